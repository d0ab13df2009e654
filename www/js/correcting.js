/**
 * What a reader can correct. Each step is one that can be undone; the comparison is made again and takes the place of the
 * one that is shown.
 *
 * @import { Amendments, Article, Comparison, Corrections, CorrectionStep, OwnNote, SideName, State, Verdict } from "./types.js"
 */
import { at } from "./at.js";
import {
  blocksOf,
  passages,
  sentencesOf,
  without,
  withLink,
  withNote,
  withVerdict,
  words as wordsOf,
} from "./corrections.js";
import { keepingPlace } from "./kept.js";

/** So many steps can be undone. */
const MOST_STEPS = 500;

export class Correcting {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./actions.js").Actions} actions
   * @param {(target: import("./types.js").Target) => HTMLElement | null} find a place in the rows
   */
  constructor(store, actions, find) {
    this.store = store;
    this.actions = actions;
    this.find = find;
    /** What is under way; amendments wait for it. @type {Promise<void>} */
    this.working = Promise.resolve();
  }

  /** Unlinks all passages of a row. @param {number} row position in `block_links` */
  unlink(row) {
    this.step((comparison, corrections) => {
      const { a, b } = at(comparison.block_links, row);
      const link = { a: sentencesOf(comparison, "a", a), b: sentencesOf(comparison, "b", b), linked: false };
      return { corrections: withLink(corrections, link), words: `Unlinked ${passages(comparison, { a, b })}` };
    });
  }

  /** @param {number[]} a sentences @param {number[]} b sentences @param {boolean} [linked] false unlinks them */
  link(a, b, linked = true) {
    this.step((comparison, corrections) => {
      const blocks = { a: blocksOf(comparison, "a", a), b: blocksOf(comparison, "b", b) };
      return {
        corrections: withLink(corrections, { a, b, linked }),
        words: `${linked ? "Linked" : "Unlinked"} ${passages(comparison, blocks)}`,
      };
    });
  }

  /** @param {number} detail @param {Verdict} verdict */
  judge(detail, verdict) {
    this.step((comparison, corrections) => {
      const judged = at(comparison.details, detail);
      const texts = [judged.a[0]?.text, judged.b[0]?.text].filter((text) => text !== undefined);
      const named = [...new Set(texts.map((text) => `“${text.replace(/^[“"]|[”"]$/g, "")}”`))].join(" and ");
      const said =
        verdict === "wrong"
          ? "No detail"
          : judged.relation === "conflict"
            ? "Not a contradiction"
            : "Not the same thing";
      return { corrections: withVerdict(corrections, judged, verdict), words: `${said}: ${named}` };
    });
  }

  /** Writes a note on some blocks, or takes it away where there are no words. @param {OwnNote} note */
  annotate(note) {
    this.step((comparison, corrections) => ({
      corrections: withNote(corrections, note),
      words: `${note.text ? "Wrote a note on" : "Removed the note on"} ${passages(comparison, note)}`,
    }));
  }

  /** Takes one correction back, whenever it was made. @param {import("./corrections.js").Kind} kind @param {number} position */
  withdraw(kind, position) {
    this.step((comparison, corrections) => ({
      corrections: without(corrections, kind, position),
      words: `Taken back: ${lowerFirst(wordsOf(comparison, kind, position))}`,
    }));
  }

  /**
   * Amends a report: what heads it, or what is part of it.
   *
   * @param {SideName} side
   * @param {(amendments: Amendments, original: Article) => Amendments} change
   * @param {string} words
   */
  amend(side, change, words) {
    const amended = async () => {
      const { sides, corrections, amendments, past } = this.store.state;
      const { original, status } = sides[side];
      if (!original || status !== "ready") return;
      const changed = change(amendments[side], original);
      if (JSON.stringify(changed) === JSON.stringify(amendments[side])) return;
      const step = { corrections, amendments, words };
      const next = { past: [...past, step].slice(-MOST_STEPS), future: [], told: words };
      await this.become({ ...next, amendments: { ...amendments, [side]: changed } });
    };
    this.working = this.working.then(amended);
  }

  undo() {
    const { corrections, amendments, past, future } = this.store.state;
    const step = past.at(-1);
    if (!step) return this.tell("There is nothing to undo.");
    const { words } = step;
    return this.begin({
      corrections: step.corrections,
      amendments: step.amendments,
      past: past.slice(0, -1),
      future: [...future, { corrections, amendments, words }],
      told: `Undone: ${lowerFirst(words)}`,
    });
  }

  redo() {
    const { corrections, amendments, past, future } = this.store.state;
    const step = future.at(-1);
    if (!step) return this.tell("There is nothing to do again.");
    const { words } = step;
    return this.begin({
      corrections: step.corrections,
      amendments: step.amendments,
      past: [...past, { corrections, amendments, words }],
      future: future.slice(0, -1),
      told: `Done again: ${lowerFirst(words)}`,
    });
  }

  /** @param {(comparison: Comparison, corrections: Corrections) => { corrections: Corrections, words: string }} change */
  step(change) {
    const { comparison, corrections, amendments, past } = this.store.state;
    // One step at a time: the next one would speak of details and rows that are about to change.
    if (!comparison || comparison.corrections !== corrections) return;
    const { corrections: changed, words } = change(comparison, corrections);
    const step = { corrections, amendments, words };
    const next = { corrections: changed, past: [...past, step].slice(-MOST_STEPS), future: [], told: words };
    this.begin({ ...next, amendments });
  }

  /** @param {Parameters<Correcting["become"]>[0]} next */
  begin(next) {
    this.working = this.become(next);
  }

  /**
   * Without corrections, those that there are go along with what is amended.
   *
   * @param {Pick<State, "amendments" | "past" | "future" | "told"> & { corrections?: Corrections }} next
   */
  async become({ told, amendments, corrections, past, future }) {
    this.store.set({ told: "" });
    const { sides, amendments: before, ...former } = this.store.state;
    if (amendments === before) this.store.set({ corrections, past, future });
    else if (!(await this.actions.amend(amendments, { corrections, past, future }))) return;
    const isPair = sides.a.status === "ready" && sides.b.status === "ready";
    const comparison = isPair && (await this.actions.recompared());
    if (comparison) keepingPlace(() => this.store.set({ comparison, explanation: null, told: `${told}.` }), this.find);
    else if (!isPair) this.store.set({ told: `${told}.` });
    else if (corrections && amendments === before && this.store.state.corrections === former.corrections) {
      // It failed, and the notice says why. What was said anew is a step ahead, so that it is not lost.
      this.store.set({ past: former.past, future: former.future });
      const step = past.at(-1);
      if (future.length || !step) return;
      const words = `Not done: ${lowerFirst(step.words)}. Redo tries it again.`;
      this.store.set({ future: [{ ...step, corrections }], told: words });
    }
  }

  /** @param {string} words */
  tell(words) {
    // The same words again are news again.
    this.store.set({ told: "" });
    this.store.set({ told: words });
  }
}

/** @param {string} text */
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
