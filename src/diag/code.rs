//! The codes: their numbers, names, weights and explanations. A code is never reused.

use super::Severity;
use std::fmt;
use std::str::FromStr;

macro_rules! codes {
    ($($variant:ident = $number:literal, $name:literal, $severity:ident, $can_change:literal;)*) => {
        /// What kind of mistake a diagnostic speaks of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = concat!("`", $number, " ", $name, "`")] $variant,)*
        }

        impl Code {
            /// Every code, by number.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// `LN012`
            pub fn number(self) -> &'static str {
                match self { $(Self::$variant => $number,)* }
            }

            /// `unknown-reference`
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Its weight where the playbook does not say otherwise.
            pub fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// Whether a playbook may turn it down: not where there is nothing sound to build.
            pub fn can_be_lowered(self) -> bool {
                match self { $(Self::$variant => $can_change,)* }
            }

            /// The page of `docs/checks` that explains it, in Markdown.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("../../docs/checks/", $number, ".md")),)*
                }
            }
        }
    };
}

codes! {
    YamlSyntax         = "LN001", "yaml-syntax",         Error,   false;
    UnknownKey         = "LN002", "unknown-key",         Error,   false;
    DuplicateKey       = "LN003", "duplicate-key",       Error,   false;
    MissingKey         = "LN004", "missing-key",         Error,   false;
    WrongType          = "LN005", "wrong-type",          Error,   false;
    BadValue           = "LN006", "bad-value",           Error,   false;
    BadId              = "LN007", "bad-id",              Error,   false;
    DuplicateId        = "LN008", "duplicate-id",        Error,   false;
    OverLimit          = "LN009", "over-limit",          Error,   false;
    NotUtf8            = "LN010", "not-utf8",            Error,   false;
    BadPath            = "LN011", "bad-path",            Error,   false;
    UnknownReference   = "LN012", "unknown-reference",   Error,   false;
    UnlistedFile       = "LN013", "unlisted-file",       Error,   true;
    MissingFile        = "LN014", "missing-file",        Error,   false;
    UnexpectedFile     = "LN015", "unexpected-file",     Warning, true;
    NoFrontMatter      = "LN016", "no-front-matter",     Error,   false;
    EmptyText          = "LN017", "empty-text",          Error,   false;
    NotReadYet         = "LN018", "not-read-yet",        Warning, true;
    RawHtml            = "LN020", "raw-html",            Error,   false;
    HeadingOrder       = "LN021", "heading-order",       Error,   true;
    MissingAlt         = "LN022", "missing-alternative", Error,   true;
    VagueLinkText      = "LN023", "vague-link-text",     Error,   true;
    RawPath            = "LN024", "raw-path",            Error,   false;
    UnknownAnchor      = "LN025", "unknown-anchor",      Error,   true;
    BrokenOutputLink   = "LN026", "broken-output-link",  Error,   true;
    NotALink           = "LN027", "not-a-link",          Error,   true;
    LooseNote          = "LN028", "loose-footnote",      Error,   true;
    ForeignMarkup      = "LN029", "foreign-markup",      Warning, true;
    DuplicateTitle     = "LN030", "duplicate-title",     Warning, true;
    ReviewOverdue      = "LN031", "review-overdue",      Warning, true;
    NoSource           = "LN032", "story-without-source", Warning, true;
    NotVerified        = "LN033", "story-not-verified",  Warning, true;
    NoPractice         = "LN034", "no-practice",         Warning, true;
    NoStandardPage     = "LN035", "no-standard-page",    Warning, true;
    RefusedHost        = "LN036", "refused-host",        Error,   true;
    EmptyProfile       = "LN038", "empty-profile",       Error,   false;
    Groups             = "LN039", "groups",              Error,   false;
    Points             = "LN040", "points",              Error,   false;
    EmptyCell          = "LN041", "empty-cell",          Warning, true;
    NoAction           = "LN042", "level-without-action", Warning, true;
    Unreachable        = "LN043", "unreachable-question", Error,  true;
    SameLevelText      = "LN044", "same-level-text",     Error,   true;
    PointlessMustHave  = "LN045", "pointless-must-have", Warning, true;
    Bands              = "LN046", "bands",               Error,   false;
    RetiredInUse       = "LN047", "retired-in-use",      Error,   false;
    HardToRead         = "LN048", "hard-to-read",        Note,    true;
    NotBlank           = "LN049", "not-blank",           Error,   true;
    Template           = "LN050", "template",            Error,   false;
    UnknownThemeFile   = "LN051", "unknown-theme-file",  Warning, true;
    UnknownMessage     = "LN052", "unknown-message",     Error,   false;
    BrokenThemeFile    = "LN053", "broken-theme-file",   Error,   true;
    Untranslated       = "LN054", "untranslated-interface", Note, true;
    BadMove            = "LN060", "bad-move",            Error,   false;
    VanishedPage       = "LN061", "vanished-page",       Error,   true;
    DuplicatePlace     = "LN062", "duplicate-place",     Error,   false;
    EventTimes         = "LN064", "event-times",         Error,   false;
    PastEvent          = "LN065", "past-event",          Note,    true;
    LooseTable         = "LN070", "loose-table",         Error,   true;
    OpenFence          = "LN071", "open-fence",          Error,   true;
    ConflictMarks      = "LN072", "conflict-marks",      Error,   false;
    NotAList           = "LN073", "not-a-list",          Warning, true;
    IndentedWords      = "LN074", "indented-words",      Warning, true;
    MarkupInPlainText  = "LN075", "markup-in-plain-text", Warning, true;
    CutText            = "LN076", "cut-text",            Warning, true;
    SplitText          = "LN077", "split-text",          Warning, true;
    FoldedList         = "LN078", "folded-list",         Warning, true;
    LooseMarks         = "LN079", "loose-marks",         Warning, true;
    UnsafeDrawing      = "LN080", "unsafe-drawing",      Error,   false;
    BrokenPicture      = "LN081", "broken-picture",      Error,   false;
    UnusedMedia        = "LN082", "unused-media",        Warning, true;
    LargePicture       = "LN083", "large-picture",       Note,    true;
    SampleWords        = "LN090", "sample-words",        Warning, true;
    ControlCharacter   = "LN091", "control-character",   Error,   false;
    BrokenTranslations = "LN100", "broken-translations", Error,   false;
    StaleTranslation   = "LN101", "stale-translation",   Warning, true;
    BrokenTranslation  = "LN102", "broken-translation",  Error,   true;
    OtherLinks         = "LN103", "other-links",         Error,   true;
    OtherPlaceholders  = "LN104", "other-placeholders",  Error,   true;
    MissingTranslations = "LN105", "missing-translations", Error, true;
    PartlyTranslated   = "LN106", "partly-translated",   Note,    true;
    OtherVersion       = "LN110", "other-version",       Error,   false;
    NationalText       = "LN111", "national-text",       Error,   false;
    MissingLocalPage   = "LN112", "missing-local-page",  Error,   true;
    NothingToHide      = "LN113", "nothing-to-hide",     Warning, true;
    UnattachedNote     = "LN114", "unattached-note",     Warning, true;
    ForeignId          = "LN115", "foreign-id",          Error,   false;
    GoneReference      = "LN116", "gone-reference",      Warning, true;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number(), self.name())
    }
}

impl FromStr for Code {
    type Err = Option<&'static str>;

    /// Reads a number (`LN012`, in any case) or a name; the error is the nearest known one.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = |code: &&Self| code.number().eq_ignore_ascii_case(text) || code.name() == text;
        Self::ALL.iter().find(known).copied().ok_or_else(|| {
            let names = Self::ALL.iter().flat_map(|code| [code.number(), code.name()]);
            super::nearest(text, names)
        })
    }
}
