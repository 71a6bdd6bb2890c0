//! Which warnings concern a page: those in the file that it is made of, and those in texts of other files that it shows.

use super::named::national;
use super::places::Place;
use super::problems::Problem;
use crate::output::OutPath;

/// The warnings among mistakes that concern a page which shows these texts.
pub(super) fn concerning<'p>(
    page: Option<&OutPath>,
    shown: &[Place],
    mistakes: &'p [Problem],
) -> impl Iterator<Item = &'p Problem> {
    mistakes.iter().filter(move |mistake| {
        let Some((file, bytes)) = mistake.warned_at() else { return false };
        let is_shown = |place: &Place| {
            place.file == file && place.bytes.start <= bytes.end && bytes.start <= place.bytes.end
        };
        page.is_some_and(|page| stem(file) == name(page)) || shown.iter().any(is_shown)
    })
}

/// The name of a page as a file that is its own has it.
fn name(page: &OutPath) -> &str {
    page.as_str().trim_end_matches(".html")
}

/// The page that a file makes, without its ending. Notes of an edition and translations are of the page that they change.
fn stem(file: &str) -> String {
    let file = national(file).unwrap_or(file);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem.strip_suffix(".local").unwrap_or(stem);
    let (language, stem) = match stem.strip_prefix("translations/").map(|it| it.split_once('/')) {
        Some(Some((language, stem))) => (format!("{language}/"), stem),
        _ => (String::new(), stem),
    };
    let own = match stem {
        "playbook" => "index",
        other => other.strip_prefix("pages/").unwrap_or(other),
    };
    format!("{language}{own}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_page() {
        for (file, page) in [
            ("playbook.yaml", "index.html"),
            ("areas/a.yaml", "areas/a.html"),
            ("areas/a.local.yaml", "areas/a.html"),
            ("national:areas/a.yaml", "areas/a.html"),
            ("pages/guides/first.md", "guides/first.html"),
            ("glossary.yaml", "glossary.html"),
            ("translations/cy/areas/a.po", "cy/areas/a.html"),
            ("translations/cy/playbook.po", "cy/index.html"),
            ("translations/cy/pages/a.po", "cy/a.html"),
        ] {
            assert_eq!(stem(file), name(&OutPath::parse(page).unwrap()), "{file}");
        }
    }
}
