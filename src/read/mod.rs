//! Bytes and a file name become a report. (Bootstrap: blank lines part blocks; to be replaced by the readers.)
use crate::article::{Article, Block, BlockKind, Sentence};
use crate::error::Error;
use crate::language::words;

/// The largest file that is read, in bytes.
pub const MAXIMUM_BYTES: u64 = 50 * 1024 * 1024;

/// Refuses a file by its size alone, so that whoever holds it need not load it first; [`read`] does the same.
///
/// # Errors
/// [`Error::TooLarge`] over [`MAXIMUM_BYTES`].
pub fn check_size(bytes: u64, name: &str) -> Result<(), Error> {
    const MEGABYTE: u64 = 1024 * 1024;
    if bytes <= MAXIMUM_BYTES {
        return Ok(());
    }
    Err(Error::TooLarge { name: name.to_owned(), megabytes: bytes.div_ceil(MEGABYTE), limit: MAXIMUM_BYTES / MEGABYTE })
}

/// Reads a report.
pub fn read(bytes: &[u8], name: &str) -> Result<Article, Error> {
    check_size(bytes.len() as u64, name)?;
    let text = String::from_utf8_lossy(bytes);
    let mut article = Article {
        name: name.to_owned(),
        language: "en".into(),
        headline: None,
        byline: None,
        outlet: None,
        published: None,
        url: None,
        blocks: vec![],
        sentences: vec![],
    };
    for paragraph in text.split("\n\n") {
        let text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            continue;
        }
        let block = article.blocks.len();
        let first = article.sentences.len();
        let mut start = 0;
        let ends: Vec<usize> = text.match_indices(['.', '?', '!']).map(|(i, _)| i).collect();
        let mut cut = |start: &mut usize, end: usize| {
            let s = &text[*start..end];
            if !s.trim().is_empty() {
                let from = *start + (s.len() - s.trim_start().len());
                article.sentences.push(Sentence {
                    text: text[from..end].to_owned(),
                    block,
                    span: from..end,
                    tokens: words::tokens(&text[from..end]),
                });
            }
            *start = end;
        };
        for end in ends {
            let mut stop = end + 1;
            while let Some(c) = text[stop..].chars().next() {
                if "\"”’'".contains(c) {
                    stop += c.len_utf8();
                } else {
                    break;
                }
            }
            let next: String = text[stop..].chars().take(2).collect();
            let before = text[..end].rsplit(' ').next().unwrap_or("");
            if next.starts_with(' ')
                && !next[1..].starts_with(char::is_lowercase)
                && before.len() > 2
                && !["Mr", "Mrs", "Sen", "Gov", "Gen"].contains(&before)
            {
                cut(&mut start, stop);
            }
        }
        cut(&mut start, text.len());
        let sentences = first..article.sentences.len();
        let kind = if block == 0 { BlockKind::Headline } else { BlockKind::Paragraph };
        if block == 0 {
            article.headline = Some(text.trim_start_matches("# ").to_owned());
        }
        article.blocks.push(Block { kind, text, sentences, hyperlinks: vec![] });
    }
    if article.sentences.is_empty() {
        return Err(Error::Empty { name: name.to_owned() });
    }
    Ok(article)
}
