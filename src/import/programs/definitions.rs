//! Terms with their definitions in lines that begin with a colon, as lists below the terms.

use crate::import::draft::Draft;
use crate::model::markdown;
use crate::source::Splice;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// Makes items of definitions, and sets their terms in bold.
pub(super) fn mend(draft: &mut Draft) {
    let text = draft.text();
    let options = markdown::OPTIONS.union(Options::ENABLE_DEFINITION_LIST);
    let (mut splices, mut term) = (Vec::new(), None);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::DefinitionListTitle) => term = Some(range),
            Event::Start(Tag::DefinitionListDefinition) if is_definition(&text[range.clone()]) => {
                splices.extend(term.take().and_then(|term| bold(text, term)));
                splices.push(Splice::new(range.start..range.start + 1, "-"));
            }
            _ => {}
        }
    }
    draft.splice(splices);
}

fn is_definition(source: &str) -> bool {
    source.strip_prefix(':').is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// A term in bold, unless it has marks already.
fn bold(text: &str, term: Range<usize>) -> Option<Splice> {
    let words = text[term.clone()].trim();
    let is_plain = !words.is_empty() && !words.contains(['*', '_', '[', '`', '\n', '<']);
    let start = term.start + text[term].find(words)?;
    is_plain.then(|| Splice::new(start..start + words.len(), format!("**{words}**")))
}
