/**
 * The service worker: keeps the page's own files, so that it opens without a network, and hands on what was shared with
 * it, and the reports of a page that is being reloaded.
 *
 * It fetches when it is installed, and then only the files that the build listed below, each by its checksum: a
 * build is kept whole or not at all. From then on it answers for these files out of its cache. What another program shares
 * with the page, and what a page hands over when it goes, passes through its memory, never through its cache, and is
 * forgotten as soon as a page has taken it by its random name, or after a minute.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * The build writes this line: the addresses of the page's files with their checksums, what stands for all of them, and
 * the readers of formats, which fetcher.js fetches and keeps when they are needed.
 *
 * @type {{ version: string, files: Record<string, string>, readers: Record<string, string> }}
 */
const BUILD = { version: "", files: {}, readers: {} };

const PREFIX = "diptych ";
const CACHE = PREFIX + BUILD.version;

/** Where fetcher.js keeps readers, each under its address and checksum. */
const READERS = "diptych-readers";

/** How long something waits for the page that it is for, in milliseconds. */
const HELD_FOR = 60_000;

/** What waits for its page, in memory. @type {Map<string, { content: unknown, letGo: () => void }>} */
const held = new Map();

/** Browsers end a service worker that seems idle; this one has something to hand over first. @param {ExtendableEvent} event @param {string} id @param {unknown} content */
function hold(event, id, content) {
  const handedOver = new Promise((resolve) => {
    const letGo = () => {
      held.delete(id);
      resolve(null);
    };
    held.set(id, { content, letGo });
    setTimeout(letGo, HELD_FOR);
  });
  event.waitUntil(handedOver);
}

/** @param {string} address @param {string} integrity */
async function fetched(address, integrity) {
  try {
    // The page has just loaded most of them. What the browser still has is as good, if it is of this build.
    return await fetch(address, { integrity, cache: "force-cache" });
  } catch {
    return fetch(address, { integrity, cache: "reload" });
  }
}

async function keepAll() {
  try {
    const cache = await caches.open(CACHE);
    const keep = async (/** @type {[string, string]} */ [address, integrity]) => {
      const response = await fetched(address, integrity);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(address, response);
    };
    await Promise.all([...Object.entries(BUILD.files).map(keep), keepReaders()]);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** What the page may need at any time: the whole core, and what reads the sample. */
const NEEDED = /^pkg\/(?:whole|readers_markdown)/;

/** The readers that were needed before are needed without a network too: this build's take their place. */
async function keepReaders() {
  const cache = await caches.open(READERS);
  const met = new Set((await cache.keys()).map(({ url }) => url.replace(/\?.*/, "")));
  const keep = async (/** @type {[string, string]} */ [address, integrity]) => {
    const key = `${address}?${encodeURIComponent(integrity)}`;
    const isNeeded = NEEDED.test(address) || met.has(new URL(address, worker.registration.scope).href);
    if (!isNeeded || (await cache.match(key))) return;
    const response = await fetched(address, integrity);
    if (response.ok) await cache.put(key, response);
  };
  await Promise.all(Object.entries(BUILD.readers).map(keep));
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  if (!names.includes(READERS)) return;
  const cache = await caches.open(READERS);
  const { scope } = worker.registration;
  const current = Object.entries(BUILD.readers).map(
    ([address, integrity]) => new URL(`${address}?${encodeURIComponent(integrity)}`, scope).href,
  );
  const gone = (await cache.keys()).filter(({ url }) => !current.includes(url));
  await Promise.all(gone.map((request) => cache.delete(request)));
}

/** The name that a file has in the list; the page itself is `./`, whatever follows a `?`. @param {Request} request */
function listed({ url, mode }) {
  const { scope } = worker.registration;
  const address = new URL(url);
  const query = address.search;
  [address.search, address.hash] = ["", ""];
  if (!address.href.startsWith(scope)) return null;
  const name = address.href.slice(scope.length);
  if (mode === "navigate" && (name === "" || name === "index.html")) return "./";
  return !query && name in BUILD.files ? name : null;
}

/** @param {string} name @param {Request} request */
async function kept(name, request) {
  const response = await caches.match(name, { cacheName: CACHE, ignoreVary: true });
  // A browser short of room may have thrown the cache away.
  return response ?? fetch(request);
}

/** Holds what was shared in memory, and opens the page that will ask for it. @param {FetchEvent} event */
async function receive(event) {
  const data = await event.request.formData();
  const text = (/** @type {string} */ name) => String(data.get(name) ?? "").trim();
  const files = data.getAll("reports").filter((entry) => entry instanceof File);
  const id = crypto.randomUUID();
  hold(event, id, { files, text: text("text") || text("url") });
  return Response.redirect(`${worker.registration.scope}?shared=${id}`, 303);
}

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && request.url === `${worker.registration.scope}share`)
    event.respondWith(receive(event));
  if (request.method !== "GET") return;
  const name = listed(request);
  if (name !== null) event.respondWith(kept(name, request));
});

worker.addEventListener("message", (event) => {
  const { type, id, content } = event.data;
  if (type === "hold") hold(event, id, content);
  if (type === "held") event.ports[0]?.postMessage(held.get(id)?.content ?? null);
  if (type === "let-go") held.get(id)?.letGo();
  // A page asks for it when it has loaded all that it needs; another one may be loading the older build just now.
  if (type === "take-over")
    event.waitUntil(
      worker.clients
        .matchAll({ type: "window", includeUncontrolled: true })
        .then((clients) => (clients.length > 1 ? undefined : worker.skipWaiting())),
    );
});
