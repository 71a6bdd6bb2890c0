//! Formulas of plural forms: each header's own is asked.

use local_normal::po::Plurals;

fn forms(text: &str) -> Vec<usize> {
    let plurals = Plurals::read(text).unwrap_or_else(|why| panic!("{text}: {why}"));
    [0, 1, 2, 3, 4, 6, 11, 21, 100].map(|n| plurals.form(n).unwrap()).to_vec()
}

#[test]
fn formulas_of_other_programs_are_understood() {
    for (text, wanted) in [
        (
            "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;",
            [0, 1, 2, 3, 5, 4, 5, 5, 5],
        ),
        (
            "nplurals = 4 ; plural = (n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3",
            [2, 0, 1, 2, 2, 2, 3, 2, 2],
        ),
        (
            "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
            [0, 1, 2, 3, 3, 3, 4, 4, 5],
        ),
        (
            "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
            [2, 0, 1, 1, 1, 2, 2, 2, 2],
        ),
        ("nplurals=2; plural=n>1;", [0, 0, 1, 1, 1, 1, 1, 1, 1]),
        ("nplurals=2; plural=!(n-n+1==n*1/1);", [1, 0, 1, 1, 1, 1, 1, 1, 1]),
        ("nplurals=1; plural=0;", [0; 9]),
    ] {
        assert_eq!(forms(text), wanted, "{text}");
    }
}

#[test]
fn formulas_that_say_nothing_sure_are_refused() {
    let deep = format!("nplurals=2; plural={}n{};", "(".repeat(100), ")".repeat(100));
    let nots = format!("nplurals=2; plural={}n;", "!".repeat(900));
    for (text, why) in [
        ("plural=n != 1;", "nplurals is not a number"),
        ("nplurals=0; plural=0;", "nplurals is not a number"),
        ("nplurals=INTEGER; plural=EXPRESSION;", "nplurals is not a number"),
        ("nplurals=2;", "there is no plural"),
        ("nplurals=2; plural=n > ;", "ends too early"),
        ("nplurals=2; plural=(n > 1;", "ends too early"),
        ("nplurals=2; plural=n > 1 2;", "cannot be read from `2`"),
        ("nplurals=2; plural=m > 1;", "cannot be read from `m > 1`"),
        ("nplurals=2; plural=n ? 1;", "ends too early"),
        ("nplurals=2; plural=1/n;", "has no value for 0"),
        ("nplurals=2; plural=n-1;", "has no value for 0"),
        ("nplurals=2; plural=99999999999999999999;", "cannot be read"),
        ("nplurals=3; plural=n != 1;", "no number takes form 2"),
        ("nplurals=2; plural=0;", "no number takes form 1"),
        ("nplurals=2; plural=n==1 ? 0 : 5;", "0 takes form 5"),
        (&deep, "too deep"),
        (&nots, "too deep"),
    ] {
        let found = Plurals::read(text).expect_err(text);
        assert!(found.contains(why), "{text}: {found}");
    }
}
