//! One style sheet for the page: a browser shows nothing before it has all of them, and asks a server for few at once.
//!
//! ```text
//! <link rel="stylesheet" href="style/base.css" />    →  <link rel="stylesheet" href="style/page.css" />
//! <link rel="stylesheet" href="style/rows.css" />
//! <link rel="stylesheet" href="style/print.css" media="print" />  stays: nothing waits for it
//! ```

use crate::dist::{self, Files};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};

/// The joined style sheet, in the folder of its parts, so that what these name is found.
const JOINED: &str = "style/page.css";

/// Joins the style sheets that index.html names, in their order, and takes them out of the files.
///
/// # Errors
/// Where one is not there or may only stand at the beginning, or where a file has the name of all of them.
pub fn join(files: &mut Files) -> Result<()> {
    ensure!(!files.contains_key(Path::new(JOINED)), "{JOINED} is the name of all style sheets together");
    let (mut joined, mut names, mut page) = (String::new(), vec![], String::new());
    for line in dist::text(files, "index.html")?.lines() {
        let tag = line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"");
        if let Some(name) = tag.and_then(|rest| rest.strip_suffix("\" />")).filter(|name| !name.contains('"')) {
            let style = dist::text(files, name)?;
            ensure!(!style.contains("@import") && !style.contains("@charset"), "{name} would have to stand first");
            joined += style;
            if names.is_empty() {
                page += &line.replacen(name, JOINED, 1);
                page.push('\n');
            }
            names.push(name.to_owned());
        } else {
            page += line;
            page.push('\n');
        }
    }
    for name in &names {
        files.remove(Path::new(name));
    }
    files.insert(JOINED.into(), joined.into_bytes());
    files.insert("index.html".into(), page.into_bytes());
    Ok(())
}

/// The style sheets that are left.
pub fn served(files: &Files) -> Vec<PathBuf> {
    files.keys().filter(|place| place.extension().is_some_and(|extension| extension == "css")).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(styles: [(&str, &str); 3]) -> Result<Files> {
        let page = "<head>\n  <link rel=\"stylesheet\" href=\"style/base.css\" />\n  <link rel=\"stylesheet\" href=\"style/rows.css\" />\n  <link rel=\"stylesheet\" href=\"style/print.css\" media=\"print\" />\n</head>\n";
        let mut files: Files =
            styles.into_iter().chain([("index.html", page)]).map(|(place, text)| (place.into(), text.into())).collect();
        join(&mut files)?;
        Ok(files)
    }

    #[test]
    fn style_sheets_are_joined_in_the_order_of_the_page_but_that_for_paper() -> Result<()> {
        let files =
            joined([("style/rows.css", ".row{}\n"), ("style/base.css", "p{}\n"), ("style/print.css", "a{}\n")])?;
        assert_eq!(
            dist::text(&files, "index.html")?,
            "<head>\n  <link rel=\"stylesheet\" href=\"style/page.css\" />\n  <link rel=\"stylesheet\" href=\"style/print.css\" media=\"print\" />\n</head>\n"
        );
        assert_eq!(dist::text(&files, "style/page.css")?, "p{}\n.row{}\n");
        assert_eq!(files.len(), 3, "the parts are gone, that for paper is left");
        Ok(())
    }

    #[test]
    fn one_that_is_not_there_or_would_have_to_stand_first_is_an_error() {
        assert!(joined([("style/rows.css", ""), ("style/absent.css", ""), ("style/print.css", "")]).is_err());
        assert!(joined([("style/base.css", ""), ("style/rows.css", "@import 'a';"), ("style/print.css", "")]).is_err());
    }
}
