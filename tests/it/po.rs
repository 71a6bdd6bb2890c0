//! Files of translations: read from whatever program wrote them, and written back as they were.

mod faults;
mod judges;
mod plurals;
mod random;

use local_normal::po;

/// A file, and that it is written back byte for byte.
pub(crate) fn read(text: &str) -> po::File {
    let file = po::read(text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    assert_eq!(file.to_string(), text);
    file
}

/// A header as most programs write it.
pub(crate) const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: cy\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Generator: Poedit 3.4\\n\"\n\n";

/// One entry with everything that there is.
const FULL: &str = "#  a translator's words\n#\n#. what it is\n#. in two lines\n#: a.yaml:1 b.yaml:2\n#, fuzzy, draft\n#@ of another program\n#| msgctxt \"was\"\n#| msgid \"\"\n#| \"the old \"\n#| \"words\"\nmsgctxt \"title\"\nmsgid \"\"\n\"the new \"\n\"words\"\nmsgstr \"y \\\"geiriau\\\"\\n\"\n\n#~ msgid \"gone\"\n#~ msgstr \"\"\n#~ \"wedi \"\n#~ \"mynd\"\n";

#[test]
fn everything_in_an_entry_is_read_and_kept() {
    let file = read(&format!("{HEADER}{FULL}"));
    let entries: Vec<_> = file.entries().collect();
    let [full, gone] = entries[..] else { panic!("two entries: {entries:?}") };
    assert_eq!((full.context(), full.id()), (Some("title"), "the new words"));
    assert_eq!(full.text(), "y \"geiriau\"\n");
    assert_eq!((full.previous_context(), full.previous_id()), (Some("was"), Some("the old words")));
    assert_eq!(full.flags().collect::<Vec<_>>(), ["fuzzy", "draft"]);
    assert!(full.is_commented() && !full.is_obsolete());
    assert!(gone.is_obsolete() && gone.text() == "wedi mynd");
    assert_eq!(file.header().unwrap().field("x-generator"), Some("Poedit 3.4"));
}

#[test]
fn any_hand_is_read() {
    let whole = format!("{HEADER}{FULL}");
    let hands = [
        String::new(),
        "# words alone\n".to_owned(),
        whole.replace('\n', "\r\n"),
        format!("\u{feff}{whole}"),
        whole.replace("\n\n", "\n"),
        whole.trim_end().to_owned(),
        whole.replace("#, fuzzy, draft", "#,fuzzy,draft\n#, c-format"),
        format!("{whole}\n# the last words\n"),
        "msgid\"a\"\nmsgstr\t\"b\" \"c\"\n".to_owned(),
        "\n\n  msgid \"a\"\n\n  \"b\"\n\nmsgstr \"c\"".to_owned(),
        "#~ msgid \"a\"\n#~ msgstr \"b\"\n#~| msgid \"c\"\n#~msgid \"d\"\n#~ msgstr \"e\"\n#~\n"
            .to_owned(),
    ];
    for hand in hands {
        read(&hand);
    }
    let file = read("msgid \"a\"\nmsgstr \"\\t\\\\\\x41\\101\" \"é\"\n");
    assert_eq!(file.entries().next().unwrap().text(), "\t\\AAé");
}

#[test]
fn a_very_long_line_is_read() {
    let words = "gair \\\"da\\\" ".repeat(60_000);
    let file = read(&format!("msgid \"a\"\nmsgstr \"{words}\"\n"));
    assert_eq!(file.entries().next().unwrap().text().len(), 60_000 * "gair \"da\" ".len());
}

#[test]
fn places_are_those_of_the_texts() {
    let text = format!("{HEADER}{FULL}");
    let file = read(&text);
    let entry = file.entries().next().unwrap();
    assert_eq!(&text[entry.place(po::Field::Context)], "\"title\"");
    assert_eq!(&text[entry.place(po::Field::Id)], "\"\"\n\"the new \"\n\"words\"");
    assert_eq!(&text[entry.place(po::Field::Text(None))], "\"y \\\"geiriau\\\"\\n\"");
}
