//! Words as Markdown that shows just these words.

/// Words with a backslash before each sign that Markdown would take for its own.
pub(super) fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len() + 8);
    let signs: Vec<char> = words.chars().collect();
    for (at, sign) in signs.iter().enumerate() {
        let side = |index: Option<usize>| index.and_then(|index| signs.get(index));
        let (before, after) = (side(at.checked_sub(1)), side(Some(at + 1)));
        let is_word = |side: Option<&char>| side.is_some_and(|sign| sign.is_alphanumeric());
        let is_own = match sign {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            '_' => !(is_word(before) && is_word(after)),
            '=' | '$' => before == Some(sign) || after == Some(sign),
            '&' => is_word(after) || after == Some(&'#'),
            '{' => after.is_some_and(|sign| "{%:.#<".contains(*sign)),
            _ => false,
        };
        if is_own {
            escaped.push('\\');
        }
        escaped.push(*sign);
    }
    escaped
}

/// The beginning of a paragraph, with a backslash where it would begin a heading, a list or a quotation.
pub(super) fn escape_start(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = line[digits..].strip_prefix(['.', ')']);
    if digits > 0
        && after.is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let begins = ["#", ">", "=", "+ ", "- ", "---", ":::", "!!! ", "??? ", "???+ ", "+++"];
    let is_block = begins.iter().any(|start| line.starts_with(start)) || matches!(line, "-" | "+");
    if is_block { format!("\\{line}") } else { line.to_owned() }
}

/// Code as a block of it, in a fence that is longer than any in it.
pub(super) fn fenced(language: &str, code: &str) -> String {
    let lines: Vec<_> = code.lines().collect();
    let is_empty = |line: &&&str| line.trim().is_empty();
    let start = lines.iter().take_while(is_empty).count();
    let end = lines.len() - lines[start..].iter().rev().take_while(is_empty).count();
    let code = lines[start..end].join("\n");
    let longest = code.split(|sign| sign != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{code}\n{fence}")
}

/// An address as the target of a link.
pub(super) fn target(address: &str) -> String {
    let address: String = address.trim().chars().filter(|sign| !sign.is_control()).collect();
    let is_web = ["http://", "https://"].iter().any(|start| address.starts_with(start));
    let address = if is_web { address.replace(' ', "%20") } else { address };
    let is_plain = !address.is_empty()
        && !address.contains(|sign: char| sign.is_whitespace() || "()<>\\\"'".contains(sign));
    if is_plain {
        return address;
    }
    format!("<{}>", address.replace('\\', "/").replace('<', "%3C").replace('>', "%3E"))
}

/// A caption behind the target of a picture, or the title of a link; nothing for no words.
pub(super) fn title(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return String::new();
    }
    format!(" \"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"").replace('&', "\\&"))
}

/// Words as YAML in double quotes.
pub(super) fn quoted(words: &str) -> String {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for sign in words.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            sign if sign.is_control() => quoted.push(' '),
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}
