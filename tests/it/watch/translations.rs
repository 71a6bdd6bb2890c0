//! Translations typed beside their originals: one entry of a catalogue changes, and no other byte of it.

use super::author::Author;
use super::running::{Watch, playbook};
use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const AREA: &str = "areas/service-design.yaml";
const PO: &str = "translations/cy/areas/service-design.po";
const SUMMARY: [&str; 2] = ["summary", "How a service works for the people who need it."];

/// Makes the catalogues, or brings them up to date.
fn extract(folder: &Path) {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("local-normal"));
    command.args(["translate", "cy"]).current_dir(folder).assert().success();
}

/// A site in English and Welsh whose catalogues have no translation yet.
fn bilingual() -> TempDir {
    let place = playbook();
    let folder = place.path().join("playbook");
    let yaml = fs::read_to_string(folder.join("playbook.yaml")).unwrap();
    fs::write(folder.join("playbook.yaml"), format!("{yaml}languages: [en, cy]\n")).unwrap();
    extract(&folder);
    place
}

fn begin() -> Author {
    Author::over(Watch::over(bilingual(), &["--port", "0"]))
}

fn question(message: [&str; 2], words: &str) -> Value {
    json!({"ask": "translate", "file": AREA, "language": "cy", "message": message, "words": words, "fits": false})
}

/// Translates, and saves; gives the file then.
fn saved(author: &Author, question: &Value) -> String {
    let answer = author.ask(question);
    assert_eq!(answer.get("refused"), None, "{question} {answer}");
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!(answer["saved"], json!([PO]), "{question} {answer}");
    author.read(PO)
}

/// What the editor is told of a message.
fn told(author: &Author, [context, original]: [&str; 2]) -> Value {
    let answer = author.ask(&json!({"ask": "fields", "file": AREA}));
    let messages = answer["translations"][0]["messages"].as_array().unwrap();
    let is_it = |one: &&Value| one["context"] == context && one["original"] == original;
    messages.iter().find(is_it).unwrap().clone()
}

/// A catalogue with the marks `{}` in place of what becomes of an entry.
fn around(entry: &str) -> String {
    let others = "#  A remark.\nmsgid \"\"\nmsgstr \"\"\n\"Language: cy\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n\
                  #.   Name of the area.\nmsgctxt \"title\"\nmsgid \"\"\n\"Service \"\n\"design\"\nmsgstr \"\"\n\"Dylunio \"\n  \"gwasanaethau\"\n\n";
    let below = "\n#: gone.c:1\n#, c-format\nmsgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"un\"\nmsgstr[1] \"\"\n\"dau\"\n\n\
                 #~ msgctxt \"summary\"\n#~ msgid \"Long ago.\"\n#~ msgstr \"Hen.\"\n\n# The last.\n";
    format!("{others}{entry}{below}")
}

#[test]
fn one_entry_changes_and_no_other_byte() {
    let author = begin();
    let id = format!("msgctxt \"summary\"\nmsgid \"{}\"\n", SUMMARY[1]);
    let was = "#| msgid \"How a service works.\"\n";
    let cases = [
        (format!("{id}msgstr \"\"\n"), "Geiriau.", format!("{id}msgstr \"Geiriau.\"\n")),
        (
            format!("# mine\n#, fuzzy, draft\n{was}{id}msgstr \"\"\n\"Hen \"\n\"eiriau.\"\n"),
            "🏡 \"Tŷ\" \\ n'est",
            format!("# mine\n#, draft\n{id}msgstr \"🏡 \\\"Tŷ\\\" \\\\ n'est\"\n"),
        ),
        (format!("#, fuzzy\n{id}msgstr \"Hen.\"\n"), "", format!("{id}msgstr \"\"\n")),
        (
            format!("{}msgstr \"Hen.\"\n", id.replace("How a", "How our")),
            "Newydd.",
            format!("{id}msgstr \"Newydd.\"\n"),
        ),
        (
            format!("{id}msgstr \"Hen.\\n\"\n"),
            "Un\ndau",
            format!("{id}msgstr \"\"\n\"Un\\n\"\n\"dau\\n\"\n"),
        ),
    ];
    for (entry, words, wanted) in cases {
        for (mark, end) in [("", "\n"), ("\u{feff}", "\r\n")] {
            let hand = |entry: &str| format!("{mark}{}", around(entry).replace('\n', end));
            author.watch.save(PO, &hand(&entry));
            let text = saved(&author, &question(SUMMARY, words));
            assert_eq!(text, hand(&wanted), "{words:?}");
            author.ask(&json!({"ask": "undo"}));
            assert_eq!(author.read(PO), hand(&entry), "{words:?}");
        }
    }
    let last = format!("{id}msgstr \"\"");
    author.watch.save(PO, &last);
    assert_eq!(saved(&author, &question(SUMMARY, "a")), format!("{id}msgstr \"a\""));
}

#[test]
fn what_the_catalogue_lacks_is_put_where_the_command_puts_it() {
    let author = begin();
    let whole = author.read(PO);
    let entries: Vec<&str> = whole.split("\n\n").collect();
    for lacking in 1..entries.len() {
        let context = entries[lacking].split('"').nth(1).unwrap();
        let original = entries[lacking].split('"').nth(3).unwrap();
        let mut others = entries.clone();
        others.remove(lacking);
        let kept = format!(
            "#~ msgctxt \"{context}\"\n#~ msgid \"{original}\"\n#~ msgstr \"Hen.\"\n\n#~ msgid \"x\"\n#~ msgstr \"y\"\n"
        );
        for (rest, end) in [("", ""), (kept.as_str(), "\n#~ msgid \"x\"\n#~ msgstr \"y\"\n")] {
            let before = format!("{}\n", others.join("\n\n").trim_end());
            let before = if rest.is_empty() { before } else { format!("{before}\n{rest}") };
            author.watch.save(PO, &before);
            saved(&author, &question([context, original], "Newydd."));
            extract(&author.watch.folder());
            let wanted = entries[lacking].trim_end().replace("msgstr \"\"", "msgstr \"Newydd.\"");
            let mut all = entries.clone();
            all[lacking] = &wanted;
            let wanted = format!("{}\n{end}", all.join("\n\n").trim_end());
            assert_eq!(author.read(PO), wanted, "{context}");
        }
    }
}

#[test]
fn a_translation_is_shown_with_its_state_and_seen_before_it_is_saved() {
    let author = begin();
    let page = "/cy/areas/service-design.html";
    assert_eq!(told(&author, SUMMARY)["state"], "missing");
    author.ask(&question(SUMMARY, "Dyna ei waith."));
    assert!(author.watch.get(page).1.contains("Dyna ei waith."));
    assert_eq!(told(&author, SUMMARY)["state"], "fits");
    let place = &author.ask(&json!({"ask": "places", "texts": ["Dyna ei waith."]}))["places"][0];
    assert_eq!(
        [&place["file"], &place["source"], &place["field"]],
        [PO, AREA, told(&author, SUMMARY)["place"].as_str().unwrap()],
        "{place}"
    );

    author.set(AREA, &json!(["summary"]), "How a service works for people.");
    let now = ["summary", "How a service works for people."];
    let message = told(&author, now);
    assert_eq!([&message["state"], &message["was"]], ["stale", SUMMARY[1]], "{message}");
    assert_eq!(author.ask(&question(SUMMARY, "Hwyr."))["refused"], "stale");
    let mut fits = question(now, "Dyna ei waith.");
    author.ask(&fits);
    assert_eq!(told(&author, now)["state"], "stale", "the same words say nothing");
    fits["fits"] = json!(true);
    author.ask(&fits);
    assert_eq!(told(&author, now)["state"], "fits");
    author.ask(&json!({"ask": "save"}));
    assert!(
        author
            .read(PO)
            .contains("msgid \"How a service works for people.\"\nmsgstr \"Dyna ei waith.\"\n")
    );
}

#[test]
fn a_mistake_of_a_translation_is_told_at_its_place() {
    let author = begin();
    let answer = author.ask(&question(SUMMARY, "Gweler [hwn](area:nowhere)."));
    let mistake = &answer["state"]["mistakes"][0];
    let place = &mistake["place"];
    let field = format!("{}:{}", place["line"], place["column"]);
    assert_eq!(
        (&place["file"], field),
        (&json!(PO), told(&author, SUMMARY)["place"].as_str().unwrap().to_owned()),
        "{answer}"
    );
}

#[test]
fn two_who_change_a_catalogue_both_keep_their_words() {
    let author = begin();
    let first = author.read(PO);
    author.ask(&question(SUMMARY, "Fy ngeiriau."));
    let id = format!("msgid \"{}\"\n", SUMMARY[1]);
    let theirs =
        first.replace(&format!("{id}msgstr \"\""), &format!("# hi\n{id}msgstr \"Eu geiriau.\""));
    author.watch.save(PO, &theirs);
    let answer = author.ask(&json!({"ask": "save"}));
    let clash = &answer["clashes"][0];
    assert_eq!([&clash["mine"], &clash["theirs"]], ["Fy ngeiriau.", "Eu geiriau."], "{answer}");
    assert_eq!(clash["way"], json!(SUMMARY));
    assert_eq!(author.read(PO), theirs);
    author.ask(&json!({"ask": "take-over", "file": PO}));
    author.ask(&json!({"ask": "save"}));
    assert_eq!(author.read(PO), theirs.replace("Eu geiriau.", "Fy ngeiriau."));
    let changes = author.ask(&json!({"ask": "changes"}));
    assert_eq!(changes["changes"][0]["file"], PO, "{changes}");
    author.ask(&json!({"ask": "put-back", "file": PO}));
    assert_eq!(author.read(PO), theirs);
}

#[test]
fn a_catalogue_with_a_mistake_is_no_conflict_and_is_written_once_it_is_mended() {
    let author = begin();
    let first = author.read(PO);
    author.ask(&question(SUMMARY, "Fy ngeiriau."));
    let broken = format!("{first}\nmsgid \"broken\n<<<<<<< HEAD\n");
    author.watch.save(PO, &broken);
    let answer = author.ask(&json!({"ask": "save"}));
    assert_eq!((&answer["refused"], &answer["files"]), (&json!("broken"), &json!([PO])));
    assert_eq!(author.read(PO), broken);
    author.watch.save(PO, &first);
    assert_eq!(author.ask(&json!({"ask": "save"}))["saved"], json!([PO]));
}

#[test]
fn what_is_typed_into_a_catalogue_is_shown_though_that_is_removed() {
    let author = begin();
    author.ask(&question(SUMMARY, "Fy ngeiriau."));
    fs::remove_file(author.watch.file(PO)).unwrap();
    author.watch.builds_until("(removed)");
    assert_eq!(told(&author, SUMMARY)["words"], "Fy ngeiriau.");
    assert_eq!(author.ask(&question(SUMMARY, "Mwy."))["refused"], "gone");
    author.ask(&json!({"ask": "discard", "file": PO}));
    let answer = author.ask(&json!({"ask": "fields", "file": AREA}));
    assert_eq!(answer["translations"][0]["is"], "missing", "{answer}");
}

/// A catalogue that is there is never said to be missing: whoever makes it anew loses what it has.
#[test]
fn a_catalogue_that_cannot_be_read_is_not_missing() {
    let author = begin();
    let good = author.read(PO);
    let is = || {
        let answer = author.ask(&json!({"ask": "fields", "file": AREA}));
        answer["translations"][0]["is"].as_str().unwrap().to_owned()
    };
    let latin_1 = [good.as_bytes(), b"# \xea\n"].concat();
    let utf_16: Vec<_> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [latin_1, utf_16, b"msgid \"a\n".to_vec()] {
        fs::write(author.watch.file(PO), bytes).unwrap();
        author.watch.next_build();
        assert_eq!(is(), "broken");
        assert_eq!(author.ask(&question(SUMMARY, "x"))["refused"], "broken");
    }
    fs::remove_file(author.watch.file(PO)).unwrap();
    fs::create_dir(author.watch.file(PO)).unwrap();
    author.watch.next_build();
    assert_eq!(is(), "unreadable");
    assert_eq!(author.ask(&question(SUMMARY, "x"))["refused"], "unreadable");
    fs::remove_dir(author.watch.file(PO)).unwrap();
    assert_eq!(is(), "missing");
}

#[test]
fn what_cannot_be_translated_is_refused_and_nothing_is_written() {
    let author = begin();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut question = question(SUMMARY, "x");
        change(&mut question);
        author.ask(&question)["refused"].as_str().unwrap_or("done").to_owned()
    };
    for language in ["en", "pl", "../cy", "cy/../cy", "", "cy/areas"] {
        assert_eq!(refused(&|it| it["language"] = json!(language)), "unknown", "{language}");
    }
    for file in [PO, "../playbook.yaml", "areas/nowhere.yaml", "/etc/passwd", "theme/x.ftl"] {
        assert_eq!(refused(&|it| it["file"] = json!(file)), "unknown", "{file}");
    }
    assert_eq!(refused(&|it| it["message"] = json!(["summary", "Never written."])), "stale");
    assert_eq!(refused(&|it| it["was"] = json!("Long ago")), "stale");
    let large = "x".repeat(2_100_000);
    assert_eq!(refused(&|it| it["words"] = json!(large)), "wrong");
    author.watch.save(PO, "msgid \"a\nmsgstr \"b\"\n");
    assert_eq!(refused(&|_| ()), "broken");
    fs::remove_file(author.watch.file(PO)).unwrap();
    author.watch.builds_until("(removed)");
    let answer = author.ask(&question(SUMMARY, "x"));
    assert_eq!((&answer["refused"], &answer["files"]), (&json!("gone"), &json!([PO])));
    assert!(!author.watch.file(PO).exists());
    let answer = author.ask(&json!({"ask": "fields", "file": AREA}));
    assert_eq!(answer["translations"][0]["is"], "missing", "{answer}");
    assert_eq!(author.ask(&json!({"ask": "save"}))["refused"], "nothing");
}
