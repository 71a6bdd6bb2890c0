//! Random changes of real files, one after another.

use super::{Place, assert_taken};
use local_normal::po::{self, Field};

/// A simple sequence of numbers that looks random.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

/// A page whose paragraphs are changed, moved, joined, split, taken out and put in.
fn edited(page: &str, dice: &mut Dice) -> String {
    let (head, body) = page.rsplit_once("---\n").unwrap();
    let mut blocks: Vec<String> = body.split("\n\n").map(|block| block.trim().to_owned()).collect();
    let at = dice.below(blocks.len());
    let word = ["form", "council", "*desk*", "[help](page:privacy)", "– and"][dice.below(5)];
    match dice.below(7) {
        0 => blocks.insert(at, format!("A new paragraph about a {word}.")),
        1 if blocks.len() > 1 => drop(blocks.remove(at)),
        2 => blocks[at].push_str(&format!(" {word}")),
        3 => blocks.swap(at, 0),
        4 => blocks[at] = format!("- {}\n- {word}", blocks[at].replace('\n', " ")),
        5 => blocks[at] = blocks[at].replacen(' ', "\n", 1),
        _ => blocks[at] = format!("> {}", blocks[at].replace('\n', "\n> ")),
    }
    format!("{head}---\n{}\n", blocks.join("\n\n"))
}

#[test]
fn forty_changes_of_pages_lose_no_translation() {
    let place = Place::golden();
    let mut dice = Dice(20);
    place.translate(&["cy"]);
    let mut made = Vec::new();
    for round in 0..40 {
        let pages = ["pages/about.md", "stories/older-form.md", "routes/in-house.md"];
        let page = pages[dice.below(3)];
        let path = format!("translations/cy/{}", page.replace(".md", ".po"));
        let mut text = place.read(&path);
        let file = place.po(&path);
        let empty = file.entries().filter(|entry| !entry.is_obsolete() && entry.text().is_empty());
        let places: Vec<_> = empty.map(|entry| entry.place(Field::Text(None))).collect();
        for at in places.into_iter().rev() {
            made.push(format!("\"geiriau {}\"", made.len()));
            text.replace_range(at, made.last().unwrap());
        }
        place.write(&path, &text);
        place.write(page, &edited(&place.read(page), &mut dice));
        place.translate(&["cy"]);
        let all: String = place.files().into_iter().map(|(_, text)| text).collect();
        let lost: Vec<_> = made.iter().filter(|words| !all.contains(*words)).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?}");
        assert!(po::read(&place.read(&path)).is_ok());
        if round % 10 == 9 {
            assert_taken(&place.path("playbook").join(&path));
            assert!(place.translate(&["cy"]).starts_with("Nothing to change.\n"));
        }
    }
}
