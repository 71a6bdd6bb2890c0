//! Ways out of a folder.

use super::Place;
use std::fs;

pub(super) const STAGING: &str = "public/.local-normal-staging";

/// A way out, and how it is laid.
pub(super) type Way = (&'static str, fn(&Place));

pub(super) const OUT_OF_THE_OUTPUT: &[Way] = &[
    ("the staging folder", |p| p.link(STAGING, "../outside")),
    ("the staging folder, by its whole path", |p| p.link(STAGING, "~/outside")),
    ("the staging folder to nowhere", |p| p.link(STAGING, "../outside/new")),
    ("the staging folder to the output", |p| p.link(STAGING, ".")),
    ("the staging folder to the playbook", |p| p.link(STAGING, "../playbook")),
    ("the staging folder alone", |p| {
        fs::remove_dir_all(p.at("public")).unwrap();
        p.link(STAGING, "../outside");
    }),
    ("staged files", |p| p.link("public/.local-normal-staging/files", "~/outside")),
    ("a folder of staged files", |p| {
        p.link("public/.local-normal-staging/files/areas", "~/outside");
    }),
    ("the journal", |p| p.link("public/.local-normal-staging/journal", "~/outside/journal")),
    ("the lock", |p| p.link("public/.local-normal-staging/lock", "~/outside/lock")),
    ("the lock to nowhere", |p| p.link("public/.local-normal-staging/lock", "~/outside/new")),
    ("the manifest", |p| p.link("public/manifest.json", "../outside/manifest.json")),
    ("the manifest to nowhere", |p| p.link("public/manifest.json", "../outside/new.json")),
    ("a stale folder", |p| {
        p.claim(&["old/thesis.txt", "old/sub/x.pdf"]);
        p.link("public/old", "../outside");
    }),
    ("a stale folder below another", |p| {
        p.claim(&["old/er/thesis.txt", "old/er/sub/x.pdf"]);
        p.link("public/old/er", "../../outside");
    }),
    ("a stale file", |p| {
        p.claim(&["old.txt", "old/x.pdf"]);
        p.link("public/old.txt", "../outside/thesis.txt");
        p.link("public/old/x.pdf", "~/outside/sub/x.pdf");
    }),
    ("a stale folder in a journal", |p| {
        p.leave_journal(&["old/thesis.txt", "old/sub/x.pdf"]);
        p.link("public/old", "../outside");
    }),
    ("paths of a manifest that lead up", |p| {
        p.claim(&["../outside/thesis.txt", "a/../../outside/sub/x.pdf"]);
    }),
    ("whole paths of a manifest", |p| {
        let paths = ["outside/thesis.txt", "outside/sub/x.pdf"].map(|path| p.at(path));
        p.claim(&paths.each_ref().map(|path| path.to_str().unwrap()));
    }),
    ("paths of a journal that lead up", |p| p.leave_journal(&["../outside/thesis.txt"])),
    ("a folder of pages", |p| p.link("public/areas", "../outside")),
    ("a folder of pages, by another link", |p| {
        p.link("public/hop", "../outside");
        p.link("public/areas", "hop");
    }),
    ("a folder of pages to the output's parent", |p| p.link("public/areas", "..")),
    ("the folder of assets", |p| p.link("public/assets", "~/outside")),
    ("a page", |p| p.link("public/index.html", "../outside/index.html")),
    ("a page to nowhere", |p| p.link("public/index.html", "../outside/new.html")),
    ("a folder that is not of the site", |p| p.link("public/mine", "../outside")),
    ("the output", |p| p.link("public", "outside")),
    ("the output to an empty folder", |p| p.link("public", "outside/empty")),
    ("the output to nowhere", |p| p.link("public", "outside/new")),
    ("the output to a site", |p| {
        fs::rename(p.at("public"), p.at("outside/site")).unwrap();
        p.link("public", "outside/site");
    }),
];

pub(super) const OUT_OF_THE_PLAYBOOK: &[Way] = &[
    ("a page", |p| p.link("playbook/pages/p.md", "../../outside/page.md")),
    ("a page, by its whole path", |p| p.link("playbook/pages/p.md", "~/outside/page.md")),
    ("a page, by another link", |p| {
        p.link("playbook/README.md", "../outside/page.md");
        p.link("playbook/pages/p.md", "../README.md");
    }),
    ("a page, by a link to a folder", |p| {
        p.link("playbook/.hidden", "../outside");
        p.link("playbook/pages/p.md", "../.hidden/page.md");
    }),
    ("a page, up and down again", |p| {
        p.link("playbook/pages/p.md", "../../playbook/../outside/page.md");
    }),
    ("the folder of pages", |p| p.link("playbook/pages", "../outside")),
    ("the folder of areas", |p| p.link("playbook/areas", "~/outside/playbook/areas")),
    ("an area", |p| p.link("playbook/areas/more.yaml", "../../outside/area.yaml")),
    ("the folder of media", |p| p.link("playbook/media", "../outside")),
    ("a picture", |p| p.link("playbook/media/a.png", "../../outside/a.png")),
    ("the theme", |p| p.link("playbook/theme", "../outside")),
    ("the theme's templates", |p| p.link("playbook/theme/templates", "~/outside/templates")),
    ("playbook.yaml", |p| p.link("playbook/playbook.yaml", "~/outside/playbook/playbook.yaml")),
    ("a link to itself", |p| p.link("playbook/pages/p.md", "p.md")),
];
