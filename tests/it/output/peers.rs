//! A comparison with other councils in a site.

use super::pages;
use crate::support::{places, run, with};

#[test]
fn a_comparison_with_peers_reaches_the_results_page() {
    let tree = with(&[(
        "peers.json",
        r#"{"format": "local-normal-peers", "format_version": 2, "threshold": 5, "quick": null,
            "full": {"overall": {"n": 5}, "cells": {"a": {"n": 5}}, "known": ["0123456789abcdef"]}}"#,
    )]);
    let site = run(&tree).site.expect("it builds").files;
    let script = site.iter().find(|(path, _)| path.as_str().starts_with("assets/peers."));
    let (script, bytes) = script.expect("the comparison is a script");
    let text = String::from_utf8_lossy(bytes);
    assert!(text.contains("window.localNormal.peers = {") && text.contains("overall"), "{text}");
    assert!(!text.contains("0123456789abcdef") && !text.contains("cells"), "{text}");
    // The results page loads it when a reader asks for it, by a script that has its name.
    let name = script.as_str().trim_start_matches("assets/");
    let names_it = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(name);
    let naming: Vec<_> = site
        .iter()
        .filter(|(path, bytes)| path.as_str().starts_with("assets/") && names_it(bytes))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(naming.len(), 1, "{naming:?}");
    let users = pages(&site).into_iter().filter(|page| {
        page.html.contains(naming[0].trim_start_matches("assets/")) || page.html.contains(name)
    });
    assert_eq!(users.map(|page| page.path).collect::<Vec<_>>(), ["assessment/results.html"]);
}

#[test]
fn a_file_that_is_no_comparison_is_refused() {
    let old = r#"{"format": "local-normal-peers", "format_version": 1, "questions": {}}"#;
    let newer = r#"{"format": "local-normal-peers", "format_version": 3}"#;
    let none = r#"{"format": "local-normal-peers"}"#;
    for text in ["{", "[]", r#"{"format": "something else"}"#, old, newer, none] {
        let tree = with(&[("peers.json", text)]);
        let outcome = run(&tree);
        assert_eq!(places(&tree, &outcome), ["LN006 peers.json:1:1"], "{text}");
    }
}
