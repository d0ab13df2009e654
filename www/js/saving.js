/**
 * Taking a comparison away: as a file through a blob, which is no request and so passes the page's shut door.
 *
 * @import { Core } from "./core.js"
 * @import { Article, Comparison, ExportFormat } from "./types.js"
 */

import { stampOf } from "./unsaved.js";

/** How long a browser may take to fetch a blob that it was told to save, in milliseconds. */
const FETCHED = 60_000;

/** The most bytes of a report's name in the name of a file: both, the day and the rest stay below the usual 255. */
const NAME_BYTES = 60;

/** @typedef {ExportFormat | "json"} SaveFormat */

/** @type {Record<SaveFormat, { extension: string, type: string }>} */
export const FORMATS = {
  html: { extension: "html", type: "text/html" },
  markdown: { extension: "md", type: "text/markdown" },
  csv: { extension: "csv", type: "text/csv" },
  json: { extension: "json", type: "application/json" },
};

/**
 * A name that every system takes: letters and digits of any script, joined by hyphens, and not too long.
 *
 * @param {string} text
 */
export function safeName(text) {
  const words =
    text
      // More would not fit, and accents by the thousand take a browser their time.
      .slice(0, 4 * NAME_BYTES)
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const encoder = new TextEncoder();
  let name = "";
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (encoder.encode(longer).length > NAME_BYTES) break;
    name = longer;
  }
  if (name || !words[0]) return name;
  // One word that is longer than all that may be: what writes without spaces is cut between its letters.
  for (const letter of words[0]) {
    if (encoder.encode(name + letter).length > NAME_BYTES) break;
    name += letter;
  }
  return name;
}

/**
 * `diptych-coast-wire-and-the-marlow-courier-2024-05-12.html`
 *
 * @param {Comparison} comparison
 * @param {SaveFormat} format
 * @param {string} today
 */
export function fileName({ articles: { a, b } }, format, today) {
  const name = (/** @type {Article} */ { outlet, headline, name }) => safeName(outlet ?? headline ?? name);
  const day = a.published ?? b.published ?? today;
  const names = [name(a), name(b)].filter(Boolean).join("-and-");
  return `${["diptych", names, day].filter(Boolean).join("-")}.${FORMATS[format].extension}`;
}

/** The day where the reader is, `2024-05-13`. */
export function today(now = new Date()) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export class Saving {
  /**
   * @param {import("./state.js").Store} store
   * @param {Promise<{ core: Core }>} loaded
   * @param {(words: string) => void} announce
   */
  constructor(store, loaded, announce) {
    this.store = store;
    this.loaded = loaded;
    this.announce = announce;
  }

  /** Saves the comparison; where that fails, says so and leaves all as it was. @param {SaveFormat} format */
  async save(format) {
    const { comparison, amendments } = this.store.state;
    if (!comparison) return;
    this.store.set({ notice: "" });
    try {
      const { core } = await this.loaded;
      const day = today();
      const text =
        format === "json" ? JSON.stringify(comparison) : await core.export(format, day, comparison.corrections);
      const name = fileName(comparison, format, day);
      hand(new Blob([text], { type: `${FORMATS[format].type};charset=utf-8` }), name);
      this.announce(`Saved as ${name}.`);
      // All that a reader has said stands in these two.
      if (format === "json" || format === "html")
        this.store.set({ saved: stampOf({ corrections: comparison.corrections, amendments }) });
    } catch (error) {
      const { message } = /** @type {{ message?: string }} */ (error ?? {});
      this.store.set({
        notice: `The comparison could not be saved, and nothing of it is lost. ${message ?? String(error)}`,
      });
    }
  }
}

/** Gives a file to the browser, which saves it as it saves downloads. @param {Blob} blob @param {string} name */
function hand(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED);
}
