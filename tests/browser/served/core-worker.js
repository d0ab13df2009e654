/**
 * The core in a worker, without the page: runs the requests that core.test.js posts, in order, and answers with JSON.
 *
 * @typedef {{ file: File } | { text: string, name: string }} Source
 * @typedef {{ sources: Source[], compare?: boolean }} Job
 */
import start, { Comparer, Report } from "./pkg/diptych.js";

/** The reader of Markdown as a module; what the page fetches is joined with its worker. */
const READER = "./readers_markdown.js";

/** @type {typeof import("./pkg/readers_markdown.js").read} */
let readMarkdown;

const startReader = async () => {
  const reader = await import(READER);
  await reader.default();
  readMarkdown = reader.read;
};

const started = Promise.all([
  start(),
  startReader(),
  fetch("./vectors/english.bin").then((table) => table.arrayBuffer()),
]).then(([, , table]) => {
  const comparer = new Comparer();
  comparer.useVectors(new Uint8Array(table));
  return comparer;
});

/** How many files were read in the present job: a file that is refused by its size must not be. */
let filesRead = 0;
const { FileReaderSync } = /** @type {any} */ (globalThis);
const { readAsArrayBuffer } = FileReaderSync.prototype;
FileReaderSync.prototype.readAsArrayBuffer = function (/** @type {File} */ file) {
  filesRead += 1;
  return readAsArrayBuffer.call(this, file);
};

/** @param {Source} source */
const bytesOf = (source) =>
  "file" in source
    ? new Uint8Array(new FileReaderSync().readAsArrayBuffer(source.file))
    : new TextEncoder().encode(source.text);

/** Reads a report; one in Markdown, as the second of the sample is, by its reader. @param {Source} source */
const read = (source) => {
  try {
    return "file" in source ? Report.fromFile(source.file) : Report.fromBytes(bytesOf(source), source.name);
  } catch (error) {
    if (/** @type {any} */ (error).code !== "not_built") throw error;
    const name = "file" in source ? source.file.name : source.name;
    return Report.fromDocument(readMarkdown(bytesOf(source), name).document, name, []);
  }
};

/** @param {unknown} error */
const told = (error) => ({
  isError: error instanceof Error,
  code: /** @type {any} */ (error).code,
  message: /** @type {any} */ (error).message,
  filesRead,
});

/** @param {Comparer} comparer @param {Job} job */
const done = (comparer, { sources, compare: wanted }) => {
  filesRead = 0;
  try {
    const reports = sources.map(read);
    const [a, b] = reports;
    return wanted && a && b ? comparer.compare(a, b, undefined) : reports.map((report) => report.article());
  } catch (error) {
    return { error: told(error) };
  }
};

self.addEventListener("message", async ({ data }) => {
  self.postMessage(JSON.stringify(done(await started, data)));
});
