//! The colours of areas beyond the eight that the theme's stylesheet has.

use crate::model::Colour;
use std::fmt::Write as _;

/// How many areas have a colour of their own. Further ones begin again.
const COLOURS: usize = 24;
/// Those that `tokens.css` has.
const OF_THEME: usize = 8;
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

/// The class that sets the colours of an area, by its place among the areas.
pub(super) fn class(area: usize) -> String {
    format!("a{}", area % COLOURS + 1)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green and blue of light, each from 0 to 1 where a screen can show it.
    fn light((hue, chroma): Hue, scheme: usize) -> [f64; 3] {
        let (angle, chroma) = (f64::from(hue).to_radians(), f64::from(chroma[scheme]) / 1000.0);
        let (a, b, l) = (chroma * angle.cos(), chroma * angle.sin(), LIGHTNESS[scheme]);
        let cone = |of_a: f64, of_b: f64| (l + of_a * a + of_b * b).powi(3);
        let long = cone(0.396_337_777_4, 0.215_803_757_3);
        let middle = cone(-0.105_561_345_8, -0.063_854_172_8);
        let short = cone(-0.089_484_177_5, -1.291_485_548);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
        ]
    }

    fn encoded(light: f64) -> f64 {
        if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
    }

    fn decoded(value: f64) -> f64 {
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    }

    fn luminance([red, green, blue]: [f64; 3]) -> f64 {
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: f64, other: f64) -> f64 {
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// How much of a colour its tint has, what it is mixed with, and the paper of the page: as in `tokens.css`.
    const GROUNDS: [(f64, f64, [u8; 3]); 2] =
        [(0.09, 1.0, [0xfb, 0xfa, 0xf7]), (0.2, 0.0, [0x14, 0x18, 0x1d])];

    #[test]
    fn every_colour_can_be_shown_and_read_on_its_tint_and_on_paper() {
        for hue in HUES {
            for (scheme, (part, with, paper)) in GROUNDS.into_iter().enumerate() {
                let colour = light(hue, scheme);
                assert!(colour.iter().all(|part| (-0.001..1.001).contains(part)), "{hue:?}");
                let mixed =
                    colour.map(|of| decoded(part * encoded(of.max(0.0)) + (1.0 - part) * with));
                let paper = paper.map(|value| decoded(f64::from(value) / 255.0));
                for ground in [mixed, paper] {
                    let contrast = contrast(luminance(colour), luminance(ground));
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
