//! GNU gettext as the judge: what it takes we take, and what it refuses we refuse.

use super::{FULL, HEADER, read};
use local_normal::po;
use std::fs;
use std::process::Command;

/// Whether a command of gettext takes a file, and what it prints.
fn gettext(command: &str, options: &[&str], text: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.po");
    fs::write(&path, text).unwrap();
    let output = Command::new(command).args(options).arg(&path).output();
    let output = output.unwrap_or_else(|error| panic!("{command} (Debian: gettext): {error}"));
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn what_msgcat_writes_means_the_same() {
    let text = format!("{HEADER}{FULL}");
    for options in [&["--width=20"][..], &["--no-wrap"], &["--sort-output"]] {
        let (is_fine, again) = gettext("msgcat", options, &text);
        assert!(is_fine);
        let [before, after] = [read(&text), read(&again)];
        let told = |file: &po::File| -> Vec<_> {
            let entries = file.entries();
            entries
                .map(|entry| {
                    let words = [entry.id(), entry.text()].map(str::to_owned);
                    (words, entry.context().map(str::to_owned), entry.has_flag("fuzzy"))
                })
                .collect()
        };
        assert_eq!(told(&before), told(&after), "{again}");
    }
}

/// What gettext refuses is refused, and the other way round; but for a byte order mark, which only it refuses, and for
/// what only it takes: signs by their number, which may be half a letter, and a message on a single line.
#[test]
fn gettext_judges_alike() {
    for text in [
        "msgid \"a\"\nmsgstr \"b\"\n",
        "msgid \"a\" \"b\"\nmsgstr \"b\"\n",
        "msgid \"a\nmsgstr \"b\"\n",
        "msgid \"a\"\nmsgstr \"\\q\"\n",
        "msgid \"a\"\n# c\nmsgstr \"b\"\n",
        "msgid \"a\"\n\nmsgstr \"b\"\n",
        "msgid \"a\"\n\n\"b\"\n\nmsgstr \"b\"\n",
        "msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n",
        "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"b\"\n",
        "msgid \"a\"\nmsgstr \"b\"\n#~ msgid \"a\"\n#~ msgstr \"b\"\n",
        "#~ msgid \"a\"\nmsgstr \"b\"\n",
        "#~ msgid \"a\"\n#~ msgstr \"b\"\n#~| msgid \"x\"\n#~ msgid \"c\"\n#~ msgstr \"b\"\n",
        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n",
        "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\n",
        "msgid \"a\"\nmsgstr[0] \"c\"\n",
        "msgstr \"b\"\n",
        "hello\n",
        "#| msgid \"b\"\nmsgid \"a\"\nmsgstr \"b\"\n#\n#: x\n",
    ] {
        let (is_fine, _) = gettext("msgfmt", &["-o", "/dev/null"], text);
        assert_eq!(po::read(text).is_ok(), is_fine, "{text}");
    }
}
