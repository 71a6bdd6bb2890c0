//! Random changes of a playbook: no translation is ever lost.

use super::catalogue::{Existing, plan};
use super::known::Known;
use super::sources::{Origin, Source, Wanted};
use crate::model::{Id, Language, PieceKind, Role, TextKind};
use crate::po::{self, Field};
use crate::source::{Span, tests::file};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A playbook: texts by file, each a context and an original.
type Texts = BTreeMap<usize, Vec<(u8, Vec<u8>)>>;

/// One change of a playbook.
#[derive(Debug, Clone)]
enum Edit {
    Add { file: usize, at: usize, context: u8, words: Vec<u8> },
    Remove { file: usize, at: usize },
    Change { file: usize, at: usize, word: u8 },
    Swap { file: usize, at: usize },
    Move { from: usize, to: usize, at: usize },
    Rename { from: usize, to: usize },
    Translate { every: usize },
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = prop::collection::vec(0..6_u8, 1..5);
    let (file, at) = (0..3_usize, 0..6_usize);
    prop_oneof![
        (file.clone(), at.clone(), 0..3_u8, words)
            .prop_map(|(file, at, context, words)| Edit::Add { file, at, context, words }),
        (file.clone(), at.clone()).prop_map(|(file, at)| Edit::Remove { file, at }),
        (file.clone(), at.clone(), 0..6_u8).prop_map(|(file, at, word)| Edit::Change {
            file,
            at,
            word
        }),
        (file.clone(), at.clone()).prop_map(|(file, at)| Edit::Swap { file, at }),
        (file.clone(), file.clone(), at.clone()).prop_map(|(from, to, at)| Edit::Move {
            from,
            to,
            at
        }),
        (file.clone(), file).prop_map(|(from, to)| Edit::Rename { from, to }),
        (1..4_usize).prop_map(|every| Edit::Translate { every }),
    ]
}

fn apply(texts: &mut Texts, edit: &Edit) {
    match edit {
        Edit::Add { file, at, context, words } => {
            let file = texts.entry(*file).or_default();
            file.insert((*at).min(file.len()), (*context, words.clone()));
        }
        Edit::Remove { file, at } => {
            texts
                .entry(*file)
                .and_modify(|file| drop((*at < file.len()).then(|| file.remove(*at))));
        }
        Edit::Change { file, at, word } => {
            let text = texts.get_mut(file).and_then(|file| file.get_mut(*at));
            if let Some((_, words)) = text {
                words.push(*word);
            }
        }
        Edit::Swap { file, at } => {
            if let Some(file) = texts.get_mut(file).filter(|file| *at + 1 < file.len()) {
                file.swap(*at, at + 1);
            }
        }
        Edit::Move { from, to, at } => {
            let text =
                texts.get_mut(from).filter(|file| *at < file.len()).map(|file| file.remove(*at));
            texts.entry(*to).or_default().extend(text);
        }
        Edit::Rename { from, to } => {
            if let Some(file) = texts.remove(from) {
                texts.insert(*to, file);
            }
        }
        Edit::Translate { .. } => {}
    }
}

fn origin() -> Origin {
    let place = Span::of_file(file(0));
    Origin { kind: TextKind::Pages, role: Role::Body, piece: PieceKind::Paragraph, place }
}

fn sources(texts: &Texts) -> Vec<Source> {
    let source = |(name, texts): (&usize, &Vec<(u8, Vec<u8>)>)| {
        let mut seen = BTreeSet::new();
        let unique = texts.iter().filter(|text| seen.insert((*text).clone()));
        let wanted = unique.enumerate().map(|(line, (context, words))| Wanted {
            context: format!("context{context}"),
            id: words.iter().map(|word| format!("word{word}")).collect::<Vec<_>>().join(" "),
            notes: vec!["What it is.".to_owned()],
            references: vec![format!("pages/{name}.md:{line}")],
            origin: origin(),
        });
        Source {
            path: format!("pages/{name}.md"),
            wanted: wanted.collect(),
            known: Known::default(),
        }
    };
    texts.iter().map(source).filter(|source| !source.wanted.is_empty()).collect()
}

/// The files of a language on a disk in memory.
#[derive(Default)]
struct Disk {
    files: BTreeMap<String, String>,
    /// Every translation that was ever made.
    made: usize,
}

impl Disk {
    /// Brings all files up to date; gives how many changed.
    fn translate(&mut self, texts: &Texts) -> usize {
        let (id, welsh) = (Id::parse("a").unwrap(), Language::parse("cy").unwrap());
        let existing = self.files.iter().map(|(path, text)| {
            let file = po::read(text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
            Existing { path: path.clone(), file }
        });
        let plan = plan(&id, &welsh, &sources(texts), existing.collect(), |_| true);
        for file in &plan.files {
            file.from.as_ref().map(|from| self.files.remove(from));
            self.files.insert(file.path.clone(), file.text.clone());
        }
        plan.files.iter().filter(|file| file.is_changed).count()
    }

    /// Fills every so-manieth empty translation with words of its own.
    fn fill(&mut self, every: usize) {
        for text in self.files.values_mut() {
            let file = po::read(text).unwrap();
            let empty =
                file.entries().filter(|entry| !entry.is_obsolete() && entry.text().is_empty());
            let places: Vec<_> =
                empty.step_by(every).map(|entry| entry.place(Field::Text(None))).collect();
            for place in places.into_iter().rev() {
                text.replace_range(place, &format!("\"cyfieithiad {}.\"", self.made));
                self.made += 1;
            }
        }
    }

    /// The translations that are in no file.
    fn lost(&self) -> Vec<usize> {
        let all: String = self.files.values().cloned().collect();
        (0..self.made)
            .filter(|number| !all.contains(&format!("\"cyfieithiad {number}.\"")))
            .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// A hundred playbooks with ten changes each, and the files brought up to date after each of them.
    #[test]
    fn no_translation_is_lost(edits in prop::collection::vec(edit(), 10)) {
        let (mut texts, mut disk) = (Texts::new(), Disk::default());
        texts.insert(0, (0..5).map(|n| (n % 3, vec![n, n + 1, 2])).collect());
        disk.translate(&texts);
        disk.fill(1);
        for edit in &edits {
            if let Edit::Translate { every } = edit {
                disk.fill(*every);
            }
            apply(&mut texts, edit);
            disk.translate(&texts);
            prop_assert_eq!(disk.lost(), Vec::<usize>::new(), "{:?}\n{:#?}", edit, disk.files);
            prop_assert_eq!(disk.translate(&texts), 0, "a second run changes files after {:?}\n{:#?}", edit, disk.files);
            for (path, text) in &disk.files {
                prop_assert!(po::read(text).is_ok(), "{}:\n{}", path, text);
            }
        }
    }
}
