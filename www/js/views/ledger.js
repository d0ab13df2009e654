/**
 * The ledger: every detail as a line of a table, to sort, to filter and to search. A click or Enter on a line shows its
 * place in the passages.
 *
 * Long reports have thousands of details. Every line has its place in the table from the beginning, so that it can be
 * gone to; the cells of a stretch of lines are there only while it is in or near the window.
 *
 * @import { Comparison, LedgerSort, SideName, State, Step, Target, View, ViewName } from "../types.js"
 * @import { Line, Said } from "../ledger.js"
 */
import { byId, counted, element, spoken } from "../dom.js";
import { counts, filtered, ledgerLines, sorted } from "../ledger.js";
import { NO_FILTER } from "../state.js";
import { cells } from "./ledger-line.js";
import { LedgerTools } from "./ledger-tools.js";

/** So many lines are filled and emptied together. */
const STRETCH = 25;

/** About how high a line is, in pixels. */
const LINE = 56;

/** So long after a step by the keys lines may still be filled around it, in milliseconds. */
const SETTLED = 1000;

/** Up to so many lines are simply there, all of them. */
const WHOLE = 150;

/** How far from the window lines are filled. */
const MARGIN = "1200px 0px";

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
    /** The line of a detail, once it has been shown. @type {Map<number, HTMLTableRowElement>} */
    this.rows = new Map();
    /** Details whose further mentions are unfolded. @type {Set<number>} */
    this.opened = new Set();
    /** The line that Tab leads to. @type {HTMLElement | null} */
    this.current = null;
    /** When the keys last went to a line. */
    this.moved = -SETTLED;
    for (const type of ["wheel", "pointerdown"])
      this.node.addEventListener(type, () => (this.moved = -SETTLED), { passive: true });
    this.tools = new LedgerTools(store, () => this.showAll());
    this.build();
    this.watcher = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: MARGIN });
    this.stale = true;
    store.watch(["comparison"], ({ comparison }) => {
      this.lines = [];
      this.rows.clear();
      this.opened.clear();
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
    addEventListener("beforeprint", () => this.fillAll());
  }

  /** What stays as it is whatever is shown. */
  build() {
    this.heads = COLUMNS.map(([by, name]) =>
      element(
        "th",
        { scope: "col", role: "columnheader", class: `col-${by || name.split(" ")[0]?.toLowerCase()}` },
        by
          ? element("button", { type: "button", class: "sort", "data-sort": by, onclick: () => this.sortBy(by) }, name)
          : name,
      ),
    );
    this.table = element(
      "table",
      { class: "ledger", role: "table", "aria-describedby": "ledger-how" },
      element("caption", {}, "Details of both reports"),
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...this.heads)),
    );
    this.empty = element(
      "p",
      { class: "ledger-empty", hidden: true },
      element("span", {}, ""),
      " ",
      element("button", { type: "button", class: "button", "data-all": "", onclick: () => this.showAll() }, "Show all"),
    );
    this.node.replaceChildren(this.tools.node, spokenHint(), this.table, this.empty);
    this.table.addEventListener("click", (event) => this.clicked(event));
    this.table.addEventListener("keydown", (event) => this.pressed(event));
    this.table.addEventListener("focusin", (event) => {
      const line = event.target instanceof Element ? event.target.closest(".entry-line") : null;
      if (line instanceof HTMLElement) this.makeCurrent(line);
    });
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
      this.place([]);
      return;
    }
    this.prepare(comparison);
    this.shown = sorted(filtered(this.lines, ledgerFilter, search), ledgerSort);
    const numbers = counts(this.lines, ledgerFilter, search);
    this.tools.render(ledgerFilter, numbers, this.shown.length, this.lines.length);
    this.heads?.forEach((head, position) => {
      const by = COLUMNS[position]?.[0];
      if (by === ledgerSort.by) head.setAttribute("aria-sort", ledgerSort.descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    this.place(this.shown);
  }

  /** @param {Comparison} comparison */
  prepare(comparison) {
    if (!this.lines.length) this.lines = ledgerLines(comparison);
  }

  /** What a search leaves, in words. */
  found() {
    return `${this.shown.length.toLocaleString("en")} of ${counted(this.lines.length, "detail")}`;
  }

  /** Sets the lines, the cells of those that are in or near the window. @param {Line[]} lines */
  place(lines) {
    this.watcher.disconnect();
    for (const body of [...(this.table?.tBodies ?? [])]) body.remove();
    if (this.empty) {
      this.empty.hidden = lines.length > 0 || !this.lines.length;
      const said = this.empty.querySelector("span");
      if (said) said.textContent = `None of the ${counted(this.lines.length, "detail")} is left by this filter.`;
    }
    if (this.table) {
      this.table.hidden = !lines.length;
      this.table.setAttribute("aria-rowcount", String(lines.length + 1));
    }
    const isWhole = lines.length <= WHOLE;
    this.table?.toggleAttribute("data-long", !isWhole);
    const bodies = [];
    for (let start = 0; start < lines.length; start += STRETCH) {
      const body = element("tbody", { role: "rowgroup" });
      // About as high as its lines are while they are empty, until the browser has laid them out.
      if (!isWhole) body.style.containIntrinsicBlockSize = `auto ${LINE * Math.min(STRETCH, lines.length - start)}px`;
      lines.slice(start, start + STRETCH).forEach((line, index) => {
        const row = this.row(line);
        row.setAttribute("aria-rowindex", String(start + index + 2));
        if (isWhole || !start) this.fill(row);
        body.append(row);
      });
      bodies.push(body);
    }
    this.table?.append(...bodies);
    if (!isWhole) for (const body of bodies) this.watcher.observe(body);
    const first = bodies[0]?.firstElementChild;
    const current = this.current?.isConnected ? this.current : first;
    if (current instanceof HTMLElement) this.makeCurrent(current);
  }

  /** @param {IntersectionObserverEntry[]} entries stretches that came near the window, or went */
  seen(entries) {
    // What is hidden with the whole ledger keeps its cells.
    if (this.node.hidden) return;
    const rows = (/** @type {boolean} */ isNear) =>
      entries
        .filter(({ isIntersecting }) => isIntersecting === isNear)
        .flatMap(({ target }) => [.../** @type {HTMLTableSectionElement} */ (target).rows]);
    // Empties those that are far away, and keeps the room they took: all are measured before any changes.
    const far = rows(false)
      .filter((row) => row.firstChild && !row.contains(document.activeElement))
      .map((row) => ({ row, height: row.offsetHeight }));
    for (const { row, height } of far) {
      row.style.height = `${height}px`;
      row.replaceChildren();
    }
    for (const row of rows(true)) this.fill(row);
  }

  fillAll() {
    if (this.store.state.view !== "ledger") return;
    for (const row of this.rows.values()) if (row.isConnected) this.fill(row);
  }

  /** The line of a detail, which may have no cells yet. @param {Line} line */
  row(line) {
    const known = this.rows.get(line.detail);
    if (known) return known;
    const row = element("tr", {
      role: "row",
      class: `entry-line ${line.relation}`,
      "data-line": line.detail,
      "data-kind": line.kind,
      tabindex: "-1",
    });
    this.rows.set(line.detail, row);
    return row;
  }

  /** @param {HTMLTableRowElement} row */
  fill(row) {
    if (row.firstChild) return;
    const line = this.lines[Number(row.dataset.line)];
    if (!line) return;
    row.style.height = "";
    row.append(...cells(line, this.opened.has(line.detail), (side) => this.unfold(line, side)));
    this.setStops(row);
  }

  /** Shows every mention of a report, or the first alone. @param {Line} line @param {SideName} side */
  unfold(line, side) {
    if (!this.opened.delete(line.detail)) this.opened.add(line.detail);
    const row = this.rows.get(line.detail);
    if (!row) return;
    row.replaceChildren();
    this.fill(row);
    /** @type {HTMLElement | null} */ (row.querySelector(`.cell-${side} .more-said`))?.focus();
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
    const row = line && this.rows.get(line.detail);
    if (!row) return;
    this.fill(row);
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

  /** One line and what it holds can be reached with Tab; from line to line the arrows lead. @param {HTMLElement} line */
  makeCurrent(line) {
    const before = this.current;
    if (before === line && line.tabIndex === 0) return;
    this.current = line;
    for (const each of [before, line]) {
      if (!each) continue;
      each.tabIndex = each === line ? 0 : -1;
      this.setStops(each);
    }
  }

  /** @param {HTMLElement} line */
  setStops(line) {
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll("a, button")))
      node.tabIndex = line === this.current ? 0 : -1;
  }

  /** The line of a detail, or of the first detail of a row or a block. @param {Target} target */
  find(target) {
    const line = this.lineOf(target);
    if (!line) return null;
    const row = this.row(line);
    this.fill(row);
    return row;
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
    const seen = focused ?? this.lineInSight();
    return seen instanceof HTMLElement ? /** @type {Target} */ (`detail-${seen.dataset.line}`) : null;
  }

  /** The blocks that the line which has the focus, or else the first one in sight, speaks of. */
  inSight() {
    const focused = document.activeElement?.closest("#ledger .entry-line");
    const seen = focused ?? this.lineInSight();
    const line = seen instanceof HTMLElement ? this.lines[Number(seen.dataset.line)] : undefined;
    const blocks = (/** @type {Said[]} */ said) => [...new Set(said.map(({ block }) => block))].sort((x, y) => x - y);
    return { a: blocks(line?.a ?? []), b: blocks(line?.b ?? []) };
  }

  /** The first line well inside the window: lines stand one below the other, so that half of them can be left out each time. */
  lineInSight() {
    let [from, until] = [0, this.shown.length];
    const bottom = (/** @type {number} */ position) => {
      const line = this.shown[position];
      return line ? (this.rows.get(line.detail)?.getBoundingClientRect().bottom ?? 0) : 0;
    };
    while (from < until) {
      const middle = (from + until) >> 1;
      if (bottom(middle) > innerHeight * 0.3) until = middle;
      else from = middle + 1;
    }
    const line = this.shown[from];
    return line ? this.rows.get(line.detail) : null;
  }
}

/** How the table is used, for who does not see it. */
function spokenHint() {
  const hint = spoken("Enter shows a line in the passages; the arrow keys lead from line to line.");
  hint.id = "ledger-how";
  return hint;
}
