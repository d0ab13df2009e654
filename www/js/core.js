/**
 * The wasm behind one class: the page asks it to read and to compare, and never waits in its own thread.
 *
 * @import { Answer, Article, Both, Comparison, Corrections, Explanation, Question, Refusal, Request, SideName, Source } from "./types.js"
 */

const STOPPED = {
  code: "stopped",
  message: "Diptych’s comparer stopped while it worked on this; it has been started again, so you can go on.",
};

const NOT_STARTED = {
  code: "not_started",
  message: "Diptych’s comparer does not start in this browser. A current Chrome, Edge, Firefox or Safari runs it.",
};

/** A refusal of the core, in plain words. */
export class CoreError extends Error {
  /** @param {Refusal} refusal */
  constructor({ code, message }) {
    super(message);
    this.code = code;
  }
}

/**
 * A worker's address, for browsers that want to be told which code makes scripts (trusted types): this line alone.
 *
 * @type {{ createScriptURL(address: string): any }}
 */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("diptych-worker", {
  createScriptURL: (/** @type {string} */ address) => address,
}) ?? { createScriptURL: (/** @type {string} */ address) => address };

/** Owns the worker; starts a fresh one when it stops, and gives it the reports it had. */
export class Core {
  /** @param {{ module: WebAssembly.Module, vectors: ArrayBuffer | null, script: string }} loaded */
  constructor({ module, vectors, script }) {
    this.module = module;
    this.vectors = vectors;
    this.script = script;
    this.number = 0;
    /** @type {Map<number, { resolve: (value: any) => void, reject: (error: CoreError) => void }>} */
    this.pending = new Map();
    /** What each side was last read from. @type {Record<SideName, Source | null>} */
    this.sources = { a: null, b: null };
    this.worker = this.start();
  }

  /** @returns {Worker} */
  start() {
    const worker = new Worker(policy.createScriptURL(this.script), { type: "module" });
    worker.addEventListener("message", ({ data }) => this.settle(worker, data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.replace(worker);
    });
    this.worker = worker;
    this.answered = false;
    this.ask({ type: "start", module: this.module, vectors: this.vectors }).catch(() => {});
    return worker;
  }

  /** @param {Worker} worker @param {Answer} answer */
  settle(worker, answer) {
    if (worker !== this.worker) return;
    this.answered = true;
    const waiting = this.pending.get(answer.number);
    this.pending.delete(answer.number);
    if ("value" in answer) waiting?.resolve(answer.value);
    else if (!answer.stopped) waiting?.reject(new CoreError(answer.error));
    else {
      this.replace(worker);
      waiting?.reject(new CoreError(STOPPED));
    }
  }

  /** Ends a worker that stopped and starts another with the same reports. @param {Worker} worker */
  replace(worker) {
    if (worker !== this.worker) return;
    worker.terminate();
    const pending = [...this.pending.values()];
    this.pending.clear();
    if (!this.answered) {
      // A worker that never answered would not answer the next time either.
      for (const { reject } of pending) reject(new CoreError(NOT_STARTED));
      return;
    }
    this.start();
    for (const side of /** @type {const} */ (["a", "b"])) {
      const source = this.sources[side];
      if (source) this.ask({ type: "read", side, source }).catch(() => {});
    }
    for (const { reject } of pending) reject(new CoreError(STOPPED));
  }

  /**
   * @param {import("./types.js").Asked} request
   * @returns {Promise<any>}
   */
  ask(request) {
    this.number += 1;
    const number = this.number;
    return new Promise((resolve, reject) => {
      this.pending.set(number, { resolve, reject });
      this.worker.postMessage({ ...request, number });
    });
  }

  /**
   * Reads a report. On a refusal the side keeps what it had; so it does where the source is a saved comparison, which
   * holds two reports: then there is no article.
   *
   * @param {SideName} side
   * @param {Source} source
   * @returns {Promise<Article | null>}
   */
  async read(side, source) {
    const article = await this.ask({ type: "read", side, source });
    if (article) this.sources[side] = source;
    return article;
  }

  /**
   * Opens a saved comparison: both reports. On a refusal both sides keep what they had.
   *
   * @param {Source} source
   * @returns {Promise<Both<Article> & { corrections: Corrections }>}
   */
  async reopen(source) {
    const opened = await this.ask({ type: "reopen", source });
    this.sources = { a: { ...source, part: "a" }, b: { ...source, part: "b" } };
    return opened;
  }

  /** @param {SideName} side */
  async forget(side) {
    this.sources[side] = null;
    await this.ask({ type: "forget", side });
  }

  async swap() {
    this.sources = { a: this.sources.b, b: this.sources.a };
    await this.ask({ type: "swap" });
  }

  /** @param {Corrections} corrections @returns {Promise<Comparison>} */
  compare(corrections) {
    return this.ask({ type: "compare", corrections });
  }

  /**
   * Why a sentence is linked, or not.
   *
   * @param {Question} question
   * @param {Corrections} corrections
   * @returns {Promise<Explanation>}
   */
  explain({ side, sentence }, corrections) {
    return this.ask({ type: "explain", side, sentence, corrections });
  }
}
