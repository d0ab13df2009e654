/**
 * The page: joins the store, the actions and what it takes to read two reports in rows. Every other way of looking at them, and all
 * that can be done with them, is joined in further.js, which comes while the core does.
 */
import { Actions } from "./actions.js";
import { Arrivals } from "./arrivals.js";
import { Core } from "./core.js";
import { byId, setText } from "./dom.js";
import { DropWindow } from "./drop.js";
import { leadsToSample } from "./fragment.js";
import { ADDRESS, refusalOf, sourceOf } from "./intake.js";
import { load } from "./load.js";
import { remember, remembered } from "./settings.js";
import { initialState, Store } from "./state.js";
import { AlignedView } from "./views/aligned.js";
import { PasteDialog } from "./views/dialogs.js";
import { Heads } from "./views/heads.js";
import { Levels } from "./views/levels.js";
import { Overview } from "./views/overview.js";
import { Progress } from "./views/progress.js";

/** The list of details stands beside the rows where there is room for both. */
const ROOM_FOR_DETAILS = "(min-width: 118rem)";

const store = new Store({ ...initialState(), ...remembered(), listed: matchMedia(ROOM_FOR_DETAILS).matches });
const coming = import("./further.js");
const loaded = load(coming).then(({ sample, kept, ...parts }) => ({ core: new Core(parts), sample, kept }));
const actions = new Actions(store, loaded);

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
/** @type {File[]} */
let sample = [];
/** Whether it is the sample that is compared, as it comes: a link into it leads everyone to the same place. */
function isSample() {
  const { a, b } = store.state.sides;
  return [a, b].every(({ source }, side) => !!source && "file" in source && source.file === sample[side]);
}
const aligned = new AlignedView(store);
const levels = new Levels(store);
const further = coming.then(({ furnish }) => furnish({ store, actions, loaded, aligned, levels, isSample }));
further.catch(() =>
  store.set({
    notice: "A part of Diptych did not load: rows are all there is. Check the connection and reload the page.",
  }),
);
new Heads(store, {
  choose,
  paste: (side) => paste.open(side),
  amend: (side, at) => void further.then(({ read }) => read.open(side, at)),
});
new Overview(store, (places) => void further.then(({ navigator }) => navigator.cycle(places)), aligned);
new Progress(store, { cancel: () => actions.cancel(), compare: () => actions.compare() });
remember(store);
new DropWindow(store, actions, { pasted: (words) => paste.open(null, words), address });

store.watch(["comparison", "sides", "waiting"], ({ comparison, sides, waiting }) => {
  byId("comparison").hidden = !comparison;
  byId("welcome").hidden = sides.a.status !== "empty" || sides.b.status !== "empty";
  byId("legend").hidden = !!comparison || !!sides.a.article || !!sides.b.article;
  byId("head-hinge").hidden = !comparison;
  byId("swap").hidden = !comparison;
  byId("start-over").hidden = sides.a.status === "empty" && sides.b.status === "empty" && !waiting;
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
  setText(byId("spoken"), comparison ? comparison.summary.note.map((clause) => clause.text).join("") : "");
});

byId("close-notice").addEventListener("click", () => store.set({ notice: "" }));
byId("sample").addEventListener("click", () => actions.sample());
byId("swap").addEventListener("click", () => actions.swap());
byId("start-over").addEventListener("click", () => {
  actions.startOver();
  void further.then(({ reload }) => reload.forget());
  byId("main").focus();
});

/** A link into the sample shows it at once, where nothing else is on the page. */
function openSample() {
  const { a, b } = store.state.sides;
  if (leadsToSample(location.hash) && a.status === "empty" && b.status === "empty") actions.sample();
}
addEventListener("popstate", openSample);

/**
 * While people look for their reports, the whole core, which is the faster one, takes over, where that takes no request; and the
 * sample is compared unseen, so that theirs are compared in a tenth of the time. Where reports are there already, their
 * own comparison does it.
 *
 * @param {boolean} isKept whether all files of the page are on this machine
 */
async function warm(isKept) {
  const { core, sample } = await loaded;
  // Without it all works as well, and slower.
  if (isKept) await core.quicken().catch(() => {});
  const { a, b } = store.state.sides;
  if (a.status !== "empty" && b.status !== "empty") return;
  // Without the marks of Markdown, whose reader has not come yet and may never be needed.
  const plain = sample.map(async (file) => new File([(await file.text()).replace(/[#*[\]\\<>_]/g, "")], file.name));
  await core.warm(await Promise.all(plain));
  performance.mark("warm");
}

new Arrivals(store, actions, address).listen();
loaded
  .then(({ core, kept, sample: files }) => {
    sample = files;
    void further.then(({ reload }) => reload.comeBack(core, !leadsToSample(location.hash)));
    openSample();
    return kept;
  })
  .then(
    (isKept) => {
      document.documentElement.dataset.ready = "true";
      const idle = globalThis.requestIdleCallback ?? setTimeout;
      idle(() => warm(isKept).catch(() => {}));
    },
    () => store.set({ notice: "Diptych could not be loaded completely. Check the connection and reload the page." }),
  );
