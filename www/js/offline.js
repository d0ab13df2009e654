/**
 * The page without a network: a service worker keeps the page's own files (see sw.js for what it may do).
 *
 * It is asked for when all else is there, so that it takes no bandwidth from what the page needs first; and before the
 * page shuts its door, since afterwards the page cannot ask for anything.
 */
import { scriptAddress } from "./script-address.js";

/** How long the page calls itself unready while its files are being kept, in milliseconds. It can be used meanwhile. */
const PATIENCE = 20_000;

/** How long the page waits for the server to hand out sw.js, the last file it asks for, in milliseconds. */
const ANSWER_WITHIN = 3000;

/** How long it waits for the service worker to hand over what it holds for the page, in milliseconds. */
const HANDED_OVER_WITHIN = 5000;

/** Where the service worker is, once that is known. @type {ServiceWorkerRegistration | undefined} */
let registered;

/**
 * @template Value
 * @param {number} milliseconds
 * @param {Value} value
 * @returns {Promise<Value>}
 */
const after = (milliseconds, value) => new Promise((resolve) => setTimeout(resolve, milliseconds, value));

/** @param {ServiceWorker} worker @returns {Promise<void>} when it is installed, or turned out not to be */
function settled(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/**
 * Lets a newer build take the place of the one this page came from. This page has all that it needs; its successor
 * will be the new one, as a whole.
 *
 * @param {ServiceWorkerRegistration} registration
 */
function makeWay(registration) {
  registration.waiting?.postMessage({ type: "take-over" });
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") registration.waiting?.postMessage({ type: "take-over" });
    });
  });
}

/**
 * Asks for the service worker, where there can be one: not for a page opened from a file, nor in browsers that keep
 * nothing. Returns once it is asked for; the member `kept` tells when the first one has kept all files.
 *
 * @returns {Promise<{ kept: Promise<void> }>}
 */
export async function keepOffline() {
  try {
    if (!/^https?:$/.test(location.protocol)) return { kept: Promise.resolve() };
    const asked = navigator.serviceWorker.register(scriptAddress("./sw.js"));
    const registration = await Promise.race([asked, after(ANSWER_WITHIN, null)]);
    if (!registration) return { kept: Promise.resolve() };
    registered = registration;
    makeWay(registration);
    const first = registration.active ? null : (registration.installing ?? registration.waiting);
    return { kept: first ? Promise.race([settled(first), after(PATIENCE, undefined)]) : Promise.resolve() };
  } catch {
    // Private windows of some browsers, or storage that is switched off. The page works, with a network.
    return { kept: Promise.resolve() };
  }
}

/**
 * What the service worker holds in its memory for this page; null where it holds nothing by that name, or no longer. What
 * another program shared with the page is `{ files, text }`.
 *
 * @param {string} id
 * @returns {Promise<any>}
 */
export function heldFor(id) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    const ask = (/** @type {ServiceWorkerRegistration | undefined} */ registration) => {
      registered = registration;
      if (registration?.active) registration.active.postMessage({ type: "held", id }, [port2]);
      else resolve(null);
    };
    navigator.serviceWorker.getRegistration().then(ask, () => resolve(null));
  });
  return Promise.race([answer, after(HANDED_OVER_WITHIN, null)]);
}

/**
 * Has the service worker hold something in its memory until a page asks for it, for a minute at most. Does so at once, so
 * that it can be called while the page goes.
 *
 * @param {unknown} content
 * @returns {string | null} what to ask for it by; null where there is no service worker
 */
export function hold(content) {
  const worker = registered?.active;
  if (!worker) return null;
  const id = crypto.randomUUID();
  worker.postMessage({ type: "hold", id, content });
  return id;
}

/** Has the service worker forget what it holds. @param {string | null} id */
export function letGo(id) {
  registered?.active?.postMessage({ type: "let-go", id });
}
