//! A colour, and how well it can be read.

use super::Words;
use super::record::{Reader, Scalar, pattern};
use crate::diag::Diagnostic;
use std::fmt;

/// Red, green and blue, each from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The contrast that WCAG asks of a text at AA.
const READABLE: f64 = 4.5;
/// The grounds on which it is hardest to read: of the theme's `tokens.css`, `--wash` in light and `--band` in dark.
const LIGHT: Colour = Colour([0xf3, 0xf0, 0xe8]);
const DARK: Colour = Colour([0x23, 0x2a, 0x32]);
/// A step of lightness that no eye sees.
const STEP: f64 = 0.005;

impl Colour {
    /// The nearest of its hue that can be read on light grounds, and light letters on it.
    #[must_use]
    pub fn on_light(self) -> Self {
        self.readable_on(LIGHT, -STEP)
    }

    /// The nearest of its hue that can be read on dark grounds, and dark letters on it.
    #[must_use]
    pub fn on_dark(self) -> Self {
        self.readable_on(DARK, STEP)
    }

    fn readable_on(self, ground: Self, step: f64) -> Self {
        let (mut colour, mut lightness) = (self, self.oklab()[0]);
        while colour.contrast(ground) < READABLE && (0.0..=1.0).contains(&lightness) {
            lightness += step;
            colour = self.at(lightness);
        }
        colour
    }

    /// The colour that a stylesheet writes as `#` with three or six digits.
    pub(crate) fn of_style(text: &str) -> Option<Self> {
        let twice: String = text.chars().skip(1).flat_map(|digit| [digit, digit]).collect();
        parsed(text).or_else(|| parsed(&format!("#{twice}")))
    }

    /// A part of it, from 0 to 1, with the rest of another, as `color-mix` in sRGB makes it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
    pub(crate) fn mixed(self, part: f64, rest: Self) -> Self {
        let of = |at: usize| part * f64::from(self.0[at]) + (1.0 - part) * f64::from(rest.0[at]);
        Self([0, 1, 2].map(|at| of(at).round() as u8))
    }

    /// The ratio of two luminances, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let [one, other] = [self, other].map(|colour| {
            let [red, green, blue] = colour.0.map(decoded);
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        });
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The colour of the same hue at another lightness, with as much chroma as a screen can show.
    fn at(self, lightness: f64) -> Self {
        let [_, a, b] = self.oklab();
        let with = |part: f64| Self::of_oklab([lightness, a * part, b * part]);
        let colours = (0..=20_u8).rev().map(|part| with(f64::from(part) / 20.0));
        colours.flatten().next().unwrap_or(Self([0; 3]))
    }

    /// The colour of a lightness, from 0 to 1, and two opponent colours; `None` where a screen cannot show it.
    pub(crate) fn of_oklab(lab: [f64; 3]) -> Option<Self> {
        let light = linear(lab);
        let is_shown = light.iter().all(|part| (-0.001..=1.001).contains(part));
        is_shown.then(|| Self(light.map(encoded)))
    }

    fn oklab(self) -> [f64; 3] {
        let [red, green, blue] = self.0.map(decoded);
        let long =
            (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium =
            (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short =
            (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        [
            0.210_454_255_3 * long + 0.793_617_785 * medium - 0.004_072_046_8 * short,
            1.977_998_495_1 * long - 2.428_592_205 * medium + 0.450_593_709_9 * short,
            0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766 * short,
        ]
    }
}

/// Light of a lightness and two opponent colours.
fn linear([lightness, a, b]: [f64; 3]) -> [f64; 3] {
    let cone = |of_a: f64, of_b: f64| (lightness + of_a * a + of_b * b).powi(3);
    let long = cone(0.396_337_777_4, 0.215_803_757_3);
    let medium = cone(-0.105_561_345_8, -0.063_854_172_8);
    let short = cone(-0.089_484_177_5, -1.291_485_548);
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
    ]
}

fn decoded(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value =
        if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Scalar for Colour {
    /// One that cannot be read on the theme's grounds is refused, with the nearest that can.
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(colour) = parsed(&words.value) else {
            let help = "Write `#` and six hexadecimal digits, in quotation marks: \"#a4122b\".";
            reader.bad_value(words, "a colour", help);
            return None;
        };
        let readable = colour.on_light();
        if readable != colour {
            // Rounded down, so that what is too little is not said to be enough.
            let contrast = (colour.contrast(LIGHT) * 10.0).floor() / 10.0;
            let message = format!(
                "`{colour}` cannot be read on a light page: its contrast is {contrast:.1} to 1, and a text needs {READABLE} to 1"
            );
            let help = format!("The nearest of its hue that can is \"{readable}\".");
            reader.report(Diagnostic::bad_value(words.span, message, help));
        }
        Some(readable)
    }

    fn schema() -> serde_json::Value {
        pattern("^#[0-9a-fA-F]{6}$")
    }
}

fn parsed(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(Colour([part(0)?, part(2)?, part(4)?]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let [black, white, grey] = [[0; 3], [255; 3], [0x76; 3]].map(Colour);
        assert!((black.contrast(white) - 21.0).abs() < 0.01);
        assert!((grey.contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn one_that_can_be_read_stays_and_one_that_cannot_keeps_its_hue() {
        let red = Colour([0xa4, 0x12, 0x2b]);
        assert_eq!(red.on_light(), red);
        assert_eq!(Colour([0xf0, 0xa0, 0x30]).on_light().to_string(), ORANGE);
    }

    const ORANGE: &str = "#976009";

    #[test]
    fn the_grounds_are_those_of_the_theme() {
        let tokens = include_str!("../../themes/default/components/base/tokens.css");
        let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
        assert!(light.contains(&format!("--wash: {LIGHT};")), "{light}");
        assert!(dark.contains(&format!("--band: {DARK};")), "{dark}");
    }

    proptest! {
        #[test]
        fn whatever_is_made_of_a_colour_can_be_read(colour in any::<[u8; 3]>()) {
            let colour = Colour(colour);
            prop_assert!(colour.on_light().contrast(LIGHT) >= READABLE);
            prop_assert!(colour.on_dark().contrast(DARK) >= READABLE);
            prop_assert_eq!(colour.on_light().on_light(), colour.on_light());
        }
    }
}
