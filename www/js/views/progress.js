/** What the comparer is doing, for how long already, and the way to stop it; and the way to begin again after that. */
import { byId, setText } from "../dom.js";

/** From when on it is said how long it has taken, in seconds. */
const LONG = 2;

export class Progress {
  /**
   * @param {import("../state.js").Store} store
   * @param {{ cancel: () => void, compare: () => void }} commands
   */
  constructor(store, commands) {
    this.elapsed = byId("elapsed");
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.clock = undefined;
    byId("cancel").addEventListener("click", () => {
      commands.cancel();
      byId(byId("uncompared").hidden ? "main" : "compare").focus();
    });
    byId("compare").addEventListener("click", () => {
      commands.compare();
      byId("main").focus({ preventScroll: true });
    });
    store.watch(["progress"], ({ progress }) => this.render(progress));
    store.watch(["progress", "sides", "comparison"], ({ progress, sides, comparison }) => {
      const isReady = sides.a.status === "ready" && sides.b.status === "ready";
      byId("uncompared").hidden = !isReady || !!comparison || !!progress;
    });
  }

  /** @param {string} progress */
  render(progress) {
    // The button goes with the work; whoever stood on it stands in the reports then.
    if (!progress && document.activeElement === byId("cancel")) byId("main").focus({ preventScroll: true });
    setText(byId("progress"), progress);
    byId("work").toggleAttribute("data-busy", !!progress);
    // From one stage to the next the clock goes on.
    if (progress && this.clock !== undefined) return;
    clearInterval(this.clock);
    this.clock = undefined;
    this.elapsed.textContent = "";
    if (!progress) return;
    const start = performance.now();
    this.clock = setInterval(() => {
      const seconds = Math.floor((performance.now() - start) / 1000);
      if (seconds >= LONG) this.elapsed.textContent = `${seconds} s`;
    }, 1000);
  }
}
