//! What a load changed, in the report.

use super::{clean, line};
use crate::assess::migrate::Changes;

pub(super) fn changed(out: &mut String, changes: Option<&Changes>) {
    let Some(changes) =
        changes.filter(|changes| !changes.check.is_empty() || !changes.orphaned.is_empty())
    else {
        return;
    };
    out.push('\n');
    line(out, "What changed since these answers were given");
    for checked in &changes.check {
        line(out, &format!("  - please check {}: the question was reworded", checked.question));
    }
    for orphaned in &changes.orphaned {
        let instead =
            orphaned.replaced_by.as_ref().map_or_else(String::new, |id| format!(", see {id}"));
        line(
            out,
            &format!(
                "  - {} is not counted: the answer no longer fits{instead}",
                clean(&orphaned.question)
            ),
        );
    }
}
