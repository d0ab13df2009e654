/**
 * The readers of formats: each is WebAssembly of its own, which comes when the first such file does, and runs in a worker
 * of its own, which is ended when it has answered. So a reader's memory is given back, and one that stops or hangs at a
 * file takes nothing with it.
 *
 *     fetcher.js  "pdf"  →  script and code, once
 *     reader.js   bytes  →  { document } or { inside }: a file that is read in turn
 *
 * @import { Fetched, Outcome, PartName, ReaderName } from "./types.js"
 */
import { CoreError } from "./core-error.js";
import { embedded } from "./embedded.js";
import { scriptAddress } from "./script-address.js";

/** The readers, and what each reads, in words. @type {Record<ReaderName, string>} */
const READS = {
  encoding: "texts in old encodings",
  html: "web pages",
  mail: "e-mail and saved pages in one file",
  markdown: "Markdown",
  office: "word processors’ files and zips",
  pdf: "PDF",
};

/** How long a reader may take over one file, by its size: 20 seconds, and a second more for each megabyte; in milliseconds. */
const PATIENCE = { least: 20_000, perByte: 0.001 };

/** How long the page waits for a reader to come. @type {number} */
const FETCHED_WITHIN = 60_000;

/** @typedef {{ script: string, module: WebAssembly.Module }} Reader */

/** @param {ReaderName} name */
const missing = (name) => `Reading ${READS[name]} needs a part of Diptych that is not on this machine yet`;

const WHOLE_MISSING = "This needs a part of Diptych that is not on this machine yet";

/** Why the whole core does not come. @type {Record<string, string>} */
const WHOLE_REFUSED = {
  offline: `${WHOLE_MISSING}: connect once, and try again.`,
  other_build: `${WHOLE_MISSING}, and the server has another version by now: reload this page, and try again.`,
};

/** Why there is no reader. @type {Record<string, (name: ReaderName) => string>} */
const REFUSED = {
  offline: (name) => `${missing(name)}: connect once, and drop the file again.`,
  other_build: (name) =>
    `${missing(name)}, and the server has another version by now: reload this page, and drop the file again.`,
  unknown: (name) => `This version of Diptych does not read ${READS[name]}. Save the report as text, and drop that.`,
};

export class Readers {
  /** @param {Worker | null} fetcher the worker that fetches, unless the page holds all there is */
  constructor(fetcher) {
    this.fetcher = fetcher;
    /** Those that have come, or are about to. @type {Map<ReaderName, Promise<Reader>>} */
    this.come = new Map();
  }

  /**
   * One step of reading a file.
   *
   * @param {ReaderName} name
   * @param {Blob | Uint8Array} content
   * @param {{ name: string, signal: AbortSignal, tell: (words: string) => void }} file what it is called; and whom to tell
   *   what is being done
   * @returns {Promise<Outcome>}
   */
  async read(name, content, file) {
    if (!this.come.has(name)) file.tell(`Getting what reads ${READS[name]} …`);
    const reader = await unlessAborted(this.ready(name), file.signal);
    file.tell(name === "pdf" ? `Reading the PDF “${file.name}” …` : `Reading “${file.name}” …`);
    return run(reader, name, content, file);
  }

  /** @param {ReaderName} name */
  ready(name) {
    const coming = this.come.get(name) ?? this.compiled(name);
    this.come.set(name, coming);
    // What did not come may come the next time.
    coming.catch(() => this.come.delete(name));
    return coming;
  }

  /** @param {ReaderName} name @returns {Promise<Reader>} */
  async compiled(name) {
    return started((await held(name)) ?? (await this.fetched(name)));
  }

  /** The whole core, with its worker. @returns {Promise<Reader>} */
  async whole() {
    return started(await this.fetched("whole"));
  }

  /** @param {PartName} name @returns {Promise<{ script: string, code: ArrayBuffer }>} */
  async fetched(name) {
    const { fetcher } = this;
    const sentence = (/** @type {string} */ code) => (name === "whole" ? WHOLE_REFUSED[code] : REFUSED[code]?.(name));
    const refused = (/** @type {string} */ code) => new CoreError({ code, message: sentence(code) ?? code });
    if (!fetcher) throw refused("offline");
    const stopped = new AbortController();
    /** @type {Fetched | null} */
    const answer = await new Promise((resolve) => {
      const { signal } = stopped;
      fetcher.addEventListener("message", ({ data }) => data.reader === name && resolve(data), { signal });
      fetcher.addEventListener("error", () => resolve(null), { signal });
      setTimeout(resolve, FETCHED_WITHIN, null);
      fetcher.postMessage(name);
    });
    stopped.abort();
    if (!answer || "refused" in answer) throw refused(answer?.refused ?? "offline");
    return answer;
  }
}

/** What a worker is started with. @param {{ script: string, code: ArrayBuffer }} part @returns {Promise<Reader>} */
async function started({ script, code }) {
  return {
    script: URL.createObjectURL(new Blob([script], { type: "text/javascript" })),
    module: await WebAssembly.compile(code),
  };
}

/** What the page itself holds of a reader, where it is one file. @param {ReaderName} name */
async function held(name) {
  const script = embedded(`./pkg/readers_${name}.js`);
  const code = embedded(`./pkg/readers_${name}_bg.wasm`);
  return script && code ? { script: await script.text(), code: await code.arrayBuffer() } : null;
}

/**
 * Runs a reader over one file, in a worker that is ended afterwards.
 *
 * @param {Reader} reader
 * @param {ReaderName} which
 * @param {Blob | Uint8Array} content
 * @param {{ name: string, signal: AbortSignal }} file
 * @returns {Promise<Outcome>}
 */
function run({ script, module }, which, content, { name, signal }) {
  const worker = new Worker(scriptAddress(script));
  const size = "size" in content ? content.size : content.length;
  const patience = Math.round(PATIENCE.least + PATIENCE.perByte * size);
  const instead = "Copy the report’s text and paste it here, or save it in another format.";
  const trapped = {
    code: "reader_stopped",
    message: `“${name}” could not be read: what reads ${READS[which]} stopped at it. ${instead}`,
  };
  const late = {
    code: "reader_late",
    message: `“${name}” took more than ${Math.round(patience / 1000)} seconds to read and was given up. ${instead}`,
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let givingUp;
  /** @type {Promise<Outcome>} */
  const outcome = new Promise((resolve, reject) => {
    const refuse = (/** @type {import("./types.js").Refusal} */ refusal) => reject(new CoreError(refusal));
    worker.addEventListener("message", ({ data }) => {
      if (!data.error) resolve(data.outcome);
      else refuse(data.error.code === "trapped" ? trapped : data.error);
    });
    for (const failure of ["error", "messageerror"])
      worker.addEventListener(failure, (event) => {
        event.preventDefault();
        refuse(trapped);
      });
    givingUp = setTimeout(refuse, patience, late);
    worker.postMessage({ module, content, name });
  });
  return unlessAborted(outcome, signal).finally(() => {
    clearTimeout(givingUp);
    worker.terminate();
  });
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<Value>}
 */
export function unlessAborted(promise, signal) {
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      const stop = () => reject(new CoreError({ code: "cancelled", message: "Cancelled." }));
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop, { once: true });
    }),
  ]);
}
