/**
 * What else there is in JavaScript to hold two texts against each other.
 */
import { diffWords } from "diff";
import { measured } from "./measure.js";

/** @param {import("./diptych.js").Pair} pair */
const texts = ({ a, b }) => [a, b].map((bytes) => new TextDecoder().decode(bytes));

/** @param {import("./diptych.js").Pair} pair */
export function measureDiffWords(pair) {
  const { result, ...times } = measured(() => {
    const [a = "", b = ""] = texts(pair);
    return diffWords(a, b);
  });
  return { ...times, found: `${result.length} runs of words` };
}

/**
 * By itself it gives up after a second and calls the rest replaced; here it may go on.
 *
 * @param {any} DiffMatchPatch
 * @param {import("./diptych.js").Pair} pair
 */
export function measureDiffMatchPatch(DiffMatchPatch, pair) {
  const { result, ...times } = measured(() => {
    const [a, b] = texts(pair);
    const differ = new DiffMatchPatch();
    differ.Diff_Timeout = 0;
    const edits = differ.diff_main(a, b);
    differ.diff_cleanupSemantic(edits);
    return edits;
  });
  return { ...times, found: `${result.length} runs of letters` };
}
