/**
 * What the page is made of when it is one file: each part stands in a script element that no browser runs, gzipped and in
 * base64, under the address that the page would otherwise fetch it from.
 *
 * ```html
 * <script type="text/plain" data-file="pkg/diptych_bg.wasm">H4sIAAAA…</script>
 * ```
 */

const blocks = () => document.querySelectorAll("script[data-file]");

/** Whether this page is one file. */
export const isOneFile = () => blocks().length > 0;

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function fromBase64(text) {
  const { fromBase64 } = /** @type {any} */ (Uint8Array);
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/**
 * A part, as if a server had sent it; null where the page does not hold it.
 *
 * @param {string} address
 * @returns {Response | null}
 */
export function embedded(address) {
  const name = address.replace(/^\.\//, "");
  const block = [...blocks()].find((block) => block.getAttribute("data-file") === name);
  if (!block) return null;
  const content = new Blob([fromBase64(block.textContent ?? "")]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(content, { headers: name.endsWith(".wasm") ? { "Content-Type": "application/wasm" } : {} });
}

/** Lets go of the parts once they are loaded; the readers of formats stay, and are unpacked when they are needed. */
export function discardEmbedded() {
  for (const block of blocks()) if (!block.getAttribute("data-file")?.startsWith("pkg/readers_")) block.remove();
}
