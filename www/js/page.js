/** The page: joins the store, the actions and the views. */
import { Actions } from "./actions.js";
import { Arrivals } from "./arrivals.js";
import { commandsOf, FURTHER_KEYS } from "./commands.js";
import { Core } from "./core.js";
import { Correcting } from "./correcting.js";
import { byId, setText } from "./dom.js";
import { DropWindow } from "./drop.js";
import { keepPairs } from "./earlier.js";
import { FocusKeeper } from "./focus.js";
import { ADDRESS, refusalOf, sourceOf } from "./intake.js";
import { listen } from "./keys.js";
import { load } from "./load.js";
import { leadsToSample, Navigator } from "./navigate.js";
import { Saving } from "./saving.js";
import { remember, remembered } from "./settings.js";
import { initialState, Store } from "./state.js";
import { AlignedView } from "./views/aligned.js";
import { Arrange } from "./views/arrange.js";
import { CopyRow } from "./views/copy-row.js";
import { CorrectionsView } from "./views/corrections.js";
import { DetailsView } from "./views/details.js";
import { HelpDialog, PasteDialog } from "./views/dialogs.js";
import { EarlierMenu } from "./views/earlier.js";
import { Heads } from "./views/heads.js";
import { Inspector } from "./views/inspector.js";
import { LedgerView } from "./views/ledger.js";
import { Levels } from "./views/levels.js";
import { LinkingView } from "./views/linking.js";
import { MapView } from "./views/map.js";
import { Overview } from "./views/overview.js";
import { SideBySideView } from "./views/side_by_side.js";
import { Printed } from "./views/printed.js";
import { Progress } from "./views/progress.js";
import { SaveMenu } from "./views/save-menu.js";
import { Search } from "./views/search.js";
import { Spotlight } from "./views/spotlight.js";
import { StepsView } from "./views/steps.js";
import { ViewSwitch } from "./views/switch.js";
import { WhatWasRead } from "./views/what-was-read.js";

/** The list of details stands beside the rows where there is room for both. */
const ROOM_FOR_DETAILS = "(min-width: 118rem)";

const store = new Store({ ...initialState(), ...remembered(), listed: matchMedia(ROOM_FOR_DETAILS).matches });
const loaded = load().then(({ sample, kept, ...parts }) => ({ core: new Core(parts), sample, kept }));
const actions = new Actions(store, loaded);
const correcting = new Correcting(store, actions, (target) => aligned.find(target));

/** @param {File[]} files @param {import("./types.js").SideName} side */
const choose = (files, side) => {
  const refusal = refusalOf({ files, text: "" });
  if (refusal) actions.refuse(refusal, side);
  else
    actions.take(
      files.map((file) => ({ file })),
      side,
    );
};
const paste = new PasteDialog(store, (words, side) => actions.take([sourceOf(words)], side), choose);
const address = (/** @type {import("./types.js").SideName | null} */ side) => paste.open(side, undefined, ADDRESS);
const read = new WhatWasRead(store, correcting);
new Heads(store, { choose, paste: (side) => paste.open(side), amend: (side, at) => read.open(side, at) });
/** @type {File[]} */
let sample = [];
/** Whether it is the sample that is compared, as it comes: a link into it leads everyone to the same place. */
function isSample() {
  const { a, b } = store.state.sides;
  return [a, b].every(({ source }, side) => !!source && "file" in source && source.file === sample[side]);
}
const aligned = new AlignedView(store);
const ledger = new LedgerView(store, (target, view) => navigator.visit(target, view));
const besides = new SideBySideView(store, (target) => navigator.visit(target, "aligned"));
const navigator = new Navigator(store, { aligned, side_by_side: besides, ledger }, isSample);
new ViewSwitch(store, navigator);
const arrange = new Arrange(store, navigator);
const search = new Search(store, navigator);
new Overview(store, navigator, aligned);
const levels = new Levels(store);
const details = new DetailsView(store, navigator);
const inspector = new Inspector(store, actions, aligned);
new MapView(store, navigator);
const spotlight = new Spotlight(store, navigator, (detail, verdict) => correcting.judge(detail, verdict));
new FocusKeeper(store, navigator);
const linking = new LinkingView(store, correcting, aligned);
new CorrectionsView(store, correcting, aligned, (from) => linking.begin(from));
new StepsView(store, correcting, actions);
const help = new HelpDialog(store);
new EarlierMenu(store, ({ a, b }) => actions.take([a.source, b.source], "a"));
new Progress(store, { cancel: () => actions.cancel(), compare: () => actions.compare() });
remember(store);
keepPairs(store);
const copying = new CopyRow(store, aligned);
const saveMenu = new SaveMenu(store, new Saving(store, loaded, (words) => (byId("spoken").textContent = words)));
new Printed(store);
new DropWindow(store, actions, { pasted: (words) => paste.open(null, words), address });

store.watch(["comparison", "sides"], ({ comparison, sides }) => {
  byId("comparison").hidden = !comparison;
  byId("welcome").hidden = sides.a.status !== "empty" || sides.b.status !== "empty";
  byId("legend").hidden = !!comparison || !!sides.a.article || !!sides.b.article;
  byId("head-hinge").hidden = !comparison;
  byId("swap").hidden = !comparison;
  byId("start-over").hidden = sides.a.status === "empty" && sides.b.status === "empty";
  for (const side of /** @type {const} */ (["a", "b"])) {
    const article = sides[side].article;
    setText(byId(`bar-${side}`), article ? (article.outlet ?? article.headline ?? article.name) : "");
  }
});
store.watch(["notice"], ({ notice }) => {
  byId("notice").hidden = !notice;
  setText(byId("notice-text"), notice);
});
store.watch(["comparison"], ({ comparison }) => {
  byId("spoken").textContent = comparison ? comparison.summary.note.map((clause) => clause.text).join("") : "";
});

byId("close-notice").addEventListener("click", () => store.set({ notice: "" }));
byId("sample").addEventListener("click", () => actions.sample());
byId("swap").addEventListener("click", () => actions.swap());
byId("start-over").addEventListener("click", () => {
  actions.startOver();
  byId("main").focus();
});
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

/** A link into the sample shows it at once, where nothing else is on the page. */
function openSample() {
  const { a, b } = store.state.sides;
  if (leadsToSample(location.hash) && a.status === "empty" && b.status === "empty") actions.sample();
}
addEventListener("popstate", openSample);

/**
 * While people look for their reports, the sample is compared unseen, so that theirs are compared in a tenth of the time.
 * Where reports are there already, their own comparison does it.
 */
async function warm() {
  const { core, sample } = await loaded;
  const { a, b } = store.state.sides;
  if (a.status !== "empty" && b.status !== "empty") return;
  // Without the marks of Markdown, whose reader has not come yet and may never be needed.
  const plain = sample.map(async (file) => new File([(await file.text()).replace(/[#*[\]\\<>_]/g, "")], file.name));
  await core.warm(await Promise.all(plain));
  performance.mark("warm");
}

new Arrivals(store, actions, address).listen();
loaded
  .then(({ kept, sample: files }) => {
    sample = files;
    openSample();
    return kept;
  })
  .then(
    () => {
      document.documentElement.dataset.ready = "true";
      const idle = globalThis.requestIdleCallback ?? setTimeout;
      // Without it everything works as well, and slower.
      idle(() => warm().catch(() => {}));
    },
    () => store.set({ notice: "Diptych could not be loaded completely. Check the connection and reload the page." }),
  );
