/**
 * Asks before the tab is closed or left with what is in no file yet: corrections, notes, amendments, a note that is being
 * written. Where there is nothing to lose it never asks.
 *
 * @import { State } from "./types.js"
 */
import { countOf as amended } from "./amendments.js";
import { countOf } from "./corrections.js";

/** How much a reader has said of both reports. @param {Pick<State, "corrections" | "amendments">} state */
export const countOfAll = ({ corrections, amendments: { a, b } }) => countOf(corrections) + amended(a) + amended(b);

/** What stands for all that a reader has said. @param {Pick<State, "corrections" | "amendments">} state */
export const stampOf = ({ corrections, amendments }) => JSON.stringify([corrections, amendments]);

/** @param {Pick<State, "corrections" | "amendments" | "saved">} state */
export const isUnsaved = (state) => countOfAll(state) > 0 && state.saved !== stampOf(state);

/** Whether there are other words in the field for a note, of which there is one at most, than it was opened with. */
function isBeingWritten() {
  const area = /** @type {HTMLTextAreaElement | null} */ (document.querySelector(".note-editor textarea"));
  return area?.value !== area?.defaultValue;
}

/** @param {import("./state.js").Store} store */
export function askBeforeLeaving(store) {
  addEventListener("beforeunload", (event) => {
    if (isUnsaved(store.state) || isBeingWritten()) event.preventDefault();
  });
}
