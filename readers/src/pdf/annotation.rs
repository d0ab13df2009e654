//! Links on a page: areas that point somewhere.

use super::drawn::Area;
use hayro_syntax::object::{Array, Dict, Name, Rect, String as PdfString};
use hayro_syntax::page::Page;

/// More links than a page of news has.
const MOST: usize = 300;

/// The areas of a page that link to the web, moved by `x` and `y`, each with its place among what they point to.
pub fn links(page: &Page<'_>, x: f32, y: f32) -> (Vec<(Area, u16)>, Vec<String>) {
    let (mut areas, mut links) = (vec![], vec![]);
    let annotations = page.raw().get::<Array<'_>>("Annots");
    for annotation in annotations.iter().flat_map(|list| list.iter::<Dict<'_>>()).take(MOST) {
        let is_link = annotation.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Link");
        let action = annotation.get::<Dict<'_>>("A").and_then(|action| action.get::<PdfString<'_>>("URI"));
        let (true, Some(uri), Some(area)) = (is_link, action, annotation.get::<Rect>("Rect")) else { continue };
        let uri = String::from_utf8_lossy(&uri).into_owned();
        if !uri.starts_with("http") && !uri.starts_with("mailto:") {
            continue;
        }
        let area =
            Area { x0: area.x0 as f32 + x, y0: area.y0 as f32 + y, x1: area.x1 as f32 + x, y1: area.y1 as f32 + y };
        let at = links.iter().position(|link| *link == uri).unwrap_or_else(|| {
            links.push(uri);
            links.len() - 1
        });
        areas.push((area, at as u16));
    }
    (areas, links)
}
