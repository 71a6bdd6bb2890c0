//! Takes texts of other programs into a playbook. Pure: texts in, and what to write out, with all that an author should know.

mod areas;
mod callouts;
mod columns;
mod draft;
mod escape;
mod files;
mod front;
mod head;
mod headings;
mod html;
mod items;
mod key;
mod leads;
mod left;
mod links;
mod log;
mod merged;
mod names;
mod places;
mod points;
mod programs;
mod question_ids;
mod questions;
mod review;
mod rows;
mod sections;
mod targets;
mod text;

pub use files::MediaFile;
pub use head::As;
pub use leads::Shelf;
pub(crate) use questions::{QuestionPlan, plan_questions};

use crate::model::Playbook;
use crate::source::{Content, SourceFile, SourceTree};
use files::{Media, World};
use jiff::civil::Date;
use leads::Leads;
use names::Names;
use rayon::prelude::*;
use targets::Targets;
use text::{Opened, Taken};

/// The playbook that texts are taken into.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Its files.
    pub tree: &'a SourceTree,
    /// What they say.
    pub playbook: &'a Playbook,
    /// Whether pages or stories are made.
    pub kind: As,
    /// The year of stories that name none.
    pub today: Date,
}

/// What an author should know of a place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// The path below the folder that is taken in.
    pub path: String,
    /// The line in that file; 0 for the file as a whole.
    pub line: usize,
    /// The words.
    pub words: String,
}

/// A file of the playbook that is made of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// The path of what it is made of.
    pub from: String,
    /// Its path in the playbook.
    pub path: String,
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Whether it is there already, with this very text.
    pub is_there: bool,
}

/// What is to be written.
#[derive(Debug, Default)]
pub struct Plan {
    /// Pages or stories.
    pub files: Vec<NewFile>,
    /// Pictures and documents.
    pub media: Vec<MediaFile>,
    /// What could not be taken as it was, in the order of places.
    pub remarks: Vec<Remark>,
    /// How many texts could not be taken at all.
    pub refused: usize,
}

/// Plans what to write for texts, given by their paths below the folder of the shelf.
pub fn plan(ground: Ground<'_>, sources: &[SourceFile], shelf: &dyn Shelf) -> Plan {
    let mut plan = Plan::default();
    let opened = opened(ground, sources, &mut plan);
    let mut targets = Targets::default();
    for (at, text) in opened.iter().enumerate() {
        targets.add(at, text.path, &text.head.addresses);
    }
    let leads = Leads { ground, targets: &targets, shelf };
    let taken = |text: Opened<'_>| {
        let path = text.path;
        text.taken(&|name| leads.named(path, name))
    };
    let texts: Vec<Taken> = opened.into_par_iter().map(taken).collect();
    let mut names = Names::new(ground);
    let ids: Vec<String> = texts.iter().map(|text| names.take(&text.path, &text.title)).collect();
    let world = World { leads, ids: &ids, texts: &texts };
    let mut media = Media::new(ground.tree, shelf);
    for (text, (at, id)) in texts.iter().zip(ids.iter().enumerate()) {
        let (words, log) = world.linked(at, &mut media);
        finish(ground, text, id, &words, log, &mut plan);
    }
    plan.media = media.into_new();
    plan.remarks.sort();
    plan.remarks.dedup();
    plan
}

/// The texts that can be taken in; why others cannot goes into the plan.
fn opened<'a>(ground: Ground<'_>, sources: &'a [SourceFile], plan: &mut Plan) -> Vec<Opened<'a>> {
    let mut opened = Vec::new();
    for file in sources {
        match open(ground, file) {
            Ok(text) => opened.push(text),
            Err((line, words)) => {
                plan.remarks.push(Remark { path: file.path.clone(), line, words });
                plan.refused += 1;
            }
        }
    }
    opened
}

fn open<'a>(ground: Ground<'_>, file: &'a SourceFile) -> Result<Opened<'a>, front::Unreadable> {
    match &file.content {
        Content::Text(text) => Opened::read(&file.path, text, ground.kind),
        Content::NotUtf8(found) if found.is_utf16 => Err((
            0,
            "not taken in: it is saved as UTF-16. Save it as UTF-8, and import it again".to_owned(),
        )),
        Content::NotUtf8(found) => {
            let line = crate::source::position(&found.text, found.at).line;
            let sign = found
                .likely()
                .map_or_else(String::new, |sign| format!(", probably meant as {sign}"));
            let words = format!(
                "not taken in: byte {:#04x} is not UTF-8{sign}. Save the file as UTF-8, and import it again",
                found.byte
            );
            Err((line, words))
        }
        Content::TooLarge { size, limit } => {
            Err((0, format!("not taken in: it has {size} bytes, and a text may have {limit}")))
        }
        Content::Media(_) | Content::Refused(_) => {
            Err((0, "not taken in: it is no file, or a link to one".to_owned()))
        }
    }
}

/// Puts a text with its links into the plan, unless the playbook has another of its name.
fn finish(
    ground: Ground<'_>,
    text: &Taken,
    id: &str,
    words: &draft::Draft,
    mut log: log::Log,
    plan: &mut Plan,
) {
    let path = format!("{}/{id}.md", ground.kind.folder());
    let head = match ground.kind {
        As::Page => text.head.page(&text.title),
        As::Story => text.head.story(&text.title, ground.today.year(), ground.playbook, &mut log),
    };
    let whole = format!("{head}{}", text::tidy(words.text()));
    let there = ground.tree.find(&path).map(|(file, _)| ground.tree.text(file));
    let from = text.path.clone();
    let remark = |(line, words)| Remark { path: from.clone(), line, words };
    if there.is_some_and(|there| there != whole) {
        let words = format!(
            "{path} is there already and has other words, so it stays as it is: rename one of the two to take this in"
        );
        plan.remarks.push(remark((0, words)));
        return;
    }
    plan.remarks.extend(log.remarks.into_iter().map(remark));
    let is_there = there.is_some();
    plan.files.push(NewFile {
        from: text.path.clone(),
        path,
        id: id.to_owned(),
        text: whole,
        is_there,
    });
}
