//! What is sound and what is broken, in styles and in scripts.

use super::*;

#[test]
fn styles_that_are_whole_pass() {
    for style in [
        "",
        ":root { --space: 1rem }\n@media (width > 4rem) { a[href^=\"{\"] { content: '}' } }",
        "/* { */ a::before { content: \"\\\"{\"; background: url(data:image/png;base64,AA==) }",
        "a { background: url( \"../media/x.png\" ) } .curl { x: curl(1) }",
        "a\\:b { content: \"https://example.org\" }",
        "a { b: é }",
        "a { content: \"b\\\r\nc\" }",
    ] {
        assert_eq!(in_style(style), None, "{style}");
    }
}

#[test]
fn styles_that_are_broken_are_named_at_their_place() {
    for (style, at) in [
        (":root { --space: 1rem;\n", 6),
        ("a { b: c } }", 11),
        ("a { b: (c }", 10),
        ("é /* ", 3),
        ("a { content: \"x\n }", 13),
        ("@import url(\"https://fonts.example.org/x\");", 0),
        ("@IMPORT 'x.css';", 0),
        ("@font-face { src: url(https://fonts.example.org/x.woff2) }", 18),
        ("a { b: url( '//example.org/x.png' ) }", 7),
        ("a { b: URL(x", 7),
    ] {
        assert_eq!(in_style(style).map(|fault| fault.at), Some(at), "{style}");
    }
}

#[test]
fn scripts_that_are_whole_pass() {
    for script in [
        "",
        "(function () { return /[/}]\\/{/.test(\"}\") ? `a ${b({ c: `${d}` })} }` : 4 / 2; }());",
        "// don't {\nlet a = b / c; /* ' */ x = [1, 2].map((y) => ({ y }));",
        "const e = 'it\\'s'; if (a) { b = a++ / 2 / c }",
        "return /\\(/;",
        "a;//é",
        "a = 'b\\\r\nc';",
    ] {
        assert_eq!(in_script(script), None, "{script}");
    }
}

#[test]
fn scripts_that_are_broken_are_named_at_their_place() {
    for (script, at) in [
        ("/*é", 0),
        ("f(() => { a(1);", 8),
        ("a = 'b\n';", 4),
        ("a = `b ${c`;", 10),
        ("a = [1, 2);", 9),
        ("} a", 0),
    ] {
        assert_eq!(in_script(script).map(|fault| fault.at), Some(at), "{script}");
    }
}

#[test]
fn the_themes_own_files_pass() {
    for (path, text) in ["default", "civic"].into_iter().flat_map(crate::assets::originals) {
        assert_eq!(fault_of(&path, &text), None, "{path}");
    }
}
