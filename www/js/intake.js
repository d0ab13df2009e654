/**
 * What people hand to the page, dropped, pasted or chosen, and which side it is meant for.
 *
 * @import { Both, SideName } from "./types.js"
 */

/** @typedef {{ files: File[], folder: string | null, text: string }} Handed */

/**
 * What a drop or a clipboard holds. Has to be called while the event is being handled.
 *
 * @param {DataTransfer} transfer
 * @returns {Handed}
 */
export function handed(transfer) {
  const entries = [...transfer.items].map((item) =>
    item.kind === "file" && "webkitGetAsEntry" in item ? item.webkitGetAsEntry() : null,
  );
  const folder = entries.find((entry) => entry?.isDirectory)?.name ?? null;
  return {
    files: [...transfer.files],
    folder,
    text: transfer.getData("text/plain") || transfer.getData("text/uri-list"),
  };
}

/**
 * Whether a text is a web address and nothing else.
 *
 * @param {string} text
 */
export function isAddress(text) {
  return /^(https?:\/\/|www\.)\S+$/i.test(text.trim());
}

/**
 * Why what was handed over cannot become reports, in plain words; null where it can.
 *
 * @param {Handed} handed
 * @returns {string | null}
 */
export function refusalOf({ files, folder, text }) {
  if (folder !== null) return `“${folder}” is a folder. Drop the report itself, one file for each side.`;
  if (files.length > 2)
    return `Those are ${files.length} files. Diptych compares two reports: drop two at once, or one on each side.`;
  if (files.length) return null;
  if (isAddress(text))
    return "That is a web address. Diptych makes no requests, so it cannot fetch the report: open it, copy its text, and paste that here.";
  if (!text.trim()) return "There was no file and no text in that.";
  return null;
}

/**
 * The side that a single report is meant for. On a side: that side. Elsewhere: the one that is empty; where both or
 * none are, the half of the window under the pointer.
 *
 * @param {{ over: SideName | null, half: SideName, filled: Both<boolean> }} where
 * @returns {SideName}
 */
export function sideFor({ over, half, filled }) {
  if (over) return over;
  if (filled.a !== filled.b) return filled.a ? "b" : "a";
  return half;
}
