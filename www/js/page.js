/** The page: joins the store, the actions and the views. */
import { Actions } from "./actions.js";
import { Core } from "./core.js";
import { byId } from "./dom.js";
import { DropWindow } from "./drop.js";
import { refusalOf } from "./intake.js";
import { listen } from "./keys.js";
import { load } from "./load.js";
import { Navigator } from "./navigate.js";
import { initialState, Store } from "./state.js";
import { AlignedView } from "./views/aligned.js";
import { DetailsView } from "./views/details.js";
import { HelpDialog, PasteDialog } from "./views/dialogs.js";
import { Heads } from "./views/heads.js";
import { Inspector } from "./views/inspector.js";
import { LedgerView } from "./views/ledger.js";
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
const aligned = new AlignedView(store);
const ledger = new LedgerView(store, (target, view) => navigator.visit(target, view));
const navigator = new Navigator(store, { aligned, ledger });
new ViewSwitch(store, navigator);
const search = new Search(store, navigator);
new Overview(store, navigator);
const details = new DetailsView(store, navigator);
const inspector = new Inspector(store, actions, (position) => aligned.inquiryAt(position));
new MapView(store);
const spotlight = new Spotlight(store);
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

const compared = (/** @type {() => void} */ run) => () => {
  if (store.state.comparison) run();
};
const commands = [
  ...VIEWS.filter(() => VIEWS.length > 1).map(([view, name, key]) => ({
    keys: [key],
    help: name.toLowerCase(),
    run: compared(() => navigator.look(view)),
  })),
  { keys: ["j"], help: "next difference", run: compared(navigator.nextDifference) },
  { keys: ["k"], help: "previous difference", run: compared(navigator.previousDifference) },
  { keys: ["c"], help: "next contradiction", run: compared(navigator.nextContradiction) },
  { keys: ["C"], help: "previous contradiction", run: compared(navigator.previousContradiction) },
  { keys: ["n"], help: "next row", run: compared(navigator.nextRow) },
  { keys: ["p"], help: "previous row", run: compared(navigator.previousRow) },
  {
    keys: ["w"],
    help: "every word, and back",
    run: compared(() => store.set({ level: store.state.level === "words" ? "differences" : "words" })),
  },
  { keys: ["/"], help: "search both reports", run: compared(() => search.open()) },
  { keys: ["d"], help: "list of details", run: compared(() => details.toggle()) },
  {
    keys: ["e"],
    help: "why linked, or not",
    run: compared(() => inspector.open(aligned.inquiryAt(aligned.position()))),
  },
  { keys: ["s"], help: "swap sides", run: compared(() => actions.swap()) },
  { keys: ["?"], help: "this help", run: () => help.open() },
];
help.list([...commands, { keys: ["Esc"], help: "close what is open", run: () => {} }]);
listen(store, commands);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (spotlight.clear() || inspector.close() || search.close()) return;
  if (store.state.listed && getComputedStyle(byId("details-panel")).position === "fixed") details.toggle();
});

loaded.then(
  () => (document.documentElement.dataset.ready = "true"),
  () => store.set({ notice: "Diptych could not be loaded completely. Check the connection and reload the page." }),
);
