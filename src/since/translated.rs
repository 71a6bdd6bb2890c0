//! Translations that are others now, of texts that are as before.

use super::{Changed, Retranslated, Version, changed};
use std::collections::HashSet;

/// What readers of each language that both versions have see otherwise. `originals` are the texts that changed themselves.
pub(super) fn translated(old: &Version, new: &Version, originals: &[Changed]) -> Vec<Retranslated> {
    let known: HashSet<_> = originals.iter().flat_map(places).collect();
    let mut found = Vec::new();
    for (language, now) in &new.translations {
        let Some(before) = old.translations.get(language) else { continue };
        for mut changed in changed(before, now) {
            let (kind, id) = (changed.named.kind, changed.named.id.clone());
            changed.texts.retain(|text| !known.contains(&(kind, &*id, &*text.key)));
            let Some(original) = new.thing(kind, &id).filter(|_| !changed.texts.is_empty()) else {
                continue;
            };
            let named = original.named();
            found.push(Retranslated { language: language.clone(), named, texts: changed.texts });
        }
    }
    found
}

fn places(changed: &Changed) -> impl Iterator<Item = (&'static str, &str, &str)> {
    let named = &changed.named;
    changed.texts.iter().map(|text| (named.kind, named.id.as_str(), text.key.as_str()))
}
