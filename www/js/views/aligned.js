/**
 * The aligned view: rows of passages that answer each other, with the hinge between, and what one report tells alone.
 *
 * Of long reports every row has its place from the beginning, as an empty frame of about its size. What is in sight is
 * drawn at once, the rest whenever the browser has had time for something else; what is asked for is drawn when it is
 * asked for. The browser passes over the rows that are far from the window.
 *
 * @import { Both, Comparison, CrossReference, HingeLine, Item, SideName, State, Step, Target, View } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { byId, element } from "../dom.js";
import { inquiryAt } from "../explanation.js";
import { arranged, HEAD, isShown } from "../hinges.js";
import { crossReferences } from "../plan.js";
import { hinge } from "./hinge.js";
import { RowDrawing } from "./rows.js";

/** Up to so many rows are simply drawn, all of them. */
const WHOLE = 60;

/** So long the page draws rows before it may do something else, in milliseconds. */
const SLICE = 12;

/** Few rows are lower than this, in pixels. */
const LOW = 180;

/** What the bar at the top of the window covers, in pixels. */
const BAR_HEIGHT = 80;

/** @type {SideName[]} */
const SIDES = ["a", "b"];

/** Lines of the hinge that tell a difference: what is the same in both is passed over. */
const DIFFERENCES = ".hinge .line:not(.identical)";

/** @implements {View} */
export class AlignedView {
  /** @param {import("../state.js").Store} store */
  constructor(store) {
    this.store = store;
    this.table = byId("rows");
    this.node = this.table;
    /** @type {Record<Step, string>} */
    this.steps = {
      difference: DIFFERENCES,
      contradiction: ".hinge .line.conflict",
      row: "#rows .row:not(.spoken)",
    };
    /** @type {Comparison | null} */
    this.comparison = null;
    /** @type {RowDrawing | null} */
    this.drawing = null;
    /** @type {Item[]} */
    this.items = [];
    /** The rows, by position among the items. @type {HTMLElement[]} */
    this.rows = [];
    /** Positions whose row, or whose hinge, is still to be drawn. @type {Set<number>} */
    this.pending = new Set();
    /** Where a block stands, as a position among the items. @type {Both<Map<number, number>>} */
    this.places = { a: new Map(), b: new Map() };
    /** @type {Map<number, HingeLine[]>} */
    this.lines = new Map();
    /** @type {Map<number, CrossReference[]>} */
    this.references = new Map();
    /** Add to each hinge, once it is drawn. @type {((position: number, hinge: HTMLElement) => void)[]} */
    this.furnishers = [];
    /** Until the page draws on. */
    this.turn = 0;
    store.watch(["comparison", "order"], (state) => this.prepare(state));
    store.watch(["level", "comparison", "order"], (state) => this.render(state));
    store.watch(["folded"], (state) => this.renderFolds(state));
    addEventListener("beforeprint", () => this.complete());
    addEventListener("scroll", () => this.pending.size && this.drawInSight(), { passive: true });
  }

  /** Sets the frames of the rows. @param {State} state */
  prepare({ comparison, order, folded }) {
    this.comparison = comparison;
    this.drawing = comparison && new RowDrawing(comparison);
    this.items = [];
    this.rows = [];
    if (!comparison || !this.drawing) {
      this.table.replaceChildren();
      return;
    }
    const { drawing } = this;
    drawing.folded = folded;
    const { items, lines } = arranged(comparison, order);
    this.items = items;
    this.lines = lines;
    this.references = crossReferences(comparison, this.items);
    this.places = { a: new Map(), b: new Map() };
    this.items.forEach((item, position) => {
      for (const side of SIDES)
        for (const block of blocksOf(item, side))
          if (!this.places[side].has(block)) this.places[side].set(block, position);
    });
    this.rows = this.items.map((item, position) => drawing.frame(item, position));
    const width = this.table.clientWidth || innerWidth;
    const isLong = this.items.length > WHOLE;
    this.table.toggleAttribute("data-long", isLong);
    if (isLong)
      this.rows.forEach((row, position) => {
        row.style.containIntrinsicBlockSize = `auto ${Math.round(drawing.height(at(this.items, position), width))}px`;
      });
    this.table.replaceChildren(
      element(
        "div",
        { role: "row", class: "spoken" },
        ...["Report A", "What differs", "Report B"].map((name) => element("div", { role: "columnheader" }, name)),
      ),
      ...this.rows,
    );
  }

  /** Draws the hinges, and the rows that are no more than frames. @param {State} state */
  render({ level }) {
    this.table.dataset.level = level;
    byId("heads").dataset.level = level;
    this.pending = new Set(this.items.keys());
    const head = byId("head-hinge");
    if (this.comparison) this.drawHinge(head, HEAD);
    else head.replaceChildren();
    if (this.items.length <= WHOLE) this.complete();
    else {
      this.drawInSight();
      this.drawLater();
    }
  }

  /** Draws one row, if it is still to be drawn. @param {number | undefined} position among the items */
  draw(position) {
    if (position === undefined || !this.pending.delete(position)) return;
    const row = at(this.rows, position);
    if (!row.firstChild && this.drawing) row.append(...this.drawing.cells(at(this.items, position), position));
    const node = row.querySelector(":scope > .hinge");
    if (node instanceof HTMLElement) this.drawHinge(node, position);
  }

  /** @param {HTMLElement} node @param {number} position */
  drawHinge(node, position) {
    const item = this.items[position];
    node.replaceChildren(
      ...hinge({
        lines: this.lines.get(position) ?? [],
        level: this.store.state.level,
        moved: item?.type === "row" && item.moved ? this.movedName(item) : "",
        references: item?.type === "row" ? this.referencesOf(item.row) : [],
        why: item?.type === "row" || (position === HEAD && this.inquiryAt(HEAD)) ? position : null,
      }),
    );
    for (const furnish of this.furnishers) furnish(position, node);
  }

  /** Draws what is in sight, or would be if the view were looked at from its beginning. */
  drawInSight() {
    const first = this.firstInSight();
    // Reckoned, not measured: the browser would have to lay out each row before the next is drawn.
    const last = Math.min(this.rows.length - 1, first + Math.ceil(innerHeight / LOW));
    for (let position = first; position <= last; position += 1) this.draw(position);
  }

  /** Draws on when the browser has had time for something else, from what is in sight onwards. */
  drawLater() {
    clearTimeout(this.turn);
    if (!this.pending.size) return;
    this.turn = window.setTimeout(() => {
      const until = performance.now() + SLICE;
      for (const position of this.pending) {
        this.draw(position);
        if (performance.now() > until) break;
      }
      this.drawLater();
    });
  }

  /** Draws everything that is still to be drawn. */
  complete() {
    for (const position of this.pending) this.draw(position);
  }

  /**
   * The element of a place. A detail stands in the hinge; where the level hides it there, in the text.
   *
   * @param {Target} target
   * @returns {HTMLElement | null}
   */
  find(target) {
    const [, kind, number] = target.match(/^(detail|row|a|b|item)-(\d+)$/) ?? [];
    if (!kind) return null;
    const id = Number(number);
    /** @param {string} selector */
    const query = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));
    if (kind === "detail") {
      if (this.pending.size) for (const position of this.placesOfDetail(id)) this.draw(position);
      return (
        query(`#rows [data-line="${id}"], #heads [data-line="${id}"]`) ??
        query(`#rows [data-details~="${id}"], #heads [data-details~="${id}"]`)
      );
    }
    if (kind === "row") {
      const row = query(`#rows > [data-row="${id}"]`);
      if (row) this.draw(this.rows.indexOf(row));
      return row ?? query("#headline-a");
    }
    if (kind === "item") this.draw(id < this.rows.length ? id : undefined);
    else this.draw(this.places[/** @type {SideName} */ (kind)].get(id));
    return query(`#${target}`) ?? query(`#headline-${kind}`);
  }

  /** Where a detail is told or marked, as positions among the items. @param {number} id */
  placesOfDetail(id) {
    const { comparison } = this;
    const detail = comparison?.details[id];
    if (!comparison || !detail) return [];
    // A hinge tells a detail only where one of its mentions stands.
    return SIDES.flatMap((side) =>
      detail[side].flatMap(({ sentence }) => this.places[side].get(blockOf(comparison.articles[side], sentence)) ?? []),
    );
  }

  /** How many differences there are to step through. */
  differences() {
    const { level } = this.store.state;
    let count = 0;
    for (const lines of this.lines.values())
      for (const line of lines) if (line.relation !== "identical" && isShown(line, level)) count += 1;
    return this.comparison ? count : 0;
  }

  /** What one report tells alone, the first block of each such place. @param {SideName} side @returns {Target[]} */
  alone(side) {
    return this.items.flatMap((item) =>
      item.type === "alone" && item.side === side && this.drawing?.reports(side, item.blocks)
        ? [/** @type {Target} */ (`${side}-${at(item.blocks, 0)}`)]
        : [],
    );
  }

  /** The first row that ends below a height of the window: rows stand one below the other, so not all are asked. @param {number} height */
  firstBelow(height) {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.rows, middle).getBoundingClientRect().bottom > height) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The first row in sight; the first of all where the view is not looked at. */
  firstInSight() {
    if (this.table.hidden || !this.table.clientHeight) return 0;
    return Math.max(0, this.firstBelow(0));
  }

  /** The item that is being read: where the focus is, or else the first row well inside the window; or that of the heads. */
  position() {
    const focused = document.activeElement?.closest("#rows > .row") ?? null;
    const seen = this.rows[this.firstBelow(innerHeight * 0.3)];
    return Number((focused ?? seen)?.id.replace("item-", "") ?? HEAD);
  }

  /** @returns {Target | null} */
  here() {
    const line = document.activeElement?.closest("#rows [data-line], #heads [data-line]");
    if (line instanceof HTMLElement) return /** @type {Target} */ (`detail-${line.dataset.line}`);
    const item = this.items[this.position()];
    if (!item) return null;
    if (item.type === "row") return `row-${item.row}`;
    // What stands alone may be many windows long.
    const focused = document.activeElement?.closest("#rows .block");
    return focused ? /** @type {Target} */ (focused.id) : `${item.side}-${at(item.blocks, 0)}`;
  }

  /** @returns {Both<number[]>} */
  inSight() {
    /** @type {Both<number[]>} */
    const seen = { a: [], b: [] };
    for (let position = this.firstBelow(BAR_HEIGHT); position < this.rows.length; position += 1) {
      const row = at(this.rows, position);
      if (row.getBoundingClientRect().top >= innerHeight) break;
      for (const block of row.querySelectorAll(".block")) {
        const { top, bottom, height } = block.getBoundingClientRect();
        if (!height || bottom < BAR_HEIGHT || top > innerHeight) continue;
        seen[/** @type {SideName} */ (block.id.slice(0, 1))].push(Number(block.id.slice(2)));
      }
    }
    for (const side of SIDES) seen[side].sort((x, y) => x - y);
    return seen;
  }

  /** Folds everything that stands alone, or nothing but what is long. @param {State} state */
  renderFolds({ folded }) {
    if (this.drawing) this.drawing.folded = folded;
    for (const fold of this.table.querySelectorAll(".alone-fold")) {
      if (folded) fold.setAttribute("hidden", "until-found");
      else fold.removeAttribute("hidden");
    }
  }

  /** What can be asked about a place of the page. @param {number} position among the items, or that of the heads */
  inquiryAt(position) {
    return this.comparison && inquiryAt(this.comparison, this.items, position);
  }

  /** @param {Item & { type: "row" }} item */
  movedName(item) {
    return `${this.drawing?.blocksName("a", item.a)} ↔ ${this.drawing?.blocksName("b", item.b)}`;
  }

  /** @param {number} row */
  referencesOf(row) {
    return (this.references.get(row) ?? []).map((each) => ({
      ...each,
      name: this.drawing?.blocksName(each.side, [each.block]) ?? "",
    }));
  }
}

/** @param {Item} item @param {SideName} side */
function blocksOf(item, side) {
  if (item.type === "row") return item[side];
  return item.side === side ? item.blocks : [];
}
