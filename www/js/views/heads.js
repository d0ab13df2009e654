/**
 * The head of each side: where a report is dropped, chosen or pasted, and, once it is there, what it is.
 *
 * @import { Article, Both, Mark, SideName, State } from "../types.js"
 */
import { byId, counted, element } from "../dom.js";
import { writtenDay } from "../day.js";
import { ACCEPTED } from "../intake.js";
import { isParagraph } from "../plan.js";
import { dayUntold } from "../untold.js";
import { countWords } from "../wording.js";
import { markedText, marksOf } from "./text.js";

/** How many paragraphs of a report are shown while it waits for the other. */
const PREVIEWED = 2;

/**
 * @typedef {object} HeadsCommands
 * @property {(files: File[], side: SideName) => void} choose
 * @property {(side: SideName) => void} paste opens the dialog that takes a text or a file
 * @property {(side: SideName, at?: "published" | "set-aside") => void} amend opens the dialog that shows what was read
 */

/**
 * A control that opens the browser's file chooser.
 *
 * @param {SideName} side
 * @param {string} label
 * @param {(files: File[]) => void} chosen
 */
export function fileButton(side, label, chosen) {
  const input = element("input", {
    type: "file",
    multiple: true,
    accept: ACCEPTED.join(","),
    class: "spoken",
    "data-choose": side,
    "aria-label": `${label} for report ${side.toUpperCase()}`,
    onchange: () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      if (files.length) chosen(files);
    },
  });
  return element("label", { class: "button" }, input, label);
}

export class Heads {
  /**
   * @param {import("../state.js").Store} store
   * @param {HeadsCommands} commands
   */
  constructor(store, commands) {
    this.store = store;
    this.commands = commands;
    store.watch(["sides", "comparison"], (state) => this.render(state));
  }

  /** @param {State} state */
  render(state) {
    for (const side of /** @type {const} */ (["a", "b"])) {
      const node = byId(`report-${side}`);
      const focused = node.contains(document.activeElement) ? document.activeElement : null;
      const command = focused?.getAttribute("data-command") ?? (focused?.hasAttribute("data-choose") ? "choose" : null);
      const { status, article: own } = state.sides[side];
      // What is marked belongs to the reports that are compared: an amended one follows with its comparison.
      const article = own && (state.comparison?.articles[side] ?? own);
      node.dataset.status = status;
      node.replaceChildren(
        ...(article ? [...this.report(state, side, article), this.error(state, side)] : [this.slot(state, side)]),
      );
      // What was focused has been drawn anew, or replaced by the report's own controls.
      if (command)
        /** @type {HTMLElement | null} */ (
          node.querySelector(`[data-command="${command}"], [data-${command}], [data-command]`)
        )?.focus({ preventScroll: true });
    }
    document.body.dataset.filled = String(Number(!!state.sides.a.article) + Number(!!state.sides.b.article));
  }

  /** @param {State} state @param {SideName} side */
  slot(state, side) {
    const name = side.toUpperCase();
    return element(
      "div",
      { class: "slot" },
      element(
        "h2",
        { class: "slot-name" },
        element("span", { class: `tag tag-${side}` }, name),
        side === "a" ? "One report" : "The other report",
      ),
      element(
        "p",
        { class: "slot-lead" },
        state.sides[side].status === "reading"
          ? "Reading …"
          : side === "a"
            ? "Drop a report here."
            : "Drop another report of the same event here.",
      ),
      element(
        "p",
        { class: "slot-ways" },
        fileButton(side, "Choose a file", (files) => this.commands.choose(files, side)),
        element(
          "button",
          {
            type: "button",
            "data-command": "paste",
            onclick: () => this.commands.paste(side),
            "aria-label": `Paste text for report ${name}`,
          },
          "Paste text",
        ),
      ),
      this.error(state, side),
      element(
        "p",
        { class: "slot-hint" },
        "A saved web page, PDF, Word file, e-mail or text. Two files dropped at once fill both sides; a saved comparison (JSON) does so by itself.",
      ),
    );
  }

  /** @param {State} state @param {SideName} side */
  error({ sides }, side) {
    const { error } = sides[side];
    return error ? element("p", { class: "error", role: "alert", "data-error": error.code }, error.message) : "";
  }

  /** @param {State} state @param {SideName} side @param {Article} article @returns {Node[]} */
  report(state, side, article) {
    const { comparison } = state;
    const position = article.blocks.findIndex((block) => block.kind === "headline");
    const block = article.blocks[position];
    /** @type {Mark[]} */
    const marks = comparison && block ? marksOf(comparison, side, position) : [];
    const title = block?.text ?? article.headline ?? article.name;
    const words = comparison
      ? comparison.structure[side].words
      : article.sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0);
    const paragraphs = article.blocks.filter(isParagraph).length;
    const aside = article.set_aside?.length ?? 0;
    const untold = article.published === null && dayUntold(article);
    const facts = [
      article.byline && element("span", { dir: "auto" }, article.byline),
      article.published && element("time", { datetime: article.published }, writtenDay(article.published)),
      `${counted(words, "word")}`,
      `${counted(paragraphs, "paragraph")}`,
      aside > 0 && this.opener(side, "set-aside", `${counted(aside, "passage")} set aside`),
    ].filter((fact) => typeof fact === "string" || fact instanceof Node);
    return [
      element(
        "p",
        { class: "source" },
        element("span", { class: `tag tag-${side}` }, side.toUpperCase()),
        element("span", { class: "outlet", dir: "auto", title: article.name }, article.outlet ?? article.name),
        element(
          "button",
          {
            type: "button",
            class: "plain",
            "data-command": "amend",
            onclick: () => this.commands.amend(side),
            "aria-haspopup": "dialog",
            "aria-label": `Edit what was read of report ${side.toUpperCase()}`,
          },
          "Edit",
        ),
        element(
          "button",
          {
            type: "button",
            class: "plain",
            "data-command": "replace",
            onclick: () => this.commands.paste(side),
            "aria-label": `Replace report ${side.toUpperCase()}`,
          },
          "Replace",
        ),
      ),
      element(
        "h2",
        { class: "headline", dir: "auto", lang: language(article), id: `headline-${side}`, tabindex: "-1" },
        ...markedText(title, marks),
      ),
      element("p", { class: "facts" }, ...facts.flatMap((fact, index) => (index ? [" · ", fact] : [fact]))),
      ...(untold
        ? [
            element(
              "p",
              { class: "facts untold" },
              `No date found to tell “${untold}” by. `,
              this.opener(side, "published", "Set it"),
            ),
          ]
        : []),
      ...(comparison ? [] : [this.preview(article)]),
    ];
  }

  /** A way into the dialog that shows what was read. @param {SideName} side @param {"published" | "set-aside"} at @param {string} words */
  opener(side, at, words) {
    return element(
      "button",
      {
        type: "button",
        class: "plain",
        "data-command": at,
        "aria-haspopup": "dialog",
        onclick: () => this.commands.amend(side, at),
      },
      words,
    );
  }

  /** The beginning of a report that waits for the other. @param {Article} article */
  preview(article) {
    const paragraphs = article.blocks.filter(isParagraph);
    const more = paragraphs.length - PREVIEWED;
    return element(
      "div",
      { class: "preview", lang: language(article) },
      ...paragraphs.slice(0, PREVIEWED).map((block) => element("p", { dir: "auto" }, block.text)),
      more > 0 && element("p", { class: "preview-more" }, `and ${counted(more, "more paragraph")}`),
    );
  }
}

/** @param {Article} article */
export function language(article) {
  return article.language && article.language !== "und" ? article.language : null;
}
