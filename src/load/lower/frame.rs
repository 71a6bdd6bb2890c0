//! playbook.yaml, principles and stages.

use super::super::files::{Parsed, ParsedFiles};
use super::super::names::Table;
use super::super::raw::{self, Words};
use super::super::record::Named;
use super::{Lower, Order};
use crate::diag::{Code, Diagnostic, Level, Severities, Severity, nearest};
use crate::model::{
    AreaIx, Assessment, Band, Glossary, Id, Language, Licence, Migration, Move, NaReason, Playbook,
    Principle, Retired, ScaleStep, Stage,
};
use crate::output::OutPath;
use crate::source::Spanned;
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// Whether a page could have stood at this path, so that one that forwards can stand there now.
fn is_old_page(path: &str) -> bool {
    let is_folder = |name: &str| {
        ![".html", ".json", ".xml", ".txt", ".xlsx"].iter().any(|ending| name.ends_with(ending))
    };
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    OutPath::parse(path).is_some()
        && name.strip_suffix(".html").is_some_and(|stem| !stem.is_empty())
        && folders.split('/').all(is_folder)
        && !["assets", "media"].iter().any(|ours| folders.split('/').next() == Some(ours))
}

impl Lower<'_> {
    pub(super) fn playbook(
        &mut self,
        top: &Parsed<raw::Playbook>,
        order: &Order<'_>,
        files: &ParsedFiles<'_>,
    ) -> Playbook {
        let record = &top.record;
        let span = record.span;
        let areas: Vec<_> = order.areas.iter().map(|file| self.area(file)).collect();
        let questions = order
            .areas
            .iter()
            .enumerate()
            .flat_map(|(index, file)| self.questions_of(AreaIx(index), file))
            .collect();
        Playbook {
            id: self.id(record.id.as_ref(), span).value,
            title: Self::text(record.title.as_ref(), span),
            summary: Self::optional(record.summary.as_ref()),
            intro: Self::optional(record.intro.as_ref()),
            version: self.version(record.version.as_ref()),
            released: record.released.as_ref().and_then(|words| self.date(words)),
            time_zone: self.time_zone(record.time_zone.as_ref()),
            languages: self.languages(record),
            publisher: Self::optional(record.publisher.as_ref()),
            licence: record.licence.as_ref().and_then(|licence| self.licence(licence)),
            base_url: self.base_url(record.base_url.as_ref()),
            areas,
            principles: order.principles.iter().map(|file| self.principle(file)).collect(),
            stages: order.stages.iter().map(|file| self.stage_file(file)).collect(),
            routes: order.routes.iter().map(|file| self.route(file)).collect(),
            stories: order.stories.iter().map(|file| self.story(file)).collect(),
            pages: order.pages.iter().map(|file| self.page(file)).collect(),
            questions,
            assessment: self.assessment(record.assessment.as_ref()),
            network: files
                .network
                .as_ref()
                .map(|file| self.network(&file.record))
                .unwrap_or_default(),
            events: files.events.as_ref().map(|file| self.events(&file.record)).unwrap_or_default(),
            glossary: files
                .glossary
                .as_ref()
                .map_or_else(Glossary::default, |file| self.glossary(&file.record)),
            media: files.media.clone(),
            peers: files.peers.clone(),
            moved: self.moved(record.moved.as_ref()),
            unread: files.unread.clone(),
            span: top.span,
        }
    }

    /// From the list that the program carries, so that every machine has the same.
    fn time_zone(&mut self, words: Option<&Words>) -> TimeZone {
        let zones = TimeZoneDatabase::bundled();
        if let Some(words) = words {
            if let Ok(zone) = zones.get(&words.value) {
                return zone;
            }
            let known: Vec<_> = zones.available().map(|name| name.to_string()).collect();
            let near = nearest(&words.value, known.iter().map(String::as_str));
            self.report(Diagnostic::bad_time_zone(words.span, &words.value, near));
        }
        zones.get("Europe/London").unwrap_or(TimeZone::UTC)
    }

    fn version(&mut self, words: Option<&Words>) -> String {
        let Some(words) = words else { return String::new() };
        let parts: Vec<_> = words.value.split('.').collect();
        let is_number = |part: &&str| {
            !part.is_empty() && part.len() < 10 && part.bytes().all(|b| b.is_ascii_digit())
        };
        if parts.len() != 3 || !parts.iter().all(is_number) {
            let message = format!("`{}` is not a version", words.value);
            self.report(Diagnostic::bad_value(
                words.span,
                message,
                "Write three numbers: 1.0.0.".into(),
            ));
        }
        words.value.to_string()
    }

    fn languages(&mut self, record: &raw::Playbook) -> Vec<Language> {
        let default = record.language.as_ref().and_then(|words| self.language(words));
        let default = default.unwrap_or_else(|| Language::parse("en").expect("this is a tag"));
        let mut languages = vec![default];
        for words in record.languages.iter().flatten() {
            if let Some(language) = self.language(words)
                && !languages.contains(&language)
            {
                self.report(Diagnostic::not_read_yet(
                    words.span,
                    "languages besides the default one",
                ));
                languages.push(language);
            }
        }
        languages
    }

    fn language(&mut self, words: &Words) -> Option<Language> {
        let language = Language::parse(&words.value);
        if language.is_none() {
            let message = format!("`{}` is not a language", words.value);
            self.report(Diagnostic::bad_value(
                words.span,
                message,
                "Write a tag such as en, cy or gd.".into(),
            ));
        }
        language
    }

    fn licence(&mut self, licence: &raw::Licence) -> Option<Licence> {
        let url = self.url(licence.url.as_ref())?;
        Some(Licence { name: Self::text(licence.name.as_ref(), licence.span), url })
    }

    fn base_url(&mut self, words: Option<&Words>) -> Option<String> {
        let url = self.url(words)?;
        let words = words?;
        let is_odd = |part: &str| matches!(part, "." | "..");
        if !url.starts_with("http") || url.contains(['?', '#']) || url.split('/').any(is_odd) {
            let message = format!("`{url}` cannot be the address of a site");
            self.report(Diagnostic::bad_value(
                words.span,
                message,
                "Write the folder's address, as https://www.example.org/playbook/.".into(),
            ));
            return None;
        }
        Some(if url.ends_with('/') { url } else { format!("{url}/") })
    }

    fn principle(&mut self, file: &Parsed<raw::Principle>) -> Principle {
        let record = &file.record;
        Principle {
            id: self.file_id(&file.name, file.span),
            title: Self::text(record.title.as_ref(), record.span),
            summary: Self::text(record.summary.as_ref(), record.span),
            test: Self::optional(record.test.as_ref()),
            failure: Self::optional(record.failure.as_ref()),
            body: Self::optional(record.body.as_ref()),
            stories: self.story_list(record.stories.as_ref()),
            span: file.span,
        }
    }

    fn stage_file(&mut self, file: &Parsed<raw::Stage>) -> Stage {
        let record = &file.record;
        Stage {
            id: self.file_id(&file.name, file.span),
            title: Self::text(record.title.as_ref(), record.span),
            summary: Self::text(record.summary.as_ref(), record.span),
            ask: Self::optional(record.ask.as_ref()),
            signs: Self::texts(record.signs.as_ref()),
            body: Self::optional(record.body.as_ref()),
            stories: self.story_list(record.stories.as_ref()),
            span: file.span,
        }
    }

    fn assessment(&mut self, record: Option<&raw::Assessment>) -> Assessment {
        let Some(record) = record else {
            return Assessment { bands: Band::defaults(), ..Assessment::default() };
        };
        let mut bands: Vec<_> = record.bands.iter().flatten().map(|band| self.band(band)).collect();
        if bands.is_empty() {
            bands = Band::defaults();
        }
        self.check_bands(record.bands.as_deref().unwrap_or_default());
        self.distinct("band", record.bands.iter().flatten().filter_map(|band| band.id.as_ref()));
        self.distinct("step", record.scale.iter().flatten().filter_map(|step| step.id.as_ref()));
        self.distinct(
            "reason",
            record.na_reasons.iter().flatten().filter_map(|reason| reason.id.as_ref()),
        );
        self.distinct(
            "retired question",
            record.retired.iter().flatten().filter_map(|retired| retired.id.as_ref()),
        );
        Assessment {
            scale: record.scale.iter().flatten().map(|step| self.scale_step(step)).collect(),
            bands,
            na_reasons: record
                .na_reasons
                .iter()
                .flatten()
                .map(|reason| self.na_reason(reason))
                .collect(),
            retired: record.retired.iter().flatten().map(|retired| self.retired(retired)).collect(),
            migrations: record
                .migrations
                .iter()
                .flatten()
                .map(|migration| self.migration(migration))
                .collect(),
        }
    }

    /// Reports ids that stand twice in one list.
    fn distinct<'a>(&mut self, kind: &'static str, ids: impl Iterator<Item = &'a Words>) {
        let mut seen = Table::new(kind);
        ids.for_each(|id| seen.add(&id.value, id.span, self.diagnostics));
    }

    fn band(&mut self, band: &raw::Band) -> Band {
        Band {
            id: self.id(band.id.as_ref(), band.span).value,
            title: Self::optional(band.title.as_ref()),
            from: self.number(band.from.as_ref(), 0..=10_000, 0, "from"),
        }
    }

    fn check_bands(&mut self, bands: &[raw::Band]) {
        let mut previous: Option<i64> = None;
        for band in bands {
            let Some(from) = &band.from else { continue };
            match previous {
                None if from.value != 0 => self.report(Diagnostic::bands(
                    from.span,
                    "the first band does not begin at 0".into(),
                )),
                Some(last) if from.value <= last => {
                    self.report(Diagnostic::bands(
                        from.span,
                        format!(
                            "this band begins at {}, no higher than the one before it",
                            from.value
                        ),
                    ));
                }
                _ => {}
            }
            previous = Some(from.value);
        }
        let last = bands.iter().rev().find_map(|band| band.from.as_ref());
        if let Some(last) = last.filter(|last| (1..=100).contains(&last.value)) {
            self.report(Diagnostic::bands_in_per_cent(last.span, last.value));
        }
    }

    fn scale_step(&mut self, step: &raw::ScaleStep) -> ScaleStep {
        ScaleStep {
            id: self.id(step.id.as_ref(), step.span).value,
            title: Self::text(step.title.as_ref(), step.span),
            means: Self::optional(step.means.as_ref()),
        }
    }

    fn na_reason(&mut self, reason: &raw::NaReason) -> NaReason {
        NaReason {
            id: self.id(reason.id.as_ref(), reason.span).value,
            title: Self::text(reason.title.as_ref(), reason.span),
        }
    }

    fn retired(&mut self, retired: &raw::Retired) -> Retired {
        let id = self.id(retired.id.as_ref(), retired.span);
        if let Some(used) = self.questions.span_of(id.value.as_str()) {
            self.report(Diagnostic::retired_in_use(used, id.value.as_str(), id.span));
        }
        let replaced_by = retired.replaced_by.as_ref().and_then(|words| {
            self.questions.resolve(words, self.diagnostics)?;
            Id::parse(&words.value).ok()
        });
        Retired {
            id,
            in_version: retired.in_version.as_ref().map(|words| words.value.to_string()),
            replaced_by,
        }
    }

    fn migration(&mut self, migration: &raw::Migration) -> Migration {
        let question = self.id(migration.question.as_ref(), migration.span);
        let levels = migration
            .question
            .as_ref()
            .and_then(|words| self.questions.resolve(words, self.diagnostics))
            .filter(|ix| !self.levels[*ix].is_empty())
            .map(|ix| self.levels_of(ix));
        let pairs = migration.map.iter().flat_map(|map: &Named<Words>| &map.0);
        for (_, new) in pairs.clone() {
            if let Some(levels) = &levels {
                levels.resolve(new, self.diagnostics);
            }
        }
        let map = pairs
            .map(|(old, new)| {
                (self.id(Some(old), old.span).value, self.id(Some(new), new.span).value)
            })
            .collect();
        let drop = migration
            .drop
            .iter()
            .flatten()
            .map(|words| self.id(Some(words), words.span).value)
            .collect();
        let from = self.number(migration.from.as_ref(), 1..=9_999, 1, "from");
        let to = self.number(migration.to.as_ref(), 1..=9_999, 1, "to");
        if let Some(words) = migration.to.as_ref().filter(|_| to <= from) {
            self.report(Diagnostic::backward_migration(words.span, from, to));
        }
        Migration { question, from, to, map, drop }
    }

    /// Old paths that a page can stand at; where they lead is for a later stage, which knows all pages.
    fn moved(&mut self, moved: Option<&Named<Words>>) -> Vec<Move> {
        let mut moves = Vec::new();
        for (from, to) in moved.into_iter().flat_map(|moved| &moved.0) {
            if is_old_page(&from.value) {
                moves.push(Move { from: plain(from), to: plain(to) });
            } else {
                self.report(Diagnostic::no_old_path(from.span, &from.value));
            }
        }
        moves
    }

    pub(super) fn severities(&mut self, checks: Option<&Named<Words>>) -> Severities {
        let mut severities = Severities::default();
        for (key, words) in checks.into_iter().flat_map(|checks| &checks.0) {
            let code = match key.value.parse::<Code>() {
                Ok(code) => code,
                Err(near) => {
                    self.report(Diagnostic::unknown_reference(key.span, "check", &key.value, near));
                    continue;
                }
            };
            let levels = [
                ("error", Level::At(Severity::Error)),
                ("warning", Level::At(Severity::Warning)),
                ("note", Level::At(Severity::Note)),
                ("off", Level::Off),
            ];
            let Some(level) = self.choice(words, "a weight", &levels) else { continue };
            if level != Level::At(Severity::Error) && !code.can_be_lowered() {
                let message =
                    format!("{code} cannot be turned down: there would be nothing sound to build");
                self.report(Diagnostic::bad_value(
                    words.span,
                    message,
                    "Take this line out, and mend what the check names.".into(),
                ));
                continue;
            }
            severities.set(code, level);
        }
        severities
    }
}

fn plain(words: &Words) -> Spanned<String> {
    Spanned { value: words.value.to_string(), span: words.span }
}
