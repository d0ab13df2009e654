/**
 * What was corrected last, with a way back; and the list of all corrections, each of which can be taken back.
 *
 * @import { SideName, State } from "../types.js"
 * @import { Actions } from "../actions.js"
 * @import { Correcting } from "../correcting.js"
 */
import { countOf as amended, UNAMENDED } from "../amendments.js";
import { countOf, words } from "../corrections.js";
import { byId, counted, element, setText } from "../dom.js";
import { takeBack } from "./corrections.js";

/** How long the last step is told where nobody points at it, in milliseconds. */
const TOLD = 12_000;

export class StepsView {
  /**
   * @param {import("../state.js").Store} store
   * @param {Correcting} correcting
   * @param {Actions} actions
   * @param {() => void} forget lets go of what is kept from before a reload
   */
  constructor(store, correcting, actions, forget) {
    this.store = store;
    this.correcting = correcting;
    this.text = element("p", { role: "status", id: "corrected-text" });
    this.undoLast = element(
      "button",
      { type: "button", class: "plain", "data-step-back": "undo", onclick: () => correcting.undo() },
      "Undo",
    );
    this.bar = element("div", { id: "corrected", class: "foot-bar" }, this.text, this.undoLast);
    byId("main").append(this.bar);
    this.list = element("ol", { role: "list" });
    this.summary = element("summary", {});
    this.undo = element("button", { type: "button", class: "plain", onclick: () => correcting.undo() }, "Undo");
    this.redo = element("button", { type: "button", class: "plain", onclick: () => correcting.redo() }, "Redo");
    this.node = element(
      "div",
      { id: "corrections", hidden: true },
      element("details", {}, this.summary, this.list),
      this.undo,
      this.redo,
    );
    byId("note").after(this.node);
    this.putBack = element("button", {
      type: "button",
      class: "plain",
      id: "put-back",
      onclick: () => (store.state.replaced ? void actions.restore() : forget()),
    });
    byId("notice-text").after(this.putBack);
    this.timer = 0;
    store.watch(["comparison", "amendments", "past", "future"], (state) => this.render(state));
    store.watch(["told"], ({ told }) => this.tell(told));
    store.watch(["notice", "replaced", "waiting"], ({ notice, replaced, waiting }) => {
      this.putBack.hidden = !notice || (!replaced && notice !== waiting);
      this.putBack.textContent = replaced ? "Undo" : "Forget";
    });
    document.addEventListener("keydown", (event) => {
      const isStep = (event.ctrlKey || event.metaKey) && !event.altKey;
      const target = /** @type {Element} */ (event.target);
      if (!isStep || !store.state.comparison || target.closest("input, textarea, select, dialog")) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) correcting.redo();
      else correcting.undo();
    });
  }

  /** @param {State} state */
  render({ comparison, amendments, past, future }) {
    const sides = /** @type {const} */ (["a", "b"]).filter((side) => amended(amendments[side]));
    const count = (comparison ? countOf(comparison.corrections) : 0) + sides.length;
    this.node.hidden = !comparison || (!count && !past.length && !future.length);
    this.summary.textContent = count ? `${counted(count, "correction")} by you` : "No corrections";
    this.undo.disabled = !past.length;
    this.redo.disabled = !future.length;
    this.undo.title = past.length ? `Undo: ${past.at(-1)?.words} (u)` : "";
    this.redo.title = future.length ? `Redo: ${future.at(-1)?.words} (U)` : "";
    if (!comparison) return;
    const kinds = /** @type {const} */ (["links", "details", "notes"]);
    this.list.replaceChildren(
      ...sides.map((side) => element("li", {}, this.amended(side, amended(amendments[side])))),
      ...kinds.flatMap((kind) =>
        comparison.corrections[kind].map((_, position) => {
          const name = words(comparison, kind, position);
          return element("li", {}, element("span", {}, name), " ", takeBack(kind, position, name));
        }),
      ),
    );
  }

  /** What was amended in what was read of a report. @param {SideName} side @param {number} count */
  amended(side, count) {
    const name = `Report ${side.toUpperCase()}, as it was read: ${counted(count, "change")}`;
    const back = () =>
      this.correcting.amend(side, () => UNAMENDED, `Taken back: report ${side.toUpperCase()}, as it was read`);
    return element(
      "span",
      {},
      `${name} `,
      element(
        "button",
        {
          type: "button",
          class: "plain",
          "data-unamend": side,
          "aria-label": `Take back: ${name}`,
          onclick: back,
        },
        "Take back",
      ),
    );
  }

  /** @param {string} told */
  tell(told) {
    clearTimeout(this.timer);
    setText(this.text, told);
    this.undoLast.hidden = !this.store.state.past.length || /^(?:Undone|Not done|There is|Taken up)/.test(told);
    if (!told) return;
    const hide = () => {
      if (this.bar.matches(":hover, :focus-within")) this.timer = setTimeout(hide, TOLD);
      else this.store.set({ told: "" });
    };
    this.timer = setTimeout(hide, TOLD);
  }
}
