/**
 * Going to a place: a detail, a row, a block. Every way there (a clause of the note, the list, the map, a key) comes
 * through here, so that folds open, focus moves along and the place is shown.
 *
 * @import { Relation } from "./types.js"
 */
import { at } from "./at.js";
import { byId, counted } from "./dom.js";
import { HEAD } from "./hinges.js";

/**
 * @typedef {`detail-${number}` | `row-${number}` | `a-${number}` | `b-${number}` | `item-${number}`} Target
 */

/** Lines of the hinge that tell a difference: what is the same in both is passed over. */
export const DIFFERENCES = ".hinge .line:not(.identical)";

export class Navigator {
  /** @param {import("./state.js").Store} store */
  constructor(store) {
    this.store = store;
    /** What a link with several places leads to next. @type {Map<string, number>} */
    this.cycles = new Map();
    /** The place that was shown last. @type {HTMLElement | null} */
    this.place = null;
    store.watch(["comparison"], () => {
      this.cycles.clear();
      this.place = null;
      // Places of another comparison are no places of this one.
      if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    });
    window.addEventListener("popstate", () => {
      if (!this.go(/** @type {Target} */ (location.hash.slice(1)))) scrollTo({ top: 0 });
    });
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
      if (!link) return;
      event.preventDefault();
      this.visit(/** @type {Target} */ (link.getAttribute("data-go")));
    });
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
        query(`#comparison [data-line="${id}"], #heads [data-line="${id}"]`) ?? query(`main [data-details~="${id}"]`)
      );
    if (kind === "row") return query(`[data-row="${id}"]`) ?? query("#headline-a");
    return query(`#${target}`) ?? query(`#headline-${kind}`);
  }

  /**
   * Shows a place: unfolds it, scrolls there, moves the focus and marks it for a moment.
   *
   * @param {Target} target
   * @returns {boolean} whether the place is there
   */
  go(target) {
    const node = this.find(target);
    if (!node) return false;
    this.show(node);
    return true;
  }

  /** As {@link go}, and the browser's back button leads back. @param {Target} target */
  visit(target) {
    const node = this.find(target);
    if (!node) return;
    // Before it scrolls: the browser keeps with the entry that is left how far it was scrolled.
    history.pushState(null, "", `#${target}`);
    this.show(node);
  }

  /** @param {HTMLElement} node */
  show(node) {
    this.place = node;
    node.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
    const list = node.closest(".lines");
    if (list && node.closest(".further") && !list.classList.contains("open"))
      /** @type {HTMLElement | null} */ (list.querySelector(".more"))?.click();
    if (!node.hasAttribute("tabindex") && !node.matches("button, a")) node.tabIndex = -1;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const scrolled = node.closest(".row") ?? node;
    const rises = scrolled.getBoundingClientRect().height < innerHeight * 0.7 ? scrolled : node;
    rises.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    node.focus({ preventScroll: true });
    for (const old of document.querySelectorAll(".arrived")) old.classList.remove("arrived");
    (node.closest(".row") ?? node).classList.add("arrived");
  }

  /**
   * Goes to the first of several places, and with each further call to the next.
   *
   * @param {Target[]} places
   */
  cycle(places) {
    const name = places.join(" ");
    const next = ((this.cycles.get(name) ?? -1) + 1) % places.length;
    this.cycles.set(name, next);
    this.visit(at(places, next));
    byId("spoken").textContent = places.length > 1 ? `${next + 1} of ${places.length}` : "";
  }

  /**
   * Goes to the next or previous of what a selector finds, counted from the focus or, failing that, from what is in
   * the middle of the window. The bar's own buttons take the focus when they are clicked: from there it goes on from
   * the place that was shown last.
   *
   * @param {string} selector
   * @param {1 | -1} step
   * @param {string} name what is looked for, for the announcement
   */
  step(selector, step, name) {
    const nodes = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))].filter(
      // A line that waits behind "and 4 more" can be gone to; one in a part of the page that is not there cannot.
      (node) => node.offsetParent || node.closest(".further"),
    );
    if (!nodes.length) {
      byId("spoken").textContent = `There is no ${name}.`;
      return;
    }
    const focus = document.activeElement?.closest("main") ? document.activeElement : null;
    const place = this.place?.isConnected ? this.place : null;
    const here = focus?.closest(".bar") ? place : focus;
    /** @param {HTMLElement} node */
    const isAfter = (node) =>
      here
        ? !!(here.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) && !node.contains(here)
        : node.getBoundingClientRect().top > innerHeight * 0.2;
    const first = nodes.findIndex((node) => node !== here && isAfter(node) && !here?.contains(node));
    const after = first < 0 ? nodes.length : first;
    const inside = nodes.findIndex((node) => node === here || (here && node.contains(here)));
    const position = step > 0 ? after : (inside >= 0 ? inside : after) - 1;
    const wrapped = (position + nodes.length) % nodes.length;
    this.show(at(nodes, wrapped));
    byId("spoken").textContent = `${name} ${wrapped + 1} of ${nodes.length}`;
    if (selector === DIFFERENCES) byId("bar-position").textContent = `${wrapped + 1} of ${counted(nodes.length, name)}`;
  }

  /** The position of the place that is being read: where the focus is, or else the first row well inside the window. */
  here() {
    const focused = document.activeElement?.closest("#rows > .row") ?? null;
    const rows = [...document.querySelectorAll("#rows > .row:not(.spoken)")];
    const seen = rows.find((row) => row.getBoundingClientRect().bottom > innerHeight * 0.3);
    return Number((focused ?? seen)?.id.replace("item-", "") ?? HEAD);
  }

  nextDifference = () => this.step(DIFFERENCES, 1, "difference");
  previousDifference = () => this.step(DIFFERENCES, -1, "difference");
  nextContradiction = () => this.step(".hinge .line.conflict", 1, "contradiction");
  previousContradiction = () => this.step(".hinge .line.conflict", -1, "contradiction");
  nextRow = () => this.step("#rows .row:not(.spoken)", 1, "row");
  previousRow = () => this.step("#rows .row:not(.spoken)", -1, "row");
}
