/**
 * What a report holds is text: nothing in it runs, becomes an element, or makes the page ask for anything, also while it waits or is
 * refused, and the page could not ask for anything if it wanted to. hostile.test.js tries the same with all that is known to work.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useDiptych } from "./harness/diptych.js";
import { browserName } from "./harness/settings.js";

/** Each sets `globalThis.ran` where it is taken for markup. */
const IMAGE = `<img src=x onerror="globalThis.ran='image'">`;
const SCRIPT = `<script>globalThis.ran = "script"</script>`;
const FRAME = `<iframe srcdoc="<script>parent.ran='frame'</script>"></iframe>`;
const VECTOR = `<svg onload="globalThis.ran='vector'"></svg>`;

const HOSTILE = {
  name: `${IMAGE} ferry.txt`,
  text: `${IMAGE} Fire On Ferry Off Helmsund Leaves 14 Injured

By <b>Ingrid</b> Solberg

May 11, 2023

A fire broke out on the ferry Nordlys off the port of Helmsund on May 10, and 14 passengers were injured ${SCRIPT}, the coast guard said.

"We heard the alarm ${IMAGE} and then everything went dark very quickly," said Maria ${VECTOR} Holt.

${FRAME} Captain Jonas Lindqvist ordered everyone on board into the lifeboats after smoke had filled the engine room.
`,
};

describe(`safety in ${browserName}`, () => {
  const diptych = useDiptych();

  /** Nothing ran, and nothing stands in the page that only markup could have put there. @param {import("./harness/diptych.js").Diptych} page */
  async function assertHarmless(page) {
    await page.press("d");
    await page.press("w");
    // An image that is not there, or a frame, would take a moment to run its script.
    await page.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const found = await page.page.evaluate(() => {
      /** @param {Element} node */
      const named = (node) => `${node.tagName} ${[...node.attributes].map(({ name, value }) => `${name}=${value}`)}`;
      const made = "img, script, iframe, object, embed, form, link, style, meta, base, video, audio, b, i";
      const drawn = "svg:not(#map svg, #side-by-side svg, .reading-bar svg)";
      const inBody = [...document.body.querySelectorAll(`${made}, ${drawn}`)].map(named);
      const scripted = [...document.querySelectorAll("*")].filter((node) =>
        [...node.attributes].some(({ name, value }) => /^on/.test(name) || /^\s*(javascript|data):/i.test(value)),
      );
      const icon = document.querySelector("link[rel=icon]");
      const leading = [...document.querySelectorAll("a")].filter((link) => !link.getAttribute("href")?.startsWith("#"));
      return {
        ran: "ran" in globalThis ? /** @type {any} */ (globalThis).ran : null,
        elements: [...inBody, ...[...scripted, ...leading].filter((node) => node !== icon).map(named)],
      };
    });
    assert.deepEqual(found, { ran: null, elements: [] });
  }

  test("markup in a report that waits for the other is text too", async () => {
    const page = await diptych.open();
    await page.drop([HOSTILE], "#report-b");
    await page.read("b");
    assert.ok((await page.text("#report-b .preview")).includes(SCRIPT));
    await assertHarmless(page);
  });

  test("words with markup that are pasted twice are text in the message too", async () => {
    const page = await diptych.open();
    await page.harness.paste(HOSTILE.text);
    await page.read("a");
    await page.harness.paste(HOSTILE.text);
    assert.match(await page.refusal("b"), /is the same report/);
    await assertHarmless(page);
  });

  test("once it has loaded, the page can make no request, whatever asks for one", async () => {
    const page = await diptych.open();
    await page.compareSample();
    // What reads the second report, which is Markdown.
    assert.deepEqual(page.asked(), ["GET /pkg/readers_markdown.js", "GET /pkg/readers_markdown_bg.wasm"]);
    const outcomes = await page.page.evaluate(async () => {
      const picture = new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve("loaded");
        image.onerror = () => resolve("refused");
        image.src = "/seeds/000_a35c219f1e7b7b2a.txt";
      });
      const fetched = await fetch("/index.html").then(
        () => "answered",
        () => "refused",
      );
      return [await picture, fetched];
    });
    assert.deepEqual(outcomes, ["refused", "refused"]);
    await page.harness.problem(/connect-src/);
    await page.harness.problem(/img-src/);
    assert.deepEqual(page.harness.server.requests.slice(page.mark.server), [], "nothing reached the server");
    // These were asked for on purpose.
    page.refused = /Content.Security.Policy|(?:connect|img)-src|Fetch API cannot load/;
    page.mark = page.harness.mark();
  });
});
