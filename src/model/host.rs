//! Names of computers on the web, as browsers compare them.

use super::address_fault;
use unicode_normalization::UnicodeNormalization;

/// The name of a host.
#[derive(Debug, Clone)]
pub struct Host {
    name: String,
    compared: String,
}

impl Host {
    /// Reads a name that is no more than a name; `None` for an address, a port or a pattern.
    pub fn parse(name: &str) -> Option<Self> {
        let is_alone = !name.contains(['/', ':', '?', '#', '@', '[']);
        let is_host = is_alone && address_fault(&format!("https://{name}")).is_none();
        is_host.then(|| Self { name: name.to_owned(), compared: comparable(name) })
    }

    /// The name as it is written.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The host that a web address leads to; other addresses lead to none.
    pub fn of(url: &str) -> Option<Self> {
        let name = host_of(url)?;
        Some(Self { name: name.to_owned(), compared: comparable(name) })
    }

    /// Whether another is this host or one below it.
    pub fn has(&self, other: &Self) -> bool {
        let above = other.compared.strip_suffix(self.compared.as_str());
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    }
}

/// The part of a web address that names the computer.
fn host_of(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    host.split(':').next()
}

/// The same for all ways to write a name: capitals, wide letters, a closing dot, Punycode.
fn comparable(host: &str) -> String {
    let plain: String = host.nfkc().flat_map(char::to_lowercase).collect();
    let labels = plain.trim_end_matches('.').split('.');
    let labels = labels.map(|label| {
        let decoded = label.strip_prefix("xn--").and_then(decoded);
        decoded.unwrap_or_else(|| label.to_owned())
    });
    labels.collect::<Vec<_>>().join(".")
}

/// The letters that Punycode stands for (RFC 3492, section 6.2).
fn decoded(label: &str) -> Option<String> {
    let (basic, rest) = label.rsplit_once('-').unwrap_or(("", label));
    let mut letters: Vec<char> = basic.chars().collect();
    let (mut code, mut at, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = rest.bytes();
    while digits.len() > 0 {
        let before = at;
        let (mut weight, mut place) = (1_u32, BASE);
        loop {
            let digit = value(digits.next()?)?;
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = place.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            place += BASE;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(at - before, count, before == 0);
        code = code.checked_add(at / count)?;
        at %= count;
        letters.insert(at as usize, char::from_u32(code)?);
        at += 1;
    }
    Some(letters.into_iter().collect())
}

const BASE: u32 = 36;

fn value(digit: u8) -> Option<u32> {
    char::from(digit).to_digit(36).map(|value| if value < 10 { value + 26 } else { value - 10 })
}

/// RFC 3492, section 6.1.
fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut steps = 0;
    while delta > 455 {
        delta /= BASE - 1;
        steps += BASE;
    }
    steps + BASE * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(host: &Host, url: &str) -> bool {
        Host::of(url).is_some_and(|other| host.has(&other))
    }

    #[test]
    fn a_host_and_those_below_it_are_refused_however_they_are_written() {
        let host = Host::parse("Mirror.Example.").unwrap();
        for url in [
            "https://mirror.example",
            "http://mirror.example/a?b#c",
            "HTTPS://WWW.MIRROR.EXAMPLE/",
            "https://a.b.mirror.example.:8443/",
            "https://mirror.example:80",
            "https://mirror.example?x",
            "https://mirror.example#x",
            "https://user:word@mirror.example/",
            "https://ｍirror.example/",
        ] {
            assert!(has(&host, url), "{url}");
        }
        for url in [
            "https://example",
            "https://notmirror.example/",
            "https://mirror.example.org/",
            "https://other.example/mirror.example",
            "https://other.example/?u=https://mirror.example",
            "https://other.example/#@mirror.example",
            "mailto:a@mirror.example",
            "page:mirror.example",
        ] {
            assert!(!has(&host, url), "{url}");
        }
    }

    #[test]
    fn punycode_is_the_same_host_as_its_letters() {
        for (letters, plain) in [
            ("tŷ.example", "xn--t-foa.example"),
            ("bücher.example", "XN--BCHER-KVA.example"),
            ("他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"),
            ("pročprostěnemluvíčesky.example", "xn--proprostnemluvesky-uyb24dma41a.example"),
        ] {
            let urls = [format!("https://www.{letters}/"), format!("https://{plain}:1/")];
            for host in [letters, plain].map(|name| Host::parse(name).unwrap()) {
                assert!(urls.iter().all(|url| has(&host, url)), "{host:?}");
            }
        }
        // A label that is not Punycode is a name like any other.
        assert!(has(&Host::parse("xn--é.example").unwrap(), "https://xn--é.example/"));
        assert_eq!(decoded("99999999999999999999"), None);
    }

    #[test]
    fn what_is_more_than_a_host_is_none() {
        for name in [
            "https://a.example",
            "a.example/x",
            "a.example:80",
            "*.example",
            ".example",
            "a b",
            "",
            "u@a.example",
        ] {
            assert!(Host::parse(name).is_none(), "{name}");
        }
    }
}
