/**
 * The aligned view: rows of passages that answer each other, with the hinge between, and what one report tells alone.
 *
 * @import { Both, Comparison, CrossReference, HingeLine, Item, Mark, SideName, State, Step, Target, View } from "../types.js"
 */
import { at } from "../at.js";
import { byId, counted, element, spoken } from "../dom.js";
import { inquiryAt } from "../explanation.js";
import { HEAD, hinges } from "../hinges.js";
import { blocksName, crossReferences, isParagraph, kindName, paragraphNumbers, plan } from "../plan.js";
import { language } from "./heads.js";
import { hinge, whyButton } from "./hinge.js";
import { allMarks, markedText } from "./text.js";

/** More blocks than this that one report tells alone are folded, but for the first. */
const UNFOLDED = 3;

/** So many characters of a folded paragraph are shown at most; one line holds fewer. */
const OPENING = 120;

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
    /** @type {Item[]} */
    this.items = [];
    /** @type {Map<number, HingeLine[]>} */
    this.lines = new Map();
    /** @type {Map<number, CrossReference[]>} */
    this.references = new Map();
    store.watch(["comparison", "order"], (state) => this.render(state));
    store.watch(["level", "comparison", "order"], (state) => this.renderHinges(state));
    store.watch(["folded", "comparison", "order"], (state) => this.renderFolds(state));
  }

  /** @param {State} state */
  render({ comparison, order }) {
    this.comparison = comparison;
    if (!comparison) {
      this.items = [];
      this.table.replaceChildren();
      return;
    }
    const { a, b } = comparison.articles;
    this.numbers = { a: paragraphNumbers(a), b: paragraphNumbers(b) };
    this.marks = { a: allMarks(comparison, "a"), b: allMarks(comparison, "b") };
    this.items = plan(comparison, order);
    this.lines = hinges(comparison, this.items);
    this.references = crossReferences(comparison, this.items);
    this.table.replaceChildren(
      element(
        "div",
        { role: "row", class: "spoken" },
        ...["Report A", "What differs", "Report B"].map((name) => element("div", { role: "columnheader" }, name)),
      ),
      ...this.items.map((item, position) => this.row(comparison, item, position)),
    );
  }

  /**
   * The element of a place. A detail stands in the hinge; where the level hides it there, in the text.
   *
   * @param {Target} target
   * @returns {HTMLElement | null}
   */
  find(target) {
    const [, kind, id] = target.match(/^(detail|row|a|b|item)-(\d+)$/) ?? [];
    if (!kind) return null;
    /** @param {string} selector */
    const query = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));
    if (kind === "detail")
      return (
        query(`#rows [data-line="${id}"], #heads [data-line="${id}"]`) ??
        query(`#rows [data-details~="${id}"], #heads [data-details~="${id}"]`)
      );
    if (kind === "row") return query(`[data-row="${id}"]`) ?? query("#headline-a");
    return query(`#${target}`) ?? query(`#headline-${kind}`);
  }

  /** The item that is being read: where the focus is, or else the first row well inside the window; or that of the heads. */
  position() {
    const focused = document.activeElement?.closest("#rows > .row") ?? null;
    const rows = [...document.querySelectorAll("#rows > .row:not(.spoken)")];
    const seen = rows.find((row) => row.getBoundingClientRect().bottom > innerHeight * 0.3);
    return Number((focused ?? seen)?.id.replace("item-", "") ?? HEAD);
  }

  /** @returns {Target | null} */
  here() {
    const line = document.activeElement?.closest("#rows [data-line], #heads [data-line]");
    if (line instanceof HTMLElement) return /** @type {Target} */ (`detail-${line.dataset.line}`);
    const item = this.items[this.position()];
    if (!item) return null;
    return item.type === "row" ? `row-${item.row}` : `${item.side}-${at(item.blocks, 0)}`;
  }

  /** @returns {Both<number[]>} */
  inSight() {
    const rows = [...this.table.children].slice(1);
    const box = (/** @type {number} */ position) => at(rows, position).getBoundingClientRect();
    // Rows stand one below the other: the first that is in sight is found without asking all of them.
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (box(middle).bottom > BAR_HEIGHT) high = middle;
      else low = middle + 1;
    }
    /** @type {Both<number[]>} */
    const seen = { a: [], b: [] };
    for (; low < rows.length && box(low).top < innerHeight; low += 1)
      for (const block of at(rows, low).querySelectorAll(".block")) {
        const { top, bottom, height } = block.getBoundingClientRect();
        if (!height || bottom < BAR_HEIGHT || top > innerHeight) continue;
        seen[/** @type {SideName} */ (block.id.slice(0, 1))].push(Number(block.id.slice(2)));
      }
    for (const side of SIDES) seen[side].sort((x, y) => x - y);
    return seen;
  }

  /** @param {State} state */
  renderHinges({ level }) {
    this.table.dataset.level = level;
    byId("heads").dataset.level = level;
    const draw = (/** @type {Element | null} */ node, /** @type {number} */ position) => {
      const item = this.items[position];
      node?.replaceChildren(
        ...hinge({
          lines: this.lines.get(position) ?? [],
          level,
          moved: item?.type === "row" && item.moved ? this.movedName(item) : "",
          references: item?.type === "row" ? this.referencesOf(item.row) : [],
          why: item?.type === "row" || (position === HEAD && this.inquiryAt(HEAD)) ? position : null,
        }),
      );
    };
    this.items.forEach((_, position) => draw(this.table.querySelector(`#item-${position} > .hinge`), position));
    const head = byId("head-hinge");
    if (this.comparison) draw(head, HEAD);
    else head.replaceChildren();
  }

  /** Folds everything that stands alone, or nothing but what is long. @param {State} state */
  renderFolds({ folded }) {
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
    return `${this.blocksName("a", item.a)} ↔ ${this.blocksName("b", item.b)}`;
  }

  /** @param {number} row */
  referencesOf(row) {
    return (this.references.get(row) ?? []).map((each) => ({
      ...each,
      name: this.blocksName(each.side, [each.block]),
    }));
  }

  /** @param {SideName} side @param {number[]} blocks */
  blocksName(side, blocks) {
    const { comparison, numbers } = this;
    return comparison && numbers ? blocksName(comparison.articles[side], numbers[side], blocks) : "";
  }

  /** The numbers alone: what is no paragraph says so where it stands. @param {SideName} side @param {number[]} blocks */
  paragraphsName(side, blocks) {
    return this.blocksName(
      side,
      blocks.filter((block) => this.numbers?.[side].has(block)),
    );
  }

  /** @param {Comparison} comparison @param {Item} item @param {number} position */
  row(comparison, item, position) {
    if (item.type === "row") {
      return element(
        "div",
        {
          class: `row${item.moved ? " is-moved" : ""}`,
          role: "row",
          id: `item-${position}`,
          "data-row": item.row,
          tabindex: "-1",
        },
        this.passage(comparison, "a", item.a),
        element("div", { class: "hinge", role: "cell" }),
        this.passage(comparison, "b", item.b),
      );
    }
    const { side, blocks } = item;
    const cells = {
      [side]: this.alone(comparison, side, blocks, position),
      [side === "a" ? "b" : "a"]: element("div", { class: "nothing", role: "cell" }, spoken("nothing")),
    };
    const reports = blocks.some((block) => at(comparison.articles[side].blocks, block).sentences.length);
    return element(
      "div",
      {
        class: `row alone alone-${side}${reports ? "" : " furniture"}`,
        role: "row",
        id: `item-${position}`,
        "data-alone": side,
        tabindex: "-1",
      },
      cells.a,
      element("div", { class: "hinge", role: "cell" }),
      cells.b,
    );
  }

  /** @param {Comparison} comparison @param {SideName} side @param {number[]} blocks */
  passage(comparison, side, blocks) {
    return element(
      "div",
      { class: `passage side-${side}`, role: "cell", lang: language(comparison.articles[side]) },
      element("p", { class: "where" }, this.place(side), this.paragraphsName(side, blocks)),
      ...this.blocks(comparison, side, blocks),
    );
  }

  /** The letter of a side: shown where passages stand one above the other, and spoken. @param {SideName} side */
  place(side) {
    return element("span", { class: `letter side-${side}` }, side.toUpperCase(), " ");
  }

  /** What one report tells alone, folded where it is long. @param {Comparison} comparison @param {SideName} side @param {number[]} blocks @param {number} position */
  alone(comparison, side, blocks, position) {
    const article = comparison.articles[side];
    const paragraphs = blocks.filter((block) => isParagraph(at(article.blocks, block)));
    const reports = blocks.some((block) => at(article.blocks, block).sentences.length);
    const name = this.paragraphsName(side, blocks);
    const only = `only in ${side.toUpperCase()}`;
    const cell = element(
      "div",
      { class: `passage side-${side}`, role: "cell", lang: language(article) },
      element(
        "p",
        { class: "where" },
        this.place(side),
        name,
        reports &&
          element(
            "span",
            { class: "only-in" },
            ` ${only}${paragraphs.length > 1 ? ` · ${counted(paragraphs.length, "paragraph")}` : ""}`,
            element("span", { class: "why" }, " · ", whyButton(position, "Why?", ` Why ${only}?`)),
          ),
      ),
    );
    const nodes = this.blocks(comparison, side, blocks);
    // All that stands alone can be folded at once; then a line of it is left.
    const whole = element("div", { class: "fold alone-fold" });
    const text = at(article.blocks, at(paragraphs[0] === undefined ? blocks : paragraphs, 0)).text;
    const opening = element(
      "button",
      { type: "button", class: "plain opening", dir: "auto", onclick: () => unfold() },
      `${text.slice(0, OPENING)}${text.length > OPENING ? "…" : ""}`,
      spoken(" (show)"),
    );
    const unfold = () => whole.removeAttribute("hidden");
    whole.addEventListener("beforematch", unfold);
    whole.addEventListener("unfold", unfold);
    cell.append(whole, opening);
    if (paragraphs.length <= UNFOLDED) {
      whole.append(...nodes);
      return cell;
    }
    const until = blocks.indexOf(at(paragraphs, 0)) + 1;
    const fold = element(
      "div",
      { class: "fold", id: `fold-${side}-${blocks[0]}`, hidden: "until-found" },
      ...nodes.slice(until),
    );
    const rest = paragraphs.length - 1;
    const button = element(
      "button",
      { type: "button", class: "plain unfold", "aria-expanded": "false", "aria-controls": fold.id },
      `Show ${counted(rest, "more paragraph")}`,
    );
    // What is folded shows how it begins, so that nobody has to open it to know what is there.
    const openings = element(
      "ul",
      { class: "openings" },
      ...paragraphs.slice(1).map((block) => {
        const text = at(article.blocks, block).text.slice(0, OPENING);
        return element("li", { dir: "auto" }, `${text}…`);
      }),
    );
    const set = (/** @type {boolean} */ open) => {
      openings.hidden = open;
      if (open) fold.removeAttribute("hidden");
      else fold.setAttribute("hidden", "until-found");
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? `Fold ${counted(rest, "paragraph")}` : `Show ${counted(rest, "more paragraph")}`;
    };
    button.addEventListener("click", () => set(fold.hasAttribute("hidden")));
    // The browser's own search found words in the fold, or a jump asks for a place in it.
    fold.addEventListener("beforematch", () => set(true));
    fold.addEventListener("unfold", () => {
      set(true);
      unfold();
    });
    whole.append(...nodes.slice(0, until), openings, fold, button);
    return cell;
  }

  /** @param {Comparison} comparison @param {SideName} side @param {number[]} blocks */
  blocks(comparison, side, blocks) {
    return blocks.map((id) => {
      const block = at(comparison.articles[side].blocks, id);
      const text = markedText(block.text, this.marks?.[side].get(id) ?? []);
      const attributes = { id: `${side}-${id}`, class: `block ${block.kind}`, dir: "auto", tabindex: "-1" };
      if (isParagraph(block)) return element("p", attributes, ...text);
      return element("p", attributes, element("span", { class: "kind" }, `${kindName(block)} `), ...text);
    });
  }
}

/** The sides in order, for views that draw both. */
export { SIDES };
