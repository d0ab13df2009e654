/**
 * Choosing the passage that is to be linked: a bar says what to do, the passages that can be chosen are marked, and a click
 * or Enter chooses one. Escape ends it.
 *
 * From a passage of both reports, one of B is linked with what stands in A there, and one of A with what stands in B. Where
 * several paragraphs of one report stand together alone, the first choice is which of them is meant.
 *
 * @import { Comparison, SideName } from "../types.js"
 * @import { Blocks } from "./corrections.js"
 * @import { Correcting } from "../correcting.js"
 */
import { passages, sentencesOf } from "../corrections.js";
import { byId, element } from "../dom.js";
import { headlines } from "../plan.js";

/** @type {SideName[]} */
const SIDES = ["a", "b"];

/** @typedef {{ side: SideName, block: number, node: HTMLElement }} Choice */

export class LinkingView {
  /**
   * @param {import("../state.js").Store} store
   * @param {Correcting} correcting
   * @param {import("./aligned.js").AlignedView} aligned
   */
  constructor(store, correcting, aligned) {
    this.aligned = aligned;
    this.store = store;
    this.correcting = correcting;
    this.text = element("p", { role: "status" });
    this.bar = element(
      "div",
      { id: "linking", class: "foot-bar", hidden: true },
      this.text,
      element("button", { type: "button", class: "plain", onclick: () => this.end() }, "Cancel"),
    );
    byId("main").append(this.bar);
    /** What a choice is to be linked with; null while nothing is being chosen. @type {Blocks | null} */
    this.from = null;
    /** @type {Choice[]} */
    this.choices = [];
    /** What had the focus when it began. @type {HTMLElement | null} */
    this.opener = null;
    document.addEventListener("click", (event) => this.click(event), { capture: true });
    document.addEventListener("keydown", (event) => this.key(event), { capture: true });
    store.watch(["comparison", "view", "order"], () => this.stop());
  }

  /** @param {Blocks} from */
  begin(from) {
    const { comparison } = this.store.state;
    if (!comparison) return;
    this.stop();
    this.aligned.complete();
    this.opener = /** @type {HTMLElement | null} */ (document.activeElement);
    this.ask(comparison, from);
  }

  /** @param {Comparison} comparison @param {Blocks} from */
  ask(comparison, from) {
    this.mark([]);
    this.from = from;
    const several = SIDES.find((side) => from[side].length > 1 && !from[other(side)].length);
    /** @param {SideName} side */
    const letter = (side) => side.toUpperCase();
    if (several) {
      this.text.textContent = `Which passage of ${letter(several)} do you want to link? Choose it.`;
      for (const block of from[several])
        document.getElementById(`${several}-${block}`)?.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
      this.mark(this.among(comparison).filter(({ side, block }) => side === several && from[side].includes(block)));
    } else {
      const alone = SIDES.find((side) => !from[other(side)].length);
      const where = alone ? `a passage of ${letter(other(alone))}` : "a passage of either report";
      this.text.textContent = `Choose ${where} that tells the same as ${passages(comparison, from)}.`;
      this.mark(
        this.among(comparison).filter(({ side, block }) => !from[side].includes(block) && from[other(side)].length),
      );
    }
    this.bar.hidden = false;
    this.first()?.node.focus();
  }

  /** The passages that tell something. @param {Comparison} comparison @returns {Choice[]} */
  among(comparison) {
    const head = headlines(comparison);
    return SIDES.flatMap((side) => {
      const blocks = comparison.articles[side].blocks;
      return blocks.flatMap((block, position) => {
        const node =
          document.getElementById(`${side}-${position}`) ??
          (head[side] === position ? document.getElementById(`headline-${side}`) : null);
        return block.sentences.length && node ? [{ side, block: position, node }] : [];
      });
    });
  }

  /** The choice that stands nearest below what was read. */
  first() {
    const here = this.opener;
    const isBelow = (/** @type {Choice} */ { node }) =>
      !here?.isConnected || !!(here.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    const seen = this.choices.filter(({ node }) => node.checkVisibility());
    return seen.find(isBelow) ?? seen.at(-1);
  }

  /** @param {Choice[]} choices what can be chosen now */
  mark(choices) {
    for (const { node } of this.choices) {
      node.classList.remove("choosable");
      node.tabIndex = -1;
      node.removeAttribute("role");
    }
    this.choices = choices;
    for (const { node } of choices) {
      node.classList.add("choosable");
      node.tabIndex = 0;
      node.setAttribute("role", "button");
    }
    document.body.classList.toggle("is-linking", choices.length > 0);
  }

  /** Ends it without a word. */
  stop() {
    if (!this.from) return;
    this.mark([]);
    this.from = null;
    this.bar.hidden = true;
    this.text.textContent = "";
  }

  /** Ends it; the focus goes back to where it began. True where it was going on. */
  end() {
    if (!this.from) return false;
    const { opener } = this;
    this.stop();
    opener?.focus({ preventScroll: true });
    opener?.scrollIntoView({ block: "nearest" });
    return true;
  }

  /** @param {EventTarget | null} target */
  choiceAt(target) {
    return this.choices.find(({ node }) => target instanceof Node && node.contains(target));
  }

  /** @param {MouseEvent} event */
  click(event) {
    const choice = this.choiceAt(event.target);
    if (!choice) return;
    event.preventDefault();
    event.stopPropagation();
    this.choose(choice);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.from) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      this.end();
      return;
    }
    const choice = this.choiceAt(event.target);
    if (!choice) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      this.choose(choice);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const own = this.choices.filter(({ side, node }) => side === choice.side && node.checkVisibility());
      const next = own[own.indexOf(choice) + (event.key === "ArrowDown" ? 1 : -1)];
      next?.node.focus();
    }
  }

  /** @param {Choice} choice */
  choose({ side, block }) {
    const { comparison } = this.store.state;
    const { from } = this;
    if (!comparison || !from) return;
    if (from[side].includes(block)) {
      this.ask(comparison, { ...from, [side]: [block] });
      return;
    }
    const opposite = from[other(side)];
    const chosen = /** @type {Blocks} */ ({ [side]: [block], [other(side)]: opposite });
    const { opener } = this;
    this.stop();
    opener?.focus({ preventScroll: true });
    this.correcting.link(sentencesOf(comparison, "a", chosen.a), sentencesOf(comparison, "b", chosen.b));
  }
}

/** @param {SideName} side @returns {SideName} */
function other(side) {
  return side === "a" ? "b" : "a";
}
