//! Who may ask. Any page on the web can have a browser send requests to this computer, and a name
//! that its owner points here after the fact even reads the answers. So a request must name this
//! computer, and one that says where it comes from must come from here.

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Uri, header};
use std::net::IpAddr;

/// Who is served besides this computer itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Others {
    /// Whether other computers may ask, by an address of this one.
    pub(super) by_address: bool,
    /// Names that this computer has for others, such as that of a container, without port.
    pub(super) names: Vec<String>,
}

/// Whether a request may be answered.
pub(super) fn may_ask(uri: &Uri, headers: &HeaderMap, others: &Others) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(host) = host.to_str() else { return false };
    let Some(name) = name(host) else { return false };
    let is_named = others.names.iter().any(|named| named.eq_ignore_ascii_case(&name));
    // A whole URL in place of a path names its host.
    let named = uri.authority().is_none_or(|authority| authority.as_str() == host);
    let is_page_here = |origin: &str| {
        // Whoever passes requests on to a named host may well speak HTTPS to the browser.
        let scheme = if is_named { origin.strip_prefix("https://") } else { None };
        scheme.or_else(|| origin.strip_prefix("http://")) == Some(host)
    };
    let mut origins = headers.get_all(header::ORIGIN).iter();
    let from_here = origins.all(|origin| origin.to_str().is_ok_and(is_page_here));
    named && from_here && (is_named || is_this_computer(&name, others.by_address))
}

/// The name or address that a host says, without its port.
fn name(host: &str) -> Option<String> {
    let authority: Authority = host.parse().ok().filter(|_| !host.contains('@'))?;
    Some(authority.host().to_owned())
}

/// An address cannot be pointed elsewhere, and `localhost` is fixed in every system. Any other name
/// can be had by anybody.
fn is_this_computer(name: &str, by_address: bool) -> bool {
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    match address.parse::<IpAddr>() {
        Ok(address) => by_address || address.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(target: &str, headers: &[(header::HeaderName, &str)], by_address: bool) -> bool {
        let names = if by_address { vec!["devbox.local".to_owned()] } else { Vec::new() };
        asked_of(target, headers, &Others { by_address, names })
    }

    fn asked_of(target: &str, headers: &[(header::HeaderName, &str)], others: &Others) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, value.parse().unwrap());
        }
        may_ask(&target.parse().unwrap(), &map, others)
    }

    #[test]
    fn only_this_computer_may_be_named() {
        let host = |host, is_open| asked("/", &[(header::HOST, host)], is_open);
        for good in ["127.0.0.1:4321", "127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:4321"] {
            assert!(host(good, false), "{good}");
        }
        for bad in [
            "example.org",
            "example.org:4321",
            "localhost.example.org",
            "127.0.0.1.nip.io",
            "192.0.2.7:4321",
            "localhost@example.org",
            "",
            "127.0.0.1:4321, example.org",
        ] {
            assert!(!host(bad, false), "{bad}");
        }
        assert!(host("192.0.2.7:4321", true));
        assert!(!host("example.org:4321", true));
        assert!(!asked("/", &[], false));
        assert!(!asked("/", &[(header::HOST, "localhost"), (header::HOST, "example.org")], false));
        assert!(!asked("http://example.org/", &[(header::HOST, "localhost")], false));
    }

    #[test]
    fn a_request_from_another_page_is_refused() {
        let from = |origin| {
            asked("/", &[(header::HOST, "localhost:4321"), (header::ORIGIN, origin)], false)
        };
        assert!(from("http://localhost:4321"));
        for bad in ["http://localhost:5000", "https://example.org", "null", "http://127.0.0.1:4321"]
        {
            assert!(!from(bad), "{bad}");
        }
    }

    #[test]
    fn a_name_that_was_allowed_is_served_and_no_other() {
        let others = Others { by_address: false, names: vec!["abc-4321.app.example".to_owned()] };
        let ask = |host: &str, origin: Option<&str>| {
            let mut headers = vec![(header::HOST, host)];
            headers.extend(origin.map(|origin| (header::ORIGIN, origin)));
            asked_of("/", &headers, &others)
        };
        for good in ["abc-4321.app.example", "ABC-4321.app.example:443", "localhost:4321"] {
            assert!(ask(good, None), "{good}");
        }
        for bad in [
            "app.example",
            "x.abc-4321.app.example",
            "abc-4321.app.example.",
            "abc-4321.app.example@evil.example",
            "192.0.2.7",
            "",
        ] {
            assert!(!ask(bad, None), "{bad}");
        }
        assert!(ask("abc-4321.app.example", Some("https://abc-4321.app.example")));
        assert!(ask("abc-4321.app.example", Some("http://abc-4321.app.example")));
        for bad in [
            "https://evil.example",
            "null",
            "https://abc-4321.app.example:8443",
            "ftp://abc-4321.app.example",
        ] {
            assert!(!ask("abc-4321.app.example", Some(bad)), "{bad}");
        }
        // Nobody speaks HTTPS for this computer's own name.
        assert!(!ask("localhost", Some("https://localhost")));
    }
}
