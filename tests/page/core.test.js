/**
 * The class that owns the worker, with a worker that a test answers for.
 */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Core } from "../../www/js/core.js";
import { NONE } from "../../www/js/corrections.js";

/** What reading comes to: files named so need a reader first. @param {any} content */
const READ = ({ inside, name, document }) => {
  const needed = document ? undefined : /\.(zip|pdf)$/.exec(inside ?? name)?.[1];
  return needed ? { needed } : { article: { name }, original: { name } };
};

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
    for (const { number, type, content } of this.told.splice(0)) {
      const value = type === "read" ? READ(content) : "done";
      this.dispatchEvent(Object.assign(new Event("message"), { data: { number, value } }));
    }
  }

  /** Answers what was asked first. @param {object} answer */
  answerFirst(answer) {
    const { number } = this.told.shift();
    this.dispatchEvent(Object.assign(new Event("message"), { data: { number, ...answer } }));
  }

  types() {
    return this.told.map(({ type, side }) => (side ? `${type} ${side}` : type));
  }
}

const text = (/** @type {number} */ length) => ({ name: "Pasted text", text: "x".repeat(length) });

/** A core that has read two reports, and its worker. @param {number} length */
async function withReports(length) {
  const core = new Core({
    module: /** @type {any} */ ({}),
    vectors: null,
    script: "blob:worker",
    fetcher: null,
  });
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

test("what a comparison is at is told while it goes on", async () => {
  const { core, worker } = await withReports(1000);
  /** @type {string[]} */
  const stages = [];
  const comparing = core.compare(NONE, (stage) => stages.push(stage));
  const number = worker.told.at(-1).number;
  for (const stage of ["details", "links"])
    worker.dispatchEvent(Object.assign(new Event("message"), { data: { number, stage } }));
  assert.deepEqual(stages, ["details", "links"]);
  worker.answer();
  assert.equal(await comparing, "done");
});

test("a comparison comes as objects, or as the bytes of its JSON", async () => {
  const comparison = { details: [{ value_a: "Hayday", value_b: "Haidai", confidence: 0.75 }] };
  const { core, worker } = await withReports(1000);
  for (const value of [comparison, new TextEncoder().encode(JSON.stringify(comparison))]) {
    const comparing = core.compare(NONE);
    worker.answerFirst({ value });
    assert.deepEqual(await comparing, comparison);
  }
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
  const kept = core.contents.b;
  const reading = assert.rejects(core.read("b", text(5000)), { code: "cancelled" });
  core.cancel();
  await reading;
  assert.equal(core.contents.b, kept);
  assert.equal(Worker.made[1]?.told.at(-1).content, kept);
});

test("sides swapped just before a cancel stay swapped", async () => {
  const { core } = await withReports(1000);
  const { a, b } = core.contents;
  const swapped = core.swap();
  core.cancel();
  await swapped;
  assert.deepEqual(
    Worker.made[1]?.told.slice(1).map(({ content }) => content),
    [b, a],
  );
});

test("where there is nothing to cancel, the worker stays", async () => {
  const { core, worker } = await withReports(1000);
  core.cancel();
  assert.equal(worker.isEnded, false);
});

test("a file in a file is taken out by one reader and read by the next, and a fresh worker needs neither", async () => {
  const { core, worker } = await withReports(1000);
  /** @type {string[]} */
  const asked = [];
  core.readers.read = async (reader, content, { name }) => {
    asked.push(`${reader} ${name}`);
    const inside = { name: "report.pdf", bytes: new Uint8Array(3), about: new Uint8Array([1, 2]) };
    return reader === /** @type {any} */ ("zip") ? { inside } : { document: new Uint8Array([3, 4]) };
  };
  const reading = core.read("a", { name: "saved.zip", text: "PK" });
  for (let turn = 0; turn < 20; turn += 1) {
    worker.answer();
    await Promise.resolve();
  }
  assert.equal((await reading)?.article.name, "saved.zip");
  assert.deepEqual(asked, ["zip saved.zip", "pdf report.pdf"]);
  void core.compare(NONE).catch(() => {});
  core.cancel();
  const { content, type } = Worker.made[1]?.told[1] ?? {};
  assert.equal(type, "read");
  assert.deepEqual(content.abouts, [new Uint8Array([1, 2])]);
  assert.deepEqual(content.document, new Uint8Array([3, 4]));
});

test("files in files without end are given up", async () => {
  const { core, worker } = await withReports(1000);
  core.readers.read = async () => ({
    inside: { name: "again.zip", bytes: new Uint8Array(3), about: new Uint8Array() },
  });
  const reading = assert.rejects(core.read("a", { name: "bomb.zip", text: "PK" }), { code: "too_much_inside" });
  for (let turn = 0; turn < 100; turn += 1) {
    worker.answer();
    await Promise.resolve();
  }
  await reading;
});

test("what is amended is amended again by a fresh worker, and moves when the sides are swapped", async () => {
  const { core, worker } = await withReports(1000);
  const amendments = { taken_in: [], paragraphs: [], set_aside: [], published: "2024-03-09" };
  const amending = core.amend("a", amendments, NONE);
  worker.answer();
  await amending;
  const swapping = core.swap();
  core.cancel();
  await swapping;
  assert.deepEqual(
    Worker.made[1]?.told.slice(1).map(({ side, amendments }) => `${side} ${amendments.published}`),
    ["a undefined", "b 2024-03-09"],
  );
});

/** Has the worker stop at a comparison, as a trap does. @param {{ core: Core, worker: Worker }} given */
async function stopped({ core, worker }) {
  const comparing = assert.rejects(core.compare(NONE), { code: "stopped" });
  worker.answerFirst({ stopped: true });
  await comparing;
  const fresh = Worker.made.at(-1);
  assert.ok(fresh);
  return fresh;
}

test("a report that stops every worker it is given to is left out; the other one stays, and a third can take its place", async () => {
  const { core, worker } = await withReports(1000);
  const second = await stopped({ core, worker });
  second.answerFirst({ value: null });
  assert.deepEqual(second.types(), ["read a", "read b"]);
  second.answerFirst({ stopped: true });
  const third = Worker.made[2];
  assert.deepEqual(third?.types(), ["start", "read b"]);
  third?.answer();
  await assert.rejects(core.compare(NONE), {
    code: "left_out",
    message: /given “Pasted text”, so that report was left/,
  });
  assert.equal(Worker.made.length, 3);
  const swapping = core.swap();
  third?.answer();
  await swapping;
  assert.equal(core.lost.b?.code, "left_out");
  const reading = core.read("b", text(10));
  third?.answer();
  await reading;
  const comparing = core.compare(NONE);
  third?.answer();
  assert.equal(await comparing, "done");
});

test("a worker that does not start is not started without end, but when something is asked for", async () => {
  const { core, worker } = await withReports(1000);
  (await stopped({ core, worker })).answerFirst({ stopped: true });
  assert.equal(Worker.made.length, 2);
  const comparing = core.compare(NONE);
  assert.deepEqual(Worker.made[2]?.types(), ["start", "read a", "read b", "compare"]);
  Worker.made[2]?.answer();
  assert.equal(await comparing, "done");
});

test("a file that is not where it was is told when a fresh worker needs it", async () => {
  const { core, worker } = await withReports(1000);
  const fresh = await stopped({ core, worker });
  // Asked before that has been told, or afterwards.
  const comparing = assert.rejects(core.compare(NONE), { message: "“a.txt” cannot be opened." });
  fresh.answerFirst({ value: null });
  fresh.answerFirst({ error: { code: "unreadable", message: "“a.txt” cannot be opened." } });
  await new Promise(setImmediate);
  fresh.answerFirst({ value: { article: {} } });
  fresh.answerFirst({ error: { code: "no_reports", message: "Diptych needs two reports to compare." } });
  await comparing;
  await assert.rejects(core.compare(NONE), { message: "“a.txt” cannot be opened." });
});
