/**
 * What people can do to the page: give it reports, take them away, swap them. Each action changes the store; none draws.
 *
 * @import { Core } from "./core.js"
 * @import { Amendments, Both, Comparison, Content, Corrections, Inquiry, Refusal, Replaced, SideName, SideState, Source, Stage, State } from "./types.js"
 */
import { countOf as amended, UNAMENDED } from "./amendments.js";
import { nameOf } from "./content.js";
import { CoreError } from "./core-error.js";
import { allSwapped, countOf, NONE, withoutSide } from "./corrections.js";
import { counted } from "./dom.js";
import { emptySide, NO_FILTER } from "./state.js";
import { isUnsaved, stampOf } from "./unsaved.js";

/** What goes with a comparison. */
const NOT_COMPARED = { comparison: null, inquiry: null, explanation: null, ledgerFilter: NO_FILTER, search: "" };

/** No amendments in either report. @type {Both<Amendments>} */
const BOTH_UNAMENDED = { a: UNAMENDED, b: UNAMENDED };

/** No corrections, and none to undo. */
const UNCORRECTED = { corrections: NONE, past: [], future: [], told: "" };

/** What a comparison is at, in words. @type {Record<Stage, string>} */
const STAGES = {
  details: "Finding the numbers, dates, names and quotations …",
  links: "Finding the passages that answer each other …",
  ledger: "Comparing the details …",
  wording: "Marking the words that differ …",
};

/** What is done within so many milliseconds needs no telling what it is at. */
const AT_ONCE = 500;

/** A long comparison is taken over from the worker in one turn of the browser, and drawn in another. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** What a program says of its own failure is nothing for a reader. @type {Refusal} */
const FAILED = {
  code: "failed",
  message: "Something went wrong in Diptych itself. Try again; where that does not help, reload the page.",
};

/** @param {unknown} error @returns {Refusal} */
function refusal(error) {
  return error instanceof CoreError ? { code: error.code, message: error.message } : FAILED;
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
    /** What is being done for each side, in words. */
    this.doing = { a: "", b: "" };
    /** What each side held before its latest report. @type {Record<SideName, SideState>} */
    this.before = { a: emptySide(), b: emptySide() };
    /** @type {SideName} */
    this.latest = "b";
    /** What was there before the latest reports were given, with the corrections. @type {Replaced | null} */
    this.snapshot = null;
    /** Goes on with what was said of the reports that are here before they are compared, where some is kept. @type {(() => Promise<void>) | null} */
    this.takeUp = null;
  }

  /**
   * Two sources fill both sides; one goes to the side given.
   *
   * @param {Content[]} sources
   * @param {SideName} side
   */
  async take(sources, side) {
    this.store.set({ notice: "", replaced: null });
    this.keep();
    const [first, second] = sources;
    if (first && second) await Promise.all([this.put("a", first, true), this.put("b", second, true)]);
    else if (first) await this.put(side, first);
  }

  /** Remembers what is there, to put it back if it is replaced and corrections go with it. */
  keep() {
    const { sides, corrections, amendments, past, future } = this.store.state;
    const isWhole = sides.a.status === "ready" && sides.b.status === "ready";
    const isChanged = countOf(corrections) || amended(amendments.a) || amended(amendments.b);
    this.snapshot = isWhole && isChanged ? { sides, corrections, amendments, past, future } : null;
  }

  /** Says that corrections went with reports, and offers those back. @param {number} count @param {string} reports which */
  offer(count, reports) {
    if (!count || !this.snapshot) return;
    const notice = `${counted(count, "correction")} ${count === 1 ? "was" : "were"} about the ${reports}.`;
    this.store.set({ notice, replaced: this.snapshot });
  }

  /** Puts back what the notice speaks of: the reports that were replaced, and the corrections that went with them. */
  async restore() {
    const { replaced } = this.store.state;
    if (!replaced) return;
    for (const side of /** @type {const} */ (["a", "b"])) this.turn[side] += 1;
    this.doing = { a: "", b: "" };
    this.store.set({ progress: "", notice: "", replaced: null });
    try {
      const { core } = await this.loaded;
      for (const side of /** @type {const} */ (["a", "b"])) {
        const { source } = replaced.sides[side];
        if (source && source !== this.store.state.sides[side].source)
          await core.read(side, source, undefined, replaced.amendments[side]);
      }
      this.store.set({ ...NOT_COMPARED, ...replaced });
    } catch (error) {
      this.store.set({ notice: refusal(error).message });
    }
    await this.compare();
  }

  /** Opens a saved comparison: both reports, and what was corrected. @param {Source} source */
  async reopen(source) {
    for (const side of /** @type {const} */ (["a", "b"])) this.turn[side] += 1;
    const turn = this.turn.a;
    this.doing = { a: "", b: "" };
    this.store.set({ progress: `Opening “${nameOf(source)}” …` });
    try {
      const { core } = await this.loaded;
      const { a, b, corrections } = await core.reopen(source);
      if (turn !== this.turn.a) return;
      this.before = { a: emptySide(), b: emptySide() };
      /** @param {SideName} part @returns {SideState} */
      const ready = (part) => ({
        status: "ready",
        source: { ...source, part },
        ...(part === "a" ? a : b),
        error: null,
      });
      const sides = { a: ready("a"), b: ready("b") };
      const said = { corrections, amendments: BOTH_UNAMENDED };
      this.store.set({ ...NOT_COMPARED, ...UNCORRECTED, ...said, saved: stampOf(said), sides });
      const { corrections: gone, amendments } = this.snapshot ?? { corrections: NONE, amendments: BOTH_UNAMENDED };
      this.offer(countOf(gone) + amended(amendments.a) + amended(amendments.b), "reports that you replaced");
    } catch (error) {
      if (turn !== this.turn.a) return;
      this.store.set({ notice: refusal(error).message });
    }
    this.store.set({ progress: "" });
    await this.compare();
  }

  /**
   * Reads a report on a side; the report that was there stays where that fails. A saved comparison is opened instead.
   *
   * @param {SideName} side
   * @param {Content} source
   * @param {boolean} [isOneOfTwo]
   */
  async put(side, source, isOneOfTwo = false) {
    this.turn[side] += 1;
    const turn = this.turn[side];
    const before = this.store.state.sides[side];
    if (before.status !== "reading") this.before[side] = { ...before, error: null };
    this.latest = side;
    this.store.setSide(side, { status: "reading", error: null });
    this.store.set({ notice: "" });
    this.tell(side, `Reading “${nameOf(source)}” …`);
    try {
      const { core } = await this.loaded;
      if (turn !== this.turn[side]) return;
      const read = await core.read(side, source, (words) => {
        if (turn === this.turn[side]) this.tell(side, words);
      });
      if (turn !== this.turn[side]) return;
      if (!read) {
        this.store.setSide(side, this.before[side]);
        if (!isOneOfTwo) return await this.reopen(/** @type {Source} */ (source));
        const message = `“${nameOf(source)}” is a saved comparison, which has both reports: drop it by itself.`;
        throw new CoreError({ code: "two_reports", message });
      }
      const { corrections, amendments } = this.store.state;
      const left = withoutSide(corrections, side);
      const kept = { corrections: left, amendments: { ...amendments, [side]: UNAMENDED } };
      this.store.set({ ...NOT_COMPARED, ...UNCORRECTED, ...kept });
      this.store.setSide(side, { status: "ready", source, article: read.article, original: read.original });
      this.offer(countOf(corrections) - countOf(left) + amended(amendments[side]), "report that you replaced");
    } catch (error) {
      if (turn !== this.turn[side]) return;
      this.store.setSide(side, { ...this.before[side], error: refusal(error) });
    }
    this.tell(side, "");
    await this.compare();
  }

  /** Says what is being done for a side; where that is done, what is still being done for the other. @param {SideName} side @param {string} words */
  tell(side, words) {
    this.doing[side] = words;
    this.store.set({ progress: words || this.doing.a || this.doing.b });
  }

  /** Compares, where both sides have a report. */
  async compare() {
    if (this.takeUp) await this.takeUp();
    const { a, b } = this.store.state.sides;
    if (a.status !== "ready" || b.status !== "ready" || this.store.state.comparison) return;
    this.turn.compare += 1;
    const turn = this.turn.compare;
    // The offer to put back what was replaced stands until it is taken or closed; so does what waits for other reports.
    const { replaced, notice, waiting } = this.store.state;
    const stands = replaced || notice === waiting;
    this.store.set({ progress: "Comparing the two reports …", notice: stands ? notice : "" });
    /** @type {Stage | null} */
    let stage = null;
    let isLate = false;
    const tell = () => {
      if (stage && isLate && turn === this.turn.compare) this.store.set({ progress: STAGES[stage] });
    };
    try {
      const { core } = await this.loaded;
      if (turn !== this.turn.compare) return;
      const late = setTimeout(() => {
        isLate = true;
        tell();
      }, AT_ONCE);
      const compared = core.compare(this.store.state.corrections, (begun) => {
        stage = begun;
        tell();
      });
      const comparison = await compared.finally(() => clearTimeout(late));
      await nextTurn();
      if (turn !== this.turn.compare) return;
      this.store.set({ comparison, corrections: comparison.corrections, progress: "" });
    } catch (error) {
      if (turn !== this.turn.compare) return;
      this.store.set({ progress: "" });
      const { code, message } = refusal(error);
      if (code === "same_report") await this.takeBack(this.latest, { code, message });
      else this.store.set({ notice: message });
    }
  }

  /** Stops reading or comparing; each side keeps the report it had. Whether there was anything to stop. */
  cancel() {
    const { sides, progress } = this.store.state;
    if (!progress) return false;
    for (const side of /** @type {const} */ (["a", "b"])) {
      if (sides[side].status !== "reading") continue;
      this.turn[side] += 1;
      this.store.setSide(side, this.before[side]);
    }
    this.turn.compare += 1;
    this.doing = { a: "", b: "" };
    this.store.set({ progress: "" });
    this.loaded.then(
      ({ core }) => core.cancel(),
      () => {},
    );
    return true;
  }

  /**
   * Compares again after a correction: the comparison, for whoever shows it in place of the one that is shown. None where
   * another one has overtaken it or where it fails; then the corrections become again those that are shown.
   *
   * @returns {Promise<Comparison | null>}
   */
  async recompared() {
    this.turn.compare += 1;
    const turn = this.turn.compare;
    try {
      const { core } = await this.loaded;
      const comparison = await core.compare(this.store.state.corrections);
      await nextTurn();
      if (turn !== this.turn.compare || !this.store.state.comparison) return null;
      this.store.set({ corrections: comparison.corrections });
      return comparison;
    } catch (error) {
      const { comparison } = this.store.state;
      if (turn === this.turn.compare && comparison)
        this.store.set({ corrections: comparison.corrections, notice: refusal(error).message });
      return null;
    }
  }

  /**
   * Amends both reports as they were read, the corrections with them; whether that could be done.
   *
   * @param {Both<Amendments>} amendments
   * @param {Pick<State, "past" | "future"> & { corrections?: Corrections }} next corrections: those to be had in the end, where
   *   they are known
   */
  async amend(amendments, { corrections, ...steps }) {
    const { sides, corrections: before, amendments: former } = this.store.state;
    const turns = { ...this.turn };
    try {
      const { core } = await this.loaded;
      const next = { ...sides };
      let carried = before;
      for (const side of /** @type {const} */ (["a", "b"])) {
        if (JSON.stringify(amendments[side]) === JSON.stringify(former[side])) continue;
        const amended = await core.amend(side, amendments[side], carried);
        if (turns[side] !== this.turn[side]) return false;
        carried = amended.corrections;
        next[side] = { ...sides[side], article: amended.article };
      }
      this.store.set({ sides: next, amendments, corrections: corrections ?? carried, ...steps });
      return true;
    } catch (error) {
      this.store.set({ notice: refusal(error).message });
      return false;
    }
  }

  /** Puts the report back that a side held before, and says why. @param {SideName} side @param {Refusal} error */
  async takeBack(side, error) {
    const before = this.before[side];
    this.before[side] = emptySide();
    const { core } = await this.loaded;
    if (before.source) {
      // What was corrected of the two reports that are now there again.
      const { replaced } = this.store.state;
      const { corrections, past, future } = replaced ?? UNCORRECTED;
      const amendments = replaced?.amendments ?? this.store.state.amendments;
      this.snapshot = null;
      await core.read(side, before.source, undefined, amendments[side]);
      this.store.set({ ...NOT_COMPARED, corrections, amendments, past, future, notice: "", replaced: null });
      this.store.setSide(side, before);
      await this.compare();
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
      const explanation = await core.explain(question, this.store.state.corrections);
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
    const said = allSwapped(this.store.state);
    const saved = isUnsaved(this.store.state) ? "" : stampOf(said);
    const changed = { ...said, saved, sides: { a: b, b: a }, told: "", notice: "", replaced: null };
    this.store.set({ ...NOT_COMPARED, ...changed });
    await this.compare();
  }

  async startOver() {
    for (const side of /** @type {const} */ (["a", "b"])) this.turn[side] += 1;
    this.turn.compare += 1;
    this.before = { a: emptySide(), b: emptySide() };
    const sides = { a: emptySide(), b: emptySide() };
    this.doing = { a: "", b: "" };
    this.keep();
    const { corrections, amendments } = this.store.state;
    const nothing = { ...NOT_COMPARED, ...UNCORRECTED, amendments: BOTH_UNAMENDED, sides };
    this.store.set({ ...nothing, progress: "", notice: "", replaced: null });
    this.offer(countOf(corrections) + amended(amendments.a) + amended(amendments.b), "reports that you took away");
    const { core } = await this.loaded;
    await Promise.all([core.forget("a"), core.forget("b")]);
  }

  /** Says why something was not taken: on the side it was meant for, else above both. @param {string} message @param {SideName | null} side */
  refuse(message, side) {
    if (side) this.store.setSide(side, { error: { code: "refused", message } });
    else this.store.set({ notice: message });
  }
}
