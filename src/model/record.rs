//! Records: what a file of a playbook may say, each key declared once.
//!
//! [`record!`] takes the words for authors, the type with its range or choices, and the default of each
//! key. From that come the struct, its reader with every check of a single value, its JSON Schema (and
//! with it the list of fields in the authors' guide), and the walk over its texts. [`choice!`] declares
//! the words that a key may choose from.

mod declare;
mod fields;
mod numbers;
mod reader;
mod references;
mod schema;
mod values;

pub(crate) use declare::{choice, record};
pub(crate) use fields::{Beside, Field, Record, Scalar};
pub use numbers::{Decimal, Number};
pub(crate) use reader::{Findings, Place, Reader, Unknown};
pub(crate) use references::NAMES;
pub(crate) use schema::{Key, Schemas, object};
pub(crate) use values::pattern;
pub use values::{Name, Url};
