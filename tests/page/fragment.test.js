/** What stands in the address: a way of looking and a place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fragment, fragmentOf, leadsToSample } from "../../www/js/fragment.js";

const VIEWS = ["aligned", "ledger"];

test("the aligned rows are meant where nothing else is said", () => {
  assert.deepEqual(fragmentOf("", VIEWS), { view: "aligned", target: null });
  assert.deepEqual(fragmentOf("#detail-7", VIEWS), { view: "aligned", target: "detail-7" });
  assert.deepEqual(fragmentOf("#a-12", VIEWS), { view: "aligned", target: "a-12" });
});

test("a view stands before the place", () => {
  assert.deepEqual(fragmentOf("#ledger/detail-7", VIEWS), { view: "ledger", target: "detail-7" });
  assert.deepEqual(fragmentOf("#ledger", VIEWS), { view: "ledger", target: null });
});

test("what the page does not know says nothing", () => {
  for (const foreign of ["#carousel/detail-7", "#detail-", "#b--1", "#<img src=x>", "#row-1/row-2"]) {
    const { view, target } = fragmentOf(foreign, VIEWS);
    assert.equal(view, "aligned", foreign);
    assert.ok(target === null || foreign === "#carousel/detail-7", foreign);
  }
});

test("a fragment is read as it was written", () => {
  for (const view of /** @type {const} */ (["aligned", "ledger"]))
    for (const target of /** @type {const} */ (["detail-0", "row-3", "b-9"]))
      assert.deepEqual(fragmentOf(fragment(view, target), VIEWS), { view, target });
  assert.equal(fragment("aligned", "row-3"), "#row-3");
});

test("what leads into the sample says so first", () => {
  assert.deepEqual(fragmentOf("#sample/ledger/detail-7", VIEWS), { view: "ledger", target: "detail-7" });
  assert.deepEqual(fragmentOf("#sample/detail-7", VIEWS), { view: "aligned", target: "detail-7" });
  assert.deepEqual(fragmentOf("#sample", VIEWS), { view: "aligned", target: null });
  assert.equal(fragment("aligned", "detail-7", true), "#sample/detail-7");
  assert.equal(fragment("ledger", null, true), "#sample/ledger");
  assert.deepEqual(["#sample", "#sample/row-1", "#sampler", "#detail-7", ""].map(leadsToSample), [
    true,
    true,
    false,
    false,
    false,
  ]);
});
