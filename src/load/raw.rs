//! The YAML of every kind of file, as records that mirror it key by key. What stands above a field
//! is what an editor shows to the author, and what the authors' guide lists.

mod area;
mod content;
mod frame;

pub(super) use area::*;
pub(super) use content::*;
pub(super) use frame::*;

use crate::model::Written;
use crate::source::Spanned;
use std::sync::Arc;

/// A text; most are Markdown.
pub(super) type Words = Arc<Written>;
type Number = Spanned<i64>;
type Flag = Spanned<bool>;

/// What an id looks like: see [`crate::model::Id`].
const ID: &str = "^[a-z0-9]+([.-][a-z0-9]+)*$";
/// A day as year, month and day.
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// A day, and perhaps hours and minutes.
const CHANGED: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$";
/// Hours and minutes.
const TIME: &str = "^[0-9]{1,2}:[0-9]{2}$";
/// Three numbers.
const VERSION: &str = "^[0-9]+\\.[0-9]+\\.[0-9]+$";
