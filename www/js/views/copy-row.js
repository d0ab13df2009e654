/**
 * Copies the row that is being read, or that a button stands in, with its citations.
 *
 * @import { AlignedView } from "./aligned.js"
 */
import { byId, element, spoken } from "../dom.js";
import { rowText } from "../row-text.js";

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

/** @param {number} position among the items */
export function copyButton(position) {
  return element("button", { type: "button", class: "plain", "data-copy": position }, "Copy", spoken(" this row"));
}

export class CopyRow {
  /**
   * @param {import("../state.js").Store} store
   * @param {AlignedView} aligned
   */
  constructor(store, aligned) {
    this.store = store;
    this.aligned = aligned;
    document.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
      if (button) this.copy(Number(button.getAttribute("data-copy")));
    });
  }

  /** @param {number} position among the items */
  async copy(position) {
    const { comparison } = this.store.state;
    const item = this.aligned.items[position];
    if (!comparison || !item) {
      byId("spoken").textContent = "There is no row here to copy.";
      return;
    }
    const text = rowText(comparison, item, this.aligned.lines.get(position) ?? []);
    if (await toClipboard(text)) {
      const paragraphs = item.type === "row" ? "both passages" : "the passage";
      byId("spoken").textContent = `Copied ${paragraphs} with citation.`;
      const words = document.querySelector(`[data-copy="${position}"]`)?.firstChild;
      if (words) {
        words.textContent = "Copied";
        setTimeout(() => (words.textContent = "Copy"), SAID);
      }
    } else this.store.set({ notice: "The browser did not let the row be copied. Select its text and copy that." });
  }
}

/** @param {string} text @returns {Promise<boolean>} whether it is on the clipboard now */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or not there: outside of a secure context browsers still copy what a copy event is given.
    const give = (/** @type {ClipboardEvent} */ event) => {
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
    };
    document.addEventListener("copy", give);
    const copied = document.execCommand("copy");
    document.removeEventListener("copy", give);
    return copied;
  }
}
