//! Damaged files: each fault with its line and how to mend it.

use super::{HEADER, read};
use local_normal::po;
use local_normal::source::position;

/// The faults of a file: the line of each and its words.
fn faults(text: &str) -> Vec<(usize, String)> {
    let faults = po::read(text).expect_err(text);
    let line = |fault: &po::Fault| position(text, fault.at().start).line;
    faults.iter().map(|fault| (line(fault), fault.to_string())).collect()
}

/// Each text has one fault, in this line and with these words.
fn assert_named(damaged: &[(&str, usize, &str)]) {
    for (text, line, words) in damaged {
        assert_eq!(faults(text), [(*line, (*words).to_owned())], "{text}");
    }
}

#[test]
fn each_kind_of_damage_to_a_line_is_named() {
    assert_named(&[
        ("msgid \"a\"\nmsgstr \"b\n", 2, "this text has no second quotation mark"),
        ("msgid \"a\nmsgstr \"b\"\n", 1, "this text has no second quotation mark"),
        ("msgid \"a\"\nmsgstr \"b\\\"\n", 2, "this text has no second quotation mark"),
        ("msgid \"a\"\nmsgstr \"a \\q b\"\n", 2, "`\\q` means nothing in a text"),
        ("msgid \"a\"\nmsgstr \"\\xe9\"\n", 2, "`\\xe9` means nothing in a text"),
        ("msgid \"a\"\nmsgstr\n", 2, "this keyword has no text"),
        (
            "msgid é\nmsgstr \"b\"\n",
            1,
            "expected a keyword, a comment or a text in quotation marks, found `é`",
        ),
        (
            "msgid \"a\"\nmsgstr \"b\" c\n",
            2,
            "expected a keyword, a comment or a text in quotation marks, found `c`",
        ),
        ("\"a\"\nmsgid \"a\"\nmsgstr \"b\"\n", 1, "this text belongs to no keyword"),
        (
            "msgid \"a\"\n<<<<<<< HEAD\nmsgstr \"b\"\n",
            2,
            "this file has the marks of an unfinished merge",
        ),
    ]);
}

#[test]
fn each_kind_of_damage_to_a_message_is_named() {
    assert_named(&[
        ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", 1, "this message has no msgstr"),
        ("msgid \"a\"\n# words\nmsgstr \"c\"\n", 1, "this message has no msgstr"),
        (
            "msgctxt \"x\"\nmsgctxt \"y\"\nmsgid \"a\"\nmsgstr \"b\"\n",
            1,
            "this message has no msgstr",
        ),
        ("msgid \"a\"\n", 1, "this message has no msgstr"),
        ("msgstr \"a\"\n", 1, "this keyword has no place here"),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 3, "this keyword has no place here"),
        ("msgid \"a\"\nmsgstr[0] \"b\"\n", 2, "this keyword has no place here"),
        ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\n", 3, "expected msgstr[0]"),
        (
            "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[2] \"d\"\n",
            4,
            "expected msgstr[1]",
        ),
        (
            "#~ msgid \"a\"\nmsgstr \"b\"\n",
            2,
            "a part of this message begins with #~, and another part does not",
        ),
        (
            "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n",
            4,
            "this message is in the file twice",
        ),
    ]);
}

#[test]
fn a_header_that_cannot_be_followed_is_named() {
    let header = |line: &str| HEADER.replace("\"X-Generator: Poedit 3.4\\n\"", line);
    for (text, line, words) in [
        (
            HEADER.replace("UTF-8", "ISO-8859-1"),
            2,
            "the file says that it is written in ISO-8859-1",
        ),
        (
            header("\"Plural-Forms: nplurals=2; plural=n;\\n\""),
            2,
            "the plural forms cannot be told apart: 2 takes form 2, and there are 2 from 0",
        ),
        (
            header("\"Plural-Forms: nplurals=6; plural=(n != 1);\\n\""),
            2,
            "the plural forms cannot be told apart: no number takes form 2",
        ),
    ] {
        assert_named(&[(&text, line, words)]);
    }
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = "msgid \"a\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\\w\"\n\nmsgid \"d\"\n";
    let lines: Vec<_> = faults(text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [1, 5, 7]);
}

#[test]
fn a_second_message_shows_the_first_and_one_of_another_context_is_none() {
    let one = |context: &str| format!("msgctxt \"{context}\"\nmsgid \"a\"\nmsgstr \"b\"\n\n");
    read(&format!("{}{}", one("x"), one("y")));
    let text = format!("{}{}{}", one("x"), one("y"), one("x"));
    let faults = po::read(&text).unwrap_err();
    let first = faults[0].first().unwrap();
    assert_eq!((faults.len(), position(&text, first.start).line), (1, 2));
    assert!(faults[0].help().contains("Keep one of the two"));
}

#[test]
fn forms_are_as_many_as_the_header_says() {
    let text = HEADER
        .replace("X-Generator: Poedit 3.4", "Plural-Forms: nplurals=2; plural=n != 1;")
        + "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\n";
    assert_eq!(faults(&text), [(8, "the number of forms is 1 here, and 2 in the header".into())]);
    read(&(text + "msgstr[1] \"bau\"\n"));
}
