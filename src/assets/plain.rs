//! Messages as scripts have them: texts for numbers and kinds of numbers, with places such as `{n}`.

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A message as `say` of `base/words.js` reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Plain {
    /// The whole of it.
    Text(String),
    /// The name of the value that chooses, and what it chooses from: by exact values, then by plural categories; [`REST`] is for all others.
    Choice(String, BTreeMap<String, Plain>),
}

/// The key of what is said where no other key fits.
const REST: &str = "";

/// The key of the name of the value that chooses, and the name without which it is.
const BY: (&str, &str) = ("$", "n");

/// How many texts one message may have: six kinds of two numbers are 36.
const MOST: usize = 100;

/// How deep messages may name one another.
const DEEPEST: usize = 10;

/// What a message can speak of.
pub(crate) struct Around<'a> {
    /// Messages by their ids, and terms with `-` before theirs.
    pub(crate) patterns: &'a BTreeMap<Cow<'a, str>, &'a Pattern<&'a str>>,
    /// The playbook's words, by the names of their variables.
    pub(crate) words: &'a BTreeMap<String, String>,
    /// Whether the messages are English, whose `one` is the number 1 on pages of any language.
    pub(crate) is_english: bool,
}

impl Around<'_> {
    /// A message in plain form; `Err` says why it has none.
    pub(crate) fn plain(&self, pattern: &Pattern<&str>) -> Result<Plain, String> {
        let plain = self.pattern(pattern, 0)?;
        if plain.count() > MOST {
            return Err(format!("it has more than {MOST} forms"));
        }
        Ok(plain)
    }

    fn pattern(&self, pattern: &Pattern<&str>, depth: usize) -> Result<Plain, String> {
        let mut whole = Plain::text("");
        for element in &pattern.elements {
            let next = match element {
                PatternElement::TextElement { value } => Plain::text(value),
                PatternElement::Placeable { expression } => self.expression(expression, depth)?,
            };
            whole = whole.then(&next);
            if whole.count() > MOST {
                break;
            }
        }
        Ok(whole)
    }

    fn expression(&self, expression: &Expression<&str>, depth: usize) -> Result<Plain, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, depth),
            Expression::Select { selector, variants } => match selector {
                InlineExpression::VariableReference { id } => self.choice(id.name, variants, depth),
                _ => Err("scripts can choose only by a variable".into()),
            },
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>, depth: usize) -> Result<Plain, String> {
        let (kind, id) = match inline {
            InlineExpression::StringLiteral { value } => {
                return Ok(Plain::Text(unescape_unicode_to_string(value).into_owned()));
            }
            InlineExpression::NumberLiteral { value } => return Ok(Plain::text(value)),
            InlineExpression::VariableReference { id } => return Ok(self.place(id.name)),
            InlineExpression::Placeable { expression } => {
                return self.expression(expression, depth);
            }
            InlineExpression::MessageReference { id, .. } => ("", id.name),
            InlineExpression::TermReference { id, .. } => ("-", id.name),
            InlineExpression::FunctionReference { id, .. } => {
                return Err(format!("scripts have no function {}", id.name));
            }
        };
        match self.patterns.get(format!("{kind}{id}").as_str()) {
            Some(other) if depth < DEEPEST => self.pattern(other, depth + 1),
            Some(_) => Err(format!("`{kind}{id}` comes back to itself")),
            None => Err(format!("there is no `{kind}{id}`")),
        }
    }

    /// A word of the playbook, or where a value of the script will be.
    fn place(&self, name: &str) -> Plain {
        let word = self.words.get(name).cloned();
        Plain::Text(word.unwrap_or_else(|| format!("{{{name}}}")))
    }

    fn choice(
        &self,
        name: &str,
        variants: &[Variant<&str>],
        depth: usize,
    ) -> Result<Plain, String> {
        if let Some(word) = self.words.get(name) {
            let fits = |variant: &&Variant<&str>| key_of(variant) == (word.as_str(), false);
            let rest = || variants.iter().find(|variant| variant.default);
            let chosen = variants.iter().find(fits).or_else(rest);
            return chosen.map_or(Ok(Plain::text("")), |one| self.pattern(&one.value, depth));
        }
        let mut forms = BTreeMap::new();
        let mut had_category = false;
        for variant in variants {
            let (key, is_number) = key_of(variant);
            if is_number && had_category {
                return Err(format!(
                    "`[{key}]` comes before the kinds of numbers, such as `[one]`"
                ));
            }
            had_category |= !is_number;
            let form = self.pattern(&variant.value, depth)?;
            let key = if self.is_english && key == "one" { "1" } else { key };
            if variant.default {
                forms.insert(REST.to_owned(), form);
            } else {
                forms.entry(key.to_owned()).or_insert(form);
            }
        }
        Ok(Plain::Choice(name.to_owned(), forms))
    }
}

/// The key of a variant, and whether it is a number.
fn key_of<'a>(variant: &Variant<&'a str>) -> (&'a str, bool) {
    match variant.key {
        VariantKey::Identifier { name } => (name, false),
        VariantKey::NumberLiteral { value } => (value, true),
    }
}

impl Plain {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// The message with each of its texts changed.
    pub(crate) fn map(self, change: &impl Fn(&str) -> String) -> Self {
        match self {
            Self::Text(text) => Self::Text(change(&text)),
            Self::Choice(name, forms) => {
                let changed = forms.into_iter().map(|(key, form)| (key, form.map(change)));
                Self::Choice(name, changed.collect())
            }
        }
    }

    /// Each of its texts with another message after it.
    fn then(self, next: &Self) -> Self {
        match (self, next) {
            (Self::Text(text), Self::Text(after)) => Self::Text(text + after),
            (Self::Text(text), Self::Choice(name, forms)) => {
                let each = |(key, form): (&String, &Self)| {
                    (key.clone(), Self::Text(text.clone()).then(form))
                };
                Self::Choice(name.clone(), forms.iter().map(each).collect())
            }
            (Self::Choice(name, forms), _) => {
                let each = |(key, form): (String, Self)| (key, form.then(next));
                Self::Choice(name, forms.into_iter().map(each).collect())
            }
        }
    }

    /// How many texts it has.
    fn count(&self) -> usize {
        match self {
            Self::Text(_) => 1,
            Self::Choice(_, forms) => forms.values().map(Self::count).sum(),
        }
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Choice(name, forms) => {
                let (key, usual) = BY;
                let mut map = serializer.serialize_map(None)?;
                if name != usual {
                    map.serialize_entry(key, name)?;
                }
                for (key, form) in forms {
                    map.serialize_entry(key, form)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests;
