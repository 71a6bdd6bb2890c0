//! The playbook as types. What refers to something else holds a typed index, so it cannot dangle.

mod address;
mod addresses;
mod assessment;
mod content;
mod heading_ids;
mod ids;
mod index;
pub mod markdown;
mod markup;
mod outline;
mod playbook;
mod raw_html;
mod reading;
mod reference;
mod slips;
mod text;
mod texts;
mod unread;

pub use address::address_fault;
pub use assessment::{
    Action, AppliesTo, Assessment, Band, COUNCIL_TYPES, Level, Migration, NATIONS, NaReason,
    NotApplicable, Question, Retired, ScaleStep, types_in,
};
pub use content::{
    Contact, Event, Events, Glossary, Media, Network, Notice, Page, Route, Section, Source, Story,
    StoryOutcome, Term,
};
pub use ids::{
    ActionIx, AreaIx, Id, IdError, LevelIx, PageIx, PrincipleIx, QuestionIx, RouteIx, StageIx,
    StoryIx, TermIx,
};
pub use index::{Index, Target};
pub use markup::{Mark, Markup};
pub use outline::{Heading, Link};
pub use playbook::{
    Area, Audience, Direction, Licence, Measure, Move, Outcome, PEERS_FORMAT, PEERS_FORMAT_VERSION,
    Playbook, Practice, Principle, Review, Stage, StageSteps,
};
pub use reading::Reading;
pub use reference::{Kind, Reference};
pub use slips::{Slip, SlipKind};
pub use text::{Language, Text, Written};
pub use texts::{Placed, Role, texts};
pub use unread::Unread;
