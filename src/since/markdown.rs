//! The difference between two versions as Markdown, for people and as the text of a pull request.

use super::leaves::flowing;
use super::words::{marked, plain};
use super::{Change, Changed, Gone, Named, Since};

/// How long it may be, in bytes: a pull request on GitHub has room for 65,536 characters.
const MOST: usize = 60_000;

/// The report, never longer than a pull request has room for: what does not fit is named, and its words are left out.
pub(crate) fn markdown(since: &Since) -> String {
    let Since { from, to, changed, added, gone, stale, not_compared, .. } = since;
    let mut text = format!("## The national text: {} to {}\n\n", plain(from), plain(to));
    if since.is_empty() {
        text.push_str("No text has changed.\n");
    }
    let added: Vec<_> = added.iter().map(|named| format!("new {}", linked(named))).collect();
    section(&mut text, "New", &added);
    section(&mut text, "Gone", &gone.iter().map(left).collect::<Vec<_>>());
    section(&mut text, "Addresses", &addresses(since));
    let stale: Vec<_> = stale
        .iter()
        .map(|one| {
            let words = marked(&flowing(&one.before), &flowing(&one.after));
            format!("{} {} `{}`: {words}", one.language, one.part, one.key)
        })
        .collect();
    section(&mut text, "Translations that no longer fit", &stale);
    if !not_compared.is_empty() {
        let lists = not_compared.join(", ");
        text.push_str(&format!(
            "The older version does not tell of these, so that they are not compared: {lists}.\n\n"
        ));
    }
    section(&mut text, "Changed texts", &changed.iter().map(list).collect::<Vec<_>>());
    text
}

/// A heading with a list below it; nothing where the list is empty.
fn section(text: &mut String, heading: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    text.push_str(&format!("### {heading} ({})\n\n", items.len()));
    for (at, item) in items.iter().enumerate() {
        let first = item.lines().next().unwrap_or_default();
        let item = if text.len() + item.len() < MOST { item } else { first };
        if text.len() + item.len() > MOST {
            text.push_str(&format!("- … and {} more\n", items.len() - at));
            break;
        }
        text.push_str(&format!("- {item}\n"));
    }
    text.push('\n');
}

/// What a thing is, with its id and its title.
fn linked(named: &Named) -> String {
    let Named { kind, id, title } = named;
    format!("{kind} `{}`: {}", plain_id(id), plain(title))
}

/// An id as code; what is no id loses what would end it.
fn plain_id(id: &str) -> String {
    id.replace(|c: char| c == '`' || c.is_control(), "")
}

fn left(gone: &Gone) -> String {
    let words = linked(&gone.named);
    match (&gone.became, gone.is_retired) {
        (Some(became), true) => format!("{words} – now asked by `{}`", plain_id(became)),
        (Some(became), false) => format!("{words} – now `{}`", plain_id(became)),
        (None, true) => format!("{words} – retired"),
        (None, false) => words,
    }
}

fn addresses(since: &Since) -> Vec<String> {
    let addresses = &since.addresses;
    let mut all = Vec::new();
    let mut add = |word: &str, paths: &[String]| {
        all.extend(paths.iter().map(|path| format!("{word} `{}`", plain_id(path))));
    };
    add("lost", &addresses.lost);
    add("gained", &addresses.gained);
    let forwarded = addresses.forwarded.iter();
    all.extend(
        forwarded.map(|(from, to)| format!("forwards: `{}` to `{}`", plain_id(from), plain_id(to))),
    );
    all
}

/// A thing with each of its values that changed.
fn list(changed: &Changed) -> String {
    let mut text = linked(&changed.named);
    for Change { key, before, after } in &changed.texts {
        let words = match (before.as_deref().map(flowing), after.as_deref().map(flowing)) {
            (Some(before), Some(after)) => marked(&before, &after),
            (None, Some(after)) => format!("<ins>{}</ins>", plain(&after)),
            (before, None) => format!("<del>{}</del>", plain(&before.unwrap_or_default())),
        };
        text.push_str(&format!("\n  - `{}`: {words}", plain_id(key)));
    }
    text
}
