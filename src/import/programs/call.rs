//! A call such as `{{< figure src="a.png" >}}` or `{% include note.html content="…" %}`: its name, and what is given to it.

use crate::import::callouts::{Callout, named};

/// What a call says.
pub(super) struct Call {
    /// In small letters; with a `/` where it ends another.
    pub(super) name: String,
    /// Whether it is written as `{% … %}`.
    is_tag: bool,
    /// Whether it may hold what comes next; `{{ … }}` never does.
    pub(super) is_block: bool,
    /// What is given to it, with its name where it has one.
    pub(super) given: Vec<(String, String)>,
}

impl Call {
    pub(super) fn read(source: &str) -> Self {
        let inner = source.trim_start_matches(['{', '<', '%']).trim_end_matches(['}', '>', '%']);
        let inner = inner.trim().trim_matches('-').trim();
        let (is_end, inner) = match inner.strip_prefix('/') {
            Some(rest) => (true, rest.trim()),
            None => (false, inner),
        };
        let mut words = words(inner.trim_end_matches('/')).into_iter();
        let name = words.next().map(|(_, name)| name.to_lowercase()).unwrap_or_default();
        let is_ended =
            !is_end && name.len() > 3 && name.starts_with("end") && source.starts_with("{%");
        let name = if is_end {
            format!("/{name}")
        } else if is_ended {
            format!("/{}", &name[3..])
        } else {
            name
        };
        let is_tag = source.starts_with("{%");
        let is_block = is_tag || source.starts_with("{{<") || source.starts_with("{{%");
        Self { name, is_tag, is_block, given: words.collect() }
    }

    pub(super) fn get(&self, names: &[&str]) -> &str {
        let found = names.iter().find_map(|name| self.given.iter().find(|(key, _)| key == name));
        found.map_or("", |(_, value)| value)
    }

    /// What is given without a name.
    pub(super) fn first(&self) -> &str {
        self.unnamed().next().unwrap_or_default()
    }

    fn unnamed(&self) -> impl DoubleEndedIterator<Item = &str> {
        let unnamed = self.given.iter().filter(|(key, _)| key.is_empty());
        unnamed.map(|(_, value)| value.as_str())
    }

    /// The title that is given to it by name.
    pub(super) fn heading(&self) -> &str {
        self.get(&["title", "header", "heading", "summary", "label"])
    }

    /// The name of the file that its code is in, or other words above it. Hexo gives options as `lang:js`.
    pub(super) fn file(&self) -> String {
        const OPTIONS: [&str; 7] = [
            "lang:",
            "line_number:",
            "line_threshold:",
            "first_line:",
            "highlight:",
            "mark:",
            "wrap:",
        ];
        let named = self.get(&["file", "filename", "title", "caption"]);
        if !named.is_empty() || self.name != "codeblock" {
            return named.to_owned();
        }
        let is_option = |word: &&str| OPTIONS.iter().any(|option| word.starts_with(option));
        self.unnamed().filter(|word| !is_option(word)).collect::<Vec<_>>().join(" ")
    }

    /// The words that readers see above what it holds.
    pub(super) fn title(&self) -> &str {
        let title = self.heading();
        if !title.is_empty() {
            return title;
        }
        // A kind, or the name of a file, comes before the title.
        let is_general = self.is_general() || self.is_note();
        let is_kind = |word: &&str| is_general && named(word).is_some();
        let mut words = self.unnamed().skip(usize::from(self.name == "include")).peekable();
        words.next_if(is_kind);
        words.next().filter(|word| word.len() > 1).unwrap_or_default()
    }

    /// Whether it makes a box of whichever kind is given to it.
    fn is_general(&self) -> bool {
        matches!(
            self.name.as_str(),
            "alert" | "callout" | "admonition" | "notice" | "notification" | "hint" | "box"
        )
    }

    /// Whether it is `{% note danger %}` of Hexo, which makes a box of the kind that is given to it.
    fn is_note(&self) -> bool {
        self.is_tag && self.name == "note" && named(self.first()).is_some()
    }

    /// The title of a tab; Jekyll gives the name of its group first.
    pub(super) fn tab(&self) -> &str {
        let own = self.get(&["title", "header", "name", "label"]);
        let is_grouped = self.unnamed().count() == 2 && self.is_tag;
        match (own, is_grouped) {
            ("", true) => self.unnamed().next_back().unwrap_or_default(),
            ("", false) => self.first(),
            (own, _) => own,
        }
    }

    /// Who said the words, as the line below them.
    pub(super) fn by(&self) -> String {
        let names = ["author", "cite", "by", "source", "attr"].map(|name| self.get(&[name]));
        let names: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
        if names.is_empty() { String::new() } else { format!("\n\n— {}", names.join(", ")) }
    }

    /// The box that it makes, by its own name, its kind or what it includes.
    pub(super) fn callout(&self) -> Option<Callout> {
        let by_kind = || {
            named(self.get(&["type", "style", "level", "class", "color"]))
                .or_else(|| named(self.first()))
        };
        let included = self.first().trim_end_matches(".html").trim_end_matches(".md");
        let included = included.rsplit('/').next().unwrap_or_default();
        match self.name.as_str() {
            "include" if matches!(included, "alert" | "callout" | "admonition" | "notice") => {
                by_kind().or(Some(Callout::Box("NOTE")))
            }
            "include" => named(included),
            _ if self.is_note() => named(self.first()),
            _ if self.is_general() => by_kind().or(Some(Callout::Box("NOTE"))),
            name => named(name),
        }
    }
}

/// Words and pairs, with quotes around those that have spaces. Between quotes, a backslash goes before a quote or a backslash
/// that is a word itself.
pub(super) fn words(text: &str) -> Vec<(String, String)> {
    let (mut found, mut word, mut quote) = (Vec::new(), String::new(), None);
    let mut key = String::new();
    let mut is_open = false;
    let mut signs = text.chars().chain([' ']).peekable();
    while let Some(sign) = signs.next() {
        match (sign, quote) {
            ('\\', Some(mark @ ('"' | '\''))) => {
                word.push(
                    signs.next_if(|next| matches!(*next, '\\') || *next == mark).unwrap_or(sign),
                );
            }
            (sign, Some(mark)) if sign == mark => quote = None,
            ('"' | '\'' | '`', None) if word.is_empty() => (quote, is_open) = (Some(sign), true),
            ('=', None) if key.is_empty() && !word.is_empty() => key = std::mem::take(&mut word),
            (sign, None) if sign.is_whitespace() => {
                if is_open || !word.is_empty() {
                    found.push((std::mem::take(&mut key), std::mem::take(&mut word)));
                }
                is_open = false;
            }
            (sign, _) => word.push(sign),
        }
    }
    found
}
