//! What is wrong with a web address, beyond what a reader could see.

use core::net::Ipv6Addr;

/// Why a web address (`http` or `https`) cannot be used; `None` for one that can, and for anything but a
/// web address. Nobody is contacted.
pub(crate) fn address_fault(url: &str) -> Option<&'static str> {
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    if rest.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
        return Some("it has a space, a backslash or an invisible sign in it");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some("it has a user's name in it, and leads to what comes after the @");
    }
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, port)) if address.parse::<Ipv6Addr>().is_ok() => (None, port),
        _ => {
            let end = authority.find(':').unwrap_or(authority.len());
            (Some(&authority[..end]), &authority[end..])
        }
    };
    if host.is_some_and(|host| !is_host(host)) {
        return Some("it names no computer");
    }
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|port| port > 0);
    match port.strip_prefix(':') {
        None if port.is_empty() => None,
        Some(port) if is_port(port) => None,
        _ => Some("its port is not a number from 1 to 65535"),
    }
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    host.chars().any(char::is_alphanumeric) && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_mislead_or_lead_nowhere_are_told_apart() {
        for fine in [
            "https://www.example.org",
            "HTTPS://example.org:8080/a@b?c=@#@",
            "http://localhost/",
            "http://127.0.0.1:1/",
            "http://[::1]:65535/",
            "https://example.org./",
            "https://tŷ.example/",
            "mailto:a@b.example",
            "area:a://@",
        ] {
            assert_eq!(address_fault(fine), None, "{fine}");
        }
        for bad in [
            "http://user:pw@evil.example",
            "https://www.council.example@evil.example/",
            "HTTP://@evil.example",
            "http:///evil",
            "https:///",
            "https://",
            "https://.../",
            "https://./",
            "https://a..b/",
            "https://.example/",
            "https://-/",
            "https://?a",
            "https://:80/",
            "https://x:99999/",
            "https://x:0/",
            "https://x:/",
            "https://x:80a/",
            "https://[::1",
            "https://[x]/",
            "https://[::1]a/",
            "https://good.example\\@evil.example",
            "https://a b/",
            "https://a/\u{7f}",
            "https://a%2eb/",
        ] {
            assert!(address_fault(bad).is_some(), "{bad}");
        }
    }
}
