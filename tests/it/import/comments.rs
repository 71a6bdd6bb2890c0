//! Comments that no reader is meant to see: those of MDX and of kramdown.

use super::markdown::{assert_become, page, page_of};

#[test]
fn comments_in_braces_are_left_out_wherever_they_are() {
    for (text, expected) in [
        ("Permits cost £90.{/* ask legal */}", "Permits cost £90."),
        ("{/* Not yet:\n\nBob said no. */}\n\nb", "b"),
        ("a {/* b */} c", "a  c"),
        ("a\n{/* b */}\nc", "a\nc"),
        ("{/* a */ }\n\nb {/**/}", "b"),
        ("{/*\n```\na\n*/}\n\nb\n\n`c {/* d */}`", "b\n\n`c {/* d */}`"),
        ("- {/* a */} b\n- c {/* d */}", "-  b\n- c"),
        ("> {/* a\n>\n> b */}\n> c", ">\n> c"),
        ("{/* a */} b {/* `c` */} d {/* `e` */}", " b  d"),
        // What is no comment.
        ("```jsx\n{/* a */}\n```", "```jsx\n{/* a */}\n```"),
        ("`{/* a */}` and \\{/* b */}", "`{/* a */}` and \\{/* b */}"),
    ] {
        let (found, said) = page_of("a.mdx", text);
        assert_eq!(found.trim(), expected.trim(), "{text}");
        assert!(!said.contains("comment"), "{said}");
        // Elsewhere such braces may be words, so the author hears of them.
        let (found, said) = page(text);
        assert_eq!(found.trim(), expected.trim(), "{text}");
        let is_told = said.contains("a comment between {/* and */} is left out: “");
        assert_eq!(
            is_told,
            !expected.contains("/*") || expected.starts_with('b'),
            "{text}: {said}"
        );
    }
    let (found, said) = page_of("a.mdx", "a {/* b\n\nc");
    assert_eq!(found.trim(), "a {/* b\n\nc");
    assert!(said.contains("a.mdx:4: nothing ends the comment that begins here with {/*"), "{said}");
}

#[test]
fn comments_take_nothing_with_them() {
    const AFTER: &str = "a\n\nb\n\nc";
    const TOLD: &str = "a.mdx:4: `{90}` is kept as it is written";
    for (text, expected, told) in [
        ("Costs {/* £ */ 90} a\n\nb {/* c */}", "Costs {90} a\n\nb", TOLD),
        ("{90 /* £ */} a\n\nb {/* c */}", "`{90 /* £ */}` a\n\nb", "`{90 /* £ */}` is kept"),
        ("a {/* £ */ /* year */}\n\nb\n\nc{/* d */}", AFTER, ""),
        ("a {/* £ */ \"y\"}\n\nb", "a y\n\nb", ""),
        ("{\n  /* Bob said\n  no */\n}\na\n\nb\n\nc", AFTER, ""),
        ("{\n  // Bob said no\n}\n\na\n\nb\n\nc", AFTER, ""),
        ("> a {\n> // b\n> }\n\nc", "> a\n\nc", ""),
        ("<A b={/* c */ d} />\n\na\n\nb {/* d */}", "a\n\nb", "`b={d}` of <A> is left out"),
        ("<A b={/* c */ 1}>z</A>\n\nb {/* d */}", "z\n\nb", ""),
        ("<A {/* c */}>z</A>\n\nb {/* d */}", "z\n\nb", ""),
    ] {
        let (found, said) = page_of("a.mdx", text);
        assert_eq!(found.trim(), expected, "{text}: {said}");
        assert!(said.contains(told), "{text}: {said}");
        assert!(!said.contains("comment"), "{text}: {said}");
    }
    // Where there are no programs, all is shown.
    let text = "Costs {/* £ */ 90} a\n\nb {\n/* c */\n} {/* d */}";
    let (found, said) = page(text);
    assert_eq!(found.trim(), text.trim_end_matches(" {/* d */}"));
    assert!(said.contains("a.md:4: the comment that begins here with {/* is shown"), "{said}");
}

#[test]
fn comments_of_kramdown_are_left_out() {
    assert_become(&[
        ("a\n\n{::comment}\nBob said no.\n\nNot yet.\n{:/comment}\n\nb", "a\n\nb"),
        ("a {::comment}b{:/} c", "a  c"),
        ("> {::comment}\n> a\n> {:/comment}\n> b", ">\n> b"),
        ("`{::comment}a{:/}`", "`{::comment}a{:/}`"),
        ("```\n{::comment}\na\n{:/comment}\n```", "```\n{::comment}\na\n{:/comment}\n```"),
    ]);
    let said = page("a\n\n{::comment}\nb").1;
    assert!(
        said.contains(
            "a.md:6: nothing ends the comment that begins here with {::comment}: it is shown"
        ),
        "{said}"
    );
}
