//! Tags that are no HTML because a program works out what is given to them, such as `<img src={require("./a.png").default} />`,
//! or because of their lines: what they say in words becomes HTML, and the rest is named.

use super::{braces, code};
use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::source::Splice;
use std::collections::HashMap;
use tag::Value;

mod tag;

pub(super) use tag::Tag;

/// What is said of what stays.
pub(super) const KEPT: &str = "is kept as it is written: nothing is put in its place";

/// What a tag is given that no reader sees.
const UNSEEN: [&str; 9] =
    ["className", "class", "style", "key", "ref", "id", "width", "height", "defaultValue"];

/// Puts HTML in place of such tags.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let (text, code) = (draft.text(), code::ranges(draft.text()));
    let files = files(text);
    let (mut splices, mut labels, mut links, mut done) = (Vec::new(), HashMap::new(), 0, 0);
    for (at, _) in text.match_indices('<') {
        let is_open = at >= done && !text[..at].ends_with('\\') && !code::holds(&code, at);
        let Some(mut tag) = is_open.then(|| Tag::read(text, at)).flatten() else { continue };
        label(&mut tag, &mut labels);
        links += usize::from(link(&mut tag));
        if !tag.is_worked_out && !is_split(draft, at, &tag) {
            continue;
        }
        done = tag.end;
        let html = written(&tag, &files, draft.line(at), log);
        splices.push(Splice::new(at..tag.end, html));
    }
    let ends = text.match_indices("</Link>").filter(|(at, _)| !code::holds(&code, *at)).take(links);
    splices.extend(ends.map(|(at, end)| Splice::new(at..at + end.len(), "</a>")));
    draft.splice(splices);
}

/// Whether a tag is over several lines, and no element of HTML, of which Markdown may read such lines. Its `>` alone on a line
/// would begin a quotation.
fn is_split(draft: &Draft, at: usize, tag: &Tag) -> bool {
    let has_words = tag.values.iter().any(|(_, value)| value.words().is_some());
    let is_component = tag.name.starts_with(|sign: char| sign.is_ascii_uppercase());
    let is_tag = draft.is_mdx() || is_component && has_words;
    is_tag && draft.text()[at..tag.end].contains('\n') && !draft.prefix(at).contains('>')
}

/// Makes a link of HTML of a component `<Link to="…">`, which is no `<link>` of a head. Whether it is one with an end.
fn link(tag: &mut Tag) -> bool {
    let target = tag.values.iter_mut().find(|(name, _)| matches!(name.as_str(), "to" | "href"));
    let Some((name, _)) = target.filter(|_| tag.name == "Link" && !tag.is_whole) else {
        return false;
    };
    "href".clone_into(name);
    "a".clone_into(&mut tag.name);
    tag.is_worked_out = true;
    true
}

/// Gives the part of a set of tabs the label that readers see: what the set says of its value, or the value.
fn label(tag: &mut Tag, labels: &mut HashMap<String, String>) {
    if tag.name == "Tabs" {
        let values = tag.values.iter().find(|(name, _)| name == "values");
        labels.extend(values.map(|(_, value)| pairs(value.source())).unwrap_or_default());
        tag.values.retain(|(name, value)| name != "values" || pairs(value.source()).is_empty());
    }
    let has_label = tag.values.iter().any(|(name, _)| name == "label");
    if tag.name != "TabItem" || has_label {
        return;
    }
    let value = tag.values.iter().find(|(name, _)| name == "value");
    let Some(value) = value.and_then(|(_, value)| value.words()) else { return };
    let label = labels.get(&value).cloned().unwrap_or(value);
    tag.values.push(("label".to_owned(), Value::Words(label)));
    tag.is_worked_out = true;
}

/// `{label: "Linux", value: "l"}`: the labels by their values.
fn pairs(source: &str) -> Vec<(String, String)> {
    let of = |part: &str, name: &str| {
        let (_, rest) = part.split_once(name)?;
        let rest =
            rest.trim_start_matches(['"', '\'']).trim_start().strip_prefix(':')?.trim_start();
        tag::quoted(rest).map(|(words, _)| words)
    };
    let parts = source.split('}');
    parts.filter_map(|part| Some((of(part, "value")?, of(part, "label")?))).collect()
}

/// The files that a page's program gives names: `import plan from './plan.png'`.
fn files(text: &str) -> HashMap<&str, String> {
    text.lines().filter_map(file).collect()
}

fn file(line: &str) -> Option<(&str, String)> {
    let (name, path) = line.strip_prefix("import ")?.split_once(" from ")?;
    let (path, _) = tag::quoted(path.trim())?;
    Some((name.trim(), path))
}

/// A tag as HTML. What a program would have worked out goes, and is named where a reader may have seen it.
fn written(tag: &Tag, files: &HashMap<&str, String>, line: usize, log: &mut Log) -> String {
    let mut html = format!("<{}", tag.name);
    for (name, value) in &tag.values {
        let file = files.get(value.source()).cloned();
        match value.words().or(file) {
            Some(words) => {
                let words = words.replace('&', "&amp;").replace('"', "&quot;").replace('\n', " ");
                html.push_str(&format!(" {name}=\"{words}\""));
            }
            None if value.is_bare() => html.push_str(&format!(" {name}")),
            None => name_lost(tag, name, value, line, log),
        }
    }
    html.push_str(if tag.is_whole { " />" } else { ">" });
    html
}

fn name_lost(tag: &Tag, name: &str, value: &Value, line: usize, log: &mut Log) {
    let is_event = name.starts_with('@')
        || name.strip_prefix("on").is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if is_event || UNSEEN.contains(&name) || name.is_empty() {
        return;
    }
    let source = value.source().split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = source.chars().take(40).collect();
    let more = if short.len() < source.len() { "…" } else { "" };
    let words = format!(
        "`{name}={{{short}{more}}}` of <{}> is left out: another program works it out",
        tag.name
    );
    log.say(line, words);
}

/// Names what is left in a file of MDX that a program was to work out: braces, and tags that are not read.
pub(super) fn name(draft: &Draft, log: &mut Log) {
    if !draft.is_mdx() {
        return;
    }
    let (text, code, mut done) = (draft.text(), code::ranges(draft.text()), 0);
    for (at, sign) in text.match_indices(['{', '<']) {
        let is_link = text[..at].ends_with("](");
        let is_tag = |sign: char| sign.is_alphabetic() || matches!(sign, '/' | '>');
        let begins = at >= done && (sign == "{" || text[at + 1..].starts_with(is_tag));
        if text[..at].ends_with('\\') || is_link || !begins || code::holds(&code, at) {
            continue;
        }
        let words = shown(text, at);
        if !words.starts_with("{#") && !is_address(words) {
            log.say(draft.line(at), format!("`{words}` {KEPT}"));
            done = at + words.len();
        }
    }
}

/// The beginning of braces or a tag, as far as it is on one line.
pub(super) fn shown(text: &str, at: usize) -> &str {
    const LONGEST: usize = 60;
    let line = text[at..].lines().next().unwrap_or_default();
    let end = if line.starts_with('{') {
        braces::end(line).or_else(|| line.find('}').map(|end| end + 1))
    } else {
        line.find('>').map(|end| end + 1)
    };
    let words = &line[..end.unwrap_or(line.len())];
    words.char_indices().nth(LONGEST).map_or(words, |(end, _)| &words[..end])
}

/// `<https://example.org>` and `<a@example.org>`
fn is_address(words: &str) -> bool {
    words.starts_with('<')
        && (words.contains("://") || words.contains('@') || words.contains("media:"))
}
