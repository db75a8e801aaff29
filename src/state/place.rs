//! The places of the app, each with an address of its own.

use chrono::NaiveDate;

use super::PlanPart;
use crate::{
    content::{Instrument, SafetyQuestion, ThinkingTool, Tool},
    domain::{Id, WordSort},
};

/// A place in the app, each with an address of its own, so that the back gesture closes what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Place {
    Today,
    Patterns,
    /// A month and a year of days.
    Calendar,
    /// The entries of one day.
    Day(NaiveDate),
    /// The entries that are searched for.
    Search,
    /// A page and a table of the notes, to hand over.
    HandOver,
    HardMoment,
    /// The end of a hard moment.
    Ending,
    /// People and lines to reach.
    Reach,
    /// Safety questions after having used.
    Safety,
    /// One safety question, between [`Self::Safety`] and [`Self::UsedNote`].
    SafetyQuestion(SafetyQuestion),
    /// Emergency call, helpline and people, after having used.
    HelpNow,
    /// A note on having used.
    UsedNote,
    /// The coping tools, in a hard moment or from the plan.
    Tools(Origin),
    /// One coping tool.
    Tool(Origin, Tool),
    /// One coping tool of the person's own.
    OwnTool(Origin, Id),
    Plan,
    /// One part of the plan.
    PlanPart(PlanPart),
    /// Habits and the note about a day.
    Habits,
    /// The same, with the field for a new habit.
    NewHabit,
    /// The medicines.
    Medicines,
    /// One medicine, or a new one.
    Medicine(Option<Id>),
    /// The appointments.
    Appointments,
    /// One appointment, or a new one.
    Appointment(Option<Id>),
    /// Pages on which meetings are found.
    Meetings,
    /// The thinking tools, and what was written with them.
    Thinking,
    /// A new worksheet of a thinking tool.
    NewWorksheet(ThinkingTool),
    /// The plan on one page, to print or to share.
    PlanPaper,
    /// The check-ups that there are.
    CheckUps,
    /// One of them: what it asks, and what came of it.
    CheckUp(Instrument),
    /// Its questions, one at a time.
    CheckUpQuestions(Instrument),
    People,
    /// One person, or a new one.
    Person(Option<Id>),
    /// People found in a file or among the phone's contacts.
    Contacts,
    SupportTable,
    SupporterCard,
    /// Texts that are ready to be sent.
    ReadyTexts,
    Settings,
    /// The lock of the notes.
    Lock,
    /// The words of a sort that the person chooses from.
    OwnWords(WordSort),
    /// Moving to a new phone.
    Move,
    /// Erasing everything.
    Wipe,
    /// Bringing entries along from other apps.
    Import,
    Install,
    /// The sources of cards and tools.
    Sources,
    /// What the app is for, and what it does not do.
    About,
    /// One entry, opened to be changed.
    Entry(Id),
}

/// The place that the coping tools were opened from. Tools opened in a hard moment are noted in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Origin {
    HardMoment,
    Plan,
}

impl Place {
    /// Whether it shows nothing of the notes, so that it is open while they are locked: help first, what the app is, and
    /// erasing everything, for whoever has lost the passphrase and the code.
    pub fn is_open_while_locked(self) -> bool {
        self.within() == Self::HardMoment || matches!(self, Self::Wipe | Self::Install | Self::Sources | Self::About)
    }

    /// The one of the five places that this one belongs to.
    pub const fn within(self) -> Self {
        match self {
            Self::HardMoment
            | Self::Ending
            | Self::Reach
            | Self::Safety
            | Self::SafetyQuestion(_)
            | Self::HelpNow
            | Self::UsedNote
            | Self::Tools(Origin::HardMoment)
            | Self::Tool(Origin::HardMoment, _)
            | Self::OwnTool(Origin::HardMoment, _) => Self::HardMoment,
            Self::Plan
            | Self::PlanPart(_)
            | Self::PlanPaper
            | Self::Medicines
            | Self::Medicine(_)
            | Self::Appointments
            | Self::Appointment(_)
            | Self::Meetings
            | Self::Habits
            | Self::NewHabit
            | Self::CheckUps
            | Self::CheckUp(_)
            | Self::CheckUpQuestions(_)
            | Self::Thinking
            | Self::NewWorksheet(_)
            | Self::Tools(Origin::Plan)
            | Self::Tool(Origin::Plan, _)
            | Self::OwnTool(Origin::Plan, _) => Self::Plan,
            Self::Patterns | Self::Calendar | Self::Day(_) | Self::Search | Self::HandOver => Self::Patterns,
            Self::People
            | Self::Person(_)
            | Self::Contacts
            | Self::SupportTable
            | Self::SupporterCard
            | Self::ReadyTexts => Self::People,
            Self::Today
            | Self::Settings
            | Self::OwnWords(_)
            | Self::Move
            | Self::Wipe
            | Self::Import
            | Self::Lock
            | Self::Install
            | Self::Sources
            | Self::About
            | Self::Entry(_) => Self::Today,
        }
    }

    /// Whether entries are listed here; one that is opened lies over the list.
    pub(super) const fn lists_entries(self) -> bool {
        matches!(self, Self::Today | Self::Patterns | Self::Calendar | Self::Day(_) | Self::Search | Self::Thinking)
    }
}
