/**
 * One page, used for a long day: five hundred rounds of reading and comparing, with refusals, swaps, readers of formats, beginning
 * anew and workers that are started again. After the first hundred nothing grows any more.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, FERRY_C } from "./reports.js";

const GERMAN = {
  name: "deutsch.txt",
  text: `Feuer auf der Fähre „Nordlys“

Bei einem Brand auf der Fähre „Nordlys“ vor dem Hafen von Helmsund sind am Mittwoch siebzehn Menschen verletzt worden, wie die Küstenwache mitteilte.
`,
};

/** How much more anything may be at the end than after the first rounds: browsers tidy up in their own time. */
const SLACK = { heap: 1_000_000, nodes: 400, listeners: 30 };

/**
 * Runs in the page before its scripts: has each worker tell how much memory its WebAssembly has, and counts those that live.
 */
const BEFORE = () => {
  const spy = `{
    const { Instance } = WebAssembly;
    let memory;
    WebAssembly.Instance = function (module, imports) {
      const instance = new Instance(module, imports);
      memory = instance.exports.memory;
      return instance;
    };
    WebAssembly.Instance.prototype = Instance.prototype;
    self.addEventListener("message", (event) => {
      if (event.data?.type !== "memory") return;
      event.stopImmediatePropagation();
      self.postMessage({ number: -1, stage: "memory", bytes: memory?.buffer.byteLength ?? 0 });
    });
  }
`;
  const global = /** @type {any} */ (globalThis);
  global.Blob = new Proxy(Blob, {
    /** @param {typeof Blob} blob @param {[BlobPart[], BlobPropertyBag?]} given */
    construct: (blob, [parts, options]) =>
      new blob(options?.type === "text/javascript" ? [spy, ...parts] : parts, options),
  });
  global.alive = new Set();
  globalThis.Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      global.alive.add(this);
    }
    /** @override */
    terminate() {
      global.alive.delete(this);
      super.terminate();
    }
  };
  /** The memory of the core, in bytes. */
  global.memory = () =>
    new Promise((resolve) => {
      const told = new AbortController();
      const tell = (/** @type {MessageEvent} */ { data }) => {
        if (data.stage !== "memory") return;
        told.abort();
        resolve(data.bytes);
      };
      for (const worker of global.alive) {
        worker.addEventListener("message", tell, told);
        // What fetches parts takes it for the name of one that it does not know.
        worker.postMessage({ type: "memory" });
      }
    });
};

/**
 * Runs in the page: so many rounds, each with other figures in the texts.
 *
 * @param {number} first
 * @param {number} last
 * @param {string[]} texts
 * @param {number} restarts after how many rounds a worker is stopped at its work; 0 for never
 */
async function rounds(first, last, texts, restarts) {
  const node = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  /** @param {() => unknown} holds @param {string} what */
  const until = async (holds, what) => {
    for (const start = performance.now(); !holds();) {
      if (performance.now() - start > 20_000)
        throw new Error(
          `waited in vain for ${what}: ${[...document.querySelectorAll(".error, #notice-text, #progress")].map(({ textContent }) => textContent).join(" | ")}`,
        );
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1.close());
        port2.postMessage(null);
      });
    }
  };
  /** @param {File[]} files @param {string} selector */
  const drop = (files, selector) => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    for (const type of ["dragenter", "drop"])
      node(selector).dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }),
      );
  };
  const named = (/** @type {string} */ side) => node(`#report-${side} .outlet`)?.getAttribute("title") ?? "";
  const settled = () => !node("#progress").textContent;
  const compared = (/** @type {string} */ a, /** @type {string} */ b) =>
    until(() => named("a") === a && named("b") === b && settled() && !node("#comparison").hidden, `${a} and ${b}`);

  for (let round = first; round < last; round += 1) {
    /** @param {string} name @param {number} which */
    const file = (name, which) => {
      const text = texts[which % texts.length]?.replaceAll("14", String(14 + (round % 50))) ?? "";
      return new File([name.endsWith("html") ? `<!doctype html><p>${text.replaceAll("\n\n", "<p>")}` : text], name);
    };
    const [a, b] = [`a-${round}.txt`, `b-${round}.${round % 25 === 6 ? "html" : "txt"}`];
    if (round % 10 === 9) {
      node("#start-over").click();
      await until(() => node("#comparison").hidden, "an empty page");
    }
    drop([file(a, round), file(b, round + 1)], "body");
    await compared(a, b);
    if (round % 10 === 3) {
      drop([new File([" "], "empty.txt")], "#report-b");
      await until(() => node("#report-b .error")?.textContent, "a refusal");
    }
    if (round % 10 === 8) {
      node("#swap").click();
      await compared(b, a);
    }
    if (restarts && round % restarts === 0) {
      drop([file("c.txt", round + 2)], "#report-b");
      await until(() => !settled(), "work");
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      await until(settled, "the end of it");
    }
  }
}

describe(`a long day in ${browserName}`, () => {
  const diptych = useDiptych();

  test("five hundred rounds: memory, nodes and workers level off", async (context) => {
    const page = await diptych.open({ before: BEFORE });
    const texts = [FERRY_A, FERRY_B, FERRY_C].map(({ text }) => text);
    const session = browserName === "firefox" ? null : await page.page.createCDPSession();
    const measured = async () => {
      const { memory, workers, elements } = await page.page.evaluate(async () => {
        const global = /** @type {any} */ (globalThis);
        const elements = document.querySelectorAll("*").length;
        // What is put off until there is time holds the comparison that it is for; it is done in its order.
        await new Promise((resolve) => requestIdleCallback(resolve));
        return { memory: await global.memory(), workers: global.alive.size, elements };
      });
      if (!session) return { memory, workers, elements };
      // What waits to be tidied up holds what is collected a time later; what is kept for good is there each time.
      let heap = Infinity;
      for (let turn = 0; turn < 6; turn += 1) {
        await session.send("HeapProfiler.collectGarbage");
        heap = Math.min(heap, (await session.send("Runtime.getHeapUsage")).usedSize);
      }
      const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
      return { memory, workers, elements, heap, nodes, listeners };
    };
    const start = performance.now();
    /** @param {string} what @param {number} first @param {number} last @param {number} restarts */
    const run = async (what, first, last, restarts) => {
      await page.page.evaluate(rounds, first, last, texts, restarts);
      const now = await measured();
      context.diagnostic(`after ${what}: ${JSON.stringify(now)}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
      return now;
    };
    const early = await run("100 rounds", 0, 100, 0);
    const late = await run("250 rounds", 100, 250, 0);
    assert.equal(late.memory, early.memory, "WebAssembly’s memory");
    // A report in another language has the whole core come, which goes on.
    await page.drop([GERMAN], "#report-b");
    await page.read("b", "Feuer");
    const whole = await run("300 rounds, the last with the whole core", 250, 300, 0);
    const later = await run("400 rounds", 300, 400, 0);
    const end = await run("500 rounds, ten of the last with a worker started again", 400, 500, 10);
    assert.equal(later.memory, whole.memory, "the whole core’s memory");
    assert.ok(end.memory <= whole.memory, "that of a fresh worker");
    for (const { workers } of [early, late, whole, later, end])
      assert.equal(workers, 2, "the comparer’s and the fetcher");
    for (const later of [late, whole, end]) {
      assert.ok(later.elements - early.elements < SLACK.nodes);
      assert.ok((later.heap ?? 0) - (early.heap ?? 0) < SLACK.heap);
      assert.ok((later.nodes ?? 0) - (early.nodes ?? 0) < SLACK.nodes);
      assert.ok((later.listeners ?? 0) - (early.listeners ?? 0) < SLACK.listeners);
    }
    page.asked();
  });
});
