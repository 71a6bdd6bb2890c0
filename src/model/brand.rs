//! Whose site it is: a name, a logo and a colour beside the playbook's own.

use super::record::{Reader, Scalar, pattern, record};
use super::{Colour, Council, Plain, Url, Words};
use crate::source::Spanned;

record! {
    /// Whose site it is.
    Brand: "a brand" {
        required {
            /// The body whose site it is.
            #[example("Riverside District Council")]
            name: Plain,
        }
        optional {
            /// A file of `media/` that is shown beside the playbook's name, at most 48 pixels high.
            #[example("media/logo.svg")]
            logo: Option<Spanned<MediaPath>>,
            /// The logo for a dark ground.
            #[example("media/logo-white.svg")]
            logo_dark: Option<Spanned<MediaPath>>,
            /// The words for people who cannot see the logo; the name where this is left out.
            #[example("Crest of Riverside District Council")]
            alt: Option<Plain>,
            /// Where name and logo lead to.
            #[example("https://www.example.gov.uk/")]
            url: Option<Url>,
            /// The colour of buttons, of lines under links and of the band on the home page: `#` and six hexadecimal digits, in quotation marks. Its contrast with the page's ground has to be 4.5 to 1.
            #[example("#a4122b")]
            colour: Option<Colour>,
        }
    }
}

impl Brand {
    /// That of a council which names none.
    pub(crate) fn of_council(council: &Council) -> Self {
        let Council { name, url, .. } = council.clone();
        Self { name, url, logo: None, logo_dark: None, alt: None, colour: None }
    }
}

/// The path of a file below `media/`.
#[derive(Debug, Clone)]
pub struct MediaPath(pub String);

impl Scalar for MediaPath {
    fn parse(words: &Words, reader: &mut Reader<'_>) -> Option<Self> {
        let file = words.value.strip_prefix("media/").filter(|file| !file.is_empty());
        if file.is_none() {
            let help = "Write the path of a file, as in `media/logo.svg`.";
            reader.bad_value(words, "a file of media/", help);
        }
        file.map(|file| Self(file.to_owned()))
    }

    fn schema() -> serde_json::Value {
        pattern("^media/.+$")
    }
}
