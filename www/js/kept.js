/**
 * Keeps what is being read, and the focus, where they are while the rows are drawn anew for another comparison of the same
 * reports. Rows come and go with a correction, but blocks stay: they are what is held on to.
 *
 * @import { Target } from "./types.js"
 */
import { holdAt } from "./held.js";

/** @param {Element} row @returns {Element[]} its blocks */
const blocksIn = (row) => [...row.querySelectorAll(".block")];

/** The row that a block stands in now. @param {string} id */
const rowOf = (id) => /** @type {HTMLElement | null} */ (document.getElementById(id)?.closest(".row") ?? null);

/**
 * @param {() => void} change
 * @param {(block: Target) => HTMLElement | null} find a block among the rows that the change has set
 */
export function keepingPlace(change, find) {
  const focused = document.activeElement;
  const rows = [...document.querySelectorAll("#rows > .row:not(.spoken)")];
  const read = rows.filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > innerHeight * 0.2 && top < innerHeight;
  });
  const own = rows.find((row) => row.contains(focused)) ?? rows.find((row) => row.classList.contains("arrived"));
  const held = own && read.includes(own) ? own : read[0];
  const anchors = held ? blocksIn(held).map((block) => ({ id: block.id, top: block.getBoundingClientRect().top })) : [];
  const unfolded = [...document.querySelectorAll(".fold:not([hidden], .alone-fold)")]
    .flatMap(blocksIn)
    .map(({ id }) => id);
  const back = wayBack(focused);
  change();
  const found = (/** @type {string} */ id) => find(/** @type {Target} */ (id));
  for (const id of unfolded) found(id)?.closest(".fold[hidden]")?.dispatchEvent(new Event("unfold"));
  const anchor = anchors.find(({ id }) => found(id)?.checkVisibility());
  const node = anchor && found(anchor.id);
  if (anchor && node && scrollY) holdAt(node, anchor.top);
  if (!focused?.isConnected || !document.activeElement || document.activeElement === document.body) back();
}

/**
 * Where the focus goes when what has it is drawn anew: to the same control of the passage, or to its row.
 *
 * @param {Element | null} focused
 * @returns {() => void}
 */
function wayBack(focused) {
  const row = focused?.closest(".row");
  const ids = row ? blocksIn(row).map(({ id }) => id) : [];
  const command = focused?.getAttribute("data-correct");
  const line = focused?.matches("[data-line]") ? focused.textContent : null;
  const block = focused?.classList.contains("block") ? focused.id : null;
  const outside = focused?.closest("#inspector, #corrections, #head-hinge")?.id;
  return () => {
    const again = ids.map(rowOf).find((node) => node);
    const control =
      (block && document.getElementById(block)) ||
      (command && again?.querySelector(`[data-correct="${command}"]`)) ||
      [...(again?.querySelectorAll("[data-line]") ?? [])].find((node) => node.textContent === line) ||
      again ||
      (outside && OUTSIDE[outside] && document.querySelector(OUTSIDE[outside])) ||
      document.getElementById("main");
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  };
}

/** What takes the focus in parts of the page that are no rows. @type {Record<string, string>} */
const OUTSIDE = {
  inspector: "#inspector-title",
  corrections: "#corrections:not([hidden]) summary",
  "head-hinge": "#head-hinge button",
};
