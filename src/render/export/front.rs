//! What the frame around pages and the home page show: what a playbook says of itself.

use super::each;
use crate::model::{
    Brand, Corrections, Entry, Fact, HomePicture, Layout, NavItem, NavTarget, Playbook,
};
use serde_json::{Value, json};

/// How the home page and the navigation are laid out. What only says how they look is left out.
pub(super) fn layout(layout: &Layout) -> [(&'static str, Value); 7] {
    let Layout { headline, home, picture, picture_alt, brand, nav, corrections, theme: _ } = layout;
    let home = home.as_deref().map(|parts| each(parts, |part| json!(part.value)));
    [
        ("headline", json!(headline)),
        ("home", json!(home)),
        ("picture", json!(picture.as_ref().map(|picture| self::picture(&picture.value)))),
        ("picture_alt", json!(picture_alt)),
        ("brand", json!(brand.as_ref().map(self::brand))),
        ("nav", json!(nav.as_deref().map(|items| each(items, nav_item)))),
        ("corrections", json!(corrections.as_ref().map(|place| address(&place.value)))),
    ]
}

fn picture(picture: &HomePicture) -> String {
    match picture {
        HomePicture::Nothing => "none".to_owned(),
        HomePicture::Town => "town".to_owned(),
        HomePicture::File(file) => format!("media/{file}"),
    }
}

fn brand(brand: &Brand) -> Value {
    let Brand { name, alt, url, logo: _, logo_dark: _, colour: _ } = brand;
    json!({"name": name, "alt": alt, "url": url})
}

fn nav_item(item: &NavItem) -> Value {
    let NavItem { to, title, span: _ } = item;
    let to = match to {
        NavTarget::Part(part) => part.name().to_owned(),
        NavTarget::Page(id) => format!("page:{}", id.value.as_str()),
    };
    json!({"to": to, "title": title})
}

fn address(place: &Corrections) -> String {
    match place {
        Corrections::Mail(url) | Corrections::Web(url) => url.clone(),
        Corrections::Page(id) => format!("page:{id}"),
    }
}

/// What may be known of who is assessed.
pub(super) fn subject(playbook: &Playbook) -> Value {
    let listed = |fact| entries(&playbook.listed(fact));
    json!({"types": listed(Fact::Type), "nations": listed(Fact::Nation)})
}

/// Who messages of areas are for.
pub(super) fn audiences(playbook: &Playbook) -> Value {
    entries(&playbook.listed_audiences())
}

/// Those of the interface have no title.
fn entries(entries: &[Entry<'_>]) -> Value {
    each(entries, |Entry { id, title }| json!({"id": id, "title": title}))
}
