/**
 * Side by side: each report in its own order and whole, and ribbons between the passages that answer each other. The
 * report that is scrolled leads; the other follows, so that what answers the place that is read stands level with it.
 *
 * On a narrow screen one report is shown at a time. The other follows unseen, so a swipe, or the switch above, leads to
 * the same place in it.
 *
 * @import { Both, Comparison, Ribbon, SideName, State, Step, Target, View } from "../types.js"
 */
import { otherSide, ribbons, ribbonsByBlock } from "../answers.js";
import { at } from "../at.js";
import { byId, element, setText } from "../dom.js";
import { language } from "./heads.js";
import { InStep } from "./in_step.js";
import { passages } from "./passages.js";
import { linesOfRibbons, Ribbons } from "./ribbons.js";

/** So many dozens of passages are drawn at once; more of them would keep the browser from answering. */
const AT_ONCE = 6;

/** @type {SideName[]} */
const SIDES = ["a", "b"];

/** @implements {View} */
export class SideBySideView {
  /**
   * @param {import("../state.js").Store} store
   * @param {(target: Target) => void} toRows leads to a place in the aligned rows
   * @param {HTMLElement} [node] what holds it
   */
  constructor(store, toRows, node = byId("side-by-side")) {
    this.store = store;
    this.toRows = toRows;
    this.node = node;
    this.columns = { a: column("a"), b: column("b") };
    this.flows = { a: element("div", { class: "flow" }), b: element("div", { class: "flow" }) };
    for (const side of SIDES) this.columns[side].append(this.flows[side]);
    const between = element("div", { class: "between" });
    this.between = between;
    this.stage = element("div", { class: "stage" }, this.columns.a, between, this.columns.b);
    this.choice = choice((side) => this.turnTo(side));
    this.node.replaceChildren(this.choice, this.stage);
    this.ribbons = new Ribbons(between);
    this.inStep = new InStep(this.columns, () => this.follow());
    this.rowsButton = element("button", { type: "button", class: "plain to-rows", "data-to-rows": "" }, "Show in rows");
    this.width = 0;
    this.line = 0;
    /** Wait until all is drawn. @type {(() => void)[]} */
    this.waiting = [];
    this.forget();
    store.watch(["comparison"], () => this.forget());
    store.watch(["level"], (state) => this.renderLevel(state));
    store.watch(["comparison", "view"], ({ comparison, view }) => {
      if (comparison && view === "side_by_side") this.draw();
    });
    this.listen();
  }

  /** What was drawn belongs to another comparison. */
  forget() {
    /** @type {Comparison | null} */
    this.comparison = null;
    for (const side of SIDES) this.flows[side].replaceChildren();
    /** @type {Both<HTMLElement[]>} */
    this.passages = { a: [], b: [] };
    /** Those that are not drawn yet. @type {Both<Iterator<HTMLElement, undefined> | null>} */
    this.undrawn = { a: null, b: null };
    /** @type {Ribbon[]} */
    this.all = [];
    /** What stands on a ribbon, once that is known. @type {ReturnType<typeof linesOfRibbons> | null} */
    this.lines = null;
    /** @type {Both<Map<number, Ribbon[]>>} */
    this.byBlock = { a: new Map(), b: new Map() };
    this.inStep.forget();
    for (const go of this.waiting.splice(0)) go();
  }

  draw() {
    const { comparison } = this.store.state;
    if (!comparison || this.comparison === comparison) return;
    this.forget();
    this.comparison = comparison;
    this.all = ribbons(comparison);
    this.byBlock = { a: ribbonsByBlock(this.all, "a"), b: ribbonsByBlock(this.all, "b") };
    for (const side of SIDES) {
      const article = comparison.articles[side];
      const name = article.headline ?? article.name;
      this.columns[side].setAttribute("aria-label", `Report ${side.toUpperCase()}: ${name}`);
      this.columns[side].lang = language(article) ?? "";
      setText(at([...this.choice.querySelectorAll("bdi")], SIDES.indexOf(side)), article.outlet ?? name);
      this.undrawn[side] = passages(comparison, side, this.byBlock[side]);
    }
    this.drawOn();
  }

  /** Draws the next passages, and the others when the browser has had time for something else. */
  drawOn() {
    const { comparison } = this;
    if (!comparison) return;
    for (let dozens = 0; dozens < AT_ONCE; dozens += 1) {
      const [side] = SIDES.filter((side) => this.undrawn[side]).sort(
        (x, y) => this.passages[x].length - this.passages[y].length,
      );
      if (!side) {
        this.measure();
        for (const go of this.waiting.splice(0)) go();
        setTimeout(() => {
          if (comparison !== this.comparison) return;
          this.lines = linesOfRibbons(comparison);
          this.renderLevel(this.store.state);
        });
        return;
      }
      const next = Array.from({ length: 12 }, () => this.undrawn[side]?.next().value).filter((node) => !!node);
      this.passages[side].push(...next);
      this.flows[side].append(element("div", { class: "dozen" }, ...next));
      if (next.length < 12) this.undrawn[side] = null;
    }
    setTimeout(() => {
      if (comparison === this.comparison) this.drawOn();
    });
  }

  /** @returns {Promise<void> | null} */
  drawn() {
    this.draw();
    const { comparison } = this;
    if (!comparison || (!this.undrawn.a && !this.undrawn.b)) return null;
    // A short report is drawn as soon as it is asked for.
    const { a, b } = comparison.articles;
    if (a.blocks.length + b.blocks.length <= 12 * AT_ONCE) return null;
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param {Target} target */
  has(target) {
    const { comparison } = this.store.state;
    const [, kind = "", number] = target.match(/^(detail|row|a|b)-(\d+)$/) ?? [];
    const id = Number(number);
    if (kind === "a" || kind === "b") return !!comparison?.articles[kind].blocks[id];
    if (kind === "row") return !!comparison?.block_links[id]?.[this.side].length;
    return kind === "detail" && !!comparison?.details[id];
  }

  /** @param {State} state */
  renderLevel({ level: wanted }) {
    this.stage.dataset.level = wanted;
    const { lines } = this;
    if (!lines) return;
    this.ribbons.show(this.all, (ribbon) => lines(ribbon, wanted));
    this.inStep.ask();
  }

  listen() {
    const sizes = new ResizeObserver(() => this.measure());
    for (const side of SIDES) {
      sizes.observe(this.columns[side]);
      sizes.observe(this.flows[side]);
    }
    sizes.observe(this.between);
    const bar = this.node.parentElement?.querySelector(".reading-bar");
    if (bar) {
      const measured = () => this.node.style.setProperty("--bar", `${bar.getBoundingClientRect().height}px`);
      new ResizeObserver(measured).observe(bar);
    }
    // Until the bar has reached the upper edge the wheel belongs to the page.
    addEventListener("scroll", () => this.dock(), { passive: true });
    for (const type of ["wheel", "touchmove"])
      this.stage.addEventListener(type, () => this.inStep.letGo(), { passive: true });
    this.stage.addEventListener("keydown", (event) => this.key(event));
    this.stage.addEventListener("click", (event) => this.click(event));
    this.stage.addEventListener("pointerover", ({ target }) => this.light(target));
    this.stage.addEventListener("pointerleave", () => this.light(document.activeElement));
    this.stage.addEventListener("focusin", ({ target }) => {
      this.light(target);
      const place = this.placeOf(target);
      if (place && !(target instanceof HTMLButtonElement)) this.hold(place.side, place.block);
    });
    // One report at a time: which one is shown.
    this.stage.addEventListener(
      "scroll",
      () => {
        const side = this.stage.scrollLeft > this.stage.clientWidth / 2 ? "b" : "a";
        for (const input of this.choice.querySelectorAll("input")) input.checked = input.value === side;
      },
      { passive: true },
    );
  }

  /** Takes the measure of everything, once it is laid out. */
  measure() {
    if (!this.comparison || !this.columns.a.clientHeight || this.undrawn.a || this.undrawn.b) return;
    this.inStep.measure(this.passages, this.byBlock);
    this.width = this.between.clientWidth;
    this.line = parseFloat(getComputedStyle(this.ribbons.labels).lineHeight);
    this.dock();
  }

  /** Draws what depends on how far the columns are scrolled. */
  follow() {
    const { height, scrolled, extents } = this.inStep;
    this.ribbons.draw({ height, width: this.width, line: this.line, scrolled, extents });
  }

  dock() {
    if (this.node.hidden) return;
    const docked = scrollY >= document.documentElement.scrollHeight - innerHeight - 2;
    this.stage.classList.toggle("docked", docked);
  }

  /** Puts what answers a passage level with it. @param {SideName} side @param {number} own @param {number} [other] */
  hold(side, own, other = this.byBlock[side].get(own)?.[0]?.[otherSide(side)][0]) {
    this.at(side, own)?.querySelector(".where")?.append(this.rowsButton);
    this.inStep.hold(side, own, other ?? null);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const place = this.placeOf(event.target);
    if (/^(Arrow|Page|Home|End| )/.test(event.key)) this.inStep.letGo();
    // On a word it keeps the card.
    if (event.key !== "Enter" || !place || !(event.target instanceof Element) || !event.target.matches(".passage"))
      return;
    const { held } = this.inStep;
    const isHeld = held?.side === place.side && held.own === place.block;
    const isLinked = this.byBlock[place.side].has(place.block);
    // Coming here by a key has put it level already, unless someone has scrolled on.
    if (isHeld || !isLinked) this.toRows(`${place.side}-${place.block}`);
    else this.hold(place.side, place.block);
  }

  /** @param {MouseEvent} event */
  click({ target }) {
    const place = this.placeOf(target);
    if (!place || !(target instanceof Element)) return;
    if (target.closest("[data-to-rows]")) this.toRows(`${place.side}-${place.block}`);
    else {
      const answer = target.closest("[data-answer]")?.getAttribute("data-answer");
      if (!answer && !getSelection()?.isCollapsed) return;
      const other = answer ? Number(answer.slice(2)) : undefined;
      this.hold(place.side, place.block, other);
      if (other === undefined) return;
      const node = this.at(otherSide(place.side), other);
      if (this.isOneAtATime()) this.turnTo(otherSide(place.side));
      // The focus goes there, and the two stay level as they are.
      node?.focus({ preventScroll: true });
      this.hold(place.side, place.block, other);
    }
  }

  /** @param {EventTarget | null} target */
  light(target) {
    const place = this.placeOf(target);
    const found = new Set(place ? this.byBlock[place.side].get(place.block) : []);
    for (const node of this.stage.querySelectorAll(".passage.met")) node.classList.remove("met");
    if (place)
      for (const ribbon of found)
        for (const side of SIDES)
          for (let block = ribbon[side][0]; block <= ribbon[side][1]; block += 1)
            this.at(side, block)?.classList.add("met");
    this.ribbons.light(found);
  }

  /** @param {EventTarget | null} target @returns {{ side: SideName, block: number } | null} */
  placeOf(target) {
    const node = target instanceof Element ? target.closest(".stage .passage") : null;
    if (!(node instanceof HTMLElement)) return null;
    return { side: /** @type {SideName} */ (node.dataset.side), block: Number(node.dataset.block) };
  }

  /** @param {SideName} side @param {number} block */
  at(side, block) {
    return this.passages[side][block] ?? null;
  }

  isOneAtATime() {
    return this.stage.scrollWidth > this.stage.clientWidth + 1;
  }

  /** Shows a report where only one has room. @param {SideName} side */
  turnTo(side) {
    this.stage.scrollTo({ left: side === "a" ? 0 : this.stage.scrollWidth, behavior: "instant" });
  }

  /** The report that is read: where only one has room, that one. @returns {SideName} */
  get side() {
    if (this.isOneAtATime()) return this.stage.scrollLeft > this.stage.clientWidth / 2 ? "b" : "a";
    return this.inStep.leader;
  }

  /**
   * A detail where the report that is read marks it first.
   *
   * @param {Target} target
   * @returns {HTMLElement | null}
   */
  find(target) {
    this.draw();
    if (!this.comparison) return null;
    while (this.undrawn.a || this.undrawn.b) this.drawOn();
    const [, kind = "", number] = target.match(/^(detail|row|a|b)-(\d+)$/) ?? [];
    const id = Number(number);
    if (kind === "a" || kind === "b") return this.at(kind, id);
    const side = this.side;
    if (kind === "row") {
      const block = this.comparison.block_links[id]?.[side][0];
      return block === undefined ? null : this.at(side, block);
    }
    if (kind !== "detail") return null;
    for (const each of [side, otherSide(side)]) {
      const mark = this.flows[each].querySelector(`[data-details~="${id}"]`);
      if (mark instanceof HTMLElement) return mark;
    }
    return null;
  }

  /** @returns {Target | null} */
  here() {
    const focused = document.activeElement;
    const mark = focused?.closest(".stage .mark");
    if (mark instanceof HTMLElement) return /** @type {Target} */ (`detail-${mark.dataset.details?.split(" ")[0]}`);
    const place = this.placeOf(focused);
    if (place) return `${place.side}-${place.block}`;
    const { side } = this;
    const block = this.inStep.read(side);
    return block < 0 ? null : `${side}-${block}`;
  }

  /** Those of the report that is read, in its order. @returns {Record<Step, string>} */
  get steps() {
    const flow = `.stage .column[data-side="${this.side}"]`;
    const wanted = this.store.state.level;
    const relations = ["conflict"];
    if (wanted !== "contradictions") relations.push("equivalent", "variant");
    if (wanted === "details" || wanted === "words") relations.push("only_a", "only_b");
    return {
      difference: relations.map((relation) => `${flow} .mark.${relation}[data-first]`).join(),
      contradiction: `${flow} .mark.conflict[data-first]`,
      row: `${flow} .passage.linked`,
    };
  }

  /** @returns {Both<number[]>} */
  inSight() {
    return { a: this.inStep.seen("a"), b: this.inStep.seen("b") };
  }
}

/** @param {SideName} side */
function column(side) {
  return element("section", { class: `column side-${side}`, "data-side": side, tabindex: "0" });
}

/** The switch between the reports, for where one has room. @param {(side: SideName) => void} chosen */
function choice(chosen) {
  return element(
    "fieldset",
    { class: "choices turn" },
    element("legend", { class: "spoken" }, "Report shown"),
    element(
      "div",
      {},
      ...SIDES.map((side) =>
        element(
          "label",
          {},
          element("input", {
            type: "radio",
            name: "turn",
            value: side,
            checked: side === "a",
            onchange: () => chosen(side),
          }),
          element(
            "span",
            {},
            element("strong", { class: `tag tag-${side}` }, side.toUpperCase()),
            " ",
            element("bdi", {}),
          ),
        ),
      ),
    ),
  );
}
