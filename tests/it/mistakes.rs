//! Many mistakes of different kinds, planted in a copy of the real playbook: one run names them
//! all, each at its true line.

use crate::support::{places, real, run};
use local_normal::pipeline::Outcome;
use local_normal::source::{Content, SourceFile, SourceTree};

/// Code, file, what is replaced, by what, and how the line begins that is to be named.
const PLANTED: &[[&str; 5]] = &[
    ["LN002", "areas/workstyles.yaml", "weight: 1", "wieght: 1", "wieght"],
    ["LN003", "principles/share.yaml", "summary:", "title: Again\nsummary:", "title: Again"],
    ["LN005", "areas/living-spaces.yaml", "weight: 1", "weight: heavy", "weight: heavy"],
    ["LN006", "stories/wigan-deal.md", "outcome: success", "outcome: sucess", "outcome: sucess"],
    ["LN012", "areas/service-design.yaml", "stage: reset", "stage: rest", "stage: rest"],
    ["LN014", "playbook.yaml", "stages: [", "stages: [ghost, ", "stages: [ghost"],
    [
        "LN007",
        "glossary.yaml",
        "  - id: ",
        "  - id: Bad_Id\n    term: Bad\n    definition: Bad.\n  - id: ",
        "Bad_Id",
    ],
    [
        "LN008",
        "network.yaml",
        "contacts:\n",
        "contacts:\n  - {id: twice, title: One, text: One.}\n  - {id: twice, title: Two, text: Two.}\n",
        "  - {id: twice, title: Two",
    ],
    ["LN004", "stages/reset.yaml", "summary:", "ask_more:", "title:"],
    [
        "LN012",
        "areas/data-insights.yaml",
        "why: |\n",
        "why: |\n  First line.\n\n  See [the area](area:workstyle) for more.\n\n",
        "  See [the area]",
    ],
    ["LN021", "pages/about.md", "\n## ", "\n#### Deep\n\n## ", "#### Deep"],
    ["LN022", "pages/method.md", "\n## ", "\n![](media:none.png)\n\n## ", "![](media:none.png)"],
    [
        "LN023",
        "pages/contribute.md",
        "\n## ",
        "\nTo send a story, [click here](page:about).\n\n## ",
        "To send a story",
    ],
    ["LN023", "pages/contribute.md", "\n## ", "\nSee <page:about>.\n\n## ", "See <page:about>"],
    ["LN024", "pages/how-to-use.md", "\n## ", "\n[About us](../about.html)\n\n## ", "[About us]"],
    [
        "LN025",
        "pages/choosing-a-route.md",
        "\n## ",
        "\n[The licence](page:about#no-such-place)\n\n## ",
        "[The licence]",
    ],
    [
        "LN020",
        "stories/localgov-drupal.md",
        "\n## ",
        "\nA <b>bold</b> word.\n\n## ",
        "A <b>bold</b>",
    ],
    ["LN030", "playbook.yaml", "title: Starting,", "title: ad hoc,", "- {id: starting"],
    ["LN031", "areas/virtual-infrastructure.yaml", "due: 2027", "due: 2025", "due: 2025"],
    [
        "LN033",
        "stories/barnet-capita.md",
        "checked: {on: 2026-11-26, how: extract}",
        "verified: false",
        "---",
    ],
    ["LN040", "areas/asset-rationalisation.yaml", "points: 25", "points: 75", "points: 50"],
    [
        "LN043",
        "areas/place-based-leadership.yaml",
        "types: [county, district, unitary], nations: [england]",
        "types: [county], nations: [wales]",
        "applies_to:",
    ],
];

/// Whole files put in: code, file, text, and how the line begins that is to be named.
const ADDED: &[[&str; 4]] = &[
    ["LN016", "stories/no-front-matter.md", "# A story\n", "# A story"],
    ["LN013", "areas/extra.yaml", "title: Extra\nsummary: One too many.\n", "title: Extra"],
    ["LN015", "stray.txt", "Lost.\n", "Lost"],
    ["LN001", "events.yaml", "intro: fine\nevents: [unclosed\n", "events: [unclosed"],
];

/// A playbook that mistakes are planted in, and what is expected of them.
struct Garden {
    files: Vec<SourceFile>,
    expected: Vec<(&'static str, &'static str, String)>,
}

impl Garden {
    fn text(&mut self, path: &str) -> &mut SourceFile {
        self.files
            .iter_mut()
            .find(|file| file.path == path)
            .unwrap_or_else(|| panic!("no file {path}"))
    }

    /// Replaces the first `from` by `to`; `marker` (a part of `to`) begins the line that is to be named.
    fn plant(
        &mut self,
        code: &'static str,
        path: &'static str,
        from: &str,
        to: &str,
        marker: &str,
    ) {
        let file = self.text(path);
        let Content::Text(text) = &file.content else { panic!("{path} is no text") };
        assert!(text.contains(from), "{path} does not contain {from:?}");
        let text = text.replacen(from, to, 1);
        assert!(text.contains(marker), "{path}: {marker:?} was not planted");
        file.content = Content::Text(text.into());
        self.expected.push((code, path, marker.to_owned()));
    }

    fn add(&mut self, code: &'static str, path: &'static str, text: &str, marker: &str) {
        self.files.retain(|file| file.path != path);
        self.files.push(SourceFile { path: path.to_owned(), content: Content::Text(text.into()) });
        self.expected.push((code, path, marker.to_owned()));
    }

    /// What must be reported, as `CODE path:line`, once all is planted.
    fn expectations(&self) -> Vec<String> {
        let line_of = |path: &str, marker: &str| {
            let file = self.files.iter().find(|file| file.path == path).unwrap();
            let Content::Text(text) = &file.content else { panic!("{path} is no text") };
            text[..text.find(marker).unwrap_or_else(|| panic!("{path}: {marker}"))]
                .matches('\n')
                .count()
                + 1
        };
        self.expected
            .iter()
            .map(|(code, path, marker)| format!("{code} {path}:{}", line_of(path, marker)))
            .collect()
    }
}

/// What was reported, as `CODE path:line`.
fn lines(tree: &SourceTree, outcome: &Outcome) -> Vec<String> {
    let line =
        |place: String| place.rsplit_once(':').map_or(place.clone(), |(line, _)| line.to_owned());
    places(tree, outcome).into_iter().map(line).collect()
}

#[test]
fn every_planted_mistake_is_named_at_its_line() {
    let mut garden = Garden { files: real(), expected: Vec::new() };
    for [code, path, from, to, marker] in PLANTED {
        garden.plant(code, path, from, to, marker);
    }
    for [code, path, text, marker] in ADDED {
        garden.add(code, path, text, marker);
    }
    let expected = garden.expectations();
    assert!(expected.len() >= 20);
    let tree = SourceTree::new(garden.files);
    let outcome = run(&tree);
    assert!(outcome.site.is_none(), "a playbook with errors is not built");
    let found = lines(&tree, &outcome);
    let missed: Vec<_> = expected.iter().filter(|place| !found.contains(place)).collect();
    assert!(missed.is_empty(), "not named: {missed:#?}\nfound: {found:#?}");
}

/// The texts of free pages are checked as their pages are made, and nothing is held against pages
/// that are not to be: one mistake is named once.
#[test]
fn mistakes_in_free_pages_alone_are_named_once_and_give_no_site() {
    let mut garden = Garden { files: real(), expected: Vec::new() };
    for [code, path, from, to, marker] in PLANTED {
        if path.starts_with("pages/") {
            garden.plant(code, path, from, to, marker);
        }
    }
    let mut expected = garden.expectations();
    assert!(expected.len() >= 5);
    // The image without a description is not there either.
    expected.push("LN012 pages/method.md:7".to_owned());
    let tree = SourceTree::new(garden.files);
    let outcome = run(&tree);
    assert!(outcome.site.is_none(), "a playbook with errors is not built");
    let mut found = lines(&tree, &outcome);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn typos_are_met_with_the_nearest_name() {
    let mut garden = Garden { files: real(), expected: Vec::new() };
    garden.plant("LN002", "areas/workstyles.yaml", "weight: 1", "wieght: 1", "wieght");
    garden.plant(
        "LN012",
        "areas/service-design.yaml",
        "stage: reset",
        "stage: rest",
        "stage: rest",
    );
    garden.plant(
        "LN012",
        "areas/data-insights.yaml",
        "why: |\n",
        "why: |\n  See [the area](aera:workstyles).\n\n",
        "See [the",
    );
    let tree = SourceTree::new(garden.files);
    let outcome = run(&tree);
    let helps: Vec<_> =
        outcome.diagnostics.iter().map(local_normal::diag::Diagnostic::help).collect();
    for near in ["Did you mean `weight`?", "Did you mean `reset`?", "Did you mean `area`?"] {
        assert!(helps.contains(&near), "{near} is not among {helps:#?}");
    }
}
