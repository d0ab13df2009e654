// The line below is the only import; the build joins the bindings of each reader with this file: they all have the same
// functions. Keep it on one line.
import { initSync, read } from "./pkg/readers_encoding.js";

/**
 * Reads one step of one file, and is ended by the page after that: what the file took of memory is given back, and a
 * reader that stops or hangs at a file takes nothing with it.
 *
 * @import { Refusal } from "./js/types.js"
 */

// A block, because the joined script has the names of the bindings as well.
{
  /**
   * A trap or an exhausted stack or memory is the reader's end; all else is said of the file.
   *
   * @param {unknown} error
   * @returns {Refusal}
   */
  const refusal = (error) => {
    const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (error ?? {});
    if (error instanceof DOMException) return { code: "unreadable", message: "The browser could not read this file." };
    const isTrap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    return { code: isTrap || typeof code !== "string" ? "trapped" : code, message: String(message ?? error) };
  };

  self.addEventListener("message", async ({ data: { module, content, name } }) => {
    try {
      const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
      initSync({ module });
      const outcome = read(bytes, name);
      self.postMessage({ outcome }, { transfer: outcome.inside ? [outcome.inside.bytes.buffer] : [] });
    } catch (error) {
      self.postMessage({ error: refusal(error) });
    }
  });
}
