//! Links and pictures that lead to nothing: all their words stay.

use super::markdown::assert_become;

#[test]
fn the_title_of_what_leads_nowhere_stays_with_its_words() {
    assert_become(&[
        ("![A](a.png \"The *map*. By Ann\")", "A – The \\*map\\*. By Ann"),
        ("![](a.png \"T\")", "T"),
        ("![T](a.png \"T\") and ![ ](b.png)", "T and"),
        ("[a](b.md \"Tip\") c", "a (Tip) c"),
        ("[a][b] c\n\n[b]: c.md 'Tip <T>'", "a (Tip \\<T>) c"),
        ("[![A](a.png \"T\")](b.md)", "A – T"),
        ("| a |\n| --- |\n| ![A](a.png \"B \\| C\") |", "| a |\n| --- |\n| A – B \\| C |"),
        ("<figure><img src=\"a.png\" alt=\"A\"><figcaption>C</figcaption></figure>", "A – C"),
        ("{{< figure src=\"a.png\" title=\"T\" caption=\"C\" >}}", "C – T"),
        ("![A](https://e.org/a.png \"T\")", "[A](https://e.org/a.png \"T\")"),
    ]);
}
