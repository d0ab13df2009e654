/**
 * Going to a place: a detail, a row, a block. Every way there (a clause of the note, the list, the map, a key) comes
 * through here, so that folds open, focus moves along and the place is shown; so does every change from one way of
 * looking to another, so that the place is kept.
 * The address says where one is (see fragment.js).
 *
 * @import { Step, Target, View, ViewName } from "./types.js"
 */
import { at } from "./at.js";
import { byId, counted, element } from "./dom.js";
import { fragment, fragmentOf } from "./fragment.js";

/** So long the address waits for the next place, in milliseconds: browsers allow it only so many changes a second. */
const PAUSE = 200;

/** Whether something begins below a height of the window. @param {HTMLElement} node @param {number} height */
function isBelow(node, height) {
  // Rows far away are not laid out, and what is in them stands nowhere yet.
  const row = node.closest(".row");
  if (row && row.getBoundingClientRect().bottom <= height) return false;
  return node.getBoundingClientRect().top > height;
}

/**
 * Puts a place into the middle of the window again once the rows around it are laid out, which may be higher or lower
 * than they were taken for.
 *
 * @param {Element} node
 */
function keepCentred(node) {
  if (!node.closest("[data-long]")) return;
  const at = scrollY;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { top, bottom } = node.getBoundingClientRect();
      const isSeen = top > innerHeight * 0.15 && bottom < innerHeight * 0.95;
      // Whoever has scrolled on by then stays where they are.
      if (!isSeen && Math.abs(scrollY - at) < innerHeight)
        node.scrollIntoView({ block: "center", behavior: "instant" });
    }),
  );
}

export class Navigator {
  /**
   * @param {import("./state.js").Store} store
   * @param {Record<ViewName, View>} views
   * @param {() => boolean} [isSample] whether it is the sample that is compared
   */
  constructor(store, views, isSample = () => false) {
    this.store = store;
    this.views = views;
    this.isSample = isSample;
    /** What a link with several places leads to next. @type {Map<string, number>} */
    this.cycles = new Map();
    /** The place that was shown last. @type {HTMLElement | null} */
    this.place = null;
    /** Until the address follows. */
    this.pause = 0;
    /** Where the address led when the page was opened: there the first comparison begins. @type {string} */
    this.wanted = location.hash;
    store.watch(["view"], ({ view }) => {
      for (const [name, { node }] of Object.entries(views)) node.hidden = name !== view;
      document.body.dataset.view = view;
    });
    store.watch(["comparison"], ({ comparison }) => {
      this.cycles.clear();
      this.place = null;
      clearTimeout(this.pause);
      if (!comparison) {
        if (location.hash && !this.wanted) history.replaceState(null, "", location.pathname + location.search);
        return;
      }
      // Places of another comparison are no places of this one.
      const wanted = this.wanted;
      this.wanted = "";
      if (wanted) queueMicrotask(() => this.restore(wanted));
      else this.put(store.state.view, null);
    });
    store.watch(["comparison", "view", "level", "ledgerFilter", "search"], () => {
      const { view } = this;
      const count = view.differences?.() ?? document.querySelectorAll(view.steps.difference).length;
      tellPosition(counted(count, "difference"));
    });
    window.addEventListener("popstate", () => this.restore(location.hash));
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
      if (!link) return;
      event.preventDefault();
      const view = /** @type {ViewName | null} */ (link.getAttribute("data-view")) ?? undefined;
      this.visit(/** @type {Target} */ (link.getAttribute("data-go")), view);
    });
  }

  /** The way of looking that is looked at. */
  get view() {
    return this.views[this.store.state.view];
  }

  /** Goes where a fragment says. @param {string} hash */
  restore(hash) {
    if (!this.store.state.comparison) {
      this.wanted = hash;
      return;
    }
    const { view, target } = fragmentOf(hash, Object.keys(this.views));
    this.store.set({ view });
    if (!target || !this.go(target)) scrollTo({ top: 0 });
  }

  /** The address of a place in the way of looking that is looked at. @param {Target | null} target */
  address(target) {
    return new URL(fragment(this.store.state.view, target, this.isSample()), location.href).href;
  }

  /** Says in the address where one is, without a step for the back button. @param {ViewName} view @param {Target | null} target */
  put(view, target) {
    const hash = fragment(view, target, this.isSample());
    if (hash !== (location.hash || "#"))
      history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
  }

  /** As {@link put}, after a moment. @param {Target | null} [target] */
  follow(target = this.here()) {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.put(this.store.state.view, target), PAUSE);
  }

  /** What is being read, as a place that any view may know. */
  here() {
    return this.view.here();
  }

  /**
   * Looks another way at what is being read. The focus goes along when it was in what is left.
   *
   * @param {ViewName} name
   */
  look(name) {
    if (!this.store.state.comparison || name === this.store.state.view) return;
    const place = scrollY > 0 || this.view.node.contains(document.activeElement) ? this.here() : null;
    const focused = this.view.node.contains(document.activeElement);
    this.push(name, place);
    this.store.set({ view: name });
    if (!place) return;
    this.onceDrawn(() => {
      const node = this.view.find(place);
      if (node?.isConnected) this.show(node, { moves: focused, calm: true });
    });
  }

  /**
   * A step for the back button. Has to be taken before the page scrolls: the browser keeps with the entry that is left how
   * far it was scrolled.
   *
   * @param {ViewName} view
   * @param {Target | null} target
   */
  push(view, target) {
    clearTimeout(this.pause);
    history.pushState(null, "", fragment(view, target, this.isSample()));
  }

  /** Acts as soon as the view has drawn its places; not at all where something else is looked at by then. @param {() => void} act */
  onceDrawn(act) {
    const { view } = this;
    const { comparison } = this.store.state;
    const drawn = view.drawn?.();
    if (drawn) void drawn.then(() => view === this.view && comparison === this.store.state.comparison && act());
    else act();
  }

  /** Whether a view shows a place. @param {View} view @param {Target} target */
  shows(view, target) {
    return view.has ? view.has(target) : !!view.find(target);
  }

  /**
   * Shows a place: unfolds it, scrolls there, moves the focus and marks it for a moment.
   *
   * @param {Target} target
   * @returns {boolean} whether the place is there
   */
  go(target) {
    this.view.reveal?.(target);
    if (!this.shows(this.view, target)) return false;
    this.onceDrawn(() => {
      const node = this.view.find(target);
      if (node) this.show(node);
    });
    return true;
  }

  /**
   * As {@link go}, and the browser's back button leads back. What a view does not show is shown in the aligned rows.
   *
   * @param {Target} target
   * @param {ViewName} [view] the way of looking, where it is to be another
   */
  visit(target, view = this.store.state.view) {
    const name = [view, /** @type {const} */ ("aligned")].find((name) => this.shows(this.views[name], target));
    if (!name) return;
    this.push(name, target);
    this.store.set({ view: name });
    this.go(target);
  }

  /**
   * @param {HTMLElement} node
   * @param {{ moves?: boolean, calm?: boolean }} [how] whether the focus moves there; whether it is there at once
   */
  show(node, { moves = true, calm = matchMedia("(prefers-reduced-motion: reduce)").matches } = {}) {
    this.place = node;
    node.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
    const list = node.closest(".lines");
    if (list && node.closest(".further") && !list.classList.contains("open"))
      /** @type {HTMLElement | null} */ (list.querySelector(".more"))?.click();
    if (!node.hasAttribute("tabindex") && !node.matches("button, a")) node.tabIndex = -1;
    const scrolled = node.closest(".row") ?? node;
    const rises = scrolled.getBoundingClientRect().height < innerHeight * 0.7 ? scrolled : node;
    rises.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
    if (calm) keepCentred(rises);
    if (moves) node.focus({ preventScroll: true });
    for (const old of document.querySelectorAll(".arrived")) old.classList.remove("arrived");
    (node.closest(".row, .entry-line") ?? node).classList.add("arrived");
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
   * Goes to the next or previous of what the view steps through, counted from the focus or, failing that, from what is
   * in the middle of the window. The bar's own buttons take the focus when they are clicked: from there it goes on from
   * the place that was shown last.
   *
   * @param {Step} name
   * @param {1 | -1} step
   */
  step(name, step) {
    this.view.complete?.();
    const selector = this.view.steps[name];
    const nodes = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))].filter(
      // A line that waits behind "and 4 more" can be gone to; one in a part of the page that is not there cannot. The
      // browser is not asked where it stands: for that it would have to lay out the rows far away as well.
      (node) => !node.closest("[hidden]"),
    );
    if (!nodes.length) {
      byId("spoken").textContent = `There is no ${name}.`;
      return;
    }
    const focus = document.activeElement?.closest("main") ? document.activeElement : null;
    const place = this.place?.isConnected ? this.place : null;
    const here = focus?.closest(".reading-bar") ? place : focus;
    /** @param {HTMLElement} node */
    const isAfter = (node) =>
      here
        ? !!(here.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) && !node.contains(here)
        : isBelow(node, innerHeight * 0.2);
    const first = nodes.findIndex((node) => node !== here && isAfter(node) && !here?.contains(node));
    const after = first < 0 ? nodes.length : first;
    const inside = nodes.findIndex((node) => node === here || (here && node.contains(here)));
    const position = step > 0 ? after : (inside >= 0 ? inside : after) - 1;
    const wrapped = (position + nodes.length) % nodes.length;
    this.show(at(nodes, wrapped));
    this.follow();
    byId("spoken").textContent = `${name} ${wrapped + 1} of ${nodes.length}`;
    if (name === "difference") tellPosition(`${wrapped + 1} of ${counted(nodes.length, name)}`);
  }

  nextDifference = () => this.step("difference", 1);
  previousDifference = () => this.step("difference", -1);
  nextContradiction = () => this.step("contradiction", 1);
  previousContradiction = () => this.step("contradiction", -1);
  nextRow = () => this.step("row", 1);
  previousRow = () => this.step("row", -1);
}

/** Says in the bar where the steps are; where it has little room, without the noun. @param {string} words */
function tellPosition(words) {
  const noun = words.lastIndexOf(" ");
  byId("bar-position").replaceChildren(words.slice(0, noun), element("span", { class: "noun" }, words.slice(noun)));
}
