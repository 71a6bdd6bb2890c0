//! The playbook as types. A reference is a typed index, so it cannot dangle.

mod address;
mod addresses;
mod area;
mod assessment;
mod blocks;
mod boxes;
mod brand;
mod colour;
mod corrections;
mod drafts;
mod edit_url;
mod edition;
mod edition_list;
mod frame;
mod heading_ids;
mod hidden;
mod host;
mod ids;
mod index;
mod layout;
mod local;
pub mod markdown;
mod markup;
mod media_named;
mod messages;
mod moves;
mod named;
mod names;
mod network;
mod node;
mod outline;
mod own_links;
mod pieces;
mod playbook;
mod question;
mod raw_html;
mod reading;
pub(crate) mod record;
mod reference;
mod slips;
mod story;
mod subject;
mod text;
mod texts;
mod translation;
mod unread;
mod wording;

pub(crate) use address::address_fault;
pub use area::{Area, Direction, Figure, Measure, Monday, Outcome, Practice, RetiredPractice};
pub use assessment::{
    AreaGroup, Assessment, Band, Display, Migration, NaReason, OverallFigure, Profile, Retired,
    ScaleStep, Unanswered,
};
pub(crate) use blocks::blocks;
pub use brand::{Brand, MediaPath};
pub use colour::Colour;
pub use corrections::Corrections;
pub use edit_url::EditUrl;
pub(crate) use edit_url::encoded;
pub use edition::{Council, Edition, Hide, LocalContact, LocalPages, LocalSection};
pub use edition_list::{EditionList, ListedEdition, WordCounts};
pub use frame::{Licence, Principle, Review, Stage};
pub use hidden::{Hidden, HiddenArea};
pub(crate) use host::Host;
pub use ids::{
    ActionIx, AreaIx, Id, IdError, LevelIx, PageIx, PrincipleIx, QuestionIx, RouteIx, StageIx,
    StoryIx, TermIx, id_in_words,
};
pub use index::{Index, Target};
pub use layout::{HomePart, HomePicture, Layout, NavItem, NavLink, NavTarget, SitePart, ThemeName};
pub use local::{LocalArea, LocalPractice, LocalStatus, LocalTeam};
pub(crate) use markup::{Mark, Markup, parse, picture_width};
pub(crate) use media_named::media_named;
pub(crate) use messages::{FileTexts, Message, Messages};
pub(crate) use moves::renamed_page;
pub(crate) use named::Named;
pub use names::Names;
pub(crate) use network::{Contact, Event, Events, Glossary, Network, Notice, Term};
pub(crate) use node::{Key, Node, Value};
pub(crate) use outline::Link;
pub(crate) use own_links::{OwnLink, own_links, unlinked};
pub(crate) use pieces::{Piece, PieceKind, pieces};
pub use playbook::Playbook;
pub(crate) use playbook::{Media, Move, PEERS_FORMAT, PEERS_FORMAT_VERSION};
pub use question::{Action, AppliesTo, Level, MustHave, NotApplicable, Question};
pub(crate) use reading::Reading;
pub use record::{Decimal, Name, Number, Url};
pub(crate) use reference::split_fragment;
pub(crate) use reference::{Kind, Reference};
pub(crate) use slips::{Slip, SlipKind};
pub use story::{Checked, CheckedWith, Page, Route, Section, Source, Story, StoryOutcome};
pub use subject::{AUDIENCES, Entry, Fact, SubjectLists, Titled};
pub(crate) use text::written;
pub use text::{Body, Language, Plain, Role, Text, Words, Written};
pub use texts::texts;
pub(crate) use texts::{Collector, Placed, addresses};
pub use translation::{
    Coverage, Drafts, FileTranslated, Rendering, Stale, State, TextKind, Translated, Translation,
    TranslationRules,
};
pub(crate) use unread::Unread;
pub(crate) use wording::{Noun, Wording, capitalised};
