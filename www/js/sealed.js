/**
 * Locks what a reader made of two reports with the reports themselves: the key is made of their texts and stored nowhere.
 * So it can lie on a disk, and only whoever has both reports can open it; the order in which they come does not matter.
 *
 *     sealed(corrections, { a, b })         →  { iv: "…", data: "…" }
 *     opened(that, { a: b, b: a })          →  { value: corrections, isSwapped: true }
 *     opened(that, { a, b: another })       →  null
 *
 * @import { Article, Both } from "./types.js"
 */
import { fromBase64 } from "./embedded.js";

/** @typedef {{ iv: string, data: string }} Sealed */

const AES = "AES-GCM";

/** What stands for each report. @type {WeakMap<Article, Promise<string>>} */
const digests = new WeakMap();

/** @param {string} text */
const sha256 = (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));

/** @param {ArrayBuffer | Uint8Array} bytes */
function toBase64(bytes) {
  let letters = "";
  for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/**
 * The same for two reports whose corrections speak of the same places: those with the same text, divided in the same way.
 *
 * @param {Article | null} article as it was read
 */
function digestOf(article) {
  if (!article) return null;
  const { blocks, sentences, set_aside } = article;
  const digest = digests.get(article) ?? sha256(JSON.stringify([blocks, sentences, set_aside])).then(toBase64);
  digests.set(article, digest);
  return digest;
}

/** @param {(string | null)[]} digests */
const keyOf = async (digests) =>
  crypto.subtle.importKey("raw", await sha256(digests.filter(Boolean).sort().join()), AES, false, [
    "encrypt",
    "decrypt",
  ]);

/** @param {unknown} value @param {Both<Article | null>} articles @returns {Promise<Sealed>} */
export async function sealed(value, articles) {
  const [a, b] = [await digestOf(articles.a), await digestOf(articles.b)];
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify({ a, b, value }));
  const data = await crypto.subtle.encrypt({ name: AES, iv }, await keyOf([a, b]), text);
  return { iv: toBase64(iv), data: toBase64(data) };
}

/**
 * What was sealed with these reports, or with one of them while it was alone; null where it was with others.
 *
 * @param {Sealed} sealed
 * @param {Both<Article | null>} articles
 * @returns {Promise<{ value: any, isSwapped: boolean } | null>}
 */
export async function opened({ iv, data }, articles) {
  const [a, b] = [await digestOf(articles.a), await digestOf(articles.b)];
  for (const digests of [[a, b], [a], [b]])
    try {
      const given = { name: AES, iv: fromBase64(iv) };
      const text = await crypto.subtle.decrypt(given, await keyOf(digests), fromBase64(data));
      const { value, ...sides } = JSON.parse(new TextDecoder().decode(text));
      return { value, isSwapped: sides.a ? sides.a !== a : sides.b !== b };
    } catch {
      // Another key.
    }
  return null;
}
