/**
 * The page at home on a machine: without a network, after a new build, and given reports by the system.
 */
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { BuildServer } from "./harness/build-server.js";
import { useBrowser } from "./harness/browser.js";
import { Diptych, useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";
import { FERRY_A, FERRY_B, FERRY_C } from "./reports.js";

const READY = () => document.documentElement.dataset.ready === "true";

/** The caches of the page, but for what is fetched when it is needed, and what they hold. @param {Diptych} page */
function kept(page) {
  return page.page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name !== "diptych-readers");
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
}

describe(`reports from the system in ${browserName}`, () => {
  const diptych = useDiptych({ serviceWorker: true });

  test("a file opened with Diptych becomes report A, the next one B, a third takes B’s place", async () => {
    const page = await diptych.open({
      before: () => {
        const setConsumer = (/** @type {any} */ consumer) => Object.assign(globalThis, { launched: consumer });
        Object.defineProperty(globalThis, "launchQueue", { value: { setConsumer } });
      },
    });
    const launch = (/** @type {import("./harness/page.js").Dropped & { text: string }} */ { name, text }) =>
      page.page.evaluate(
        (name, text) => {
          const handle = { getFile: async () => new File([text], name) };
          /** @type {any} */ (globalThis).launched({ files: [handle] });
        },
        name,
        text,
      );
    await page.page.evaluate(() => /** @type {any} */ (globalThis).launched({ files: [] }));
    await launch(FERRY_A);
    await page.read("a", "Fire On Ferry");
    await launch(FERRY_B);
    await page.compared();
    await page.row("14 passengers", "17 passengers");
    await launch(FERRY_C);
    await page.read("b", "Lifeboats");
    assert.match((await page.head("a")).headline, /^Fire On Ferry/);
  });

  test("what was shared too long ago is asked for again", async () => {
    const page = await diptych.open();
    await page.harness.goto("/?shared=00000000-0000-4000-8000-000000000000");
    assert.match(await page.notice(), /^What was shared with Diptych did not arrive/);
    await page.until(READY);
    page.mark = page.harness.mark();
  });

  // The last one: it stops the server.
  test("with the server stopped, the page opens again and compares", async () => {
    const page = await diptych.open();
    const { names, paths } = await kept(page);
    assert.equal(names.length, 1);
    for (const path of ["/", "/pkg/diptych_bg.wasm", "/vectors/english.bin", "/manifest.webmanifest"])
      assert.ok(paths.includes(path), `${path} is kept`);
    await page.harness.server.stop();
    await page.page.reload({ waitUntil: "load" });
    await page.until(READY);
    page.mark = page.harness.mark();
    await page.compareSample();
    await page.row("another 19 people were wounded", "20 people wounded");
    assert.equal(await page.isShown("#word-vectors"), false, "the table of near words is there too");
    await page.drop([FERRY_A, FERRY_B]);
    await page.read("a", "Fire On Ferry");
    await page.compared();
    assert.deepEqual((await kept(page)).paths, paths, "reports are not kept");
  });
});

describe(`a page that its service worker answers for in ${browserName}`, () => {
  const browser = useBrowser({ serviceWorker: true });
  /** @type {BuildServer} */
  let build;
  beforeEach(async () => (build = await BuildServer.start()));
  afterEach(() => build.stop());

  test("what another program shares reaches the page through the service worker, and no server", async () => {
    const page = new Diptych(await browser.open("/blank.html"));
    await page.page.goto(build.address, { waitUntil: "load" });
    await page.until(READY);
    // The system hands it over as a form does.
    const fields = `<input name="title" value="Two reports"><input type="file" name="reports">`;
    const form = `<!doctype html><link rel="icon" href="data:," /><form method="post" action="share" enctype="multipart/form-data">${fields}</form>`;
    build.files.set("form.html", Buffer.from(form));
    await page.page.goto(`${build.address}form.html`);
    await page.page.evaluate(({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/plain" }));
      const input = document.querySelector("input[type=file]");
      if (input instanceof HTMLInputElement) input.files = transfer.files;
      document.forms[0]?.submit();
    }, FERRY_A);
    await page.page.waitForNavigation({ waitUntil: "load" }).catch(() => {});
    await page.read("a", "Fire On Ferry");
    await page.until(READY);
    assert.equal(page.page.url(), build.address, "a reload asks for nothing");
    assert.deepEqual(
      build.requests.filter((request) => !request.startsWith("GET ")),
      [],
    );
    assert.ok(!(await kept(page)).paths.some((path) => /share/.test(path)), "nothing shared is kept");
    assert.deepEqual(page.harness.problems, []);
  });

  test("a new build takes the last one’s place as a whole, and not before all of it is there", async () => {
    const page = new Diptych(await browser.open("/blank.html"));
    const open = async () => {
      await page.page.goto(build.address, { waitUntil: "load" });
      await page.until(READY);
      return page.page.title();
    };
    const title = await open();
    const [before] = (await kept(page)).names;

    build.rebuild("index.html", (text) => text.replace("<title>", "<title>Torn "), { whole: false });
    assert.equal(await open(), title);
    const update = () =>
      page.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update().catch(() => {});
      });
    await update();
    // Half a build is not kept.
    await page.until(async (before) => {
      const names = (await caches.keys()).filter((name) => name !== "diptych-readers");
      return !(await navigator.serviceWorker.getRegistration())?.installing && names.join() === before;
    }, before ?? "");
    assert.equal(await open(), title);

    build.rebuild("index.html", (text) => text.replace("<title>", "<title>New "), { whole: true });
    // Browsers look by themselves a second after a page is opened: that may still be at half a build, and be all that this comes to.
    await page.until(async (before) => {
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => {});
      // Not asked for again at once: Chromium then starts no service worker any more.
      for (const late = Date.now() + 3000; Date.now() < late;) {
        if (!(await caches.keys()).includes(before)) return true;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return false;
    }, before ?? "");
    assert.equal(await open(), `New ${title}`);
    assert.equal((await kept(page)).names.length, 1, "the last build is gone");
  });
});
