//! Properties that hold for any input: ids, paths, and a loader that never panics.

use crate::support::{base, run};
use local_normal::model::Id;
use local_normal::output::OutPath;
use local_normal::source::{
    Content, Excerpt, Locator, SourceFile, SourceTree, Span, Spanned, Undecoded, position,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_parses_as_an_id_is_one(text in "\\PC{0,20}|[a-z0-9.-]{0,20}") {
        if let Ok(id) = Id::parse(&text) {
            prop_assert_eq!(id.as_str(), &text);
            prop_assert!(text.split(['-', '.']).all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())));
        }
    }

    #[test]
    fn a_suggested_id_is_an_id(text in "\\PC{0,40}") {
        if let Some(id) = Id::suggest(&text) {
            prop_assert!(Id::parse(id.as_str()).is_ok());
        }
    }

    #[test]
    fn no_output_path_escapes(text in "\\PC{0,30}|[a-z./\\\\:-]{0,30}") {
        if let Some(path) = OutPath::parse(&text) {
            let joined = std::path::Path::new("/out").join(path.as_str());
            prop_assert!(joined.starts_with("/out"));
            prop_assert!(joined.components().all(|part| !matches!(part, std::path::Component::ParentDir)));
            prop_assert!(!path.as_str().contains(['\\', ':', '\0', ' ']));
        }
    }

    #[test]
    fn urls_lead_where_they_should(here in "[a-c]{1,3}(/[a-c]{1,3}){0,3}", there in "[a-c]{1,3}(/[a-c]{1,3}){0,3}") {
        let (here, there) = (OutPath::parse(&here).unwrap(), OutPath::parse(&there).unwrap());
        let url = here.url_to(&there);
        let mut parts: Vec<&str> = here.as_str().split('/').collect();
        parts.pop();
        for part in url.split('/') {
            if part == ".." { prop_assert!(parts.pop().is_some()) } else { parts.push(part) }
        }
        prop_assert_eq!(parts.join("/"), there.as_str());
    }

    #[test]
    fn positions_never_panic(text in "\\PC{0,40}", offset in 0usize..100) {
        let at = position(&text, offset);
        prop_assert!(at.line >= 1 && at.column >= 1);
    }

    #[test]
    fn places_in_scalars_never_panic(source in "[\"'a\\\\ \nü#]{0,40}", value in "[\"a \nü]{0,20}", from in 0usize..30, to in 0usize..30) {
        let file = SourceTree::new(vec![SourceFile { path: "a".into(), content: Content::Text(source.clone().into()) }]).iter().next().unwrap().0;
        let scalar = Spanned { value: Excerpt::from(value), span: Span { file, start: 0, end: source.len() } };
        let boundary = |mut at: usize| { at = at.min(scalar.value.len()); while !scalar.value.is_char_boundary(at) { at -= 1 } at };
        let (from, to) = (boundary(from.min(to)), boundary(to.max(from)));
        let span = Locator::new(&source, &scalar).locate(&source, &scalar, from..to);
        prop_assert!(span.start <= span.end);
        position(&source, span.start);
    }
}

/// Files that a playbook reads, for throwing things at.
const PATHS: &[&str] = &[
    "playbook.yaml",
    "glossary.yaml",
    "network.yaml",
    "events.yaml",
    "areas/first.yaml",
    "principles/simplify.yaml",
    "stages/reset.yaml",
    "stories/a-story.md",
    "routes/a-route.md",
    "pages/about.md",
    "theme/theme.yaml",
    "theme/templates/home.html",
    "theme/i18n/en.ftl",
    "media/a.png",
    "strange/ü.txt",
];

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200),
        "[a-z:|>\\-\\[\\]{}&*!#'\" \n\t0-9]{0,200}".prop_map(String::into_bytes),
        "---\n[a-z: \n\\[\\]]{0,60}\n---\n[a-z#<>\\[\\]()!:| \n*_`-]{0,120}"
            .prop_map(String::into_bytes),
    ]
}

fn content(bytes: Vec<u8>) -> Content {
    match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text.into()),
        Err(error) => Content::NotUtf8(Undecoded::of(error.as_bytes())),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn arbitrary_bytes_never_panic(path in prop::sample::select(PATHS), bytes in bytes()) {
        let mut files = base();
        files.retain(|file| file.path != path);
        files.push(SourceFile { path: path.to_owned(), content: content(bytes) });
        let tree = SourceTree::new(files);
        let outcome = run(&tree);
        for diagnostic in &outcome.diagnostics {
            if let Some(label) = diagnostic.label() {
                position(tree.text(label.span.file), label.span.start);
            }
        }
    }

    #[test]
    fn a_file_cut_short_anywhere_never_panics(index in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
        let mut files = base();
        let texts: Vec<usize> = (0..files.len()).filter(|at| matches!(files[*at].content, Content::Text(_))).collect();
        let file = &mut files[texts[index.index(texts.len())]];
        let Content::Text(text) = &file.content else { unreachable!("only texts were picked") };
        let mut at = cut.index(text.len() + 1);
        while !text.is_char_boundary(at) { at -= 1 }
        file.content = Content::Text(text[..at].into());
        run(&SourceTree::new(files));
    }
}
