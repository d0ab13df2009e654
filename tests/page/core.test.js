/**
 * The class that owns the worker, with a worker that a test answers for.
 */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Core } from "../../www/js/core.js";
import { NONE } from "../../www/js/corrections.js";

/** Keeps what it is told, and answers when the test says so. */
class Worker extends EventTarget {
  /** @type {Worker[]} */
  static made = [];
  /** @type {any[]} */
  told = [];
  isEnded = false;

  constructor() {
    super();
    Worker.made.push(this);
  }

  /** @param {any} message */
  postMessage(message) {
    this.told.push(message);
  }

  terminate() {
    this.isEnded = true;
  }

  /** Answers everything so far. */
  answer() {
    for (const { number } of this.told.splice(0))
      this.dispatchEvent(Object.assign(new Event("message"), { data: { number, value: "done" } }));
  }

  types() {
    return this.told.map(({ type, side }) => (side ? `${type} ${side}` : type));
  }
}

const text = (/** @type {number} */ length) => ({ name: "Pasted text", text: "x".repeat(length) });

/** A core that has read two reports, and its worker. @param {number} length */
async function withReports(length) {
  const core = new Core({ module: /** @type {any} */ ({}), vectors: null, script: "blob:worker" });
  const worker = /** @type {Worker} */ (/** @type {unknown} */ (core.worker));
  const reading = [core.read("a", text(length)), core.read("b", text(length))];
  worker.answer();
  await Promise.all(reading);
  return { core, worker };
}

beforeEach(() => {
  Worker.made = [];
  Object.assign(globalThis, { Worker });
  mock.timers.enable({ apis: ["setInterval"] });
});
afterEach(() => mock.timers.reset());

/** @param {number} seconds */
const wait = (seconds) => mock.timers.tick(seconds * 1000);

test("a worker that gives no answer within a minute is replaced, and the fresh one reads both reports", async () => {
  const { core, worker } = await withReports(1000);
  const comparing = assert.rejects(core.compare(NONE), /gave no answer for so long/);
  wait(59);
  assert.equal(worker.isEnded, false);
  wait(6);
  await comparing;
  assert.equal(worker.isEnded, true);
  assert.deepEqual(Worker.made[1]?.types(), ["start", "read a", "read b"]);
});

test("two reports of 100,000 words have six minutes", async () => {
  const { core, worker } = await withReports(600_000);
  const comparing = assert.rejects(core.compare(NONE));
  wait(355);
  assert.equal(worker.isEnded, false);
  wait(10);
  assert.equal(worker.isEnded, true);
  await comparing;
});

test("a worker that has nothing to do, or that goes on answering, is left alone", async () => {
  const { core, worker } = await withReports(1000);
  wait(3600);
  for (let round = 0; round < 5; round += 1) {
    const explained = core.explain({ side: "a", sentence: round }, NONE);
    wait(50);
    worker.answer();
    assert.equal(await explained, "done");
  }
  assert.equal(worker.isEnded, false);
});

test("what is cancelled fails, and the reports are read by a fresh worker", async () => {
  const { core, worker } = await withReports(1000);
  const comparing = assert.rejects(core.compare(NONE), { code: "cancelled" });
  core.cancel();
  await comparing;
  assert.equal(worker.isEnded, true);
  assert.deepEqual(Worker.made[1]?.types(), ["start", "read a", "read b"]);
});

test("a report whose reading is cancelled leaves the one that was there", async () => {
  const { core } = await withReports(1000);
  const kept = core.sources.b;
  const reading = assert.rejects(core.read("b", text(5000)), { code: "cancelled" });
  core.cancel();
  await reading;
  assert.equal(core.sources.b, kept);
  assert.equal(Worker.made[1]?.told.at(-1).source, kept);
});

test("sides swapped just before a cancel stay swapped", async () => {
  const { core } = await withReports(1000);
  const { a, b } = core.sources;
  const swapped = core.swap();
  core.cancel();
  await swapped;
  assert.deepEqual(
    Worker.made[1]?.told.slice(1).map(({ source }) => source),
    [b, a],
  );
});

test("where there is nothing to cancel, the worker stays", async () => {
  const { core, worker } = await withReports(1000);
  core.cancel();
  assert.equal(worker.isEnded, false);
});
