/**
 * Makes the PNG icons in www/icons/ from the two drawings there, in Chromium:
 *
 * ```sh
 * node tools/icons/make.js /usr/bin/chromium
 * oxipng -o max -Z -a --strip all www/icons/*.png
 * ```
 *
 * The second line takes a third of their bytes away, and nothing of what is seen: they stand in the manifest, which every
 * browser that installs pages loads.
 *
 * `icon.svg` is the icon as it is; `maskable.svg` leaves the room around it that systems cut off.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const FOLDER = new URL("../../www/icons/", import.meta.url);
const SIZES = /** @type {const} */ ([
  ["icon", 192],
  ["maskable", 512],
]);

const executablePath = process.argv[2];
if (!executablePath) throw new Error("Say where Chromium is: node tools/icons/make.js /usr/bin/chromium");
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const [name, size] of SIZES) {
  const drawing = readFileSync(new URL(`${name}.svg`, FOLDER)).toString("base64");
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  const path = /** @type {`${string}.png`} */ (fileURLToPath(new URL(`${name}-${size}.png`, FOLDER)));
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
