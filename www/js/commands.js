/**
 * What single keys do, in the groups of the help.
 *
 * @import { Actions } from "./actions.js"
 * @import { Correcting } from "./correcting.js"
 * @import { Command } from "./keys.js"
 * @import { Navigator } from "./navigate.js"
 * @import { Store } from "./state.js"
 */
import { GROUPS } from "./keys.js";
import { VIEWS } from "./views/switch.js";

const [GOING, LOOKING, MARKING, CORRECTING, REPORTS, PAGE] = GROUPS;

/** Keys that are no commands of their own, for the help. */
export const FURTHER_KEYS = [
  { keys: ["←", "→"], help: "from a line to its words, from words to words", group: GOING },
  { keys: ["Enter"], help: "keep the card open; Tab leads into it", group: GOING },
  { keys: ["Enter", "Shift+Enter"], help: "in the search: next, previous", group: MARKING },
  { keys: ["Esc"], help: "close what is open, stop a comparison", group: PAGE },
];

/**
 * All commands. Those that need a comparison do nothing without one.
 *
 * @param {{
 *   store: Store,
 *   navigator: Navigator,
 *   aligned: import("./views/aligned.js").AlignedView,
 *   arrange: import("./views/arrange.js").Arrange,
 *   details: import("./views/details.js").DetailsView,
 *   inspector: import("./views/inspector.js").Inspector,
 *   levels: import("./views/levels.js").Levels,
 *   search: import("./views/search.js").Search,
 *   actions: Actions,
 *   correcting: Correcting,
 *   copying: import("./views/copy-row.js").CopyRow,
 *   saveMenu: import("./views/save-menu.js").SaveMenu,
 *   help: import("./views/dialogs.js").HelpDialog,
 * }} page
 * @returns {Command[]}
 */
export function commandsOf(page) {
  const { store, navigator, aligned, arrange, details, inspector, levels, search, actions, correcting, copying } = page;
  /** Only the aligned rows have rows: from elsewhere they are shown first. @param {(position: number) => void} run */
  const ofRow = (run) => () => {
    navigator.look("aligned");
    run(aligned.position());
  };
  /** @type {Command[]} */
  const ofComparison = [
    { group: GOING, keys: ["j"], help: "next difference", run: navigator.nextDifference },
    { group: GOING, keys: ["k"], help: "previous difference", run: navigator.previousDifference },
    { group: GOING, keys: ["c"], help: "next contradiction", run: navigator.nextContradiction },
    { group: GOING, keys: ["C"], help: "previous contradiction", run: navigator.previousContradiction },
    { group: GOING, keys: ["n"], help: "next row", run: navigator.nextRow },
    { group: GOING, keys: ["p"], help: "previous row", run: navigator.previousRow },
    ...VIEWS.map(([view, name, key]) => ({
      group: LOOKING,
      keys: [key],
      help: name.toLowerCase(),
      run: () => navigator.look(view),
    })),
    { group: LOOKING, keys: ["o"], help: "in the other report’s order", run: () => arrange.turn() },
    { group: LOOKING, keys: ["f"], help: "fold what stands alone, and back", run: () => arrange.toggle() },
    { group: LOOKING, keys: ["d"], help: "list of details", run: () => details.toggle() },
    {
      group: LOOKING,
      keys: ["e"],
      help: "why linked, or not",
      run: ofRow((position) => inspector.open(aligned.inquiryAt(position))),
    },
    { group: MARKING, keys: ["+"], help: "mark more", run: levels.more },
    { group: MARKING, keys: ["-"], help: "mark less", run: levels.less },
    { group: MARKING, keys: ["w"], help: "every word, and back", run: () => levels.words() },
    { group: MARKING, keys: ["/"], help: "search both reports", run: () => search.open() },
    { group: CORRECTING, keys: ["u"], help: "undo a correction", run: () => correcting.undo() },
    { group: CORRECTING, keys: ["U"], help: "redo it", run: () => correcting.redo() },
    { group: REPORTS, keys: ["s"], help: "swap sides", run: () => actions.swap() },
    {
      group: REPORTS,
      keys: ["y"],
      help: "copy the row with its citation",
      run: ofRow((position) => copying.copy(position)),
    },
    { group: REPORTS, keys: ["S", "Ctrl+S"], help: "save or print", run: () => page.saveMenu.open() },
  ];
  const compared = ofComparison.map((command) => ({
    ...command,
    run: () => {
      if (store.state.comparison) command.run();
    },
  }));
  return [...compared, { group: PAGE, keys: ["?"], help: "this help", run: () => page.help.open() }];
}
