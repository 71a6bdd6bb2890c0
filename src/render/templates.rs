//! The template engine with the theme's templates, and the two functions that templates call.

mod filled;
mod functions;

use super::indents::without_indents;
use super::limits::{self, Limited, Room};
use super::needed::{Texts, with_all_needed};
use super::strings::Strings;
use super::tongues::{Kind, Tongues};
use super::views::Page;
use crate::assets::Theme;
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
use functions::{Said, dressed, register};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use tera::{Context, Error, ErrorKind, ReportError, Tera, TeraResult, Value};

pub(super) use filled::{Filled, PIECES, Parts};

/// The theme's templates, and what those of one site say.
pub struct Templates {
    /// Those of the embedded theme.
    embedded: Texts<'static>,
    /// With the templates that the site needs.
    tera: Arc<OnceLock<Tera>>,
    /// The same for pages in another language, which may have been parsed before.
    before: Option<Arc<OnceLock<Tera>>>,
    said: Arc<OnceLock<Said>>,
    /// Templates that the playbook overrides, by name.
    own: Arc<BTreeMap<String, Own>>,
}

/// A template of the playbook.
struct Own {
    file: FileId,
    limited: Limited,
}

/// The template of the frame that pages have in common.
const BASE: &str = "base.html";

/// Templates that fill no page by themselves.
const PARTS: [&str; 8] = [
    "head.html",
    "header.html",
    "footer.html",
    "sections.html",
    "site-sign.svg",
    "preview.svg",
    "sitemap.xml",
    "feed.xml",
];

impl Templates {
    /// The templates of a theme. Those of a playbook that overrides some are all parsed, so that each mistake in them is found.
    pub fn of(theme: &Theme<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut own = BTreeMap::new();
        let files = theme.templates().filter_map(|(name, file)| Some((name, file, file.origin?)));
        for (name, text, file) in files.map(|(name, file, origin)| (name, file.text, origin)) {
            match Limited::of(text) {
                Ok(limited) => drop(own.insert(name.to_owned(), Own { file, limited })),
                Err((at, reason)) => {
                    let span = Span { file, start: at, end: at };
                    diagnostics.push(Diagnostic::template(Some(span), name, &reason));
                    return None;
                }
            }
        }
        let (embedded, said) = (theme.embedded_templates(), Arc::default());
        let templates =
            Self { embedded, tera: Arc::default(), before: None, said, own: own.into() };
        if !templates.own.is_empty() {
            match templates.parsed(&templates.all()) {
                Ok(tera) => drop(templates.tera.set(tera)),
                Err(error) => {
                    diagnostics.push(templates.explain("theme", &error));
                    return None;
                }
            }
        }
        Some(templates)
    }

    /// The same templates for pages in another language.
    pub(crate) fn for_another(&self) -> Self {
        Self {
            embedded: self.embedded.clone(),
            tera: Arc::default(),
            before: Some(Arc::clone(&self.tera)),
            said: Arc::default(),
            own: Arc::clone(&self.own),
        }
    }

    /// The embedded theme's templates, with the playbook's own in their places.
    fn all(&self) -> Texts<'_> {
        let mut all = self.embedded.clone();
        all.extend(self.own.iter().map(|(name, own)| (name.as_str(), own.limited.text.as_str())));
        all
    }

    /// Parses the templates of pages and all that they need.
    pub(super) fn parse(&self, pages: impl Iterator<Item = &'static str>) {
        self.tera.get_or_init(|| {
            if let Some(before) = self.before.as_ref().and_then(|before| before.get()) {
                let mut tera = before.clone();
                register(&mut tera, &self.said);
                return tera;
            }
            let needed = with_all_needed(&self.embedded, pages.chain(PARTS));
            self.parsed(&needed).expect("the embedded theme is sound")
        });
    }

    fn parsed(&self, texts: &Texts<'_>) -> TeraResult<Tera> {
        let mut tera = Tera::new();
        register(&mut tera, &self.said);
        tera.add_raw_templates(texts)?;
        Ok(tera)
    }

    /// The template that writes the whole of a page which a template fills, and its file where it is the playbook's.
    pub(super) fn frame_of(&self, name: &'static str) -> (&'static str, Option<Span>) {
        let is_frame = self.own.get(name).is_some_and(|own| !own.limited.extends);
        let frame = if is_frame { name } else { BASE };
        (frame, self.own.get(frame).map(|own| Span::of_file(own.file)))
    }

    /// Gives the templates the strings of a site's language, the icons of its theme, and what they
    /// see under the name `site`. They are filled for one language only: what they were given first stays.
    pub(super) fn speak(
        &self,
        strings: &Strings,
        theme: &Theme<'_>,
        site: &impl Serialize,
        tongues: Tongues,
    ) {
        self.said.get_or_init(|| Said {
            strings: strings.clone(),
            tongues,
            icons: theme.icons().map(|(name, svg)| (name.to_owned(), dressed(svg))).collect(),
            site: Value::from_serializable(site),
        });
    }

    /// Fills the template of a page. `frame` are the parts that it shares with others.
    pub(super) fn page(
        &self,
        name: &str,
        page: &Page,
        frame: &Parts,
        view: TeraResult<Value>,
    ) -> Result<Filled, Diagnostic> {
        let explain = |error: Error| self.explain(name, &error);
        let mut context = Context::new();
        context.insert_value("page", Value::try_from_serializable(page).map_err(explain)?);
        context.insert_value("frame", frame.marks.clone());
        Ok(Filled::new(&self.fill(name, context, view)?, frame))
    }

    /// Fills a template that is only part of a page.
    pub(super) fn part(&self, name: &str, view: &impl Serialize) -> Result<String, Diagnostic> {
        self.fill(name, Context::new(), Value::try_from_serializable(view))
    }

    /// What a template makes: HTML without indents, and the languages of its words told.
    fn fill(
        &self,
        name: &str,
        context: Context,
        view: TeraResult<Value>,
    ) -> Result<String, Diagnostic> {
        let text = self.render(name, context, view)?;
        let text = if name.ends_with(".html") { without_indents(&text) } else { text };
        Ok(match self.said.get() {
            Some(said) => said.tongues.tell(text, Kind::of(name)),
            None => text,
        })
    }

    fn render(
        &self,
        name: &str,
        mut context: Context,
        view: TeraResult<Value>,
    ) -> Result<String, Diagnostic> {
        let explain = |error: Error| self.explain(name, &error);
        if let Some(said) = self.said.get() {
            context.insert_value("site", said.site.clone());
        }
        context.insert_value("view", view.map_err(explain)?);
        let tera = self.tera.get().expect("templates are parsed before they are filled");
        if self.own.is_empty() {
            return tera.render(name, &context).map_err(explain);
        }
        let mut room = Room::default();
        limits::begin();
        tera.render_to(name, &context, &mut room).map_err(explain)?;
        Ok(String::from_utf8(room.0).expect("templates are text"))
    }

    fn explain(&self, name: &str, error: &Error) -> Diagnostic {
        let reason = error.to_string();
        let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind()
        else {
            return Diagnostic::template(
                self.own.get(name).map(|own| Span::of_file(own.file)),
                name,
                &reason,
            );
        };
        let filename = report.filename();
        let span = self.own.get(filename).map(|own| place_of(own, report));
        let place = if span.is_some() {
            String::new()
        } else {
            format!(" (line {})", report.span().start_line)
        };
        Diagnostic::template(span, filename, &format!("{}{place}", report.message()))
    }
}

fn place_of(own: &Own, report: &ReportError) -> Span {
    let range = &report.span().range;
    let (start, end) = (own.limited.place(range.start), own.limited.place(range.end));
    Span { file: own.file, start, end: end.max(start) }
}

#[cfg(test)]
mod tests;
