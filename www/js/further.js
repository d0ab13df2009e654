/**
 * What a reader finds beyond the rows: the other views, search, map, cards, keys, corrections, and ways to take a comparison
 * away. The page needs none of it to compare two reports, and so does not wait for it.
 *
 * @import { Actions } from "./actions.js"
 * @import { Core } from "./core.js"
 * @import { Store } from "./state.js"
 * @import { AlignedView } from "./views/aligned.js"
 * @import { Levels } from "./views/levels.js"
 */
import { commandsOf, FURTHER_KEYS } from "./commands.js";
import { Correcting } from "./correcting.js";
import { byId } from "./dom.js";
import { keepPairs } from "./earlier.js";
import { FocusKeeper } from "./focus.js";
import { listen } from "./keys.js";
import { Navigator } from "./navigate.js";
import { keepThroughReloads } from "./reload.js";
import { Saving } from "./saving.js";
import { askBeforeLeaving } from "./unsaved.js";
import { Arrange } from "./views/arrange.js";
import { CopyRow } from "./views/copy-row.js";
import { CorrectionsView } from "./views/corrections.js";
import { DetailsView } from "./views/details.js";
import { HelpDialog } from "./views/dialogs.js";
import { EarlierMenu } from "./views/earlier.js";
import { Inspector } from "./views/inspector.js";
import { LedgerView } from "./views/ledger.js";
import { LinkingView } from "./views/linking.js";
import { MapView } from "./views/map.js";
import { Printed } from "./views/printed.js";
import { SaveMenu } from "./views/save-menu.js";
import { Search } from "./views/search.js";
import { SideBySideView } from "./views/side_by_side.js";
import { Spotlight } from "./views/spotlight.js";
import { StepsView } from "./views/steps.js";
import { ViewSwitch } from "./views/switch.js";
import { WhatWasRead } from "./views/what-was-read.js";

/**
 * @param {{
 *   store: Store,
 *   actions: Actions,
 *   loaded: Promise<{ core: Core }>,
 *   aligned: AlignedView,
 *   levels: Levels,
 *   isSample: () => boolean,
 * }} page
 */
export function furnish({ store, actions, loaded, aligned, levels, isSample }) {
  const reload = keepThroughReloads(store, actions);
  askBeforeLeaving(store);
  const correcting = new Correcting(store, actions, (target) => aligned.find(target));
  const read = new WhatWasRead(store, correcting);
  const ledger = new LedgerView(store, (target, view) => navigator.visit(target, view));
  const besides = new SideBySideView(store, (target) => navigator.visit(target, "aligned"));
  const navigator = new Navigator(store, { aligned, side_by_side: besides, ledger }, isSample);
  new ViewSwitch(store, navigator);
  const arrange = new Arrange(store, navigator);
  const search = new Search(store, navigator);
  const details = new DetailsView(store, navigator);
  const inspector = new Inspector(store, actions, aligned);
  new MapView(store, navigator);
  const spotlight = new Spotlight(store, navigator, (detail, verdict) => correcting.judge(detail, verdict));
  new FocusKeeper(store, navigator);
  const linking = new LinkingView(store, correcting, aligned);
  new CorrectionsView(store, correcting, aligned, (from) => linking.begin(from));
  new StepsView(store, correcting, actions, () => reload.forget());
  const help = new HelpDialog(store);
  new EarlierMenu(store, ({ a, b }) => actions.take([a.source, b.source], "a"));
  keepPairs(store);
  const copying = new CopyRow(store, aligned);
  const saveMenu = new SaveMenu(store, new Saving(store, loaded, (words) => (byId("spoken").textContent = words)));
  new Printed(store);
  byId("next-difference").addEventListener("click", navigator.nextDifference);
  byId("previous-difference").addEventListener("click", navigator.previousDifference);

  const commands = commandsOf({
    store,
    navigator,
    aligned,
    arrange,
    details,
    inspector,
    levels,
    search,
    actions,
    correcting,
    copying,
    saveMenu,
    help,
  });
  help.list([...commands, ...FURTHER_KEYS]);
  listen(store, commands);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    if (actions.cancel() || spotlight.dismiss() || inspector.close() || search.close()) return;
    if (details.isOpen() && getComputedStyle(byId("details-panel")).position === "fixed") details.toggle();
  });
  return { read, navigator, reload };
}
