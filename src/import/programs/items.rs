//! Tabs of Hugo whose names are given to all of them at once, `{{< tabs items="Linux,Windows" >}}`: each gets its own.

use super::call::Call;
use super::code;
use crate::import::draft::Draft;
use crate::import::log::Log;
use crate::source::Splice;
use std::vec::IntoIter;

const TAB: &str = "tab";

pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    let text = draft.text();
    if !text.contains("items=") {
        return;
    }
    let (code, mut open, mut splices) = (code::ranges(text), Vec::new(), Vec::new());
    for (at, _) in text.match_indices("{{").filter(|(at, _)| !code::holds(&code, *at)) {
        let Some(length) = text[at..].lines().next().and_then(|line| line.find("}}")) else {
            continue;
        };
        let source = &text[at..at + length + "}}".len()];
        let call = Call::read(source);
        match call.name.as_str() {
            "tabs" if call.is_block => open.push(items(&call)),
            "/tabs" => name_rest(open.pop(), draft.line(at), log),
            TAB if call.is_block => {
                let name = open.last_mut().and_then(Iterator::next);
                let place = at + source.find(TAB).map_or(0, |start| start + TAB.len());
                let name = name.filter(|_| call.tab().is_empty());
                splices.extend(
                    name.map(|name| Splice::new(place..place, format!(" name=\"{name}\""))),
                );
            }
            _ => {}
        }
    }
    draft.splice(splices);
}

/// The names of the tabs in a call.
fn items(call: &Call) -> IntoIter<String> {
    let items = call.get(&["items"]).split(',').map(|item| item.trim().replace('"', "\\\""));
    items.filter(|item| !item.is_empty()).collect::<Vec<_>>().into_iter()
}

/// Names what no tab is there for.
fn name_rest(items: Option<IntoIter<String>>, line: usize, log: &mut Log) {
    for item in items.into_iter().flatten() {
        log.say(
            line,
            format!("the name of a tab is left out, because there is no tab for it: “{item}”"),
        );
    }
}
