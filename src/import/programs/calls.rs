//! Calls such as `{{< figure src="a.png" >}}`, `{% include note.html content="…" %}` and `{{ site.baseurl }}`: boxes, folds,
//! pictures and addresses are taken; others stay as they are written.

use super::without;
use crate::import::callouts::{Callout, named};
use crate::import::draft::{Draft, unprefixed};
use crate::import::escape::{escape, target, title};
use crate::model::{Slip, SlipKind};
use crate::source::Splice;
use std::collections::HashMap;
use std::ops::Range;

/// What a call says.
struct Call {
    /// In small letters; with a `/` where it ends another.
    name: String,
    /// What is given to it, with its name where it has one.
    given: Vec<(String, String)>,
}

impl Call {
    fn read(source: &str) -> Self {
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
        Self { name, given: words.collect() }
    }

    fn get(&self, names: &[&str]) -> &str {
        let found = names.iter().find_map(|name| self.given.iter().find(|(key, _)| key == name));
        found.map_or("", |(_, value)| value)
    }

    /// What is given without a name.
    fn first(&self) -> &str {
        self.given.iter().find(|(key, _)| key.is_empty()).map_or("", |(_, value)| value)
    }

    /// The box that it makes, by its own name, its kind or what it includes.
    fn callout(&self) -> Option<Callout> {
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
            "alert" | "callout" | "admonition" | "notice" | "notification" | "hint" | "box" => {
                by_kind().or(Some(Callout::Box("NOTE")))
            }
            name => named(name),
        }
    }
}

/// Words and pairs, with quotes around those that have spaces.
fn words(text: &str) -> Vec<(String, String)> {
    let (mut found, mut word, mut quote) = (Vec::new(), String::new(), None);
    let mut key = String::new();
    let mut is_open = false;
    for sign in text.chars().chain([' ']) {
        match (sign, quote) {
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

/// The address that a call in the place of one stands for.
pub(in crate::import) fn address(source: &str) -> Option<String> {
    let call = Call::read(source);
    let is_base = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or_default();
        matches!(
            last,
            "baseurl" | "base_url" | "url" | "root" | "base_path" | "relative_root" | "siteurl"
        )
    };
    match call.name.as_str() {
        "ref" | "relref" | "link" | "post_url" | "include_relative" => {
            Some(call.first().to_owned())
        }
        name if call.given.is_empty() && is_base(name) => Some(String::new()),
        _ if source.starts_with("{{") && call.given.iter().any(|(_, word)| word == "|") => {
            let first = words(source.trim_start_matches(['{', ' ', '-'])).into_iter().next()?.1;
            Some(if is_base(&first) { String::new() } else { first })
        }
        _ => None,
    }
}

/// What only holds other calls together, which become blocks one after another.
const FRAMES: [&str; 8] =
    ["tabs", "stepper", "step", "code", "columns", "column", "content-ref", "cards"];

pub(super) fn mend(draft: &Draft, slip: &Slip, end: Option<&Slip>) -> Vec<Splice> {
    let (text, range) = (draft.text(), slip.range.clone());
    let source = &text[range.clone()];
    if text[..range.start].ends_with("](") || text[..range.start].ends_with("](<") {
        return address(source)
            .map(|address| Splice::new(range, address.replace(' ', "%20")))
            .into_iter()
            .collect();
    }
    let call = Call::read(source);
    match call.name.as_str() {
        "raw" | "/raw" | "/comment" | "toc" | "table_of_contents" => {
            return vec![without(draft, range)];
        }
        "include" if call.first().starts_with("toc") => return vec![without(draft, range)],
        "comment" => {
            if let Some(end) = end {
                return vec![without(draft, range.start..end.range.end)];
            }
        }
        "tab" | "/tab" if source.starts_with("{%") => return tab(draft, &call, range),
        name if source.starts_with("{%") && FRAMES.contains(&name.trim_start_matches('/')) => {
            return vec![draft.blocks(range, "")];
        }
        _ => {}
    }
    let content = call.get(&["content", "text", "body", "message"]);
    if let Some(callout) = call.callout().filter(|_| !content.is_empty()) {
        let words = callout.written(call.get(&["title"]), &call.name, content);
        return vec![draft.blocks(range, &words)];
    }
    if let Some(image) = image(&call) {
        return vec![Splice::new(range, image)];
    }
    if let (Some(callout), Some(end)) = (call.callout(), end) {
        return vec![group(draft, &call, callout, &range, &end.range)];
    }
    Vec::new()
}

/// For each slip, the call that ends it.
pub(super) fn ends<'a>(text: &str, slips: &'a [Slip]) -> Vec<Option<&'a Slip>> {
    let mut ends = vec![None; slips.len()];
    let mut open: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, slip) in slips.iter().enumerate().filter(|(_, slip)| is_call(slip)) {
        let name = Call::read(&text[slip.range.clone()]).name;
        match name.strip_prefix('/') {
            Some(name) => {
                if let Some(start) = open.get_mut(name).and_then(Vec::pop) {
                    ends[start] = Some(slip);
                }
            }
            None => open.entry(name).or_default().push(at),
        }
    }
    ends
}

fn is_call(slip: &Slip) -> bool {
    matches!(slip.kind, SlipKind::Template | SlipKind::Shortcode)
}

/// The heading of a part that another program shows behind a tab; its end leaves nothing.
fn tab(draft: &Draft, call: &Call, range: Range<usize>) -> Vec<Splice> {
    let title = call.get(&["title"]);
    let heading =
        if title.is_empty() { String::new() } else { format!("###### {}", escape(title)) };
    vec![draft.blocks(range, &heading)]
}

/// A box or fold of what is between two calls.
fn group(
    draft: &Draft,
    call: &Call,
    callout: Callout,
    start: &Range<usize>,
    end: &Range<usize>,
) -> Splice {
    let prefix = draft.prefix(start.start);
    let inner = &draft.text()[start.end..end.start];
    let lines: Vec<_> = inner.split('\n').map(|line| unprefixed(line, &prefix)).collect();
    let words = lines.join("\n");
    let named_title = call.get(&["title", "summary", "header", "heading"]);
    let is_kind = |word: &str| named(word).is_some() || word.len() < 2;
    let first = if is_kind(call.first()) { "" } else { call.first() };
    let title = if named_title.is_empty() { first } else { named_title };
    draft
        .blocks(start.start..end.end, &callout.written(title, &call.name, words.trim_matches('\n')))
}

/// A picture that a call shows.
fn image(call: &Call) -> Option<String> {
    let source = call.get(&["src", "url", "file", "image_path", "image", "path", "link"]);
    let what = if call.name == "include" { call.first() } else { call.name.as_str() };
    let is_image = ["figure", "image", "img", "picture"].iter().any(|word| what.contains(word));
    if !is_image || source.is_empty() {
        return None;
    }
    let alt = call.get(&["alt"]);
    let caption = call.get(&["caption", "title", "description"]);
    let words = if alt.is_empty() { caption } else { alt };
    let caption = if words == caption { "" } else { caption };
    Some(format!("![{}]({}{})", escape(words), target(source), title(caption)))
}
