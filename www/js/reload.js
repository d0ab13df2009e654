/**
 * What outlives a reload of the page, in two ways that hold each other up:
 *
 *     the reports        the service worker's memory, from the moment the page goes until it asks, for a minute at most
 *     the corrections    the tab's session storage, locked with the reports they speak of (see sealed.js)
 *
 * So nothing of a report is ever stored, and what a reader has said is there whenever both reports are: handed back after a
 * reload, or dropped again where there is no service worker or it was asked too late.
 *
 * @import { Core } from "./core.js"
 * @import { Both, Content } from "./types.js"
 * @import { Sealed } from "./sealed.js"
 */
import { allSwapped } from "./corrections.js";
import { counted } from "./dom.js";
import { heldFor, hold, letGo } from "./offline.js";
import { opened, sealed } from "./sealed.js";
import { countOfAll, isUnsaved, stampOf } from "./unsaved.js";

/** What is stored for this tab: what is kept, and what the service worker holds the reports as. */
const KEPT = "diptych-kept";
const HANDED = "diptych-handed";

/** So many steps can be undone after a reload. */
const STEPS = 20;

/** What is told of it without the reports: how much it is, and since when. @typedef {Sealed & { count: number, at: number }} Kept */

/** @param {string} key @returns {any} null where nothing is stored, or nothing that can be read */
function stored(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {string | object[] | null} value nothing is taken away */
function put(key, value) {
  try {
    if (value?.length) sessionStorage.setItem(key, JSON.stringify(value));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or forbidden. The page asks before it is closed.
  }
}

/**
 * @param {import("./state.js").Store} store
 * @param {import("./actions.js").Actions} actions
 */
export function keepThroughReloads(store, actions) {
  /** What is kept of reports that are not here, the latest last. @type {Kept[]} */
  let waiting = [stored(KEPT)].flat().filter((kept) => kept?.count > 0);
  /** Counts what was to be kept, so that what has been overtaken is dropped. */
  let turns = 0;
  const name = stored(HANDED);
  /** Asked for at once: the service worker does not hold it for long. @type {Promise<Partial<Both<Content>> | null>} */
  const handed = name ? heldFor(name) : Promise.resolve(null);

  /** Says what is kept and waits for its reports, unless there is something else to say. */
  function tell() {
    const kept = waiting.at(-1);
    const time = new Date(kept?.at ?? 0).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
    const words = kept
      ? `Your work on two reports (${counted(kept.count, "correction")}, ${time}) is kept in this tab: drop the same two again, and it is taken up.`
      : "";
    store.set({ waiting: words, notice: store.state.notice || words });
    // The browser has scrolled to where one was in the reports.
    if (words && !store.state.comparison) scrollTo({ top: 0 });
  }

  /** Goes on with what is kept of the reports that are here now. @returns {Promise<void>} */
  async function takeUp() {
    const { sides } = store.state;
    for (const kept of waiting) {
      const found = await opened(kept, { a: sides.a.original, b: sides.b.original });
      // The other report has come, too, and they are about to be compared.
      if (sides !== store.state.sides) return takeUp();
      if (!found) continue;
      const { isSaved, ...said } = found.value;
      const { amendments, ...rest } = found.isSwapped ? allSwapped(said) : said;
      if (!(await actions.amend(amendments, rest))) return;
      waiting = waiting.filter((each) => each !== kept);
      const told = `Taken up again: ${counted(kept.count, "correction")} by you.`;
      store.set({ told, saved: isSaved ? stampOf(store.state) : "" });
    }
    tell();
  }

  /** Keeps what is said of the reports that are here; that there is nothing, too. */
  async function keep() {
    const { sides, corrections, amendments, past, future } = store.state;
    turns += 1;
    const turn = turns;
    const count = countOfAll(store.state);
    const steps = { past: past.slice(-STEPS), future: future.slice(-STEPS) };
    const said = { corrections, amendments, ...steps, isSaved: !isUnsaved(store.state) };
    const own = [];
    try {
      if (count)
        own.push({ count, at: Date.now(), ...(await sealed(said, { a: sides.a.original, b: sides.b.original })) });
    } catch {
      // A browser that has no keys for a page like this one. It asks before it is closed.
    }
    if (turn === turns) put(KEPT, [...waiting, ...own]);
  }

  // One after the other: both reports ask for it. What another build has kept may be of no use to this one.
  let taking = Promise.resolve();
  if (waiting.length) actions.takeUp = () => (taking = taking.then(takeUp).catch(() => {}));
  store.watch(["corrections", "amendments", "sides", "saved"], () => void keep());

  return {
    /**
     * Takes what was handed over, where nothing else is to come, and says what is kept of reports that are not there. From
     * now on the page hands over what it has when it goes.
     *
     * @param {Core} core
     * @param {boolean} isFree
     */
    async comeBack(core, isFree) {
      const contents = await handed;
      const { sides } = store.state;
      await Promise.all(
        /** @type {const} */ (["a", "b"]).map((side) => {
          const content = contents?.[side];
          return isFree && content && sides[side].status === "empty" ? actions.put(side, content, true) : null;
        }),
      );
      // Not before: whoever reloads twice in a row is handed the same again.
      letGo(name);
      put(HANDED, null);
      addEventListener("pagehide", () => {
        const { a, b } = core.contents;
        put(HANDED, a || b ? hold({ a, b }) : null);
      });
      tell();
    },

    /** Lets go of all that is kept of reports that are not here. */
    forget() {
      waiting = [];
      put(HANDED, null);
      const { notice, waiting: words } = store.state;
      store.set({ waiting: "", notice: notice === words ? "" : notice });
      void keep();
    },
  };
}
