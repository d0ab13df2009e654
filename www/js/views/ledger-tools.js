/**
 * What stands above the ledger: the choices of a filter, each with how many lines it would show, and how many there are.
 *
 * @import { DetailKind, LedgerFilter, Relation } from "../types.js"
 */
import { counted, element } from "../dom.js";
import { SIGNS } from "../jot.js";
import { KINDS, RELATIONS } from "../ledger.js";

export class LedgerTools {
  /**
   * @param {import("../state.js").Store} store
   * @param {() => void} showAll
   */
  constructor(store, showAll) {
    this.store = store;
    this.showAll = showAll;
    this.count = element("p", { class: "ledger-count" });
    const chips = (
      /** @type {"relations" | "kinds"} */ group,
      /** @type {string} */ name,
      /** @type {Node[]} */ nodes,
    ) => element("div", { class: "chips", role: "group", "aria-label": name, "data-chips": group }, ...nodes);
    this.node = element(
      "div",
      { class: "ledger-tools" },
      chips(
        "relations",
        "Only these relations",
        RELATIONS.map(([relation, name]) => this.chip("relations", relation, name, SIGNS[relation])),
      ),
      chips(
        "kinds",
        "Only these kinds",
        KINDS.map(([kind, name]) => this.chip("kinds", kind, name, "")),
      ),
      this.count,
    );
  }

  /** @param {"relations" | "kinds"} group @param {Relation | DetailKind} value @param {string} name @param {string} sign */
  chip(group, value, name, sign) {
    return element(
      "button",
      {
        type: "button",
        class: `chip ${value}`,
        "data-chip": value,
        "aria-pressed": "false",
        onclick: () => this.toggle(group, value),
      },
      sign && element("span", { class: "sign", "aria-hidden": "true" }, sign),
      sign && " ",
      name,
      " ",
      element("span", { class: "number" }),
    );
  }

  /** @param {"relations" | "kinds"} group @param {Relation | DetailKind} value */
  toggle(group, value) {
    const { ledgerFilter } = this.store.state;
    const chosen = /** @type {string[]} */ (ledgerFilter[group]);
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    this.store.set({ ledgerFilter: { ...ledgerFilter, [group]: next } });
  }

  /**
   * @param {LedgerFilter} filter
   * @param {Map<Relation | DetailKind, number>} numbers how many lines each choice would show
   * @param {number} shown how many are shown
   * @param {number} all how many there are
   */
  render(filter, numbers, shown, all) {
    /** @type {string[]} */
    const chosen = [...filter.relations, ...filter.kinds];
    for (const chip of /** @type {NodeListOf<HTMLElement>} */ (this.node.querySelectorAll(".chip"))) {
      const value = /** @type {Relation | DetailKind} */ (chip.dataset.chip);
      const number = numbers.get(value) ?? 0;
      chip.setAttribute("aria-pressed", String(chosen.includes(value)));
      chip.classList.toggle("none", !number);
      const node = chip.querySelector(".number");
      if (node) node.textContent = number.toLocaleString("en");
    }
    const isCut = shown < all;
    this.count.replaceChildren(
      isCut ? `${shown.toLocaleString("en")} of ${counted(all, "detail")} ` : counted(all, "detail"),
    );
    if (isCut && shown)
      this.count.append(
        element("button", { type: "button", class: "plain", "data-all": "", onclick: this.showAll }, "Show all"),
      );
  }
}
