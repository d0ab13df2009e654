/**
 * The way back to reports that were compared in this tab before.
 *
 * @import { Pair, State } from "../types.js"
 */
import { byId, element } from "../dom.js";
import { earlierPairs } from "../earlier.js";
import { dialog } from "./dialogs.js";

export class EarlierMenu {
  /**
   * @param {import("../state.js").Store} store
   * @param {(pair: Pair) => void} chosen
   */
  constructor(store, chosen) {
    this.node = dialog("earlier-dialog");
    this.chosen = chosen;
    byId("open-earlier").addEventListener("click", () => this.node.showModal());
    store.watch(["pairs", "comparison"], (state) => this.render(state));
  }

  /** @param {State} state */
  render(state) {
    const pairs = earlierPairs(state);
    byId("open-earlier").hidden = !pairs.length;
    byId("earlier-list").replaceChildren(...pairs.map((pair) => element("li", {}, this.entry(pair))));
  }

  /** @param {Pair} pair */
  entry(pair) {
    const title = (/** @type {"a" | "b"} */ side) =>
      element(
        "span",
        { class: "earlier-title", dir: "auto" },
        element("span", { class: `tag tag-${side}` }, side.toUpperCase()),
        pair[side].title,
        pair[side].outlet && element("small", {}, pair[side].outlet),
      );
    const choose = () => {
      this.node.close();
      this.chosen(pair);
      byId("main").focus();
    };
    return element("button", { type: "button", class: "earlier", onclick: choose }, title("a"), " ", title("b"));
  }
}
