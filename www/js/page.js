/** The page: joins the store, the actions and the views. */
import { Actions } from "./actions.js";
import { Arrivals } from "./arrivals.js";
import { Core } from "./core.js";
import { Correcting } from "./correcting.js";
import { byId } from "./dom.js";
import { keepPairs } from "./earlier.js";
import { DropWindow } from "./drop.js";
import { refusalOf } from "./intake.js";
import { listen } from "./keys.js";
import { load } from "./load.js";
import { Navigator } from "./navigate.js";
import { remember, remembered } from "./settings.js";
import { Saving } from "./saving.js";
import { initialState, Store } from "./state.js";
import { AlignedView } from "./views/aligned.js";
import { CopyRow } from "./views/copy-row.js";
import { CorrectionsView } from "./views/corrections.js";
import { DetailsView } from "./views/details.js";
import { HelpDialog, PasteDialog } from "./views/dialogs.js";
import { EarlierMenu } from "./views/earlier.js";
import { Heads } from "./views/heads.js";
import { Inspector } from "./views/inspector.js";
import { LinkingView } from "./views/linking.js";
import { MapView } from "./views/map.js";
import { Overview } from "./views/overview.js";
import { Progress } from "./views/progress.js";
import { Printed } from "./views/printed.js";
import { SaveMenu } from "./views/save-menu.js";
import { Spotlight } from "./views/spotlight.js";
import { StepsView } from "./views/steps.js";
import { VIEWS, ViewSwitch } from "./views/switch.js";

/** The list of details stands beside the rows where there is room for both. */
const ROOM_FOR_DETAILS = "(min-width: 118rem)";

const store = new Store({ ...initialState(), ...remembered(), listed: matchMedia(ROOM_FOR_DETAILS).matches });
const loaded = load().then(({ sample, kept, ...parts }) => ({ core: new Core(parts), sample, kept }));
const actions = new Actions(store, loaded);
const correcting = new Correcting(store, actions);

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
const navigator = new Navigator(store, { aligned });
new ViewSwitch(store, navigator);
new Overview(store, navigator);
const details = new DetailsView(store, navigator);
const inspector = new Inspector(store, actions, (position) => aligned.inquiryAt(position));
new MapView(store);
const spotlight = new Spotlight(store, (detail, verdict) => correcting.judge(detail, verdict));
const linking = new LinkingView(store, correcting);
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
  { keys: ["d"], help: "list of details", run: compared(() => details.toggle()) },
  {
    keys: ["e"],
    help: "why linked, or not",
    run: compared(() => inspector.open(aligned.inquiryAt(aligned.position()))),
  },
  { keys: ["y"], help: "copy the row with its citation", run: compared(() => copying.copy(aligned.position())) },
  { keys: ["S", "Ctrl+S"], help: "save or print", run: compared(() => saveMenu.open()) },
  { keys: ["u"], help: "undo a correction", run: compared(() => correcting.undo()) },
  { keys: ["U"], help: "redo it", run: compared(() => correcting.redo()) },
  { keys: ["s"], help: "swap sides", run: compared(() => actions.swap()) },
  { keys: ["?"], help: "this help", run: () => help.open() },
];
help.list([...commands, { keys: ["Esc"], help: "close what is open, stop a comparison", run: () => {} }]);
listen(store, commands);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (actions.cancel() || spotlight.clear() || inspector.close()) return;
  if (store.state.listed && getComputedStyle(byId("details-panel")).position === "fixed") details.toggle();
});

new Arrivals(store, actions).listen();
loaded
  .then(({ kept }) => kept)
  .then(
    () => (document.documentElement.dataset.ready = "true"),
    () => store.set({ notice: "Diptych could not be loaded completely. Check the connection and reload the page." }),
  );
