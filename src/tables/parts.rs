//! The parts of a workbook that belong to a sheet, by what refers to them.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::io::{Cursor, Read as _};

/// The parts of a workbook.
pub(super) struct Parts<'b>(zip::ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Parts<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Option<Self> {
        zip::ZipArchive::new(Cursor::new(bytes)).ok().map(Self)
    }

    /// The path of the sheet with a name.
    pub(super) fn sheet(&mut self, name: &str) -> Option<String> {
        let text = self.text("xl/workbook.xml")?;
        let mut id = None;
        elements(&text, |element| {
            if element.local_name().as_ref() == "sheet"
                && value(element, "name").as_deref() == Some(name)
            {
                id = value(element, "id");
            }
        });
        let id = id?;
        self.related("xl/workbook.xml", |element| value(element, "Id").as_deref() == Some(&id))
    }

    /// The path of the first part that a part refers to in such a way.
    pub(super) fn related(
        &mut self,
        path: &str,
        is_it: impl Fn(&BytesStart<'_>) -> bool,
    ) -> Option<String> {
        let (folder, name) = path.rsplit_once('/')?;
        let text = self.text(&format!("{folder}/_rels/{name}.rels"))?;
        let mut target = None;
        elements(&text, |element| {
            if target.is_none() && element.local_name().as_ref() == "Relationship" && is_it(element)
            {
                target = value(element, "Target");
            }
        });
        Some(below(folder, &target?))
    }

    /// The text of a part; its name may be in capitals.
    pub(super) fn text(&mut self, path: &str) -> Option<String> {
        let Self(archive) = self;
        let names = archive.file_names().filter_map(Result::ok);
        let name = names.into_iter().find(|name| name.eq_ignore_ascii_case(path))?.into_owned();
        let mut text = String::new();
        archive.by_name(&name).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    }
}

/// Where a path leads from a folder.
fn below(folder: &str, target: &str) -> String {
    let Some(from_root) = target.strip_prefix('/') else {
        let mut way: Vec<&str> = folder.split('/').collect();
        for step in target.split('/') {
            match step {
                ".." => drop(way.pop()),
                "." | "" => {}
                step => way.push(step),
            }
        }
        return way.join("/");
    };
    from_root.to_owned()
}

/// Hands over every element, up to the first place that is no XML.
pub(super) fn elements(text: &str, mut each: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => each(&element),
            Event::Eof => break,
            _ => {}
        }
    }
}

/// The value of an attribute, whatever its prefix.
pub(super) fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes().filter_map(Result::ok);
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
