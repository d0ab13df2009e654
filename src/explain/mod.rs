//! Why two sentences are linked, or not: in words, with what the reports say that speaks for it or against it.
//!
//! ```text
//! a: On July 3, six people were killed, and another 19 people were wounded, local authorities said.
//! b: Zelensky said Sunday that six people were killed, and 20 people wounded.
//!
//! linked, 99 %    Rare words in both: killed, wounded      Same number: six people      Different numbers: 19 people against 20 people
//!                 Same day: July 3 / Sunday
//! ```
//!
//! What was found is told as it stands in the two sentences; how much it weighed is the model's own account (`account`),
//! which is a sum: the log odds of a pair are those of an average pair plus, for each group of features, the sum of
//! weight × (value − mean). The mean is taken over all candidates of this comparison, which are
//! sentences that happen to share a word, so that a group pushes up where the pair has more of it than chance gives. The
//! pushes and the baseline add up to the log odds exactly. Where a pair is not linked, it is held against the mean of the
//! links as well, which tells what it lacks.
//!
//! A further kind of evidence is one more function that returns [`Evidence`], called in `grounds`; a further group of
//! features is one more line of [`Features::GROUPS`].

mod account;
mod find;
mod place;
mod say;
mod stated;
#[cfg(test)]
mod tests;
mod words;

use crate::align::choose::Thresholds;
use crate::align::features::Features;
use crate::align::groups::Group;
use crate::align::{self, Link, Side, Weighed, candidates};
use crate::article::{Article, Mention};
use crate::comparison::{MentionView, Options, SideName, view_mention};
use crate::corrections::DecidedLinks;
use crate::details;
use crate::details::date::DateMention;
use crate::details::name::matching::NamePair;
use crate::error::Error;
use crate::ledger::date;
use account::Account;
pub use find::sentence_with;
pub(crate) use say::percent;
use say::{note, reason};
use serde::Serialize;

/// The version of the shape; a reader refuses a major version (the number) that it does not know.
pub const FORMAT: &str = "diptych-explanation/1";

/// How many sentences are told that came near, but were not linked.
const NEAR_MISSES: usize = 3;

/// How likely such a sentence is at least; where nothing is linked, the likeliest is told in any case.
const NEAR: f64 = 0.05;

/// How far below the average link a group is, in log odds, to be told as what a pair lacks; and how many groups are told.
const FAR_BEHIND: f64 = -0.5;
/// See [`FAR_BEHIND`].
const MOST_BEHIND: usize = 3;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The report of the sentence.
    pub side: SideName,
    /// Its position in [`Article::sentences`].
    pub sentence: usize,
    /// One sentence of the other report, where only that is of interest.
    pub against: Option<usize>,
}

/// What a sentence is linked to and what it nearly was, with the reasons.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// [`FORMAT`].
    pub format: &'static str,
    /// The report of the sentence that was asked about.
    pub side: SideName,
    /// Id of that sentence.
    pub sentence: usize,
    /// What it is linked to, in one or two plain sentences.
    pub note: String,
    /// How likely the average candidate of this comparison is, which the pushes start from.
    pub baseline: f64,
    /// Sentences of the other report: those it is linked to, then those that came nearest; each series the likeliest first.
    pub counterparts: Vec<Counterpart>,
}

/// One pair of sentences, explained.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counterpart {
    /// Sentence of `a`.
    pub a: usize,
    /// Sentence of `b`.
    pub b: usize,
    /// Probability that a reader would want them side by side; none where the pair was never looked at.
    pub score: Option<f64>,
    /// Whether they are linked, and if not, why.
    pub verdict: Verdict,
    /// The verdict in one plain sentence.
    pub note: String,
    /// Names of the groups in which a pair that is not linked falls behind the average link of this comparison, the
    /// furthest behind first.
    pub behind: Vec<&'static str>,
    /// What speaks for it and against it, the weightiest first.
    pub grounds: Vec<Ground>,
}

/// Whether two sentences are linked, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They are linked.
    Linked,
    /// A reader linked them.
    LinkedByYou,
    /// A reader unlinked them.
    UnlinkedByYou,
    /// They are not likely enough.
    BelowThreshold,
    /// They would be likely enough, if both sentences had nothing likelier.
    HaveBetter,
    /// One of them, or both, stands in the other report nearly word for word, and there is the link.
    LeftToCopies,
    /// They share no word but stop words, and so were never looked at.
    NothingShared,
    /// They share only words that many sentences have, and others share more; so they were never looked at.
    TooCommon,
}

/// What one group of features found and how much it weighed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ground {
    /// Name of the group, of [`Features::GROUPS`].
    pub group: &'static str,
    /// Its name for a reader.
    pub label: &'static str,
    /// By how much it raised the log odds above those of the average candidate; below zero where it lowered them. None
    /// where the pair was never looked at.
    pub push: Option<f64>,
    /// What was found.
    pub evidence: Vec<Evidence>,
}

/// One thing that was found in a pair of sentences.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// How the sentences stand to each other in it.
    pub bearing: Bearing,
    /// What it is, in words that the findings follow: `Both name`. Where there are none, it says everything.
    pub label: String,
    /// What the sentences say, the weightiest first.
    pub findings: Vec<Finding>,
}

/// How two sentences stand to each other in something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearing {
    /// Both have it.
    Agrees,
    /// Each has another.
    Differs,
    /// It is not there, or tells nothing.
    Silent,
}

/// What either sentence says: the same thing of [`Bearing::Agrees`], two things of [`Bearing::Differs`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The place in `a`.
    pub a: Option<MentionView>,
    /// The place in `b`.
    pub b: Option<MentionView>,
    /// How much a shared word tells (its inverse document frequency); how near two words are (their cosine).
    pub weight: Option<f64>,
}

/// Explains what a sentence is linked to. Costs as much as finding the links of both reports.
///
/// ```
/// use diptych::{Options, Question, comparison::SideName, explain::{Verdict, explain}};
///
/// let a = diptych::read(b"Bridge closed after crash\n\nPolice said 19 people were hurt on Monday.", "a.txt")?;
/// let b = diptych::read(b"Lorry hits bridge\n\nTwenty people were hurt on Monday, police said.", "b.txt")?;
/// let question = Question { side: SideName::A, sentence: 1, against: None };
/// let explanation = explain(&a, &b, &question, &Options::default())?;
/// assert_eq!(explanation.counterparts[0].verdict, Verdict::Linked);
/// println!("{}", diptych::export::explanation::text(&a, &b, &explanation));
/// # Ok::<(), diptych::Error>(())
/// ```
///
/// # Errors
/// [`Error::NoSuchSentence`] where either number of the question is out of range.
pub fn explain(a: &Article, b: &Article, question: &Question, options: &Options) -> Result<Explanation, Error> {
    let Question { side, sentence, against } = *question;
    check(a, b, side, sentence)?;
    if let Some(against) = against {
        check(a, b, side.other(), against)?;
    }
    let facts = [a, b].map(details::extract);
    let sides = [Side { article: a, facts: &facts[0] }, Side { article: b, facts: &facts[1] }];
    let mut weighed = align::weigh(sides[0], sides[1], options.vectors.as_deref());
    let counts = [a.sentences.len(), b.sentences.len()];
    let decided = DecidedLinks::new(&options.corrections.links, &weighed.links, &weighed.scored, counts);
    weighed.links = decided.apply(weighed.links);
    let dates = date::completed(sides[0], sides[1]);
    let account = Account::new(&weighed);
    let count = weighed.candidates.len();
    let is_link = |position: &usize| {
        let candidate = &weighed.candidates[*position];
        weighed.link(candidate.a, candidate.b).is_some()
    };
    let means = Means { all: account.means(0..count), linked: account.means((0..count).filter(is_link)) };
    let pairs = match against {
        Some(against) => vec![in_order(side, sentence, against)],
        None => best(&weighed, &decided, side, sentence),
    };
    let explained = pairs.into_iter().map(|(i, j)| {
        Pair {
            sides,
            sentences: [i, j],
            weighed: &weighed,
            decided: &decided,
            names: &weighed.terms.names,
            dates: &dates,
        }
        .explain(&account, &means)
    });
    let counterparts: Vec<Counterpart> = explained.collect();
    Ok(Explanation {
        format: FORMAT,
        side,
        sentence,
        note: note(side, sentence, against, &counterparts),
        baseline: rounded(account.probability(&means.all), 4),
        counterparts,
    })
}

fn check(a: &Article, b: &Article, side: SideName, sentence: usize) -> Result<(), Error> {
    let count = match side {
        SideName::A => a.sentences.len(),
        SideName::B => b.sentences.len(),
    };
    if sentence < count { Ok(()) } else { Err(Error::NoSuchSentence { side: side.letter(), sentence, count }) }
}

/// A sentence of a side and one of the other, that of `a` first.
fn in_order(side: SideName, own: usize, other: usize) -> (usize, usize) {
    match side {
        SideName::A => (own, other),
        SideName::B => (other, own),
    }
}

/// The links of a sentence, then what a reader unlinked and its nearest misses, each the likeliest first.
fn best(weighed: &Weighed, decided: &DecidedLinks, side: SideName, sentence: usize) -> Vec<(usize, usize)> {
    let own = |link: &&Link| in_order(side, link.a, link.b).0 == sentence;
    let mut linked: Vec<Link> = weighed.links.iter().filter(own).copied().collect();
    let is_linked = |link: &&Link| !linked.iter().any(|other| (other.a, other.b) == (link.a, link.b));
    let mut missed: Vec<Link> = weighed.scored.iter().filter(own).filter(is_linked).copied().collect();
    for list in [&mut linked, &mut missed] {
        list.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    }
    let (unlinked, mut missed): (Vec<Link>, Vec<Link>) =
        missed.into_iter().partition(|link| decided.get(link.a, link.b) == Some(false));
    let near = missed.iter().filter(|link| link.score >= NEAR).count();
    missed.truncate(near.clamp(usize::from(linked.is_empty() && unlinked.is_empty()), NEAR_MISSES));
    linked.iter().chain(&unlinked).chain(&missed).map(|link| (link.a, link.b)).collect()
}

/// The mean of each value that the model weighs.
struct Means {
    /// Over all candidates.
    all: Vec<f64>,
    /// Over those that became links; all zero where none did.
    linked: Vec<f64>,
}

/// Two sentences and what is known of them.
struct Pair<'r> {
    sides: [Side<'r>; 2],
    sentences: [usize; 2],
    weighed: &'r Weighed,
    decided: &'r DecidedLinks,
    names: &'r [NamePair],
    dates: &'r [Vec<DateMention>; 2],
}

impl Pair<'_> {
    fn explain(&self, account: &Account, means: &Means) -> Counterpart {
        let [a, b] = self.sentences;
        let position = self.weighed.position(a, b);
        let score = position.map(|position| self.weighed.scored[position].score);
        let linked = self.weighed.link(a, b).is_some();
        let thresholds = self.weighed.model.thresholds;
        let left_to_copies = position.is_some_and(|position| self.weighed.left_to_copies[position]);
        let by_model = || {
            verdict(linked, score, left_to_copies, thresholds, || {
                let terms = &self.weighed.terms.sentences;
                let (x, y) = (candidates::content(&terms.a[a].terms), candidates::content(&terms.b[b].terms));
                x.iter().any(|id| y.contains(id))
            })
        };
        let verdict = match self.decided.get(a, b) {
            Some(true) => Verdict::LinkedByYou,
            Some(false) => Verdict::UnlinkedByYou,
            None => by_model(),
        };
        let features = position.map(|position| &self.weighed.features[position]);
        let mut grounds = self.grounds(features);
        let mut behind = vec![];
        for (ground, group) in grounds.iter_mut().zip(Features::GROUPS) {
            let Some(position) = position else { continue };
            ground.push = Some(rounded(account.push(position, &means.all, group), 2));
            let lack = account.push(position, &means.linked, group);
            if !linked && !self.weighed.links.is_empty() && lack <= FAR_BEHIND {
                behind.push((lack, group));
            }
        }
        behind.sort_by(|x, y| x.0.total_cmp(&y.0));
        behind.truncate(MOST_BEHIND);
        grounds.sort_by(|x, y| y.push.unwrap_or(0.0).abs().total_cmp(&x.push.unwrap_or(0.0).abs()));
        let labels: Vec<String> = behind.iter().map(|(_, group)| group.label.to_lowercase()).collect();
        Counterpart {
            a,
            b,
            score: score.map(|score| rounded(score, 4)),
            verdict,
            note: reason(verdict, score, thresholds, &labels),
            behind: behind.iter().map(|(_, group)| group.name).collect(),
            grounds,
        }
    }

    /// What each group finds, in the order of [`Features::GROUPS`].
    fn grounds(&self, features: Option<&Features>) -> Vec<Ground> {
        let evidence = |name: &str| match name {
            "words" => words::words(self),
            "near_words" => words::near(self),
            "wording" => words::wording(self),
            "names" => stated::names(self),
            "numbers" => stated::numbers(self),
            "dates" => stated::dates(self),
            "quotations" => stated::quotations(self),
            "place" => place::place(self),
            "rank" => place::rank(features),
            "length" => place::length(self),
            _ => vec![],
        };
        let ground = |group: &Group| Ground {
            group: group.name,
            label: group.label,
            push: None,
            evidence: evidence(group.name),
        };
        Features::GROUPS.iter().map(ground).collect()
    }

    /// A place in the sentence of a side.
    fn place(&self, side: usize, start: usize, end: usize) -> Option<MentionView> {
        let mention = Mention { sentence: self.sentences[side], start, end };
        Some(view_mention(self.sides[side].article, &mention))
    }

    /// A mention of a side, wherever it stands.
    fn mention(&self, side: usize, mention: &Mention) -> Option<MentionView> {
        Some(view_mention(self.sides[side].article, mention))
    }
}

impl Evidence {
    fn agrees(label: impl Into<String>, findings: Vec<Finding>) -> Self {
        Evidence { bearing: Bearing::Agrees, label: label.into(), findings }
    }

    fn differs(label: impl Into<String>, findings: Vec<Finding>) -> Self {
        Evidence { bearing: Bearing::Differs, label: label.into(), findings }
    }

    fn silent(label: impl Into<String>) -> Self {
        Evidence { bearing: Bearing::Silent, label: label.into(), findings: vec![] }
    }
}

/// `shares` tells whether the sentences share a word at all.
fn verdict(
    linked: bool,
    score: Option<f64>,
    left_to_copies: bool,
    thresholds: Thresholds,
    shares: impl Fn() -> bool,
) -> Verdict {
    match score {
        _ if linked => Verdict::Linked,
        Some(score) if score < thresholds.best => Verdict::BelowThreshold,
        Some(_) if left_to_copies => Verdict::LeftToCopies,
        Some(_) => Verdict::HaveBetter,
        None if shares() => Verdict::TooCommon,
        None => Verdict::NothingShared,
    }
}

fn rounded(value: f64, digits: i32) -> f64 {
    let unit = 10f64.powi(digits);
    // Without the sign of a negative zero.
    (value * unit).round() / unit + 0.0
}
