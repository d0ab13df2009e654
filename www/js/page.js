/** The page: joins the store, the actions and the views. */
import { Actions } from "./actions.js";
import { Core } from "./core.js";
import { byId } from "./dom.js";
import { DropWindow } from "./drop.js";
import { refusalOf } from "./intake.js";
import { FocusKeeper } from "./focus.js";
import { GROUPS, listen } from "./keys.js";
import { load } from "./load.js";
import { leadsToSample, Navigator } from "./navigate.js";
import { initialState, Store } from "./state.js";
import { AlignedView } from "./views/aligned.js";
import { DetailsView } from "./views/details.js";
import { HelpDialog, PasteDialog } from "./views/dialogs.js";
import { Heads } from "./views/heads.js";
import { Inspector } from "./views/inspector.js";
import { LedgerView } from "./views/ledger.js";
import { Levels } from "./views/levels.js";
import { MapView } from "./views/map.js";
import { Overview } from "./views/overview.js";
import { Search } from "./views/search.js";
import { Spotlight } from "./views/spotlight.js";
import { VIEWS, ViewSwitch } from "./views/switch.js";

/** The list of details stands beside the rows where there is room for both. */
const ROOM_FOR_DETAILS = "(min-width: 118rem)";

const store = new Store({ ...initialState(), listed: matchMedia(ROOM_FOR_DETAILS).matches });
const loaded = load().then(({ sample, ...parts }) => ({ core: new Core(parts), sample }));
const actions = new Actions(store, loaded);

/** @param {File[]} files @param {import("./types.js").SideName} side */
const choose = (files, side) => {
  const refusal = refusalOf({ files, folder: null, text: "" });
  if (refusal) actions.refuse(refusal, side);
  else
    actions.take(
      files.map((file) => ({ file })),
      side,
    );
};
const paste = new PasteDialog(store, (text, side) => actions.take([{ text, name: "Pasted text" }], side), choose);
new Heads(store, { choose, paste: (side) => paste.open(side) });
/** @type {File[]} */
let sample = [];
/** Whether it is the sample that is compared, as it comes: a link into it leads everyone to the same place. */
function isSample() {
  const { a, b } = store.state.sides;
  return [a, b].every(({ source }, side) => !!source && "file" in source && source.file === sample[side]);
}
const aligned = new AlignedView(store);
const ledger = new LedgerView(store, (target, view) => navigator.visit(target, view));
const navigator = new Navigator(store, { aligned, ledger }, isSample);
new ViewSwitch(store, navigator);
const search = new Search(store, navigator);
new Overview(store, navigator);
const levels = new Levels(store);
const details = new DetailsView(store, navigator);
const inspector = new Inspector(store, actions, (position) => aligned.inquiryAt(position));
new MapView(store);
const spotlight = new Spotlight(store, navigator);
new FocusKeeper(store, navigator);
const help = new HelpDialog(store);
new DropWindow(store, actions, (text) => paste.open(null, text));

store.watch(["comparison", "sides"], ({ comparison, sides }) => {
  byId("comparison").hidden = !comparison;
  byId("welcome").hidden = sides.a.status !== "empty" || sides.b.status !== "empty";
  byId("legend").hidden = !!comparison || !!sides.a.article || !!sides.b.article;
  byId("head-hinge").hidden = !comparison;
  byId("swap").hidden = !comparison;
  byId("start-over").hidden = sides.a.status === "empty" && sides.b.status === "empty";
  for (const side of /** @type {const} */ (["a", "b"])) {
    const article = sides[side].article;
    byId(`bar-${side}`).textContent = article ? (article.outlet ?? article.headline ?? article.name) : "";
  }
});
store.watch(["progress"], ({ progress }) => (byId("progress").textContent = progress));
store.watch(["notice"], ({ notice }) => {
  byId("notice").hidden = !notice;
  byId("notice-text").textContent = notice;
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

/** Why the row that is read is linked; the ledger has no rows, so that it is shown in them first. */
function explain() {
  if (store.state.view === "ledger") navigator.look("aligned");
  inspector.open(aligned.inquiryAt(aligned.position()));
}

const compared = (/** @type {() => void} */ run) => () => {
  if (store.state.comparison) run();
};
/** @type {import("./keys.js").Command[]} */
const commands = [
  ...[
    { keys: ["j"], help: "next difference", run: navigator.nextDifference },
    { keys: ["k"], help: "previous difference", run: navigator.previousDifference },
    { keys: ["c"], help: "next contradiction", run: navigator.nextContradiction },
    { keys: ["C"], help: "previous contradiction", run: navigator.previousContradiction },
    { keys: ["n"], help: "next row", run: navigator.nextRow },
    { keys: ["p"], help: "previous row", run: navigator.previousRow },
  ].map((command) => ({ ...command, group: GROUPS[0] })),
  ...[
    ...VIEWS.map(([view, name, key]) => ({ keys: [key], help: name.toLowerCase(), run: () => navigator.look(view) })),
    { keys: ["d"], help: "list of details", run: () => details.toggle() },
    { keys: ["e"], help: "why linked, or not", run: () => explain() },
  ].map((command) => ({ ...command, group: GROUPS[1] })),
  ...[
    { keys: ["+"], help: "mark more", run: levels.more },
    { keys: ["-"], help: "mark less", run: levels.less },
    { keys: ["w"], help: "every word, and back", run: () => levels.words() },
    { keys: ["/"], help: "search both reports", run: () => search.open() },
  ].map((command) => ({ ...command, group: GROUPS[2] })),
  ...[{ keys: ["s"], help: "swap sides", run: () => actions.swap() }].map((command) => ({
    ...command,
    group: GROUPS[3],
  })),
].map((command) => ({ ...command, run: compared(command.run) }));
commands.push({ keys: ["?"], help: "this help", group: GROUPS[4], run: () => help.open() });
help.list([
  ...commands,
  { keys: ["←", "→"], help: "from a line to its words, from words to words", group: GROUPS[0] },
  { keys: ["Enter"], help: "keep the card open; Tab leads into it", group: GROUPS[0] },
  { keys: ["Enter", "Shift+Enter"], help: "in the search: next, previous", group: GROUPS[2] },
  { keys: ["Esc"], help: "close what is open", group: GROUPS[4] },
]);
listen(store, commands);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (spotlight.dismiss() || inspector.close() || search.close()) return;
  if (details.isOpen() && getComputedStyle(byId("details-panel")).position === "fixed") details.toggle();
});

/** A link into the sample shows it at once, where nothing else is on the page. */
function openSample() {
  const { a, b } = store.state.sides;
  if (leadsToSample(location.hash) && a.status === "empty" && b.status === "empty") actions.sample();
}
addEventListener("popstate", openSample);

loaded.then(
  (parts) => {
    sample = parts.sample;
    openSample();
    document.documentElement.dataset.ready = "true";
  },
  () => store.set({ notice: "Diptych could not be loaded completely. Check the connection and reload the page." }),
);
