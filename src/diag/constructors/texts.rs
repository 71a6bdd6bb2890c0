//! The words about Markdown: its headings, links and images.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;

impl Diagnostic {
    /// HTML in Markdown: an element or a remark, from its first sign.
    pub(crate) fn raw_html(span: Span, html: &str) -> Self {
        let shown = html.trim().lines().next().unwrap_or_default();
        let shown: String = shown.chars().take(40).collect();
        let (label, message) = if html.starts_with("<!--") {
            ("this remark", "a text has no remarks".to_owned())
        } else {
            ("HTML", format!("raw HTML is not allowed: `{shown}`"))
        };
        Self::new(Code::RawHtml, Some(span), label, message, html_help(html).into())
    }

    /// A heading that begins too high or leaves out a level.
    pub(crate) fn heading_order(span: Span, level: usize, allowed: usize) -> Self {
        let message = format!("a heading of level {level} does not belong here");
        let help = format!(
            "Use `{}` here: a text begins at level 2 and goes down one level at a time.",
            "#".repeat(allowed)
        );
        Self::new(Code::HeadingOrder, Some(span), "this heading", message, help)
    }

    /// A heading in a text that is part of a larger page.
    pub(crate) fn heading_not_here(span: Span) -> Self {
        let help = "The page gives this text its heading. Use bold type or a list, or split it into the keys that there are.";
        Self::new(
            Code::HeadingOrder,
            Some(span),
            "this heading",
            "this text cannot have headings of its own".into(),
            help.into(),
        )
    }

    /// An image without a text for those who do not see it.
    pub(crate) fn missing_alt(span: Span, url: &str) -> Self {
        let message = format!("the image `{url}` has no alternative text");
        let help = "Say what it shows between the square brackets: `![A street with trees](media:street.jpg)`.";
        Self::new(Code::MissingAlt, Some(span), "no text", message, help.into())
    }

    /// A link whose text says nothing out of its place.
    pub(crate) fn vague_link_text(span: Span, text: &str) -> Self {
        let message = if text.trim().is_empty() {
            "this link has no text".into()
        } else {
            format!("the link text \"{text}\" does not say where it goes")
        };
        let help = "Name what the reader finds behind it; people who use a screen reader hear links out of their sentence.";
        Self::new(Code::VagueLinkText, Some(span), "says too little", message, help.into())
    }

    /// A link that is neither a reference nor a web address; `meant` is what it probably should be.
    pub(crate) fn raw_path(span: Span, url: &str, meant: Option<&str>) -> Self {
        let message = format!("`{url}` is not a link that this playbook can check");
        let general = "Link by kind and id, as in `[text](area:workstyles)`, `(story:…)`, `(page:…)` or `(media:…)`; or write a whole address that begins with https://.";
        let help = meant.map_or(general.to_owned(), |meant| format!("Did you mean `({meant})`?"));
        Self::new(Code::RawPath, Some(span), "this link", message, help)
    }

    /// A web address that misleads or leads nowhere.
    pub(crate) fn bad_address(span: Span, url: &str, fault: &str) -> Self {
        let message = format!("`{url}` is not a web address that can be linked: {fault}");
        let help = "Open the page in a browser and copy its address from there.";
        Self::new(Code::RawPath, Some(span), "this link", message, help.into())
    }

    /// An image that is not a file of the playbook; `meant` is what it probably should be.
    pub(crate) fn foreign_image(span: Span, url: &str, meant: Option<&str>) -> Self {
        let message = format!("the image `{url}` is not a file of this playbook");
        let general = "Put the image into media/ and write `![what it shows](media:name.jpg)`: a page loads nothing from elsewhere.";
        let help = meant.map_or(general.to_owned(), |meant| format!("Did you mean `({meant})`?"));
        Self::new(Code::RawPath, Some(span), "this image", message, help)
    }

    /// A link to a place that its page does not have.
    pub(crate) fn unknown_anchor(span: Span, url: &str, anchor: &str, near: Option<&str>) -> Self {
        let help = match near {
            Some(near) => format!("Did you mean `#{near}`?"),
            None => "Link to the page without `#…`, or to a heading that it has.".into(),
        };
        let message = format!("the page behind `{url}` has no place named `#{anchor}`");
        Self::new(Code::UnknownAnchor, Some(span), "not there", message, help)
    }

    /// A link in a finished page, and in this many others, that leads nowhere; comes from a template.
    pub(crate) fn broken_output_link(page: &str, url: &str, reason: &str, others: usize) -> Self {
        let more = match others {
            0 => String::new(),
            1 => " (and so does one more page)".into(),
            others => format!(" (and so do {others} more pages)"),
        };
        let message = format!("the page `{page}` links to `{url}`{more}: {reason}");
        let help = "Look in playbook/theme for the template that makes this page, or on the page for a text that has this link.";
        Self::new(Code::BrokenOutputLink, None, "", message, help.into())
    }

    /// An `id` that is used more than once on a finished page, and on this many others.
    pub(crate) fn duplicate_place(id: &str, page: &str, others: usize) -> Self {
        let more = match others {
            0 => String::new(),
            1 => " and on one more page".into(),
            others => format!(" and on {others} more pages"),
        };
        let message = format!("the id `{id}` is used twice on the page `{page}`{more}");
        let help = "Give one of the two another name: a heading by `## Words {#another-name}`, a thing of the playbook by its `id`, a template of yours in playbook/theme by its `id` attribute.";
        Self::new(Code::DuplicatePlace, None, "", message, help.into())
    }

    /// A character that no text needs and that deceives.
    pub(crate) fn control_character(span: Span, c: char) -> Self {
        let what = match c {
            '\0' => "NUL",
            '\u{7}' => "a bell",
            '\u{8}' => "a backspace",
            '\u{b}' => "a vertical tab, Word's line break",
            '\u{c}' => "a page break",
            '\r' => "a carriage return",
            '\u{1b}' => "an escape",
            '\u{202a}'..='\u{202e}' => "a sign that turns the direction of what follows",
            c if c.is_control() => "a control character",
            _ => "not a character",
        };
        let message = format!("this text contains U+{:04X}, {what}", u32::from(c));
        let help = "Delete it: it cannot be seen, and browsers, feeds, calendars and terminals stumble over it. Typing the words anew is often the quickest way.";
        Self::new(Code::ControlCharacter, Some(span), "here", message, help.into())
    }

    /// Words that the program wrote for the author to replace; `count` texts of one file.
    pub(crate) fn sample_words(first: Span, count: usize) -> Self {
        let message = match count {
            1 => "this file still has a sample text".to_owned(),
            _ => format!("this file still has {count} sample texts"),
        };
        let help =
            "Put your own words in their place, or take them out: they begin with \"Sample\".";
        Self::new(Code::SampleWords, Some(first), "the first", message, help.into())
    }
}

/// How to say in Markdown what an element says.
fn html_help(html: &str) -> &'static str {
    let name = html.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    if html.starts_with("<!--") {
        return "Take it out. A remark to other authors can go into YAML, in a line of its own that begins with #.";
    }
    match name.to_ascii_lowercase().as_str() {
        "table" | "thead" | "tbody" | "tr" | "td" | "th" => {
            "Write the table in Markdown: a line `| head | head |`, a line `| --- | --- |`, then a line for each row."
        }
        "b" | "strong" | "kbd" | "u" | "mark" => "Write `**words**` for bold words.",
        "i" | "em" | "cite" | "dfn" | "var" => "Write `*words*` for words that are set apart.",
        "code" | "samp" | "tt" | "pre" => {
            "Put code between backticks, or between two lines of three backticks."
        }
        "br" => "Begin a new paragraph with an empty line, or end the line with a backslash.",
        "hr" => "Write a line `---` between two empty lines.",
        "a" => {
            "Write `[words](https://…)`, or `[words](area:workstyles)` for a place in this playbook."
        }
        "img" | "picture" | "figure" | "svg" => {
            "Put the picture into media/ and write `![what it shows](media:name.png)`."
        }
        "ul" | "ol" | "li" | "dl" | "dt" | "dd" => {
            "Write each item of the list in a line that begins with `- ` or `1. `."
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "Write a heading as `## Words`.",
        "blockquote" | "q" => "Begin each line of a quotation with `> `.",
        "del" | "s" | "strike" => "Write `~~words~~` for words that no longer apply.",
        "sub" | "sup" => "Write the sign itself, such as ² or CO₂, or say it in words.",
        "details" | "summary" => "Give the part a heading, or a page of its own.",
        "iframe" | "video" | "audio" | "embed" | "object" | "script" | "form" => {
            "Link to it: a page loads nothing from elsewhere."
        }
        "div" | "span" | "p" | "section" | "font" | "center" | "style" | "small" | "article" => {
            "Take the tags out and leave the words: the theme gives texts their looks."
        }
        _ => "Say it in Markdown. A bare < is written as \\<.",
    }
}
