/**
 * The switch between the ways of looking; in the bar, so that it is at hand wherever one reads.
 *
 * @import { ViewName } from "../types.js"
 */
import { byId, element } from "../dom.js";

/** Names that are shorter where the bar has little room. @type {Partial<Record<ViewName, string>>} */
const BRIEF = { side_by_side: "Sides" };

/** With the keys that do the same. @type {[ViewName, string, string][]} */
export const VIEWS = [
  ["aligned", "Aligned", "1"],
  ["side_by_side", "Side by side", "2"],
  ["ledger", "Ledger", "3"],
];

export class ViewSwitch {
  /**
   * @param {import("../state.js").Store} store
   * @param {import("../navigate.js").Navigator} navigator
   */
  constructor(store, navigator) {
    const inputs = VIEWS.map(([value, , key]) =>
      element("input", {
        type: "radio",
        name: "view",
        value,
        "aria-keyshortcuts": key,
        onchange: () => navigator.look(value),
      }),
    );
    byId("views").replaceChildren(
      ...VIEWS.map(([view, name, key], position) =>
        element(
          "label",
          { title: `${name} (${key})` },
          inputs[position],
          element("span", { "data-brief": BRIEF[view] ?? null }, element("span", { class: "full" }, name)),
        ),
      ),
    );
    byId("views").hidden = VIEWS.length < 2;
    store.watch(["view"], ({ view }) => {
      for (const input of inputs) input.checked = input.value === view;
    });
  }
}
