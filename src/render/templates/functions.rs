//! The functions that templates call.

use crate::render::limits;
use crate::render::message;
use crate::render::strings::Strings;
use crate::render::tongues::Tongues;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// What templates say besides what they are filled with.
pub(super) struct Said {
    pub(super) strings: Strings,
    pub(super) tongues: Tongues,
    /// By name.
    pub(super) icons: BTreeMap<String, String>,
    pub(super) site: Value,
}

/// Gives templates the functions that they call, which say what is `said`.
pub(super) fn register(tera: &mut Tera, said: &Arc<OnceLock<Said>>) {
    let of_strings = Arc::clone(said);
    tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| {
        let said = of_strings.get();
        said.map_or_else(|| Ok(Value::none()), |said| message::of(&said.strings, &arguments))
    });
    let of_icons = Arc::clone(said);
    tera.register_function("icon", move |arguments: Kwargs, _: &State<'_>| {
        let said = of_icons.get();
        said.map_or_else(|| Ok(Value::none()), |said| icon(&said.icons, &arguments))
    });
    let of_site = Arc::clone(said);
    tera.register_function("mark", move |_: Kwargs, _: &State<'_>| {
        let mark = of_site.get().and_then(|said| said.site.get_from_path("mark"));
        mark.cloned().unwrap_or_else(Value::none)
    });
    tera.register_function(limits::FUNCTION, |arguments: Kwargs, state: &State<'_>| {
        limits::step(&arguments, state)
    });
}

/// `icon(name="…")`: an icon of the theme, in the page.
fn icon(icons: &BTreeMap<String, String>, arguments: &Kwargs) -> TeraResult<Value> {
    let name: &str = arguments.must_get("name")?;
    match icons.get(name) {
        Some(svg) => Ok(Value::safe_string(svg)),
        None => Err(Error::message(format!("there is no icon `{name}`"))),
    }
}

/// How the theme's own icons are drawn; said once in the stylesheet, for icons without a `fill`.
const LINE: &str = r#" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round""#;

/// An icon as decoration: the words beside it say the same.
pub(super) fn dressed(svg: &str) -> String {
    let svg = svg[svg.find("<svg").unwrap_or(0)..].trim().replacen(
        "<svg ",
        "<svg class=\"icon\" aria-hidden=\"true\" ",
        1,
    );
    svg.replacen(LINE, "", 1)
}
