//! How much of a playbook is translated, as a table.

use super::say;
use crate::assets::{Messages, Theme};
use crate::load::load;
use crate::model::{Coverage, TextKind, Translation};
use crate::source::SourceTree;
use std::collections::BTreeSet;

/// The heads of the columns of numbers.
const HEADS: [&str; 5] = ["words", "done", "stale", "missing", "drafts"];

/// Says how much of each part of a playbook is translated into each language; nothing where there are no translations.
pub(super) fn say(tree: &SourceTree) {
    let Some(playbook) = load(tree).playbook else { return };
    if !playbook.translations.is_empty() {
        // What is wrong with the theme has been told.
        let theme = Theme::load(playbook.layout.theme.name(), tree, &mut Vec::new());
        say::report(&table(&playbook.translations, &theme));
    }
}

fn table(translations: &[Translation], theme: &Theme<'_>) -> String {
    let mut rows = vec![(String::new(), HEADS.map(str::to_owned))];
    for translation in translations {
        let tag = translation.language.tag();
        let parts: Vec<_> =
            std::iter::once(interface(translation, theme)).chain(translation.coverage()).collect();
        rows.extend(parts.iter().map(|part| row(&tag, part.kind.name(), part)));
        let all = parts.into_iter().reduce(Coverage::plus);
        rows.extend(all.map(|all| row(&tag, "all", &all)));
    }
    let names = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let line = |(name, cells): &(String, [String; 5])| {
        let [words, done, stale, missing, drafts] = cells;
        format!("{name:<names$}  {words:>7}  {done:>7}  {stale:>7}  {missing:>7}  {drafts:>7}\n")
    };
    rows.iter().map(line).collect::<Vec<_>>().concat()
}

/// The words of the interface, which the theme has.
fn interface(translation: &Translation, theme: &Theme<'_>) -> Coverage {
    let strings = theme.strings(translation.language.identifier().language.as_str());
    let known: BTreeSet<_> = strings.iter().flat_map(Messages::ids).collect();
    let mut coverage = Coverage::new(TextKind::Interface);
    for (id, words) in theme.original_strings().iter().flat_map(Messages::words) {
        coverage.words += words;
        let part = if known.contains(id) { &mut coverage.done } else { &mut coverage.missing };
        *part += words;
    }
    coverage
}

fn row(language: &str, part: &str, coverage: &Coverage) -> (String, [String; 5]) {
    let Coverage { kind: _, words, done, stale, missing, drafts } = coverage;
    let cells = [words, done, stale, missing, drafts].map(ToString::to_string);
    (format!("{language} {part}"), cells)
}
