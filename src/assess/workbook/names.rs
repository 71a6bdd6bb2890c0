//! The names of sheets, as tabs show them and as formulas quote them.

use super::words::Words;

/// The working of each question, and the figures of each group; then those of an edition's own questions.
const WORKING: [&str; 2] = ["Working", "Groups"];
const LOCAL_WORKING: [&str; 2] = ["LocalWorking", "LocalGroups"];
/// Every action with its priority.
pub(super) const POOL: &str = "ActionPool";
/// What drop-downs and formulas choose from.
pub(super) const LISTS: &str = "Lists";

/// What the words of the sheets mean, for whoever reads the answers.
pub(super) const KEY: &str = "Key";

/// The longest name that Excel takes.
const LONGEST: usize = 31;

/// Names of the sheets that the playbook's words name, and of those that each has of its own.
#[derive(Debug, Clone)]
pub(super) struct Names {
    pub(super) read_me: String,
    pub(super) questions: String,
    pub(super) results: String,
    pub(super) actions: String,
    pub(super) find_out: String,
    pub(super) levels: String,
    pub(super) working: &'static str,
    pub(super) groups: &'static str,
    taken: Vec<String>,
}

impl Names {
    /// Makes names that Excel takes and that differ; a theme may give any words.
    pub(super) fn of(words: &Words) -> Self {
        // Excel keeps "History" for itself.
        let hidden = WORKING.into_iter().chain(LOCAL_WORKING).chain([POOL, LISTS, KEY, "History"]);
        let mut taken: Vec<String> = hidden.map(str::to_lowercase).collect();
        let mut name = |text: &str| distinct(text, &mut taken);
        let [working, groups] = WORKING;
        Self {
            read_me: name(&words.read_me),
            questions: name(&words.questions),
            results: name(&words.results),
            actions: name(&words.actions),
            find_out: name(&words.find_out),
            levels: name(&words.levels),
            working,
            groups,
            taken,
        }
    }

    /// Those of an edition's own questions, which have sheets of their own beside the same ones.
    pub(super) fn of_edition(&self, words: &Words) -> Self {
        let mut taken = self.taken.clone();
        let questions = distinct(&words.local_questions, &mut taken);
        let levels = distinct(&words.local_levels, &mut taken);
        let [working, groups] = LOCAL_WORKING;
        Self { questions, levels, working, groups, taken, ..self.clone() }
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
