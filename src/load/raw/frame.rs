//! `playbook.yaml`, principles and stages.

use super::{DATE, ID, Number, VERSION, Words};
use crate::load::record::{Named, record};

record! {
    /// `playbook.yaml`
    Playbook: "the playbook" {
        required {
            /// Permanent id of the playbook: saved answers hang on it.
            #[schemars(regex(pattern = ID), example = &"example-playbook")]
            id: Words,
            /// Name of the playbook.
            #[schemars(example = &"The Example Council playbook")]
            title: Words,
            /// Version of the content, as MAJOR.MINOR.PATCH; a new major version says that results may not compare.
            #[schemars(regex(pattern = VERSION), example = &"1.0.0")]
            version: Words,
            /// The areas, in reading order: the names of the files in `areas/`.
            #[schemars(inner(regex(pattern = ID)), example = ["service-design", "workstyles"])]
            areas: Vec<Words>,
            /// The principles, in order: the names of the files in `principles/`.
            #[schemars(inner(regex(pattern = ID)), example = ["simplify", "share"])]
            principles: Vec<Words>,
        }
        optional {
            /// What the playbook is and for whom.
            summary: Words,
            /// Markdown for the home page.
            intro: Words,
            /// The day this version came out.
            #[schemars(regex(pattern = DATE), example = &"2026-11-21")]
            released: Words,
            /// Tag of the default language; `en` where it is left out.
            #[schemars(example = &"en")]
            language: Words,
            /// Tags of all languages, the default one among them.
            #[schemars(example = ["en", "cy"])]
            languages: Vec<Words>,
            /// The time zone of events; `Europe/London` where it is left out.
            #[schemars(example = &"Europe/London")]
            time_zone: Words,
            /// Who publishes the playbook.
            #[schemars(example = &"Example Council")]
            publisher: Words,
            /// The licence of the text.
            licence: Licence,
            /// Where the site will stand. Feed, sitemap and canonical links need it.
            #[schemars(regex(pattern = "^https?://"), example = &"https://www.example.org/playbook/")]
            base_url: Words,
            /// The stages, in order: the names of the files in `stages/`.
            #[schemars(inner(regex(pattern = ID)), example = ["reset", "reform", "recover"])]
            stages: Vec<Words>,
            /// The delivery routes, in order: the names of the files in `routes/`.
            #[schemars(inner(regex(pattern = ID)), example = ["shared-services"])]
            routes: Vec<Words>,
            /// The stories, in order; the newest first where this is left out.
            #[schemars(inner(regex(pattern = ID)))]
            stories: Vec<Words>,
            /// The free pages, in order; by name where this is left out. A page in a folder is `folder/name`.
            #[schemars(example = ["about", "guides/first-day"])]
            pages: Vec<Words>,
            /// What holds for all questions.
            assessment: Assessment,
            /// How much each check weighs, by its code: `error`, `warning` or `off`.
            #[schemars(extend(
                "additionalProperties" = {"type": "string", "enum": ["error", "warning", "off"]},
                "examples" = [{"LN031": "off", "LN033": "error"}]
            ))]
            checks: Named<Words>,
            /// Where pages went: the path that each had, such as `stories/old-name.html`, and where it is now, as a reference such as `story:new-name` or as a path.
            #[schemars(extend("examples" = [{"stories/old-name.html": "story:new-name"}]))]
            moved: Named<Words>,
        }
    }
}

record! {
    /// A licence.
    Licence: "a licence" {
        required {
            /// Its name.
            #[schemars(example = &"Open Government Licence v3.0")]
            name: Words,
            /// Its address.
            #[schemars(example = &"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")]
            url: Words,
        }
        optional {}
    }
}

record! {
    /// What holds for all questions.
    Assessment: "the assessment" {
        required {}
        optional {
            /// Names of levels, by level id, and what they mean in any question.
            scale: Vec<ScaleStep>,
            /// Bands of scores, from the lowest. Without them there are Starting from 0, Developing from 2500, Established from 5000 and Leading from 7500.
            bands: Vec<Band>,
            /// Reasons for "does not apply".
            na_reasons: Vec<NaReason>,
            /// Question ids that were given up. They are never used again.
            retired: Vec<Retired>,
            /// How answers to older revisions of a question carry over.
            migrations: Vec<Migration>,
        }
    }
}

record! {
    /// A step of the scale.
    ScaleStep: "a step of the scale" {
        required {
            /// The id that levels have.
            #[schemars(regex(pattern = ID), example = &"established")]
            id: Words,
            /// The name that readers see.
            #[schemars(example = &"Established")]
            title: Words,
        }
        optional {
            /// What it means in any question.
            #[schemars(example = &"Agreed and used across the council.")]
            means: Words,
        }
    }
}

record! {
    /// A band of scores.
    Band: "a band" {
        required {
            /// Its id.
            #[schemars(regex(pattern = ID), example = &"developing")]
            id: Words,
            /// Where it begins, in hundredths of a per cent: 2500 is a score of 25. The first band begins at 0.
            #[schemars(range(min = 0, max = 10_000), example = 2500)]
            from: Number,
        }
        optional {
            /// The name that readers see.
            #[schemars(example = &"Developing")]
            title: Words,
        }
    }
}

record! {
    /// A reason for "does not apply".
    NaReason: "a reason" {
        required {
            /// Its id.
            #[schemars(regex(pattern = ID), example = &"shared-service")]
            id: Words,
            /// The reason as readers see it.
            #[schemars(example = &"A shared service or partner answers for this")]
            title: Words,
        }
        optional {}
    }
}

record! {
    /// A question id that was given up.
    Retired: "a retired question" {
        required {
            /// The id.
            #[schemars(regex(pattern = ID), example = &"service-design.fewer-steps")]
            id: Words,
        }
        optional {
            /// The version in which it was given up.
            #[schemars(example = &"2.0.0")]
            in_version = "in": Words,
            /// The question that asks this now.
            #[schemars(regex(pattern = ID), example = &"service-design.shorter-forms")]
            replaced_by: Words,
        }
    }
}

record! {
    /// How answers to one revision become answers to another.
    Migration: "a migration" {
        required {
            /// The question's id.
            #[schemars(regex(pattern = ID), example = &"service-design.fewer-steps")]
            question: Words,
            /// The older revision.
            #[schemars(range(min = 1, max = 9_999), example = 1)]
            from: Number,
            /// The newer revision.
            #[schemars(range(min = 1, max = 9_999), example = 2)]
            to: Number,
        }
        optional {
            /// Old level ids with the level that each becomes.
            #[schemars(extend("examples" = [{"some": "established"}]))]
            map: Named<Words>,
            /// Old level ids whose answers are not carried over.
            #[schemars(inner(regex(pattern = ID)), example = ["most"])]
            drop: Vec<Words>,
        }
    }
}

record! {
    /// Who keeps a text and when it is next looked at.
    Review: "a review" {
        required {
            /// A role, not a person.
            #[schemars(example = &"Head of Service Design")]
            owner: Words,
            /// The day it is due. Once it has passed, the checks say so.
            #[schemars(regex(pattern = DATE), example = &"2027-05-01")]
            due: Words,
        }
        optional {}
    }
}

record! {
    /// `principles/ID.yaml`
    Principle: "a principle" {
        required {
            /// Name of the principle.
            #[schemars(example = &"Simplify")]
            title: Words,
            /// One sentence on what it asks for.
            summary: Words,
        }
        optional {
            /// A question to hold any plan against.
            #[schemars(example = &"Who has done this already, and who could use what we know?")]
            test: Words,
            /// What it looks like when it goes wrong.
            failure: Words,
            /// The text of its page, as Markdown.
            body: Words,
            /// Stories that show it.
            #[schemars(inner(regex(pattern = ID)))]
            stories: Vec<Words>,
        }
    }
}

record! {
    /// `stages/ID.yaml`
    Stage: "a stage" {
        required {
            /// Name of the stage.
            #[schemars(example = &"Reset")]
            title: Words,
            /// One sentence on what is done in it.
            summary: Words,
        }
        optional {
            /// The question that it answers.
            ask: Words,
            /// How a team knows that it is here.
            signs: Vec<Words>,
            /// The text of its page, as Markdown.
            body: Words,
            /// Stories that show it.
            #[schemars(inner(regex(pattern = ID)))]
            stories: Vec<Words>,
        }
    }
}
