//! Texts that YAML cuts, joins or splits.

use crate::support::{base, over, places, run, with};

/// Front matter of a page after its title, and what is said of it.
const YAML: &[(&str, &[&str])] = &[
    ("summary: Priority #1 is people", &["LN076 3:19"]),
    ("summary: Read issue # 4 first", &["LN076 3:21"]),
    ("summary: Parking #1", &["LN076 3:18"]),
    ("summary: \"Priority #1 is people\"", &[]),
    ("summary: 'Priority #1'  # a remark", &[]),
    ("summary: Words  \n# a remark", &[]),
    ("summary: C# and F#, see #1", &["LN076 3:25"]),
    ("summary: |\n  Priority #1", &[]),
    ("summary: >-\n  Who can apply:\n  - residents\n  - visitors", &["LN078 5:3"]),
    ("summary: Who can apply\n  - residents\n  - visitors", &["LN078 4:3"]),
    ("summary: \"Who can apply\n  1. residents\n  2. visitors\"", &["LN078 4:3"]),
    ("summary: |\n  Who can apply:\n  - residents\n  - visitors", &[]),
    ("summary: >-\n  A long text - with an aside -\n  goes on here.", &[]),
    ("summary: >-\n  Who can apply:\n\n    - residents\n    - visitors", &[]),
    ("summary: ''", &["LN017 3:10"]),
    ("summary: ' '", &["LN017 3:10"]),
];

#[test]
fn yaml_that_cuts_or_joins_a_text_is_named() {
    for (yaml, wanted) in YAML {
        let text = format!("---\ntitle: T\n{yaml}\n---\nWords.\n");
        let tree = with(&[("pages/t.md", &text)]);
        let found = places(&tree, &run(&tree));
        let wanted: Vec<_> =
            wanted.iter().map(|place| place.replacen(' ', " pages/t.md:", 1)).collect();
        assert_eq!(found, wanted, "{yaml}");
    }
}

#[test]
fn yaml_that_splits_a_text_is_named() {
    let said = |list: &str| {
        let files = over(base(), &[]);
        let old = files.find("areas/service-design.yaml").unwrap().0;
        let question = "    quick: true\n";
        let evidence = format!("{question}    evidence: {list}\n");
        let text = files.text(old).replacen(question, &evidence, 1);
        let tree = with(&[("areas/service-design.yaml", &text)]);
        places(&tree, &run(&tree))
    };
    for (list, column) in [
        ("[Budget, actuals and forecast]", 24),
        ("[Ask staff, then managers.]", 27),
        ("[Plans, Ask staff, then the managers]", 34),
    ] {
        assert_eq!(said(list), [format!("LN077 areas/service-design.yaml:10:{column}")], "{list}");
    }
    for list in [
        "[\"Budget, actuals and forecast\"]",
        "[Budget, Actuals and forecast]",
        "[AI, artificial general intelligence]",
        "[one thing, another small thing]",
        "[Permit, parking permit]",
    ] {
        assert_eq!(said(list), Vec::<String>::new(), "{list}");
    }
}
