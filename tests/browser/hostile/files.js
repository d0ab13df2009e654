/**
 * One hostile report in every format that is read: a payload a paragraph, as markup where the format has markup and as text
 * everywhere, and again in what the format knows of its report.
 *
 * The files are written here, byte by byte where it must be: programs that write them well would not write these. A zip without
 * compression is a list of names and bytes, for which no package is needed.
 */
import { crc32 } from "node:zlib";

/** @typedef {{ headline: string, byline: string, opening: string, payloads: string[] }} Hostile */

const encoder = new TextEncoder();

/** @param {string} text */
export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Characters that no XML may have. @param {string} text */
// eslint-disable-next-line no-control-regex
const forXml = (text) => escaped(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ""));

/** A sentence around a payload, so that it is a paragraph of a report. @param {string} payload @param {number} number */
export const sentence = (payload, number) =>
  `Witness ${number + 1} told the inspectors that the crew had seen ${payload} on the screen of the bridge before the alarm.`;

/** @param {Hostile} report */
export const paragraphs = ({ opening, payloads }) => [opening, ...payloads.map(sentence)];

/** @param {Hostile} report */
export function plain(report) {
  return `${report.headline}\n\nBy ${report.byline}\n\nMay 11, 2023\n\n${paragraphs(report).join("\n\n")}\n`;
}

/** @param {Hostile} report */
export function markdown(report) {
  return `# ${report.headline}\n\nBy ${report.byline}\n\nMay 11, 2023\n\n${paragraphs(report).join("\n\n")}\n`;
}

/** The payloads stand twice: as markup, and as text that would be markup if it were parsed once more. @param {Hostile} report */
export function html({ headline, byline, opening, payloads }) {
  const told = payloads.map((each, at) => `<p>${sentence(escaped(each), at)}</p>\n<p>${sentence(each, at)}</p>`);
  const linked = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline,
    author: { "@type": "Person", name: byline },
    url: "javascript:top.ran='url'",
    publisher: { "@type": "Organization", name: payloads[0] },
    datePublished: "2023-05-11",
    ["__proto__"]: { ran: "json" },
  }).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en" onclick="top.ran='html'"><head><meta charset="utf-8"><title>${escaped(headline)}</title>
<meta name="author" content="${escaped(byline)}"><meta property="og:title" content="${escaped(headline)}">
<link rel="canonical" href="javascript:top.ran='canonical'"><script type="application/ld+json">${linked}</script></head>
<body><article><h1>${escaped(headline)}</h1><p class="byline">By ${escaped(byline)}</p><p>${escaped(opening)}</p>
${told.join("\n")}</article></body></html>`;
}

/** @param {string} text */
const base64 = (text) => Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n");

/** @param {string} text */
const headerWord = (text) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

/** @param {Hostile} report */
export function mhtml(report) {
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: javascript:top.ran='location'\r\nSubject: ${headerWord(report.headline)}\r\nMIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64
Content-Location: https://example.org/"onload="top.ran='location'\r\n\r\n${base64(html(report))}\r\n--cut--\r\n`.replace(
    /\r?\n/g,
    "\r\n",
  );
}

/** @param {Hostile} report */
export function eml(report) {
  return `From: ${headerWord(report.byline)} <a@example.org>\r\nSubject: ${headerWord(report.headline)}\r\nDate: Thu, 11 May 2023 08:00:00 +0000\r\nMIME-Version: 1.0
Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html(report))}\r\n`.replace(
    /\r?\n/g,
    "\r\n",
  );
}

/** @param {[string, string][]} parts a path and what stands there @returns {Uint8Array} */
export function zip(parts) {
  const files = parts.map(([path, text]) => ({ path: encoder.encode(path), content: encoder.encode(text) }));
  /** @type {{ bodies: Buffer[], directory: Buffer[] }} */
  const { bodies, directory } = { bodies: [], directory: [] };
  let offset = 0;
  for (const { path, content } of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    bodies.push(Buffer.concat([Buffer.from("PK\x03\x04"), common, path, content]));
    const [version, rest] = [Buffer.from([20, 0]), Buffer.alloc(14)];
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), version, common, rest, path]));
    offset += 30 + path.length + content.length;
  }
  const end = Buffer.alloc(18);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from("PK\x05\x06"), end]);
}

/** Body, core properties, links of every scheme, a comment, a field and an embedded object. @param {Hostile} report */
export function docx(report) {
  const run = (/** @type {string} */ text) => `<w:r><w:t xml:space="preserve">${forXml(text)}</w:t></w:r>`;
  const linked = (/** @type {string} */ text, /** @type {number} */ at) =>
    `<w:p><w:hyperlink r:id="link${at % 3}">${run(text)}</w:hyperlink></w:p>`;
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd "/k calc" HYPERLINK "javascript:top.ran=1"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const link = (/** @type {number} */ at, /** @type {string} */ target) =>
    `<Relationship Id="link${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${forXml(target)}" TargetMode="External"/>`;
  const [first = ""] = report.payloads;
  return zip([
    ["[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    [
      "docProps/core.xml",
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${forXml(report.headline)}</dc:title><dc:creator>${forXml(report.byline)}</dc:creator><dc:description>${forXml(first)}</dc:description></cp:coreProperties>`,
    ],
    [
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link(0, "javascript:top.ran='docx'")}${link(1, 'https://example.org/"onclick="top.ran=1')}${link(2, "data:text/html,<script>top.ran=1</script>")}</Relationships>`,
    ],
    [
      "word/document.xml",
      `<?xml version="1.0"?><w:document ${names}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(report.headline)}</w:p><w:p>${run(`By ${report.byline}`)}</w:p>${field}${paragraphs(report).map(linked).join("")}</w:body></w:document>`,
    ],
  ]);
}

/** @param {Hostile} report */
export function odt(report) {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"';
  const told = paragraphs(report).map(
    (text) => `<text:p><text:a xlink:href="javascript:top.ran='odt'">${forXml(text)}</text:a></text:p>`,
  );
  return zip([
    ["mimetype", "application/vnd.oasis.opendocument.text"],
    [
      "meta.xml",
      `<office:document-meta ${names}><office:meta><dc:title>${forXml(report.headline)}</dc:title><meta:initial-creator>${forXml(report.byline)}</meta:initial-creator></office:meta></office:document-meta>`,
    ],
    [
      "content.xml",
      `<?xml version="1.0"?><office:document-content ${names}><office:scripts><office:script script:language="JavaScript">top.ran='odt'</office:script></office:scripts><office:body><office:text><text:h text:outline-level="1">${forXml(report.headline)}</text:h><text:p>By ${forXml(report.byline)}</text:p>${told.join("")}</office:text></office:body></office:document-content>`,
    ],
  ]);
}

/** @param {Hostile} report */
export function epub(report) {
  return zip([
    ["mimetype", "application/epub+zip"],
    [
      "META-INF/container.xml",
      `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ],
    [
      "book.opf",
      `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${forXml(report.headline)}</dc:title><dc:creator>${forXml(report.byline)}</dc:creator><dc:language>en" onclick="top.ran=1</dc:language></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>`,
    ],
    ["one.xhtml", html(report)],
  ]);
}

/** Fields, an object and a picture from elsewhere besides. @param {Hostile} report */
export function rtf(report) {
  const text = (/** @type {string} */ words) =>
    [...words]
      .flatMap((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if ("\\{}".includes(letter)) return [`\\${letter}`];
        if (code < 0x80) return [letter];
        return letter.split("").map((unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`);
      })
      .join("");
  const linked = (/** @type {string} */ words) =>
    `\\pard {\\field{\\*\\fldinst HYPERLINK "javascript:top.ran='rtf'"}{\\fldrslt ${text(words)}}}\\par\n`;
  return `{\\rtf1\\ansi{\\info{\\title ${text(report.headline)}}{\\author ${text(report.byline)}}}{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata 0105}}
{\\field{\\*\\fldinst INCLUDEPICTURE "http://127.0.0.1/picture.png"}{\\fldrslt }}
\\pard\\outlinelevel0 {\\b ${text(report.headline)}}\\par\n\\pard By ${text(report.byline)}\\par\n${paragraphs(report).map(linked).join("")}}`;
}

/** Text, metadata, an action that runs when it is opened, and links of every kind. @param {Hostile} report */
export function pdf(report) {
  const string = (/** @type {string} */ text) => `(${text.replace(/[\\()]/g, "\\$&").replace(/[^\x20-\x7e]/g, "?")})`;
  const unicode = (/** @type {string} */ text) =>
    `<${Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("hex")}>`;
  /** Lines of at most so many letters, broken at spaces where there are any. @param {string} text */
  const wrapped = (text) => text.match(/.{1,85}(?:\s|$)|\S{85}/g) ?? [];
  /** @type {string[][]} */
  const pages = [[]];
  let y = 800;
  const write = (/** @type {string} */ line, /** @type {number} */ size, /** @type {number} */ drop) => {
    y -= drop;
    if (y < 60) {
      pages.push([]);
      y = 780;
    }
    pages.at(-1)?.push(`BT /F ${size} Tf 1 0 0 1 60 ${y} Tm ${string(line)} Tj ET`);
  };
  for (const line of wrapped(report.headline)) write(line, 22, 28);
  write(`By ${report.byline}`, 10, 30);
  for (const paragraph of paragraphs(report)) wrapped(paragraph).forEach((line, at) => write(line, 10, at ? 13 : 26));
  /** @type {string[]} */
  const objects = [];
  const add = (/** @type {string} */ object) => objects.push(object);
  const first = 6;
  add(
    `<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /AA << /WC 5 0 R >> /Names << /JavaScript << /Names [(x) 5 0 R] >> >> >>`,
  );
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ")}] >>`);
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>`);
  add(
    `<< /Title ${unicode(report.headline)} /Author ${unicode(report.byline)} /Subject ${unicode(report.payloads[0] ?? "")} /Keywords ${unicode(report.payloads.join(" "))} >>`,
  );
  add(`<< /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("http://127.0.0.1/pdf"\\);) >>`);
  const link = (/** @type {string} */ action) => `<< /Type /Annot /Subtype /Link /Rect [50 50 550 800] /A ${action} >>`;
  pages.forEach((lines, at) => {
    const links = [
      link(`<< /S /URI /URI (javascript:top.ran='pdf') >>`),
      link("5 0 R"),
      link(`<< /S /Launch /F (cmd.exe) >>`),
    ];
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R /Annots [${links.join(" ")}] >>`,
    );
    const content = lines.join("\n");
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  let out = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = out.length;
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
}
