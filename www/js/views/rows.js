/**
 * One row of the aligned view: two passages and room for the hinge between, or what one report tells alone, folded where
 * it is long. A row can stand as an empty frame of about its size before anything is drawn in it.
 *
 * @import { Comparison, Item, SideName } from "../types.js"
 */
import { at } from "../at.js";
import { counted, element, spoken } from "../dom.js";
import { blocksName, isParagraph, kindName, paragraphNumbers } from "../plan.js";
import { language } from "./heads.js";
import { whyButton } from "./hinge.js";
import { markedText, marksOf } from "./text.js";

/** More blocks than this that one report tells alone are folded, but for the first. */
const UNFOLDED = 3;

/** So many characters of a folded paragraph are shown at most; one line holds fewer. */
const OPENING = 120;

/** What the size of a row is reckoned from, in pixels: of a letter, of a line of text, and of what is around the text. */
const LETTER = 7.6;
const LINE = 28;
const AROUND = 64;

/** Draws the rows of one comparison. */
export class RowDrawing {
  /** @param {Comparison} comparison */
  constructor(comparison) {
    this.comparison = comparison;
    const { a, b } = comparison.articles;
    this.numbers = { a: paragraphNumbers(a), b: paragraphNumbers(b) };
    /** Whether what stands alone is folded. */
    this.folded = false;
  }

  /** The row without what it holds. @param {Item} item @param {number} position */
  frame(item, position) {
    const common = { role: "row", id: `item-${position}`, tabindex: "-1" };
    if (item.type === "row")
      return element("div", { class: `row${item.moved ? " is-moved" : ""}`, ...common, "data-row": item.row });
    const reports = this.reports(item.side, item.blocks);
    const name = `row alone alone-${item.side}${reports ? "" : " furniture"}`;
    return element("div", { class: name, ...common, "data-alone": item.side });
  }

  /** What a row holds; the hinge is empty. @param {Item} item @param {number} position */
  cells(item, position) {
    const { comparison } = this;
    const between = element("div", { class: "hinge", role: "cell" });
    if (item.type === "row")
      return [this.passage(comparison, "a", item.a), between, this.passage(comparison, "b", item.b)];
    const { side, blocks } = item;
    const told = this.alone(comparison, side, blocks, position);
    const nothing = element("div", { class: "nothing", role: "cell" }, spoken("nothing"));
    return side === "a" ? [told, between, nothing] : [nothing, between, told];
  }

  /**
   * About how high a row becomes, in pixels.
   *
   * @param {Item} item
   * @param {number} width of the table
   */
  height(item, width) {
    const lines = (/** @type {SideName} */ side, /** @type {number[]} */ blocks, /** @type {number} */ width) =>
      blocks
        .map(
          (block) => Math.ceil((at(this.comparison.articles[side].blocks, block).text.length * LETTER) / width) + 0.4,
        )
        .reduce((sum, each) => sum + each, 0);
    // On a narrow screen passages stand one above the other.
    const isWide = width > 700;
    const column = isWide ? width * 0.36 : Math.max(1, width);
    if (item.type === "alone") {
      const shown = item.blocks.slice(0, UNFOLDED);
      return AROUND + LINE * (lines(item.side, shown, column) + item.blocks.length - shown.length);
    }
    const [a, b] = [lines("a", item.a, column), lines("b", item.b, column)];
    return AROUND + LINE * (isWide ? Math.max(a, b) : a + b + 2);
  }

  /** Whether blocks tell something. @param {SideName} side @param {number[]} blocks */
  reports(side, blocks) {
    const article = this.comparison.articles[side];
    return blocks.some((block) => at(article.blocks, block).sentences.length);
  }

  /** @param {SideName} side @param {number[]} blocks */
  blocksName(side, blocks) {
    return blocksName(this.comparison.articles[side], this.numbers[side], blocks);
  }

  /** The numbers alone: what is no paragraph says so where it stands. @param {SideName} side @param {number[]} blocks */
  paragraphsName(side, blocks) {
    return this.blocksName(
      side,
      blocks.filter((block) => this.numbers[side].has(block)),
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
    const reports = this.reports(side, blocks);
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
    const whole = element("div", { class: "fold alone-fold", hidden: this.folded && "until-found" });
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
      const text = markedText(block.text, marksOf(comparison, side, id));
      const attributes = { id: `${side}-${id}`, class: `block ${block.kind}`, dir: "auto", tabindex: "-1" };
      if (isParagraph(block)) return element("p", attributes, ...text);
      return element("p", attributes, element("span", { class: "kind" }, `${kindName(block)} `), ...text);
    });
  }
}
