/**
 * How much of the differences is marked, from contradictions alone to every word: four stops of a slider. They are
 * radio buttons, so that every stop has its name for everyone, and drawn on one track.
 *
 * @import { Level } from "../types.js"
 */
import { byId, element } from "../dom.js";

/** From least to most. @type {[Level, string][]} */
const LEVELS = [
  ["contradictions", "Contradictions"],
  ["differences", "Differences"],
  ["details", "All details"],
  ["words", "Every word"],
];

export class Levels {
  /** @param {import("../state.js").Store} store */
  constructor(store) {
    this.store = store;
    this.node = byId("levels");
    this.inputs = LEVELS.map(([level]) =>
      element("input", {
        type: "radio",
        name: "level",
        value: level,
        "aria-keyshortcuts": "+ -",
        onchange: () => store.set({ level }),
      }),
    );
    this.node.replaceChildren(
      ...LEVELS.map(([, name], position) =>
        element(
          "label",
          { title: `${name} (+ more, - less)` },
          this.inputs[position],
          element("span", {}, element("span", { class: "level-name" }, name)),
        ),
      ),
    );
    this.node.addEventListener("pointermove", (event) => {
      if (event.buttons & 1) this.drag(event.clientX);
    });
    store.watch(["level"], ({ level }) => {
      for (const input of this.inputs) input.checked = input.value === level;
    });
  }

  /** To the stop nearest to the pointer. @param {number} x */
  drag(x) {
    const away = this.inputs.map((input) => {
      const { left, width } = input.getBoundingClientRect();
      return Math.abs(left + width / 2 - x);
    });
    const nearest = LEVELS[away.indexOf(Math.min(...away))];
    if (nearest) this.store.set({ level: nearest[0] });
  }

  /** One stop on, as far as there is one. @param {1 | -1} step */
  step(step) {
    const position = LEVELS.findIndex(([level]) => level === this.store.state.level) + step;
    const [level, name] = LEVELS[position] ?? [];
    if (level) this.store.set({ level });
    byId("spoken").textContent = name ? `Marked: ${name}` : step > 0 ? "There is no more." : "There is no less.";
  }

  /** Every word, and back. */
  words() {
    this.store.set({ level: this.store.state.level === "words" ? "differences" : "words" });
  }

  more = () => this.step(1);
  less = () => this.step(-1);
}
