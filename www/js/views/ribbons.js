/**
 * The ribbons between two columns: a band from passage to passage, tinted, dashed where the passage stands elsewhere in
 * the other report, red and doubled where the two contradict each other; and on it, in short, what differs.
 *
 * It is drawn anew with every frame in which something scrolls, so only what is in sight is drawn, and nothing here asks
 * the browser where anything stands.
 *
 * @import { Extent } from "../answers.js"
 * @import { Both, Comparison, HingeLine, Level, Ribbon } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { drawn, element } from "../dom.js";
import { arranged, isShown } from "../hinges.js";
import { lineWords } from "./hinge.js";

/** So many lines stand on a ribbon. */
const LINES = 3;

/** How far beyond the window a ribbon's end is drawn, in heights of the window: it only has to lead there. */
const BEYOND = 0.75;

/** Labels may be this far from where they belong, in pixels, to make way for others. */
const GIVES_WAY = 90;

/**
 * @typedef {object} Scene
 * @property {number} height of the window on the columns, in pixels
 * @property {number} width between the columns
 * @property {number} line height of a line of a label
 * @property {Both<number>} scrolled
 * @property {Both<Extent[]>} extents of the blocks
 */

export class Ribbons {
  /** @param {HTMLElement} node between the columns */
  constructor(node) {
    this.bands = drawn("g", {});
    this.svg = drawn(
      "svg",
      { "aria-hidden": "true" },
      drawn(
        "defs",
        {},
        drawn(
          "linearGradient",
          { id: "ribbon-tint" },
          drawn("stop", { offset: "0", class: "stop-a" }),
          drawn("stop", { offset: "1", class: "stop-b" }),
        ),
      ),
      this.bands,
    );
    this.labels = element("div", { class: "ribbon-labels", "aria-hidden": "true" });
    node.replaceChildren(this.svg, this.labels);
    /** @type {Ribbon[]} */
    this.ribbons = [];
    /** @type {(ribbon: Ribbon) => HingeLine[]} */
    this.linesOf = () => [];
    /** What is drawn, by position in `ribbons`. @type {Map<number, SVGElement>} */
    this.shown = new Map();
    /** @type {Map<number, { node: HTMLElement, lines: number }>} */
    this.labelled = new Map();
    /** @type {Set<Ribbon>} */
    this.lit = new Set();
  }

  /**
   * @param {Ribbon[]} ribbons
   * @param {(ribbon: Ribbon) => HingeLine[]} linesOf what stands on a ribbon
   */
  show(ribbons, linesOf) {
    this.ribbons = ribbons;
    this.linesOf = linesOf;
    this.shown.clear();
    this.labelled.clear();
    this.lit = new Set();
    this.bands.replaceChildren();
    this.labels.replaceChildren();
  }

  /** @param {Set<Ribbon>} lit */
  light(lit) {
    this.lit = lit;
    for (const [position, node] of this.shown) node.classList.toggle("is-lit", lit.has(at(this.ribbons, position)));
  }

  /** @param {Scene} scene */
  draw({ height, width, line, scrolled, extents }) {
    const inSight = new Set();
    /** @type {{ position: number, wanted: number, ribbon: Ribbon }[]} */
    const labels = [];
    this.ribbons.forEach((ribbon, position) => {
      const [a, b] = /** @type {const} */ (["a", "b"]).map((side) => {
        const [first, last] = [extents[side][ribbon[side][0]], extents[side][ribbon[side][1]]];
        return first && last && { top: first.top - scrolled[side], bottom: last.bottom - scrolled[side] };
      });
      // A long report is drawn in steps: what is not there yet has no place.
      if (!a || !b) return;
      const [seesA, seesB] = [a, b].map(({ top, bottom }) => bottom > 0 && top < height);
      if (!seesA && !seesB) return;
      inSight.add(position);
      const node = this.shown.get(position) ?? this.band(ribbon, position);
      const clamped = (/** @type {number} */ y) =>
        Math.round(Math.max(-BEYOND * height, Math.min((1 + BEYOND) * height, y)));
      outline(node, width, clamped(a.top), clamped(a.bottom), clamped(b.top), clamped(b.bottom));
      node.classList.toggle("leads-away", !seesA || !seesB);
      if (!seesA || !seesB) return;
      const within = (/** @type {number} */ y) => Math.max(0, Math.min(height, y));
      const wanted = (within(a.top) + within(a.bottom) + within(b.top) + within(b.bottom)) / 4;
      labels.push({ position, wanted, ribbon });
    });
    for (const [position, node] of this.shown)
      if (!inSight.has(position)) {
        node.remove();
        this.shown.delete(position);
      }
    this.drawLabels(labels, height, line);
  }

  /** @param {{ position: number, wanted: number, ribbon: Ribbon }[]} labels @param {number} height @param {number} line */
  drawLabels(labels, height, line) {
    const inSight = new Set();
    let free = 4;
    labels.sort((x, y) => x.wanted - y.wanted);
    for (const { position, wanted, ribbon } of labels) {
      const label = this.labelled.get(position) ?? this.label(ribbon, position);
      if (!label.lines) continue;
      const tall = label.lines * line + 4;
      const top = Math.round(Math.max(free, wanted - tall / 2));
      if (top - (wanted - tall / 2) > GIVES_WAY || top + tall > height) continue;
      free = top + tall + 4;
      inSight.add(position);
      label.node.style.transform = `translateY(${top}px)`;
      if (!label.node.isConnected) this.labels.append(label.node);
    }
    for (const [position, { node }] of this.labelled) if (!inSight.has(position) && node.isConnected) node.remove();
  }

  /** @param {Ribbon} ribbon @param {number} position */
  band(ribbon, position) {
    const { row, moved, conflict } = ribbon;
    const name = [moved && "moved", conflict && "conflict", row === null && "across", this.lit.has(ribbon) && "is-lit"];
    const node = drawn(
      "g",
      { class: ["ribbon", ...name].filter(Boolean).join(" "), "data-ribbon": position },
      drawn("path", { class: "tint" }),
      drawn("path", { class: "edge" }),
      conflict && drawn("path", { class: "edge inner" }),
    );
    this.shown.set(position, node);
    // Contradictions lie above everything else.
    if (conflict) this.bands.append(node);
    else this.bands.prepend(node);
    return node;
  }

  /** @param {Ribbon} ribbon @param {number} position */
  label(ribbon, position) {
    const lines = this.linesOf(ribbon);
    const further = lines.length - LINES;
    const shown = lines.slice(0, further === 1 ? LINES + 1 : LINES);
    const node = element(
      "div",
      { class: "ribbon-label" },
      ...shown.map((line) =>
        element(
          "div",
          { class: `line ${line.relation} ${line.a && line.b ? "two" : "one"}`, "data-details": line.detail },
          ...lineWords(line),
        ),
      ),
      further > 1 && element("div", { class: "further-lines" }, `and ${further} more`),
    );
    const label = { node, lines: shown.length + Number(further > 1) };
    this.labelled.set(position, label);
    return label;
  }
}

/**
 * @param {SVGElement} node
 * @param {number} width
 * @param {number} a0
 * @param {number} a1
 * @param {number} b0
 * @param {number} b1
 */
function outline(node, width, a0, a1, b0, b1) {
  const middle = Math.round(width / 2);
  const upper = `C${middle} ${a0} ${middle} ${b0} ${width} ${b0}`;
  const lower = `C${middle} ${b1} ${middle} ${a1} 0 ${a1}`;
  const edges = `M0 ${a0}${upper}M${width} ${b1}${lower}`;
  for (const path of node.children)
    path.setAttribute("d", path.classList.contains("tint") ? `M0 ${a0}${upper}L${width} ${b1}${lower}Z` : edges);
}

/**
 * What stands on a ribbon: the lines of its row's hinge whose words are in its passages.
 *
 * @param {Comparison} comparison
 * @returns {(ribbon: Ribbon, level: Level) => HingeLine[]}
 */
export function linesOfRibbons(comparison) {
  const { items, lines } = arranged(comparison, "a");
  /** @type {Map<number, HingeLine[]>} */
  const ofRows = new Map();
  items.forEach((item, position) => {
    if (item.type === "row") ofRows.set(item.row, lines.get(position) ?? []);
  });
  /** @param {Ribbon} ribbon @param {number} detail */
  const meet = (ribbon, detail) =>
    /** @type {const} */ (["a", "b"]).every((side) =>
      at(comparison.details, detail)[side].some(({ sentence }) => {
        const block = blockOf(comparison.articles[side], sentence);
        return ribbon[side][0] <= block && block <= ribbon[side][1];
      }),
    );
  return (ribbon, level) =>
    (ribbon.row === null ? [] : (ofRows.get(ribbon.row) ?? [])).filter(
      (line) => isShown(line, level) && meet(ribbon, line.detail),
    );
}
