/**
 * What a report is read from: a file, a text, bytes that stood in another file, what a reader made of them.
 *
 * @import { Content } from "./types.js"
 */

/** What a person calls it. @param {Content} source */
export const nameOf = (source) => ("file" in source ? source.file.name : source.name);

/** How large it is, in bytes, about. @param {Content} content */
export function sizeOf(content) {
  if ("file" in content) return content.file.size;
  if ("text" in content) return content.text.length;
  if ("bytes" in content) return content.bytes.length;
  return content.document.length;
}

/** What a reader is given. @param {Content} content @returns {Blob | Uint8Array} */
export function bytesOf(content) {
  if ("file" in content) return content.file;
  return "bytes" in content ? content.bytes : new TextEncoder().encode("text" in content ? content.text : "");
}
