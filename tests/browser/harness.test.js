/**
 * The harness itself: what other tests rely on happens in a real page, with real events.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { useBrowser } from "./harness/browser.js";
import { browserName } from "./harness/settings.js";

describe(`the harness in ${browserName}`, () => {
  const browser = useBrowser();

  test("drops files that the page can read, at the place they are dropped on", async () => {
    const open = await listening("drop");
    await open.drop([
      { name: "a.txt", text: "Größe" },
      { name: "b.bin", bytes: Uint8Array.of(0, 255) },
      { name: "c", size: 3 },
    ]);
    assert.deepEqual(await open.page.evaluate(() => /** @type {any} */ (globalThis).heard), {
      text: "",
      files: ["a.txt: 71,114,195,182,195,159,101", "b.bin: 0,255", "c: 0,0,0"],
    });
  });

  test("pastes text", async () => {
    const open = await listening("paste");
    await open.paste("A report.");
    assert.deepEqual(await open.page.evaluate(() => /** @type {any} */ (globalThis).heard), {
      text: "A report.",
      files: [],
    });
  });

  test("tells what axe finds", async () => {
    const page = await browser.open("/blank.html");
    assert.deepEqual(await page.accessibilityProblems(), []);
    await page.page.evaluate(() =>
      document.body.append(document.createElement("img"), document.createElement("button")),
    );
    const problems = await page.accessibilityProblems();
    assert.ok(
      problems.some((problem) => problem.startsWith("image-alt: ")),
      String(problems),
    );
    assert.ok(
      problems.some((problem) => problem.startsWith("button-name: ")),
      String(problems),
    );
  });

  test("keeps a picture of the page", async () => {
    const page = await browser.open("/blank.html", { width: 360, height: 780 });
    assert.equal(await page.page.evaluate(() => innerWidth), 360);
    assert.ok(existsSync(await page.screenshot("blank")));
  });

  test("stops the server, and the address answers no more", async () => {
    const page = await browser.open("/blank.html");
    await page.server.stop();
    const answered = await fetch(page.server.address).then(
      () => true,
      () => false,
    );
    assert.equal(answered, false);
  });

  /**
   * A blank page whose `heard` becomes what the first such event brings.
   *
   * @param {"drop" | "paste"} type
   */
  async function listening(type) {
    const open = await browser.open("/blank.html");
    await open.page.evaluate((type) => {
      const heard = new Promise((resolve) => {
        addEventListener(type, async (event) => {
          const transfer = /** @type {any} */ (event).dataTransfer ?? /** @type {any} */ (event).clipboardData;
          const text = transfer.getData("text/plain");
          const files = [];
          for (const file of [...transfer.files]) {
            files.push(`${file.name}: ${new Uint8Array(await file.arrayBuffer())}`);
          }
          resolve({ text, files });
        });
      });
      Object.assign(globalThis, { heard });
    }, type);
    return open;
  }
});
