//! Which modules go into which bundle.

use super::*;
use crate::assets::ThemeFile;

const PART: (&str, &str) = ("components/base/part.js", "export const part = 1;\n");

/// A bundle that begins with these modules, after these other bundles.
fn bundle(js: &[&str], with: &[&str]) -> Bundle {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Bundle { js: owned(js), with: owned(with), ..Bundle::default() }
}

/// The modules of each bundle as `bundle: module module`, or the faults.
fn planned<const N: usize>(
    bundles: [(&str, Bundle); N],
    modules: &[(&'static str, &'static str)],
) -> Result<Vec<String>, Vec<String>> {
    let file =
        |&(path, text): &(&str, &'static str)| (path.to_owned(), ThemeFile { text, origin: None });
    let files: Files<'_> = modules.iter().chain(&[PART]).map(file).collect();
    let bundles: BTreeMap<String, Bundle> =
        bundles.map(|(name, bundle)| (name.to_owned(), bundle)).into();
    let mut found = Vec::new();
    let planned = scripts(&files, &bundles, &mut found);
    if !found.is_empty() {
        return Err(found.iter().map(|found| found.message().to_owned()).collect());
    }
    let line = |name: &String| {
        let text = planned.text(name, &files)?;
        let defined = text.split("define(\"").skip(1);
        let names: Vec<_> = defined.filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
        Some(format!("{name}: {}", names.join(" ")))
    };
    Ok(bundles.keys().filter_map(line).collect())
}

#[test]
fn a_bundle_leaves_out_the_modules_of_those_before_it() {
    let found = planned(
        [
            ("base", bundle(&["base.js"], &[])),
            ("page", bundle(&["page.js"], &["base"])),
            ("site", bundle(&["site.js"], &[])),
        ],
        &[
            ("base.js", "import \"./more.js\";\n"),
            ("page.js", "import \"./all.js\";\nimport \"./more.js\";\nimport \"./own.js\";\n"),
            ("site.js", "import \"./all.js\";\n"),
            ("all.js", "export const a = 1;\n"),
            ("more.js", "export const b = 1;\n"),
            ("own.js", "export const c = 1;\n"),
        ],
    );
    assert_eq!(found.unwrap(), ["base: more base", "page: own page", "site: all site"]);
}

#[test]
fn a_part_leaves_out_only_what_all_have_that_may_ask_for_it() {
    let found = planned(
        [
            ("one", bundle(&["one.js"], &[])),
            ("part", bundle(&["late.js"], &[])),
            ("two", bundle(&["two.js"], &[])),
        ],
        &[
            (
                "one.js",
                "import \"./all.js\";\nimport \"./more.js\";\nexport const a = () => import(\"./late.js\");\n",
            ),
            ("two.js", "import \"./all.js\";\nexport const a = () => import(\"./late.js\");\n"),
            ("late.js", "import \"./all.js\";\nimport \"./more.js\";\nexport const b = 1;\n"),
            ("all.js", "export const c = 1;\n"),
            ("more.js", "export const d = 1;\n"),
        ],
    );
    let expected = ["one: base/part all more one", "part: more late", "two: base/part all two"];
    assert_eq!(found.unwrap(), expected);
}

#[test]
fn a_module_that_is_loaded_when_it_is_needed_begins_one_bundle() {
    let bundles = || {
        [
            ("one", bundle(&["one.js"], &[])),
            ("other", bundle(&["late.js"], &[])),
            ("part", bundle(&["late.js"], &[])),
        ]
    };
    let late = ("late.js", "export const a = 1;\n");
    let loads = ("one.js", "export const b = () => import(\"./late.js\");\n");
    let found = planned(bundles(), &[late, loads]).unwrap_err();
    let [message] = &found[..] else { panic!("{found:?}") };
    let reason = "more than one bundle of theme.yaml (other, part) begins with `late.js`";
    assert!(message.contains(reason), "{message}");
    let imports = ("one.js", "import { a } from \"./late.js\";\n");
    assert!(planned(bundles(), &[late, imports]).is_ok());
}
