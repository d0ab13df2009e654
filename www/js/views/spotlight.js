/**
 * Shows what belongs together: over or on a line of the hinge or a marked word, every mention of its details is lit,
 * and a card in place says why and what the other report says.
 *
 * Without a mouse: from a line of the hinge ← and → lead to its words in A and in B, and from there to the words that
 * are marked before and after; Enter keeps the card, so that Tab leads into it; Esc leads back to the line.
 *
 * @import { Mention, SideName, Verdict } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { byId, setText } from "../dom.js";
import { cardOf } from "./card.js";

/** What the bar at the top of the window may cover, in pixels. */
const BAR_HEIGHT = 56;

/** So long the card waits before it goes or changes, so that the pointer can reach it: in milliseconds. */
const LINGER = 300;

/** @type {SideName[]} */
const SIDES = ["a", "b"];

export class Spotlight {
  /**
   * @param {import("../state.js").Store} store
   * @param {import("../navigate.js").Navigator} navigator
   * @param {(detail: number, verdict: Verdict) => void} judge
   */
  constructor(store, navigator, judge) {
    this.store = store;
    this.navigator = navigator;
    this.judge = judge;
    this.card = byId("card");
    /** Set by a click, a touch or Enter: stays until the next. */
    this.pinned = false;
    /** Lit by the pointer that is over it. */
    this.hovered = false;
    /** What the card stands at. @type {HTMLElement | null} */
    this.anchor = null;
    /** Until the pointer's next place counts. */
    this.waiting = 0;
    document.addEventListener("pointerover", (event) => this.over(event));
    document.addEventListener("focusin", (event) => this.focus(event));
    document.addEventListener("click", (event) => this.click(event));
    document.addEventListener("keydown", (event) => this.pressed(event));
    // A jump scrolls after the focus has moved.
    document.addEventListener("scrollend", () => {
      if (!this.card.hidden && this.anchor) this.place(this.anchor);
    });
    store.watch(["comparison", "level", "view", "order"], () => this.clear());
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

  /** @param {EventTarget | null} target */
  isInCard(target) {
    return target instanceof Node && this.card.contains(target);
  }

  /** @param {PointerEvent} event */
  over(event) {
    clearTimeout(this.waiting);
    if (this.pinned || event.pointerType === "touch" || this.isInCard(event.target)) return;
    const node = this.lightable(event.target);
    if (this.card.hidden) {
      if (node) this.hover(node);
    } else if (node !== this.anchor && !(!node && this.hasFocus()))
      this.waiting = window.setTimeout(() => (node?.isConnected ? this.hover(node) : this.clear()), LINGER);
  }

  /** @param {HTMLElement} node */
  hover(node) {
    this.light(node, true);
  }

  /** Whether it is the focus, not the pointer, that the card answers to. */
  hasFocus() {
    const focused = document.activeElement;
    return !!focused?.matches("[data-details]:focus-visible") || this.isInCard(focused);
  }

  /** @param {FocusEvent} event */
  focus(event) {
    clearTimeout(this.waiting);
    if (this.isInCard(event.target)) return;
    const node = this.lightable(event.target);
    if (node !== this.anchor) this.pinned = false;
    if (node) this.light(node);
    else this.clear();
  }

  /** @param {MouseEvent} event */
  click(event) {
    clearTimeout(this.waiting);
    const target = event.target instanceof Element ? event.target : null;
    if (this.isInCard(target)) {
      const copy = target?.closest("[data-copy-link]");
      if (copy instanceof HTMLElement) this.copyLink(copy);
      const verdict = target?.closest("[data-judge]");
      if (verdict instanceof HTMLElement) this.decide(verdict);
      const link = target?.closest("[data-mention]");
      if (link instanceof HTMLElement) this.follow(link);
      return;
    }
    const node = this.lightable(target);
    if (node) this.pin(node);
    else this.clear();
  }

  /** @param {HTMLElement} node */
  pin(node) {
    this.light(node);
    this.pinned = true;
    const [id] = (node.dataset.details ?? "").split(" ");
    this.navigator.follow(/** @type {import("../types.js").Target} */ (`detail-${id}`));
  }

  /**
   * Ends the light; true where someone had asked for it, rather than passed over it with the pointer. The focus goes from
   * the card back to its place, from words to their line.
   */
  clear() {
    clearTimeout(this.waiting);
    const was = !this.card.hidden && !this.hovered;
    this.hovered = false;
    const { anchor } = this;
    const back = this.isInCard(document.activeElement) ? anchor : null;
    this.pinned = false;
    this.anchor = null;
    this.card.hidden = true;
    for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
    if (back?.isConnected) {
      back.focus({ preventScroll: true });
      this.clear();
    }
    return was;
  }

  /** Esc: as {@link clear}, and from marked words back to their line of the hinge. */
  dismiss() {
    const words = document.activeElement?.closest(".mark");
    const was = this.clear();
    const [id] = words instanceof HTMLElement ? (words.dataset.details ?? "").split(" ") : [];
    const line = id && words?.closest(".row")?.querySelector(`.hinge [data-line="${id}"]`);
    if (was && line instanceof HTMLElement && line.checkVisibility()) {
      line.focus({ preventScroll: true });
      this.clear();
    }
    return was;
  }

  /** @param {HTMLElement} node @param {boolean} [hovered] by the pointer that is over it */
  light(node, hovered = false) {
    this.hovered = hovered;
    const { comparison } = this.store.state;
    if (!comparison) return;
    const isNew = node !== this.anchor || this.card.hidden;
    if (!isNew) return;
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const ids = (node.dataset.details ?? "").split(" ").map(Number);
    for (const id of ids)
      for (const each of document.querySelectorAll(`main [data-details~="${id}"]`)) each.classList.add("lit");
    this.card.replaceChildren(...ids.map((id) => cardOf(comparison, id, this.counterparts(node, id))));
    this.card.hidden = false;
    this.place(node);
  }

  /**
   * What the card shows of a detail: of words, what the other report says; of a line of the hinge, what stands in
   * another row, since the words beside it are lit.
   *
   * @param {HTMLElement} node
   * @param {number} id
   * @returns {{ side: SideName, mention: Mention }[]}
   */
  counterparts(node, id) {
    const { comparison } = this.store.state;
    if (!comparison) return [];
    const own = node.closest(".side-a, [data-side='a']") ? "a" : node.closest(".side-b, [data-side='b']") ? "b" : null;
    const row = node.closest(".row, #heads");
    const detail = at(comparison.details, id);
    return SIDES.filter((side) => side !== own || node.matches("[data-line]")).flatMap((side) => {
      const here = (/** @type {Mention} */ { sentence }) =>
        !!row?.contains(this.navigator.view.find(`${side}-${blockOf(comparison.articles[side], sentence)}`));
      const near = detail[side].find(here);
      const mention = near ?? detail[side][0];
      return mention && !(near && node.matches("[data-line]")) ? [{ side, mention }] : [];
    });
  }

  /**
   * Puts the card above the node, so that the lines that follow stay in sight, or below, and not over words of its row that are
   * lit. Where neither will do, and no pointer has to reach it from the node, it goes above or below those words.
   *
   * @param {HTMLElement} node
   */
  place(node) {
    this.anchor = node;
    const rectangle = node.getClientRects()[0] ?? node.getBoundingClientRect();
    // A window's width in CSS has the scroll bar in it.
    this.card.style.setProperty("--room", `${document.documentElement.clientWidth - 16}px`);
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const middle = rectangle.left + rectangle.width / 2;
    const left = Math.max(8, Math.min(document.documentElement.clientWidth - width - 8, middle - width / 2));
    const lit = [...(node.closest(".row, #heads")?.querySelectorAll(".lit") ?? [])]
      .filter((other) => other !== node)
      .flatMap((other) => [...other.getClientRects()]);
    const above = (/** @type {number} */ top) => top - height - 6;
    const [over, under] = [above(rectangle.top), node.getBoundingClientRect().bottom + 6];
    const further = this.hovered
      ? []
      : [above(Math.min(...lit.map(({ top }) => top))), Math.max(...lit.map(({ bottom }) => bottom)) + 6];
    const fits = (/** @type {number} */ top) => top > BAR_HEIGHT && top + height < innerHeight;
    const covers = (/** @type {number} */ top) =>
      lit.some(
        (words) => words.right > left && words.left < left + width && words.bottom > top && words.top < top + height,
      );
    const free = [over, under, ...further].find((top) => fits(top) && !covers(top));
    const top = free ?? (over > BAR_HEIGHT ? over : under);
    this.card.style.left = `${left + scrollX}px`;
    this.card.style.top = `${top + scrollY}px`;
  }

  /** Goes to what the other report says: the navigator has shown its block. @param {HTMLElement} link */
  follow(link) {
    const target = /** @type {import("../types.js").Target} */ (link.dataset.go);
    const words = this.navigator.view.find(target)?.querySelector(`.mark[data-details~="${link.dataset.mention}"]`);
    if (words instanceof HTMLElement) this.navigator.show(words);
  }

  /** The card goes with the comparison; the focus stays at the line's place. @param {HTMLElement} button */
  decide(button) {
    const detail = Number(button.dataset.detail);
    const line = document.querySelector(`.row [data-line="${detail}"]`) ?? this.anchor?.closest(".row");
    /** @type {HTMLElement | null | undefined} */ (line)?.focus({ preventScroll: true });
    this.judge(detail, /** @type {Verdict} */ (button.dataset.judge));
  }

  /** @param {HTMLElement} button */
  async copyLink(button) {
    const target = /** @type {import("../types.js").Target} */ (`detail-${button.dataset.copyLink}`);
    const address = this.navigator.address(target);
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = "Link copied";
    } catch {
      // Not every browser lets a page write there; the address bar has the same link.
      history.replaceState(null, "", address);
      button.textContent = "The link stands in the address bar";
    }
    byId("spoken").textContent = button.textContent;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const node = event.target;
    if (!(node instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") this.tabbed(event, node);
    else if (event.key === "Enter" && node.matches(".mark")) this.pin(node);
    else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && this.walk(node, event.key === "ArrowRight"))
      event.preventDefault();
  }

  /**
   * From a line to its words, from words to the words before or after.
   *
   * @param {HTMLElement} node
   * @param {boolean} onwards
   */
  walk(node, onwards) {
    const isWords = node.matches(".mark");
    const isLine = node.matches(".hinge [data-line]");
    if (!isWords && !isLine && !node.matches(".row")) return false;
    const scope =
      node.closest(".row, #heads") ?? node.closest(".side-a, .side-b, [data-side]") ?? this.navigator.view.node;
    const marks = /** @type {HTMLElement[]} */ ([...scope.querySelectorAll(".mark")]).filter(
      (mark) => mark.checkVisibility() && this.lightable(mark) === mark,
    );
    /** @param {HTMLElement} mark */
    const onSide = (mark) => !!mark.closest(onwards ? ".side-b, [data-side='b']" : ".side-a, [data-side='a']");
    /** @type {HTMLElement | undefined} */
    let next;
    if (isWords) next = marks[marks.indexOf(node) + (onwards ? 1 : -1)];
    else if (isLine)
      next = marks.find((mark) => onSide(mark) && mark.dataset.details?.split(" ").includes(node.dataset.line ?? ""));
    else next = marks.find(onSide);
    if (!next) return isWords;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    const { top, bottom } = next.getBoundingClientRect();
    if (top < innerHeight * 0.15 || bottom > innerHeight * 0.95) next.scrollIntoView({ block: "center" });
    setText(byId("spoken"), this.card.textContent ?? "");
    return true;
  }

  /** Tab leads from what the card is kept at into the card, and out of it to what comes next. @param {KeyboardEvent} event @param {HTMLElement} node */
  tabbed(event, node) {
    if (!this.pinned || !this.anchor) return;
    const stops = /** @type {HTMLElement[]} */ ([...this.card.querySelectorAll("a[href], button, input, textarea")]);
    const { anchor } = this;
    if (node === anchor && !event.shiftKey && stops[0]) stops[0].focus();
    else if (node === stops[0] && event.shiftKey) anchor.focus({ preventScroll: true });
    else {
      // From the place itself the browser finds what comes next.
      if (node === stops.at(-1) && !event.shiftKey) anchor.focus({ preventScroll: true });
      return;
    }
    event.preventDefault();
  }
}
