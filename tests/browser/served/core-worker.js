/**
 * The core in a worker, without the page: runs the requests that core.test.js posts, in order, and answers with JSON.
 *
 * @typedef {{ file: File } | { text: string, name: string }} Source
 * @typedef {{ sources: Source[], compare?: boolean }} Job
 */
import start, { compare, Report } from "./pkg/diptych.js";

const started = start();

/** How many files were read in the present job: a file that is refused by its size must not be. */
let filesRead = 0;
const { FileReaderSync } = /** @type {any} */ (globalThis);
const { readAsArrayBuffer } = FileReaderSync.prototype;
FileReaderSync.prototype.readAsArrayBuffer = function (/** @type {File} */ file) {
  filesRead += 1;
  return readAsArrayBuffer.call(this, file);
};

/** @param {Source} source */
const read = (source) =>
  "file" in source
    ? Report.fromFile(source.file)
    : Report.fromBytes(new TextEncoder().encode(source.text), source.name);

/** @param {unknown} error */
const told = (error) => ({
  isError: error instanceof Error,
  code: /** @type {any} */ (error).code,
  message: /** @type {any} */ (error).message,
  filesRead,
});

/** @param {Job} job */
const done = ({ sources, compare: wanted }) => {
  filesRead = 0;
  try {
    const reports = sources.map(read);
    const [a, b] = reports;
    return wanted && a && b ? compare(a, b) : reports.map((report) => report.article());
  } catch (error) {
    return { error: told(error) };
  }
};

self.addEventListener("message", async ({ data }) => {
  await started;
  self.postMessage(JSON.stringify(done(data)));
});
