//! The icons for areas and principles: drawn alike, shown in the guide, and named where a name is wrong.

use crate::support::{places, root, run, with};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

/// The icons that a playbook may choose from. The others belong to the interface, or to the real playbook's own areas and principles.
const NAMES: [&str; 40] = [
    "bank",
    "bicycle",
    "bin",
    "book",
    "building",
    "bulb",
    "bus",
    "calendar",
    "chart",
    "chat",
    "clipboard",
    "clock",
    "cloud",
    "document",
    "drop",
    "flag",
    "food",
    "gear",
    "globe",
    "health",
    "heart",
    "home",
    "key",
    "laptop",
    "leaf",
    "lock",
    "mail",
    "map",
    "megaphone",
    "money",
    "people",
    "person",
    "plug",
    "road",
    "scales",
    "school",
    "shield",
    "tool",
    "tree",
    "truck",
];

const HEAD: &str = r#"<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">"#;

/// Their drawings by name.
fn to_choose() -> BTreeMap<&'static str, String> {
    let folder = root().join("themes/default/icons");
    let icon = |name| (name, fs::read_to_string(folder.join(format!("{name}.svg"))).unwrap());
    NAMES.into_iter().map(icon).collect()
}

/// All of them with their names, on paper: a picture that can be seen on a dark page too.
fn sheet(icons: &BTreeMap<&str, String>) -> String {
    const COLUMNS: usize = 8;
    let rows = icons.len().div_ceil(COLUMNS);
    let (width, height) = (COLUMNS * 100, rows * 88 + 12);
    let mut sheet = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n<path fill=\"#fbfaf7\" d=\"M0 0h{width}v{height}H0z\"/>\n"
    );
    for (at, (name, svg)) in icons.iter().enumerate() {
        let (x, y) = (at % COLUMNS * 100, at / COLUMNS * 88);
        let drawing = svg.trim().strip_prefix(HEAD).unwrap().strip_suffix("</svg>").unwrap();
        let lines = "fill=\"none\" stroke=\"#14181d\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        writeln!(
            sheet,
            "<g transform=\"translate({} {}) scale(1.5)\" {lines}>{drawing}</g>",
            x + 32,
            y + 16
        )
        .unwrap();
        writeln!(sheet, "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#14181d\">{name}</text>", x + 50, y + 74).unwrap();
    }
    sheet + "</svg>\n"
}

#[test]
fn the_guide_shows_every_icon() {
    let icons = to_choose();
    let (path, sheet) = (root().join("docs/images/icons.svg"), sheet(&icons));
    if std::env::var_os("UPDATE_ICONS").is_some() {
        fs::write(&path, &sheet).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), sheet, "write it anew with UPDATE_ICONS=1");
    let guide = fs::read_to_string(root().join("docs/authors/icons.md")).unwrap();
    let listed: Vec<_> = icons.keys().map(|name| format!("`{name}`")).collect();
    let listed = listed.join(" ");
    let words = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(&listed), "docs/authors/icons.md lists: {listed}");
}

#[test]
fn all_are_drawn_alike() {
    for (name, svg) in to_choose() {
        assert!(svg.starts_with(HEAD), "{name}");
        assert!(svg.len() < 500, "{name} has {} bytes", svg.len());
    }
}

fn principle(icon: &str) -> (String, String) {
    let text =
        fs::read_to_string(root().join("tests/fixtures/base/principles/simplify.yaml")).unwrap();
    ("principles/simplify.yaml".to_owned(), format!("{text}icon: {icon}\n"))
}

#[test]
fn a_principle_has_the_icon_that_it_names() {
    let (path, text) = principle("leaf");
    let site = run(&with(&[(&path, &text)])).site.expect("a site");
    let (_, page) =
        site.files.iter().find(|(path, _)| path.as_str() == "principles/simplify.html").unwrap();
    let leaf = &to_choose()["leaf"];
    let drawing = leaf.trim().strip_prefix(HEAD).unwrap();
    assert!(String::from_utf8_lossy(page).contains(drawing));
}

#[test]
fn an_unknown_icon_is_named_with_the_nearest() {
    for (icon, said) in [
        ("tre", "Did you mean `tree`?"),
        ("boook", "Did you mean `book`?"),
        ("bux", "Did you mean `bus`?"),
        ("unicorn", "docs/authors/icons.md shows all icons"),
    ] {
        let (path, text) = principle(icon);
        let tree = with(&[(&path, &text)]);
        let outcome = run(&tree);
        assert!(outcome.site.is_none());
        assert!(places(&tree, &outcome)[0].starts_with("LN012 principles/simplify.yaml"), "{icon}");
        let found = &outcome.diagnostics[0];
        assert_eq!(found.message(), format!("there is no icon `{icon}`"));
        assert!(found.help().contains(said), "{icon}: {}", found.help());
    }
}
