/**
 * The state of the page, in one place. Views read it and draw; actions change it; nothing else holds any.
 *
 * @import { LedgerFilter, SideState, State } from "./types.js"
 */
import { UNAMENDED } from "./amendments.js";
import { NONE } from "./corrections.js";

/** @returns {SideState} */
export const emptySide = () => ({ status: "empty", source: null, article: null, original: null, error: null });

/** Every detail is shown. @type {LedgerFilter} */
export const NO_FILTER = { relations: [], kinds: [] };

/** @returns {State} */
export const initialState = () => ({
  sides: { a: emptySide(), b: emptySide() },
  comparison: null,
  pairs: [],
  corrections: NONE,
  amendments: { a: UNAMENDED, b: UNAMENDED },
  past: [],
  future: [],
  replaced: null,
  saved: "",
  waiting: "",
  told: "",
  progress: "",
  notice: "",
  level: "differences",
  shortcuts: true,
  view: "aligned",
  ledgerSort: { by: "relation", descending: false },
  ledgerFilter: NO_FILTER,
  search: "",
  order: "a",
  folded: false,
  listed: false,
  inquiry: null,
  explanation: null,
});

/** Holds the state and tells who asked when a member of it has changed. */
export class Store {
  /** @param {State} state */
  constructor(state) {
    this.state = state;
    /** @type {{ members: (keyof State)[], listener: (state: State) => void }[]} */
    this.listeners = [];
  }

  /** @param {Partial<State>} changes */
  set(changes) {
    const changed = /** @type {(keyof State)[]} */ (Object.keys(changes)).filter(
      (member) => this.state[member] !== changes[member],
    );
    if (!changed.length) return;
    this.state = { ...this.state, ...changes };
    for (const { members, listener } of this.listeners)
      if (members.some((member) => changed.includes(member))) listener(this.state);
  }

  /**
   * @param {import("./types.js").SideName} side
   * @param {Partial<SideState>} changes
   */
  setSide(side, changes) {
    const { sides } = this.state;
    this.set({ sides: { ...sides, [side]: { ...sides[side], ...changes } } });
  }

  /**
   * Calls the listener now and whenever one of the members changes.
   *
   * @param {(keyof State)[]} members
   * @param {(state: State) => void} listener
   */
  watch(members, listener) {
    this.listeners.push({ members, listener });
    listener(this.state);
  }
}
