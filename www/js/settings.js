/**
 * What a reader has set, remembered from visit to visit: settings only, never a report. Where the browser stores
 * nothing, or refuses, the page works with what it begins with.
 *
 * @import { Level, State } from "./types.js"
 */
import { VIEWS } from "./views/switch.js";

const KEY = "diptych-settings";

/** @type {Level[]} */
const LEVELS = ["contradictions", "differences", "details", "words"];

/** The members of the state that are remembered, and what each may be: storage may hold what an older version wrote. */
const SETTINGS = {
  level: (/** @type {unknown} */ value) => LEVELS.includes(/** @type {Level} */ (value)),
  view: (/** @type {unknown} */ value) => VIEWS.some(([name]) => name === value),
  shortcuts: (/** @type {unknown} */ value) => typeof value === "boolean",
};

const MEMBERS = /** @type {(keyof typeof SETTINGS)[]} */ (Object.keys(SETTINGS));

/** @returns {Partial<State>} what was set before, as far as it holds today */
export function remembered() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return Object.fromEntries(MEMBERS.flatMap((name) => (SETTINGS[name](stored[name]) ? [[name, stored[name]]] : [])));
  } catch {
    return {};
  }
}

/** Remembers each change from now on. @param {import("./state.js").Store} store */
export function remember(store) {
  let isFirst = true;
  store.watch(MEMBERS, (state) => {
    // Nothing is stored for a reader who has set nothing.
    if (isFirst) isFirst = false;
    else
      try {
        localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(MEMBERS.map((name) => [name, state[name]]))));
      } catch {
        // Storage is full or forbidden: it holds for this visit.
      }
  });
}
