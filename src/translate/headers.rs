//! The header of a new file.

use crate::model::{Id, Language};
use crate::po::File;

/// Languages with other plural forms than one and several, as gettext writes them.
const FORMS: &[(&str, &str)] = &[
    (
        "ar",
        "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n%100>=3 && n%100<=10) ? 3 : (n%100>=11) ? 4 : 5;",
    ),
    (
        "cy",
        "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;",
    ),
    ("ga", "nplurals=5; plural=(n==1) ? 0 : (n==2) ? 1 : (n<7) ? 2 : (n<11) ? 3 : 4;"),
    ("gd", "nplurals=4; plural=(n==1 || n==11) ? 0 : (n==2 || n==12) ? 1 : (n>2 && n<20) ? 2 : 3;"),
    (
        "pl",
        "nplurals=3; plural=(n==1) ? 0 : (n%10>=2 && n%10<=4 && (n%100<12 || n%100>14)) ? 1 : 2;",
    ),
];

/// A file without messages. Of a language whose forms are not known, the translator's program says them.
pub(super) fn empty(playbook: &Id, language: &Language) -> File {
    let tag = language.tag();
    let mut fields = vec![
        ("Project-Id-Version", playbook.as_str()),
        ("Language", tag.as_str()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ];
    let own = language.identifier().language;
    if let Some((_, forms)) = FORMS.iter().find(|(tag, _)| *tag == own.as_str()) {
        fields.push(("Plural-Forms", forms));
    }
    File::new(&fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_again() {
        let id = Id::parse("our-playbook").unwrap();
        for (tag, forms) in [
            ("ar", Some(6)),
            ("cy-GB", Some(6)),
            ("ga", Some(5)),
            ("gd", Some(4)),
            ("pl", Some(3)),
            ("ff", None),
        ] {
            let text = empty(&id, &Language::parse(tag).unwrap()).to_string();
            let file = crate::po::read(&text).unwrap();
            let header = file.header().unwrap();
            assert_eq!(header.field("Language"), Some(tag));
            assert_eq!(header.plurals().map(|plurals| plurals.unwrap().count()), forms, "{tag}");
        }
    }
}
