//! The two declarations: [`record!`] and [`choice!`].

/// Declares a record.
///
/// - `required` keys have a line of their own in every file; `optional` ones may be left out. Each has
///   its words for authors, perhaps examples, and a type that is a [`super::Field`]. A default after `=`
///   takes the place of a value that is missing or wrong; without one it is [`super::Field::stand_in`],
///   and where a type has none, the record is left out.
/// - `apart` are keys whose value is given to a function of the reader and is not a part of the struct.
/// - `beside` are parts of the struct that come from no key, each a [`super::Beside`]: they are made from
///   the reader and the place of the record.
macro_rules! record {
    (
        $(#[doc = $about:expr])+
        $(#[derive($derived:ident)])?
        $name:ident: $called:literal {
            required { $(
                $(#[doc = $required_words:expr])+
                $(#[example($($required_example:tt)+)])?
                $required:ident: $required_type:ty $(= $required_default:expr)?,
            )* }
            optional { $(
                $(#[doc = $optional_words:expr])+
                $(#[example($($optional_example:tt)+)])?
                $optional:ident $(($key:literal))?: $optional_type:ty $(= $optional_default:expr)?,
            )* }
            $(apart { $(
                $(#[doc = $apart_words:expr])+
                $apart:ident: $apart_type:ty => $keep:path,
            )* })?
            $(beside($reader:ident, $place:ident) { $(
                $(#[doc = $beside_words:expr])+
                $beside:ident: $beside_type:ty = $made:expr,
            )* })?
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone $(, $derived)?)]
        pub struct $name {
            $($(#[doc = $required_words])+ pub $required: $required_type,)*
            $($(#[doc = $optional_words])+ pub $optional: $optional_type,)*
            $($($(#[doc = $beside_words])+ pub $beside: $beside_type,)*)?
        }

        impl $crate::model::record::Record for $name {
            const NAME: &'static str = stringify!($name);
            const CALLED: &'static str = $called;
            const KEYS: &'static [&'static str] = &[
                $(stringify!($required),)*
                $($crate::model::record::record!(@key $optional $($key)?),)*
                $($(stringify!($apart),)*)?
            ];

            fn object(schemas: &mut $crate::model::record::Schemas) -> serde_json::Value {
                use $crate::model::record::{Field, Key};
                let keys = vec![
                    $(Key {
                        name: stringify!($required),
                        is_required: true,
                        words: &[$($required_words),+],
                        examples: serde_json::json!([$($($required_example)+)?]),
                        schema: <$required_type as Field>::schema(schemas),
                    },)*
                    $(Key {
                        name: $crate::model::record::record!(@key $optional $($key)?),
                        is_required: false,
                        words: &[$($optional_words),+],
                        examples: serde_json::json!([$($($optional_example)+)?]),
                        schema: <$optional_type as Field>::schema(schemas),
                    },)*
                    $($(Key {
                        name: stringify!($apart),
                        is_required: false,
                        words: &[$($apart_words),+],
                        examples: serde_json::json!([]),
                        schema: <$apart_type as Field>::schema(schemas),
                    },)*)?
                ];
                $crate::model::record::object(&[$($about),+], keys)
            }
        }

        impl $crate::model::record::Field for $name {
            fn read(
                node: &$crate::model::Node,
                reader: &mut $crate::model::record::Reader<'_>,
            ) -> Option<Self> {
                let keys = reader.keys::<Self>(node)?;
                $(let $required = reader.required(&keys, stringify!($required)).or_else(
                    || $crate::model::record::record!(@stand_in keys, $required_type $(, $required_default)?),
                );)*
                $(let $optional = reader
                    .optional(&keys, $crate::model::record::record!(@key $optional $($key)?))
                    .or_else(
                        || $crate::model::record::record!(@stand_in keys, $optional_type $(, $optional_default)?),
                    );)*
                $($(if let Some(value) = reader.optional(&keys, stringify!($apart)) {
                    $keep(reader, value);
                })*)?
                $(
                    #[allow(unused_variables, reason = "not every part is made of both")]
                    let ($reader, $place) = (&mut *reader, keys.place);
                    $(let $beside = $made;)*
                )?
                Some(Self {
                    $($required: $required?,)*
                    $($optional: $optional?,)*
                    $($($beside,)*)?
                })
            }

            fn schema(schemas: &mut $crate::model::record::Schemas) -> serde_json::Value {
                schemas.reference::<Self>()
            }

            fn texts<'a>(&'a self, found: &mut $crate::model::Collector<'a>) {
                $($crate::model::record::Field::texts(&self.$required, found);)*
                $($crate::model::record::Field::texts(&self.$optional, found);)*
                $($($crate::model::record::Beside::texts(&self.$beside, found);)*)?
            }

            fn messages<'n>(
                node: &'n $crate::model::Node,
                found: &mut $crate::model::Messages<'n>,
            ) {
                use $crate::model::record::Field;
                $(found.key(
                    node,
                    stringify!($required),
                    &[$($required_words),+],
                    <$required_type as Field>::messages,
                );)*
                $(found.key(
                    node,
                    $crate::model::record::record!(@key $optional $($key)?),
                    &[$($optional_words),+],
                    <$optional_type as Field>::messages,
                );)*
                $($(found.key(
                    node,
                    stringify!($apart),
                    &[$($apart_words),+],
                    <$apart_type as Field>::messages,
                );)*)?
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@stand_in $keys:ident, $type:ty) => {
        <$type as $crate::model::record::Field>::stand_in($keys.place)
    };
    (@stand_in $keys:ident, $type:ty, $default:expr) => { Some(<$type>::from($default)) };
}
pub(crate) use record;

/// Declares words to choose from: the enum, its words in YAML, and what a message calls one of them.
macro_rules! choice {
    (
        $(#[$about:meta])+
        $name:ident: $called:literal {
            $($(#[$words:meta])+ $choice:ident = $word:literal,)+
        }
    ) => {
        $(#[$about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$words])+ $choice,)+
        }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[$(Self::$choice),+];
            /// The words of all choices in YAML, in order.
            pub const NAMES: &'static [&'static str] = &[$($word),+];

            /// The word in YAML.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$choice => $word,)+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl $crate::model::record::Scalar for $name {
            fn parse(
                words: &$crate::model::Words,
                reader: &mut $crate::model::record::Reader<'_>,
            ) -> Option<Self> {
                let at = reader.choice(words, $called, Self::NAMES)?;
                Some(Self::ALL[at])
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({"type": "string", "enum": Self::NAMES})
            }
        }
    };
}
pub(crate) use choice;
