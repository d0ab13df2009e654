/**
 * What people hand to the page, dropped, pasted or chosen, and which side it is meant for.
 *
 * @import { Both, SideName, Source } from "./types.js"
 */
import { counted } from "./dom.js";

/** What the file chooser offers: the names that files of the formats have which are read. Any other file is looked at too. */
export const ACCEPTED = [
  ...[".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".pdf"],
  ...[".docx", ".odt", ".rtf", ".eml", ".epub", ".zip", ".json"],
];

/** What pasted or dropped words are called. */
export const PASTED = "Pasted text";

/** Why an address is no report, and what to do. */
export const ADDRESS =
  "That is the address of a page. Diptych cannot fetch it: nothing leaves this machine, and sites do not let other pages read theirs. Open it, then save the page (Ctrl+S) and drop the file here, or copy its text and paste it below.";

/** So many files of a folder are looked at, so deep. */
const MOST_FILES = 5000;
const DEEPEST = 8;

/** How few marks of paragraphs, headings or list items make no structure. */
const FEWEST_MARKS = 2;

/**
 * `html` is what the words looked like where they were copied, if there was any structure in it; null where there was none.
 *
 * @typedef {{ files: File[], folders: FileSystemDirectoryEntry[], text: string, html: string | null }} Handed
 */

/**
 * What a drop or a clipboard holds. Has to be called while the event is being handled.
 *
 * @param {DataTransfer} transfer
 * @returns {Handed}
 */
export function handed(transfer) {
  const items = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const html = transfer.getData("text/html");
  return {
    files: items.flatMap(({ entry, file }) => (file && !entry?.isDirectory ? [file] : [])),
    folders: items.flatMap(({ entry }) =>
      entry?.isDirectory ? [/** @type {FileSystemDirectoryEntry} */ (entry)] : [],
    ),
    text: transfer.getData("text/plain") || transfer.getData("text/uri-list"),
    html: hasStructure(html) ? html : null,
  };
}

/** Whether copied markup knows more than the words: paragraphs, headings, lists. @param {string} html */
export function hasStructure(html) {
  return (html.match(/<(?:p|h[1-6]|li|blockquote|article|figure)[\s>]/gi) ?? []).length >= FEWEST_MARKS;
}

/**
 * What words are read from.
 *
 * @param {{ text: string, html?: string | null }} words
 * @param {string} [name]
 * @returns {Source}
 */
export function sourceOf({ text, html }, name = PASTED) {
  // Some browsers copy a part of a page without what tells that it is one.
  return html ? { text, name, html: `<meta charset="utf-8">\n${html}` } : { text, name };
}

/**
 * Whether a text is a web address and nothing else.
 *
 * @param {string} text
 */
export function isAddress(text) {
  return /^(https?:\/\/|www\.)\S+$/i.test(text.trim());
}

/**
 * The files of folders, each with its path. Browsers hand over a hundred at a time.
 *
 * @param {FileSystemDirectoryEntry[]} folders
 * @returns {Promise<{ path: string, file: () => Promise<File> }[]>}
 */
async function filesIn(folders) {
  /** @type {{ path: string, file: () => Promise<File> }[]} */
  const found = [];
  const walk = async (/** @type {FileSystemDirectoryEntry} */ folder, /** @type {string} */ path) => {
    const reader = folder.createReader();
    for (;;) {
      /** @type {FileSystemEntry[]} */
      const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!entries.length || found.length > MOST_FILES) return;
      for (const entry of entries) {
        const place = `${path}/${entry.name}`;
        if (entry.isDirectory) {
          if (place.split("/").length <= DEEPEST) await walk(/** @type {FileSystemDirectoryEntry} */ (entry), place);
        } else {
          const own = /** @type {FileSystemFileEntry} */ (entry);
          found.push({ path: place, file: () => new Promise((resolve, reject) => own.file(resolve, reject)) });
        }
      }
    }
  };
  for (const folder of folders) await walk(folder, folder.name);
  return found;
}

/**
 * Those of some files that may be reports: of a page that was saved with a folder beside it, the page alone.
 *
 *     fire.html   fire_files/style.css   fire_files/advert.html   →   fire.html
 *
 * @param {string[]} paths
 */
export function reportsAmong(paths) {
  const pages = paths
    .filter((path) => /\.x?html?$/i.test(path))
    .map((path) => path.replace(/\.\w+$/, "").toLowerCase());
  const isPartOfPage = (/** @type {string} */ path) =>
    pages.some((page) => path.toLowerCase().startsWith(page) && /^[-_. ][^/]*\//.test(path.slice(page.length)));
  const isHidden = (/** @type {string} */ path) => /(^|\/)(\.|__MACOSX\/)/.test(path);
  const isKnown = (/** @type {string} */ path) =>
    ACCEPTED.some((ending) => ending !== ".json" && path.toLowerCase().endsWith(ending));
  return paths.filter((path) => isKnown(path) && !isHidden(path) && !isPartOfPage(path));
}

/**
 * What was handed over with the reports of its folders in their place; or why it cannot become reports, in plain words.
 *
 * @param {Handed} given
 * @returns {Promise<{ files: File[], refusal: string | null }>}
 */
export async function unfolded({ files, folders }) {
  const names = folders.map(({ name }) => `“${name}”`).join(" and ");
  try {
    const inside = await filesIn(folders);
    const all = [...files.map((file) => ({ path: file.name, file: async () => file })), ...inside];
    const chosen = reportsAmong(all.map(({ path }) => path));
    if (!chosen.length)
      return {
        files: [],
        refusal: `There is no report in the folder ${names}: no web page, PDF, Word file, e-mail or text.`,
      };
    if (chosen.length > 2)
      return {
        files: [],
        refusal: `There are ${counted(chosen.length, "file")} in ${names} that may be reports. Drop the two that are to be compared.`,
      };
    return {
      files: await Promise.all(all.filter(({ path }) => chosen.includes(path)).map(({ file }) => file())),
      refusal: null,
    };
  } catch {
    return {
      files: [],
      refusal: `The folder ${names} cannot be read. Drop the report itself, one file for each side.`,
    };
  }
}

/**
 * Why what was handed over cannot become reports, in plain words; null where it can.
 *
 * @param {{ files: File[], text: string }} handed
 * @returns {string | null}
 */
export function refusalOf({ files, text }) {
  if (files.length > 2)
    return `Those are ${files.length} files. Diptych compares two reports: drop two at once, or one on each side.`;
  if (!files.length && !text.trim()) return "There was no file and no text in that.";
  return null;
}

/**
 * The side that a single report is meant for. On a side: that side. Elsewhere: the one that is empty; where both or
 * none are, the half of the window under the pointer.
 *
 * @param {{ over: SideName | null, half: SideName, filled: Both<boolean> }} where
 * @returns {SideName}
 */
export function sideFor({ over, half, filled }) {
  if (over) return over;
  if (filled.a !== filled.b) return filled.a ? "b" : "a";
  return half;
}
