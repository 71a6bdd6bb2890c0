//! What goes into each bundle. Modules have numbers here, in the order of their paths: every build plans all bundles, and texts
//! would be compared a hundred thousand times.

use super::{EVERY_PAGE, Graph};
use crate::assets::scripts::Script;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Whether each module is in it, by number.
type Has = Vec<bool>;

pub(super) struct Plan<'a> {
    graph: &'a Graph<'a>,
    /// By number.
    paths: Vec<&'a str>,
    /// The modules that each imports, by number.
    imports: Vec<Vec<usize>>,
    /// All modules that a bundle's entries need.
    needed: BTreeMap<&'a str, Needed>,
    /// The parts that a bundle's modules may ask for.
    asks: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

#[derive(Default)]
struct Needed {
    /// Each after what it needs itself.
    order: Vec<usize>,
    has: Has,
}

impl<'a> Plan<'a> {
    pub(super) fn of(graph: &'a Graph<'a>) -> Self {
        let paths: Vec<&str> = graph.modules.keys().copied().collect();
        let numbers: FxHashMap<&str, usize> =
            (0..).zip(&paths).map(|(at, path)| (*path, at)).collect();
        let imports = graph.modules.values().map(|module| {
            let imported = module.imports.iter().map(|import| numbers[import.path.as_str()]);
            imported.collect()
        });
        let (needed, asks) = (BTreeMap::new(), BTreeMap::new());
        let mut plan = Self { graph, imports: imports.collect(), paths, needed, asks };
        let begins = graph.begins();
        for (name, bundle) in graph.bundles {
            let mut needed = Needed { has: vec![false; plan.paths.len()], order: Vec::new() };
            let entries = bundle.js.iter().filter_map(|entry| numbers.get(entry.as_str()));
            entries.for_each(|entry| plan.add(*entry, &mut needed));
            let modules = needed.order.iter().map(|at| &graph.modules[plan.paths[*at]]);
            let later = modules.flat_map(|module| &module.later);
            let asked = later.filter_map(|later| begins.get(later.path.as_str()).copied());
            plan.asks.insert(name, asked.collect());
            plan.needed.insert(name, needed);
        }
        plan
    }

    fn add(&self, module: usize, needed: &mut Needed) {
        if !needed.has[module] {
            // No module imports itself, through however many others.
            needed.has[module] = true;
            self.imports[module].iter().for_each(|import| self.add(*import, needed));
            needed.order.push(module);
        }
    }

    pub(super) fn scripts(&self) -> BTreeMap<String, Script> {
        let before = self.before();
        let parts = self.parts();
        let scripts = self.needed.iter().map(|(name, needed)| {
            let own = needed.order.iter().filter(|module| !before[name][**module]);
            let modules = own.map(|module| self.paths[*module].to_owned()).collect();
            let reached = if parts.contains(name) { BTreeSet::new() } else { self.reached(name) };
            let parts = reached.into_iter().map(str::to_owned).collect();
            ((*name).to_owned(), Script { modules, parts })
        });
        scripts.filter(|(_, script)| !script.modules.is_empty()).collect()
    }

    /// The bundles that others ask for.
    fn parts(&self) -> BTreeSet<&'a str> {
        self.asks.values().flatten().copied().collect()
    }

    /// The parts that may be asked for once a bundle has been loaded, also by one another.
    fn reached(&self, name: &'a str) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::new();
        let mut left = vec![name];
        while let Some(name) = left.pop() {
            left.extend(self.asks[name].iter().filter(|part| reached.insert(**part)));
        }
        reached
    }

    /// The modules that have run wherever a bundle is loaded: for a part, those of every bundle that may ask for it. It begins with
    /// all of them and takes away until nothing changes.
    fn before(&self) -> BTreeMap<&'a str, Has> {
        let parts = self.parts();
        let at_first = |name: &&'a str| {
            let is_part = parts.contains(name);
            (*name, if is_part { vec![true; self.paths.len()] } else { self.on_the_page(name) })
        };
        let mut before: BTreeMap<&str, Has> = self.needed.keys().map(at_first).collect();
        loop {
            let next = parts.iter().map(|part| (*part, self.with_all_that_ask(part, &before)));
            let next: Vec<_> = next.filter(|(part, has)| before[part] != *has).collect();
            if next.is_empty() {
                return before;
            }
            before.extend(next);
        }
    }

    /// The modules of the bundles before one on its pages.
    fn on_the_page(&self, name: &str) -> Has {
        let with = self.graph.bundles[name].with.iter().map(String::as_str);
        let others = with.chain([EVERY_PAGE]).filter(|other| *other != name);
        let mut has = vec![false; self.paths.len()];
        let needed = others.filter_map(|other| self.needed.get(other));
        needed.flat_map(|needed| &needed.order).for_each(|module| has[*module] = true);
        has
    }

    /// Those of a part that have run with every bundle that may ask for it.
    fn with_all_that_ask(&self, part: &str, before: &BTreeMap<&str, Has>) -> Has {
        let mut has = before[part].clone();
        for (name, _) in self.asks.iter().filter(|(_, asks)| asks.contains(part)) {
            let run = before[name].iter().zip(&self.needed[name].has);
            for (has, (before, own)) in has.iter_mut().zip(run) {
                *has &= *before || *own;
            }
        }
        has
    }
}
