//! How a report is cited: `Dana Whitfield, “Ferry strikes pier”, Coast Wire, May 12, 2024, https://…`.

use crate::comparison::ArticleView;
use crate::language::english::calendar::MONTH_NAMES;

/// What is known of a report, in the order of a citation, each part with what it is; a file name stands in where neither
/// headline nor outlet is known.
pub(super) fn citation(article: &ArticleView) -> Vec<(Part, String)> {
    let mut parts = vec![];
    if let Some(byline) = &article.byline {
        parts.push((Part::Byline, byline.clone()));
    }
    match &article.headline {
        // Quotation marks inside quotation marks are single ones.
        Some(headline) => {
            parts.push((Part::Headline, ["“", &headline.replace('“', "‘").replace('”', "’"), "”"].concat()));
        }
        None => parts.push((Part::Headline, article.name.clone())),
    }
    if let Some(outlet) = &article.outlet {
        parts.push((Part::Outlet, outlet.clone()));
    }
    if let Some(published) = &article.published {
        parts.push((Part::Published, written_day(published)));
    }
    if let Some(url) = &article.url {
        parts.push((Part::Url, url.clone()));
    }
    parts
}

/// A part of a citation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// Who wrote it.
    Byline,
    /// Its title, in quotation marks; or the name of its file.
    Headline,
    /// Who published it.
    Outlet,
    /// The day, as it is written.
    Published,
    /// Where it was published, as it stands in the report: anything.
    Url,
}

/// Whether an address leads to a page: of anything else (`javascript:`, `data:`, `file:`) no link is made.
pub(super) fn is_web_address(url: &str) -> bool {
    let scheme = |name: &str| url.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    (scheme("https://") || scheme("http://"))
        && !url.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

/// `2022-07-04` as `July 4, 2022`; what is no such day stays as it is.
pub(super) fn written_day(day: &str) -> String {
    let mut parts = day.splitn(3, '-').map(|part| part.parse::<usize>().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten()) {
        (Some(year), Some(month @ 1..=12), Some(day)) => {
            [MONTH_NAMES[month - 1], " ", &day.to_string(), ", ", &year.to_string()].concat()
        }
        _ => day.to_owned(),
    }
}
