//! JSON Schema of every kind of file, from the records that read them, so that an editor completes
//! and checks as the author types.

use super::raw;
use super::record::Named;
use crate::model::Written;
use crate::source::Spanned;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;
use std::borrow::Cow;

/// A kind of file of a playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `playbook.yaml`
    Playbook,
    /// `areas/ID.yaml`
    Area,
    /// `principles/ID.yaml`
    Principle,
    /// `stages/ID.yaml`
    Stage,
    /// The front matter of `stories/ID.md`
    Story,
    /// The front matter of `routes/ID.md`
    Route,
    /// The front matter of `pages/ID.md`
    Page,
    /// `network.yaml`
    Network,
    /// `events.yaml`
    Events,
    /// `glossary.yaml`
    Glossary,
}

impl FileKind {
    /// Every kind, with its name.
    pub const ALL: &[(Self, &str)] = &[
        (Self::Playbook, "playbook"),
        (Self::Area, "area"),
        (Self::Principle, "principle"),
        (Self::Stage, "stage"),
        (Self::Story, "story"),
        (Self::Route, "route"),
        (Self::Page, "page"),
        (Self::Network, "network"),
        (Self::Events, "events"),
        (Self::Glossary, "glossary"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// The JSON Schema (draft 2020-12) of a kind of file.
pub fn schema(kind: FileKind) -> Value {
    let generator = SchemaSettings::draft2020_12().with_transform(WithoutNull).into_generator();
    let schema = match kind {
        FileKind::Playbook => generator.into_root_schema_for::<raw::Playbook>(),
        FileKind::Area => generator.into_root_schema_for::<raw::Area>(),
        FileKind::Principle => generator.into_root_schema_for::<raw::Principle>(),
        FileKind::Stage => generator.into_root_schema_for::<raw::Stage>(),
        FileKind::Story => generator.into_root_schema_for::<raw::Story>(),
        FileKind::Route => generator.into_root_schema_for::<raw::Route>(),
        FileKind::Page => generator.into_root_schema_for::<raw::Page>(),
        FileKind::Network => generator.into_root_schema_for::<raw::Network>(),
        FileKind::Events => generator.into_root_schema_for::<raw::Events>(),
        FileKind::Glossary => generator.into_root_schema_for::<raw::Glossary>(),
    };
    schema.to_value()
}

/// A key that may be left out may still not be empty: takes `null` out of every schema.
#[derive(Debug, Clone)]
struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|kind| kind != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                object.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
            choices.retain(|choice| choice.get("type") != Some(&Value::from("null")));
            if let [Value::Object(only)] = choices.as_slice() {
                let only = only.clone();
                object.remove("anyOf");
                object.extend(only);
            }
        }
    }
}

macro_rules! like {
    ($($spanned:ty => $plain:ty),*) => {
        $(impl JsonSchema for $spanned {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                <$plain>::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$plain>::json_schema(generator)
            }
        })*
    };
}

like!(Written => String, Spanned<i64> => i64, Spanned<bool> => bool);

impl<T: JsonSchema> JsonSchema for Named<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Named_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}
