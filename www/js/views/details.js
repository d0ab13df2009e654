/**
 * The list of details, by relation; a click goes to the place in the rows. The ledger is where details are studied; this
 * list stands beside the passages, so that one can go from one to the next and keep reading. In the ledger it has no place.
 *
 * @import { Comparison, Relation, State, Target } from "../types.js"
 * @import { Navigator } from "../navigate.js"
 */
import { at, blockOf } from "../at.js";
import { byId, element } from "../dom.js";
import { jot, SIGNS } from "../jot.js";
import { blocksName, paragraphNumbers } from "../plan.js";
import { lineWords } from "./hinge.js";

/** The groups, in the order of a reader's interest; the last three are folded at first. */
const GROUPS = /** @type {[Relation, string, boolean][]} */ ([
  ["conflict", "Contradictions", true],
  ["equivalent", "Equivalents", true],
  ["variant", "Variants", true],
  ["identical", "The same in both", false],
  ["only_a", "Only in A", false],
  ["only_b", "Only in B", false],
]);

export class DetailsView {
  /**
   * @param {import("../state.js").Store} store
   * @param {Navigator} navigator
   */
  constructor(store, navigator) {
    this.store = store;
    this.navigator = navigator;
    this.panel = byId("details-panel");
    this.button = byId("open-details");
    this.button.addEventListener("click", () => this.toggle());
    byId("close-details").addEventListener("click", () => this.toggle());
    /** What is listed. @type {Comparison | null} */
    this.listed = null;
    store.watch(["listed", "comparison", "inquiry", "view"], (state) => {
      // The inspector stands in its place.
      const open = this.isOpen();
      this.button.hidden = !state.comparison || state.view === "ledger";
      if (open || !state.comparison) this.render(state);
      this.panel.hidden = !open;
      this.button.setAttribute("aria-expanded", String(open));
      document.body.classList.toggle("has-details", open);
    });
  }

  isOpen() {
    const { listed, comparison, inquiry, view } = this.store.state;
    return listed && !!comparison && !inquiry && view !== "ledger";
  }

  /** Opens or closes the list; the focus goes there and back. */
  toggle() {
    const { comparison, view } = this.store.state;
    if (!comparison) return;
    if (view === "ledger") {
      byId("spoken").textContent = "The ledger lists every detail.";
      return;
    }
    const open = this.isOpen();
    inPlace(() => this.store.set({ listed: !open, inquiry: null, explanation: null }));
    if (open) this.button.focus({ preventScroll: true });
    else byId("details-title").focus({ preventScroll: true });
  }

  /** @param {State} state */
  render({ comparison }) {
    if (comparison === this.listed) return;
    this.listed = comparison;
    if (!comparison) {
      byId("details-list").replaceChildren();
      return;
    }
    const numbers = { a: paragraphNumbers(comparison.articles.a), b: paragraphNumbers(comparison.articles.b) };
    /** @param {"a" | "b"} side @param {import("../types.js").Mention | undefined} mention */
    const where = (side, mention) => {
      if (!mention) return "";
      const article = comparison.articles[side];
      return `${side.toUpperCase()} ${blocksName(article, numbers[side], [blockOf(article, mention.sentence)])}`;
    };
    byId("details-list").replaceChildren(
      ...GROUPS.flatMap(([relation, name, open]) => {
        const ids = comparison.details.flatMap((detail, id) => (detail.relation === relation ? [id] : []));
        if (!ids.length) return [];
        const list = element("ol", { role: "list" });
        // Long reports have thousands of details: those that nobody unfolds are never drawn.
        const fill = () => {
          if (!list.firstChild) list.append(...ids.map((id) => element("li", {}, this.entry(comparison, id, where))));
        };
        if (open) fill();
        return [
          element(
            "details",
            { open, class: `group ${relation}`, "data-group": relation, ontoggle: fill },
            element(
              "summary",
              {},
              element("span", { class: "sign", "aria-hidden": "true" }, SIGNS[relation]),
              ` ${name} `,
              element("span", { class: "number" }, `${ids.length}`),
            ),
            list,
          ),
        ];
      }),
    );
  }

  /**
   * @param {Comparison} comparison
   * @param {number} id
   * @param {(side: "a" | "b", mention: import("../types.js").Mention | undefined) => string} where
   */
  entry(comparison, id, where) {
    const detail = at(comparison.details, id);
    const { relation, kind, note, a, b } = detail;
    return element(
      "button",
      {
        type: "button",
        class: `entry ${relation}`,
        "data-entry": id,
        onclick: () => {
          // On a narrow window the list covers the rows.
          if (getComputedStyle(this.panel).position === "fixed") this.store.set({ listed: false });
          this.navigator.visit(/** @type {Target} */ (`detail-${id}`));
        },
      },
      element(
        "span",
        { class: "entry-words" },
        ...lineWords({ detail: id, relation, kind, note, ...jot(detail, a[0], b[0]) }),
      ),
      element("span", { class: "entry-note" }, note),
      element("span", { class: "entry-where" }, [where("a", a[0]), where("b", b[0])].filter(Boolean).join(" · ")),
    );
  }
}

/**
 * Makes a change that sets the rows anew, in columns of another width, and keeps what is being read where it is: the
 * row that was gone to, or else the first one well inside the window.
 *
 * @param {() => void} change
 */
export function inPlace(change) {
  const rows = [...document.querySelectorAll("#rows > .row")].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > innerHeight * 0.2 && top < innerHeight;
  });
  const row = rows.find((row) => row.classList.contains("arrived")) ?? rows[0];
  const before = row?.getBoundingClientRect().top ?? 0;
  change();
  // At the top of the page it is the heads that are being read.
  if (row && scrollY) scrollBy({ top: row.getBoundingClientRect().top - before, behavior: "instant" });
}
