//! How many syllables an English word has: groups of vowels, less those that are written and not said.

/// The syllables of a word, or of words joined by hyphens; a figure counts as one.
pub(super) fn syllables(word: &str) -> usize {
    let parts = word.split(|sign: char| !sign.is_alphabetic() && sign != '\'' && sign != '’');
    parts.filter(|part| !part.is_empty()).map(of_part).sum::<usize>().max(1)
}

/// Of a word without hyphens.
fn of_part(part: &str) -> usize {
    if is_acronym(part) {
        return part.len();
    }
    let lower = part.to_lowercase();
    let word = lower.trim_end_matches("'s").trim_end_matches("’s");
    let mut groups = 0;
    let mut in_group = false;
    for sign in word.chars() {
        let is_vowel = is_vowel(sign) || "áéíóúäöü".contains(sign);
        groups += usize::from(is_vowel && !in_group);
        in_group = is_vowel;
    }
    (groups + said_apart(word)).saturating_sub(silent(word)).max(1)
}

/// Letters that are said one by one: `NHS`.
fn is_acronym(part: &str) -> bool {
    part.len() > 1 && part.bytes().all(|sign| sign.is_ascii_uppercase())
}

fn is_vowel(sign: char) -> bool {
    matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Groups of vowels that are said as two.
fn said_apart(word: &str) -> usize {
    const PARTS: [&[u8]; 9] =
        [b"iety", b"creat", b"reali", b"video", b"being", b"poet", b"ying", b"sciou", b"iu"];
    let letters = word.as_bytes();
    if letters.len() < 4 {
        return 0;
    }
    let pairs = |pair: &[u8], joined: &[u8]| {
        let is_apart =
            |at: &usize| !at.checked_sub(1).is_some_and(|before| joined.contains(&letters[before]));
        let found = letters.windows(2).enumerate().filter(|(_, two)| *two == pair);
        found.map(|(at, _)| at).filter(is_apart).count()
    };
    // After these letters one sound is made of both: `special`, `nation`, `region`, `language`.
    let soft = b"tcsgx";
    let holds =
        |part: &[u8]| letters.windows(part.len()).any(|some| some[0] == part[0] && some == part);
    let inside = PARTS.iter().filter(|part| holds(part)).count();
    let last = usize::from(word.ends_with("ea"));
    pairs(b"ia", soft) + pairs(b"io", soft) + pairs(b"ua", b"qg") + inside + last
}

/// One, where a vowel near the end is not said.
fn silent(word: &str) -> usize {
    let before = |ending: &str| word.strip_suffix(ending).and_then(|rest| rest.chars().last());
    let after_consonant =
        |ending: &str, not: &str| before(ending).is_some_and(|l| !is_vowel(l) && !not.contains(l));
    let silent_e = after_consonant("e", "l") || before("le").is_some_and(is_vowel);
    let silent_es = after_consonant("es", "sxzcgh") && !after_consonant("les", "");
    let silent_ed = after_consonant("ed", "td");
    let inside = ["ement", "eful", "eless", "ely"].iter().any(|end| after_consonant(end, "l"));
    usize::from(silent_e || silent_es || silent_ed || inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_known_words() {
        let known: &[(usize, &str)] = &[
            (1, "place care homes asked the year lives trust NI's make planned through 45 £1.3m"),
            (
                2,
                "people council's service wanted changes houses simple tables measure places early moved-in statement basement hopeful",
            ),
            (
                3,
                "area idea video resident decided period radio governance example actual NHS social-led",
            ),
            (4, "community accountable technology material information participate"),
            (5, "community-led evaluation opportunity"),
            (6, "accountability organisational"),
        ];
        let mut wrong = Vec::new();
        for (count, words) in known {
            for word in words.split(' ') {
                let found = syllables(word);
                if found != *count {
                    wrong.push(format!("{word}: {found}, not {count}"));
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}
