//! The theme that a playbook chooses, for whoever needs it before all else is loaded.

use super::yaml;
use crate::model::ThemeName;
use crate::source::SourceTree;

/// The theme that `playbook.yaml` names, else the default one. A wrong name is reported where the whole file is read.
pub(crate) fn theme_of(tree: &SourceTree) -> ThemeName {
    let named = || {
        let (file, _) = tree.find("playbook.yaml")?;
        let text = tree.text(file);
        // Most playbooks name none, and are not read twice.
        if !text.contains("theme") {
            return None;
        }
        let top = yaml::parse(file, text, 0).ok()?;
        let words = top.at("theme")?.word()?;
        ThemeName::ALL.iter().find(|theme| theme.name() == words.value.as_str()).copied()
    };
    named().unwrap_or(ThemeName::Default)
}
