/**
 * What `cargo xtask test` tells the browser tests.
 */

/** @param {string} name @returns {string} */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error("Run the browser tests through `cargo xtask test --only chromium` (or firefox).");
  return value;
}

/** `chromium` or `firefox`. */
export const browserName = setting("DIPTYCH_BROWSER");
