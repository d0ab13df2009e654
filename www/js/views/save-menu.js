/**
 * The menu of what a comparison can be saved as. It opens from the masthead, with `S` and with Ctrl+S.
 *
 * @import { SaveFormat, Saving } from "../saving.js"
 */
import { byId, element } from "../dom.js";

/** @type {[SaveFormat, string, string][]} */
const CHOICES = [
  ["html", "Report", "one HTML file to read, hand out and print, without Diptych"],
  ["markdown", "Markdown", "for a wiki or notes"],
  ["csv", "Spreadsheet", "the details as CSV"],
  ["json", "JSON", "the whole comparison, for programs"],
];

export class SaveMenu {
  /**
   * @param {import("../state.js").Store} store
   * @param {Saving} saving
   */
  constructor(store, saving) {
    this.store = store;
    this.button = byId("open-save");
    /** @param {string} name @param {string} aside @param {string} format @param {() => void} run */
    const item = (name, aside, format, run) =>
      element(
        "button",
        {
          type: "button",
          role: "menuitem",
          tabindex: "-1",
          "data-save": format,
          onclick: () => {
            this.close();
            run();
          },
        },
        name,
        element("small", {}, aside),
      );
    this.menu = element(
      "div",
      { id: "save-menu", role: "menu", "aria-label": "Save", popover: "auto" },
      ...CHOICES.map(([format, name, aside]) => item(name, aside, format, () => saving.save(format))),
      item("Print", "on paper or as PDF", "print", () => print()),
    );
    this.button.after(this.menu);
    this.button.setAttribute("aria-controls", this.menu.id);
    this.button.addEventListener("click", () => this.open());
    this.menu.addEventListener("keydown", (event) => this.key(event));
    this.menu.addEventListener("toggle", () => {
      this.button.setAttribute("aria-expanded", String(this.isOpen()));
    });
    store.watch(["comparison"], ({ comparison }) => {
      this.button.hidden = !comparison;
      if (!comparison && this.isOpen()) this.menu.hidePopover();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      // The browser's own would save a page that is empty when it is opened again.
      if (!store.state.comparison || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      this.open();
    });
  }

  isOpen() {
    return this.menu.matches(":popover-open");
  }

  open() {
    if (!this.store.state.comparison || this.isOpen()) return;
    const { bottom, right } = this.button.getBoundingClientRect();
    this.menu.showPopover();
    const { width } = this.menu.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    // Scrolled away, the masthead leaves the menu its place at the top of the window.
    this.menu.style.top = `${Math.max(bottom, 0) + 4}px`;
    this.menu.style.left = `${Math.max(8, Math.min(right - width, clientWidth - width - 8))}px`;
    this.items()[0]?.focus();
  }

  close() {
    this.menu.hidePopover();
    this.button.focus({ preventScroll: true });
  }

  items() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.menu.querySelectorAll("[role=menuitem]"))];
  }

  /** Keys are the menu's own while it is open. @param {KeyboardEvent} event */
  key(event) {
    event.stopPropagation();
    const items = this.items();
    const here = items.findIndex((item) => item === document.activeElement);
    const last = items.length - 1;
    const next = { ArrowDown: here < last ? here + 1 : 0, ArrowUp: here > 0 ? here - 1 : last, Home: 0, End: last }[
      event.key
    ];
    if (next !== undefined) items[next]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
  }
}
