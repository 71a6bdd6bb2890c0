//! The playbook as types. A reference is a typed index, so it cannot dangle.

mod address;
mod addresses;
mod area;
mod assessment;
mod frame;
mod heading_ids;
mod host;
mod ids;
mod index;
pub mod markdown;
mod markup;
mod named;
mod names;
mod network;
mod node;
mod outline;
mod playbook;
mod question;
mod raw_html;
mod reading;
pub(crate) mod record;
mod reference;
mod slips;
mod story;
mod text;
mod texts;
mod unread;

pub use address::address_fault;
pub use area::{Area, Audience, Audiences, Direction, Figure, Measure, Monday, Outcome, Practice};
pub use assessment::{Assessment, Band, Migration, NaReason, Retired, ScaleStep};
pub use frame::{Licence, Principle, Review, Stage};
pub use host::Host;
pub use ids::{
    ActionIx, AreaIx, Id, IdError, LevelIx, PageIx, PrincipleIx, QuestionIx, RouteIx, StageIx,
    StoryIx, TermIx, id_in_words,
};
pub use index::{Index, Target};
pub use markup::{Mark, Markup};
pub use named::Named;
pub use names::Names;
pub use network::{Contact, Event, Events, Glossary, Network, Notice, Term};
pub use node::{Key, Node, Value};
pub use outline::{Heading, Link};
pub use playbook::{Media, Move, PEERS_FORMAT, PEERS_FORMAT_VERSION, Playbook};
pub use question::{
    Action, AppliesTo, CouncilType, Level, MustHave, Nation, NotApplicable, Question,
};
pub use reading::Reading;
pub use record::{Name, Number, Url};
pub(crate) use reference::split_fragment;
pub use reference::{Kind, Reference};
pub use slips::{Slip, SlipKind};
pub use story::{Checked, CheckedWith, Page, Route, Section, Source, Story, StoryOutcome};
pub(crate) use text::written;
pub use text::{Body, Language, Plain, Role, Text, Words, Written};
pub use texts::{Collector, Placed, addresses, texts};
pub use unread::Unread;
