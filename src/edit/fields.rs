//! What a file is made of, as fields of a form: named, explained and limited by the declarations of its keys.

use super::Step;
use crate::load::{FileKind, described, front_matter, parsed};
use crate::model::{Kind, Node, Value};
use crate::source::position;
use serde::Serialize;
use serde_json::Value as Json;

/// A value that can be changed, or a place for one.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Field {
    pub(crate) way: Vec<Step>,
    /// What it is called: its key, or the id or the first words of an item.
    pub(crate) label: String,
    /// The words for authors.
    pub(crate) about: String,
    pub(crate) kind: FieldKind,
    /// What is written; `None` for groups and lists, and where nothing is.
    pub(crate) value: Option<String>,
    /// Line and column of the value, from 1, as `41:5`; `None` where nothing is written.
    pub(crate) place: Option<String>,
    /// Words to choose from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) choices: Vec<String>,
    /// What it refers to, such as `story`.
    pub(crate) refers: Option<&'static str>,
    pub(crate) required: bool,
    /// Of a group its keys, of a list its items.
    pub(crate) parts: Vec<Self>,
    /// Of a list, what is added to it, as YAML.
    pub(crate) new_item: Option<String>,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FieldKind {
    Line,
    Markdown,
    Number,
    Date,
    Choice,
    /// A file of `media/`.
    Picture,
    Group,
    List,
    /// An id that is not typed over.
    Kept,
    /// Written in a way that has no field.
    Other,
}

/// The fields of a file, in its order, those that it does not have yet below; `None` where it cannot be read.
pub(crate) fn fields(kind: FileKind, path: &str, text: &str) -> Option<Vec<Field>> {
    let is_markdown = path.ends_with(".md");
    let (yaml, body) = if is_markdown { front_matter(text)? } else { (0..text.len(), text.len()) };
    let top = parsed(&text[yaml.clone()]).ok()?;
    let schema = described(kind);
    let form = Form { text, start: yaml.start, definitions: &schema["$defs"] };
    let mut fields = form.group(&schema, Some(&top), &[]);
    if is_markdown {
        fields.push(form.body(body));
    }
    Some(fields)
}

/// The keys of the group that a way leads into, as they are declared.
pub(crate) fn order_of(kind: FileKind, way: &[Step]) -> Vec<String> {
    let schema = described(kind);
    let form = Form { text: "", start: 0, definitions: &schema["$defs"] };
    let above = way.split_last().map_or(way, |(_, above)| above);
    let group = above.iter().fold(&schema, |schema, step| {
        let whole = form.resolve(schema);
        match step {
            Step::Item(_) => &whole["items"],
            Step::Key(key) if whole["properties"][key].is_object() => &whole["properties"][key],
            Step::Key(_) => &whole["additionalProperties"],
        }
    });
    let order = form.resolve(group)[ORDER].as_array().into_iter().flatten();
    order.filter_map(Json::as_str).map(str::to_owned).collect()
}

/// What fields are made from.
struct Form<'a> {
    text: &'a str,
    /// Where the YAML begins.
    start: usize,
    definitions: &'a Json,
}

impl Form<'_> {
    fn body(&self, start: usize) -> Field {
        let text = self.text[start..].replace("\r\n", "\n");
        let lead = self.text[start..].len() - self.text[start..].trim_start().len();
        Field {
            way: Vec::new(),
            label: "Text".to_owned(),
            about: "The text of the page.".to_owned(),
            kind: FieldKind::Markdown,
            value: Some(text.trim().to_owned()),
            place: Some(self.place(start + lead)),
            choices: Vec::new(),
            refers: None,
            required: true,
            parts: Vec::new(),
            new_item: None,
        }
    }

    fn place(&self, offset: usize) -> String {
        let at = position(self.text, offset);
        format!("{}:{}", at.line, at.column)
    }

    /// A schema, or the one that it names.
    fn resolve<'s>(&'s self, schema: &'s Json) -> &'s Json {
        let name = schema["$ref"].as_str().and_then(|it| it.strip_prefix("#/$defs/"));
        name.map_or(schema, |name| &self.definitions[name])
    }

    /// The keys of a group: those that are there, in the order of the file, and then the others.
    fn group(&self, schema: &Json, node: Option<&Node>, way: &[Step]) -> Vec<Field> {
        let schema = self.resolve(schema);
        let properties = &schema["properties"];
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
        let pairs = node.map_or(&[][..], Node::pairs);
        let there =
            pairs.iter().filter_map(|(key, value)| Some((key.name.as_deref()?, Some(value))));
        let declared = schema[ORDER].as_array().into_iter().flatten().filter_map(Json::as_str);
        let others = declared.filter(|key| pairs.iter().all(|(name, _)| !name.is(key)));
        let all = there.chain(others.map(|key| (key, None)));
        let field = |(key, value): (&str, Option<&Node>)| {
            let own = match &properties[key] {
                Json::Null => &schema["additionalProperties"],
                own => own,
            };
            let way = [way, &[Step::Key(key.to_owned())]].concat();
            let mut field = self.field(own, value, way, in_words(key));
            field.required = required.iter().any(|name| *name == key);
            field.refers = referred(own).and_then(|()| kind_of(key));
            for part in &mut field.parts {
                part.refers = referred(&own["items"]).and_then(|()| kind_of(key));
            }
            own.is_object().then_some(field)
        };
        all.filter_map(field).collect()
    }

    fn field(&self, schema: &Json, node: Option<&Node>, way: Vec<Step>, label: String) -> Field {
        let about = schema["description"].as_str().unwrap_or_default().to_owned();
        let kind = self.kind(schema, node);
        let whole = self.resolve(schema);
        let parts = match kind {
            FieldKind::Group => self.group(whole, node, &way),
            FieldKind::List => self.items(&whole["items"], node, &way),
            _ => Vec::new(),
        };
        let new_item = (kind == FieldKind::List).then(|| self.new_item(&whole["items"], node));
        let place = node.filter(|node| !matches!(node.value, Value::Null));
        Field {
            label,
            about,
            kind,
            value: node.and_then(Node::word).map(|words| words.value.to_string()),
            place: place.map(|node| self.place(self.start + node.span.start)),
            choices: choices(whole),
            refers: None,
            required: false,
            parts,
            new_item,
            way,
        }
    }

    fn items(&self, schema: &Json, node: Option<&Node>, way: &[Step]) -> Vec<Field> {
        let items = node.map_or(&[][..], Node::items).iter().enumerate();
        let item = |(at, node): (usize, &Node)| {
            let way = [way, &[Step::Item(at)]].concat();
            let mut field = self.field(schema, Some(node), way, label_of(node, at));
            field.required = true;
            field
        };
        items.map(item).collect()
    }

    fn kind(&self, schema: &Json, node: Option<&Node>) -> FieldKind {
        let whole = self.resolve(schema);
        let kind = match whole["type"].as_str() {
            Some("object") => FieldKind::Group,
            Some("array") => FieldKind::List,
            Some("boolean") => FieldKind::Choice,
            Some("integer" | "number") => FieldKind::Number,
            _ if whole["enum"].is_array() => FieldKind::Choice,
            _ if whole[MARKDOWN] == true => FieldKind::Markdown,
            _ if whole["pattern"] == DATE => FieldKind::Date,
            _ if whole["pattern"].as_str().is_some_and(|it| it.contains("media/")) => {
                FieldKind::Picture
            }
            Some("string") => FieldKind::Line,
            _ => FieldKind::Other,
        };
        let is_as_said = node.is_none_or(|node| match (&node.value, kind) {
            (Value::Scalar(_), FieldKind::Group | FieldKind::List) => false,
            (Value::List(_), kind) => kind == FieldKind::List,
            (Value::Map(_), kind) => kind == FieldKind::Group,
            (Value::Null | Value::Scalar(_), _) => true,
        });
        if is_as_said { kind } else { FieldKind::Other }
    }

    /// An item with what it must have.
    fn new_item(&self, schema: &Json, list: Option<&Node>) -> String {
        let taken = |id: &str| {
            let ids =
                list.map_or(&[][..], Node::items).iter().filter_map(|item| item.at("id")?.word());
            ids.into_iter().any(|word| word.value.as_str() == id)
        };
        let count = list.map_or(0, |list| list.items().len());
        let mut ids = (1..=count + 1).map(|number| format!("new-{number}"));
        let id = ids.find(|id| !taken(id)).unwrap_or_default();
        self.sample(schema, &id)
    }

    fn sample(&self, schema: &Json, id: &str) -> String {
        let whole = self.resolve(schema);
        match whole["type"].as_str() {
            Some("object") => {
                let required =
                    whole["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
                let pair = |key: &str| {
                    let value = if key == "id" {
                        id.to_owned()
                    } else {
                        self.sample(&whole["properties"][key], id)
                    };
                    format!("{key}: {value}")
                };
                format!("{{{}}}", required.map(pair).collect::<Vec<_>>().join(", "))
            }
            Some("array") => "[]".to_owned(),
            Some("integer" | "number") => whole["minimum"].as_u64().unwrap_or(1).to_string(),
            Some("boolean") => "true".to_owned(),
            _ => match (choices(whole).first(), whole["pattern"] == DATE) {
                (Some(first), _) => first.clone(),
                (None, true) => "2030-01-01".to_owned(),
                (None, false) if whole["pattern"].is_string() => id.to_owned(),
                (None, false) => "New".to_owned(),
            },
        }
    }
}

/// The keys of a record as they are declared.
const ORDER: &str = "x-order";
/// Whether a text is Markdown.
const MARKDOWN: &str = "x-markdown";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

fn choices(schema: &Json) -> Vec<String> {
    if schema["type"] == "boolean" {
        return vec!["true".to_owned(), "false".to_owned()];
    }
    let words = schema["enum"].as_array().into_iter().flatten();
    words.filter_map(Json::as_str).map(str::to_owned).collect()
}

/// Whether a schema is that of an id.
fn referred(schema: &Json) -> Option<()> {
    schema["pattern"].as_str().filter(|pattern| pattern.starts_with("^[a-z0-9]+([.-]")).map(|_| ())
}

/// What a key refers to: it is called like the kind, in the singular or the plural.
fn kind_of(key: &str) -> Option<&'static str> {
    let singular = if key == "stories" { "story" } else { key.strip_suffix('s').unwrap_or(key) };
    Kind::ALL.into_iter().map(Kind::name).find(|name| *name == singular)
}

/// A key as words.
fn in_words(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut signs = words.chars();
    signs
        .next()
        .map_or(String::new(), |first| first.to_uppercase().collect::<String>() + signs.as_str())
}

/// What an item is called: what it says first, or its number.
fn label_of(node: &Node, at: usize) -> String {
    const LONGEST: usize = 40;
    let named = ["title", "text", "name", "word", "id"].iter().find_map(|key| node.at(key)?.word());
    let Some(words) = named else { return (at + 1).to_string() };
    let line = words.value.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
