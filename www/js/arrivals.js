/**
 * Reports that come from outside the window: opened with Diptych in the system's file manager, or shared with it by
 * another program.
 *
 * @import { Actions } from "./actions.js"
 * @import { SideName } from "./types.js"
 */
import { isAddress, refusalOf, sideFor } from "./intake.js";
import { heldFor, letGo } from "./offline.js";

const LOST = "What was shared with Diptych did not arrive. Share it again, or copy its text and paste it here.";

export class Arrivals {
  /**
   * @param {import("./state.js").Store} store
   * @param {Actions} actions
   * @param {(side: SideName | null) => void} address says why a page cannot be fetched
   */
  constructor(store, actions, address) {
    this.store = store;
    this.actions = actions;
    this.address = address;
  }

  /** Begins to take what the system opens with Diptych, and looks for what was shared. */
  listen() {
    const queue = /** @type {any} */ (globalThis).launchQueue;
    queue?.setConsumer((/** @type {{ files?: { getFile(): Promise<File> }[] }} */ { files = [] }) =>
      this.opened(files),
    );
    const address = new URL(location.href);
    const id = address.searchParams.get("shared");
    if (id === null || !navigator.serviceWorker) return;
    address.searchParams.delete("shared");
    // A reload has nothing to ask for: what was shared is handed over once.
    history.replaceState(history.state, "", address);
    this.shared(id);
  }

  /** @param {{ getFile(): Promise<File> }[]} handles */
  async opened(handles) {
    if (!handles.length) return;
    try {
      this.take({ files: await Promise.all(handles.map((handle) => handle.getFile())), text: "" });
    } catch {
      this.actions.refuse("The file cannot be opened. It may have been moved or changed: open it again.", null);
    }
  }

  /** @param {string} id */
  async shared(id) {
    const content = await heldFor(id);
    letGo(id);
    if (content) this.take(content);
    else this.actions.refuse(LOST, null);
  }

  /** @param {{ files: File[], text: string }} content */
  take({ files, text }) {
    const refusal = refusalOf({ files, text });
    if (refusal) return this.actions.refuse(refusal, null);
    const { a, b } = this.store.state.sides;
    const filled = { a: a.status !== "empty", b: b.status !== "empty" };
    if (!files.length && isAddress(text))
      return this.address(filled.a && filled.b ? null : sideFor({ over: null, half: "a", filled }));
    // Where both sides are filled the newcomer takes the right one; where none is, the left.
    const side = sideFor({ over: null, half: filled.a && filled.b ? "b" : "a", filled });
    const sources = files.length ? files.map((file) => ({ file })) : [{ text, name: "Shared text" }];
    return this.actions.take(sources, side);
  }
}
