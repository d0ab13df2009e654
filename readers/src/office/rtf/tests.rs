use super::*;
use crate::{Aside, Draft};

fn read_blocks(written: &str) -> Vec<Draft> {
    read(written.as_bytes(), "a.rtf").unwrap().blocks
}

fn shapes(written: &str) -> Vec<(Shape, String)> {
    read_blocks(written).into_iter().map(|draft| (draft.shape, draft.text)).collect()
}

fn texts(written: &str) -> Vec<String> {
    read_blocks(written).into_iter().map(|draft| draft.text).collect()
}

#[test]
fn paragraphs_emphasis_and_line_ends() {
    let blocks =
        read_blocks("{\\rtf1\\ansi\\pard Two were {\\b hurt}\r\n badly.\\line So\\tab it is.\\par\\pard Closed.}");
    assert_eq!(blocks[0].text, "Two were hurt badly.\nSo it is.");
    assert_eq!(&blocks[0].text[blocks[0].emphasis[0].clone()], "hurt");
    assert_eq!(blocks[1].text, "Closed.");
}

#[test]
fn letters_by_code_page_font_and_number() {
    let written = r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}{\f2\fcharset2 Wingdings;}}
        \f0 \'93caf\'e9\'94 {\f1\'cc\'ee\'f1\'f2} \u8364?5 \uc2\u20320\'c4\'e3\u55357\'3f\'3f\u56832\'3f\'3f \emdash\~x{\f2\'fc}\par}";
    assert_eq!(texts(written), ["“café” Мост €5 你😀 — x"]);
}

#[test]
fn what_is_passed_over() {
    let written = r"{\rtf1{\*\generator Riched20 10;}{\colortbl;\red0;}{\*\unknown {deep {text}}}{\info{\subject no}}\pard
        One{\*\bkmkstart a}{\v hidden}{\deleted gone} two{\xe index} {\pict\wmetafile8 0102ff}three\-fold.\par}";
    assert_eq!(texts(written), ["One two threefold."]);
}

#[test]
fn headings_by_the_name_of_the_style_or_the_outline() {
    let written = r"{\rtf1{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Zwischentitel;}{\*\cs10 Default;}{\s5 Title;}}
        \pard\plain\s5 Bridge closed\par\pard\plain\s2 What we know\par\pard\outlinelevel2 More\par\pard Two were hurt.\par}";
    let expected = [
        (Shape::Headline, "Bridge closed"),
        (Shape::Heading(1), "What we know"),
        (Shape::Heading(3), "More"),
        (Shape::Text, "Two were hurt."),
    ];
    assert_eq!(shapes(written), expected.map(|(shape, text)| (shape, text.to_owned())));
}

#[test]
fn items_as_word_wordpad_and_pandoc_write_them() {
    let word = r"{\rtf1{\fonttbl{\f3\fcharset2 Symbol;}}{\listtext\pard\plain\f3 \'b7\tab}\pard\s15\ls1{One}{\par}\pard Two\par}";
    let wordpad = r"{\rtf1\pard{\pntext\f1\u-3913 ?\tab}{\*\pn\pnlvlblt\pnf1}One\par\pard Two\par}";
    let pandoc = r"{\rtf1{\pard \fi-360 \bullet \tx360\tab One\par}{\pard Two\par}}";
    for written in [word, wordpad, pandoc] {
        assert_eq!(
            shapes(written),
            [(Shape::ListItem, "One".to_owned()), (Shape::Text, "Two".to_owned())],
            "{written}"
        );
    }
}

#[test]
fn a_link_is_a_field_and_so_is_a_page_number() {
    let written = "{\\rtf1 See {\\field{\\*\\fldinst{HYPERLINK \"https://example.org/a?b=1\" \\\\o \"tip\"}}{\\fldrslt{\\ul the log}}}, \
                   page {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}.\\par}";
    let blocks = read_blocks(written);
    assert_eq!(blocks[0].text, "See the log, page 3.");
    assert_eq!(blocks[0].hyperlinks[0].url, "https://example.org/a?b=1");
    assert_eq!(&blocks[0].text[blocks[0].hyperlinks[0].span.clone()], "the log");
    assert_eq!(blocks[0].hyperlinks.len(), 1);
}

#[test]
fn notes_and_running_heads_are_set_aside() {
    let written = r"{\rtf1{\header\pard The Courier\par}{\footer\pard Page 1\par}\pard Two were hurt{\super\chftn}{\footnote\pard\plain{\super\chftn} By noon.}, police said.\par}";
    let told: Vec<(String, Option<Aside>)> =
        read_blocks(written).into_iter().map(|draft| (draft.text, draft.aside)).collect();
    assert_eq!(
        told,
        [
            ("The Courier".into(), Some(Aside::RunningHead)),
            ("Page 1".into(), Some(Aside::RunningHead)),
            ("Two were hurt, police said.".into(), None),
            ("By noon.".into(), Some(Aside::Other)),
        ]
    );
}

#[test]
fn a_table_row_by_row() {
    let written = r"{\rtf1\trowd\pard\intbl Passengers\cell 198\cell\row\trowd\pard\intbl Crew\cell\pard\intbl 16\cell\row\pard After it.\par}";
    assert_eq!(texts(written), ["Passengers\n198", "Crew\n16", "After it."]);
}

#[test]
fn a_title_in_unicode_beside_the_same_without() {
    let written = r"{\rtf1{\info{\title{\upr{Bridge ??}{\*\ud Bridge \u8217'}}}{\author Ann Brown}}\pard Text{\upr{a}{\*\ud{\u228a}}}\par}";
    let document = read(written.as_bytes(), "a.rtf").unwrap();
    assert_eq!(document.blocks[0].text, "Textä");
}

#[test]
fn groups_without_end_are_no_report() {
    let nested = format!("{{\\rtf1{} text", "{".repeat(10_000));
    assert_eq!(read(nested.as_bytes(), "a.rtf").map_err(|error| error.code()), Err("damaged"));
    let cut_off = read(br"{\rtf1\pard Two were hurt.\par The bridge is {\b clo", "a.rtf");
    assert_eq!(cut_off.map_err(|error| error.code()), Err("damaged"));
    assert_eq!(texts(r"{\rtf1\pard Two were hurt.\par It is {\b closed}."), ["Two were hurt.", "It is closed."]);
}

#[test]
fn letters_of_two_bytes_are_read_by_their_number_or_not_at_all() {
    let head = r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0\uc2 ";
    assert_eq!(texts(&[head, r"\u22823\'b4\'f3\u26725\'c7\'c5\par}"].concat()), ["大桥"]);
    let wordpad = read([head, r"\'b4\'f3\'c7\'c5\par}"].concat().as_bytes(), "a.rtf");
    assert_eq!(wordpad.map_err(|error| error.code()), Err("unsupported"));
}
