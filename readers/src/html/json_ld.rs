//! What a page says of its report in JSON-LD, schema.org's words for search engines.
//!
//! ```text
//! { "@type": "NewsArticle", "headline": "Bridge closed", "author": [{ "name": "Ann Brown" }], "datePublished": "2024-03-09" }
//! ```
//!
//! Sites write it in a dozen ways: one object, a list of them, a `@graph`; authors as names, objects or lists of either, or as
//! the `@id` of another object.

use gjson::{Kind, Value};

/// What JSON-LD says; nothing where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    pub headline: Option<String>,
    /// Who wrote it: names of people, else of organisations.
    pub authors: Vec<String>,
    /// Whether the authors are people.
    pub by_people: bool,
    pub outlet: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
    /// The text of the report, where it is given.
    pub body: Option<String>,
    /// Whether the page says that it is for subscribers.
    pub is_paid: bool,
    /// Whether it is a live blog.
    pub is_live: bool,
}

/// The deepest nesting of lists that is looked into.
const DEEPEST: usize = 6;
/// The most objects that are looked at.
const MOST: usize = 2_000;

/// Reads all of a page's scripts of JSON-LD; the first report in them counts, unless a later one has a better name.
pub(super) fn read(scripts: &[&str], is_the_one: impl Fn(&Said) -> bool) -> Said {
    let mut objects: Vec<Object> = vec![];
    for script in scripts {
        let script =
            script.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
        // Line ends in the middle of a string are forbidden, and frequent.
        let script = script.trim().replace(|c: char| c.is_control(), " ");
        let script =
            script.trim_end_matches("-->").trim_end_matches("]]>").trim_end().trim_end_matches([';', '/']).trim();
        if is_flat(script) && gjson::valid(script) {
            collect(&gjson::parse(script), &mut objects, 0);
        }
    }
    let reports: Vec<Said> =
        objects.iter().filter(|object| object.is_report()).map(|object| object.said(&objects)).collect();
    let chosen = reports.iter().find(|said| is_the_one(said)).or(reports.first()).cloned();
    let mut said = chosen.unwrap_or_default();
    if said.outlet.is_none() {
        let site = objects.iter().find(|object| object.is(&["WebSite", "NewsMediaOrganization"]));
        said.outlet = site.and_then(|site| site.string("name"));
    }
    said
}

/// Whether brackets are nested no deeper than any honest page nests them: the parser goes down by recursion.
fn is_flat(json: &str) -> bool {
    let mut depth = 0_usize;
    json.bytes().all(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth < 64
    })
}

/// An object: its members as they are written.
struct Object {
    members: Vec<(String, String)>,
}

/// The objects in a value, from the outside in.
fn collect(value: &Value, objects: &mut Vec<Object>, depth: usize) {
    if depth > DEEPEST || objects.len() > MOST {
        return;
    }
    match value.kind() {
        Kind::Array => value.each(|_, inner| {
            collect(&inner, objects, depth + 1);
            true
        }),
        Kind::Object => {
            let mut members = vec![];
            value.each(|key, inner| {
                members.push((key.str().to_owned(), inner.json().to_owned()));
                true
            });
            let inner: Vec<String> = members
                .iter()
                .filter(|(key, _)| key == "@graph" || key == "mainEntity")
                .map(|(_, json)| json.clone())
                .collect();
            objects.push(Object { members });
            for json in inner {
                collect(&gjson::parse(&json), objects, depth + 1);
            }
        }
        _ => {}
    }
}

impl Object {
    fn json(&self, name: &str) -> Option<&str> {
        self.members.iter().find(|(key, _)| key == name).map(|(_, json)| json.as_str())
    }

    /// A member that is a text, or the first text of a list of them.
    fn string(&self, name: &str) -> Option<String> {
        string(&gjson::parse(self.json(name)?))
    }

    fn is(&self, types: &[&str]) -> bool {
        let Some(json) = self.json("@type") else { return false };
        let value = gjson::parse(json);
        let named = |value: &Value| types.contains(&value.str().rsplit('/').next().unwrap_or(""));
        match value.kind() {
            Kind::Array => value.array().iter().any(named),
            _ => named(&value),
        }
    }

    fn is_report(&self) -> bool {
        self.is(&[
            "NewsArticle",
            "Article",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "AskPublicNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "SocialMediaPosting",
            "TechArticle",
            "ScholarlyArticle",
            "SatiricalArticle",
        ])
    }

    fn said(&self, all: &[Object]) -> Said {
        let paid = self.json("isAccessibleForFree").map(|json| json.trim_matches('"').to_lowercase());
        let authors =
            ["author", "creator"].iter().find_map(|name| Some(people(self.json(name)?, all))).unwrap_or_default();
        let by_people = authors.iter().any(|(_, is_person)| *is_person);
        let mut names: Vec<String> = vec![];
        for (name, is_person) in authors {
            if (is_person || !by_people) && !names.contains(&name) {
                names.push(name);
            }
        }
        let named = |name: &str| people(self.json(name)?, all).into_iter().next().map(|(name, _)| name);
        Said {
            headline: self.string("headline").or_else(|| self.string("name")),
            authors: names,
            by_people,
            outlet: named("publisher").or_else(|| named("sourceOrganization")),
            published: self.string("datePublished").or_else(|| self.string("dateCreated")),
            url: self.string("url").or_else(|| {
                let page = self.json("mainEntityOfPage")?;
                let page = gjson::parse(page);
                if page.kind() == Kind::Object { member(&page, "@id") } else { string(&page) }
            }),
            language: self.string("inLanguage"),
            body: self.string("articleBody"),
            is_paid: paid.is_some_and(|paid| paid == "false"),
            is_live: self.is(&["LiveBlogPosting"]),
        }
    }
}

fn string(value: &Value) -> Option<String> {
    match value.kind() {
        Kind::String => Some(value.str().trim().to_owned()).filter(|text| !text.is_empty()),
        Kind::Array => value.array().iter().find_map(string),
        Kind::Object => member(value, "name").or_else(|| member(value, "@value")),
        _ => None,
    }
}

fn member(value: &Value, name: &str) -> Option<String> {
    let mut found = None;
    value.each(|key, inner| {
        if key.str() == name && inner.kind() == Kind::String {
            found = Some(inner.str().trim().to_owned()).filter(|text| !text.is_empty());
        }
        found.is_none()
    });
    found
}

/// Names of people and organisations, and whether each is a person.
fn people(json: &str, all: &[Object]) -> Vec<(String, bool)> {
    let value = gjson::parse(json);
    match value.kind() {
        Kind::String => {
            vec![(value.str().trim().to_owned(), true)].into_iter().filter(|(name, _)| !name.is_empty()).collect()
        }
        Kind::Array => value.array().iter().flat_map(|inner| people(inner.json(), all)).collect(),
        Kind::Object => {
            let is_person = member(&value, "@type").is_none_or(|kind| kind == "Person");
            if let Some(name) = member(&value, "name") {
                return vec![(name, is_person)];
            }
            let Some(id) = member(&value, "@id") else { return vec![] };
            let other = all.iter().find(|object| object.string("@id").as_ref() == Some(&id));
            let other = other.and_then(|object| Some((object.string("name")?, !object.is(&["Organization"]))));
            other.into_iter().collect()
        }
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_in_the_ways_that_sites_write_them() {
        for (author, names) in [
            (r#""Ann Brown""#, vec!["Ann Brown"]),
            (r#"["Ann Brown", "Bo Chen"]"#, vec!["Ann Brown", "Bo Chen"]),
            (r#"{"@type": "Person", "name": "Ann Brown"}"#, vec!["Ann Brown"]),
            (
                r#"[{"@type": "Person", "name": "Ann Brown"}, {"@type": "Organization", "name": "The Gazette"}]"#,
                vec!["Ann Brown"],
            ),
            (r#"[{"@type": "Organization", "name": "The Gazette"}]"#, vec!["The Gazette"]),
            (r##"{"@id": "#ann"}"##, vec!["Ann Brown"]),
        ] {
            let script = format!(
                r##"{{"@graph": [{{"@type": "Person", "@id": "#ann", "name": "Ann Brown"}},
                    {{"@type": ["NewsArticle"], "headline": "Bridge \"closed\"", "author": {author}, "isAccessibleForFree": "False"}}]}}"##
            );
            let said = read(&[&script], |_| false);
            assert_eq!(said.authors, names, "{author}");
            assert_eq!(said.headline.as_deref(), Some("Bridge \"closed\""));
            assert!(said.is_paid);
        }
    }

    #[test]
    fn a_list_of_objects_and_a_publisher() {
        let script = r#"[{"@type": "BreadcrumbList", "name": "Home"},
            {"@type": "ReportageNewsArticle", "headline": "Bridge closed", "publisher": {"name": "The Gazette"},
             "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/bridge"}, "datePublished": "2024-03-09T10:00:00Z"}]"#;
        let said = read(&[script], |_| false);
        assert_eq!(said.outlet.as_deref(), Some("The Gazette"));
        assert_eq!(said.url.as_deref(), Some("https://example.org/bridge"));
        assert_eq!(said.published.as_deref(), Some("2024-03-09T10:00:00Z"));
        assert_eq!(
            read(&["{\"@type\": \"NewsArticle\", \"headline\": \"cut o"], |_| false).authors,
            Vec::<String>::new()
        );
    }
}
