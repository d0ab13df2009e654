/**
 * The two dialogs: the keys, and the one that takes a text or a file for a side.
 *
 * @import { Command } from "../keys.js"
 * @import { SideName } from "../types.js"
 */
import { byId, element, setText } from "../dom.js";
import { ADDRESS, hasStructure, isAddress } from "../intake.js";
import { GROUPS } from "../keys.js";
import { fileButton } from "./heads.js";

/** A dialog of the page that closes by its buttons and by a click beside it. @param {string} id */
export function dialog(id) {
  const node = /** @type {HTMLDialogElement} */ (byId(id));
  for (const button of node.querySelectorAll("[data-close]")) button.addEventListener("click", () => node.close());
  // A click on the backdrop is a click on the dialog itself.
  node.addEventListener("click", (event) => {
    if (event.target === node) node.close();
  });
  return node;
}

/** The help: what the signs mean, and the keys. */
export class HelpDialog {
  /** @param {import("../state.js").Store} store */
  constructor(store) {
    this.node = dialog("help-dialog");
    byId("open-help").addEventListener("click", () => this.open());
    const box = /** @type {HTMLInputElement} */ (byId("shortcuts"));
    store.watch(["shortcuts"], ({ shortcuts }) => (box.checked = shortcuts));
    box.addEventListener("change", () => store.set({ shortcuts: box.checked }));
  }

  /** @param {Pick<Command, "keys" | "help" | "group">[]} commands */
  list(commands) {
    const line = (/** @type {Pick<Command, "keys" | "help">} */ { keys, help }) =>
      element(
        "div",
        {},
        element("dt", {}, ...keys.flatMap((key, index) => [index ? " or " : "", element("kbd", {}, key)])),
        element("dd", {}, help),
      );
    byId("keys").replaceChildren(
      ...GROUPS.map((group) =>
        element(
          "section",
          {},
          element("h3", {}, group),
          element("dl", {}, ...commands.filter((command) => command.group === group).map(line)),
        ),
      ),
    );
  }

  open() {
    if (!this.node.open) this.node.showModal();
  }
}

/** Takes the text of a report, or a file, for one side. */
export class PasteDialog {
  /**
   * @param {import("../state.js").Store} store
   * @param {(words: { text: string, html: string | null }, side: SideName) => void} pasted
   * @param {(files: File[], side: SideName) => void} chosen
   */
  constructor(store, pasted, chosen) {
    this.store = store;
    this.pasted = pasted;
    this.chosen = chosen;
    this.node = dialog("paste-dialog");
    this.area = /** @type {HTMLTextAreaElement} */ (byId("paste-text"));
    /** What the words in the field looked like where they were copied. @type {{ text: string, html: string } | null} */
    this.markup = null;
    this.area.addEventListener("paste", ({ clipboardData }) => {
      const html = clipboardData?.getData("text/html") ?? "";
      const wasEmpty = !this.area.value.trim();
      // The words stand in the field in the next turn.
      setTimeout(() => (this.markup = wasEmpty && hasStructure(html) ? { text: this.area.value, html } : null));
    });
  }

  /**
   * @param {SideName | null} side null: the person chooses with the button
   * @param {{ text: string, html: string | null }} [words] what was pasted already
   * @param {string} [why] why there is nothing yet
   */
  open(side, { text, html } = { text: "", html: null }, why = "") {
    const { sides } = this.store.state;
    const names = side ? [side] : /** @type {SideName[]} */ (["a", "b"]);
    byId("paste-title").textContent = side
      ? `${sides[side].article ? "Replace report" : "Report"} ${side.toUpperCase()}`
      : "Which report shall this text replace?";
    byId("paste-error").textContent = "";
    byId("paste-why").textContent = why;
    byId("paste-why").hidden = !why;
    this.area.value = text;
    this.markup = html ? { text, html } : null;
    byId("paste-buttons").replaceChildren(
      ...names.map((each) =>
        element(
          "button",
          { type: "button", class: "button", "data-use": each, onclick: () => this.use(each) },
          side ? "Use this text" : `Use as report ${each.toUpperCase()}`,
        ),
      ),
      ...(side
        ? [
            fileButton(side, "Choose a file instead", (files) => {
              this.node.close();
              this.chosen(files, side);
            }),
          ]
        : []),
    );
    if (!this.node.open) this.node.showModal();
    this.area.focus();
  }

  /** @param {SideName} side */
  use(side) {
    const text = this.area.value;
    const error = isAddress(text) ? ADDRESS : text.trim() ? "" : "There is no text here yet.";
    setText(byId("paste-error"), error);
    if (error) {
      this.area.focus();
      return;
    }
    this.node.close();
    // Once someone has changed the words, what they looked like is another text.
    this.pasted({ text, html: this.markup?.text === text ? this.markup.html : null }, side);
  }
}
