//! A group of keys that the author chooses.

use std::ops::Deref;

/// Values by key: in the order of what the keys refer to, else in the order of the file.
#[derive(Debug, Clone)]
pub struct Named<K, V>(pub(super) Vec<(K, V)>);

impl<K: PartialEq + Copy, V> Named<K, V> {
    /// The value of a key.
    pub fn get(&self, key: K) -> Option<&V> {
        self.0.iter().find(|(other, _)| *other == key).map(|(_, value)| value)
    }
}

impl<K, V> FromIterator<(K, V)> for Named<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl<K, V> Default for Named<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Deref for Named<K, V> {
    type Target = [(K, V)];

    fn deref(&self) -> &[(K, V)] {
        &self.0
    }
}
