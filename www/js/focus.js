/**
 * Keeps the focus from getting lost. What has it may be drawn anew, hidden or taken away by a change of the state; then
 * it goes to what shows the same place, to the nearest thing around it that is still there, or to the page's main part.
 *
 * @import { State, Target } from "./types.js"
 */
import { byId } from "./dom.js";

/** @param {Element | null | undefined} node */
const isThere = (node) => !!node?.isConnected && node.checkVisibility({ visibilityProperty: true });

/** Gives the focus to the page's main part where nothing has it. */
export function settleFocus() {
  if (!document.activeElement || document.activeElement === document.body) byId("main").focus({ preventScroll: true });
}

export class FocusKeeper {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./navigate.js").Navigator} navigator
   */
  constructor(store, navigator) {
    this.navigator = navigator;
    /** What has the focus, the detail it stands for, and what is around it. @type {{ node: Element, detail: string | undefined, around: string[] } | null} */
    this.last = null;
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      const line = target.closest("[data-line]");
      const around = [];
      for (
        let outer = target.closest("[id][tabindex]");
        outer;
        outer = outer.parentElement?.closest("[id][tabindex]") ?? null
      )
        around.push(outer.id);
      this.last = { node: target, detail: line instanceof HTMLElement ? line.dataset.line : undefined, around };
    });
    // Who clicks beside everything has given the focus up.
    document.addEventListener("focusout", ({ target, relatedTarget }) => {
      if (!relatedTarget)
        setTimeout(() => {
          if (this.last?.node === target && isThere(this.last?.node)) this.last = null;
        });
    });
    const members = /** @type {(keyof State)[]} */ (Object.keys(store.state));
    store.watch(members, () => requestAnimationFrame(() => this.mend()));
    // A dialog that was opened while nothing had the focus gives it back to nothing.
    document.addEventListener("close", () => requestAnimationFrame(settleFocus), true);
  }

  mend() {
    const active = document.activeElement;
    if (!this.last || isThere(this.last.node) || (active !== document.body && isThere(active))) return;
    const { detail, around } = this.last;
    const place = detail === undefined ? null : this.navigator.view.find(/** @type {Target} */ (`detail-${detail}`));
    const candidates = [place, ...around.map((id) => document.getElementById(id)), byId("main")];
    const next = candidates.find((node) => isThere(node));
    if (next && !next.matches("button, a, input, [tabindex]")) next.tabIndex = -1;
    next?.focus({ preventScroll: true });
  }
}
