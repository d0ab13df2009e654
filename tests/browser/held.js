/**
 * Has comparisons take as long as a test wants: from {@link hold} on, what a worker answers to one is held back for good, and only
 * what it is at is told. How fast the machine is then does not matter to what is done meanwhile.
 */

/** To be run in the page before its scripts. */
export const HOLDING = () => {
  const global = /** @type {{ held?: boolean }} */ (/** @type {unknown} */ (globalThis));
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      /** The numbers of the comparisons that it was asked for. @type {Set<number>} */
      this.comparisons = new Set();
      // Before the page listens itself.
      this.addEventListener("message", (event) => {
        const { number, stage } = event.data;
        if (global.held && !stage && this.comparisons.has(number)) event.stopImmediatePropagation();
      });
    }
    /** @override @param {any} message @param {any} [transfer] */
    postMessage(message, transfer) {
      if (message.type === "compare") this.comparisons.add(message.number);
      super.postMessage(message, transfer);
    }
  };
};

/** Holds comparisons back from now on, or no longer. @param {import("./harness/diptych.js").Diptych} page @param {boolean} [held] */
export async function hold({ page }, held = true) {
  await page.evaluate((held) => Object.assign(globalThis, { held }), held);
}
