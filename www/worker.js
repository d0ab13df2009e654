// The line below is the worker's only import; js/load.js joins the module it names with this file, so that a worker
// can be started again without a request. Keep it on one line.
import { initSync, Report, compare, explain } from "./pkg/diptych.js";

/**
 * The worker owns the wasm instance and both reports; the page asks, each request is answered once, by its number.
 *
 * @import { Answer, Refusal, Request, SideName, Source } from "./js/types.js"
 */

// A block, because the joined script has the names of the bindings as well.
{
  /** @type {{ a: Report | null, b: Report | null }} */
  const reports = { a: null, b: null };

  /** @param {Source} source */
  const read = (source) =>
    "file" in source
      ? Report.fromFile(source.file)
      : Report.fromBytes(new TextEncoder().encode(source.text), source.name);

  /** @param {Request} request */
  const answer = (request) => {
    switch (request.type) {
      case "start":
        initSync({ module: request.module });
        return null;
      case "read": {
        const report = read(request.source);
        reports[request.side]?.free();
        reports[request.side] = report;
        return report.article();
      }
      case "forget":
        reports[request.side]?.free();
        reports[request.side] = null;
        return null;
      case "swap":
        ({ a: reports.b, b: reports.a } = { ...reports });
        return null;
      case "compare":
        if (!reports.a || !reports.b) throw new Error("Diptych needs two reports to compare.");
        return compare(reports.a, reports.b);
      case "explain":
        if (!reports.a || !reports.b) throw new Error("Diptych needs two reports to compare.");
        return explain(reports.a, reports.b, request.side, request.sentence);
    }
  };

  /**
   * A trap or an exhausted stack leaves the instance in no known state; a refusal leaves it as it was.
   *
   * @param {unknown} error
   */
  const isFatal = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

  /** @param {unknown} error @returns {Refusal} */
  const refusal = (error) => {
    const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (error ?? {});
    if (error instanceof DOMException) return { code: "unreadable", message: "The browser could not read this file." };
    return { code: typeof code === "string" ? code : "failed", message: String(message ?? error) };
  };

  self.addEventListener("message", ({ data }) => {
    /** @type {Answer} */
    let result;
    try {
      result = { number: data.number, value: answer(data) };
    } catch (error) {
      result = { number: data.number, error: refusal(error), stopped: isFatal(error) };
    }
    self.postMessage(result);
  });
}
