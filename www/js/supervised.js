/**
 * A worker that is watched: asked and answered by number, replaced when it stops or gives no answer, and given again what it had.
 *
 * ```text
 * compare ──→ worker, which stops at it      “… it has been started again, so you can go on”
 *             a fresh worker ←── report a, report b
 * ```
 *
 * @import { Amendments, Answer, Asked, Both, Content, Refusal, SideName, Stage } from "./types.js"
 */
import { UNAMENDED } from "./amendments.js";
import { nameOf, sizeOf } from "./content.js";
import { CANCELLED, CoreError, leftOut, NOT_STARTED, STOPPED, UNANSWERED } from "./core-error.js";
import { Readers, unlessAborted } from "./readers.js";
import { scriptAddress } from "./script-address.js";

/** How long the worker may take for one answer: enough for a slow phone, by the size of the reports, in milliseconds. */
const PATIENCE = { least: 60_000, perByte: 0.25, most: 1_800_000 };

/** Time is told in steps, so that a machine that slept a night through has not waited for eight hours, in milliseconds. */
const STEP = 5000;

/** From so many bytes of both reports on, some 15,000 words, the whole core is worth fetching: it is the faster one. */
const LONG = 90_000;

/** How often the page looks whether its worker has nothing to do, in milliseconds. */
const PAUSE = 100;

/** Whether a fresh worker knows what this tells it without being told. @param {Asked} request */
const isTold = ({ type }) => type === "swap" || type === "forget";

/** What takes both reports, or one that is there. @type {Set<Asked["type"]>} */
const OF_REPORTS = new Set(["compare", "export", "explain", "amend"]);

/**
 * What waits for an answer: a request; whether it is a report that the page has read before and a fresh worker is given.
 *
 * @typedef {{ request: Asked, isAgain: boolean, tell?: (stage: Stage) => void, resolve: (value: any) => void, reject: (error: CoreError) => void }} Pending
 */

/** Owns the worker; starts a fresh one when it stops, and gives it the reports it had. */
export class Supervised {
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
}
