//! The scripts of bundles.

use super::Files;
use super::modules::Module;
use std::collections::BTreeMap;

/// The scripts of all bundles that have one. They are written only when they are asked for: few sites need all.
#[derive(Debug, Default)]
pub(super) struct Scripts {
    /// By path.
    pub(super) modules: BTreeMap<String, Module>,
    /// By the bundles' names.
    pub(super) bundles: BTreeMap<String, Script>,
    /// The bundle that begins with a module that is loaded when it is needed, by the module's path.
    pub(super) begins: BTreeMap<String, String>,
}

/// The script of a bundle.
#[derive(Debug)]
pub(super) struct Script {
    /// The paths of its modules, in the order in which they run.
    pub(super) modules: Vec<String>,
    /// The bundles that its modules may ask for; none for a bundle that is itself asked for.
    pub(super) parts: Vec<String>,
}

impl Scripts {
    /// The bundles that a bundle's script may ask for.
    pub(super) fn parts(&self, bundle: &str) -> &[String] {
        self.bundles.get(bundle).map_or(&[], |script| &script.parts)
    }

    /// Whether a module is in any of them.
    pub(super) fn has(&self, module: &str) -> bool {
        self.bundles.values().any(|script| script.modules.iter().any(|path| path == module))
    }

    /// A bundle's modules one after another.
    pub(super) fn text(&self, bundle: &str, files: &Files<'_>) -> Option<String> {
        let script = self.bundles.get(bundle)?;
        let part = |path: &str| self.begins.get(path).map(String::as_str);
        let written = |path: &String| self.modules[path].written(path, files[path].text, part);
        Some(script.modules.iter().map(written).collect())
    }
}
