// The line below is the worker's only import; the build writes the module it names in its place, so that a worker can be
// started again without a request. Keep it on one line.
import { initSync, needed, neededOfBytes, Comparer, Reopened, Report } from "./pkg/diptych.js";

/**
 * The worker owns the wasm instance and both reports; the page asks, each request is answered once, by its number.
 *
 * @import { Answer, Content, Read, ReaderName, Refusal, Request, SideName, Source, Stage } from "./js/types.js"
 */

// A block, because the joined script has the names of the bindings as well.
{
  /** @type {{ a: Report | null, b: Report | null }} */
  const reports = { a: null, b: null };
  /** @type {Comparer | null} */
  let comparer = null;

  /** @param {string} code @param {string} message */
  const refused = (code, message) => Object.assign(new Error(message), { code });

  /** The two reports and what compares them. */
  const ready = () => {
    if (!comparer || !reports.a || !reports.b) throw refused("no_reports", "Diptych needs two reports to compare.");
    return { comparer, a: reports.a, b: reports.b };
  };

  /** @param {WebAssembly.Module} module @param {ArrayBuffer | null} vectors */
  const start = (module, vectors) => {
    initSync({ module });
    comparer = new Comparer();
    try {
      if (vectors) comparer.useVectors(new Uint8Array(vectors));
    } catch {
      // A table that is none: the comparison says that it went without.
    }
  };

  /** @param {{ text: string }} source */
  const bytesOf = ({ text }) => new TextEncoder().encode(text);

  /** Whether a source is a saved comparison, which holds two reports. @param {Source} source */
  const holdsTwo = (source) =>
    "file" in source ? Reopened.isFile(source.file) : Reopened.isText(source.text, source.name);

  /** @param {Source} source */
  const reopen = (source) =>
    "file" in source ? Reopened.fromFile(source.file) : Reopened.fromBytes(bytesOf(source), source.name);

  /** Which reader a source takes first, by its content. @param {Source} source */
  const neededFor = (source) => ("file" in source ? needed(source.file) : neededOfBytes(bytesOf(source), source.name));

  /** @param {Content} content @returns {Report | { needed: ReaderName } | null} null where it is a saved comparison as a whole */
  const read = (content) => {
    if ("document" in content) return Report.fromDocument(content.document, content.name, content.abouts);
    if ("bytes" in content) {
      const reader = neededOfBytes(content.bytes, content.inside);
      if (reader) return { needed: /** @type {ReaderName} */ (reader) };
      return Report.fromInside(content.bytes, content.name, content.abouts);
    }
    if (content.part) {
      const saved = reopen(content);
      return (content.part === "a" ? saved.takeA() : saved.takeB()) ?? null;
    }
    if (holdsTwo(content)) return null;
    try {
      return "file" in content ? Report.fromFile(content.file) : Report.fromBytes(bytesOf(content), content.name);
    } catch (error) {
      // A text is read at once; only what is none is looked at again, for the reader it takes.
      if (/** @type {{ code?: string }} */ (error).code !== "not_built") throw error;
      return { needed: /** @type {ReaderName} */ (neededFor(content)) };
    }
  };

  /** A report as amended and as it was read: one object where that is the same, so that it crosses once. @param {Report | null} report */
  const both = (report) => {
    const article = report?.article();
    return { article, original: report?.isAmended() ? report.original() : article };
  };

  /**
   * Amends a report, and takes the corrections along. One of which nothing would be left stays as it was.
   *
   * @param {Request & { type: "amend" }} request
   */
  const amended = ({ side, amendments, corrections }) => {
    const report = reports[side];
    if (!report || !comparer) throw refused("no_reports", "There is no report to amend.");
    const before = report.amend(amendments);
    if (!report.article().sentences.length) {
      put(side, before);
      throw refused("nothing_left", "Nothing would be left of the report.");
    }
    const { a, b } = reports;
    const carried =
      a && b ? comparer.carried(corrections, side === "a" ? before : a, side === "b" ? before : b, a, b) : corrections;
    before.free();
    return { ...both(report), corrections: carried };
  };

  /** @param {SideName} side @param {Report | null | undefined} report */
  const put = (side, report) => {
    reports[side]?.free();
    reports[side] = report ?? null;
  };

  /**
   * Reads and compares two reports for nothing: a browser compiles each function of the core when it is first called, and
   * again, better, once it has been called often. What was compared last is forgotten.
   *
   * @param {File[]} sample
   */
  const warm = (sample) => {
    const [a, b] = sample.map((file) => Report.fromFile(file));
    if (!comparer || !a || !b) return;
    for (const report of [a, b]) report.article();
    comparer.compare(a, b, undefined);
    comparer.forget();
    for (const report of [a, b]) report.free();
  };

  /** @param {Request & { type: "export" }} request */
  const exported = ({ format, made, corrections }) => {
    const { comparer, a, b } = ready();
    try {
      return comparer.export(format, made);
    } catch (error) {
      // A worker that was started again has the reports, but has not compared them.
      if (/** @type {{ code?: string }} */ (error).code !== "nothing_compared") throw error;
      comparer.compare(a, b, corrections);
      return comparer.export(format, made);
    }
  };

  /** @param {Request} request */
  const answer = (request) => {
    switch (request.type) {
      case "start":
        start(request.module, request.vectors);
        return null;
      case "read": {
        const report = read(request.content);
        if (!report || !(report instanceof Report)) return report;
        if (request.amendments) report.amend(request.amendments).free();
        put(request.side, report);
        return both(report);
      }
      case "amend":
        return amended(request);
      case "reopen": {
        const saved = reopen(request.source);
        put("a", saved.takeA());
        put("b", saved.takeB());
        return { a: both(reports.a), b: both(reports.b), corrections: saved.corrections() };
      }
      case "forget":
        put(request.side, null);
        return null;
      case "warm":
        warm(request.sample);
        return null;
      case "swap":
        ({ a: reports.b, b: reports.a } = { ...reports });
        return null;
      case "compare": {
        const { comparer, a, b } = ready();
        const tell = (/** @type {Stage} */ stage) => self.postMessage({ number: request.number, stage });
        return comparer.compare(a, b, request.corrections, tell);
      }
      case "export":
        return exported(request);
      case "explain": {
        const { comparer, a, b } = ready();
        return comparer.explain(a, b, request.side, request.sentence, request.corrections);
      }
    }
  };

  /**
   * What is said of a report, which leaves the instance as it was. All else leaves it in no known state: a trap, an exhausted
   * stack (each browser has an error of its own for that) or memory.
   *
   * @param {unknown} error
   * @returns {Refusal | null}
   */
  const refusal = (error) => {
    const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (error ?? {});
    if (error instanceof DOMException) return { code: "unreadable", message: "The browser could not read this file." };
    return typeof code === "string" ? { code, message: String(message) } : null;
  };

  self.addEventListener("message", ({ data }) => {
    /** @type {Answer} */
    let result;
    try {
      result = { number: data.number, value: answer(data) };
    } catch (error) {
      const said = refusal(error);
      result = said ? { number: data.number, error: said } : { number: data.number, stopped: true };
    }
    // Bytes are handed over, not copied.
    const handed = "value" in result && result.value instanceof Uint8Array ? [result.value.buffer] : [];
    self.postMessage(result, { transfer: handed });
  });
}
