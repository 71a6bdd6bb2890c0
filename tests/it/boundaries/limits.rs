//! Values that pass and values that are reported, for checks of one value in one place.

/// A code, a file of the golden playbook, a text in it, and what replaces it: texts that pass, and texts that are reported.
pub(super) type Limit =
    (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

pub(super) const TOP: &str = "playbook.yaml";
pub(super) const AREA: &str = "areas/service-design.yaml";
pub(super) const OTHER_AREA: &str = "areas/workstyles.yaml";
pub(super) const STORY: &str = "stories/first-story.md";
pub(super) const ROUTE: &str = "routes/in-house.md";
pub(super) const PAGE: &str = "pages/about.md";
/// A page of one text.
pub(super) const SHORT: &str = "pages/guides/second-day.md";

pub(super) const NUMBERS: &[Limit] = &[
    (
        "LN006",
        AREA,
        "\nweight: 2",
        &["\nweight: 1", "\nweight: 5"],
        &["\nweight: 0", "\nweight: 6"],
    ),
    (
        "LN006",
        AREA,
        "    weight: 2",
        &["    weight: 1", "    weight: 5"],
        &["    weight: 0", "    weight: 6"],
    ),
    ("LN006", AREA, "effort: 3", &["effort: 1"], &["effort: 0", "effort: 4"]),
    ("LN006", AREA, "points: 45", &["points: 1", "points: 99"], &["points: -1", "points: 101"]),
    ("LN006", OTHER_AREA, "rev: 2", &["rev: 1", "rev: 9999"], &["rev: 0", "rev: 10000"]),
    ("LN006", STORY, "year: 2024", &["year: 1900", "year: 2100"], &["year: 1899", "year: 2101"]),
    ("LN040", AREA, "points: 45", &["points: 1", "points: 99"], &["points: 0", "points: 100"]),
    ("LN040", AREA, "points: 0", &[], &["points: 1"]),
    ("LN040", AREA, "points: 100", &[], &["points: 99"]),
];

pub(super) const LAYOUT: &[Limit] = &[
    (
        "LN006",
        TOP,
        "home: [intro, stages, map,",
        &["home: [] # [", "home: [map] # [", "home: [pages, map, stages,"],
        &["home: [intro, stages, matrix,", "home: [Map, "],
    ),
    ("LN008", TOP, "home: [intro, stages,", &["home: [intro,"], &["home: [intro, map,"]),
    (
        "LN006",
        TOP,
        "picture: media/hall.svg",
        &[],
        &[
            "picture: hall.svg",
            "picture: media:hall.svg",
            "picture: media/",
            "picture: none",
            "picture: town",
        ],
    ),
    ("LN012", TOP, "picture: media/hall.svg", &[], &["picture: media/hull.svg"]),
    ("LN022", TOP, "picture_alt: A", &[], &["# picture_alt: A"]),
    (
        "LN006",
        TOP,
        "  - areas\n",
        &["  - events\n", "  - {part: areas}\n", "  - {part: areas, title: Our map}\n"],
        &["  - area\n", "  - {title: Areas}\n", "  - {page: privacy, part: areas}\n"],
    ),
    ("LN012", AREA, "\nweight: 2", &["\nicon: book"], &["\nicon: books", "\nicon: service"]),
    ("LN002", TOP, "{page: guides/index}", &[], &["{pages: guides/index}"]),
    (
        "LN012",
        TOP,
        "{page: guides/index}",
        &["{page: privacy}"],
        &["{page: guides}", "{page: index}"],
    ),
    (
        "LN008",
        TOP,
        "  - areas\n",
        &[],
        &["  - routes\n", "  - {page: about}\n", "  - {part: assessment}\n"],
    ),
];

pub(super) const QUESTIONS: &[Limit] = &[
    (
        "LN043",
        AREA,
        "{nations: [england, wales], types: [unitary, county]}",
        &["{nations: [wales], types: [unitary]}", "{nations: [england], types: [county]}"],
        &["{nations: [wales], types: [county]}"],
    ),
    (
        "LN044",
        AREA,
        "Some forms are cut down first",
        &["Every form is cut down"],
        &["EVERY  form is cut down first"],
    ),
    (
        "LN006",
        AREA,
        "[Which form do most people give up on?, Who has",
        &["[Which form?, Who has"],
        &["[Who has", "[Which form?, How many forms?, Who has", "[] # [", "[Which form?] # ["],
    ),
    ("LN012", AREA, "story: older-form", &["story: first-story"], &["story: no-story"]),
    ("LN004", AREA, "  story: older-form\n", &[], &[""]),
    ("LN045", AREA, "min: some", &["min: every"], &["min: none"]),
];

pub(super) const DATES: &[Limit] = &[
    ("LN031", AREA, "due: 2027-05-01", &["due: 2026-11-21"], &["due: 2026-11-20"]),
    (
        "LN031",
        "routes/shared-services.md",
        "due: 2027-06-01",
        &["due: 2026-11-21"],
        &["due: 2026-11-20"],
    ),
    ("LN031", PAGE, "due: 2027-04-01", &["due: 2026-11-21"], &["due: 2026-11-20"]),
    ("LN065", "events.yaml", "date: 2026-12-01", &["date: 2026-11-21"], &["date: 2026-11-20"]),
    (
        "LN006",
        "events.yaml",
        "date: 2026-12-01",
        &["date: 2026-12-02"],
        &["date: 2026-12-01 10:00", "date: 2026-12-01T10:00", "date: 20261201"],
    ),
    (
        "LN064",
        "events.yaml",
        "end: \"12:30\"",
        &["end: \"10:01\""],
        &["end: \"10:00\"", "end: \"09:59\""],
    ),
];

/// Titles that differ in more than their capitals pass.
pub(super) const TITLES: &[Limit] = &[
    ("LN030", AREA, "title: Service design", &["title: Work style"], &["title: WORKSTYLES"]),
    ("LN030", "principles/share.yaml", "title: Share", &["title: Simple"], &["title: simplify"]),
    ("LN030", "stages/reform.yaml", "title: Reform", &["title: Resets"], &["title: reset"]),
    (
        "LN030",
        STORY,
        "title: A shorter form for parking permits",
        &["title: Another form"],
        &["title: an OLDER form"],
    ),
    ("LN030", ROUTE, "title: In-house", &["title: Shared service"], &["title: shared services"]),
    ("LN030", PAGE, "title: About this playbook", &["title: Record"], &["title: records"]),
    (
        "LN030",
        AREA,
        "text: Do you use forms that others have tested?",
        &["text: Can they?"],
        &["text: can partners book your rooms?"],
    ),
    ("LN030", "glossary.yaml", "term: Cabinet", &["term: Zones"], &["term: zone"]),
];

pub(super) const TEXTS: &[Limit] = &[
    (
        "LN023",
        PAGE,
        "[offers]",
        &["[Click here to apply]", "[Pages]", "[All of this]"],
        &["[Click here]", "[click here]", "[“READ MORE”]", "[here.]", "[ ]"],
    ),
    ("LN021", PAGE, "## How to", &["### How to"], &["#### How to", "# How to"]),
    (
        "LN034",
        OTHER_AREA,
        "  share:\n    summary: Share rooms with partners.\n    stories: [shared-rooms]\n",
        &[],
        &[""],
    ),
];
