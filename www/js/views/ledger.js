/**
 * The ledger: every detail as a line of a table, to sort, to filter and to search. A click or Enter on a line shows its
 * place in the passages.
 *
 * @import { Comparison, LedgerSort, SideName, State, Step, Target, View, ViewName } from "../types.js"
 * @import { Line, Said } from "../ledger.js"
 */
import { byId, counted, element, spoken } from "../dom.js";
import { counts, filtered, ledgerLines, sorted } from "../ledger.js";
import { NO_FILTER } from "../state.js";
import { LedgerLines } from "./ledger-lines.js";
import { LedgerTools } from "./ledger-tools.js";

/** So long after a step by the keys lines may still be filled around it, in milliseconds. */
const SETTLED = 1000;

/** The columns; those that can be sorted by have a name to sort by. @type {[LedgerSort["by"] | "", string][]} */
const COLUMNS = [
  ["relation", "Relation"],
  ["kind", "Kind"],
  ["a", "A says"],
  ["b", "B says"],
  ["", "Note"],
  ["sure", "How sure"],
  ["", "Show in"],
];

/** @implements {View} */
export class LedgerView {
  /**
   * @param {import("../state.js").Store} store
   * @param {(target: Target, view: ViewName) => void} show shows a place another way
   */
  constructor(store, show) {
    this.store = store;
    this.show = show;
    this.node = byId("ledger");
    /** @type {Record<Step, string>} */
    this.steps = {
      difference: "#ledger .entry-line:not(.identical, .only_a, .only_b)",
      contradiction: "#ledger .entry-line.conflict",
      row: "#ledger .entry-line",
    };
    /** All of them, by detail. @type {Line[]} */
    this.lines = [];
    /** Those that are shown, in their order. @type {Line[]} */
    this.shown = [];
    /** When the keys last went to a line. */
    this.moved = -SETTLED;
    for (const type of ["wheel", "pointerdown"])
      this.node.addEventListener(type, () => (this.moved = -SETTLED), { passive: true });
    this.tools = new LedgerTools(store, () => this.showAll());
    this.heads = heads((by) => this.sortBy(by));
    this.table = element(
      "table",
      { class: "ledger", role: "table", "aria-describedby": "ledger-how" },
      element("caption", {}, "Details of both reports"),
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...this.heads)),
    );
    this.body = new LedgerLines(this.table);
    this.none = element("span", {}, "");
    this.empty = element(
      "p",
      { class: "ledger-empty", hidden: true },
      this.none,
      " ",
      element("button", { type: "button", class: "button", "data-all": "", onclick: () => this.showAll() }, "Show all"),
    );
    this.node.replaceChildren(this.tools.node, spokenHint(), this.table, this.empty);
    this.table.addEventListener("click", (event) => this.clicked(event));
    this.table.addEventListener("keydown", (event) => this.pressed(event));
    this.stale = true;
    store.watch(["comparison"], ({ comparison }) => {
      this.lines = [];
      this.body.forget();
      this.stale = true;
      // Worked out while nothing else is to be done, so that the ledger opens at once.
      const idle = globalThis.requestIdleCallback ?? setTimeout;
      if (comparison) idle(() => this.store.state.comparison === comparison && this.prepare(comparison));
    });
    store.watch(["ledgerSort", "ledgerFilter", "search"], () => (this.stale = true));
    // What nobody looks at is drawn once somebody does.
    store.watch(["comparison", "view", "ledgerSort", "ledgerFilter", "search"], (state) => {
      if (state.view === "ledger") this.render(state);
    });
    addEventListener("beforeprint", () => store.state.view === "ledger" && this.body.fillAll());
  }

  /** @param {LedgerSort["by"]} by the other way round where it is sorted so already */
  sortBy(by) {
    const { ledgerSort } = this.store.state;
    this.store.set({ ledgerSort: { by, descending: ledgerSort.by === by && !ledgerSort.descending } });
  }

  showAll() {
    this.store.set({ ledgerFilter: NO_FILTER, search: "" });
    // The button that was pressed is gone.
    /** @type {HTMLElement | null} */ (this.node.querySelector(".chip"))?.focus();
  }

  /** @param {State} state */
  render({ comparison, ledgerSort, ledgerFilter, search }) {
    if (!this.stale) return;
    this.stale = false;
    if (!comparison) {
      this.lines = this.shown = [];
      this.place();
      return;
    }
    this.prepare(comparison);
    this.shown = sorted(filtered(this.lines, ledgerFilter, search), ledgerSort);
    const numbers = counts(this.lines, ledgerFilter, search);
    this.tools.render(ledgerFilter, numbers, this.shown.length, this.lines.length);
    this.heads.forEach((head, position) => {
      const by = COLUMNS[position]?.[0];
      if (by === ledgerSort.by) head.setAttribute("aria-sort", ledgerSort.descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    this.place();
  }

  /** @param {Comparison} comparison */
  prepare(comparison) {
    if (!this.lines.length) this.lines = ledgerLines(comparison);
  }

  /** What a search leaves, in words. */
  found() {
    return `${this.shown.length.toLocaleString("en")} of ${counted(this.lines.length, "detail")}`;
  }

  place() {
    this.body.place(this.shown);
    this.empty.hidden = this.shown.length > 0 || !this.lines.length;
    this.none.textContent = `None of the ${counted(this.lines.length, "detail")} is left by this filter.`;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    if (!(event.target instanceof Element) || event.target.closest("a, button")) return;
    const line = event.target.closest(".entry-line");
    // Who marks words to copy them does not want to go anywhere.
    if (line instanceof HTMLElement && getSelection()?.isCollapsed !== false) this.open(line);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const line = event.target;
    if (
      !(line instanceof HTMLElement) ||
      !line.matches(".entry-line") ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const last = this.shown.length - 1;
    const position = this.shown.findIndex(({ detail }) => detail === Number(line.dataset.line));
    const next = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: last }[event.key];
    if (event.key === "Enter") this.open(line);
    else if (next === undefined) return;
    else this.focusLine(Math.max(0, Math.min(last, next)));
    event.preventDefault();
  }

  /** @param {number} position among those that are shown */
  focusLine(position) {
    const line = this.shown[position];
    if (!line) return;
    const row = this.body.filled(line);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    this.hold(row);
  }

  /**
   * Lines above a line that are higher than they were taken for push it out of the window while they are filled: for a
   * moment it is held there, unless the reader goes elsewhere.
   *
   * @param {HTMLElement} row
   */
  hold(row) {
    this.moved = performance.now();
    const { moved } = this;
    const again = () => {
      if (moved !== this.moved || performance.now() - moved > SETTLED || document.activeElement !== row) return;
      row.scrollIntoView({ block: "nearest", behavior: "instant" });
      requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  }

  /** @param {HTMLElement} line */
  open(line) {
    this.show(/** @type {Target} */ (`detail-${line.dataset.line}`), "aligned");
  }

  /** The line of a detail, or of the first detail of a row or a block. @param {Target} target */
  find(target) {
    const line = this.lineOf(target);
    if (!line) return null;
    return this.body.filled(line);
  }

  /** @param {Target} target */
  reveal(target) {
    const line = this.lineOf(target);
    const { ledgerFilter, search } = this.store.state;
    if (!line || this.shown.includes(line)) return;
    if (!filtered([line], ledgerFilter, "").length) this.store.set({ ledgerFilter: NO_FILTER });
    if (!filtered([line], NO_FILTER, search).length) this.store.set({ search: "" });
  }

  /** @param {Target} target */
  lineOf(target) {
    const { comparison } = this.store.state;
    const [, kind, id] = target.match(/^(detail|row|a|b)-(\d+)$/) ?? [];
    if (!comparison || !kind) return null;
    this.prepare(comparison);
    if (kind === "detail") return this.lines[Number(id)] ?? null;
    const link = comparison.block_links[Number(id)];
    const blocks = kind === "row" ? { a: link?.a ?? [], b: link?.b ?? [] } : { a: [], b: [], [kind]: [Number(id)] };
    const here = (/** @type {Line} */ line) =>
      line.a.some(({ block }) => blocks.a.includes(block)) || line.b.some(({ block }) => blocks.b.includes(block));
    const shown = this.shown.filter(here);
    return sorted(shown.length ? shown : this.lines.filter(here), { by: "relation", descending: false })[0] ?? null;
  }

  /** @returns {Target | null} */
  here() {
    const focused = document.activeElement?.closest("#ledger .entry-line");
    const seen = focused ?? this.body.lineInSight();
    return seen instanceof HTMLElement ? /** @type {Target} */ (`detail-${seen.dataset.line}`) : null;
  }

  /** The blocks that the line which has the focus, or else the first one in sight, speaks of. */
  inSight() {
    const focused = document.activeElement?.closest("#ledger .entry-line");
    const seen = focused ?? this.body.lineInSight();
    const line = seen instanceof HTMLElement ? this.lines[Number(seen.dataset.line)] : undefined;
    const blocks = (/** @type {Said[]} */ said) => [...new Set(said.map(({ block }) => block))].sort((x, y) => x - y);
    return { a: blocks(line?.a ?? []), b: blocks(line?.b ?? []) };
  }
}

/** The heads of the columns. @param {(by: LedgerSort["by"]) => void} sort */
function heads(sort) {
  return COLUMNS.map(([by, name]) =>
    element(
      "th",
      { scope: "col", role: "columnheader", class: `col-${by || name.split(" ")[0]?.toLowerCase()}` },
      by ? element("button", { type: "button", class: "sort", "data-sort": by, onclick: () => sort(by) }, name) : name,
    ),
  );
}

/** How the table is used, for who does not see it. */
function spokenHint() {
  const hint = spoken("Enter shows a line in the passages; the arrow keys lead from line to line.");
  hint.id = "ledger-how";
  return hint;
}
