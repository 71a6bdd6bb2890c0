//! Who may ask. Any page on the web can have a browser send requests to this computer, and a name
//! that its owner points here after the fact even reads the answers. So a request must name this
//! computer, and one that says where it comes from must come from here.

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Uri, header};
use std::net::IpAddr;

/// Whether a request may be answered. `is_open` says that others than this computer are served.
pub(super) fn may_ask(uri: &Uri, headers: &HeaderMap, is_open: bool) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(host) = host.to_str() else { return false };
    // A whole URL where a path should stand names its host there.
    let named = uri.authority().is_none_or(|authority| authority.as_str() == host);
    let from_here = headers
        .get_all(header::ORIGIN)
        .iter()
        .all(|origin| origin.to_str().is_ok_and(|origin| origin == format!("http://{host}")));
    named && from_here && is_this_computer(host, is_open)
}

/// An address cannot be pointed elsewhere, and `localhost` is fixed in every system. Any other name
/// can be had by anybody.
fn is_this_computer(host: &str, is_open: bool) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    if host.contains('@') {
        return false;
    }
    let name = authority.host();
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    match address.parse::<IpAddr>() {
        Ok(address) => is_open || address.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(target: &str, headers: &[(header::HeaderName, &str)], is_open: bool) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, value.parse().unwrap());
        }
        may_ask(&target.parse().unwrap(), &map, is_open)
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
}
