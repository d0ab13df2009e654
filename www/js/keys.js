/**
 * The keys, in one table: what they do and what the help says.
 *
 * @import { Actions } from "./actions.js"
 * @import { Navigator } from "./navigate.js"
 */

import { settleFocus } from "./focus.js";

/** The groups of the help, in their order. */
export const GROUPS = /** @type {const} */ ([
  "Going from place to place",
  "Looking",
  "Marking and searching",
  "Correcting",
  "The reports",
  "The page",
]);

/** @typedef {{ keys: string[], help: string, group: (typeof GROUPS)[number], run: () => void }} Command */

/**
 * Single keys are commands unless someone is typing, a dialog is open, or they have been switched off.
 *
 * @param {import("./state.js").Store} store
 * @param {Command[]} commands
 */
export function listen(store, commands) {
  document.addEventListener("keydown", (event) => {
    if (!store.state.shortcuts || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog[open], [contenteditable]"))
      return;
    const command = commands.find(({ keys }) => keys.includes(event.key));
    if (!command) return;
    event.preventDefault();
    command.run();
    settleFocus();
  });
}
