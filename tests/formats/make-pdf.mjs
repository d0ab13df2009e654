// Makes the PDFs in this folder from report.txt, with the programs that people make PDFs with. Run it from the project's
// folder: node tests/formats/make-pdf.mjs. It wants Chromium, LibreOffice Writer and Debian's hyphen-en-us.
//
// The files here were made with Chromium 156 and LibreOffice 7.4.7; another version gives other bytes and the same report.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const folder = import.meta.dirname;
const blocks = readFileSync(join(folder, "report.txt"), "utf8").trim().split("\n\n");
const [headline, byline, outlet, date, ...body] = blocks;
const url = "https://penhallow-courier.example/2024/03/09/ferry-aground-skerry-point";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const isSubhead = (block) => block.split(" ").length < 5 && !/[.:]$/.test(block);
const items = (block) => block.split("\n").map((line) => line.replace(/^- /, ""));

/** The report's body as HTML. */
const html = body.map((block) => {
  if (block.startsWith("- ")) return `<ul>${items(block).map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
  if (isSubhead(block)) return `<h2>${escaped(block)}</h2>`;
  return `<p>${escaped(block).replace("Captain Elowen Hicks", '<a href="https://coastguard.example/hicks">$&</a>')}</p>`;
});

const page = (style, head) => `<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<title>${escaped(headline)} | ${escaped(outlet)}</title><style>${style}</style></head><body>${head}
<article><h1>${escaped(headline)}</h1>
<div class="meta"><div>${escaped(byline)}</div><div>${escaped(outlet)}</div><div>${escaped(date)}</div></div>
<div class="text">${html.join("\n")}</div></article></body></html>`;

/** A news site's page: its menu is not printed, as most sites have it. */
const site = page(
  `body { font: 16px/1.5 "DejaVu Sans", sans-serif; max-width: 42rem; margin: auto } h1 { font-size: 2.2rem; line-height: 1.15 }
   h2 { font-size: 1.25rem } .meta { color: #555; font-size: 0.9rem } a { color: #05a } @media print { nav { display: none } }`,
  "<nav>Home News Sport</nav>",
);

/** A newspaper's page: three narrow columns under the headline, paragraphs told by their indents alone. */
const paper = page(
  `body { font: 9.5pt/1.25 "DejaVu Serif", serif } h1 { font-size: 26pt; line-height: 1.1; margin: 0 0 6pt }
   h2 { font-size: 9.5pt; margin: 0.8em 0 0 } .meta { margin-bottom: 8pt } ul { margin: 0; padding-left: 1em }
   .text { columns: 3; column-gap: 14pt; text-align: justify; hyphens: auto } p { margin: 0; text-indent: 1.2em }
   .text p:first-of-type { text-indent: 0 } .text p:first-of-type::first-letter { font-size: 34pt; line-height: 0.8; float: left;
   padding-right: 2pt }`,
  "",
);

/** Writes one page as PDF, as the browser's print dialog does. */
async function print(browser, markup, name, options) {
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on("request", (request) => request.respond({ contentType: "text/html; charset=utf-8", body: markup }));
  await tab.goto(url);
  await tab.pdf({ path: join(folder, name), ...options });
  await tab.close();
}

/** A word processor's document, in LibreOffice's flat XML. */
function flat({ size, columns, head, justified }) {
  const text = (block) => {
    if (block.startsWith("- ")) {
      const list = items(block).map((item) => `<text:list-item><text:p text:style-name="B">${escaped(item)}</text:p></text:list-item>`);
      return `<text:list text:style-name="L">${list.join("")}</text:list>`;
    }
    return isSubhead(block)
      ? `<text:h text:outline-level="2" text:style-name="S">${escaped(block)}</text:h>`
      : `<text:p text:style-name="B">${escaped(block)}</text:p>`;
  };
  const top = [`<text:h text:outline-level="1" text:style-name="T">${escaped(headline)}</text:h>`];
  for (const line of [byline, outlet, date]) top.push(`<text:p text:style-name="M">${escaped(line)}</text:p>`);
  const content = body.map(text).join("");
  const number = "<text:page-number>1</text:page-number>";
  const furniture = head
    ? `<style:header><text:p text:style-name="H">${escaped(head)}</text:p></style:header>
       <style:footer><text:p text:style-name="H">Page ${number} of <text:page-count>3</text:page-count></text:p></style:footer>`
    : "";
  const font = 'style:font-name="DejaVu Serif" fo:language="en" fo:country="US"';
  const align = justified ? 'fo:text-align="justify"' : "";
  const hyphens = justified ? 'fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"' : "";
  const section = columns ? `<text:section text:style-name="C" text:name="columns">${content}</text:section>` : content;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Microsoft Word - ferry final 2.docx</dc:title><dc:creator>newsroom</dc:creator></office:meta>
<office:font-face-decls><style:font-face style:name="DejaVu Serif" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="'DejaVu Serif'"/></office:font-face-decls>
<office:styles>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties ${font} fo:font-size="${size * 2}pt" fo:font-weight="bold"/></style:style>
<style:style style:name="M" style:family="paragraph"><style:text-properties ${font} fo:font-size="${size}pt" fo:font-style="italic"/></style:style>
<style:style style:name="S" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"/><style:text-properties ${font} fo:font-size="${size + 1}pt" fo:font-weight="bold"/></style:style>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="${columns ? "0.15cm" : "0.25cm"}" ${align}/><style:text-properties ${font} fo:font-size="${size}pt" ${hyphens}/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties ${font} fo:font-size="${size}pt"/></style:style>
</office:styles>
<office:automatic-styles>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
<style:style style:name="C" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">${furniture}</style:master-page></office:master-styles>
<office:body><office:text>${top.join("")}${section}</office:text></office:body></office:document>`;
}

/** Writes a document as PDF, as "Export as PDF" does, with options of its export dialog. */
function convert(markup, path, options = {}) {
  const work = mkdtempSync(join(tmpdir(), "make-pdf-"));
  const source = join(work, "report.fodt");
  writeFileSync(source, markup);
  const typed = Object.entries(options).map(([name, value]) => [name, { type: typeof value, value: `${value}` }]);
  const filter = `pdf:writer_pdf_Export:${JSON.stringify(Object.fromEntries(typed))}`;
  execFileSync("soffice", [`-env:UserInstallation=file://${work}/profile`, "--headless", "--convert-to", filter, "--outdir", work, source]);
  writeFileSync(join(folder, path), readFileSync(join(work, "report.pdf")));
  rmSync(work, { recursive: true });
}

const browser = await puppeteer.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"],
});
const margin = { top: "18mm", bottom: "18mm", left: "15mm", right: "15mm" };
await print(browser, site, "report-chromium.pdf", { format: "A4", displayHeaderFooter: true, margin });
await print(browser, paper, "report-newspaper.pdf", { format: "A5", margin: { top: "8mm", bottom: "8mm", left: "8mm", right: "8mm" } });
await browser.close();
convert(flat({ size: 12 }), "report-libreoffice.pdf");
convert(flat({ size: 10.5, columns: true, justified: true }), "report-columns.pdf");
convert(flat({ size: 19, head: outlet }), "report-pages.pdf");
// One that anyone may read but not change, which is encrypted all the same; and one that wants a password.
const plain = flat({ size: 12 }).replaceAll(/fo:font-size="[\d.]+pt"|fo:font-weight="bold"|fo:font-style="italic"/g, "");
convert(plain, "report-restricted.pdf", { RestrictPermissions: true, PermissionPassword: "secret" });
convert(plain, "../../readers/tests/files/locked.pdf", { EncryptFile: true, DocumentOpenPassword: "secret" });
