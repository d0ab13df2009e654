import assert from "node:assert/strict";
import { test } from "node:test";
import { hasStructure, isAddress, refusalOf, reportsAmong, sideFor, unfolded } from "../../www/js/intake.js";

const file = (/** @type {string} */ name) => new File(["Bridge closed"], name);
const nothing = { files: [], text: "" };

test("one file, two files and a text are taken", () => {
  assert.equal(refusalOf({ ...nothing, files: [file("a.txt")] }), null);
  assert.equal(refusalOf({ ...nothing, files: [file("a.txt"), file("b.md")] }), null);
  assert.equal(refusalOf({ ...nothing, text: "Bridge closed\n\nTwo hurt." }), null);
});

test("three files and nothing are refused in plain words", () => {
  assert.match(refusalOf({ ...nothing, files: [file("1"), file("2"), file("3")] }) ?? "", /^Those are 3 files\./);
  assert.match(refusalOf(nothing) ?? "", /no file and no text/);
});

test("of a saved page and its folder, the page is the report", () => {
  const page = ["news/Fire on ferry.html", "news/Fire on ferry_files/advert.html", "news/Fire on ferry_files/a.css"];
  assert.deepEqual(reportsAmong(page), [page[0]]);
  assert.deepEqual(reportsAmong(["Brand.htm", "Brand-Dateien/frame.html", "Brand-Dateien/notes.txt"]), ["Brand.htm"]);
  assert.deepEqual(reportsAmong(["x/.DS_Store", "x/__MACOSX/a.txt", "x/photo.jpg", "x/settings.json"]), []);
  assert.deepEqual(reportsAmong(["x/a.html", "x/b.html", "x/ab/c.pdf"]), ["x/a.html", "x/b.html", "x/ab/c.pdf"]);
});

/** A folder as a browser hands it over. @param {string} name @param {Record<string, File>} files */
const folder = (name, files) => {
  const entries = Object.entries(files).map(([path, file]) => ({
    name: path,
    isDirectory: false,
    file: (/** @type {(file: File) => void} */ done) => done(file),
  }));
  const readEntries = (/** @type {(entries: unknown[]) => void} */ done) => done(entries.splice(0, 1));
  return /** @type {any} */ ({ name, isDirectory: true, createReader: () => ({ readEntries }) });
};

test("a folder is looked into, however many times a browser has to be asked for its files", async () => {
  const report = file("fire.html");
  const given = { ...nothing, html: null, folders: [folder("fire", { "a.css": file("a.css"), "fire.html": report })] };
  assert.deepEqual(await unfolded(given), { files: [report], refusal: null });
  const photos = { ...nothing, html: null, folders: [folder("photos", { "a.jpg": file("a.jpg") })] };
  assert.match((await unfolded(photos)).refusal ?? "", /^There is no report in the folder “photos”/);
  const reports = { "a.txt": report, "b.txt": report, "c.txt": report };
  const many = { ...nothing, html: null, folders: [folder("reports", reports)] };
  assert.match((await unfolded(many)).refusal ?? "", /^There are 3 files in “reports” that may be reports/);
});

test("a page dropped together with its folder is the page", async () => {
  const report = file("fire.html");
  const parts = folder("fire_files", { "frame.html": file("frame.html") });
  assert.deepEqual((await unfolded({ files: [report], folders: [parts], text: "", html: null })).files, [report]);
});

test("copied markup is kept where it has structure", () => {
  assert.ok(hasStructure("<h1>Fire</h1><p class=x>Two were hurt.</p>"));
  assert.ok(!hasStructure("<meta charset='utf-8'><span>Two were hurt.</span>"));
  assert.ok(!hasStructure("<pre>Two were hurt.</pre>"));
  assert.ok(!hasStructure(""));
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
