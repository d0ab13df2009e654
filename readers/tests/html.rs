//! What becomes of the parts of a page, each shown on a page that has little else.

#![cfg(feature = "html")]

use diptych_readers::{Aside, Document, Draft, Outcome, Shape, html};

fn read(page: &str) -> Document {
    match html::read(page.as_bytes(), "page.html") {
        Ok(Outcome::Document(document)) => document,
        other => panic!("{other:?}"),
    }
}

/// A page around a report.
fn page(head: &str, body: &str) -> Document {
    let story = "The bridge at Marsh End has been closed until further notice, and buses turn round at the mill, the county said in a \
                 statement on Monday. An inquiry will be held in the spring, when the river is low enough for divers to look at the piers.";
    read(&format!(
        "<!DOCTYPE html><html lang=en><head><title>Bridge closed after crash - The Gazette</title>{head}</head><body>\
         <nav><a href=/>Home</a><a href=/world>World</a></nav><article><h1>Bridge closed after crash</h1>{body}<p>{story}</p>\
         <p>{story} Nobody answered.</p></article></body></html>"
    ))
}

fn kept(document: &Document) -> Vec<(Shape, &str)> {
    let kept = document.blocks.iter().filter(|block| block.aside.is_none());
    kept.map(|block| (block.shape, block.text.as_str())).collect()
}

fn block<'d>(document: &'d Document, text: &str) -> &'d Draft {
    document
        .blocks
        .iter()
        .find(|block| block.text.starts_with(text))
        .unwrap_or_else(|| panic!("no “{text}” in {document:#?}"))
}

#[test]
fn links_are_absolute_where_the_page_says_where_it_was() {
    let head = "<link rel=canonical href=https://gazette.example/news/2024/bridge>";
    let document = page(
        head,
        "<p>A lorry hit it, <a href=../2023/survey>a survey</a> of <b>last year</b> and <a href='#x'>police</a> say.</p>",
    );
    let draft = block(&document, "A lorry");
    assert_eq!(draft.hyperlinks.len(), 1);
    assert_eq!(&draft.text[draft.hyperlinks[0].span.clone()], "a survey");
    assert_eq!(draft.hyperlinks[0].url, "https://gazette.example/news/2023/survey");
    assert_eq!(&draft.text[draft.emphasis[0].clone()], "last year");
    assert_eq!(document.about.url.as_deref(), Some("https://gazette.example/news/2024/bridge"));
}

#[test]
fn two_line_ends_make_a_paragraph_and_white_space_is_folded() {
    let document =
        page("", "<div>A lorry\n   hit the&nbsp;bridge.<br><br/>Its driver<br>was unhurt, and so was his dog.</div>");
    let kept = kept(&document);
    assert!(kept.contains(&(Shape::Text, "A lorry hit the bridge.")), "{kept:?}");
    assert!(kept.contains(&(Shape::Text, "Its driver\nwas unhurt, and so was his dog.")), "{kept:?}");
}

#[test]
fn a_row_of_a_table_is_a_block() {
    let table = "<table><tr><th>Bridge</th><th>Built</th><th>Crossings</th></tr><tr><td>Marsh End</td><td>1911</td><td>4 200</td></tr></table>";
    let document = page("", table);
    assert_eq!(block(&document, "Marsh End").text, "Marsh End | 1911 | 4 200");
}

#[test]
fn captions_credits_and_pictures() {
    let figure = "<figure><img src=/crane.jpg><figcaption>A crane lifts the lorry. <span class=credit>Ann Brown</span></figcaption></figure>\
                  <figure><img src=/dog.jpg><figcaption>The dog. (Photo by Bo Chen)</figcaption></figure>";
    let document = page("", figure);
    let crane = block(&document, "A crane");
    assert!(crane.after_picture);
    assert_eq!((crane.shape, crane.text.as_str()), (Shape::Caption, "A crane lifts the lorry."));
    assert_eq!(block(&document, "Ann Brown").shape, Shape::Credit);
    assert_eq!(block(&document, "The dog").text, "The dog.");
    assert_eq!(block(&document, "(Photo").shape, Shape::Credit);
}

#[test]
fn what_nobody_sees_is_not_there() {
    let hidden = "<p hidden>One</p><p style='display: none'>Two</p><div aria-hidden=true>Three</div><template><p>Four</p></template>\
                  <noscript>Five</noscript><script>Six</script><span class=sr-only>Seven</span>";
    let document = page("", hidden);
    for word in ["One", "Two", "Three", "Four", "Five", "Six", "Seven"] {
        assert!(document.blocks.iter().all(|block| block.text != word), "{word}");
    }
}

#[test]
fn a_quotation_that_repeats_the_text_is_set_aside_and_one_that_does_not_stays() {
    let quotes = "<p>“We heard a scraping noise and then silence,” said the miller, who lives next to it.</p>\
                  <blockquote>We heard a scraping noise and then silence</blockquote>\
                  <blockquote><p>Nothing like it has happened here since the flood.</p></blockquote>";
    let document = page("", quotes);
    assert_eq!(block(&document, "We heard").aside, Some(Aside::PullQuote));
    assert_eq!((block(&document, "Nothing").shape, block(&document, "Nothing").aside), (Shape::Quote, None));
}

#[test]
fn the_same_class_on_every_paragraph_sets_nothing_aside() {
    let document = page("", &"<p class='paywall'>Divers found a crack in the second pier, and another below the waterline of the third.</p>".repeat(5));
    assert_eq!(kept(&document).iter().filter(|(_, text)| text.starts_with("Divers")).count(), 5);
}

#[test]
fn the_clipboard_keeps_all_of_it() {
    let document = read(
        "<meta charset='utf-8'><h1>Bridge closed</h1><p>Two were hurt, <a href=\"https://gazette.example/x\">police</a> said.</p><p>Share</p>",
    );
    assert_eq!(
        kept(&document),
        [(Shape::Headline, "Bridge closed"), (Shape::Text, "Two were hurt, police said."), (Shape::Text, "Share")]
    );
    assert_eq!(document.about.headline.as_deref(), Some("Bridge closed"));
}

#[test]
fn metadata_in_its_many_places() {
    for (head, byline, published) in [
        (
            "<meta name=author content='By Ann Brown'><meta name=parsely-pub-date content=2024-03-09>",
            "Ann Brown",
            "2024-03-09",
        ),
        (
            "<meta property=article:author content='Ann Brown'><meta property=article:author content='Bo Chen'>\
          <meta property=article:published_time content=2024-03-09T10:00:00Z>",
            "Ann Brown and Bo Chen",
            "2024-03-09T10:00:00Z",
        ),
        (
            r#"<script type=application/ld+json>{"@type":"NewsArticle","headline":"Bridge closed after crash","author":"Ann Brown","datePublished":"2024-03-09"}</script>"#,
            "Ann Brown",
            "2024-03-09",
        ),
    ] {
        let about = page(head, "").about;
        assert_eq!((about.byline.as_deref(), about.published.as_deref()), (Some(byline), Some(published)), "{head}");
        assert_eq!(about.headline.as_deref(), Some("Bridge closed after crash"));
        assert_eq!(about.outlet.as_deref(), Some("The Gazette"));
    }
    let shown =
        page("", "<p class=byline>By Ann Brown, Harbour Reporter</p><time datetime=2024-03-09>9 March 2024</time>");
    assert_eq!(shown.about.byline.as_deref(), Some("Ann Brown"));
    assert_eq!(shown.about.published.as_deref(), Some("2024-03-09"));
    assert_eq!(block(&shown, "By Ann").shape, Shape::Byline);
    assert_eq!(block(&shown, "9 March").shape, Shape::Dateline);
}

/// The report that is saved in every format: the same headline, byline and date, and each paragraph of the text as it is there.
#[test]
fn the_report_saved_as_a_page_is_the_report() {
    let text = include_str!("../../tests/formats/report.txt");
    let document = read(include_str!("../../tests/formats/report.html"));
    let paragraphs: Vec<&str> = text
        .split("\n\n")
        .flat_map(|part| part.trim().split("\n- "))
        .map(|part| part.trim_start_matches("- "))
        .collect();
    let kept: Vec<&str> = kept(&document).into_iter().map(|(_, text)| text).collect();
    assert_eq!(kept, paragraphs);
    assert_eq!(document.about.headline.as_deref(), Some(paragraphs[0]));
    assert_eq!(document.about.byline.as_deref(), Some("Morwenna Tallack"));
    assert_eq!(document.about.outlet.as_deref(), Some("The Penhallow Courier"));
    assert_eq!(document.about.published.as_deref(), Some("2024-03-09T17:20:00+00:00"));
    assert_eq!(document.about.language.as_deref(), Some("en-GB"));
}
