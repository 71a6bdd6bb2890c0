//! The words about events.

use crate::diag::{Code, Diagnostic};
use crate::source::Span;
use std::fmt::Display;

impl Diagnostic {
    /// An end without a beginning.
    pub(crate) fn event_without_start(end: Span) -> Self {
        let message = "this event has an end and no start".into();
        let help = "Add a line `start: \"09:30\"`, or take out `end` for an event of a whole day.";
        Self::new(Code::EventTimes, Some(end), "the end", message, help.into())
    }

    /// An end that is not after the beginning.
    pub(crate) fn event_ends_early(end: Span, start: Span) -> Self {
        let message = "this event ends before it begins".into();
        let help = "Write both by the 24-hour clock; an event ends on the day it begins. Where it goes on overnight, leave out `end` and say so in `text`.";
        Self::new(Code::EventTimes, Some(end), "the end", message, help.into())
            .and(start, "the start")
    }

    /// An event whose day has passed.
    pub(crate) fn past_event(date: Span, day: impl Display, today: impl Display) -> Self {
        let message = format!("this event was on {day}, and today is {today}");
        let help = "Take it off the list, or give it a new date.";
        Self::new(Code::PastEvent, Some(date), "in the past", message, help.into())
    }
}
