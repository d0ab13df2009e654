/**
 * The addresses that may become scripts once the page runs: blobs of its own for the comparer and the readers, what fetches
 * readers, and the service worker. Browsers that know trusted types take such an address from here and from nowhere else.
 */

/** @param {string} address */
function checked(address) {
  if (address.startsWith("blob:") || address === "./sw.js" || address === "./fetcher.js") return address;
  throw new TypeError(`${address} is no script of this page.`);
}

/** @type {{ createScriptURL(address: string): any }} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("diptych-worker", {
  createScriptURL: checked,
}) ?? { createScriptURL: checked };

/** @param {string} address @returns {any} a TrustedScriptURL where the browser knows those */
export const scriptAddress = (address) => policy.createScriptURL(address);
