//! Who may change files by the browser: whoever came by the address that this run printed, and from this server's own pages.
//!
//! The address has a token, which becomes a cookie that no other site makes a browser send (`SameSite=Strict`) and no
//! script reads. Cookies do not tell ports apart, so each request also says where it comes from: `Origin` must be this
//! server for whatever changes something, and a browser's own word (`Sec-Fetch-Site`) may not be another.

use axum::http::{HeaderMap, HeaderValue, header};
use std::io;

/// The name of the word in an address that has the token.
const WORD: &str = "edit";

/// What lets a browser in.
#[derive(Debug)]
pub(super) struct Pass {
    token: String,
    cookie: String,
}

impl Pass {
    /// A new one for the server at a port. The system gives the random bytes.
    pub(super) fn new(port: u16) -> io::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        let token: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let token = token.concat();
        Ok(Self { token, cookie: format!("local-normal-edit-{port}") })
    }

    /// What comes after the address of a page.
    pub(super) fn query(&self) -> String {
        format!("?{WORD}={}", self.token)
    }

    /// Whether the query of an address has the token.
    pub(super) fn opens(&self, query: Option<&str>) -> bool {
        let words = query.unwrap_or_default().split('&');
        let given = words.filter_map(|word| word.split_once('=')).find(|(name, _)| *name == WORD);
        given.is_some_and(|(_, token)| same(token, &self.token))
    }

    /// The cookie that a browser is given.
    pub(super) fn cookie(&self) -> HeaderValue {
        let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", self.cookie, self.token);
        HeaderValue::from_str(&cookie).expect("letters, digits and signs of a cookie")
    }

    /// Whether a request has the cookie, and no browser says that another site sends it.
    pub(super) fn lets_look(&self, headers: &HeaderMap) -> bool {
        let cookies =
            headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs =
            cookies.flat_map(|value| value.split(';')).filter_map(|it| it.trim().split_once('='));
        let has_cookie = pairs.any(|(name, token)| name == self.cookie && same(token, &self.token));
        let mut sites = headers.get_all("sec-fetch-site").iter();
        has_cookie && sites.all(|site| site == "same-origin" || site == "none")
    }

    /// Whether a request may also change something: it says that it comes from this server. That what it says is this
    /// server was seen before.
    pub(super) fn lets_change(&self, headers: &HeaderMap) -> bool {
        self.lets_look(headers) && headers.get_all(header::ORIGIN).iter().count() == 1
    }
}

/// Compares without telling by the time it takes how much is the same.
fn same(given: &str, token: &str) -> bool {
    let differing = given.bytes().zip(token.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    given.len() == token.len() && differing == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(all: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in all {
            map.append(*name, value.parse().unwrap());
        }
        map
    }

    #[test]
    fn the_token_opens_and_nothing_else_does() {
        let (pass, other) = (Pass::new(1).unwrap(), Pass::new(1).unwrap());
        assert!(pass.opens(pass.query().strip_prefix('?')));
        assert!(pass.opens(Some(&format!("q=1&edit={}", pass.token))));
        let wrong = format!("edit={}", other.token);
        for query in [None, Some(""), Some("edit="), Some("edit"), Some(wrong.as_str())] {
            assert!(!pass.opens(query), "{query:?}");
        }
    }

    #[test]
    fn a_request_needs_the_cookie_and_comes_from_here() {
        let pass = Pass::new(4321).unwrap();
        let cookie = format!("a=b; local-normal-edit-4321={}", pass.token);
        let asks = |more: &[(&'static str, &str)]| {
            let all: Vec<_> = [("cookie", cookie.as_str())].iter().chain(more).copied().collect();
            pass.lets_look(&headers(&all))
        };
        assert!(asks(&[]) && asks(&[("sec-fetch-site", "same-origin")]));
        assert!(asks(&[("sec-fetch-site", "none")]));
        for site in ["cross-site", "same-site"] {
            assert!(!asks(&[("sec-fetch-site", site)]), "{site}");
        }
        for cookie in ["", "local-normal-edit-4321=", "local-normal-edit-4322=", "x"] {
            let token = if cookie.ends_with("22=") { pass.token.as_str() } else { "" };
            assert!(
                !pass.lets_look(&headers(&[("cookie", &format!("{cookie}{token}"))])),
                "{cookie}"
            );
        }
        let from = [("cookie", cookie.as_str()), ("origin", "http://localhost:4321")];
        assert!(pass.lets_change(&headers(&from)));
        assert!(!pass.lets_change(&headers(&from[..1])));
    }
}
