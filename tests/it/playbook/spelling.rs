//! The playbook's texts and the theme's strings, held against a British dictionary and the project's
//! own list of words (`docs/spelling.txt`).

use crate::support::{real, root};
use local_normal::load::load;
use local_normal::model::{Index, markdown, texts};
use local_normal::source::{SourceTree, position};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// The words of a text as a dictionary knows them; addresses are none.
fn words(text: &str) -> Vec<String> {
    let is_address = |token: &&str| token.contains("://") || token.contains('@');
    let tokens = text.split_whitespace().filter(|token| !is_address(token));
    let parts = tokens.flat_map(|token| {
        token.split(|sign: char| !sign.is_alphabetic() && sign != '\'' && sign != '’')
    });
    let bare = parts.map(|part| part.replace('’', "'").trim_matches('\'').to_owned());
    bare.filter(|word| word.chars().count() > 1).collect()
}

/// The words that the dictionary does not know.
fn unknown(words: impl Iterator<Item = String>) -> BTreeSet<String> {
    let list = root().join("docs/spelling.txt");
    let mut hunspell = Command::new("hunspell")
        .args(["-i", "utf-8", "-d", "en_GB", "-l", "-p"])
        .arg(list)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("hunspell runs; on Debian: apt-get install hunspell hunspell-en-gb");
    let all: Vec<_> = words.collect();
    let mut input = hunspell.stdin.take().unwrap();
    let writing = std::thread::spawn(move || input.write_all(all.join("\n").as_bytes()));
    let output = hunspell.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "on Debian: apt-get install hunspell hunspell-en-gb");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// The place of the first use of each unknown word: `file:line: word`.
fn report(words_by_place: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let unknown = unknown(words_by_place.values().flatten().cloned());
    let found = words_by_place.iter().flat_map(|(place, words)| {
        words
            .iter()
            .filter(|word| unknown.contains(*word))
            .map(move |word| format!("{place}: {word}"))
    });
    found.collect()
}

#[test]
fn the_playbook_is_spelt_as_in_britain() {
    let tree = SourceTree::new(real());
    let playbook = load(&tree).playbook.unwrap();
    let mut by_place: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for placed in texts(&playbook, &Index::of(&playbook)) {
        let span = placed.text.span();
        let source = tree.text(span.file);
        for word in words(&markdown::plain(placed.text.as_str())) {
            let at = source[span.start..span.end].find(&word).unwrap_or(0) + span.start;
            let line = position(source, at).line;
            by_place
                .entry(format!("playbook/{}:{line}", tree.file(span.file).path))
                .or_default()
                .push(word);
        }
    }
    super::expect_none(&report(&by_place));
}

#[test]
fn the_interface_is_spelt_as_in_britain() {
    let path = "themes/default/i18n/en.ftl";
    let text = fs::read_to_string(root().join(path)).unwrap();
    let lines = text.lines().enumerate().map(|(number, line)| {
        let value = line.split_once(" = ").map_or(line, |(_, value)| value);
        (format!("{path}:{}", number + 1), words(&without_placeables(value)))
    });
    super::expect_none(&report(&lines.collect()));
}

/// A line of Fluent without `{ $n }` and the keys of variants.
fn without_placeables(line: &str) -> String {
    let trimmed = line.trim_start().trim_start_matches('*');
    let value = match trimmed.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, value)) => value,
        None => line,
    };
    let mut plain = String::new();
    let mut depth = 0;
    for sign in value.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            sign if depth <= 0 => plain.push(sign),
            _ => {}
        }
    }
    plain
}
