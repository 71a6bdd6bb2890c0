//! Ids that are saved already: saved answers and addresses hang on them, so nobody types over them by the way.

use super::Step;
use super::fields::{Field, FieldKind};
use std::collections::HashSet;

/// Fixes the ids among fields that the fields of the saved file have too.
pub(crate) fn keep_ids(fields: &mut [Field], saved: &[Field]) {
    let mut ids = HashSet::new();
    gather(saved, &mut ids);
    fix(fields, &ids);
}

fn is_id(field: &Field) -> bool {
    field.kind == FieldKind::Line && matches!(field.way.last(), Some(Step::Key(key)) if key == "id")
}

fn gather<'f>(fields: &'f [Field], ids: &mut HashSet<&'f str>) {
    for field in fields {
        ids.extend(field.value.as_deref().filter(|_| is_id(field)));
        gather(&field.parts, ids);
    }
}

fn fix(fields: &mut [Field], ids: &HashSet<&str>) {
    for field in fields {
        if is_id(field) && field.value.as_deref().is_some_and(|id| ids.contains(id)) {
            field.kind = FieldKind::Kept;
        }
        fix(&mut field.parts, ids);
    }
}
