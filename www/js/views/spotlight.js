/**
 * Shows what belongs together: over or on a line of the hinge or a marked word, every mention of its details is lit,
 * and a card in place says why.
 *
 * @import { Verdict } from "../types.js"
 */
import { at } from "../at.js";
import { byId, element } from "../dom.js";

/** What the bar at the top of the window may cover, in pixels. */
const BAR_HEIGHT = 56;

const RELATION_NAMES = {
  conflict: "≠ contradiction",
  equivalent: "= equivalent",
  variant: "~ variant",
  identical: "≡ the same in both",
  only_a: "only in A",
  only_b: "only in B",
};

export class Spotlight {
  /**
   * @param {import("../state.js").Store} store
   * @param {(detail: number, verdict: Verdict) => void} judge
   */
  constructor(store, judge) {
    this.store = store;
    this.judge = judge;
    this.card = byId("card");
    /** Set by a click or a touch: stays until the next. */
    this.pinned = false;
    /** Lit by the pointer that is over it. */
    this.hovered = false;
    /** What the card stands at. @type {HTMLElement | null} */
    this.anchor = null;
    document.addEventListener("pointerover", (event) => this.over(event));
    document.addEventListener("focusin", (event) => this.focus(event));
    document.addEventListener("click", (event) => this.click(event));
    document.addEventListener("keydown", (event) => this.tab(event));
    // A jump scrolls after the focus has moved.
    document.addEventListener("scrollend", () => {
      if (!this.card.hidden && this.anchor) this.place(this.anchor);
    });
    store.watch(["comparison", "level"], () => this.clear());
  }

  /** @param {EventTarget | null} target */
  lightable(target) {
    const node =
      target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("main [data-details]")) : null;
    // A mark that the level does not show has no card either.
    if (!node?.matches(".mark")) return node;
    const { borderBottomStyle, textDecorationLine } = getComputedStyle(node);
    return borderBottomStyle === "none" && textDecorationLine === "none" ? null : node;
  }

  /** @param {PointerEvent} event */
  over(event) {
    if (this.pinned || event.pointerType === "touch") return;
    const node = this.lightable(event.target);
    if (node) {
      this.light(node);
      this.hovered = true;
    } else if (
      !(event.target instanceof Node && this.card.contains(event.target)) &&
      !document.activeElement?.matches("[data-line]:focus-visible")
    )
      this.clear();
  }

  /** @param {FocusEvent} event */
  focus(event) {
    if (event.target instanceof Node && this.card.contains(event.target)) return;
    const node = this.lightable(event.target);
    this.pinned = false;
    if (node) this.light(node);
    else this.clear();
  }

  /** @param {MouseEvent} event */
  click(event) {
    const node = this.lightable(event.target);
    if (node) {
      this.light(node);
      this.pinned = true;
    } else if (!(event.target instanceof Node && this.card.contains(event.target))) this.clear();
  }

  /** Ends the light; true where someone had asked for it, rather than passed over it with the pointer. */
  clear() {
    const was = !this.card.hidden && !this.hovered;
    this.hovered = false;
    this.pinned = false;
    this.card.hidden = true;
    for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
    return was;
  }

  /** @param {HTMLElement} node */
  light(node) {
    this.hovered = false;
    const ids = (node.dataset.details ?? "").split(" ");
    const { comparison } = this.store.state;
    if (!comparison) return;
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const id of ids)
      for (const each of document.querySelectorAll(`main [data-details~="${id}"]`)) each.classList.add("lit");
    this.card.replaceChildren(
      ...ids.map((id) => {
        const { relation, note } = at(comparison.details, Number(id));
        return element(
          "p",
          { class: relation },
          element("span", { class: "card-relation" }, RELATION_NAMES[relation]),
          " ",
          element("span", { dir: "auto" }, note),
          this.verdicts(Number(id), relation),
        );
      }),
    );
    this.card.hidden = false;
    this.place(node);
  }

  /** What a reader may say of a detail. @param {number} detail @param {string} relation */
  verdicts(detail, relation) {
    const button = (/** @type {Verdict} */ verdict, /** @type {string} */ text) =>
      element(
        "button",
        {
          type: "button",
          class: "plain",
          "data-judge": verdict,
          onclick: () => {
            // The card goes with the comparison; the focus stays at the line's place.
            const line = document.querySelector(`.row [data-line="${detail}"]`) ?? this.anchor?.closest(".row");
            /** @type {HTMLElement | null | undefined} */ (line)?.focus({ preventScroll: true });
            this.judge(detail, verdict);
          },
        },
        text,
      );
    const apart = relation === "conflict" ? "Not a contradiction" : "Not the same thing";
    return element(
      "span",
      { class: "judge" },
      !relation.startsWith("only_") && button("apart", apart),
      button("wrong", "Not a detail"),
    );
  }

  /** The card stands at the end of the page; the Tab key leads there from the line, and back. @param {KeyboardEvent} event */
  tab(event) {
    const { card, anchor } = this;
    if (event.key !== "Tab" || card.hidden || !anchor) return;
    const buttons = [...card.querySelectorAll("button")];
    const inside = buttons.findIndex((button) => button === document.activeElement);
    if (inside < 0 && document.activeElement === anchor && !event.shiftKey) {
      event.preventDefault();
      this.pinned = true;
      buttons[0]?.focus({ preventScroll: true });
    } else if (inside === 0 && event.shiftKey) {
      event.preventDefault();
      anchor.focus({ preventScroll: true });
    } else if (inside === buttons.length - 1 && !event.shiftKey) {
      // Without a word the browser goes on from the line.
      anchor.focus({ preventScroll: true });
      this.clear();
    }
  }

  /** Puts the card above the node, so that the lines that follow stay in sight, or below where there is no room. @param {HTMLElement} node */
  place(node) {
    this.anchor = node;
    const rectangle = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const middle = rectangle.left + rectangle.width / 2;
    const left = Math.max(8, Math.min(document.documentElement.clientWidth - width - 8, middle - width / 2));
    const above = rectangle.top - height - 6;
    const top = above > BAR_HEIGHT ? above : node.getBoundingClientRect().bottom + 6;
    this.card.style.left = `${left + scrollX}px`;
    this.card.style.top = `${top + scrollY}px`;
  }
}
