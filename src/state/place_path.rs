//! The path of each place, and the place of each path.

use super::{Origin, Place, PlanPart};
use crate::{
    content::{Instrument, SafetyQuestion, ThinkingTool, Tool},
    domain::{ToolId, WordSort, parse_day},
    platform::address,
};

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
            "/plan/appointments" => Self::Appointments,
            "/plan/appointments/new" => Self::Appointment(None),
            "/plan/meetings" => Self::Meetings,
            "/plan/thinking" => Self::Thinking,
            "/plan/paper" => Self::PlanPaper,
            "/plan/check-ups" => Self::CheckUps,
            "/settings" => Self::Settings,
            "/settings/triggers" => Self::OwnWords(WordSort::Triggers),
            "/settings/feelings" => Self::OwnWords(WordSort::Feelings),
            "/settings/substances" => Self::OwnWords(WordSort::Substances),
            "/settings/lock" => Self::Lock,
            "/settings/move" => Self::Move,
            "/settings/wipe" => Self::Wipe,
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
            "/plan/appointments" => name.parse().ok().map(|id| Self::Appointment(Some(id))),
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
            Self::Meetings => "/plan/meetings".into(),
            Self::Thinking => "/plan/thinking".into(),
            Self::NewWorksheet(tool) => format!("{}/{}", Self::Thinking.path(), tool.slug()),
            Self::PlanPaper => "/plan/paper".into(),
            Self::CheckUps => "/plan/check-ups".into(),
            Self::CheckUp(of) => format!("{}/{}", Self::CheckUps.path(), of.slug()),
            Self::CheckUpQuestions(of) => format!("{}/{QUESTIONS}", Self::CheckUp(of).path()),
            Self::Medicines => "/plan/medicines".into(),
            Self::Medicine(None) => format!("{}/new", Self::Medicines.path()),
            Self::Medicine(Some(id)) => format!("{}/{id}", Self::Medicines.path()),
            Self::Appointments => "/plan/appointments".into(),
            Self::Appointment(None) => format!("{}/new", Self::Appointments.path()),
            Self::Appointment(Some(id)) => format!("{}/{id}", Self::Appointments.path()),
            Self::Person(None) => "/people/new".into(),
            Self::Person(Some(id)) => format!("/people/{id}"),
            Self::Settings => "/settings".into(),
            Self::OwnWords(WordSort::Triggers) => "/settings/triggers".into(),
            Self::OwnWords(WordSort::Feelings) => "/settings/feelings".into(),
            Self::OwnWords(WordSort::Substances) => "/settings/substances".into(),
            Self::Move => "/settings/move".into(),
            Self::Wipe => "/settings/wipe".into(),
            Self::Import => "/settings/import".into(),
            Self::Lock => "/settings/lock".into(),
            Self::Install => "/install".into(),
            Self::Sources => "/sources".into(),
            Self::About => "/about".into(),
            Self::Entry(id) => format!("/entry/{}", id),
        }
    }

    /// A link to this place that stays inside the app wherever it is hosted.
    pub fn href(self) -> String {
        format!("#{}", self.path())
    }
}
