/**
 * What a reader corrected, in the hinges where it was corrected, and the controls to correct more: quiet until a row is
 * pointed at or has the focus.
 *
 * @import { Comparison, CorrectedPlace, Item, OwnNote, SideName } from "../types.js"
 * @import { Correcting } from "../correcting.js"
 * @import { CorrectionPlace, Kind } from "../corrections.js"
 */
import { at } from "../at.js";
import { blocksOf, passages, toldAt, words } from "../corrections.js";
import { element, spoken } from "../dom.js";
import { HEAD } from "../hinges.js";
import { headlines } from "../plan.js";

/** @typedef {{ a: number[], b: number[] }} Blocks */

export class CorrectionsView {
  /**
   * @param {import("../state.js").Store} store
   * @param {Correcting} correcting
   * @param {import("./aligned.js").AlignedView} aligned drawn before this
   * @param {(from: Blocks) => void} choose begins to choose what is to be linked with these blocks
   */
  constructor(store, correcting, aligned, choose) {
    this.store = store;
    this.correcting = correcting;
    this.aligned = aligned;
    this.choose = choose;
    /** What `saidThere` belongs to. @type {Item[] | null} */
    this.items = null;
    /** Which corrections are told at which places. @type {ReturnType<typeof this.saidAt>} */
    this.saidThere = new Map();
    aligned.furnishers.push((position, hinge) => this.furnish(position, hinge));
    document.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-correct]") : null;
      if (button instanceof HTMLElement) this.run(button);
    });
  }

  /** Adds to a hinge what was corrected there, and the controls. @param {number} position @param {HTMLElement} hinge */
  furnish(position, hinge) {
    const { comparison } = this.store.state;
    if (!comparison) return;
    if (this.items !== this.aligned.items) {
      this.items = this.aligned.items;
      this.saidThere = this.saidAt(comparison);
    }
    const blocks = this.reportingAt(comparison, position);
    if (!blocks.a.length && !blocks.b.length) return;
    const list = this.saidThere.get(position) ?? [];
    const row = this.rowAt(comparison, position);
    if (list.length) {
      const node = element(
        "ul",
        { class: "by-you", role: "list" },
        ...list.map((each) => said(comparison, each, true)),
      );
      const why = hinge.querySelector(":scope > .why");
      if (why) why.before(node);
      else hinge.append(node);
    }
    hinge.append(
      element(
        "p",
        { class: "correct", "data-position": position },
        ...(row === null ? [] : [control("unlink", "Unlink", " these passages")]),
        ...(position === HEAD ? [] : [control("choose", "Link with…", "")]),
        control("note", "Note", row === null ? " on this passage" : " on these passages"),
      ),
    );
  }

  /** The blocks that stand at a place. @param {number} position @returns {Blocks} */
  blocksAt(position) {
    const { comparison } = this.store.state;
    if (position === HEAD) {
      const { a, b } = comparison ? headlines(comparison) : { a: null, b: null };
      return { a: a === null ? [] : [a], b: b === null ? [] : [b] };
    }
    const item = at(this.aligned.items, position);
    if (item.type === "row") return { a: item.a, b: item.b };
    return { a: item.side === "a" ? item.blocks : [], b: item.side === "b" ? item.blocks : [] };
  }

  /** Of the blocks at a place those that tell something. @param {Comparison} comparison @param {number} position @returns {Blocks} */
  reportingAt(comparison, position) {
    const blocks = this.blocksAt(position);
    const reporting = (/** @type {SideName} */ side) =>
      blocks[side].filter((block) => at(comparison.articles[side].blocks, block).sentences.length);
    return { a: reporting("a"), b: reporting("b") };
  }

  /** The row that stands at a place, as a position in `block_links`. @param {Comparison} comparison @param {number} position */
  rowAt(comparison, position) {
    if (position !== HEAD) {
      const item = at(this.aligned.items, position);
      return item.type === "row" ? item.row : null;
    }
    const { a, b } = headlines(comparison);
    const row = comparison.block_links.findIndex(
      (link) => a !== null && b !== null && link.a.includes(a) && link.b.includes(b),
    );
    return row < 0 ? null : row;
  }

  /** Which corrections are told at which places: each where its blocks stand. @param {Comparison} comparison */
  saidAt(comparison) {
    /** @type {Map<string, number>} */
    const places = new Map();
    for (const position of [HEAD, ...this.aligned.items.keys()]) {
      const blocks = this.blocksAt(position);
      for (const side of /** @type {const} */ (["a", "b"]))
        for (const block of blocks[side]) if (!places.has(`${side}-${block}`)) places.set(`${side}-${block}`, position);
    }
    /** @type {Map<number, CorrectionPlace[]>} */
    const said = new Map();
    for (const { kind, position, a, b } of toldAt(comparison))
      for (const place of new Set([places.get(`a-${a}`), places.get(`b-${b}`)]))
        if (place !== undefined) said.set(place, [...(said.get(place) ?? []), { kind, position }]);
    return said;
  }

  /** @param {HTMLElement} button */
  run(button) {
    const { comparison } = this.store.state;
    if (!comparison) return;
    const { correct, kind, position, note, a, b } = button.dataset;
    const place = Number(button.closest(".correct")?.getAttribute("data-position") ?? HEAD);
    switch (correct) {
      case "unlink": {
        const row = this.rowAt(comparison, place);
        if (row !== null) this.correcting.unlink(row);
        break;
      }
      case "choose":
        this.choose(this.reportingAt(comparison, place));
        break;
      case "note": {
        const blocks = this.reportingAt(comparison, place);
        const written = comparison.corrections.notes.find((each) => isSame(each, blocks));
        this.edit(button, written ?? { ...blocks, text: "" });
        break;
      }
      case "edit":
        this.edit(button, at(comparison.corrections.notes, Number(note)));
        break;
      case "back":
        this.correcting.withdraw(/** @type {Kind} */ (kind), Number(position));
        break;
      case "link-pair":
      case "unlink-pair":
        this.correcting.link([Number(a)], [Number(b)], correct === "link-pair");
        break;
    }
  }

  /** Opens the field for a note, in the hinge. @param {HTMLElement} button what opened it @param {OwnNote} note */
  edit(button, note) {
    const { comparison } = this.store.state;
    const hinge = button.closest(".hinge");
    if (!comparison || !hinge) return;
    for (const other of document.querySelectorAll(".note-editor")) other.remove();
    const area = element("textarea", { rows: "3", dir: "auto", "aria-label": `Note on ${passages(comparison, note)}` });
    // The value first: it takes the cursor to its end.
    area.defaultValue = area.value = note.text;
    const close = () => {
      form.remove();
      button.focus({ preventScroll: true });
    };
    const form = element(
      "form",
      {
        class: "note-editor",
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          close();
          if (area.value.trim() !== note.text) this.correcting.annotate({ ...note, text: area.value.trim() });
        },
        onkeydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            close();
          } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
        },
      },
      area,
      element(
        "p",
        {},
        element("button", { type: "submit", class: "button" }, "Keep the note"),
        element("button", { type: "button", class: "plain", onclick: close }, "Cancel"),
      ),
    );
    hinge.append(form);
    area.focus({ preventScroll: true });
    form.scrollIntoView({ block: "nearest" });
  }
}

/**
 * What a reader said, as an item of a list.
 *
 * @param {Comparison} comparison
 * @param {CorrectionPlace} correction
 * @param {boolean} isHere whether it can be changed here
 */
export function said(comparison, { kind, position }, isHere) {
  const name = words(comparison, kind, position);
  const back = isHere && takeBack(kind, position, name);
  if (kind === "notes")
    return element(
      "li",
      { class: "own-note", "data-kind": kind },
      element("span", { class: "by" }, "Your note"),
      element("q", { dir: "auto" }, at(comparison.corrections.notes, position).text),
      isHere &&
        element(
          "button",
          {
            type: "button",
            class: "plain",
            "data-correct": "edit",
            "data-note": position,
            "aria-label": `Edit the ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
          },
          "Edit",
        ),
      back,
    );
  return element(
    "li",
    { "data-kind": kind },
    element("span", { class: "hand", "aria-hidden": "true" }, "✎ "),
    `${kind === "links" ? told(comparison, position) : name}, `,
    element("span", { class: "by-whom" }, "by you"),
    " ",
    back,
  );
}

/** @param {string} name @param {string} text @param {string} further for a reader who does not see where it stands */
function control(name, text, further) {
  return element("button", { type: "button", class: "plain", "data-correct": name }, text, spoken(further));
}

/** The control that takes one correction back. @param {Kind} kind @param {number} position @param {string} name */
export function takeBack(kind, position, name) {
  return element(
    "button",
    {
      type: "button",
      class: "plain",
      "data-correct": "back",
      "data-kind": kind,
      "data-position": position,
      "aria-label": `Take back: ${name}`,
    },
    "Take back",
  );
}

/** The control of the inspector that links or unlinks two sentences. @param {{ a: number, b: number, verdict: string }} pair */
export function pairControl({ a, b, verdict }) {
  const isLinked = verdict === "linked" || verdict === "linked_by_you";
  return element(
    "button",
    {
      type: "button",
      class: "plain pair-control",
      "data-correct": isLinked ? "unlink-pair" : "link-pair",
      "data-a": a,
      "data-b": b,
    },
    isLinked ? "Unlink these" : "Link these",
  );
}

/** `linked`, or `unlinked from B ¶ 23`. @param {Comparison} comparison @param {number} position */
function told(comparison, position) {
  const { a, b, linked } = at(comparison.corrections.links, position);
  const blocks = { a: blocksOf(comparison, "a", a), b: blocksOf(comparison, "b", b) };
  return `${linked ? "linked" : "unlinked"}: ${passages(comparison, blocks)}`;
}

/** @param {Blocks} x @param {Blocks} y */
function isSame(x, y) {
  return x.a.join() === y.a.join() && x.b.join() === y.b.join();
}
