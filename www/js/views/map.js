/**
 * The map: both reports as columns of bars, a bar for each block, as long as its text; a line from bar to bar for
 * passages that answer each other, red and heavy where they contradict each other. What is in sight is framed.
 *
 * It is a scroll bar in every view: a click, a drag or the arrow keys go there.
 *
 * @import { Extent } from "../answers.js"
 * @import { Both, Comparison, Ribbon, SideName, State } from "../types.js"
 */
import { otherSide, ribbons, ribbonsByBlock, runs } from "../answers.js";
import { at } from "../at.js";
import { byId, counted, drawn } from "../dom.js";
import { blocksName, isParagraph, paragraphNumbers } from "../plan.js";
import { countWords } from "../wording.js";

/** How wide it has to be for wide bars; on a narrow screen it is a strip at the edge. */
const ROOMY = 40;
const GAP = 2;
/** The least length of a bar, so that a caption can be seen. */
const LEAST = 3;
/** So many blocks the page keys go. */
const PAGE = 5;
/** Where in the window that stands which is gone to. */
const READ = 0.33;

/** @type {SideName[]} */
const SIDES = ["a", "b"];

export class MapView {
  /**
   * @param {import("../state.js").Store} store
   * @param {import("../navigate.js").Navigator} navigator
   */
  constructor(store, navigator) {
    this.store = store;
    this.navigator = navigator;
    this.node = byId("map");
    this.drawing = drawn("svg", { "aria-hidden": "true" });
    this.node.replaceChildren(this.drawing);
    /** @type {Both<Extent[]>} */
    this.bars = { a: [], b: [] };
    /** What the keys have gone to. @type {{ side: SideName, block: number }} */
    this.place = { side: "a", block: 0 };
    this.width = 0;
    this.barWidth = 0;
    this.waiting = false;
    for (const [name, value] of Object.entries({
      role: "slider",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-valuemin": "1",
    }))
      this.node.setAttribute(name, value);
    store.watch(["comparison"], ({ comparison }) => {
      this.node.hidden = !comparison;
      // Drawn in a turn of its own: a new comparison gives the page enough to do.
      setTimeout(() => this.render(this.store.state));
    });
    store.watch(["view", "level", "comparison"], () => this.follow());
    new ResizeObserver(() => this.render(this.store.state)).observe(this.node);
    // Scroll events do not bubble, and some views have columns that scroll by themselves.
    for (const type of ["scroll", "resize", "focusin"])
      addEventListener(type, () => this.follow(), { passive: true, capture: true });
    this.node.addEventListener("pointerdown", (event) => {
      this.node.setPointerCapture(event.pointerId);
      this.drag(event);
    });
    this.node.addEventListener("pointermove", (event) => {
      if (this.node.hasPointerCapture(event.pointerId)) this.drag(event);
    });
    this.node.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {State} state */
  render({ comparison }) {
    const style = getComputedStyle(this.node);
    const height = this.node.clientHeight;
    const width = this.node.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    this.width = width;
    this.bars = { a: [], b: [] };
    if (!comparison || !height) {
      this.drawing.replaceChildren();
      return;
    }
    const { articles, block_links: rows, summary } = comparison;
    const lengths = { a: wordsOf(comparison, "a"), b: wordsOf(comparison, "b") };
    const total = (/** @type {number[]} */ all) => all.reduce((sum, length) => sum + length, 0);
    const most = Math.max(lengths.a.length, lengths.b.length);
    // Of a long report the bars are thin and close together, but all of them are there.
    const gap = Math.min(GAP, (0.3 * height) / most);
    const least = Math.min(LEAST, (0.4 * height) / most);
    const scale = Math.max(0, (height - most * (gap + least) - 8) / Math.max(1, total(lengths.a), total(lengths.b)));
    for (const side of SIDES) this.bars[side] = column(lengths[side], scale, least, gap);
    this.barWidth = width > ROOMY ? 18 : Math.floor(width * 0.36);
    this.links = ribbons(comparison);
    this.byBlock = { a: ribbonsByBlock(this.links, "a"), b: ribbonsByBlock(this.links, "b") };
    this.numbers = { a: paragraphNumbers(articles.a), b: paragraphNumbers(articles.b) };
    const { bars, barWidth, byBlock } = this;
    const ordered = this.links.toSorted((x, y) => Number(x.conflict) - Number(y.conflict));
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      this.drawing.setAttribute(name, String(value));
    this.frames = drawn("path", { class: "frame", "data-frame": "" });
    this.drawing.replaceChildren(
      ...ordered.map((ribbon) => connection(ribbon, bars, barWidth, width)),
      ...SIDES.flatMap((side) =>
        bars[side].map((bar, block) =>
          drawn("rect", {
            x: side === "a" ? 0 : width - barWidth,
            y: bar.top,
            width: barWidth,
            height: bar.bottom - bar.top,
            class: `bar bar-${side}${byBlock[side].has(block) ? "" : " alone"}${isParagraph(at(articles[side].blocks, block)) ? "" : " furniture"}`,
            "data-bar": `${side}-${block}`,
          }),
        ),
      ),
      this.frames,
    );
    this.node.setAttribute(
      "aria-label",
      `Map of both reports: ${counted(rows.length, "row")}, ${summary.moved} of them moved, ${counted(summary.conflicts, "contradiction")}`,
    );
    this.tell();
    this.follow();
  }

  /** Frames what is in sight, in the next frame. Views whose places change otherwise than by scrolling call it. */
  follow() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.frame();
    });
  }

  frame() {
    if (!this.frames || !this.bars.a.length) return;
    const seen = this.navigator.view.inSight?.() ?? { a: [], b: [] };
    const { barWidth, width } = this;
    const outline = SIDES.flatMap((side) =>
      runs(seen[side]).map(([first, last]) => {
        const [top, bottom] = [at(this.bars[side], first).top - 1, at(this.bars[side], last).bottom + 1];
        const left = side === "a" ? -1.5 : width - barWidth - 1.5;
        return `M${left} ${top}h${barWidth + 3}V${bottom}h${-barWidth - 3}Z`;
      }),
    ).join("");
    if (this.frames.getAttribute("d") !== outline) this.frames.setAttribute("d", outline);
    if (document.activeElement === this.node) return;
    // The keys go on from what is being read.
    const [first] = seen[this.place.side];
    if (first !== undefined && first !== this.place.block) {
      this.place = { ...this.place, block: first };
      this.tell();
    }
  }

  /** Says where the keys are. */
  tell() {
    const { comparison } = this.store.state;
    if (!comparison || !this.byBlock || !this.numbers) return;
    const { articles } = comparison;
    const { numbers } = this;
    const { side } = this.place;
    const last = articles[side].blocks.length - 1;
    const block = Math.min(this.place.block, last);
    const other = otherSide(side);
    /** @param {SideName} side @param {number} first @param {number} last */
    const name = (side, first, last) => {
      const blocks = Array.from({ length: last - first + 1 }, (_, step) => first + step);
      return `${side.toUpperCase()} ${blocksName(articles[side], numbers[side], blocks)}`;
    };
    const answered = (this.byBlock[side].get(block) ?? []).map(
      (ribbon) => `${ribbon.conflict ? "contradicts" : "answers"} ${name(other, ...ribbon[other])}`,
    );
    this.node.setAttribute("aria-valuemax", String(last + 1));
    this.node.setAttribute("aria-valuenow", String(block + 1));
    this.node.setAttribute("aria-valuetext", [name(side, block, block), ...answered].join(", "));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.bars.a.length || event.ctrlKey || event.metaKey || event.altKey) return;
    const { side, block } = this.place;
    const last = this.bars[side].length - 1;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowUp: block - 1,
      ArrowDown: block + 1,
      PageUp: block - PAGE,
      PageDown: block + PAGE,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.turn(event.key === "ArrowLeft" ? "a" : "b");
    else if (event.key === "Enter") this.navigator.visit(`${side}-${block}`);
    else if (to === undefined) return;
    else this.goTo(side, Math.max(0, Math.min(last, to)), 0);
    event.preventDefault();
  }

  /** Goes over to the other report: to what answers there, or else to what is in sight. @param {SideName} side */
  turn(side) {
    if (side === this.place.side) return;
    const answer = this.byBlock?.[this.place.side].get(this.place.block)?.[0]?.[side][0];
    const block = answer ?? this.navigator.view.inSight?.()[side][0] ?? 0;
    this.goTo(side, block, 0);
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (!this.bars.a.length) return;
    const box = this.node.getBoundingClientRect();
    const side = event.clientX - box.left < box.width / 2 ? "a" : "b";
    const y = event.clientY - box.top;
    const found = this.bars[side].findIndex(({ bottom }) => bottom >= y);
    const block = found < 0 ? this.bars[side].length - 1 : found;
    const { top, bottom } = at(this.bars[side], block);
    this.goTo(side, block, Math.max(0, Math.min(1, (y - top) / (bottom - top))));
  }

  /** @param {SideName} side @param {number} block @param {number} part of the block that is passed already */
  goTo(side, block, part) {
    this.place = { side, block };
    this.tell();
    const node = this.navigator.view.find(`${side}-${block}`);
    if (!node) return;
    node.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
    // Of columns beside each other and out of sight, too, this shows the right one.
    if (!node.checkVisibility()) return;
    node.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const { top, height } = node.getBoundingClientRect();
    const by = top + height * part - innerHeight * READ;
    (node.closest(".column") ?? window).scrollBy({ top: by, behavior: "instant" });
  }
}

/** @param {Comparison} comparison @param {SideName} side */
function wordsOf(comparison, side) {
  return comparison.articles[side].blocks.map((block) => countWords(block.text));
}

/** @param {number[]} lengths @param {number} scale @param {number} least @param {number} gap @returns {Extent[]} */
function column(lengths, scale, least, gap) {
  let top = 4;
  return lengths.map((length) => {
    const bar = { top, bottom: top + Math.max(least, least * 0.5 + length * scale) };
    top = bar.bottom + gap;
    return bar;
  });
}

/** @param {Ribbon} ribbon @param {Both<Extent[]>} bars @param {number} barWidth @param {number} width */
function connection(ribbon, bars, barWidth, width) {
  const [from, to] = /** @type {const} */ (["a", "b"]).map(
    (side) => (at(bars[side], ribbon[side][0]).top + at(bars[side], ribbon[side][1]).bottom) / 2,
  );
  const [left, right] = [barWidth, width - barWidth];
  const middle = width / 2;
  return drawn("path", {
    d: `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`,
    class: `connection ${ribbon.conflict ? "conflict" : ribbon.moved ? "moved" : ""}`,
  });
}
