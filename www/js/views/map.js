/**
 * The map: both reports as columns of bars, a bar for each block, as long as its text; a line for each row, red and
 * doubled where the reports contradict each other. What is in the window is framed; a click or a drag goes there.
 *
 * @import { Comparison, SideName, State } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { byId, drawn } from "../dom.js";
import { isParagraph } from "../plan.js";
import { countWords } from "../wording.js";

const WIDTH = 76;
const BAR = 18;
const GAP = 2;
/** The least length of a bar, so that a caption can be seen. */
const LEAST = 3;

export class MapView {
  /** @param {import("../state.js").Store} store */
  constructor(store) {
    this.store = store;
    this.node = byId("map");
    this.drawn = false;
    store.watch(["comparison"], (state) => this.render(state));
    new ResizeObserver(() => this.render(this.store.state)).observe(this.node);
    let waiting = false;
    const follow = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.frame();
      });
    };
    addEventListener("scroll", follow, { passive: true });
    addEventListener("resize", follow, { passive: true });
    this.node.addEventListener("pointerdown", (event) => {
      this.node.setPointerCapture(event.pointerId);
      this.scrollTo(event);
    });
    this.node.addEventListener("pointermove", (event) => {
      if (this.node.hasPointerCapture(event.pointerId)) this.scrollTo(event);
    });
  }

  /** @param {State} state */
  render({ comparison }) {
    const height = this.node.clientHeight;
    this.drawn = !!comparison && height > 0;
    if (!comparison || !height) {
      this.node.replaceChildren();
      return;
    }
    const longest = Math.max(
      ...["a", "b"].map((side) => this.lengths(comparison, /** @type {SideName} */ (side)).total),
    );
    const gaps = GAP * Math.max(comparison.articles.a.blocks.length, comparison.articles.b.blocks.length);
    const scale = Math.max(0.01, (height - gaps - 8) / longest);
    this.bars = { a: this.column(comparison, "a", scale), b: this.column(comparison, "b", scale) };
    const linked = {
      a: new Set(comparison.block_links.flatMap((row) => row.a)),
      b: new Set(comparison.block_links.flatMap((row) => row.b)),
    };
    const conflicts = { a: blocksInConflict(comparison, "a"), b: blocksInConflict(comparison, "b") };
    const lines = comparison.block_links.map((row) => {
      const isConflict = row.a.some((block) => conflicts.a.has(block)) && row.b.some((block) => conflicts.b.has(block));
      return { row, isConflict };
    });
    lines.sort((x, y) => Number(x.isConflict) - Number(y.isConflict));
    const bars = this.bars;
    const svg = drawn(
      "svg",
      {
        viewBox: `0 0 ${WIDTH} ${height}`,
        width: WIDTH,
        height,
        role: "img",
        "aria-label": `Map of both reports: ${comparison.block_links.length} rows, ${comparison.summary.moved} of them moved, ${comparison.summary.conflicts} contradictions.`,
      },
      ...lines.flatMap(({ row, isConflict }) =>
        row.a.flatMap((a) =>
          row.b.map((b) => connection(at(bars.a, a), at(bars.b, b), `${isConflict ? "conflict" : ""} ${row.order}`)),
        ),
      ),
      .../** @type {const} */ (["a", "b"]).flatMap((side) =>
        bars[side].map((bar, block) =>
          drawn("rect", {
            x: side === "a" ? 0 : WIDTH - BAR,
            y: bar.top,
            width: BAR,
            height: bar.height,
            class: `bar bar-${side}${linked[side].has(block) ? "" : " alone"}${isParagraph(at(comparison.articles[side].blocks, block)) ? "" : " furniture"}`,
            "data-bar": `${side}-${block}`,
          }),
        ),
      ),
      drawn("rect", { class: "frame", x: -1, width: BAR + 2, rx: 2, "data-frame": "a" }),
      drawn("rect", { class: "frame", x: WIDTH - BAR - 1, width: BAR + 2, rx: 2, "data-frame": "b" }),
    );
    this.node.replaceChildren(svg);
    this.frame();
  }

  /** @param {Comparison} comparison @param {SideName} side */
  lengths(comparison, side) {
    const lengths = comparison.articles[side].blocks.map((block) => countWords(block.text));
    return { lengths, total: lengths.reduce((sum, length) => sum + length, 0) };
  }

  /** @param {Comparison} comparison @param {SideName} side @param {number} scale */
  column(comparison, side, scale) {
    let top = 4;
    return this.lengths(comparison, side).lengths.map((length) => {
      const bar = { top, height: Math.max(LEAST, length * scale) };
      top += bar.height + GAP;
      return bar;
    });
  }

  /** Frames the bars of what is in the window. */
  frame() {
    if (!this.drawn || !this.bars) return;
    for (const side of /** @type {const} */ (["a", "b"])) {
      const bars = this.bars[side];
      const seen = bars.filter((_, block) => {
        const rectangle = document.getElementById(`${side}-${block}`)?.getBoundingClientRect();
        return rectangle && rectangle.height > 0 && rectangle.bottom > 80 && rectangle.top < innerHeight;
      });
      for (const bar of this.node.querySelectorAll(`[data-bar^="${side}-"]`)) {
        const block = Number(bar.getAttribute("data-bar")?.slice(2));
        bar.classList.toggle("seen", seen.includes(at(bars, block)));
      }
      // In B's column what is seen may be scattered, because rows follow A; only a run of A can be framed.
      const frame = this.node.querySelector(`[data-frame="${side}"]`);
      const first = side === "a" ? seen[0] : undefined;
      const last = seen.at(-1);
      frame?.setAttribute("y", String(first ? first.top - 1 : 0));
      frame?.setAttribute("height", String(first && last ? last.top + last.height - first.top + 2 : 0));
    }
  }

  /** @param {PointerEvent} event */
  scrollTo(event) {
    if (!this.bars) return;
    const box = this.node.getBoundingClientRect();
    const side = event.clientX - box.left < box.width / 2 ? "a" : "b";
    const y = event.clientY - box.top;
    const block = this.bars[side].findIndex((bar) => bar.top + bar.height + GAP >= y);
    const node = document.getElementById(`${side}-${block}`) ?? document.getElementById(`headline-${side}`);
    node?.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
    node?.scrollIntoView({ block: "center" });
  }
}

/** @param {Comparison} comparison @param {SideName} side */
function blocksInConflict(comparison, side) {
  const conflicts = comparison.details.filter((detail) => detail.relation === "conflict");
  return new Set(
    conflicts.flatMap((detail) => detail[side].map((mention) => blockOf(comparison.articles[side], mention.sentence))),
  );
}

/**
 * @param {{ top: number, height: number }} a
 * @param {{ top: number, height: number }} b
 * @param {string} name
 */
function connection(a, b, name) {
  const [from, to] = [a.top + a.height / 2, b.top + b.height / 2];
  const [left, right] = [BAR, WIDTH - BAR];
  const middle = (left + right) / 2;
  return drawn("path", {
    d: `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`,
    class: `connection ${name}`,
  });
}
