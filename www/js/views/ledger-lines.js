/**
 * The lines of the ledger's table. Long reports have thousands of details: every line has its place in the table from the
 * beginning, so that it can be gone to; the cells of a stretch of lines are there only while it is in or near the window.
 *
 * @import { SideName } from "../types.js"
 * @import { Line } from "../ledger.js"
 */
import { element } from "../dom.js";
import { cells } from "./ledger-line.js";

/** So many lines are filled and emptied together. */
const STRETCH = 25;

/** About how high a line is, in pixels. */
const LINE = 56;

/** Up to so many lines are simply there, all of them. */
const WHOLE = 150;

/** How far from the window lines are filled. */
const MARGIN = "1200px 0px";

export class LedgerLines {
  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.table = table;
    /** Those that are shown, in their order. @type {Line[]} */
    this.shown = [];
    /** The row of a detail, once it has been shown. @type {Map<number, HTMLTableRowElement>} */
    this.rows = new Map();
    /** What each of them tells. @type {WeakMap<HTMLTableRowElement, Line>} */
    this.lines = new WeakMap();
    /** Details whose further mentions are unfolded. @type {Set<number>} */
    this.opened = new Set();
    /** The line that Tab leads to. @type {HTMLElement | null} */
    this.current = null;
    this.watcher = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: MARGIN });
    table.addEventListener("focusin", (event) => {
      const line = event.target instanceof Element ? event.target.closest(".entry-line") : null;
      if (line instanceof HTMLElement) this.makeCurrent(line);
    });
  }

  /** The lines to come are those of another comparison. */
  forget() {
    this.rows.clear();
    this.opened.clear();
  }

  /** Sets the lines, the cells of those that are in or near the window. @param {Line[]} lines */
  place(lines) {
    this.shown = lines;
    this.watcher.disconnect();
    for (const body of [...this.table.tBodies]) body.remove();
    this.table.hidden = !lines.length;
    this.table.setAttribute("aria-rowcount", String(lines.length + 1));
    const isWhole = lines.length <= WHOLE;
    this.table.toggleAttribute("data-long", !isWhole);
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
    this.table.append(...bodies);
    if (!isWhole) for (const body of bodies) this.watcher.observe(body);
    const first = bodies[0]?.firstElementChild;
    const current = this.current?.isConnected ? this.current : first;
    if (current instanceof HTMLElement) this.makeCurrent(current);
  }

  /** @param {IntersectionObserverEntry[]} entries stretches that came near the window, or went */
  seen(entries) {
    // What is hidden with the whole ledger keeps its cells.
    if (!this.table.checkVisibility()) return;
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

  /** Fills every line that is shown. */
  fillAll() {
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
    this.lines.set(row, line);
    return row;
  }

  /** The line of a detail with its cells. @param {Line} line */
  filled(line) {
    const row = this.row(line);
    this.fill(row);
    return row;
  }

  /** @param {HTMLTableRowElement} row */
  fill(row) {
    if (row.firstChild) return;
    const line = this.lines.get(row);
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
