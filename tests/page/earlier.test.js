import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { earlierPairs, withPair } from "../../www/js/earlier.js";
import { remember, remembered } from "../../www/js/settings.js";
import { initialState, Store } from "../../www/js/state.js";

/** @param {string} a @param {string} b @returns {import("../../www/js/types.js").Pair} */
const pair = (a, b) => ({
  a: { source: source(a), title: a, outlet: null },
  b: { source: source(b), title: b, outlet: null },
});
/** @type {Map<string, import("../../www/js/types.js").Source>} */
const sources = new Map();
/** @param {string} name */
function source(name) {
  const known = sources.get(name) ?? { name, text: name };
  sources.set(name, known);
  return known;
}
/** @param {import("../../www/js/types.js").Pair[]} pairs */
const titles = (pairs) => pairs.map(({ a, b }) => `${a.title}, ${b.title}`);

test("pairs are listed newest first; one that comes again, swapped or not, moves to the front", () => {
  const pairs = [pair("Ferry", "Quay"), pair("Flood", "Dam"), pair("Quay", "Ferry")];
  const list = pairs.reduce(withPair, /** @type {import("../../www/js/types.js").Pair[]} */ ([]));
  assert.deepEqual(titles(list), ["Quay, Ferry", "Flood, Dam"]);
});

test("ten pairs are kept besides the one on screen", () => {
  /** @type {import("../../www/js/types.js").Pair[]} */
  let pairs = [];
  for (let day = 1; day <= 15; day += 1) pairs = withPair(pairs, pair(`Vote ${day}`, `Result ${day}`));
  const state = { ...initialState(), pairs };
  assert.equal(earlierPairs(state).length, 10);
  assert.equal(titles(earlierPairs(state))[0], "Vote 15, Result 15", "nothing is on screen");
  const side = (/** @type {string} */ name) => ({
    ...state.sides.a,
    status: /** @type {const} */ ("ready"),
    source: source(name),
  });
  const shown = {
    ...state,
    sides: { a: side("Vote 15"), b: side("Result 15") },
    comparison: /** @type {any} */ ({}),
  };
  assert.equal(titles(earlierPairs(shown))[0], "Vote 14, Result 14");
  assert.equal(earlierPairs(shown).length, 10);
});

/** @param {Partial<Storage>} storage */
const withStorage = (storage) =>
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
afterEach(() => Reflect.deleteProperty(globalThis, "localStorage"));

test("what a reader sets is remembered, and nothing before that", () => {
  /** @type {Map<string, string>} */
  const stored = new Map();
  withStorage({
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
  });
  const store = new Store({ ...initialState(), ...remembered() });
  remember(store);
  assert.equal(stored.size, 0);
  store.set({ level: "words", notice: "A report was refused." });
  assert.deepEqual(remembered(), { level: "words", view: "aligned", shortcuts: true });
  assert.deepEqual([...stored.values()], ['{"level":"words","view":"aligned","shortcuts":true}']);
});

test("what storage holds from another version is left out", () => {
  for (const [stored, expected] of [
    ['{"level":"everything","shortcuts":false}', { shortcuts: false }],
    ['{"level":"details","progress":"Reading …"}', { level: "details" }],
    ["null", {}],
    ["not JSON", {}],
    ["[]", {}],
  ]) {
    withStorage({ getItem: () => /** @type {string} */ (stored) });
    assert.deepEqual(remembered(), expected);
  }
});

test("storage that is full or forbidden stops nothing", () => {
  const refuse = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  withStorage({ getItem: refuse, setItem: refuse });
  assert.deepEqual(remembered(), {});
  const store = new Store(initialState());
  remember(store);
  store.set({ level: "words" });
  assert.equal(store.state.level, "words");
});
