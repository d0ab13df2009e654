/**
 * Fetches the readers of formats: what only some files need is not fetched before such a file arrives.
 *
 * The page shuts its own door once it has loaded, and this worker stays outside it: a worker that is made from an address
 * has its own response's policy, not the page's. So that nothing of a report can pass through here, it is told a single
 * word, the name of a reader, and that is only ever looked up in the list below; it answers with the two files of that
 * reader. Each is checked against the build that this file belongs to, and kept, so that it is there without a network.
 *
 *     ← "pdf"
 *     → { reader: "pdf", script: "let wasm; …", code: ArrayBuffer }
 *     → { reader: "pdf", refused: "offline" }
 */

/**
 * The build writes this line: what each reader is made of, by address, with checksums.
 *
 * @type {Record<string, Record<string, string>>}
 */
const READERS = {};

/** Where they are kept; sw.js knows it too. */
const KEPT = "diptych-readers";

/** @returns {Promise<Cache | null>} null where the browser keeps nothing: in some private windows, or without https */
async function opened() {
  try {
    return await self.caches.open(KEPT);
  } catch {
    return null;
  }
}

/**
 * One file of this build. It is kept under its checksum, so that one of another build is never taken for it.
 *
 * @param {string} address
 * @param {string} integrity
 */
async function part(address, integrity) {
  const cache = await opened();
  const key = `${address}?${encodeURIComponent(integrity)}`;
  const kept = await cache?.match(key);
  if (kept) return kept;
  const response = await fetch(address, { integrity }).catch(() => fetch(address, { integrity, cache: "reload" }));
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  await cache?.put(key, response.clone()).catch(() => {});
  return response;
}

/** Why a reader does not come: browsers do not tell a file of another build from a network that is not there. @param {string[]} addresses */
async function reason(addresses) {
  try {
    await fetch(addresses[0] ?? "", { cache: "reload" });
    return "other_build";
  } catch {
    return "offline";
  }
}

/** @param {string} reader */
async function answer(reader) {
  const parts = Object.hasOwn(READERS, reader) ? Object.entries(READERS[reader] ?? {}) : [];
  if (!parts.length) return { reader, refused: "unknown" };
  try {
    const [script, code] = await Promise.all(parts.map(([address, integrity]) => part(address, integrity)));
    return { reader, script: await script?.text(), code: await code?.arrayBuffer() };
  } catch {
    return { reader, refused: await reason(parts.map(([address]) => address)) };
  }
}

self.addEventListener("message", async ({ data }) => {
  const given = await answer(String(data));
  self.postMessage(given, { transfer: given.code ? [given.code] : [] });
});
// The page waits for this before it shuts its door.
self.postMessage({ reader: "" });
