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
