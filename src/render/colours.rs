//! The colours of a brand, and of areas beyond the eight that the theme's stylesheet has.

use crate::assets::{Scheme, Theme};
use crate::model::{Colour, Playbook};
use std::fmt::Write as _;

/// How many areas have a colour of their own. Further ones begin again.
const COLOURS: usize = 24;
/// Those that `tokens.css` has.
const OF_THEME: usize = 8;
pub(super) const WHITE: Colour = Colour([0xff; 3]);
/// The lightness of every colour, on paper and in the dark, in OKLCH; that of the theme's eight.
const LIGHTNESS: [f64; 2] = [0.47, 0.8];

/// A hue between two of the theme's, with its chroma in thousandths on paper and in the dark: as much as the theme's have,
/// or as a screen can show.
type Hue = (u16, [u16; 2]);

/// First the middles between two hues of the theme, then the quarters; neighbours in the list are far apart.
const HUES: [Hue; COLOURS - OF_THEME] = [
    (112, [104, 105]),
    (327, [125, 105]),
    (215, [83, 105]),
    (54, [117, 105]),
    (285, [125, 105]),
    (170, [93, 105]),
    (9, [125, 105]),
    (250, [125, 104]),
    (157, [112, 105]),
    (359, [125, 105]),
    (242, [111, 105]),
    (96, [96, 105]),
    (316, [125, 105]),
    (205, [80, 105]),
    (41, [125, 105]),
    (275, [125, 100]),
];

/// The colours of a theme and a brand that pictures are drawn in.
#[derive(Debug)]
pub(super) struct Palette {
    pub(super) paper: Colour,
    pub(super) ink: Colour,
    pub(super) link: Colour,
    pub(super) brand: Option<Colour>,
    /// By the places of areas.
    pub(super) areas: Vec<Colour>,
}

impl Palette {
    pub(super) fn of(theme: &Theme<'_>, playbook: &Playbook) -> Self {
        let of_theme = |property| self::of_theme(theme, property);
        let ink = of_theme("--ink").unwrap_or(Colour([0; 3]));
        Self {
            paper: of_theme("--paper").unwrap_or(WHITE),
            ink,
            link: of_theme("--link").unwrap_or(ink),
            brand: playbook.layout.brand.as_ref().and_then(|brand| brand.colour),
            areas: of_areas(theme, playbook.seats()),
        }
    }
}

/// The class that sets the colours of an area, by its place among all areas.
pub(super) fn class(area: usize) -> String {
    format!("a{}", area % COLOURS + 1)
}

/// The colour of each area on paper.
fn of_areas(theme: &Theme<'_>, areas: usize) -> Vec<Colour> {
    let of_area = |area: usize| match area % COLOURS {
        place @ 0..OF_THEME => of_theme(theme, &format!("--c{}", place + 1)),
        place => shown(HUES[place - OF_THEME], 0),
    };
    (0..areas).map(|area| of_area(area).unwrap_or(Colour([0; 3]))).collect()
}

/// The colour on paper of a custom property of the theme.
fn of_theme(theme: &Theme<'_>, property: &str) -> Option<Colour> {
    theme.colour(property, Scheme::Light).as_deref().and_then(Colour::of_style)
}

/// The rules of the colours that so many areas need beside the theme's.
pub(super) fn stylesheet(areas: usize) -> String {
    let used = areas.min(COLOURS).saturating_sub(OF_THEME);
    if used == 0 {
        return String::new();
    }
    let (mut light, mut dark, mut all) = (String::new(), String::new(), Vec::new());
    for (hue, number) in HUES[..used].iter().zip(OF_THEME + 1..) {
        let _ = writeln!(light, ".a{number} {{ --c: {} }}", oklch(*hue, 0));
        let _ = writeln!(dark, ".a{number} {{ --c: {} }}", oklch(*hue, 1));
        all.push(format!(".a{number}"));
    }
    let tint = "--t: color-mix(in srgb, var(--c) var(--tint))";
    format!(
        "{light}@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n{} {{ {tint} }}\n",
        all.join(", ")
    )
}

/// The rules of the colours that so many areas need beside the theme's, on paper alone.
pub(super) fn on_paper(areas: usize) -> String {
    let used = areas.min(COLOURS).saturating_sub(OF_THEME);
    let rule = |(hue, number): (&Hue, usize)| format!(".a{number}{{--c:{}}}", oklch(*hue, 0));
    HUES[..used].iter().zip(OF_THEME + 1..).map(rule).collect()
}

/// The rules of a brand's colour, in both schemes.
pub(super) fn of_brand(colour: Colour) -> String {
    let dark = colour.on_dark();
    format!(
        ":root {{ --brand: {colour}; --c: var(--brand) }}\n\
         @media screen and (prefers-color-scheme: light) {{ :root {{ --band: {colour} }} }}\n\
         @media screen and (prefers-color-scheme: dark) {{ :root {{ --brand: {dark} }} }}\n"
    )
}

fn oklch((hue, chroma): Hue, scheme: usize) -> String {
    format!("oklch({} {} {hue})", LIGHTNESS[scheme], f64::from(chroma[scheme]) / 1000.0)
}

/// The same colour in the numbers of a screen, which can show each of them.
fn shown((hue, chroma): Hue, scheme: usize) -> Option<Colour> {
    let (angle, chroma) = (f64::from(hue).to_radians(), f64::from(chroma[scheme]) / 1000.0);
    Colour::of_oklab([LIGHTNESS[scheme], chroma * angle.cos(), chroma * angle.sin()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How much of a colour its tint has, what it is mixed with, and the paper of the page: as in `tokens.css`.
    const GROUNDS: [(f64, Colour, Colour); 2] = [
        (0.09, Colour([0xff; 3]), Colour([0xfb, 0xfa, 0xf7])),
        (0.2, Colour([0; 3]), Colour([0x14, 0x18, 0x1d])),
    ];

    #[test]
    fn every_colour_can_be_shown_and_read_on_its_tint_and_on_paper() {
        for hue in HUES {
            for (scheme, (part, with, paper)) in GROUNDS.into_iter().enumerate() {
                let colour = shown(hue, scheme).expect("a screen can show it");
                for ground in [colour.mixed(part, with), paper] {
                    let contrast = colour.contrast(ground);
                    assert!(contrast >= 4.5, "{hue:?}, {scheme}: {contrast:.2}");
                }
            }
        }
    }

    #[test]
    fn each_of_24_areas_has_a_class_of_its_own_and_those_beyond_the_theme_have_rules() {
        assert_eq!([0, 7, 8, 23, 24].map(class), ["a1", "a8", "a9", "a24", "a1"]);
        assert_eq!([0, 1, 8].map(stylesheet), ["", "", ""]);
        let rules = |areas| stylesheet(areas).matches("{ --c: oklch(").count();
        assert_eq!([9, 15, 24, 25, 400].map(rules), [2, 14, 32, 32, 32]);
    }
}
