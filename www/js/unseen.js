/**
 * What deceives the eye in a text, and a mark for it:
 *
 *     14 U+202E 61 hurt       would be shown as 14 truh 16           14 [RLO]61 hurt
 *     Serhiy Hаyday           with a Cyrillic а                      Serhiy H а Cyr yday
 *     Ha U+0301 × 300 yday    reaches over three lines               Há yday, clipped
 *
 * What code hosts learned is that a mark which most people meet in an honest text is soon passed over. So nothing is marked that
 * writing needs: signs of direction in Hebrew and Arabic that are closed again, joiners in Persian, in Indian scripts and in
 * emoji, flags, one soft hyphen; and a letter of another script only where it passes for one of its own word's.
 *
 * A mark holds the very characters, and no other text: places in a text stay what they are, and what is copied is the text.
 * It is a box of its own, because nothing less holds: a U+2069 ends any isolation that an element has.
 */

/** @typedef {{ type: "unseen", start: number, end: number, kind: "hidden" | "alien" | "flood", sign: string, name: string }} Unseen */

/** Signs of direction; all of a text are marked, or none. */
const TURN = String.raw`\u202a-\u202e\u2066-\u2069`;
const ACCENT = String.raw`\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`;
/** What is seen nowhere; what is seen nowhere but is needed by writing. */
const NOWHERE = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u115f\u1160\u180e\u2061-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb`;
const JOINING = String.raw`\u200b-\u200d\u2060\ufeff`;
const VARIANT = String.raw`\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
const TAG = String.raw`\u{e0000}-\u{e007f}`;
/* Ranges stand in these classes, and no letters: eslint no-misleading-character-class takes them for such. */
/* eslint-disable no-misleading-character-class */
/** A text without any of these is passed over at once. */
const ANY = new RegExp(
  String.raw`[${NOWHERE}${JOINING}${VARIANT}${TAG}${ACCENT}${TURN}\xad\u0370-\u052f\u061c\u200f]`,
  "u",
);
const ACCENTS = new RegExp(`[${ACCENT}]`, "g");
/* eslint-enable no-misleading-character-class */
const RTL = /[\u0590-\u060f\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Joiners behind letters and signs that join nothing; soft hyphens and variants by the row; tags that make no flag. */
const HIDDEN = String.raw`[${NOWHERE}]+|(?<=^|[\0-\x7f\xc0-\u052f\u2010-\u2027])[${JOINING}]+|\xad{2,}|[${VARIANT}]{2,}|(?<!🏴[${TAG}]{0,5})[${TAG}]+`;
const FLOOD = `[^${ACCENT}]?[${ACCENT}]{4,}`;
/** Without signs of direction, with those of Hebrew and Arabic, with all. */
const FOUND = ["", String.raw`\u200f\u061c`, String.raw`\u200f\u061c${TURN}`].map(
  (turns) => new RegExp(`(${FLOOD})|${HIDDEN}${turns && `|[${turns}]+`}`, "gu"),
);

/** Letters that look alike, as `src/details/name/key.rs` has them. */
const OTHERS = "асеорхуіјѕһԁԛԝАВЕКМНОРСТХУІЈЅοορνιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const LATINS = "aceopxyijshdqwABEKMHOPCTXYIJSoopviABEZHIKMNOPTYX";
const MIXED = /[a-z]\p{M}*[\u0370-\u052f]|[\u0370-\u052f]\p{M}*[a-z]/iu;

const NAMES = new Map(
  (
    "00ad SHY soft hyphen|061c ALM Arabic letter mark|200b ZWSP zero-width space|200c ZWNJ zero-width non-joiner|" +
    "200d ZWJ zero-width joiner|200f RLM right-to-left mark|2060 WJ word joiner|feff BOM zero-width no-break space|" +
    "202a LRE left-to-right embedding|202b RLE right-to-left embedding|202c PDF end of an embedding|" +
    "202d LRO left-to-right override|202e RLO right-to-left override|2066 LRI left-to-right isolate|" +
    "2067 RLI right-to-left isolate|2068 FSI first-strong isolate|2069 PDI end of an isolate"
  )
    .split("|")
    .map((line) => [line.split(" ", 1)[0], line.split(" ").slice(1)]),
);

/** The most marks of one text: what has more is no text, and would take its time. */
const MOST = 500;

/** Of accents, and of any other signs in a row, so many are drawn: a browser takes minutes for a hundred thousand on one letter. */
const DRAWN = 4;

/** Longer runs are marked whatever else is. */
const LONG = 100;

/** Whether signs of direction do no more than writing needs. @param {string} text @param {boolean} isRtl */
function isInOrder(text, isRtl) {
  const open = [];
  for (const sign of text.match(new RegExp(`[${TURN}]`, "g")) ?? []) {
    if ("\u202d\u202e".includes(sign) || (!isRtl && "\u202b\u2067".includes(sign))) return false;
    if ("\u202c\u2069".includes(sign)) {
      if (open.pop() !== sign) return false;
    } else open.push(sign < "\u2066" ? "\u202c" : "\u2069");
  }
  return !open.length;
}

/**
 * What stands in a text and cannot be seen, or passes for something else.
 *
 * @param {string} text
 * @returns {Unseen[]} in order
 */
export function unseen(text) {
  if (!ANY.test(text)) return [];
  /** @type {Unseen[]} */
  const result = MIXED.test(text) ? aliens(text).slice(0, MOST) : [];
  const isRtl = RTL.test(text);
  const pattern = /** @type {RegExp} */ (FOUND[isInOrder(text, isRtl) ? (isRtl ? 0 : 1) : 2]);
  for (const { 0: found, 1: flood, index: start } of text.matchAll(pattern)) {
    if (result.length >= MOST && found.length < LONG) continue;
    const told = /** @type {any} */ (flood ? flooded(flood) : named(found));
    result.push({ type: "unseen", start, end: start + found.length, ...told });
  }
  return result.sort((x, y) => x.start - y.start);
}

/** `U+202E` @param {string} sign */
const codeOf = (sign) => `U+${Number(sign.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}`;

/** @param {string} run */
function flooded(run) {
  const sign = `${run.match(ACCENTS)?.length} accents`;
  return { kind: "flood", sign, name: `${sign} on one letter` };
}

/** @param {string} run */
function named(run) {
  // Tags are the letters of ASCII where nobody sees them.
  const tags = [...run].filter((sign) => sign > "\u{e001f}" && sign < "\u{e007f}");
  if (tags.length) {
    const text = tags.map((tag) => String.fromCodePoint(Number(tag.codePointAt(0)) - 0xe0000)).join("");
    return { kind: "hidden", sign: `“${text.slice(0, 24)}”`, name: `hidden text “${text}”` };
  }
  const [first = "", ...others] = run;
  const code = codeOf(first);
  const [sign = code, ...words] = NAMES.get(code.slice(2).toLowerCase()) ?? [];
  const name = `${words.join(" ") || "invisible sign"} (${code})`;
  return others.length
    ? { kind: "hidden", sign: `${sign} ×${others.length + 1}`, name: `${name}, first of ${others.length + 1}` }
    : { kind: "hidden", sign, name };
}

/** Letters of another script than their word that pass for one of its own. @param {string} text @returns {Unseen[]} */
function aliens(text) {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    if (!MIXED.test(word)) return [];
    const others = word.match(/[\u0370-\u052f]/g) ?? [];
    const latins = word.match(/[a-z]/gi) ?? [];
    const isOther = others.every((letter) => OTHERS.includes(letter));
    const isLatin = latins.length < others.length && latins.every((letter) => LATINS.includes(letter));
    const own = isOther ? others : isLatin ? latins : [];
    return [...new Set(own)].flatMap((letter) => {
      const script = letter < "\u0100" ? "Latin" : letter < "\u0400" ? "Greek" : "Cyrillic";
      const name = `${script} “${letter}” (${codeOf(letter)}), another script than its word`;
      return [...word.matchAll(new RegExp(letter, "g"))].map((found) => {
        const start = index + found.index;
        return {
          type: /** @type {const} */ ("unseen"),
          start,
          end: start + 1,
          kind: /** @type {const} */ ("alien"),
          sign: script.slice(0, script === "Cyrillic" ? 3 : 5),
          name,
        };
      });
    });
  });
}

/** The mark around characters. @param {Unseen} mark @param {string} text the characters */
export function unseenMark({ kind, sign, name }, text) {
  const node = document.createElement("span");
  node.className = `unseen ${kind}`;
  if (sign) node.dataset.sign = sign;
  node.title = name;
  // The name is told in place of the characters; a label that were text would be part of what is read and searched.
  node.setAttribute("role", "img");
  node.setAttribute("aria-label", name);
  const rest = document.createElement("span");
  rest.hidden = true;
  rest.append(text.slice(DRAWN));
  node.append(text.slice(0, DRAWN), ...(text.length > DRAWN ? [rest] : []));
  return node;
}

/**
 * A text by itself, as nodes: what deceives in it marked.
 *
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function shown(text) {
  const marks = unseen(text);
  if (!marks.length) return [text];
  /** @type {(Node | string)[]} */
  const nodes = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.start < from) continue;
    if (mark.start > from) nodes.push(text.slice(from, mark.start));
    nodes.push(unseenMark(mark, text.slice(mark.start, mark.end)));
    from = mark.end;
  }
  if (from < text.length) nodes.push(text.slice(from));
  if (marks.length < MOST) return nodes;
  // What is beyond the marks shall not reach out of it either.
  const held = document.createElement("span");
  held.className = "held";
  held.append(...nodes);
  return [held];
}
