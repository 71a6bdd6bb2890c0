//! What is between braces in MDX: words in quotes become words, or code where a tag of code is around them. All else is a
//! program's: it is kept to the letter, and named. Only braces of code are read in other files too.

use super::jsx::{KEPT, Tag, shown};
use super::{braces, code};
use crate::import::draft::{Draft, unprefixed};
use crate::import::escape::{escape, escape_start};
use crate::import::log::Log;
use crate::source::Splice;
use std::ops::Range;

/// A component around code.
const COMPONENT: &str = "<CodeBlock";

/// What is between two braces, and the tag of code that is right before it.
struct Expression {
    range: Range<usize>,
    code: Option<CodeTag>,
}

#[derive(Clone)]
struct CodeTag {
    range: Range<usize>,
    language: String,
    /// Whether it is a component, and has its lines for itself up to its end.
    is_component: bool,
}

/// Puts the code between braces in code: before anything reads it as Markdown or HTML.
pub(super) fn code(draft: &mut Draft, log: &mut Log) {
    while draft.text().contains('{') && (draft.is_mdx() || draft.text().contains(COMPONENT)) {
        let code = |found: Expression| literal(draft, &found, found.code.as_ref()?, log);
        let splices = found(draft).into_iter().filter_map(code).collect();
        if !draft.splice(splices) {
            break;
        }
    }
}

/// Puts words in place of the other braces of MDX.
pub(super) fn mend(draft: &mut Draft, log: &mut Log) {
    if !draft.is_mdx() {
        return;
    }
    let one = |found: Expression| {
        let source = lines(draft, &found.range);
        match words(&source) {
            Some(words) => Some(Splice::new(found.range, words)),
            None => kept(draft, &found, &source, log),
        }
    };
    let splices = found(draft).into_iter().filter_map(one).collect();
    draft.splice(splices);
}

/// Every expression that is neither code nor in a tag.
fn found(draft: &Draft) -> Vec<Expression> {
    let (text, ranges) = (draft.text(), code::ranges(draft.text()));
    let (mut found, mut done, mut last) = (Vec::new(), 0, None::<CodeTag>);
    for (at, sign) in text.match_indices(['<', '{']) {
        if at < done || text[..at].ends_with('\\') || code::holds(&ranges, at) {
            continue;
        }
        if sign == "<" {
            let Some(tag) = Tag::read(text, at) else { continue };
            done = tag.end;
            let before = last.take().filter(|last| text[last.range.end..at].trim().is_empty());
            last = code_tag(draft, at, &tag).or(before);
            continue;
        }
        let is_open = draft.is_mdx() && begins(text, at);
        let code = last.clone().filter(|last| text[last.range.end..at].trim().is_empty());
        if let Some(length) = braces::end(&text[at..]).filter(|_| is_open || code.is_some()) {
            done = at + length;
            found.push(Expression { range: at..done, code });
        }
    }
    found
}

/// Whether an expression may begin here: others are a value of a tag, the place of a heading, or formulas.
fn begins(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let command = before.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    !before.ends_with(['=', '{', '$', '^', '_'])
        && !command.ends_with('\\')
        && !text[at + 1..].starts_with(['#', '{'])
}

/// A tag around code, where it is one.
fn code_tag(draft: &Draft, at: usize, tag: &Tag) -> Option<CodeTag> {
    let is_component = tag.name == COMPONENT[1..];
    let is_element = draft.is_mdx() && matches!(tag.name.as_str(), "pre" | "code");
    if !is_component && !is_element {
        return None;
    }
    let language = ["language", "lang"].iter().find_map(|name| tag.get(name)).unwrap_or_default();
    let language = signs(&language);
    Some(CodeTag { range: at..tag.end, language, is_component })
}

/// Code in quotes between the tags of code; what a program puts into it is kept to the letter, and named.
fn literal(
    draft: &Draft,
    Expression { range, .. }: &Expression,
    tag: &CodeTag,
    log: &mut Log,
) -> Option<Splice> {
    let text = draft.text();
    let signs = signs(&quoted(&lines(draft, range))?);
    if let Some(at) = text[range.clone()].find("${").map(|at| range.start + at + "$".len()) {
        log.say(draft.line(at), format!("`${}` {KEPT}", shown(text, at)));
    }
    if !tag.is_component {
        return Some(Splice::new(range.clone(), signs));
    }
    let between = tag.range.end..text.len() - text[range.end..].trim_start().len();
    let prefix = draft.prefix(tag.range.start);
    let is_first = draft.line_start(tag.range.start) + prefix.len() == tag.range.start;
    let after = text[between.end..].strip_prefix("</CodeBlock>")?.lines().next();
    if !is_first || after.is_some_and(|after| !after.trim().is_empty()) {
        return Some(Splice::new(between, format!("<code>{signs}</code>")));
    }
    let block = format!("<pre><code class=\"language-{}\">{signs}</code></pre>", tag.language);
    Some(Splice::new(between, format!("\n{prefix}{block}\n{prefix}")))
}

/// A program's part, kept to the letter and named: as code where Markdown or HTML would read signs in it.
fn kept(draft: &Draft, found: &Expression, source: &str, log: &mut Log) -> Option<Splice> {
    let (text, range) = (draft.text(), found.range.clone());
    log.say(draft.line(range.start), format!("`{}` {KEPT}", shown(text, range.start)));
    if found.code.is_some() {
        return Some(Splice::new(range, signs(source)));
    }
    let lines = draft.line_start(range.start)..draft.line_end(range.end);
    let is_alone = draft.prefix(range.start).len() == range.start - lines.start
        && text[range.end..lines.end].trim().is_empty();
    match (source.contains('\n'), escape(source) != source) {
        (true, _) if is_alone => {
            let block = format!("<pre><code>{}</code></pre>", signs(source));
            Some(draft.blocks(range, &block))
        }
        (false, false) => None,
        _ => Some(Splice::new(range, format!("<code>{}</code>", signs(source)))),
    }
}

/// The words of an expression that is nothing but quotes around them, as Markdown, also within HTML.
fn words(source: &str) -> Option<String> {
    let words = quoted(source).filter(|_| !source.contains("${"))?;
    let side = |is_space: bool| if is_space { " " } else { "" };
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = escape_start(&escape(&line)).replace("\\<", "&lt;");
    let last = side(words.ends_with(char::is_whitespace) && !line.is_empty());
    Some(format!("{}{line}{last}", side(words.starts_with(char::is_whitespace))))
}

/// What is between the quotes of an expression that has nothing else, without the backslashes before signs.
fn quoted(source: &str) -> Option<String> {
    let inner = source.strip_prefix('{')?.strip_suffix('}')?.trim();
    let quote = inner.chars().next().filter(|sign| "\"'`".contains(*sign))?;
    let inner = inner.strip_prefix(quote)?.strip_suffix(quote)?;
    let (mut words, mut signs) = (String::new(), inner.chars());
    while let Some(sign) = signs.next() {
        match sign {
            sign if sign == quote => return None,
            '\\' => words.push(match signs.next()? {
                'n' => '\n',
                't' => '\t',
                other => other,
            }),
            sign => words.push(sign),
        }
    }
    Some(words)
}

/// Code as HTML on one line, in which nothing is read as Markdown.
fn signs(code: &str) -> String {
    let sign = |sign: char| match sign {
        ' ' => " ".to_owned(),
        sign if sign.is_alphanumeric() => sign.to_string(),
        sign => format!("&#{};", u32::from(sign)),
    };
    code.chars().map(sign).collect()
}

/// The lines of a part of the text without what they begin with.
fn lines(draft: &Draft, range: &Range<usize>) -> String {
    let prefix = draft.prefix(range.start);
    let lines = draft.text()[range.clone()].lines();
    lines.map(|line| unprefixed(line, &prefix)).collect::<Vec<_>>().join("\n")
}
