/**
 * Everything the page will ever fetch, fetched once; then the page shuts its own door. What only some files need stays
 * outside until then: the worker that fetches it (fetcher.js) is started before.
 *
 * The comparer's worker is made from a blob: a blob's worker has the policy of the page that made it, so that the door is shut for
 * the wasm as well (a worker made from an address has none but its own response's), and a worker that has stopped is
 * replaced without a request. To that end its script is whole: the build writes its one import into it.
 */
import { discardEmbedded, embedded, isOneFile } from "./embedded.js";
import { keepOffline } from "./offline.js";
import { unlessAborted } from "./readers.js";
import { scriptAddress } from "./script-address.js";

/**
 * After loading: no connection, no further script; wasm runs, workers are made from blobs. The one picture is the icon,
 * which stands in the page itself: a browser asks for an icon file when it likes, which may be after the door is shut.
 */
const SHUT = "default-src 'none'; img-src data:; script-src 'wasm-unsafe-eval'; worker-src blob:";

/** Which words mean nearly the same: the one file the page can do without. */
const VECTORS = "./vectors/english.bin";

/** What fetches the readers of formats; it answers to nothing else. */
const FETCHER = "./fetcher.js";

/** How long the page waits for either when all else is there, in milliseconds. */
const PATIENCE = 15000;

const SEEDS = ["000_a35c219f1e7b7b2a.txt", "003_943cb4618b92e408.txt"];

/** @param {string} address */
async function fetched(address) {
  const response = embedded(address) ?? (await fetch(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** @param {string} address */
async function compiled(address) {
  try {
    return await WebAssembly.compileStreaming(fetched(address));
  } catch {
    // A server that does not know the type application/wasm.
    return WebAssembly.compile(await (await fetched(address)).arrayBuffer());
  }
}

/**
 * The table of near words; null where it does not come. Browsers keep it, so that the next time it is asked for by its tag.
 *
 * @param {AbortSignal} signal
 */
async function table(signal) {
  try {
    const response = embedded(VECTORS) ?? (await fetch(VECTORS, { signal }));
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** The worker that fetches readers, once it is there; null where there is none to come. @param {AbortSignal} signal @returns {Promise<Worker | null>} */
function fetcher(signal) {
  if (isOneFile()) return Promise.resolve(null);
  const worker = new Worker(scriptAddress(FETCHER));
  return new Promise((resolve) => {
    worker.addEventListener("message", () => resolve(worker), { once: true });
    worker.addEventListener("error", () => resolve(null), { once: true });
    signal.addEventListener("abort", () => resolve(null));
  });
}

/** When the browser has loaded what the page's head names, and has begun to look for the manifest. @returns {Promise<void>} */
const complete = () =>
  new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => setTimeout(resolve), { once: true });
  });

/**
 * Loads the wasm module, the worker's script, the table of near words and the sample; from then on the page cannot make a
 * request.
 *
 * @param {Promise<unknown>} further the script that the page is still to get
 * @returns {Promise<{ module: WebAssembly.Module, vectors: ArrayBuffer | null, script: string, fetcher: Worker | null, sample: File[], kept: Promise<boolean> }>}
 *   `kept` tells whether all files are kept for a page without a network, once they are or cannot be
 */
export async function load(further) {
  const given = new AbortController();
  const coming = Promise.all([
    table(given.signal),
    fetcher(given.signal),
    unlessAborted(further, given.signal).catch(() => null),
  ]);
  const [module, worker, ...sample] = await Promise.all([
    compiled("./pkg/diptych_bg.wasm"),
    fetched("./worker.js").then((response) => response.text()),
    ...SEEDS.map(async (name) => new File([await (await fetched(`./seeds/${name}`)).arrayBuffer()], name)),
  ]);
  const waiting = setTimeout(() => given.abort(), PATIENCE);
  const [vectors, fetching] = await coming;
  clearTimeout(waiting);
  const script = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  const { kept } = isOneFile() ? { kept: Promise.resolve(false) } : await keepOffline();
  discardEmbedded();
  await complete();
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = SHUT;
  document.head.append(policy);
  return { module, vectors, script, fetcher: fetching, sample, kept };
}
