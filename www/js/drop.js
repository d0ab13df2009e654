/**
 * The whole window takes drops, and pastes that no field takes. While something is dragged over it, it shows which side
 * the report would go to.
 *
 * @import { SideName } from "./types.js"
 * @import { Actions } from "./actions.js"
 */
import { byId } from "./dom.js";
import { handed, isAddress, refusalOf, sideFor, sourceOf, unfolded } from "./intake.js";

export class DropWindow {
  /**
   * @param {import("./state.js").Store} store
   * @param {Actions} actions
   * @param {{ pasted: (words: { text: string, html: string | null }) => void, address: (side: SideName | null) => void }} dialogs
   *   `pasted` takes words when both sides are filled; `address` says why a page cannot be fetched
   */
  constructor(store, actions, dialogs) {
    this.store = store;
    this.actions = actions;
    this.dialogs = dialogs;
    this.veil = byId("veil");
    /** Whether what is dragged comes from this page: words that someone has selected are no report. */
    this.own = false;
    addEventListener("dragstart", () => (this.own = true));
    addEventListener("dragenter", (event) => {
      if (this.isForUs(event)) event.preventDefault();
    });
    addEventListener("dragover", (event) => this.over(event));
    addEventListener("dragleave", (event) => {
      // Leaving the window, not one element for the next.
      if (!event.relatedTarget) this.veil.hidden = true;
    });
    addEventListener("dragend", () => {
      this.own = false;
      this.veil.hidden = true;
    });
    addEventListener("drop", (event) => this.drop(event));
    addEventListener("paste", (event) => this.paste(event));
  }

  /** @param {DragEvent} event @returns {SideName} */
  side(event) {
    const { a, b } = this.store.state.sides;
    const stacked = !matchMedia("(min-width: 45rem)").matches;
    return sideFor({
      over: this.panel(event),
      half: (stacked ? event.clientY > innerHeight / 2 : event.clientX > innerWidth / 2) ? "b" : "a",
      filled: { a: a.status !== "empty", b: b.status !== "empty" },
    });
  }

  /** The side whose own panel an event is on. @param {Event} event @returns {SideName | null} */
  panel(event) {
    const panel = event.target instanceof Element ? event.target.closest("[data-side]") : null;
    return /** @type {SideName | null} */ (panel?.getAttribute("data-side") ?? null);
  }

  /** A text over a field is the field's. @param {DragEvent} event */
  isForUs(event) {
    const isFile = !!event.dataTransfer?.types.includes("Files");
    const isField = event.target instanceof Element && !!event.target.closest("textarea, input");
    return !this.own && (isFile || !isField);
  }

  /** @param {DragEvent} event */
  over(event) {
    if (!this.isForUs(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    const count = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === "file").length;
    this.veil.hidden = false;
    const side = count === 2 ? "both" : this.side(event);
    if (this.veil.dataset.side === side) return;
    this.veil.dataset.side = side;
    const { sides } = this.store.state;
    for (const each of /** @type {const} */ (["a", "b"]))
      byId(`veil-${each}`).textContent =
        side === each || side === "both"
          ? `${sides[each].article ? "Replaces report" : "Becomes report"} ${each.toUpperCase()}`
          : "";
  }

  /** @param {DragEvent} event */
  drop(event) {
    if (!this.isForUs(event)) return;
    event.preventDefault();
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    this.veil.hidden = true;
    delete this.veil.dataset.side;
    if (event.dataTransfer) this.take(handed(event.dataTransfer), this.side(event), this.panel(event));
  }

  /** @param {ClipboardEvent} event */
  paste(event) {
    const target = /** @type {Element} */ (event.target);
    if (!event.clipboardData || target.closest?.("textarea, dialog, input")) return;
    const content = handed(event.clipboardData);
    event.preventDefault();
    if (this.isFull() && !content.files.length && content.text.trim() && !isAddress(content.text))
      this.dialogs.pasted(content);
    else this.take(content, this.store.state.sides.a.status === "empty" ? "a" : "b", null);
  }

  isFull() {
    const { a, b } = this.store.state.sides;
    return a.status !== "empty" && b.status !== "empty";
  }

  /**
   * @param {import("./intake.js").Handed} content
   * @param {SideName} side where a single report goes
   * @param {SideName | null} over the panel it was dropped on, for a refusal
   */
  async take(content, side, over) {
    if (!content.files.length && !content.folders.length && isAddress(content.text))
      return this.dialogs.address(over ?? (this.isFull() ? null : side));
    // Files are taken at once, so that Esc finds something to stop.
    const { files, refusal } = content.folders.length
      ? await unfolded(content)
      : { files: content.files, refusal: refusalOf(content) };
    if (refusal) this.actions.refuse(refusal, over);
    else await this.actions.take(files.length ? files.map((file) => ({ file })) : [sourceOf(content)], side);
  }
}
