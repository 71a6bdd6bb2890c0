//! Cells of workbooks as readers see them: percentages, times and days, by the codes of their formats.

use super::Cell;
use super::xlsx::plain;
use calamine::{DataRef, ExcelDateTime};

/// What a cell shows. Days are in the order of ISO 8601, and hours count to 24, whatever order and clock the format asks for.
pub(super) fn shown(value: &DataRef<'_>, format: &str) -> Cell {
    let code = Code::of(format);
    match value {
        DataRef::Float(number) if code.has('%') && number.is_finite() => {
            Cell::Words(percentage(*number, &code))
        }
        DataRef::Float(number) if number.is_finite() => Cell::Words(exact(*number).to_string()),
        DataRef::DateTime(time) if time.is_duration() => Cell::Words(duration(time, &code)),
        DataRef::DateTime(time) => Cell::Words(moment(time, &code)),
        DataRef::Bool(flag) => Cell::Words(flag.to_string().to_uppercase()),
        value => plain(value, format),
    }
}

/// The signs of a format's first part that stand for something, in small letters: without quoted words, escaped signs and
/// what is between brackets, unless that counts hours, minutes or seconds.
struct Code(String);

impl Code {
    fn of(format: &str) -> Self {
        let (mut code, mut signs) = (String::new(), format.chars());
        while let Some(sign) = signs.next() {
            match sign {
                ';' => break,
                '"' => signs.by_ref().take_while(|sign| *sign != '"').for_each(drop),
                '\\' | '_' | '*' => drop(signs.next()),
                '[' => {
                    let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    let inside = inside.to_lowercase();
                    if matches!(inside.trim_matches(['h', 'm', 's']), "") {
                        code.push_str(&inside);
                    }
                }
                sign => code.extend(sign.to_lowercase()),
            }
        }
        Self(code)
    }

    fn has(&self, sign: char) -> bool {
        self.0.contains(sign)
    }
}

/// A number to 15 figures, which is what spreadsheets keep: 0.1 + 0.2 is 0.3. Nothing is 0, and not -0.
fn exact(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number) + 0.0
}

fn percentage(number: f64, code: &Code) -> String {
    let fraction = code.0.split_once('.').map_or("", |(_, fraction)| fraction);
    let places = fraction.chars().take_while(|sign| matches!(sign, '0' | '#' | '?')).count();
    let step = 10_f64.powi(i32::try_from(places.min(9)).unwrap_or_default());
    // Halves go up, as in spreadsheets.
    let rounded = exact(number * 100.0 * step).round() / step + 0.0;
    format!("{rounded:.places$}%", places = places.min(9))
}

/// Hours, minutes and seconds without an end: `30:00`.
fn duration(time: &ExcelDateTime, code: &Code) -> String {
    let sign = if time.as_f64() < 0.0 { "-" } else { "" };
    let seconds = (time.as_f64() * 86_400.0).round().abs();
    let minutes = (seconds / 60.0).floor();
    let begins = if code.has('h') {
        format!("{:.0}:{:02.0}", (minutes / 60.0).floor(), minutes % 60.0)
    } else if code.has('m') {
        minutes.to_string()
    } else {
        return format!("{sign}{seconds}");
    };
    let end = if code.has('s') { format!(":{:02.0}", seconds % 60.0) } else { String::new() };
    format!("{sign}{begins}{end}")
}

/// A day, a time of day, or both.
fn moment(time: &ExcelDateTime, code: &Code) -> String {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let has_time = code.has('h') || code.has('s');
    let has_day = code.has('y') || code.has('d') || !has_time;
    let hours = match (code.has('h'), code.0.contains("hh") || has_day) {
        (false, _) => String::new(),
        (true, false) => format!("{hour}:"),
        (true, true) => format!("{hour:02}:"),
    };
    let seconds = if code.has('s') { format!(":{second:02}") } else { String::new() };
    let parts = [
        has_day.then(|| format!("{year}-{month:02}-{day:02}")),
        has_time.then(|| format!("{hours}{minute:02}{seconds}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
