//! What the value of a key can be.

use super::{NAMES, Reader, Schemas};
use crate::diag::Wanted;
use crate::model::{AreaIx, Body, Collector, Id, Kind, Messages, Named, Node, Role, Value, Words};
use crate::source::{Span, Spanned};
use serde_json::json;

/// The value of a key.
pub(crate) trait Field: Sized {
    /// Reads it; `None` where it cannot be read, which is then reported.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// Reads a list of them.
    fn read_list(items: &[Node], reader: &mut Reader<'_>) -> Vec<Self> {
        reader.items(items)
    }

    /// Takes the place of one that is missing or wrong. `place` is its record's.
    fn stand_in(_place: Span) -> Option<Self> {
        None
    }

    /// Its JSON Schema.
    fn schema(schemas: &mut Schemas) -> serde_json::Value;

    /// Its texts, in order.
    fn texts<'a>(&'a self, _found: &mut Collector<'a>) {}

    /// The texts of a node that is read as one, with the ids on the way to each.
    fn messages<'n>(_node: &'n Node, _found: &mut Messages<'n>) {}
}

/// A group of keys that are declared by [`super::record!`].
pub(crate) trait Record: Field {
    /// The name of its schema.
    const NAME: &'static str;
    /// What messages call it, with an article.
    const CALLED: &'static str;
    /// Its keys, those first that it needs.
    const KEYS: &'static [&'static str];

    /// The schema of its keys.
    fn object(schemas: &mut Schemas) -> serde_json::Value;
}

/// A part of a record that comes from no key.
pub(crate) trait Beside {
    /// Its texts, in order.
    fn texts<'a>(&'a self, _found: &mut Collector<'a>) {}
}

impl Beside for Span {}
impl Beside for String {}
impl Beside for Id {}
impl Beside for AreaIx {}

impl Beside for Body {
    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        found.add(Role::Body, self);
    }
}

/// A value that is written as one text.
pub(crate) trait Scalar: Sized {
    /// Reads the text; `None` where it cannot be read, which is then reported.
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self>;

    /// See [`Field::read_list`].
    fn parse_list(items: &[Node], reader: &mut Reader<'_>) -> Vec<Self> {
        reader.items(items)
    }

    /// Puts the keys of a group in order.
    fn sort<V>(_pairs: &mut [(Self, V)]) {}

    /// See [`Field::stand_in`].
    fn stand_in(_place: Span) -> Option<Self> {
        None
    }

    /// See [`Field::schema`].
    fn schema() -> serde_json::Value {
        json!({"type": "string"})
    }

    /// See [`Field::texts`].
    fn texts<'a>(&'a self, _found: &mut Collector<'a>) {}

    /// How it is set, if it is a text.
    fn role() -> Option<Role> {
        None
    }

    /// What it is the id of, if it is a reference.
    fn kind() -> Option<Kind> {
        None
    }
}

impl<T: Scalar> Field for T {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Scalar(words) = &node.value else {
            reader.wrong_type(node.span, Wanted::Text, node.found());
            return None;
        };
        T::parse(words, reader)
    }

    fn read_list(items: &[Node], reader: &mut Reader<'_>) -> Vec<Self> {
        T::parse_list(items, reader)
    }

    fn stand_in(place: Span) -> Option<Self> {
        T::stand_in(place)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        T::schema()
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        T::texts(self, found);
    }

    fn messages<'n>(node: &'n Node, found: &mut Messages<'n>) {
        if let (Some(role), Some(words)) = (T::role(), node.word()) {
            found.add(role, words);
        }
        if let (Some(kind), Some(words)) = (T::kind(), node.word()) {
            found.name(kind, &words.value, words.span);
        }
    }
}

/// A value whose place is asked for later.
impl<T: Scalar> Scalar for Spanned<T> {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self { value: T::parse(words, reader)?, span: words.span })
    }

    fn stand_in(place: Span) -> Option<Self> {
        Some(Self { value: T::stand_in(place)?, span: place })
    }

    fn schema() -> serde_json::Value {
        T::schema()
    }

    fn kind() -> Option<Kind> {
        T::kind()
    }
}

/// A key that may be left out.
impl<T: Field> Field for Option<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(None)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        if let Some(value) = self {
            value.texts(found);
        }
    }

    fn messages<'n>(node: &'n Node, found: &mut Messages<'n>) {
        T::messages(node, found);
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            reader.wrong_type(node.span, Wanted::List, node.found());
            return None;
        };
        Some(T::read_list(items, reader))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::new())
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        json!({"type": "array", "items": T::schema(schemas)})
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        for value in self {
            value.texts(found);
        }
    }

    fn messages<'n>(node: &'n Node, found: &mut Messages<'n>) {
        node.items().iter().for_each(|item| found.item(item, T::messages));
    }
}

impl<K: Scalar, V: Field> Field for Named<K, V> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut pairs = reader.pairs(node)?;
        K::sort(&mut pairs);
        Some(Self(pairs))
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::default())
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let mut schema = json!({"type": "object", "additionalProperties": V::schema(schemas)});
        if let Some(kind) = K::kind() {
            schema[NAMES] = kind.name().into();
        }
        schema
    }

    fn texts<'a>(&'a self, found: &mut Collector<'a>) {
        for (_, value) in self.iter() {
            value.texts(found);
        }
    }

    fn messages<'n>(node: &'n Node, found: &mut Messages<'n>) {
        for (key, value) in node.pairs() {
            if let (Some(kind), Some(id)) = (K::kind(), key.name.as_deref()) {
                found.name(kind, id, key.span);
            }
            found.named(key, value, V::messages);
        }
    }
}
