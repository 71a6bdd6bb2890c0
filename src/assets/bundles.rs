//! Which modules are in each bundle of the theme. A bundle begins with its entries and has all that they import; what has run on
//! every page that may load it is left out.

mod plan;

use super::Files;
use super::fault::Fault;
use super::modules::{Module, Names};
use super::scripts::Scripts;
use super::settings::Bundle;
use crate::diag::{Diagnostic, nearest};
use crate::source::Span;
use plan::Plan;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// The bundle of every page.
pub(crate) const EVERY_PAGE: &str = "site";

/// The bundle of every page that comes after all others, so that its rules win.
pub(crate) const CUSTOM: &str = "custom";

type Paths<'a> = FxHashSet<&'a str>;

type Modules<'a> = BTreeMap<&'a str, Module>;

/// The scripts of all bundles. Nothing where a module is broken, or lacks what it imports.
pub(super) fn scripts(
    files: &Files<'_>,
    bundles: &BTreeMap<String, Bundle>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Scripts {
    let mut graph = Graph { files, bundles, modules: BTreeMap::new(), faults: Vec::new() };
    graph.read();
    if graph.faults.is_empty() {
        graph.check();
    }
    if !graph.faults.is_empty() {
        diagnostics.append(&mut graph.faults);
        return Scripts::default();
    }
    let (bundles, begins) = (Plan::of(&graph).scripts(), graph.begins());
    let owned = |(module, bundle): (&str, &str)| (module.to_owned(), bundle.to_owned());
    let begins = begins.into_iter().map(owned).collect();
    let modules = graph.modules.into_iter().map(|(path, module)| (path.to_owned(), module));
    Scripts { modules: modules.collect(), bundles, begins }
}

struct Graph<'a> {
    files: &'a Files<'a>,
    bundles: &'a BTreeMap<String, Bundle>,
    /// By path.
    modules: Modules<'a>,
    faults: Vec<Diagnostic>,
}

impl<'a> Graph<'a> {
    fn read(&mut self) {
        let scripts: Vec<_> = self.files.iter().filter(|(path, _)| path.ends_with(".js")).collect();
        let parsed: Vec<_> =
            scripts.par_iter().map(|(path, file)| Module::parse(path, file.text)).collect();
        for ((path, _), module) in scripts.into_iter().zip(parsed) {
            match module {
                Ok(module) => drop(self.modules.insert(path, module)),
                Err(fault) => self.refuse(path, &fault),
            }
        }
    }

    fn check(&mut self) {
        let modules = std::mem::take(&mut self.modules);
        for (path, module) in &modules {
            self.check_imports(&modules, path, module);
            self.check_later(path, module);
        }
        if self.faults.is_empty() {
            self.check_circles(&modules);
        }
        self.modules = modules;
    }

    /// Every module that is imported is there, and exports what is taken from it.
    fn check_imports(&mut self, modules: &Modules<'_>, path: &str, module: &Module) {
        for import in &module.imports {
            let Some(from) = modules.get(import.path.as_str()) else {
                let near = nearest(&import.path, modules.keys().copied());
                let meant = near.map(|near| format!("; did you mean `{near}`?"));
                let reason = format!("`{}` is not there{}", import.path, meant.unwrap_or_default());
                self.refuse(path, &Fault { at: import.at, reason });
                continue;
            };
            let Names::Some(names) = &import.names else { continue };
            for (name, _) in names.iter().filter(|(name, _)| !from.exports.contains(name)) {
                self.refuse_export(path, import.at, &import.path, name);
            }
        }
    }

    /// Every module that is loaded when it is needed begins one bundle.
    fn check_later(&mut self, path: &str, module: &Module) {
        for later in &module.later {
            let names: Vec<_> = self.bundles_of(&later.path).collect();
            let number = match names[..] {
                [] => "no bundle of theme.yaml begins".to_owned(),
                [_] => continue,
                _ => format!("more than one bundle of theme.yaml ({}) begins", names.join(", ")),
            };
            let reason = format!("{number} with `{}`, which is loaded here", later.path);
            self.refuse(path, &Fault { at: later.at, reason });
        }
    }

    /// No module imports itself, through however many others.
    fn check_circles(&mut self, modules: &Modules<'_>) {
        let mut done = Paths::default();
        for path in modules.keys() {
            let mut way = Vec::new();
            if let Some(circle) = circle(modules, path, &mut way, &mut done) {
                let reason = format!("it imports itself: {}", circle.join(" → "));
                let ours = circle.iter().find(|path| self.files[**path].origin.is_some());
                self.refuse(ours.unwrap_or(&circle[0]), &Fault { at: 0, reason });
                return;
            }
        }
    }

    /// The bundles that begin with the module at a path.
    fn bundles_of(&self, path: &str) -> impl Iterator<Item = &'a str> {
        let begins = move |bundle: &Bundle| bundle.js.iter().any(|entry| entry == path);
        let bundles = self.bundles.iter().filter(move |(_, bundle)| begins(bundle));
        bundles.map(|(name, _)| name.as_str())
    }

    /// Each module that is loaded when it is needed, with the bundle that begins with it.
    fn begins(&self) -> BTreeMap<&str, &'a str> {
        let later = self.modules.values().flat_map(|module| &module.later);
        let paths: BTreeSet<_> = later.map(|later| later.path.as_str()).collect();
        let bundle = |path| Some((path, self.bundles_of(path).next()?));
        paths.into_iter().filter_map(bundle).collect()
    }

    /// A module lacks an export: the fault of the playbook's own file, where only one of the two is.
    fn refuse_export(&mut self, path: &str, at: usize, from: &str, name: &str) {
        let is_ours = |path: &str| self.files[path].origin.is_some();
        if is_ours(from) && !is_ours(path) {
            let reason = format!("it does not export `{name}`, which `{path}` imports");
            self.refuse(from, &Fault { at: 0, reason });
        } else {
            let reason = format!("`{from}` does not export `{name}`");
            self.refuse(path, &Fault { at, reason });
        }
    }

    fn refuse(&mut self, path: &str, fault: &Fault) {
        let span = |file| Span { file, start: fault.at, end: fault.at };
        let place = self.files[path].origin.map(span);
        self.faults.push(Diagnostic::broken_module(place, path, &fault.reason));
    }
}

/// The paths of a circle of imports that begins and ends with one module, looked for from `path` on; `way` leads to it.
fn circle<'a>(
    modules: &'a Modules<'_>,
    path: &'a str,
    way: &mut Vec<&'a str>,
    done: &mut Paths<'a>,
) -> Option<Vec<&'a str>> {
    if let Some(at) = way.iter().position(|known| *known == path) {
        return Some([&way[at..], &[path]].concat());
    }
    if done.contains(path) {
        return None;
    }
    way.push(path);
    let imports = modules.get(path).into_iter().flat_map(|module| &module.imports);
    let found = imports.into_iter().find_map(|next| circle(modules, &next.path, way, done));
    way.pop();
    done.insert(path);
    found
}

#[cfg(test)]
mod tests;
