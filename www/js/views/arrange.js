/**
 * How the aligned rows are arranged: in which report's order, and whether what stands alone is folded. In the bar, beside
 * the ways of looking.
 */
import { byId, element } from "../dom.js";
import { holdAt } from "../held.js";
import { inPlace } from "./details.js";

export class Arrange {
  /**
   * @param {import("../state.js").Store} store
   * @param {import("../navigate.js").Navigator} navigator
   */
  constructor(store, navigator) {
    this.store = store;
    this.navigator = navigator;
    this.node = byId("arrange");
    this.order = element("button", {
      type: "button",
      class: "plain",
      id: "order",
      "aria-keyshortcuts": "o",
      onclick: () => this.turn(),
    });
    this.fold = element("button", {
      type: "button",
      class: "plain",
      id: "fold-alone",
      "aria-keyshortcuts": "f",
      onclick: () => this.toggle(),
    });
    this.node.replaceChildren(this.order, this.fold);
    store.watch(["order"], ({ order }) => {
      this.order.replaceChildren("In ", element("strong", { class: `tag-${order}` }, order.toUpperCase()), "’s order");
      this.order.title = `The other report’s order (o)`;
    });
    store.watch(["folded"], ({ folded }) => {
      this.fold.textContent = folded ? "Unfold what stands alone" : "Fold what stands alone";
      this.fold.title = `${this.fold.textContent} (f)`;
    });
    store.watch(["view"], ({ view }) => (this.node.hidden = view !== "aligned"));
  }

  /** Follows the other report; what is read stays where it is, and keeps the focus. */
  turn() {
    const { state } = this.store;
    if (state.view !== "aligned") return;
    const { view } = this.navigator;
    const focused = view.node.contains(document.activeElement);
    const place = this.navigator.here();
    const top = (place && view.find(place)?.getBoundingClientRect().top) ?? 0;
    // The inspector asks about a place by its position.
    this.store.set({ order: state.order === "a" ? "b" : "a", inquiry: null, explanation: null });
    byId("spoken").textContent = `In ${this.store.state.order.toUpperCase()}’s order`;
    const node = place && view.find(place);
    if (!node || (!scrollY && !focused)) return;
    node.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
    holdAt(node, top);
    if (!focused) return;
    if (!node.hasAttribute("tabindex") && !node.matches("button, a")) node.tabIndex = -1;
    node.focus({ preventScroll: true });
  }

  toggle() {
    if (this.store.state.view !== "aligned") return;
    inPlace(() => this.store.set({ folded: !this.store.state.folded }));
    byId("spoken").textContent = this.store.state.folded
      ? "What stands alone is folded"
      : "Nothing is folded but what is long";
  }
}
