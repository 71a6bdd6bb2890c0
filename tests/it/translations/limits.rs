//! What passes and what is reported, at the limit of each check.

use super::{HEADER, found, message, page};
use crate::support::{base, over, run};

const PO: &str = "translations/cy/pages/parking.po";

/// What is said of one paragraph and its translation.
fn of(original: &str, words: &str) -> Vec<String> {
    let id = original.replace('"', "\\\"");
    found(&page(&format!("{original}\n"), &[message("", "body", &id, words)]))
}

fn reported(code: &str) -> Vec<String> {
    vec![format!("{code} {PO}:12")]
}

#[test]
fn a_translation_that_fits_is_not_reported() {
    for (original, words) in [
        ("Parking.", "Parcio."),
        ("A *new* **permit**.", "Trwydded **newydd** iawn."),
        ("See [our privacy](page:privacy).", "Gweler [ein preifatrwydd](page:privacy)."),
        ("Ask {n} of {total}.", "O {total} gofynnwch {n}."),
        ("Set {n of them} apart.", "Gosod rhai ar wahân."),
        ("1990 was late.", "1990: hwyr."),
    ] {
        assert_eq!(of(original, words), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn links_are_those_of_the_original() {
    let original = "See [one](page:privacy) and [two](area:service-design).";
    for (words, is_fine) in [
        ("Gweler [dau](area:service-design) ac [un](page:privacy).", true),
        ("Gweler [un](page:privacy) a dau.", false),
        ("[un](page:privacy) [dau](area:service-design) [tri](page:privacy)", false),
        ("[un](page:preifatrwydd) a [dau](area:service-design)", false),
        ("[un](page:privacy) ac ![dau](area:service-design)", true),
        ("[un](page:privacy#x) a [dau](area:service-design)", false),
    ] {
        let wanted = if is_fine { Vec::new() } else { reported("LN103") };
        assert_eq!(of(original, words), wanted, "{words}");
    }
}

#[test]
fn placeholders_are_those_of_the_original() {
    for (original, words, is_fine) in [
        ("{n} of {n}", "{n} o {n}", true),
        ("{n} of {n}", "{n}", false),
        ("{n} left", "{nifer} ar ôl", false),
        ("none left", "{n} ar ôl", false),
        ("{ n } left", "{n} ar ôl", true),
    ] {
        let wanted = if is_fine { Vec::new() } else { reported("LN104") };
        assert_eq!(of(original, words), wanted, "{original}: {words}");
    }
}

#[test]
fn a_translation_is_set_as_its_original() {
    for (words, is_fine) in [
        ("Un dau.", true),
        ("Un *dau*.", true),
        ("- Un", false),
        ("1. Un", false),
        ("## Un", false),
        ("> Un", false),
        ("---", false),
        ("    Un", true),
        ("Un <b>dau</b>", false),
        ("Un **dau", false),
        ("Un [dau", true),
        ("```", false),
    ] {
        let wanted = if is_fine { Vec::new() } else { reported("LN102") };
        assert_eq!(of("One two.", words), wanted, "{words}");
    }
}

#[test]
fn a_row_keeps_its_cells() {
    let row = |words: &str| {
        let cells = message("", "body", "| a | b |", "| a | b |");
        let messages = [cells, message("", "body", "| c | d |", words)];
        found(&page("| a | b |\n|---|---|\n| c | d |\n", &messages))
    };
    for (words, is_fine) in [
        ("| c | d |", true),
        ("c | d", true),
        ("| c \\\\| e | d |", true),
        ("| c | d | e |", false),
        ("| c d |", false),
    ] {
        let wanted: Vec<String> = if is_fine { Vec::new() } else { vec![format!("LN102 {PO}:16")] };
        assert_eq!(row(words), wanted, "{words}");
    }
}

#[test]
fn a_title_may_hold_any_sign() {
    let po = format!("{HEADER}{}", message("", "title", "Parking", "- *Parcio* [yma"));
    let tree = over(base(), &[("pages/parking.md", "---\ntitle: Parking\n---\n"), (PO, &po)]);
    assert_eq!(found(&tree), Vec::<String>::new());
}

#[test]
fn a_stale_translation_is_told_with_both_originals_and_both_places() {
    let was = "#, fuzzy\n#| msgid \"Old words here.\"\n";
    for messages in [
        // Before `translate` has seen the change, and after.
        message("", "body", "Old words here.", "Geiriau."),
        message(was, "body", "New words here.", "Geiriau."),
    ] {
        let tree = page("New words here.\n", &[messages]);
        let outcome = run(&tree);
        let [stale] = &outcome.diagnostics[..] else { panic!("{:?}", outcome.diagnostics) };
        assert_eq!(stale.code().number(), "LN101");
        assert_eq!(
            stale.message(),
            "the original of this translation has changed, and it is shown all the same: it was \"Old words here.\" and is \"New words here.\""
        );
        let [label, related] = [stale.label(), stale.related()].map(Option::unwrap);
        let text = |span: local_normal::source::Span| &tree.text(span.file)[span.start..span.end];
        assert_eq!(text(label.span), "\"Geiriau.\"");
        assert_eq!(text(related.span), "New words here.");
    }
}

#[test]
fn what_is_fuzzy_for_another_reason_counts_as_missing() {
    for before in ["#, fuzzy\n", "#, fuzzy\n#| msgctxt \"title\"\n#| msgid \"New word.\"\n"] {
        let tree = page("New words.\n", &[message(before, "body", "New words.", "- Geiriau.")]);
        assert_eq!(found(&tree), ["LN106 pages/parking.md:4"], "{before}");
    }
}

#[test]
fn a_part_that_is_required_is_whole() {
    let yaml = |rules: &str| {
        let yaml = "id: example-playbook\ntitle: The Example Council playbook\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\n";
        format!("{yaml}translations:\n  cy: {{{rules}}}\n")
    };
    let term = "terms.parking-permit.term";
    let one = message("", term, "Parking permit", "Trwydded barcio");
    let rest = message(
        "",
        "terms.parking-permit.definition",
        "What a resident needs to park on some streets.",
        "Yr hyn",
    );
    let glossary = |messages: &[&str], rules: &str| {
        let po = format!("{HEADER}{}", messages.concat());
        let (yaml, path) = (yaml(rules), "translations/cy/glossary.po");
        let tree = over(base(), &[("playbook.yaml", &yaml), (path, &po)]);
        let outcome = run(&tree);
        let messages = outcome.diagnostics.iter();
        messages.map(|one| format!("{} {}", one.code().number(), one.message())).collect::<Vec<_>>()
    };
    let required = "require: [glossary]";
    let lacks = |n| {
        [format!(
            "LN105 {n} of 2 texts have no translation into `cy`, which needs all of `glossary`"
        )]
    };
    assert_eq!(glossary(&[&one, &rest], required), Vec::<String>::new());
    assert_eq!(glossary(&[&one], required), lacks(1));
    assert_eq!(glossary(&[], required), lacks(2));
    let fuzzy = format!("#, fuzzy\n{rest}");
    assert_eq!(glossary(&[&one, &fuzzy], required), lacks(1));
    let partly = ["LN106 1 of 2 texts have no translation into `cy`"];
    assert_eq!(glossary(&[&one], "require: [events]"), partly);
    assert_eq!(glossary(&[], "require: [events]"), Vec::<String>::new());
    // A language whose interface is whole has nothing to be told.
    let interface = glossary(&[], "require: [interface]");
    let is_told = |one: &String| {
        one.starts_with("LN105 ") && one.contains(" messages of the interface are not in `cy`")
    };
    assert!(interface.len() <= 1 && interface.iter().all(is_told), "{interface:?}");
}

#[test]
fn rules_name_a_language_and_words_that_there_are() {
    let yaml = |rules: &str| {
        let yaml = "id: example-playbook\ntitle: The Example Council playbook\nversion: 1.0.0\nareas: [service-design]\nprinciples: [simplify]\nstages: [reset, reform, recover]\n";
        format!("{yaml}translations:\n  {rules}\n")
    };
    for (rules, wanted) in [
        ("cy: {stale: shown, drafts: hidden}", &[][..]),
        ("en: {stale: shown}", &["LN006 playbook.yaml:8"]),
        ("no tag: {stale: shown}", &["LN006 playbook.yaml:8"]),
        ("cy: {stale: maybe}", &["LN006 playbook.yaml:8"]),
        ("cy: {require: [all]}", &["LN006 playbook.yaml:8"]),
    ] {
        assert_eq!(found(&over(base(), &[("playbook.yaml", &yaml(rules))])), wanted, "{rules}");
    }
}

#[test]
fn files_that_translate_nothing_are_named() {
    let entry = message("", "title", "Gone", "Wedi mynd");
    let gone = entry.replace("msg", "#~ msg");
    for (path, messages, wanted) in [
        ("translations/cy/pages/gone.po", &entry, &["LN015 translations/cy/pages/gone.po:1"][..]),
        ("translations/cy/pages/gone.po", &gone, &[]),
        ("translations/en/glossary.po", &entry, &["LN015 translations/en/glossary.po:1"]),
    ] {
        let po = format!("{HEADER}{messages}");
        assert_eq!(found(&over(base(), &[(path, &po)])), wanted);
    }
}

#[test]
fn no_escape_makes_a_character_that_deceives() {
    for (words, wanted) in [("a\\n\\tb", &[][..]), ("a\\ab", &["LN091"]), ("a\\x1bb", &["LN091"])] {
        let tree = page("One.\n", &[message("", "body", "One.", words)]);
        let codes: Vec<_> = run(&tree).diagnostics.iter().map(|one| one.code().number()).collect();
        assert_eq!(codes, wanted, "{words}");
    }
}
