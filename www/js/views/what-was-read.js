/**
 * The dialog that shows what was read of a report, and lets a person amend it: what heads it, what was set aside and why,
 * and what is part of it. Each change is compared at once, and is a step that can be undone.
 *
 * @import { Amendments, Article, Field, SideName, State } from "../types.js"
 * @import { Part } from "../amendments.js"
 * @import { Correcting } from "../correcting.js"
 */
import { FIELDS, fieldOf, partsOf, REASONS, withField, withPosition } from "../amendments.js";
import { byId, counted, element, setText } from "../dom.js";
import { dialog } from "./dialogs.js";

/** While someone types a year into a field for dates, it passes through the first millennium. */
const FIRST_YEAR = "1000";

/** The longest beginning of a passage that a step is named by, in letters. */
const NAMED = 40;

const names = /** @type {Field[]} */ (Object.keys(FIELDS));

export class WhatWasRead {
  /**
   * @param {import("../state.js").Store} store
   * @param {Correcting} correcting
   */
  constructor(store, correcting) {
    this.store = store;
    this.correcting = correcting;
    this.node = dialog("read-dialog");
    /** @type {SideName} */
    this.side = "a";
    /** The command of the control that opened it. */
    this.opener = "amend";
    this.inputs = new Map(names.map((name) => [name, this.input(name)]));
    byId("read-fields").replaceChildren(...names.map((name) => this.labelled(name)));
    byId("read-undo").addEventListener("click", () => correcting.undo());
    // What opened it has been drawn anew meanwhile, or is no more.
    this.node.addEventListener("close", () => {
      const head = byId(`report-${this.side}`);
      const opener = head.querySelector(`[data-command="${this.opener}"]`) ?? head.querySelector("[data-command]");
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    });
    store.watch(["sides", "amendments", "past"], (state) => {
      if (this.node.open) this.render(state);
    });
    store.watch(["told"], ({ told }) => setText(byId("read-told"), told));
  }

  /** @param {SideName} side @param {"published" | "set-aside"} [at] where to begin */
  open(side, at) {
    this.side = side;
    this.opener = at ?? "amend";
    this.render(this.store.state);
    /** @type {HTMLDetailsElement} */ (byId("read-parts").closest("details")).open = false;
    if (!this.node.open) this.node.showModal();
    const start = at === "set-aside" ? byId("read-aside-title") : this.inputs.get(at ?? "headline");
    start?.focus();
    if (at === "set-aside") start?.scrollIntoView({ block: "start" });
  }

  /** @param {Field} name */
  input(name) {
    return element("input", {
      type: name === "published" ? "date" : "text",
      id: `read-${name}`,
      dir: "auto",
      autocomplete: "off",
      spellcheck: "false",
      onchange: () => this.fill(name),
    });
  }

  /** @param {Field} name */
  labelled(name) {
    return element(
      "p",
      { class: "read-field" },
      element("label", { for: `read-${name}` }, FIELDS[name]),
      this.inputs.get(name),
      element("span", { class: "read-was", id: `read-${name}-was` }),
    );
  }

  /** Takes what a field says now. @param {Field} name */
  fill(name) {
    const value = this.inputs.get(name)?.value ?? "";
    if (name === "published" && value && value < FIRST_YEAR) return;
    const said = value.trim() ? `${FIELDS[name]} of ${this.side.toUpperCase()}: ${value.trim()}` : null;
    this.correcting.amend(
      this.side,
      (amendments, original) => withField(amendments, original, name, value),
      said ?? `Removed the ${FIELDS[name].toLowerCase()} of ${this.side.toUpperCase()}`,
    );
  }

  /** @param {State} state */
  render({ sides, amendments: all, past }) {
    const { original } = sides[this.side];
    if (!original) return this.node.close();
    const amendments = all[this.side];
    byId("read-title").textContent = `What was read of report ${this.side.toUpperCase()}`;
    setText(byId("read-source"), original.name);
    for (const name of names) this.renderField(name, original, amendments);
    const parts = partsOf(original, amendments);
    const [inside, aside] = [parts.filter(({ isIn }) => isIn), parts.filter(({ isIn }) => !isIn)];
    const focused = document.activeElement?.closest("[data-part]")?.getAttribute("data-part");
    byId("read-aside-title").textContent = aside.length
      ? `Set aside: ${counted(aside.length, "passage")}`
      : "Nothing was set aside";
    byId("read-aside").replaceChildren(...aside.map((part) => this.part(part)));
    byId("read-parts").replaceChildren(...inside.map((part) => this.part(part, original, amendments)));
    byId("read-parts-title").textContent = `In the report: ${counted(inside.length, "passage")}`;
    /** @type {HTMLButtonElement} */ (byId("read-undo")).disabled = !past.length;
    if (!focused) return;
    // What was pressed stands in the other list now.
    const again = /** @type {HTMLElement | null} */ (this.node.querySelector(`[data-part="${focused}"] button`));
    (again?.checkVisibility() ? again : byId("read-aside-title")).focus();
  }

  /** @param {Field} name @param {Article} original @param {Amendments} amendments */
  renderField(name, original, amendments) {
    const input = this.inputs.get(name);
    if (input && input !== document.activeElement) input.value = fieldOf(amendments, original, name);
    const isAmended = amendments[name] !== undefined;
    byId(`read-${name}-was`).replaceChildren(
      ...(isAmended
        ? [
            element("bdi", {}, `Read: ${original[name] ?? "nothing"}`),
            " ",
            element(
              "button",
              { type: "button", class: "plain", onclick: () => this.back(name, original[name] ?? "") },
              "Take that",
            ),
          ]
        : []),
    );
  }

  /** Takes back what was amended in a field. @param {Field} name @param {string} value what was read */
  back(name, value) {
    const input = this.inputs.get(name);
    if (!input) return;
    input.value = value;
    input.focus();
    this.fill(name);
  }

  /** @param {Part} part @param {Article} [original] @param {Amendments} [amendments] */
  part({ list, position, text, isIn, reason }, original, amendments) {
    const block = list === "blocks" ? original?.blocks[position] : null;
    const isFurniture = !!block && !block.sentences.length;
    const isText = !!amendments?.paragraphs.includes(position);
    return element(
      "li",
      { "data-part": `${list}-${position}` },
      element("span", { class: "read-text", dir: "auto" }, text),
      element(
        "span",
        { class: "read-why" },
        isIn ? (block && block.kind !== "paragraph" ? block.kind.replace("_", " ") : "") : reason && REASONS[reason],
      ),
      isFurniture && this.control(isText ? "Not text" : "Is text", text, "paragraphs", position, !isText),
      this.control(
        isIn ? "Set aside" : "Take in",
        text,
        list === "blocks" ? "set_aside" : "taken_in",
        position,
        list === "blocks" ? isIn : !isIn,
      ),
    );
  }

  /**
   * @param {string} label
   * @param {string} text of the passage
   * @param {"taken_in" | "paragraphs" | "set_aside"} list
   * @param {number} position
   * @param {boolean} isIn whether the position comes into the list
   */
  control(label, text, list, position, isIn) {
    const named = text.length > NAMED ? `${text.slice(0, NAMED).trimEnd()}…` : text;
    const words = `${{ "Set aside": "Set aside", "Take in": "Took in" }[label] ?? label}: “${named}”`;
    return element(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-label": `${label}: ${named}`,
        onclick: () =>
          this.correcting.amend(this.side, (amendments) => withPosition(amendments, list, position, isIn), words),
      },
      label,
    );
  }
}
