/**
 * What stands in the hinge between two passages: what differs, as a reader would jot it in the margin.
 *
 *     another 19 people   | 20 people                 19 ≠ 20 people
 *     9-year-old          | nine-year-old             9 = nine-year-old
 *     Volodymyr Zelenskiy | Volodymyr Zelensky        Zelenskiy ~ Zelensky
 *     “as has happened”   | “will go on as happened”  “as has happened” ~ “…go on as happened”
 *     the alarm went off  | the alarm was silent      went off ≠ silent alarm
 *
 * @import { Detail, HingeLine, Mention } from "./types.js"
 */

/** The sign of each relation, the same in the hinge, the overview, the list and the help. */
export const SIGNS = { conflict: "≠", equivalent: "=", variant: "~", identical: "≡", only_a: "A", only_b: "B" };

/** The most words of a quotation that fit into the hinge. */
const QUOTED_WORDS = 5;

/** @typedef {Pick<HingeLine, "a" | "b" | "shared" | "aside">} Jotted */

/** @param {string} text */
const words = (text) => text.split(/\s+/).filter(Boolean);

/** Words to be compared: without case and the signs around them. @param {string} text */
const bareWords = (text) => words(text.toLowerCase().replace(/[^\p{L}\p{N}\s’'-]+/gu, " "));

/**
 * Whether the words of one text stand in the other, one after the other.
 *
 * @param {string} whole
 * @param {string} part
 */
export function holds(whole, part) {
  return ` ${bareWords(whole).join(" ")} `.includes(` ${bareWords(part).join(" ")} `);
}

/**
 * A quotation as short as it can be told from its counterpart: the words that differ, with one word on either side.
 *
 * @param {string} own
 * @param {string} other
 */
export function shortQuote(own, other) {
  const mine = words(own);
  const [bare, theirs] = [
    mine.map((word) => bareWords(word).join(" ")),
    words(other).map((word) => bareWords(word).join(" ")),
  ];
  const longest = Math.min(bare.length, theirs.length);
  let prefix = 0;
  while (prefix < longest && bare[prefix] === theirs[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < longest - prefix && bare.at(-1 - suffix) === theirs.at(-1 - suffix)) suffix += 1;
  if (prefix === mine.length) [prefix, suffix] = [0, 0];
  let from = Math.max(0, prefix - 1);
  let until = mine.length - Math.max(0, suffix - 1);
  // What is too long is cut on the side that has nothing in common with the counterpart.
  if (suffix && !prefix) from = Math.max(from, until - QUOTED_WORDS);
  else until = Math.min(until, from + QUOTED_WORDS);
  const shown = mine.slice(from, until).join(" ");
  const bared = shown.replace(/^[“”"]+|[“”".,]+$/g, "");
  return `“${from ? "…" : ""}${bared}${until < mine.length ? "…" : ""}”`;
}

/**
 * Takes words off both ends that two phrases have in common: those at the front are dropped, those at the end are
 * told once. Each keeps at least a word.
 *
 * @param {string} a
 * @param {string} b
 * @returns {Jotted}
 */
export function apart(a, b) {
  const split = (/** @type {string} */ text) => text.split(/(?<=[\s-])/);
  let [left, right] = [split(a), split(b)];
  const bare = (/** @type {string | undefined} */ text) => text?.replace(/[\s-]+$/, "");
  while (left.length > 1 && right.length > 1 && bare(left[0]) === bare(right[0]))
    [left, right] = [left.slice(1), right.slice(1)];
  const shared = [];
  while (left.length > 1 && right.length > 1 && bare(left.at(-1)) === bare(right.at(-1))) {
    shared.unshift(left.pop());
    right.pop();
  }
  const tidy = (/** @type {string[]} */ parts) => bare(parts.join("")) ?? "";
  return { a: tidy(left), b: tidy(right), shared: shared.join("").trim(), aside: "" };
}

/**
 * Two phrases without what they begin with alike, of which the second says what follows both: `9 = nine-year-old girl`,
 * `$3 ~ $3.2 million`.
 *
 * @param {string} a
 * @param {string} b
 * @returns {Jotted}
 */
export function toldTogether(a, b) {
  const line = apart(a, b);
  // The words that follow both stand at the end of b, behind those that are its own.
  const own = b.endsWith(line.shared) ? b.slice(0, b.length - line.shared.length) : b;
  const ending = Math.max(0, own.lastIndexOf(line.b));
  return { ...line, b: b.slice(ending), shared: "" };
}

/**
 * The words of a line, given the two mentions that are held against each other.
 *
 * @param {Detail} detail
 * @param {Mention | undefined} a
 * @param {Mention | undefined} b
 * @returns {Jotted}
 */
export function jot(detail, a, b) {
  const [left, right] = [a?.text ?? "", b?.text ?? ""];
  const plain = { a: left, b: right, shared: "", aside: "" };
  if (detail.kind === "quote") return quoted(detail, left, right);
  if (!left || !right) return plain;
  if (detail.relation === "identical") return { ...plain, a: "", b: "", shared: left };
  switch (detail.kind) {
    case "number":
      return numbers(detail, left, right);
    case "name":
    case "place": {
      // A first name that both have may go, but not a part of what makes two names differ.
      const names = apart(left, right);
      return holds(left, right) || holds(right, left) || names.shared ? plain : names;
    }
    case "claim":
      // The ledger's note of two claims begins with what both speak of: "alarm: “went off” in A, “silent” in B".
      return { ...plain, shared: detail.note.match(/^([\p{L}\p{N} /’'-]{1,32}): “/u)?.[1] ?? "" };
    default:
      return plain;
  }
}

/** @param {Detail} detail @param {string} a @param {string} b @returns {Jotted} */
function quoted({ relation }, a, b) {
  if (!a || !b) return { a: a && shortQuote(a, ""), b: b && shortQuote(b, ""), shared: "", aside: "" };
  /** @param {string} text @param {string} aside */
  const once = (text, aside) => ({ a: "", b: "", shared: shortQuote(text, ""), aside });
  if (relation === "identical") return once(a, "word for word");
  if (relation === "variant" && holds(b, a)) return once(a, "longer in B");
  if (relation === "variant" && holds(a, b)) return once(b, "longer in A");
  return { a: shortQuote(a, b), b: shortQuote(b, a), shared: "", aside: "" };
}

/** @param {Detail} detail @param {string} a @param {string} b @returns {Jotted} */
function numbers({ relation, value_a, value_b, note }, a, b) {
  // Where the value is the same, its form is the point; but 9 of what has to be said.
  if (relation !== "conflict") return toldTogether(a, b);
  const [first, second] = [amount(value_a, a), amount(value_b, b)];
  const line = first && second ? apart(first, second) : apart(a, b);
  // The ledger's note of two counts begins with what is counted: "wounded: 19 against 20".
  const counted = note.match(/^([\p{L} -]{1,24}): .* against /u)?.[1];
  return { ...line, shared: counted ?? line.shared };
}

/**
 * A normalised value where it is the written one without the words around it: `19 people` of `another 19 people`.
 *
 * @param {string | null} value
 * @param {string} written
 */
function amount(value, written) {
  if (!value) return null;
  const parts = words(written);
  return words(value).every((word) => parts.includes(word)) ? value : null;
}
