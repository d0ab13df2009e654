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

/** How long it waits for the service worker to hand over what was shared, in milliseconds. */
const HANDED_OVER_WITHIN = 5000;

/**
 * @template Value
 * @param {number} milliseconds
 * @param {Value} value
 * @returns {Promise<Value>}
 */
const after = (milliseconds, value) => new Promise((resolve) => setTimeout(resolve, milliseconds, value));

/** @param {ServiceWorker} worker @returns {Promise<boolean>} whether it is installed, once it is or turned out not to be */
function settled(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state === "activated");
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
 * nothing. Returns once it is asked for; the member `kept` tells when the first one has kept all files, and whether.
 *
 * @returns {Promise<{ kept: Promise<boolean> }>}
 */
export async function keepOffline() {
  try {
    if (!/^https?:$/.test(location.protocol)) return { kept: Promise.resolve(false) };
    const asked = navigator.serviceWorker.register(scriptAddress("./sw.js"));
    const registration = await Promise.race([asked, after(ANSWER_WITHIN, null)]);
    if (!registration) return { kept: Promise.resolve(false) };
    makeWay(registration);
    const first = registration.active ? null : (registration.installing ?? registration.waiting);
    return { kept: first ? Promise.race([settled(first), after(PATIENCE, false)]) : Promise.resolve(true) };
  } catch {
    // Private windows of some browsers, or storage that is switched off. The page works, with a network.
    return { kept: Promise.resolve(false) };
  }
}

/**
 * What another program shared with the page, which opened it with `?shared=`; null where nothing was, or where it did not
 * wait long enough.
 *
 * @param {string} id
 * @returns {Promise<{ files: File[], text: string } | null>}
 */
export function sharedWith(id) {
  const { port1, port2 } = new MessageChannel();
  /** @type {Promise<{ files: File[], text: string } | null>} */
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ type: "shared", id }, [port2]));
  return Promise.race([answer, after(HANDED_OVER_WITHIN, null)]);
}
