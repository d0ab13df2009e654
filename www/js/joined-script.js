/** Joins a worker's script with the module that it imports. */

/** The import of the bindings: one line, one name of a file below pkg/. */
const IMPORT = /^import \{[^}]*\} from "\.\/pkg\/\w+\.js";$/m;

/**
 * The worker's script with its import replaced by what it imports, as a classic script: in a page that was opened from a
 * file, Chromium starts no worker that is a module.
 *
 * @param {string} worker
 * @param {string} bindings
 */
export function joinedScript(worker, bindings) {
  if (!IMPORT.test(worker)) throw new Error("A worker’s script does not import its bindings in one line.");
  const classic = bindings
    .replace(/^export (?=class |function |async function )/gm, "")
    .replace(/^export \{[^}]*\};$/gm, "")
    .replaceAll("import.meta.url", "location.href");
  return `"use strict";\n${classic}\n${worker.replace(IMPORT, "")}`;
}
