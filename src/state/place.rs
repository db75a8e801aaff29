//! The places of the app, each with an address of its own.

use chrono::NaiveDate;

use super::PlanPart;
use crate::{
    content::{Instrument, SafetyQuestion, ThinkingTool, Tool},
    domain::{Id, ToolId, parse_day},
    platform::address,
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
    Triggers,
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

/// The end of the address of the questions of a check-up.
const QUESTIONS: &str = "questions";

impl Place {
    /// The place that the address asks for when the app starts, if there is one; `?go=` is rewritten to the place's own
    /// address.
    pub fn from_address() -> Option<Self> {
        let shortcut = match address::go().as_deref() {
            Some("hard-moment") => Some(Self::HardMoment),
            Some("check-in") => Some(Self::Today),
            _ => None,
        };
        if let Some(place) = shortcut {
            address::replace(&place.path());
            return Some(place);
        }
        Self::from_path(&address::hash())
    }

    /// The place at a path, if there is one; no path is Today's.
    pub fn from_path(path: &str) -> Option<Self> {
        let place = match path {
            "" | "/" | "/today" => Self::Today,
            "/patterns" => Self::Patterns,
            "/patterns/calendar" => Self::Calendar,
            "/patterns/search" => Self::Search,
            "/patterns/hand-over" => Self::HandOver,
            "/hard-moment" => Self::HardMoment,
            "/hard-moment/end" => Self::Ending,
            "/hard-moment/reach" => Self::Reach,
            "/safety" => Self::Safety,
            "/safety/note" => Self::UsedNote,
            "/safety/help" => Self::HelpNow,
            "/hard-moment/tools" => Self::Tools(Origin::HardMoment),
            "/plan/tools" => Self::Tools(Origin::Plan),
            "/plan" => Self::Plan,
            "/people" => Self::People,
            "/people/new" => Self::Person(None),
            "/people/contacts" => Self::Contacts,
            "/people/table" => Self::SupportTable,
            "/people/card" => Self::SupporterCard,
            "/people/texts" => Self::ReadyTexts,
            "/plan/habits" => Self::Habits,
            "/plan/habits/new" => Self::NewHabit,
            "/plan/medicines" => Self::Medicines,
            "/plan/medicines/new" => Self::Medicine(None),
            "/plan/thinking" => Self::Thinking,
            "/plan/paper" => Self::PlanPaper,
            "/plan/check-ups" => Self::CheckUps,
            "/settings" => Self::Settings,
            "/settings/triggers" => Self::Triggers,
            "/settings/import" => Self::Import,
            "/install" => Self::Install,
            "/sources" => Self::Sources,
            "/about" => Self::About,
            _ => return Self::from_long_path(path),
        };
        Some(place)
    }

    fn from_long_path(path: &str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/')?;
        match folder {
            "/entry" => name.parse().ok().map(Self::Entry),
            "/people" => name.parse().ok().map(|id| Self::Person(Some(id))),
            "/plan/medicines" => name.parse().ok().map(|id| Self::Medicine(Some(id))),
            "/patterns/calendar" => parse_day(name).map(Self::Day),
            "/safety" => SafetyQuestion::from_slug(name).map(Self::SafetyQuestion),
            "/hard-moment/tools" => Self::tool(Origin::HardMoment, name),
            "/plan/tools" => Self::tool(Origin::Plan, name),
            "/plan/thinking" => ThinkingTool::from_slug(name).map(Self::NewWorksheet),
            "/plan" => PlanPart::from_slug(name).map(Self::PlanPart),
            "/plan/check-ups" => Instrument::from_slug(name).map(Self::CheckUp),
            _ if name == QUESTIONS => {
                let of = folder.strip_prefix("/plan/check-ups/").and_then(Instrument::from_slug);
                of.map(Self::CheckUpQuestions)
            }
            _ => None,
        }
    }

    fn tool(origin: Origin, name: &str) -> Option<Self> {
        let offered = Tool::from_slug(name).map(|tool| Self::Tool(origin, tool));
        offered.or_else(|| ToolId::new(name)?.own_id().map(|id| Self::OwnTool(origin, id)))
    }

    /// The path of this place.
    pub fn path(self) -> String {
        match self {
            Self::Today => "/today".into(),
            Self::Patterns => "/patterns".into(),
            Self::Calendar => "/patterns/calendar".into(),
            Self::Day(day) => format!("{}/{day}", Self::Calendar.path()),
            Self::Search => "/patterns/search".into(),
            Self::HandOver => "/patterns/hand-over".into(),
            Self::HardMoment => "/hard-moment".into(),
            Self::Ending => "/hard-moment/end".into(),
            Self::Reach => "/hard-moment/reach".into(),
            Self::Safety => "/safety".into(),
            Self::SafetyQuestion(question) => format!("{}/{}", Self::Safety.path(), question.slug()),
            Self::HelpNow => "/safety/help".into(),
            Self::UsedNote => "/safety/note".into(),
            Self::Tools(Origin::HardMoment) => "/hard-moment/tools".into(),
            Self::Tools(Origin::Plan) => "/plan/tools".into(),
            Self::Tool(origin, tool) => format!("{}/{}", Self::Tools(origin).path(), tool.slug()),
            Self::OwnTool(origin, id) => format!("{}/{}", Self::Tools(origin).path(), ToolId::own(id).as_str()),
            Self::Plan => "/plan".into(),
            Self::PlanPart(part) => format!("{}/{}", Self::Plan.path(), part.slug()),
            Self::People => "/people".into(),
            Self::Contacts => "/people/contacts".into(),
            Self::SupportTable => "/people/table".into(),
            Self::SupporterCard => "/people/card".into(),
            Self::ReadyTexts => "/people/texts".into(),
            Self::Habits => "/plan/habits".into(),
            Self::NewHabit => "/plan/habits/new".into(),
            Self::Thinking => "/plan/thinking".into(),
            Self::NewWorksheet(tool) => format!("{}/{}", Self::Thinking.path(), tool.slug()),
            Self::PlanPaper => "/plan/paper".into(),
            Self::CheckUps => "/plan/check-ups".into(),
            Self::CheckUp(of) => format!("{}/{}", Self::CheckUps.path(), of.slug()),
            Self::CheckUpQuestions(of) => format!("{}/{QUESTIONS}", Self::CheckUp(of).path()),
            Self::Medicines => "/plan/medicines".into(),
            Self::Medicine(None) => format!("{}/new", Self::Medicines.path()),
            Self::Medicine(Some(id)) => format!("{}/{id}", Self::Medicines.path()),
            Self::Person(None) => "/people/new".into(),
            Self::Person(Some(id)) => format!("/people/{id}"),
            Self::Settings => "/settings".into(),
            Self::Triggers => "/settings/triggers".into(),
            Self::Import => "/settings/import".into(),
            Self::Install => "/install".into(),
            Self::Sources => "/sources".into(),
            Self::About => "/about".into(),
            Self::Entry(id) => format!("/entry/{}", id),
        }
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
            | Self::Triggers
            | Self::Import
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

    /// A link to this place that stays inside the app wherever it is hosted.
    pub fn href(self) -> String {
        format!("#{}", self.path())
    }
}
