//! References to other records, which are written as ids.

use super::values::{ID, pattern};
use super::{Reader, Scalar};
use crate::diag::Diagnostic;
use crate::model::{
    AreaIx, Kind, Node, PrincipleIx, QuestionIx, RouteIx, StageIx, StoryIx, TermIx, Words,
};
use crate::source::Span;
use rustc_hash::FxHashMap;
use serde_json::Value;

/// References are written as the id of what they refer to.
macro_rules! references {
    ($($ix:ident = $kind:ident,)+) => {
        $(impl Scalar for $ix {
            fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
                reader.resolve(Kind::$kind, words).map(Self)
            }

            /// One that is listed twice is reported and kept once.
            fn parse_list(items: &[Node], reader: &mut Reader<'_>) -> Vec<Self> {
                let mut places: FxHashMap<Self, Span> = FxHashMap::default();
                let mut found = Vec::new();
                for item in items {
                    let Some(ix) = reader.value::<Self>(item, item.span, "this item") else {
                        continue;
                    };
                    match places.get(&ix) {
                        Some(first) => reader.report(listed_twice(item, *first)),
                        None => {
                            places.insert(ix, item.span);
                            found.push(ix);
                        }
                    }
                }
                found
            }

            fn sort<V>(pairs: &mut [(Self, V)]) {
                pairs.sort_by_key(|(ix, _)| *ix);
            }

            fn schema() -> Value {
                names(Kind::$kind)
            }

            fn kind() -> Option<Kind> {
                Some(Kind::$kind)
            }
        })+
    };
}

references! {
    AreaIx = Area,
    PrincipleIx = Principle,
    StageIx = Stage,
    StoryIx = Story,
    RouteIx = Route,
    QuestionIx = Question,
    TermIx = Term,
}

/// The key of a schema that says what a value, or each key of a group, is the id of.
pub(crate) const NAMES: &str = "x-names";

/// The schema of an id of something.
fn names(kind: Kind) -> Value {
    let mut schema = pattern(ID);
    schema[NAMES] = kind.name().into();
    schema
}

fn listed_twice(item: &Node, first: Span) -> Diagnostic {
    let id = item.word().map_or("", |words| words.value.as_str());
    Diagnostic::duplicate_id(item.span, id, "list's", first)
}
