/**
 * Text as a search sees it: without case, accents, what nobody sees, and the finer points of type.
 *
 *     Zelenskyy’s  Łysychańsk         zelenskyy's lysychansk
 *
 * @typedef {object} Folded
 * @property {string} text
 * @property {number[] | null} from for each UTF-16 unit of `text`, where in the original the letter begins that it came
 *   from, and at the end the original's length; null where every unit stands at its own place
 */

/** Letters that Unicode does not take apart, and signs that are typed in more than one way. */
const ALIKE = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ı: "i",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\n": " ",
    "\t": " ",
  }),
);

/** @param {string} letter one code point */
function foldLetter(letter) {
  const bare = letter
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
  return ALIKE.get(bare) ?? ALIKE.get(letter) ?? bare;
}

/** @param {string} text @returns {Folded} */
export function fold(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return { text: text.toLowerCase(), from: null };
  let folded = "";
  const from = [];
  let place = 0;
  for (const letter of text) {
    const bare = letter < "\x7f" && letter >= " " ? letter.toLowerCase() : foldLetter(letter);
    for (let unit = 0; unit < bare.length; unit += 1) from.push(place);
    folded += bare;
    place += letter.length;
  }
  from.push(text.length);
  return { text: folded, from };
}

/**
 * Where a text has what is looked for, in UTF-16 units of the original; passages do not overlap.
 *
 * @param {Folded} folded of the text
 * @param {string} query folded; nothing has an empty one
 * @returns {[number, number][]}
 */
export function occurrences({ text, from }, query) {
  /** @type {[number, number][]} */
  const found = [];
  if (!query) return found;
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
    found.push([from?.[at] ?? at, end(from, at + query.length)]);
  return found;
}

/**
 * Where the last letter ends: with its accents, that is, where the next one begins.
 *
 * @param {number[] | null} from
 * @param {number} until
 */
function end(from, until) {
  if (!from) return until;
  const last = from[until - 1] ?? 0;
  let next = until;
  while (next < from.length - 1 && from[next] === last) next += 1;
  return from[next] ?? last;
}
