/**
 * WebAssembly whose memory may not grow far: what takes more is out of memory, and traps as it does where a machine has no more.
 *
 * ```text
 * memory section    1 memory, no most, least 17 pages        →    1 memory, most 80 pages, least 17 pages
 * ```
 */

const PAGE = 65536;
const MEMORY = 5;

/** The number at a place, and where the next thing begins (LEB128). @param {Uint8Array} code @param {number} at */
function numberAt(code, at) {
  let [number, shift] = [0, 0];
  for (;;) {
    const byte = code[at] ?? 0;
    at += 1;
    number += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) return { number, next: at };
  }
}

/** @param {number} number @returns {number[]} */
const written = (number) =>
  number < 0x80 ? [number] : [(number % 0x80) | 0x80, ...written(Math.floor(number / 0x80))];

/**
 * The same code, which may have no more than so much beyond what it begins with.
 *
 * @param {Uint8Array} code
 * @param {number} bytes
 */
export function withLessMemory(code, bytes) {
  /** @type {Uint8Array[]} */
  const parts = [code.subarray(0, 8)];
  for (let at = 8; at < code.length;) {
    const { number: size, next: inside } = numberAt(code, at + 1);
    const end = inside + size;
    if (code[at] === MEMORY) {
      const { number: least } = numberAt(code, inside + 2);
      const content = [1, 1, ...written(least), ...written(least + Math.ceil(bytes / PAGE))];
      parts.push(Uint8Array.from([MEMORY, ...written(content.length), ...content]));
    } else parts.push(code.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
