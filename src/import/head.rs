//! The keys of another program's head as ours.

use super::escape::{escape, quoted};
use super::front::{Field, Given};
use super::headings::plain;
use super::key::Key;
use super::log::Log;
use super::review::Review;
use crate::model::{Id, Playbook, StoryOutcome, markdown};

/// What a page or a story begins with.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: Option<(String, usize)>,
    summary: Option<String>,
    /// Other addresses of the page on the site that it comes from.
    pub(super) addresses: Vec<String>,
    council: Option<String>,
    country: Option<String>,
    year: Option<i16>,
    outcome: Option<String>,
    lesson: Option<String>,
    tags: Vec<String>,
    review: Review,
}

/// Whether pages or stories are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// Free pages.
    Page,
    /// Stories.
    Story,
}

impl Head {
    /// Takes the keys that have a place here, and notes the others.
    pub(super) fn of(fields: Vec<Field>, kind: As, log: &mut Log) -> Self {
        let mut head = Self::default();
        let mut others: Vec<(usize, String)> = Vec::new();
        for Field { name, value, line } in fields {
            match head.take(&name.to_ascii_lowercase(), &value, (kind, line), log) {
                Key::Taken => {}
                Key::Unknown => others.push((line, name)),
                Key::Wrong(allowed) => {
                    let shown = match value {
                        Given::One(word) => format!("{name}: {}", word.trim()),
                        _ => name,
                    };
                    log.say(line, format!("`{shown}` is left out: write {allowed}"));
                }
            }
        }
        if let Some((line, words)) = head.review.lacking() {
            log.say(line, words);
        }
        if let Some((line, _)) = others.first() {
            let names: Vec<_> = others.iter().map(|(_, name)| format!("`{name}`")).collect();
            let words = format!(
                "left out of the head, because a {} has no such key: {}",
                kind.name(),
                names.join(", ")
            );
            log.say(*line, words);
        }
        head
    }

    /// Takes one key, its name in small letters.
    fn take(&mut self, name: &str, value: &Given, at: (As, usize), log: &mut Log) -> Key {
        match value {
            Given::Nothing => Key::Taken,
            Given::One(word) => self.one(name, word, at, log),
            Given::Many(words) if self.many(name, words, at.0) => Key::Taken,
            // Whether a single text would have been taken.
            _ => match Self::default().one(name, "-", at, &mut Log::default()) {
                Key::Unknown => Key::Unknown,
                _ => Key::Wrong("one text, and no list or group".to_owned()),
            },
        }
    }

    fn one(&mut self, name: &str, word: &str, (kind, line): (As, usize), log: &mut Log) -> Key {
        match kind {
            _ if self.common(name, word.trim(), line, log) => Key::Taken,
            As::Page => self.review.take(name, word.trim(), line),
            As::Story => self.of_story(name, word.trim()),
        }
    }

    fn common(&mut self, name: &str, words: &str, line: usize, log: &mut Log) -> bool {
        match name {
            _ if words.is_empty() => {}
            "title" => self.title = Some((plain(words), line)),
            "description" | "summary" | "excerpt" | "lead" | "abstract" | "subtitle"
                if self.summary.is_none() =>
            {
                self.summary =
                    Some(escape(markdown::plain(words).trim())).filter(|words| !words.is_empty());
            }
            "permalink" | "url" | "slug" | "aliases" | "redirect_from" | "old_paths" => {
                self.addresses.push(words.to_owned());
                return name == "slug" || name == "url" || name == "permalink";
            }
            "draft" | "published" | "unlisted" => {
                let meant = if name == "published" {
                    ["false", "no", "off"]
                } else {
                    ["true", "yes", "on"]
                };
                if meant.iter().any(|word| words.eq_ignore_ascii_case(word)) {
                    log.say(
                        line,
                        format!("`{name}: {words}`: it was not published where it comes from"),
                    );
                }
            }
            _ => return false,
        }
        true
    }

    fn of_story(&mut self, name: &str, word: &str) -> Key {
        let words = plain(word);
        let place = match name {
            "council" | "organisation" | "organization" | "authority" | "client" => {
                &mut self.council
            }
            "country" | "nation" => &mut self.country,
            "lesson" => &mut self.lesson,
            "outcome" => {
                let is_meant = |name: &&&str| name.eq_ignore_ascii_case(word);
                let Some(outcome) = StoryOutcome::NAMES.iter().find(is_meant) else {
                    return Key::Wrong(alternatives(StoryOutcome::NAMES));
                };
                self.outcome = Some((*outcome).to_owned());
                return Key::Taken;
            }
            "year" | "date" | "pubdate" | "publishdate" => {
                let year = word.get(..4).and_then(|year| year.parse().ok());
                let Some(year) = year.filter(|year| (1900..=2100).contains(year)) else {
                    return Key::Wrong("a year from 1900 to 2100".to_owned());
                };
                self.year = self.year.filter(|_| name != "year").or(Some(year));
                return Key::Taken;
            }
            "tags" | "categories" | "category" | "area" | "stage" => {
                self.tags.extend(
                    word.split([',', ' ']).filter(|tag| !tag.is_empty()).map(str::to_owned),
                );
                return Key::Taken;
            }
            _ => return Key::Unknown,
        };
        *place = Some(words).filter(|words| !words.is_empty());
        Key::Taken
    }

    fn many(&mut self, name: &str, words: &[String], kind: As) -> bool {
        match name {
            "aliases" | "redirect_from" | "old_paths" => {
                self.addresses.extend(words.iter().cloned());
            }
            "tags" | "categories" | "areas" | "principles" | "topics" if kind == As::Story => {
                self.tags.extend(words.iter().cloned());
                return true;
            }
            _ => return false,
        }
        false
    }

    /// The whole head of a page.
    pub(super) fn page(&self, title: &str) -> String {
        let (summary, review) = (self.summary_line(), self.review.written());
        format!("---\ntitle: {}\n{summary}{review}---\n", quoted(title))
    }

    fn summary_line(&self) -> String {
        self.summary
            .as_ref()
            .map_or_else(String::new, |words| format!("summary: {}\n", quoted(words)))
    }

    /// The whole head of a story; sample words wait where it said nothing.
    pub(super) fn story(
        &self,
        title: &str,
        year: i16,
        playbook: &Playbook,
        log: &mut Log,
    ) -> String {
        let line = |key: &str, words: Option<&String>, sample: &str| {
            format!("{key}: {}\n", quoted(words.map_or(sample, String::as_str)))
        };
        let mut head = format!("---\ntitle: {}\n", quoted(title));
        head.push_str(&line(
            "council",
            self.council.as_ref(),
            "Sample: the council or public body",
        ));
        let country = "Sample: England, Wales, Scotland, Northern Ireland or another country";
        head.push_str(&line("country", self.country.as_ref(), country));
        head.push_str(&match self.year {
            Some(year) => format!("year: {year}\n"),
            None => format!("year: {year}  # Sample: the year in which it began\n"),
        });
        head.push_str(&match &self.outcome {
            Some(outcome) => format!("outcome: {outcome}\n"),
            None => "outcome: mixed  # Sample: success, mixed or failing\n".to_owned(),
        });
        head.push_str(&self.summary_line());
        head.push_str(&self.tagged(playbook, log));
        if let Some(lesson) = &self.lesson {
            head.push_str(&format!("lesson: {}\n", quoted(&escape(lesson))));
        }
        let missing = [
            ("council", self.council.is_none()),
            ("country", self.country.is_none()),
            ("year", self.year.is_none()),
            ("outcome", self.outcome.is_none()),
        ];
        let missing: Vec<_> =
            missing.iter().filter(|(_, is)| *is).map(|(key, _)| format!("`{key}`")).collect();
        if !missing.is_empty() {
            log.say(
                1,
                format!(
                    "nothing says what these are, so sample words wait for yours: {}",
                    missing.join(", ")
                ),
            );
        }
        head.push_str("---\n");
        head
    }

    /// Tags that are ids or titles of areas, principles and stages.
    fn tagged(&self, playbook: &Playbook, log: &mut Log) -> String {
        let areas: Vec<_> = playbook.areas.iter().map(|area| &area.id).collect();
        let principles: Vec<_> =
            playbook.principles.iter().map(|principle| &principle.id).collect();
        let stages: Vec<_> = playbook.stages.iter().map(|stage| &stage.id).collect();
        let (mut lines, mut found) = (String::new(), Vec::new());
        let ids: Vec<_> = self.tags.iter().filter_map(|tag| Id::suggest(tag)).collect();
        for (key, known) in [("areas", areas), ("principles", principles), ("stage", stages)] {
            let mut fitting: Vec<_> =
                ids.iter().filter(|id| known.contains(id)).map(Id::as_str).collect();
            fitting.dedup();
            found.extend(fitting.iter().map(|id| (*id).to_owned()));
            match (key, fitting.first()) {
                (_, None) => {}
                ("stage", Some(first)) => lines.push_str(&format!("stage: {}\n", quoted(first))),
                _ => lines.push_str(&format!(
                    "{key}: [{}]\n",
                    fitting.iter().map(|id| quoted(id)).collect::<Vec<_>>().join(", ")
                )),
            }
        }
        let is_lost = |tag: &&String| {
            Id::suggest(tag).is_none_or(|id| !found.iter().any(|known| known == id.as_str()))
        };
        let lost: Vec<_> = self.tags.iter().filter(is_lost).map(|tag| format!("“{tag}”")).collect();
        if !lost.is_empty() {
            log.say(
                1,
                format!(
                    "tags that are no area, principle or stage are left out: {}",
                    lost.join(", ")
                ),
            );
        }
        lines
    }
}

/// `success, mixed or failing`
fn alternatives(words: &[&str]) -> String {
    let (last, others) = words.split_last().unwrap_or((&"", &[]));
    format!("{} or {last}", others.join(", "))
}

impl As {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Story => "story",
        }
    }

    /// The folder of the files, and the key of the list that may name them.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Page => "pages",
            Self::Story => "stories",
        }
    }
}
