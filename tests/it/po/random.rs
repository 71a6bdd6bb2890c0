//! Random files: whatever is read is written back, and what is written is read.

use local_normal::po;
use proptest::prelude::*;

/// Lines of all kinds, whole and broken.
fn line() -> impl Strategy<Value = String> {
    let text = "[a-c \"\\\\nqé]{0,8}";
    prop_oneof![
        text.prop_map(|text| format!("msgid \"{text}\"")),
        text.prop_map(|text| format!("msgctxt \"{text}\"")),
        text.prop_map(|text| format!("msgstr \"{text}\"")),
        text.prop_map(|text| format!("\"{text}\"")),
        text.prop_map(|text| format!("#| msgid \"{text}\"")),
        text.prop_map(|text| format!("#~ msgid \"{text}\"")),
        text.prop_map(|text| format!("#~ msgstr \"{text}\"")),
        text.prop_map(|text| format!("#~| msgid \"{text}\"")),
        "#[.:,|~@ ]{0,2}[a-c\"]{0,4}",
        "(msgid_plural|msgstr\\[[0-2]\\]) \"[a-c]\"",
        Just(String::new()),
        "\\PC{0,10}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_read_is_written_back(lines in prop::collection::vec(line(), 0..12), end in "|\n|\r\n") {
        for newline in ["\n", "\r\n"] {
            let text = lines.join(newline) + &end;
            if let Ok(file) = po::read(&text) {
                prop_assert_eq!(file.to_string(), text);
            }
        }
    }

    #[test]
    fn bytes_cut_anywhere_never_panic(at in any::<prop::sample::Index>()) {
        let text = format!("{}{}", super::HEADER, super::FULL);
        let ends: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
        let _ = po::read(&text[..*at.get(&ends)]);
    }

    #[test]
    fn header_fields_come_back(value in "[a-z \"\\\\éŵ]{0,20}") {
        let file = po::File::new(&[("X-One", &value), ("Content-Type", "text/plain; charset=UTF-8")]);
        let again = super::read(&file.to_string());
        prop_assert_eq!(again.header().unwrap().field("X-One"), Some(value.trim()));
    }
}
