//! Drawings (SVG): their size, and whether they do no more than show themselves.
//!
//! A drawing that is opened by its own address runs with the rights of the site, and the policy of the
//! pages does not reach it. So it may contain no script, nothing that becomes one, and nothing that loads
//! something. Elements are judged by their names whatever their namespace: a prefix can mean anything.

use super::attribute::{asks, runs};
use super::layout::size;
use super::style;
use crate::source::{Dimensions, Fault, FaultKind, Seen};
use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::reader::Reader;
use std::io::{self, Read};
use std::ops::Range;

/// No more faults of a drawing are named.
const MOST: usize = 20;
const SVG: &str = "http://www.w3.org/2000/svg";
/// Elements that run something, or contain a web page.
const ACTIVE: [&str; 9] = [
    "script",
    "handler",
    "listener",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
];
/// Parts of namespaces whose elements do more than draw.
const ACTIVE_NAMESPACES: [&str; 4] = ["xhtml", "mathml", "xml-events", "mozilla.org"];
/// Reads a drawing.
pub(super) fn look(file: &mut impl Read) -> io::Result<Seen> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Ok(Seen::Broken(
            "it is not text in UTF-8, the only encoding that is taken here".into(),
        ));
    };
    let mut looking = Looking::new(&text);
    looking.read();
    let Looking { faults, size, .. } = looking;
    Ok(if faults.is_empty() { Seen::Picture(size) } else { Seen::Refused(text.into(), faults) })
}

/// A drawing being read.
struct Looking<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    size: Option<Dimensions>,
    has_root: bool,
    /// How many elements are open.
    open: usize,
    style: Option<Style>,
}

/// The text of a style element, in pieces.
#[derive(Default)]
struct Style {
    text: String,
    /// Where each piece begins in the style and in the drawing.
    pieces: Vec<(usize, usize)>,
}

impl<'a> Looking<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, faults: Vec::new(), size: None, has_root: false, open: 0, style: None }
    }

    fn fault(&mut self, range: Range<usize>, kind: FaultKind) {
        if self.faults.len() < MOST {
            self.faults.push(Fault { range, kind });
        }
    }

    fn malformed(&mut self, at: usize, reason: impl Into<String>) {
        let at = at.min(self.text.len());
        self.fault(at..at, FaultKind::Malformed(reason.into()));
    }

    /// The range of a part of the text.
    fn place(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start > self.text.len() { 0..0 } else { start..start + part.len() }
    }

    fn read(&mut self) {
        let is_control = |c: char| matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}');
        if let Some(at) = self.text.find(is_control) {
            return self.malformed(at, "it contains a control character, which XML does not allow");
        }
        let start = self.text.len() - self.text.trim_start_matches('\u{feff}').len();
        let mut reader = Reader::from_str(&self.text[start..]);
        loop {
            let at = start + usize::try_from(reader.buffer_position()).unwrap_or_default();
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(event) => self.event(&event, at),
                Err(error) => {
                    let at = start + usize::try_from(reader.error_position()).unwrap_or_default();
                    return self.malformed(at, error.to_string());
                }
            }
        }
        if self.open > 0 || !self.has_root {
            self.malformed(self.text.len(), "it ends before its last element does");
        }
    }

    fn event(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Start(element) => {
                self.element(element);
                self.open += 1;
                if is(element.local_name().as_ref(), "style") {
                    self.style.get_or_insert_default();
                }
            }
            Event::Empty(element) => self.element(element),
            Event::End(element) => {
                self.open = self.open.saturating_sub(1);
                if is(element.local_name().as_ref(), "style") {
                    self.end_style();
                }
            }
            Event::Text(text) => self.words(text, at),
            Event::CData(text) => self.words(text, at + "<![CDATA[".len()),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => self.words(letter.encode_utf8(&mut [0; 4]), at),
                _ if ["lt", "gt", "amp", "quot", "apos"].contains(&&**name) => self.words("&", at),
                _ => self.malformed(at, format!("`&{};` means nothing here", &**name)),
            },
            Event::Decl(declaration) => self.declaration(declaration, at),
            Event::PI(instruction) if is(instruction.target(), "xml-stylesheet") => {
                self.fault(at..at, FaultKind::Outside("`<?xml-stylesheet?>`".into()));
            }
            Event::DocType(kind) if !is_usual(kind) => {
                let what = "a document type of its own, which may name files and define text";
                self.fault(at..at, FaultKind::Outside(what.into()));
            }
            _ => {}
        }
    }

    fn declaration(&mut self, declaration: &BytesDecl<'_>, at: usize) {
        let Some(encoding) = declaration.encoding() else { return };
        let encoding = encoding.map(|name| name.to_ascii_lowercase()).unwrap_or_default();
        let is_known = matches!(encoding.as_str(), "utf-8" | "utf8" | "us-ascii");
        let is_same = self.text.is_ascii()
            && matches!(encoding.as_str(), "iso-8859-1" | "latin1" | "windows-1252");
        if !is_known && !is_same {
            self.malformed(
                at,
                format!("it says that it is written in `{encoding}`, where only UTF-8 is taken"),
            );
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        if let Some(style) = &mut self.style {
            style.pieces.push((style.text.len(), at));
            style.text.push_str(words);
        }
    }

    fn end_style(&mut self) {
        let Some(Style { text, pieces }) = self.style.take() else { return };
        let Some((at, words)) = style::outside(&text) else { return };
        let piece = pieces.iter().rev().find(|(start, _)| *start <= at);
        let place = piece.map_or(0, |(start, place)| place + at - start).min(self.text.len());
        self.fault(place..place, FaultKind::Outside(format!("`{words}`")));
    }

    fn element(&mut self, element: &BytesStart<'_>) {
        let name = element.name();
        let (place, local) = (self.place(name.as_ref()), element.local_name());
        let local = local.as_ref().to_ascii_lowercase();
        if ACTIVE.contains(&local.as_str()) {
            self.fault(place.clone(), FaultKind::Script(format!("`<{}>`", name.as_ref())));
        }
        if self.open == 0 {
            self.root(element, &local, place.start);
        }
        for attribute in element.attributes() {
            match attribute {
                Ok(attribute) => self.attribute(&local, &attribute),
                Err(error) => self.malformed(place.start, error.to_string()),
            }
        }
    }

    fn root(&mut self, element: &BytesStart<'_>, local: &str, at: usize) {
        if self.has_root {
            return self.malformed(at, "it has a second outermost element");
        }
        self.has_root = true;
        let value = |name: &str| {
            let attribute = element.try_get_attribute(name).ok().flatten()?;
            Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
        };
        let name = element.name();
        let declared = match name.as_ref().split_once(':') {
            Some((prefix, _)) => value(&format!("xmlns:{prefix}")),
            None => value("xmlns"),
        };
        if local != "svg" || declared.as_deref() != Some(SVG) {
            let reason =
                format!("its first element is not `<svg xmlns=\"{SVG}\">`, so no browser shows it");
            self.malformed(at, reason);
        }
        self.size = Some(size(value("width"), value("height"), value("viewBox")));
    }

    fn attribute(&mut self, element: &str, attribute: &Attribute<'_>) {
        let name = attribute.key.as_ref();
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let local = local.to_ascii_lowercase();
        let place = self.place(name);
        let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else {
            return self.malformed(
                place.start,
                format!("`{name}` contains an entity that is not defined"),
            );
        };
        if name == "xmlns" || prefix == "xmlns" {
            let namespace = value.to_ascii_lowercase();
            if ACTIVE_NAMESPACES.iter().any(|active| namespace.contains(active)) {
                self.fault(place, FaultKind::Script(format!("`{name}=\"{}\"`", short(&value))));
            }
            return;
        }
        let what = format!("`{name}=\"{}\"`", short(&value));
        if runs(element, &local, &value) {
            self.fault(place, FaultKind::Script(what));
        } else if asks(element, &local, &value) {
            self.fault(place, FaultKind::Outside(what));
        }
    }
}

fn short(value: &str) -> String {
    let shown: String = value.chars().take(40).collect();
    if shown.len() < value.len() { format!("{shown}…") } else { shown }
}

fn is(name: &str, wanted: &str) -> bool {
    name.eq_ignore_ascii_case(wanted)
}

/// Whether a document type is one that drawing programs write, and that no browser reads.
fn is_usual(kind: &str) -> bool {
    let parts: Vec<_> = kind.split('"').collect();
    matches!(parts.as_slice(), [start, public, _, system, end]
        if start.split_whitespace().eq(["svg", "PUBLIC"])
            && public.starts_with("-//W3C//DTD SVG 1.")
            && system.trim_start_matches("https:").trim_start_matches("http:").starts_with("//www.w3.org/")
            && end.trim().is_empty())
}
