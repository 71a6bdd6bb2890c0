//! Groups have every area once, in the order in which areas are read.

use super::Context;
use crate::diag::Diagnostic;
use crate::model::AreaIx;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let playbook = context.playbook;
    let groups = &playbook.assessment.groups;
    let Some(first) = groups.first() else { return };
    let id = |ix: AreaIx| playbook.areas[ix.0].id.as_str();
    let named: Vec<_> = groups.iter().flat_map(|group| &group.areas).collect();
    let areas = playbook.areas.len();
    let expected = (0..areas).map(AreaIx);
    let wrong = named.iter().zip(expected).find(|(named, expected)| named.value != *expected);
    diagnostics.extend(match wrong {
        Some((named, next)) => {
            let message =
                format!("`{}` is named here, and the next area is `{}`", id(named.value), id(next));
            Some(Diagnostic::groups(named.span, message))
        }
        None if named.len() < areas => {
            let message = format!("no group has the area `{}`", id(AreaIx(named.len())));
            Some(Diagnostic::groups(first.id.span, message))
        }
        None => named.get(areas).map(|again| {
            Diagnostic::groups(again.span, format!("a group has `{}` already", id(again.value)))
        }),
    });
}
