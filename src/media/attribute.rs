//! What an attribute of a drawing does.

use super::style;

const ANIMATIONS: [&str; 5] =
    ["set", "animate", "animatecolor", "animatemotion", "animatetransform"];
/// Attributes whose value an animation sets on its element.
const VALUES: [&str; 4] = ["to", "from", "by", "values"];
/// Attributes whose value is an address.
const ADDRESSES: [&str; 3] = ["href", "src", "ping"];
/// Schemes of addresses that are scripts or documents themselves.
const RUNNING: [&str; 3] = ["javascript:", "vbscript:", "data:"];
/// Pictures that may be inside a drawing as a `data:` address.
const HELD: [&str; 5] = [
    "data:image/png;",
    "data:image/jpeg;",
    "data:image/jpg;",
    "data:image/gif;",
    "data:image/webp;",
];

/// Whether an attribute runs something, or becomes one that does.
pub(super) fn runs(element: &str, name: &str, value: &str) -> bool {
    let is_handler = |name: &str| {
        let event = name.strip_prefix("on");
        event.is_some_and(|event| {
            !event.is_empty() && event.bytes().all(|b| b.is_ascii_alphabetic())
        })
    };
    let animates = || {
        let target = value.trim().rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        is_handler(&target) || matches!(target.as_str(), "href" | "src" | "style")
    };
    let plain = address(value);
    let is_held =
        matches!(element, "image" | "feimage") && HELD.iter().any(|held| plain.starts_with(held));
    let animates_to = || ANIMATIONS.contains(&element) && VALUES.contains(&name);
    let scheme =
        || plain.split(';').any(|part| RUNNING.iter().any(|scheme| part.starts_with(scheme)));
    is_handler(name)
        || (name == "attributename" && ANIMATIONS.contains(&element) && animates())
        || (!is_held && (ADDRESSES.contains(&name) || animates_to()) && scheme())
}

/// Whether an attribute, which runs nothing, asks for something outside the drawing.
pub(super) fn asks(element: &str, name: &str, value: &str) -> bool {
    let plain = address(value);
    let is_inside = plain.is_empty() || plain.starts_with('#') || plain.starts_with("data:");
    match name {
        name if ADDRESSES.contains(&name) => !is_inside,
        "base" => !plain.is_empty(),
        // Words of a reader's own.
        "d" | "points" | "aria-label" | "id" | "class" => false,
        _ => element != "metadata" && style::outside(value).is_some(),
    }
}

/// An address as a browser takes it: without white space and in lower case.
fn address(value: &str) -> String {
    value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .flat_map(char::to_lowercase)
        .collect()
}
