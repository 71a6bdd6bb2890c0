//! Times as results files have them.

/// A time of RFC 3339 on a day that the calendar has; no leap seconds, which browsers do not know.
pub(super) fn is_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't', ' ']) else { return false };
    let Some((clock, zone)) = time.split_at_checked(8) else { return false };
    let zone = match zone.strip_prefix('.') {
        None => zone,
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            if zone.len() == fraction.len() {
                return false;
            }
            zone
        }
    };
    let is_zone = match zone.strip_prefix(['+', '-']) {
        Some(ahead) => {
            numbers(ahead, ':', [2, 2]).is_some_and(|[hour, minute]| hour < 24 && minute < 60)
        }
        None => ["Z", "z"].contains(&zone),
    };
    let is_clock = numbers(clock, ':', [2, 2, 2])
        .is_some_and(|[hour, minute, second]| hour < 24 && minute < 60 && second < 60);
    is_zone && is_clock && numbers(date, '-', [4, 2, 2]).is_some_and(is_day)
}

fn is_day([year, month, day]: [i16; 3]) -> bool {
    let small = |number: i16| i8::try_from(number).ok();
    let date = small(month).zip(small(day));
    date.is_some_and(|(month, day)| jiff::civil::Date::new(year, month, day).is_ok())
}

/// Numbers with just so many digits each.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[i16; N]> {
    let mut parts = text.split(between);
    let mut numbers = [0; N];
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts.next()?;
        let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        *number = part.parse().ok().filter(|_| fits)?;
    }
    parts.next().is_none().then_some(numbers)
}
