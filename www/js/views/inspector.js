/**
 * The inspector: why a sentence is linked, or not, in words; beside the rows where there is room, over them where there
 * is none.
 *
 * @import { Comparison, Counterpart, Evidence, Explanation, Ground, Inquiry, Question, SideName, State, Target } from "../types.js"
 */
import { at, blockOf } from "../at.js";
import { byId, element, spoken } from "../dom.js";
import { findings, foundMarks, grounds, isLinked, sureness, weight } from "../explanation.js";
import { blocksName, paragraphNumbers } from "../plan.js";
import { segments } from "../segments.js";
import { language } from "./heads.js";
import { pairControl } from "./corrections.js";
import { inPlace } from "./details.js";

export class Inspector {
  /**
   * @param {import("../state.js").Store} store
   * @param {import("../actions.js").Actions} actions
   * @param {import("./aligned.js").AlignedView} aligned knows what can be asked about a place of the page
   */
  constructor(store, actions, aligned) {
    this.store = store;
    this.actions = actions;
    this.panel = byId("inspector");
    this.body = byId("inspector-body");
    byId("close-inspector").addEventListener("click", () => this.close());
    document.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-why]") : null;
      if (button instanceof HTMLElement) this.open(aligned.inquiryAt(Number(button.dataset.why)));
      // On a narrow window the inspector covers the place that a link in it leads to.
      else if (target instanceof Element && target.closest("#inspector a[data-go]") && this.covers()) this.put(null);
    });
    this.aligned = aligned;
    store.watch(["inquiry", "explanation"], (state) => this.render(state));
    store.watch(["comparison"], ({ comparison, inquiry }) => {
      if (comparison && inquiry) queueMicrotask(() => this.renew(inquiry));
    });
  }

  covers() {
    return getComputedStyle(this.panel).position === "fixed";
  }

  /** @param {Inquiry | null} inquiry */
  open(inquiry) {
    if (!inquiry) return;
    this.put(inquiry);
    // The page may have been on its way there when it was asked.
    const row = document.getElementById(`item-${inquiry.item}`);
    const { top, bottom } = row?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    if (top > innerHeight * 0.8 || bottom < innerHeight * 0.2)
      row?.scrollIntoView({ block: "center", behavior: "instant" });
    byId("inspector-title").focus({ preventScroll: true });
  }

  /** Closes the inspector; true where it was open. The focus goes back to where it was asked. */
  close() {
    const { inquiry } = this.store.state;
    if (!inquiry) return false;
    this.put(null);
    const button = document.querySelector(`[data-why="${inquiry.item}"]`);
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
    return true;
  }

  /** Asks the same again of a comparison that was corrected; its sentence may stand in another place. @param {Inquiry} inquiry */
  renew(inquiry) {
    const { side, sentence } = at(inquiry.questions, inquiry.asked);
    const { comparison } = this.store.state;
    if (!comparison) return;
    const block = this.aligned.find(`${side}-${blockOf(comparison.articles[side], sentence)}`);
    const item = Number(block?.closest(".row")?.id.replace("item-", "") ?? -1);
    const again = this.aligned.inquiryAt(item);
    const asked = again?.questions.findIndex((each) => each.side === side && each.sentence === sentence) ?? -1;
    this.put(again && asked >= 0 ? { ...again, asked } : null);
  }

  /** @param {Inquiry | null} inquiry */
  put(inquiry) {
    inPlace(() => void this.actions.ask(inquiry));
  }

  /** @param {State} state */
  render({ comparison, inquiry, explanation }) {
    this.panel.hidden = !inquiry;
    document.body.classList.toggle("has-inspector", !!inquiry);
    const asked = inquiry && at(inquiry.questions, inquiry.asked);
    light(comparison, asked, explanation, (target) => this.aligned.find(target));
    if (!inquiry || !comparison) {
      this.body.replaceChildren();
      return;
    }
    const question = at(inquiry.questions, inquiry.asked);
    byId("inspector-title").textContent = isLinked(comparison, question) ? "Why linked?" : "Why not linked?";
    const answered = explanation?.side === question.side && explanation.sentence === question.sentence;
    this.panel.setAttribute("aria-busy", String(!answered));
    if (!explanation || !answered) return;
    // Stepping on is done with a button that is drawn anew.
    const inside = this.body.contains(document.activeElement);
    const step = document.activeElement?.getAttribute("data-step");
    this.body.replaceChildren(...this.answer(comparison, inquiry, explanation));
    this.panel.scrollTop = 0;
    if (step) {
      const buttons = [...this.body.querySelectorAll("button[data-step]")];
      const again = buttons.find((button) => button.getAttribute("data-step") === step);
      /** @type {HTMLElement | undefined} */ (again)?.focus({ preventScroll: true });
    } else if (inside) byId("inspector-title").focus({ preventScroll: true });
  }

  /** @param {Comparison} comparison @param {Inquiry} inquiry @param {Explanation} explanation */
  answer(comparison, inquiry, explanation) {
    const { side, sentence, counterparts } = explanation;
    const other = side === "a" ? "b" : "a";
    const linked = counterparts.filter(isLink);
    const missed = counterparts.filter((pair) => !isLink(pair));
    const first = linked[0] ?? missed[0];
    return [
      this.steps(inquiry),
      element(
        "div",
        { class: "asked" },
        where(comparison, side, sentence),
        passage(comparison, side, sentence, first ?? null),
      ),
      ...linked.map((pair) =>
        element(
          "section",
          { class: "counterpart" },
          element("h3", {}, "Linked to ", where(comparison, other, pair[other])),
          passage(comparison, other, pair[other], pair),
          pair.verdict === "linked"
            ? element("p", { class: "sure" }, "How sure: ", element("strong", {}, sureness(pair.score ?? 0)))
            : element("p", { class: "sure" }, pair.note),
          pairControl(pair),
          ...reasons(pair),
        ),
      ),
      !counterparts.length &&
        element(
          "p",
          { class: "sure" },
          `It shares no word with any sentence of ${other.toUpperCase()} but the commonest.`,
        ),
      missed.length > 0 &&
        element("h3", { class: "missed-title" }, linked.length ? "Came close, and not linked" : "What came closest"),
      ...missed.map((pair, position) =>
        element(
          "details",
          { class: "missed", open: !linked.length && position === 0 },
          element(
            "summary",
            {},
            element("strong", {}, sureness(pair.score ?? 0)),
            ` ${where(comparison, other, pair[other]).textContent} `,
            element("span", { class: "opening", dir: "auto" }, sentenceOf(comparison, other, pair[other]).text),
          ),
          passage(
            comparison,
            other,
            pair[other],
            pair,
            element("span", { class: "go" }, " Go to ", where(comparison, other, pair[other])),
          ),
          element("p", { class: "sure" }, pair.note),
          pairControl(pair),
          ...reasons(pair),
        ),
      ),
      element(
        "p",
        { class: "key" },
        "The squares tell how much each weighed, measured against an average pair of sentences that share a word.",
      ),
    ].filter((node) => node !== false);
  }

  /** Asks about the next or the previous sentence: from the one asked about last, for its answer may be still to come. @param {number} step */
  step(step) {
    const { inquiry } = this.store.state;
    if (!inquiry) return;
    const { questions, asked } = inquiry;
    this.put({ ...inquiry, asked: (asked + step + questions.length) % questions.length });
  }

  /** The way from sentence to sentence of the same place. @param {Inquiry} inquiry */
  steps({ questions, asked }) {
    const button = (/** @type {number} */ step, /** @type {string} */ sign, /** @type {string} */ name) =>
      element(
        "button",
        {
          type: "button",
          class: "plain",
          "data-step": step,
          "aria-label": name,
          title: name,
          onclick: () => this.step(step),
        },
        sign,
      );
    return (
      questions.length > 1 &&
      element(
        "p",
        { class: "steps" },
        button(-1, "←", "Previous sentence"),
        element("span", { role: "status" }, `Sentence ${asked + 1} of ${questions.length} here`),
        button(1, "→", "Next sentence"),
      )
    );
  }
}

/** @param {Counterpart} pair */
const isLink = ({ verdict }) => verdict === "linked" || verdict === "linked_by_you";

/** @param {Comparison} comparison @param {SideName} side @param {number} sentence */
const sentenceOf = (comparison, side, sentence) => at(comparison.articles[side].sentences, sentence);

/** The place of a sentence, as a link that goes there. @param {Comparison} comparison @param {SideName} side @param {number} sentence */
function where(comparison, side, sentence) {
  const article = comparison.articles[side];
  const block = blockOf(article, sentence);
  const name = `${side.toUpperCase()} ${blocksName(article, paragraphNumbers(article), [block])}`;
  return element("a", { href: `#${side}-${block}`, "data-go": `${side}-${block}`, class: `side-${side}` }, name);
}

/** A sentence, with what was found in it marked. @param {Comparison} comparison @param {SideName} side @param {number} sentence @param {Counterpart | null} pair @param {Element} [after] */
function passage(comparison, side, sentence, pair, after) {
  const { text, start } = sentenceOf(comparison, side, sentence);
  const marks = pair && pair[side] === sentence ? foundMarks(pair, side, start) : [];
  return element(
    "p",
    { class: `words side-${side}`, lang: language(comparison.articles[side]), dir: "auto" },
    ...segments(text, marks).map((segment) => {
      const types = segment.marks.map(({ type }) => type);
      const name = types.includes("only") ? "differs" : types.includes("shared") ? "shared" : "";
      return name ? element("span", { class: name }, segment.text) : segment.text;
    }),
    after,
  );
}

/** What speaks for a link and against it. @param {Counterpart} pair */
function reasons(pair) {
  const told = grounds(pair);
  return [...list("For it", told.for), ...list("Against it", told.against), ...list("Hardly weighed", told.light)];
}

/** @param {string} title @param {Ground[]} list */
function list(title, list) {
  if (!list.length) return [];
  return [
    element("h4", {}, title),
    element("ul", { class: "grounds", role: "list" }, ...list.map((ground) => element("li", {}, ...reason(ground)))),
  ];
}

/** @param {Ground} ground */
function reason({ push, evidence }) {
  const { level, words } = weight(push);
  const squares = [1, 2, 3].map((square) => element("i", { class: square <= level ? "full" : "" }));
  return [
    element("span", { class: "weight", title: words, "aria-hidden": "true" }, ...squares),
    element("div", {}, ...evidence.map(told), push === null ? null : spoken(` (${words})`)),
  ];
}

/** @param {Evidence} evidence */
function told(evidence) {
  const { said, more } = findings(evidence);
  if (!said.length) return element("p", {}, evidence.label);
  return element(
    "p",
    {},
    `${evidence.label}: `,
    ...said.flatMap(({ a, b, joint }, position) => [
      position ? ", " : null,
      b || joint
        ? element(
            "span",
            { class: "said" },
            element("bdi", { class: "value-a" }, a),
            joint,
            element("bdi", { class: "value-b" }, b),
          )
        : element("bdi", { class: "said" }, a),
    ]),
    more > 0 && ` and ${more} more`,
  );
}

/**
 * Lights the sentence that is asked about and those it is linked to, where they stand in the rows.
 *
 * @param {Comparison | null} comparison
 * @param {Question | null} question
 * @param {Explanation | null} explanation
 * @param {(target: Target) => HTMLElement | null} find
 */
function light(comparison, question, explanation, find) {
  // A browser without the Custom Highlight API shows the sentences in the inspector alone.
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("asked");
  if (!comparison || !question) return;
  const places = [question];
  const other = question.side === "a" ? "b" : "a";
  if (explanation?.side === question.side && explanation.sentence === question.sentence)
    for (const pair of explanation.counterparts) if (isLink(pair)) places.push({ side: other, sentence: pair[other] });
  const ranges = places.flatMap(({ side, sentence }) => {
    const { block, start, end } = sentenceOf(comparison, side, sentence);
    const node = find(`${side}-${block}`);
    return node ? [rangeOf(node, start, end)] : [];
  });
  CSS.highlights.set("asked", new Highlight(...ranges));
}

/** A stretch of a block's text as a range of its nodes. @param {Element} block @param {number} start @param {number} end */
function rangeOf(block, start, end) {
  const range = document.createRange();
  range.selectNodeContents(block);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // What the page says of a block is no part of its text.
    if (node.parentElement?.closest(".kind, .spoken")) continue;
    const length = node.nodeValue?.length ?? 0;
    if (start >= before && start <= before + length) range.setStart(node, start - before);
    if (end >= before && end <= before + length) {
      range.setEnd(node, end - before);
      break;
    }
    before += length;
  }
  return range;
}
