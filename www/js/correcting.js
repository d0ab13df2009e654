/**
 * What a reader can correct. Each step is one that can be undone; the comparison is made again and takes the place of the
 * one that is shown.
 *
 * @import { Comparison, Corrections, CorrectionStep, OwnNote, State, Verdict } from "./types.js"
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

  undo() {
    const { corrections, past, future } = this.store.state;
    const step = past.at(-1);
    if (!step) return this.tell("There is nothing to undo.");
    return this.become({
      corrections: step.corrections,
      past: past.slice(0, -1),
      future: [...future, { corrections, words: step.words }],
      told: `Undone: ${lowerFirst(step.words)}`,
    });
  }

  redo() {
    const { corrections, past, future } = this.store.state;
    const step = future.at(-1);
    if (!step) return this.tell("There is nothing to do again.");
    return this.become({
      corrections: step.corrections,
      past: [...past, { corrections, words: step.words }],
      future: future.slice(0, -1),
      told: `Done again: ${lowerFirst(step.words)}`,
    });
  }

  /** @param {(comparison: Comparison, corrections: Corrections) => CorrectionStep} change */
  step(change) {
    const { comparison, corrections, past } = this.store.state;
    // One step at a time: the next one would speak of details and rows that are about to change.
    if (!comparison || comparison.corrections !== corrections) return;
    const { corrections: changed, words } = change(comparison, corrections);
    const step = { corrections, words };
    void this.become({ corrections: changed, past: [...past, step].slice(-MOST_STEPS), future: [], told: words });
  }

  /** @param {Pick<State, "corrections" | "past" | "future" | "told">} next */
  async become({ told, ...next }) {
    this.store.set({ ...next, told: "" });
    const comparison = await this.actions.recompared();
    if (comparison) keepingPlace(() => this.store.set({ comparison, explanation: null, told: `${told}.` }), this.find);
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
