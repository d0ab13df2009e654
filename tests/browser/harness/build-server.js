/**
 * A server whose files change while a page knows it, as when a new build is put in the place of the last.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";

const DIST = new URL("../../../dist/", import.meta.url);

const TYPES = /** @type {Record<string, string>} */ ({
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
});

/** Where sw.js says what stands for all files, as the build writes it or as it is minified. */
const VERSION = /"?version"?:"/;

/** @param {string | Buffer} content */
const checksum = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

export class BuildServer {
  /** @type {Map<string, Buffer>} */
  files = new Map();
  /** What dist/ has. @type {Map<string, Buffer>} */
  first = new Map();
  /** Every request so far, as `GET /index.html`. @type {string[]} */
  requests = [];
  address = "";
  server = createServer();

  /** Serves what dist/ has. */
  static async start() {
    const build = new BuildServer();
    for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = `${entry.parentPath}/${entry.name}`.replace(/\/+/g, "/").slice(DIST.pathname.length);
      build.files.set(path, readFileSync(new URL(path, DIST)));
    }
    build.first = new Map(build.files);
    build.server.on("request", ({ method, url = "" }, response) => {
      const path = url.replace(/\?.*/, "").slice(1) || "index.html";
      build.requests.push(`${method} /${path}`);
      const content = build.files.get(path);
      const type = TYPES[path.split(".").at(-1) ?? ""] ?? "text/plain; charset=utf-8";
      response.writeHead(content ? 200 : 404, { "Content-Type": type, "Cache-Control": "no-cache" });
      response.end(content);
    });
    build.server.listen(0, "127.0.0.1");
    await once(build.server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (build.server.address());
    build.address = `http://localhost:${port}/`;
    return build;
  }

  /**
   * A new build, made from the one in dist/: another text of a file, listed in the service worker by its checksum, or by a wrong one where the build
   * has reached the server in part only.
   *
   * @param {string} path
   * @param {(text: string) => string} change
   * @param {{ whole: boolean }} state
   */
  rebuild(path, change, { whole }) {
    const [before, worker] = [this.first.get(path), this.first.get("sw.js")?.toString()];
    if (!before || !worker) throw new Error(`dist/ has no ${path} or no sw.js`);
    const after = Buffer.from(change(before.toString()));
    const listed = worker.replace(checksum(before), checksum(after)).replace(VERSION, `$&${whole} `);
    this.files.set("sw.js", Buffer.from(listed));
    if (whole) this.files.set(path, after);
  }

  /**
   * A new build with another text of a reader, which fetcher.js and the service worker know by its checksum.
   *
   * @param {string} path
   * @param {(text: string) => string} change
   */
  rebuildReader(path, change) {
    const [before, fetcher] = [this.first.get(path), this.first.get("fetcher.js")];
    const worker = this.first.get("sw.js")?.toString();
    if (!before || !fetcher || !worker) throw new Error(`dist/ has no ${path}, fetcher.js or sw.js`);
    const after = Buffer.from(change(before.toString()));
    const listing = Buffer.from(fetcher.toString().replace(checksum(before), checksum(after)));
    const listed = worker
      .replace(checksum(before), checksum(after))
      .replace(checksum(fetcher), checksum(listing))
      .replace(VERSION, "$&again ");
    this.files.set(path, after);
    this.files.set("fetcher.js", listing);
    this.files.set("sw.js", Buffer.from(listed));
  }

  /**
   * Another content of what fetcher.js fetches, beside those that were given before. No service worker knows of it.
   *
   * @param {string} path
   * @param {(content: Buffer) => Buffer} change
   */
  replacePart(path, change) {
    const [before, fetcher] = [this.first.get(path), this.files.get("fetcher.js")];
    if (!before || !fetcher) throw new Error(`dist/ has no ${path} or no fetcher.js`);
    const after = change(before);
    this.files.set(path, after);
    this.files.set("fetcher.js", Buffer.from(fetcher.toString().replace(checksum(before), checksum(after))));
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
