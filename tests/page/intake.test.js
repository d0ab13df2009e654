import assert from "node:assert/strict";
import { test } from "node:test";
import { Script } from "node:vm";
import { isAddress, refusalOf, sideFor } from "../../www/js/intake.js";
import { joinedScript } from "../../www/js/joined-script.js";
import { readFile } from "node:fs/promises";

const file = (/** @type {string} */ name) => new File(["Bridge closed"], name);
const nothing = { files: [], folder: null, text: "" };

test("one file, two files and a text are taken", () => {
  assert.equal(refusalOf({ ...nothing, files: [file("a.txt")] }), null);
  assert.equal(refusalOf({ ...nothing, files: [file("a.txt"), file("b.md")] }), null);
  assert.equal(refusalOf({ ...nothing, text: "Bridge closed\n\nTwo hurt." }), null);
});

test("three files, a folder, a web address and nothing are refused in plain words", () => {
  assert.match(refusalOf({ ...nothing, files: [file("1"), file("2"), file("3")] }) ?? "", /^Those are 3 files\./);
  assert.match(refusalOf({ ...nothing, files: [file("notes")], folder: "notes" }) ?? "", /^“notes” is a folder\./);
  assert.match(refusalOf({ ...nothing, text: "https://example.org/story" }) ?? "", /^That is a web address\./);
  assert.match(refusalOf(nothing) ?? "", /no file and no text/);
});

test("a file that comes with its address, as from a browser, is a file", () => {
  assert.equal(refusalOf({ ...nothing, files: [file("a.html")], text: "https://example.org/a.html" }), null);
});

test("a text that holds an address is not an address", () => {
  assert.ok(isAddress(" https://example.org/a?b=c "));
  assert.ok(isAddress("www.example.org"));
  assert.ok(!isAddress("https://example.org says two were hurt"));
  assert.ok(!isAddress("Two were hurt."));
});

test("a report goes to the side it is dropped on, else to the empty side, else to that half of the window", () => {
  const [none, first, all] = [
    { a: false, b: false },
    { a: true, b: false },
    { a: true, b: true },
  ];
  assert.equal(sideFor({ over: "a", half: "b", filled: first }), "a");
  assert.equal(sideFor({ over: null, half: "a", filled: first }), "b");
  assert.equal(sideFor({ over: null, half: "b", filled: none }), "b");
  assert.equal(sideFor({ over: null, half: "a", filled: all }), "a");
});

test("the worker's script is joined with its bindings, and runs as a classic script", async () => {
  const read = (/** @type {string} */ path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
  const [worker, bindings] = [await read("www/worker.js"), await read("dist/pkg/diptych.js")];
  // The compiler of classic scripts takes neither `import` nor `export`.
  new Script(joinedScript(worker, bindings));
  assert.throws(() => new Script(worker), /import statement/);
  assert.throws(() => joinedScript("// no import here", ""), /does not import its bindings/);
});
