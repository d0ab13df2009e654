/**
 * The search in both reports: the field in the bar, how often either report has it, and the way from hit to hit. The
 * focus stays in the field while one goes through them, and goes back with Esc. In the ledger the search narrows the
 * lines instead.
 *
 * @import { Comparison, State, Target } from "../types.js"
 * @import { BlockHits } from "../search.js"
 */
import { byId, counted } from "../dom.js";
import { marker } from "../marker.js";
import { rangesIn, searched } from "../search.js";

/** So long the page waits for the next letter, in milliseconds. */
const PAUSE = 120;

/** So many hits are marked at once before the page may do something else. */
const MARKED_AT_ONCE = 200;

/** @typedef {{ hits: BlockHits, range: number }} Hit one passage of a block */

export class Search {
  /**
   * @param {import("../state.js").Store} store
   * @param {import("../navigate.js").Navigator} navigator
   */
  constructor(store, navigator) {
    this.store = store;
    this.navigator = navigator;
    this.marker = marker();
    this.node = byId("search");
    this.field = /** @type {HTMLInputElement} */ (byId("search-field"));
    /** In the order of the view. @type {Hit[]} */
    this.hits = [];
    /** The ranges of a block in the view, once they are marked. @type {Map<BlockHits, Range[]>} */
    this.ranges = new Map();
    /** Which hit was gone to; -1 before the first. */
    this.position = -1;
    /** Where the focus was. @type {HTMLElement | null} */
    this.before = null;
    this.pause = 0;
    this.turn = 0;
    this.field.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => this.commit(), PAUSE);
    });
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.field.addEventListener("focus", (event) => {
      if (event.relatedTarget instanceof HTMLElement && !this.node.contains(event.relatedTarget))
        this.before = event.relatedTarget;
    });
    byId("open-search").addEventListener("click", () => this.open());
    byId("next-hit").addEventListener("click", () => this.step(1));
    byId("previous-hit").addEventListener("click", () => this.step(-1));
    byId("close-search").addEventListener("click", () => this.close());
    store.watch(["search", "comparison", "view"], (state) => this.render(state));
    // Where a view has drawn its passages anew, for whatever reason, the marks went with the old ones.
    store.watch(/** @type {(keyof State)[]} */ (Object.keys(store.state)), (state) => {
      const [ranges] = this.ranges.values();
      if (ranges?.[0] && !ranges[0].startContainer.isConnected) this.render(state);
    });
  }

  open() {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && !this.node.contains(focused)) this.before = focused;
    this.node.classList.add("open");
    byId("open-search").setAttribute("aria-expanded", "true");
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  /** Ends the search; true where there was one. */
  close() {
    const was = this.node.classList.contains("open") || !!this.field.value;
    const focused = this.node.contains(document.activeElement);
    const hit = this.hits[this.position];
    const place = hit && this.element(hit.hits);
    clearTimeout(this.pause);
    this.field.value = "";
    this.store.set({ search: "" });
    this.node.classList.remove("open");
    byId("open-search").setAttribute("aria-expanded", "false");
    if (!focused) return was;
    // Who went to a hit reads on there; who did not is back where they were.
    const back = place ?? (this.before?.checkVisibility() ? this.before : byId("main"));
    back.focus({ preventScroll: true });
    return was;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter") {
      if (this.field.value !== this.store.state.search) this.commit();
      this.step(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  commit() {
    clearTimeout(this.pause);
    this.store.set({ search: this.field.value });
  }

  /** @param {State} state */
  render({ comparison, search }) {
    this.turn += 1;
    this.marker.clear();
    this.ranges.clear();
    this.hits = [];
    this.position = -1;
    if (document.activeElement !== this.field || !search) this.field.value = search;
    const narrows = !!this.navigator.view.found;
    this.node.classList.toggle("narrows", narrows);
    byId("search-label").textContent = narrows ? "Search the details" : "Search both reports";
    this.field.placeholder = narrows ? "Search the details" : "Search both reports";
    if (comparison && search.trim() && !narrows) this.find(comparison, search);
    this.count();
  }

  /** @param {Comparison} comparison @param {string} search */
  find(comparison, search) {
    const shown = searched(comparison, search).flatMap((hits) => {
      const node = this.element(hits);
      return node ? [{ hits, node }] : [];
    });
    // In the order of the page; a headline that no row shows stands above.
    shown.sort((x, y) =>
      x.node === y.node ? 0 : x.node.compareDocumentPosition(y.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    const turn = this.turn;
    const next = () => {
      if (turn !== this.turn) return;
      let marked = 0;
      while (marked < MARKED_AT_ONCE) {
        const each = shown.shift();
        if (!each) return;
        marked += this.markBlock(each.hits).length;
      }
      setTimeout(next);
    };
    this.hits = shown.flatMap(({ hits }) => hits.ranges.map((_, range) => ({ hits, range })));
    next();
  }

  /** @param {BlockHits} hits */
  markBlock(hits) {
    const known = this.ranges.get(hits);
    if (known) return known;
    const node = this.element(hits);
    const ranges = node ? rangesIn(node, this.textOf(hits), hits.ranges) : [];
    this.ranges.set(hits, ranges);
    this.marker.mark(ranges);
    return ranges;
  }

  /** The block's element in the view; none where something else stands for it. @param {BlockHits} hits */
  element(hits) {
    const node = this.navigator.view.find(/** @type {Target} */ (`${hits.side}-${hits.block}`));
    return node?.textContent?.includes(this.textOf(hits)) ? node : null;
  }

  /** @param {BlockHits} hits */
  textOf({ side, block }) {
    return this.store.state.comparison?.articles[side].blocks[block]?.text ?? "";
  }

  /** `3 of 12 · 8 in A, 4 in B` */
  count() {
    const { search } = this.store.state;
    const found = this.navigator.view.found;
    const { length } = this.hits;
    const inA = this.hits.filter(({ hits }) => hits.side === "a").length;
    const place = this.position < 0 ? counted(length, "hit") : `${this.position + 1} of ${length.toLocaleString("en")}`;
    const text = length ? `${place} · ${inA} in A, ${length - inA} in B` : "in neither report";
    byId("hits").textContent = !search.trim() ? "" : found ? found.call(this.navigator.view) : text;
    for (const id of ["next-hit", "previous-hit"]) byId(id).toggleAttribute("disabled", !length && !found);
  }

  /** Goes to the next or previous hit, after the last to the first. @param {1 | -1} step */
  step(step) {
    if (this.navigator.view.found) {
      this.navigator.step("row", step);
      return;
    }
    const { length } = this.hits;
    if (!length) return;
    // The first step goes on from what stands in the window.
    const from = this.position < 0 ? this.firstBelow() - (step > 0 ? 1 : 0) : this.position;
    this.position = (from + step + length) % length;
    const hit = this.hits[this.position];
    const node = hit && this.element(hit.hits);
    if (!hit || !node) return;
    this.navigator.show(node, { moves: false });
    const range = this.markBlock(hit.hits)[hit.range] ?? null;
    this.marker.point(range);
    const box = range?.getBoundingClientRect();
    if (box && (box.top < innerHeight * 0.15 || box.bottom > innerHeight * 0.9))
      scrollBy({ top: box.top - innerHeight / 2, behavior: "instant" });
    this.count();
  }

  /** The first hit from what stands in the window on. */
  firstBelow() {
    if (scrollY < 1) return 0;
    const found = this.hits.findIndex(({ hits }) => {
      const box = this.element(hits)?.getBoundingClientRect();
      return !!box && box.height > 0 && box.bottom > innerHeight * 0.2;
    });
    return Math.max(0, found);
  }
}
