//! Finished markup without the indents and empty lines of its templates.

/// Markup of which no line is indented or empty, but for text that is set as it is written.
pub(super) fn without_indents(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let holds_set_text = html.contains("<pre");
    let mut is_set = false;
    for line in html.split_inclusive('\n') {
        kept.push_str(if is_set { line } else { line.trim_start_matches([' ', '\n']) });
        if holds_set_text && let Some(at) = line.rfind("<pre").max(line.rfind("</pre>")) {
            is_set = line[at..].starts_with("<pre");
        }
    }
    kept
}
