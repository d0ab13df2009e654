#!/usr/bin/env python3
"""Saves report.txt in the formats that people save reports in, through the programs that people use.

    tests/formats/make.py                 every file whose program is at hand
    tests/formats/make.py docx mail       only these groups: docx, pandoc, mail, page

What is there was made with LibreOffice 7.4.7.2, pandoc 2.17.1.1, python-docx 1.2.0 (whose template was saved by Word), msoffcrypto-tool,
Python 3.11's email and plistlib, and Chromium 156 through puppeteer-core. The files are kept, since the programs differ
from version to version and nobody needs to have them to run the tests.
"""

import email.message
import email.policy
import html
import pathlib
import plistlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
URL = "https://courier.example/news/2024/03/09/ferry-runs-aground"
# What a reporter would link and what a desk would set in italics.
LINKED = ("the environment agency said", "https://environment.example/holms/2024-03-09")
ITALIC = "Island Maid"


def paragraphs():
    """(kind, text) of each paragraph of the report: headline, byline, outlet, date, text, subhead, item."""
    lines = [line for line in (HERE / "report.txt").read_text("utf-8").splitlines() if line]
    for at, line in enumerate(lines):
        if at < 4:
            yield ("headline", "byline", "outlet", "date")[at], line
        elif line.startswith("- "):
            yield "item", line[2:]
        else:
            yield ("text" if line.endswith((".", "”", ":")) else "subhead"), line


def pieces(text):
    """(text, link, italic) of a paragraph, in order."""
    marks = [(LINKED[0], LINKED[1], False), (ITALIC, None, True)]
    for words, link, italic in marks:
        if words in text:
            before, after = text.split(words, 1)
            yield from pieces(before)
            yield words, link, italic
            yield from pieces(after)
            return
    if text:
        yield text, None, False


def as_html(text):
    done = ""
    for words, link, italic in pieces(text):
        words = html.escape(words, quote=False)
        words = f"<em>{words}</em>" if italic else words
        done += f'<a href="{link}">{words}</a>' if link else words
    return done


# ---- LibreOffice --------------------------------------------------------------------------------------------------------


def flat_odt():
    """What a person writes in LibreOffice: styles, a link, italics, a running head with the page's number, a comment."""
    spans = lambda text: "".join(
        f'<text:a xlink:type="simple" xlink:href="{link}">{html.escape(words)}</text:a>' if link
        else f'<text:span text:style-name="Emphasis">{html.escape(words)}</text:span>' if italic
        else html.escape(words)
        for words, link, italic in pieces(text)
    )
    body, in_list = "", False
    for kind, text in paragraphs():
        if in_list and kind != "item":
            body, in_list = body + "</text:list>", False
        if kind == "headline":
            body += f'<text:p text:style-name="Title">{spans(text)}</text:p>'
        elif kind == "subhead":
            body += f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{spans(text)}</text:h>'
        elif kind == "item":
            if not in_list:
                body, in_list = body + '<text:list text:style-name="Dots">', True
            body += f'<text:list-item><text:p text:style-name="Text_20_body">{spans(text)}</text:p></text:list-item>'
        else:
            body += f'<text:p text:style-name="Text_20_body">{spans(text)}</text:p>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
 <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
 <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"/>
 <style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>
 <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/>
 <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"/>
 <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"/>
 <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2"/>
 <style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
 <text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4">
 <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
 <style:header><text:p text:style-name="Header">The Penhallow Courier, news desk</text:p></style:header>
 <style:footer><text:p text:style-name="Footer">Page <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""


def make_office(folder):
    source = folder / "report.fodt"
    source.write_text(flat_odt(), "utf-8")
    lines = folder / "report-lines.txt"
    lines.write_text((HERE / "report.txt").read_text("utf-8"), "utf-8")

    def convert(path, filter_name, name):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter_name,
             "--outdir", folder / "out", path],
            check=True, stdout=subprocess.DEVNULL,
        )
        made = folder / "out" / f"{path.stem}.{filter_name.split(':')[0]}"
        shutil.move(made, HERE / name)

    convert(source, "docx:MS Word 2007 XML", "report.docx")
    convert(source, "odt:writer8", "report.odt")
    convert(source, "rtf:Rich Text Format", "report.rtf")
    # A paste of plain text: no style, an empty paragraph between two.
    convert(lines, "docx:MS Word 2007 XML", "report-unstyled.docx")
    convert(lines, "odt:writer8", "report-unstyled.odt")
    convert(lines, "rtf:Rich Text Format", "report-unstyled.rtf")


# ---- Word's own template, through python-docx -----------------------------------------------------------------------------


def make_word():
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()
    document.core_properties.author = "Microsoft Office User"
    document.core_properties.title = "Document1"
    document.sections[0].header.paragraphs[0].text = "The Penhallow Courier, news desk"
    document.sections[0].footer.paragraphs[0].text = "Confidential until published"
    styles = {"headline": "Title", "subhead": "Heading 2", "item": "List Bullet"}
    for kind, text in paragraphs():
        paragraph = document.add_paragraph(style=styles.get(kind))
        for words, link, italic in pieces(text):
            # Word cuts runs anywhere: where spelling was checked, where the cursor once stood.
            for part in (words[: len(words) // 3], words[len(words) // 3 :]):
                run = paragraph.add_run(part)
                run.italic = True if italic else None
                if link:
                    relation = document.part.relate_to(
                        link, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
                    )
                    hyperlink = OxmlElement("w:hyperlink")
                    hyperlink.set(qn("r:id"), relation)
                    paragraph._p.append(hyperlink)
                    hyperlink.append(run._r)
        if kind == "text" and "17 people" in text:
            # Tracked changes: a sentence that was deleted, and not yet accepted.
            deleted = OxmlElement("w:del")
            run = OxmlElement("w:r")
            words = OxmlElement("w:delText")
            words.text = " The number was disputed by the company."
            run.append(words)
            deleted.append(run)
            paragraph._p.append(deleted)
    document.save(HERE / "report-word-styles.docx")


def make_locked():
    """A Word file locked with a password: beside the others, since it is no copy of the report that could be read."""
    import msoffcrypto.format.ooxml

    (HERE / "bad").mkdir(exist_ok=True)
    with (HERE / "report.docx").open("rb") as plain, (HERE / "bad" / "locked.docx").open("wb") as locked:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("harbour", locked)


# ---- pandoc -----------------------------------------------------------------------------------------------------------------


def markdown():
    done = ""
    for kind, text in paragraphs():
        text = "".join(
            f"[{words}]({link})" if link else f"*{words}*" if italic else words for words, link, italic in pieces(text)
        ).replace("$", "\\$")
        before = {"headline": "# ", "subhead": "## ", "item": "- "}.get(kind, "")
        if kind != "item" and done.endswith(".\n") and not done.endswith("\n\n"):
            done += "\n"  # the list ends
        done += before + text + ("\n" if kind == "item" else "\n\n")
    return done


def make_pandoc():
    def convert(name, *arguments, source=markdown()):
        subprocess.run(["pandoc", "--from=markdown", "-o", HERE / name, *arguments], input=source.encode(), check=True)

    convert("report-pandoc.docx")
    convert("report-pandoc.odt")
    convert("report-pandoc.rtf", "--standalone")
    about = dict((kind, text) for kind, text in paragraphs() if kind in ("headline", "byline", "outlet", "date"))
    # pandoc's own styles for what stands at the head: Title, Author, Date.
    body = markdown().split(about["date"], 1)[1]
    head = ["-M", f"title={about['headline']}", "-M", f"author={about['byline'][3:]}", "-M", f"date={about['date']}"]
    convert("report-pandoc-head.docx", *head, source=body)
    convert("report.epub", "-M", "title=" + about["headline"], "-M", "lang=en", "-M", "date=2024-03-09", "-M", f"publisher={about['outlet']}")


# ---- mail -------------------------------------------------------------------------------------------------------------------


def newsletter():
    """The report as newsletters are built: tables, styles in place, a preheader nobody sees, a footer to unsubscribe."""
    parts = ""
    for kind, text in paragraphs():
        style = {"headline": "font-size:28px", "byline": "color:#555", "outlet": "color:#555", "date": "color:#555"}.get(kind, "")
        tag = {"headline": "h1", "subhead": "h2"}.get(kind, "p")
        text = as_html(text)
        if kind == "item":
            parts += f"<ul><li>{text}</li></ul>"
        else:
            parts += f'<{tag} style="margin:0 0 16px;{style}">{text}</{tag}>\n'
    parts = parts.replace("</ul><ul>", "")
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The Penhallow Courier</title>
<style>.body {{ font-family: Georgia, serif }}</style></head>
<body class="body"><div style="display:none;max-height:0;overflow:hidden">Everyone is ashore; what went wrong?</div>
<table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="600">
<tr><td><a href="https://courier.example/"><img src="cid:logo" alt="" width="200" height="40"></a></td></tr>
<tr><td>
{parts}</td></tr>
<tr><td class="footer" style="font-size:11px">You get this because you signed up for Courier Breaking News.
<a href="https://courier.example/unsubscribe">Unsubscribe</a> or <a href="https://courier.example/preferences">change what you get</a>.</td></tr>
</table></td></tr></table></body></html>
"""


def wrapped(text, width=72):
    import textwrap

    return "\n\n".join(textwrap.fill(part, width, break_long_words=False) for part in text.strip().split("\n\n"))


def message(sender, subject):
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["Received"] = "from mail.courier.example by mx.example.org; Sat, 09 Mar 2024 21:14:09 +0000"
    made["From"] = sender
    made["To"] = "Jenna Trelawney <jenna@example.org>"
    made["Subject"] = subject
    made["Date"] = "Sat, 09 Mar 2024 21:14:03 +0000"
    made["Message-ID"] = "<20240309211403.4711@courier.example>"
    return made


def make_mail():
    text = (HERE / "report.txt").read_text("utf-8")
    items = [part for part in text.split("\n\n")]
    hard = wrapped("\n\n".join(part for part in items if not part.startswith("- ")))
    lists = next(part for part in items if part.startswith("- "))
    hard = hard.replace("What is known so far:", "What is known so far:\n\n" + lists)
    headline = items[0]

    plain = message("Denzil Opie <denzil.opie@example.org>", "Fwd: " + headline)
    plain.set_content(hard + "\n\n-- \nDenzil Opie\nSent from the quay\n", cte="quoted-printable")
    (HERE / "report.eml").write_bytes(bytes(plain))

    letter = message('"The Penhallow Courier" <news@courier.example>', headline)
    letter["List-Id"] = "Courier Breaking News <breaking.courier.example>"
    letter["List-Unsubscribe"] = "<https://courier.example/unsubscribe>"
    letter.set_content(hard + "\n\nUnsubscribe: https://courier.example/unsubscribe\n", cte="quoted-printable")
    letter.add_alternative(newsletter(), subtype="html", cte="quoted-printable")
    letter.get_payload()[1].add_related(PIXEL, "image", "png", cid="<logo>")
    (HERE / "report-newsletter.eml").write_bytes(bytes(letter))

    # Forwarded as a message of its own, with a word of the sender's.
    forwarded = message("Denzil Opie <denzil.opie@example.org>", "Fwd: " + headline)
    forwarded.set_content("See below, the Courier has it first.\n")
    forwarded.add_attachment(letter)
    (HERE / "report-forwarded.eml").write_bytes(bytes(forwarded))

    # The report as a file, with a line of mail around it.
    attached = message("Denzil Opie <denzil.opie@example.org>", "the ferry story")
    attached.set_content("Hi Jenna,\n\nhere it is.\n\nDenzil\n")
    word = HERE / "report.docx"
    attached.add_attachment(
        word.read_bytes(), "application", "vnd.openxmlformats-officedocument.wordprocessingml.document", filename="ferry.docx"
    )
    (HERE / "report-attached.eml").write_bytes(bytes(attached))


# ---- pages ------------------------------------------------------------------------------------------------------------------

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def page():
    """A page as news sites build them, with what stands around the report."""
    parts, about, in_list = "", {}, False
    for kind, text in paragraphs():
        if in_list and kind != "item":
            parts, in_list = parts + "</ul>\n", False
        if kind in ("headline", "byline", "outlet", "date"):
            about[kind] = text
        elif kind == "item":
            parts, in_list = parts + ("" if in_list else "<ul>\n") + f"<li>{as_html(text)}</li>\n", True
        else:
            tag = "h2" if kind == "subhead" else "p"
            parts += f"<{tag}>{as_html(text)}</{tag}>\n"
    head = html.escape(about["headline"])
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{head} | {about['outlet']}</title>
<link rel="canonical" href="{URL}"><link rel="stylesheet" href="report_files/page.css">
<meta property="og:type" content="article"><meta property="og:title" content="{head}">
<meta property="og:site_name" content="{about['outlet']}"><meta name="author" content="{about['byline'][3:]}">
<meta property="article:published_time" content="2024-03-09T18:05:00+00:00">
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/harbour">Harbour</a> <a href="/weather">Weather</a></nav>
<main><article>
<h1>{head}</h1>
<p class="byline">{about['byline']}</p><p class="outlet">{about['outlet']}</p>
<p><time datetime="2024-03-09T18:05:00+00:00">{about['date']}</time></p>
<img src="report_files/logo.png" alt="" width="1" height="1">
{parts}</article></main>
<aside><h3>More from the harbour</h3><ul><li><a href="/news/a">Oyster beds reopen after a winter of storms</a></li>
<li><a href="/news/b">Lighthouse keepers’ cottages for sale</a></li></ul></aside>
<footer><a href="/about">About us</a> <a href="/privacy">Privacy</a> © 2024 {about['outlet']}</footer>
</body></html>
"""


SNAPSHOT = """
const puppeteer = require('puppeteer-core'), fs = require('fs'), http = require('http'), path = require('path');
const [folder, out, url] = process.argv.slice(1);
(async () => {
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.split('/').pop();
    const file = request.url() === url ? 'report.html' : path.join('report_files', name);
    const full = path.join(folder, file);
    if (!fs.existsSync(full)) return request.respond({ status: 404 });
    const type = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.png': 'image/png' }[path.extname(full)];
    request.respond({ status: 200, contentType: type, body: fs.readFileSync(full) });
  });
  await page.goto(url);
  const session = await page.createCDPSession();
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  fs.writeFileSync(out, data);
  await browser.close();
})();
"""


def make_page(folder):
    saved = folder / "saved"
    (saved / "report_files").mkdir(parents=True)
    (saved / "report.html").write_text(page(), "utf-8")
    (saved / "report_files" / "page.css").write_text("body { font-family: Georgia, serif; max-width: 40em }\n")
    (saved / "report_files" / "logo.png").write_bytes(PIXEL)
    # A frame that a saved page brings along: longer than none, and no report.
    (saved / "report_files" / "frame.html").write_text("<!DOCTYPE html><title>Advertisement</title><p>Sail away.</p>\n")

    with zipfile.ZipFile(HERE / "report.zip", "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(saved.rglob("*")):
            made.write(path, path.relative_to(saved))

    main = {
        "WebResourceData": page().encode("utf-8"),
        "WebResourceFrameName": "",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": URL,
    }
    image = {"WebResourceData": PIXEL, "WebResourceMIMEType": "image/png", "WebResourceURL": "https://courier.example/logo.png"}
    archive = {"WebMainResource": main, "WebSubresources": [image]}
    (HERE / "report.webarchive").write_bytes(plistlib.dumps(archive, fmt=plistlib.FMT_BINARY))
    (HERE / "report-xml.webarchive").write_bytes(plistlib.dumps(archive, fmt=plistlib.FMT_XML))

    subprocess.run(["node", "-e", SNAPSHOT, saved, HERE / "report.mhtml", URL], check=True, cwd=HERE.parent.parent)


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["docx", "pandoc", "mail", "page"]
    with tempfile.TemporaryDirectory() as made:
        made = pathlib.Path(made)
        if "docx" in wanted:
            make_office(made)
            make_word()
            make_locked()
        if "pandoc" in wanted:
            make_pandoc()
        if "mail" in wanted:
            make_mail()
        if "page" in wanted:
            make_page(made)
