//! The names of sheets, as tabs show them and as formulas quote them.

use super::words::Words;

/// The working of each question.
pub(super) const WORKING: &str = "Working";
/// The figures of each group.
pub(super) const GROUPS: &str = "Groups";
/// Every action with its priority.
pub(super) const POOL: &str = "ActionPool";
/// What drop-downs and formulas choose from.
pub(super) const LISTS: &str = "Lists";

/// What the words of the sheets mean, for whoever reads the answers.
pub(super) const KEY: &str = "Key";

/// The longest name that Excel takes.
const LONGEST: usize = 31;

/// Names of the visible sheets.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) read_me: String,
    pub(super) questions: String,
    pub(super) results: String,
    pub(super) actions: String,
    pub(super) find_out: String,
    pub(super) levels: String,
}

impl Names {
    /// Makes names that Excel takes and that differ; a theme may give any words.
    pub(super) fn of(words: &Words) -> Self {
        // Excel keeps "History" for itself.
        let mut taken: Vec<String> =
            [WORKING, GROUPS, POOL, LISTS, KEY, "History"].map(str::to_lowercase).into();
        let mut name = |text: &str| distinct(text, &mut taken);
        Self {
            read_me: name(&words.read_me),
            questions: name(&words.questions),
            results: name(&words.results),
            actions: name(&words.actions),
            find_out: name(&words.find_out),
            levels: name(&words.levels),
        }
    }
}

/// A name as a formula has it.
pub(super) fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

fn distinct(text: &str, taken: &mut Vec<String>) -> String {
    let allowed = |c: char| if c.is_control() || "[]:*?/\\'".contains(c) { ' ' } else { c };
    let clean: String = text.chars().map(allowed).collect();
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let base = if words.is_empty() { "Sheet".to_owned() } else { cut(&words, LONGEST) };
    let numbered = (2..).map(|number| format!("{} {number}", cut(&base, LONGEST - 3)));
    let name = std::iter::once(base.clone())
        .chain(numbered)
        .find(|name| !taken.contains(&name.to_lowercase()));
    let name = name.unwrap_or(base);
    taken.push(name.to_lowercase());
    name
}

/// A text cut to a number of UTF-16 units, which is how Excel counts.
pub(super) fn cut(text: &str, most: usize) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= most
    };
    text.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_becomes_a_name_that_differs() {
        let mut taken = vec!["history".to_owned()];
        assert_eq!(distinct("Read me", &mut taken), "Read me");
        assert_eq!(distinct("read me", &mut taken), "read me 2");
        assert_eq!(distinct("a/b: [c]?", &mut taken), "a b c");
        assert_eq!(distinct("'*'", &mut taken), "Sheet");
        assert_eq!(distinct("History", &mut taken), "History 2");
        assert_eq!(distinct(&"é".repeat(40), &mut taken).chars().count(), 31);
        assert_eq!(quoted("Ann's"), "'Ann''s'");
    }
}
