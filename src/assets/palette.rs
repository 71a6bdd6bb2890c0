//! The colours that a theme's stylesheets give to its custom properties, for what is drawn without a stylesheet.

use super::{CUSTOM, EVERY_PAGE, Theme};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// On paper.
    Light,
    /// In the dark.
    Dark,
}

impl Theme<'_> {
    /// The colour of a custom property on a screen, as `#` and hexadecimal digits; `None` where it is said in another way.
    pub(crate) fn colour(&self, property: &str, scheme: Scheme) -> Option<String> {
        let sheets = [CUSTOM, EVERY_PAGE].into_iter().map(|bundle| self.stylesheet(bundle));
        let colours = sheets.filter_map(|sheet| declared(&sheet, property, scheme));
        colours.into_iter().next()
    }
}

/// The last colour that a stylesheet gives to a property in a scheme.
fn declared(mut sheet: &str, property: &str, scheme: Scheme) -> Option<String> {
    let mut found = None;
    while let Some((plain, rest)) = sheet.split_once("@media") {
        found = last(plain, property).or(found);
        let (query, rest) = rest.split_once('{').unwrap_or((rest, ""));
        let (block, after) = rest.split_at(end_of_block(rest));
        if of_query(query) == Some(scheme) {
            found = last(block, property).or(found);
        }
        sheet = after;
    }
    last(sheet, property).or(found)
}

/// The scheme that a query asks for: light where it asks for a screen alone.
fn of_query(query: &str) -> Option<Scheme> {
    let asks = |words: &str| query.contains(words);
    if asks("prefers-color-scheme") && asks("dark") {
        Some(Scheme::Dark)
    } else if asks("print") || asks("forced-colors") {
        None
    } else {
        Some(Scheme::Light)
    }
}

/// Where the block ends whose opening bracket was before the text.
fn end_of_block(text: &str) -> usize {
    let mut depth = 1;
    let closes = |sign: char| {
        depth += match sign {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    };
    text.find(closes).unwrap_or(text.len())
}

/// The last hexadecimal colour that a property is given in a text of rules.
fn last(rules: &str, property: &str) -> Option<String> {
    let declarations = rules.rmatch_indices(property).filter_map(|(at, _)| {
        let is_whole = !rules[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '-');
        let value = rules[at + property.len()..].trim_start().strip_prefix(':')?;
        let value = value.split([';', '}']).next()?.trim();
        let digits = value.strip_prefix('#')?;
        let is_colour =
            matches!(digits.len(), 3 | 6) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        (is_whole && is_colour).then(|| value.to_owned())
    });
    declarations.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, SourceFile, SourceTree};

    fn of(theme: &str, own: &str, property: &str) -> [String; 2] {
        let (path, content) = ("theme/custom.css".into(), Content::Text(own.into()));
        let tree = SourceTree::new(vec![SourceFile { path, content }]);
        let theme = Theme::load(theme, &tree, &mut Vec::new());
        [Scheme::Light, Scheme::Dark].map(|scheme| theme.colour(property, scheme).unwrap())
    }

    #[test]
    fn a_theme_says_its_paper_in_light_and_dark_and_a_playbook_has_the_last_word() {
        assert_eq!(of("default", "", "--paper"), ["#fbfaf7", "#14181d"]);
        assert_eq!(of("civic", "", "--paper"), ["#fff", "#101418"]);
        let own =
            "@media print { :root { --paper: #123 } }\n:root { --paper : #eee; --my--paper: #000 }";
        assert_eq!(of("civic", own, "--paper"), ["#eee"; 2]);
        let dark = "@media (prefers-color-scheme:dark){:root{--paper:#222}}a{--paper:var(--x)}";
        assert_eq!(of("default", dark, "--paper")[1], "#222");
        assert_eq!(of("default", "", "--c8"), ["#216c29", "#92d094"]);
    }
}
