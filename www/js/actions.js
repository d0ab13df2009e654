/**
 * What people can do to the page: give it reports, take them away, swap them. Each action changes the store; none draws.
 *
 * @import { Core } from "./core.js"
 * @import { Inquiry, Refusal, SideName, SideState, Source } from "./types.js"
 */
import { emptySide, NO_FILTER } from "./state.js";

/** What goes with a comparison. */
const NOT_COMPARED = { comparison: null, inquiry: null, explanation: null, ledgerFilter: NO_FILTER, search: "" };

/** @param {Source} source */
const nameOf = (source) => ("file" in source ? source.file.name : source.name);

/** @param {unknown} error @returns {Refusal} */
function refusal(error) {
  const { code, message } = /** @type {Partial<Refusal>} */ (error ?? {});
  return { code: code ?? "failed", message: message ?? String(error) };
}

export class Actions {
  /**
   * @param {import("./state.js").Store} store
   * @param {Promise<{ core: Core, sample: File[] }>} loaded
   */
  constructor(store, loaded) {
    this.store = store;
    this.loaded = loaded;
    /** Counts what was put on each side, so that an answer that has been overtaken is dropped. */
    this.turn = { a: 0, b: 0, compare: 0, ask: 0 };
    /** What each side held before its latest report. @type {Record<SideName, SideState>} */
    this.before = { a: emptySide(), b: emptySide() };
    /** @type {SideName} */
    this.latest = "b";
  }

  /**
   * Two sources fill both sides; one goes to the side given.
   *
   * @param {Source[]} sources
   * @param {SideName} side
   */
  async take(sources, side) {
    this.store.set({ notice: "" });
    const [first, second] = sources;
    if (first && second) await Promise.all([this.put("a", first), this.put("b", second)]);
    else if (first) await this.put(side, first);
  }

  /** Reads a report on a side; the report that was there stays where that fails. @param {SideName} side @param {Source} source */
  async put(side, source) {
    this.turn[side] += 1;
    const turn = this.turn[side];
    const before = this.store.state.sides[side];
    if (before.status !== "reading") this.before[side] = { ...before, error: null };
    this.latest = side;
    this.store.setSide(side, { status: "reading", error: null });
    this.store.set({ progress: `Reading “${nameOf(source)}” …`, notice: "" });
    try {
      const { core } = await this.loaded;
      const article = await core.read(side, source);
      if (turn !== this.turn[side]) return;
      this.store.set(NOT_COMPARED);
      this.store.setSide(side, { status: "ready", source, article });
    } catch (error) {
      if (turn !== this.turn[side]) return;
      this.store.setSide(side, { ...this.before[side], error: refusal(error) });
    }
    this.store.set({ progress: "" });
    await this.compare();
  }

  /** Compares, where both sides have a report. */
  async compare() {
    const { a, b } = this.store.state.sides;
    if (a.status !== "ready" || b.status !== "ready" || this.store.state.comparison) return;
    this.turn.compare += 1;
    const turn = this.turn.compare;
    this.store.set({ progress: "Comparing the two reports …" });
    try {
      const { core } = await this.loaded;
      const comparison = await core.compare();
      if (turn !== this.turn.compare) return;
      this.store.set({ comparison, progress: "" });
    } catch (error) {
      if (turn !== this.turn.compare) return;
      this.store.set({ progress: "" });
      const { code, message } = refusal(error);
      if (code === "same_report") await this.takeBack(this.latest, { code, message });
      else this.store.set({ notice: message });
    }
  }

  /** Puts the report back that a side held before, and says why. @param {SideName} side @param {Refusal} error */
  async takeBack(side, error) {
    const before = this.before[side];
    this.before[side] = emptySide();
    const { core } = await this.loaded;
    if (before.source) {
      await this.put(side, before.source);
      this.store.setSide(side, { error });
    } else {
      await core.forget(side);
      this.store.setSide(side, { ...emptySide(), error });
    }
  }

  /** Asks why a sentence is linked, or not; null ends the inquiry. @param {Inquiry | null} inquiry */
  async ask(inquiry) {
    this.turn.ask += 1;
    const turn = this.turn.ask;
    const question = inquiry?.questions[inquiry.asked];
    this.store.set({ inquiry, ...(question ? {} : { explanation: null }) });
    if (!question) return;
    try {
      const { core } = await this.loaded;
      const explanation = await core.explain(question);
      if (turn === this.turn.ask && this.store.state.inquiry) this.store.set({ explanation });
    } catch (error) {
      if (turn === this.turn.ask) this.store.set({ inquiry: null, explanation: null, notice: refusal(error).message });
    }
  }

  async sample() {
    this.store.set({ progress: "Loading the sample …", notice: "" });
    try {
      const { sample } = await this.loaded;
      await this.take(
        sample.map((file) => ({ file })),
        "a",
      );
    } catch (error) {
      this.store.set({ progress: "", notice: refusal(error).message });
    }
  }

  async swap() {
    const { a, b } = this.store.state.sides;
    if (a.status === "reading" || b.status === "reading") return;
    const { core } = await this.loaded;
    await core.swap();
    this.before = { a: emptySide(), b: emptySide() };
    this.store.set({ ...NOT_COMPARED, sides: { a: b, b: a } });
    await this.compare();
  }

  async startOver() {
    for (const side of /** @type {const} */ (["a", "b"])) this.turn[side] += 1;
    this.turn.compare += 1;
    this.before = { a: emptySide(), b: emptySide() };
    this.store.set({ ...NOT_COMPARED, sides: { a: emptySide(), b: emptySide() }, progress: "", notice: "" });
    const { core } = await this.loaded;
    await Promise.all([core.forget("a"), core.forget("b")]);
  }

  /** Says why something was not taken: on the side it was meant for, else above both. @param {string} message @param {SideName | null} side */
  refuse(message, side) {
    if (side) this.store.setSide(side, { error: { code: "refused", message } });
    else this.store.set({ notice: message });
  }
}
