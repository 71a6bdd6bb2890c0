//! Welsh: letters of two signs, and the first letters that change after other words.

/// Letters that are two signs; each comes after the first of them, and `ng` after `g`.
const TWO: [(&str, char); 8] = [
    ("ch", 'c'),
    ("dd", 'd'),
    ("ff", 'f'),
    ("ng", 'g'),
    ("ll", 'l'),
    ("ph", 'p'),
    ("rh", 'r'),
    ("th", 't'),
];

/// How a word may begin that begins like this in the dictionary: `cyngor` is also `gyngor`, `nghyngor` and `chyngor`.
const CHANGED: [(&str, &[&str]); 9] = [
    ("p", &["b", "mh", "ph"]),
    ("t", &["d", "nh", "th"]),
    ("c", &["g", "ngh", "ch"]),
    ("b", &["f", "m"]),
    ("d", &["dd", "n"]),
    ("g", &["", "ng"]),
    ("ll", &["l"]),
    ("rh", &["r"]),
    ("m", &["f"]),
];

/// The shortest form of a word that is looked for, in letters.
const SHORTEST: usize = 3;

/// The letter that a text of plain letters begins with: its signs, and after which letter of one sign it comes, if it is two.
pub(crate) fn letter(text: &str) -> Option<(&str, Option<char>)> {
    let two = TWO.iter().find(|(letter, _)| text.starts_with(letter));
    match two {
        Some((letter, after)) => Some((letter, Some(*after))),
        None => text.chars().next().map(|sign| (&text[..sign.len_utf8()], None)),
    }
}

/// The forms of a word of plain letters, beside its own, as they follow other words. `themes/default/components/search/welsh.js` does
/// the same.
pub(crate) fn mutations(word: &str) -> Vec<String> {
    if word.starts_with(['a', 'e', 'i', 'o', 'u', 'w', 'y']) {
        return vec![format!("h{word}")];
    }
    let Some((first, _)) = letter(word) else { return Vec::new() };
    let rest = &word[first.len()..];
    let changed = CHANGED.iter().find(|(own, _)| *own == first).map_or(&[][..], |(_, all)| all);
    let forms = changed.iter().map(|other| format!("{other}{rest}"));
    forms.filter(|form| form.chars().count() >= SHORTEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn forms_are_those_of_the_vectors() {
        let cases: BTreeMap<String, Vec<String>> =
            serde_json::from_str(include_str!("../../tests/vectors/mutations.json")).unwrap();
        assert!(cases.len() > 10);
        for (word, forms) in cases {
            assert_eq!(mutations(&word), forms, "{word}");
        }
    }

    #[test]
    fn what_is_left_of_a_short_word_is_not_looked_for() {
        assert_eq!(mutations("gan"), ["ngan"]);
        assert_eq!(mutations("ŵyl"), Vec::<String>::new());
        assert_eq!(mutations(""), Vec::<String>::new());
    }

    #[test]
    fn letters_of_two_signs_are_one() {
        assert_eq!(letter("llais"), Some(("ll", Some('l'))));
        assert_eq!(letter("lais"), Some(("l", None)));
        assert_eq!(letter(""), None);
    }
}
