//! What a text of a results file must be.

use super::super::file_rules::SCHEMES;
use super::time::is_time;
use crate::model::Id;

/// What a text must be.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Any,
    Id,
    Time,
    Sha256,
    Url,
    OneOf(&'static [&'static str]),
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Any => "a text",
            Self::Id => "an id",
            Self::Time => "a time such as 2026-11-30T09:00:00Z",
            Self::Sha256 => "64 hexadecimal digits",
            Self::Url => "a web address",
            Self::OneOf(_) => "one of those allowed",
        }
    }

    pub(super) fn fits(self, text: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Id => Id::parse(text).is_ok(),
            Self::Time => is_time(text),
            Self::Sha256 => text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
            Self::Url => is_harmless_url(text),
            Self::OneOf(list) => list.contains(&text),
        }
    }
}

/// Whether an address leads nowhere but to a web page or a mail; an address without a scheme is taken as it is.
pub(in crate::assess) fn is_harmless_url(text: &str) -> bool {
    if text.chars().any(char::is_control) {
        return false;
    }
    match text.trim_start_matches(' ').split_once(':') {
        None => true,
        // `www.example.org:8080/a` and `folder/a:b` name no scheme.
        Some((before, _)) if before.contains(['.', '/', '?', '#']) => true,
        Some((scheme, _)) => SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()),
    }
}
