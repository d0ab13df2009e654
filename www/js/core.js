/**
 * The wasm behind one class: the page asks it to read and to compare, and never waits in its own thread.
 *
 * @import { Amendments, Answer, Article, Asked, Both, Comparison, Content, Corrections, Explanation, Packed, Question, Read, Refusal, SideName, Source, Stage } from "./types.js"
 */
import { UNAMENDED } from "./amendments.js";
import { CANCELLED, CoreError, leftOut, NOT_STARTED, STOPPED, UNANSWERED } from "./core-error.js";
import { Readers, unlessAborted } from "./readers.js";
import { scriptAddress } from "./script-address.js";

/** How long the worker may take for one answer: enough for a slow phone, by the size of the reports, in milliseconds. */
const PATIENCE = { least: 60_000, perByte: 0.25, most: 1_800_000 };

/** Time is told in steps, so that a machine that slept a night through has not waited for eight hours, in milliseconds. */
const STEP = 5000;

/** So many files may be one inside the other. */
const DEEPEST = 8;

/** @param {Content} content in bytes, about */
function sizeOf(content) {
  if ("file" in content) return content.file.size;
  if ("text" in content) return content.text.length;
  if ("bytes" in content) return content.bytes.length;
  return content.document.length;
}

/** From so many bytes of both reports on, some 15,000 words, the whole core is worth fetching: it is the faster one. */
const LONG = 90_000;

/** How often the page looks whether its worker has nothing to do, in milliseconds. */
const PAUSE = 100;

/** Whether a fresh worker knows what this tells it without being told. @param {Asked} request */
const isTold = ({ type }) => type === "swap" || type === "forget";

/** What takes both reports, or one that is there. @type {Set<Asked["type"]>} */
const OF_REPORTS = new Set(["compare", "export", "explain", "amend"]);

/** What a person calls it. @param {Content} source */
export const nameOf = (source) => ("file" in source ? source.file.name : source.name);

/** What a reader is given. @param {Content} content @returns {Blob | Uint8Array} */
function bytesOf(content) {
  if ("file" in content) return content.file;
  return "bytes" in content ? content.bytes : new TextEncoder().encode("text" in content ? content.text : "");
}

/**
 * What waits for an answer: a request; whether it is a report that the page has read before and a fresh worker is given.
 *
 * @typedef {{ request: Asked, isAgain: boolean, tell?: (stage: Stage) => void, resolve: (value: any) => void, reject: (error: CoreError) => void }} Pending
 */

/** Owns the worker; starts a fresh one when it stops, and gives it the reports it had. */
export class Core {
  /** @param {{ module: WebAssembly.Module, vectors: ArrayBuffer | null, script: string, fetcher: Worker | null }} loaded */
  constructor({ module, vectors, script, fetcher }) {
    this.readers = new Readers(fetcher);
    /** What readers are doing, so that it can be stopped. @type {Set<AbortController>} */
    this.reading = new Set();
    this.module = module;
    this.vectors = vectors;
    this.script = script;
    /** The whole core, once it is needed: what the page loads first is enough for two texts in English. @type {Promise<void> | null} */
    this.whole = null;
    this.number = 0;
    /** In the order in which the worker answers. @type {Map<number, Pending>} */
    this.pending = new Map();
    /** What each side was last read from, out of whatever files it was in. @type {Record<SideName, Content | null>} */
    this.contents = { a: null, b: null };
    /** What the reader of either report has amended. @type {Both<Amendments>} */
    this.amendments = { a: UNAMENDED, b: UNAMENDED };
    /** Why a report that the page shows is not with the worker. @type {Record<SideName, Refusal | null>} */
    this.lost = { a: null, b: null };
    /** How large what each side was last asked to read is, in bytes. @type {Record<SideName, number>} */
    this.sizes = { a: 0, b: 0 };
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.watch = undefined;
    this.worker = this.start();
  }

  /** @returns {Worker} */
  start() {
    const worker = new Worker(scriptAddress(this.script));
    worker.addEventListener("message", ({ data }) => this.settle(worker, data));
    for (const failure of ["error", "messageerror"])
      worker.addEventListener(failure, (event) => {
        event.preventDefault();
        this.replace(worker, this.first());
      });
    this.worker = worker;
    this.hasEnded = false;
    this.answered = false;
    this.ask({ type: "start", module: this.module, vectors: this.vectors }).catch(() => {});
    return worker;
  }

  /** @param {Worker} worker @param {Answer} answer */
  settle(worker, answer) {
    if (worker !== this.worker) return;
    this.answered ||= !("stopped" in answer);
    const waiting = this.pending.get(answer.number);
    if ("stage" in answer) {
      waiting?.tell?.(answer.stage);
      return;
    }
    this.pending.delete(answer.number);
    this.beginWatch();
    if ("value" in answer) waiting?.resolve(answer.value);
    else if ("error" in answer) waiting?.reject(new CoreError(answer.error));
    else {
      this.replace(worker, waiting);
      waiting?.reject(new CoreError(this.hasEnded ? NOT_STARTED : STOPPED));
    }
  }

  /** Counts from now how long the worker takes for its next answer. */
  beginWatch() {
    clearInterval(this.watch);
    if (!this.pending.size) return;
    let left = Math.min(PATIENCE.least + PATIENCE.perByte * (this.sizes.a + this.sizes.b), PATIENCE.most);
    this.watch = setInterval(() => {
      left -= STEP;
      if (left > 0) return;
      this.leaveOut(this.first());
      this.restart(UNANSWERED);
    }, STEP);
  }

  /** What the worker is at. @returns {Pending | undefined} */
  first() {
    return [...this.pending.values()].find(({ request }) => request.type !== "start");
  }

  /** Ends a worker that stopped at something and starts another with the same reports. @param {Worker} worker @param {Pending | undefined} at */
  replace(worker, at) {
    if (worker !== this.worker) return;
    if (this.answered) {
      this.leaveOut(at);
      this.restart(STOPPED);
      return;
    }
    // A worker that never answered would not answer the next time either, unless someone asks for something again.
    this.end(NOT_STARTED);
    this.hasEnded = true;
  }

  /** A report that a fresh worker stops at is not given to the next one: that would go on for ever. @param {Pending | undefined} at */
  leaveOut(at) {
    if (!at?.isAgain || at.request.type !== "read") return;
    const { side, content } = at.request;
    this.contents[side] = null;
    this.lost[side] = leftOut(nameOf(content));
  }

  /** Stops what the worker is doing, if anything; what was asked for fails. */
  cancel() {
    for (const reading of this.reading) reading.abort();
    if (this.pending.size) this.restart(CANCELLED);
  }

  /** Ends the worker; what it was asked for fails, for this reason. @param {Refusal} reason */
  end(reason) {
    clearInterval(this.watch);
    this.worker.terminate();
    const pending = [...this.pending.values()];
    this.pending.clear();
    for (const { request, isAgain, resolve, reject } of pending)
      // What a fresh worker is told anyway has been done.
      if (isTold(request) || isAgain) resolve(null);
      else reject(new CoreError(reason));
  }

  /** Begins anew with a fresh worker, which reads the same reports. @param {Refusal} reason */
  restart(reason) {
    this.end(reason);
    this.start();
    this.readAgain();
  }

  /** Gives a fresh worker the reports. */
  readAgain() {
    for (const side of /** @type {const} */ (["a", "b"])) {
      const [content, amendments] = [this.contents[side], this.amendments[side]];
      if (!content) continue;
      this.ask({ type: "read", side, content, amendments }, { isAgain: true }).then(
        (read) => {
          if (read) this.lost[side] = null;
        },
        // The file is not where it was, or what it takes does not come.
        (/** @type {Refusal} */ { code, message }) => {
          if (this.contents[side] === content) this.lost[side] = { code, message };
        },
      );
    }
  }

  /**
   * Asks the worker; where that takes the whole core, that comes first.
   *
   * @param {Asked} request
   * @param {{ tell?: (stage: Stage) => void, signal?: AbortSignal, isAgain?: boolean }} [how] `tell` is told what the worker is at
   * @returns {Promise<any>}
   */
  async ask(request, { tell, signal = new AbortController().signal, isAgain = false } = {}) {
    const lost = () => {
      const lost = OF_REPORTS.has(request.type) && (this.lost.a ?? this.lost.b);
      if (lost) throw new CoreError(lost);
    };
    lost();
    try {
      return await this.asked(request, isAgain, tell);
    } catch (error) {
      // It may have been lost since.
      lost();
      if (!(error instanceof CoreError) || error.code !== "needs_whole") throw error;
      await unlessAborted(this.becomeWhole(), signal);
      return this.asked(request, isAgain, tell);
    }
  }

  /**
   * Has a fresh worker with the whole core take over, with the reports and with what is still asked.
   *
   * @param {() => Promise<void>} [ready] when it may, once it is there
   * @returns {Promise<void>}
   */
  becomeWhole(ready = async () => {}) {
    const take = async () => {
      const { script, module } = await this.readers.whole();
      await ready();
      [this.script, this.module] = [script, module];
      this.worker.terminate();
      const pending = [...this.pending].filter(([, { request }]) => request.type !== "start");
      this.pending.clear();
      this.start();
      this.readAgain();
      for (const [number, waiting] of pending) {
        if (isTold(waiting.request) || waiting.isAgain) {
          waiting.resolve(null);
          continue;
        }
        this.pending.set(number, waiting);
        this.worker.postMessage({ ...waiting.request, number });
      }
    };
    this.whole ??= take();
    // What did not come may come the next time.
    this.whole.catch(() => (this.whole = null));
    return this.whole;
  }

  /** Has the whole core, which is the faster one, take over as soon as there is nothing that this would keep waiting. */
  async quicken() {
    await this.becomeWhole(async () => {
      while (this.pending.size) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    });
  }

  /**
   * @param {Asked} request
   * @param {boolean} isAgain
   * @param {(stage: Stage) => void} [tell]
   * @returns {Promise<any>}
   */
  asked(request, isAgain, tell) {
    if (this.hasEnded) {
      this.start();
      this.readAgain();
    }
    this.number += 1;
    const number = this.number;
    if (request.type === "read") this.sizes[request.side] = sizeOf(request.content);
    const answer = new Promise((resolve, reject) => {
      this.pending.set(number, { request, isAgain, tell, resolve, reject });
      if (this.pending.size === 1) this.beginWatch();
      this.worker.postMessage({ ...request, number });
    });
    // It takes over with what is asked; where it does not come, it all takes longer, and that is all.
    const isLong = request.type === "read" && this.sizes.a + this.sizes.b > LONG;
    if (isLong) this.becomeWhole().catch(() => {});
    return answer;
  }

  /**
   * Reads a report, with whatever reader it takes. On a refusal the side keeps what it had; so it does where the source is a
   * saved comparison, which holds two reports: then there is no article.
   *
   * @param {SideName} side
   * @param {Content} source
   * @param {(words: string) => void} [tell] is told what is being done
   * @param {Amendments} [amendments]
   * @returns {Promise<{ article: Article, original: Article } | null>}
   */
  async read(side, source, tell = () => {}, amendments = UNAMENDED) {
    const reading = new AbortController();
    this.reading.add(reading);
    try {
      const read = await this.unwrapped(side, source, { signal: reading.signal, tell, amendments });
      if (!read) return null;
      this.contents[side] = read.content;
      this.amendments[side] = amendments;
      this.lost[side] = null;
      return read;
    } finally {
      this.reading.delete(reading);
    }
  }

  /**
   * Asks the worker for a report, and as long as that names a reader, the reader.
   *
   * @param {SideName} side
   * @param {Content} source
   * @param {{ signal: AbortSignal, tell: (words: string) => void, amendments: Amendments }} how
   * @returns {Promise<{ article: Article, original: Article, content: Content } | null>}
   */
  async unwrapped(side, source, { signal, tell, amendments }) {
    const name = nameOf(source);
    if ("html" in source && source.html) {
      const { html, ...plain } = source;
      const first = { ...plain, text: html };
      // Markup that cannot be read leaves the words.
      const read = await this.unwrapped(side, first, { signal, tell, amendments }).catch((error) => {
        if (signal.aborted) throw error;
        return null;
      });
      return read ?? this.unwrapped(side, plain, { signal, tell, amendments });
    }
    /** @type {Content} */
    let content = source;
    /** @type {Packed[]} */
    let abouts = [];
    for (let level = 0; level < DEEPEST; level += 1) {
      /** @type {Read | null} */
      const read = await this.ask({ type: "read", side, content, amendments }, { signal });
      if (!read || "article" in read) return read && { ...read, content };
      const inside = "inside" in content ? content.inside : name;
      const outcome = await this.readers.read(read.needed, bytesOf(content), { name: inside, signal, tell });
      if (outcome.inside) {
        abouts = [...abouts, outcome.inside.about];
        content = { bytes: outcome.inside.bytes, inside: outcome.inside.name, name, abouts };
      } else if (outcome.document) content = { document: outcome.document, name, abouts };
    }
    throw new CoreError({
      code: "too_much_inside",
      message: `“${name}” has files in files in files, so it was not opened. Drop the report itself.`,
    });
  }

  /**
   * Amends a report as it was read, and takes the corrections of the comparison along.
   *
   * @param {SideName} side
   * @param {Amendments} amendments all of them
   * @param {Corrections} corrections
   * @returns {Promise<{ article: Article, original: Article, corrections: Corrections }>}
   */
  async amend(side, amendments, corrections) {
    const amended = await this.ask({ type: "amend", side, amendments, corrections });
    this.amendments[side] = amendments;
    return amended;
  }

  /**
   * Opens a saved comparison: both reports. On a refusal both sides keep what they had.
   *
   * @param {Source} source
   * @returns {Promise<Both<{ article: Article, original: Article }> & { corrections: Corrections }>}
   */
  async reopen(source) {
    const opened = await this.ask({ type: "reopen", source });
    this.contents = { a: { ...source, part: "a" }, b: { ...source, part: "b" } };
    this.amendments = { a: UNAMENDED, b: UNAMENDED };
    this.lost = { a: null, b: null };
    return opened;
  }

  /**
   * Has the browser compile what a comparison needs before anyone waits for one. What is asked for meanwhile has to wait
   * for a part of that, and takes no longer than without; no report is touched.
   *
   * @param {File[]} sample two reports
   * @returns {Promise<void>}
   */
  async warm(sample) {
    await this.ask({ type: "warm", sample });
  }

  /** @param {SideName} side */
  async forget(side) {
    this.contents[side] = null;
    this.lost[side] = null;
    await this.ask({ type: "forget", side });
  }

  async swap() {
    this.contents = { a: this.contents.b, b: this.contents.a };
    this.amendments = { a: this.amendments.b, b: this.amendments.a };
    this.lost = { a: this.lost.b, b: this.lost.a };
    await this.ask({ type: "swap" });
  }

  /** @param {Corrections} corrections @param {(stage: Stage) => void} [tell] @returns {Promise<Comparison>} */
  async compare(corrections, tell) {
    const comparison = await this.ask({ type: "compare", corrections }, { tell });
    // The whole core gives its JSON in bytes.
    return comparison instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(comparison)) : comparison;
  }

  /**
   * What was compared last, as the text of a file.
   *
   * @param {import("./types.js").ExportFormat} format
   * @param {string} made the day, `2024-05-13`
   * @param {Corrections} corrections those of that comparison
   * @returns {Promise<string>}
   */
  export(format, made, corrections) {
    return this.ask({ type: "export", format, made, corrections });
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
