/**
 * The page's own server, `cargo xtask serve`, started for a test and asked what it was asked for.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setting } from "./settings.js";

/**
 * Serves dist/, and after it tests/browser/served, for tests of one by itself the page's modules as they are written and a
 * reader's, and further folders, on a port of its own.
 */
export class Server {
  /** Every request so far, as `GET /index.html`. @type {string[]} */
  requests = [];

  /**
   * @param {import("node:child_process").ChildProcess} process
   * @param {string} address
   */
  constructor(process, address) {
    this.process = process;
    this.address = address;
  }

  /**
   * @param {string[]} [further]
   * @param {number} [tries] another program may take the port that was found to be free
   * @returns {Promise<Server>}
   */
  static async start(further = [], tries = 3) {
    const folders = ["../served", "../../../www", "../../../target/xtask/packages/readers_markdown"];
    const own = folders.map((folder) => new URL(folder, import.meta.url).pathname);
    const also = [...own, ...further].flatMap((folder) => ["--also", folder]);
    const child = spawn(setting("DIPTYCH_XTASK"), ["serve", "--no-build", "--port", "0", "--log", ...also], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const lines = createInterface({ input: child.stdout });
    const address = await Promise.race([
      once(lines, "line").then(([line]) => String(line.match(/http:\S+/))),
      once(child, "exit").then(() => null),
    ]);
    if (!address) {
      if (tries > 1) return Server.start(further, tries - 1);
      throw new Error(`the server ended with ${child.exitCode}`);
    }
    const server = new Server(child, address);
    lines.on("line", (line) => server.requests.push(line));
    return server;
  }

  /** Ends it; the address answers no more. */
  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, "exit");
    this.process.kill();
    await ended;
  }
}
