//! What styles of a drawing ask for outside it.

use std::borrow::Cow;

/// Functions and rules that load something, whatever they name.
const LOADERS: [&str; 4] = ["@import", "image-set(", "image(", "src("];

/// The first thing in a style, or in an attribute that may contain one, that asks for something outside the
/// drawing: where it begins, as far as the style is written without escapes, and its words.
pub(super) fn outside(style: &str) -> Option<(usize, String)> {
    if !style.contains(['(', '@', '\\']) {
        return None;
    }
    let plain = without_escapes(style).to_ascii_lowercase();
    let loaders = LOADERS.iter().filter_map(|name| plain.find(name));
    let addresses = plain.match_indices("url(").filter(|(at, name)| {
        let address = plain[at + name.len()..].trim_start();
        !address.trim_start_matches(['"', '\'']).trim_start().starts_with('#')
    });
    let at = loaders.chain(addresses.map(|(at, _)| at)).min()?;
    let words =
        plain[at..].chars().take_while(|c| !matches!(c, ';' | '}' | '\n')).take(40).collect();
    Some((if style.contains('\\') { 0 } else { at }, words))
}

/// A style with its escapes undone: `\75rl(` means `url(`.
fn without_escapes(style: &str) -> Cow<'_, str> {
    if !style.contains('\\') {
        return style.into();
    }
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let digits = after.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        rest = &after[digits..];
        if digits > 0 {
            let code = u32::from_str_radix(&after[..digits], 16).ok();
            plain.push(code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
            rest = rest.strip_prefix(|c: char| c.is_ascii_whitespace()).unwrap_or(rest);
        } else {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
    }
    plain.push_str(rest);
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_may_refer_to_the_drawing_alone() {
        for fine in [
            "fill: url(#a); stroke: red",
            "fill:url( '#a' )",
            "mask: URL(\"#b\")",
            ".a { transform: rotate(3deg) }",
            "@media print { a { color: red } }",
            "",
        ] {
            assert_eq!(outside(fine), None, "{fine}");
        }
        for bad in [
            "@import 'a.css'",
            "@IMPORT url(#a)",
            "@\\69mport 'a.css'",
            "fill: url(a.svg#b)",
            "fill: url('https://a.example')",
            "fill: u\\72l(https://a.example)",
            "fill: \\000075 rl(https://a.example)",
            "fill: url(#a), url(//a.example)",
            "background: image-set('a.png' 1x)",
            "/* url(#a) */ cursor: url( data:image/svg+xml,x )",
        ] {
            assert!(outside(bad).is_some(), "{bad}");
        }
        assert_eq!(outside("a { }\nb { fill: url(x) }").unwrap(), (16, "url(x) ".into()));
    }
}
