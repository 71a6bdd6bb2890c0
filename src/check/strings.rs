//! Interface strings: each message is once in its file, something asks for it, and a language has all of them.

use super::Context;
use crate::assets::Messages;
use crate::diag::Diagnostic;
use crate::source::Span;
use std::collections::BTreeSet;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let language = &context.playbook.languages[0];
    let strings = context.theme.strings(language.identifier().language.as_str());
    let mut known = BTreeSet::new();
    for file in strings.original.into_iter().chain(strings.own) {
        check_file(context, file, &known, diagnostics);
        known.extend(file.ids());
    }
    let translated: BTreeSet<_> = strings.own.iter().flat_map(Messages::ids).collect();
    let originals: BTreeSet<_> = strings.original.into_iter().flat_map(Messages::ids).collect();
    let missing: Vec<_> = originals.difference(&translated).copied().collect();
    let place = strings.own.last().and_then(|file| file.origin);
    diagnostics.extend(Diagnostic::missing_messages(place, &language.tag(), &missing));
}

/// `known` are the messages of the files before it.
fn check_file(
    context: &Context<'_>,
    file: &Messages<'_>,
    known: &BTreeSet<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    for id in file.ids() {
        if !seen.insert(id) {
            diagnostics.push(twice(file, id));
        }
        if file.origin.is_some() && !known.contains(id) && !context.theme.is_asked_for(id) {
            diagnostics.push(unknown(file, id));
        }
    }
}

/// The second time is the one that would count.
fn twice(file: &Messages<'_>, id: &str) -> Diagnostic {
    let at = file.text.rfind(&format!("\n{id} ")).map_or(0, |at| at + 1);
    let message = format!("the message `{id}` is given twice in one file");
    Diagnostic::unknown_message(place(file, at, id), message)
}

fn unknown(file: &Messages<'_>, id: &str) -> Diagnostic {
    let at = file.text.find(&format!("{id} ")).unwrap_or(0);
    let message = format!("nothing asks for the message `{id}`");
    Diagnostic::unknown_message(place(file, at, id), message)
}

fn place(file: &Messages<'_>, at: usize, id: &str) -> Option<Span> {
    file.origin.map(|file| Span { file, start: at, end: at + id.len() })
}
