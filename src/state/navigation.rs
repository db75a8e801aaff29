//! The open place, read from the address and written to it.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::{Calendar, Notice, Notices, Problem};
use crate::{
    content::{SafetyQuestion, Tool},
    domain::{Id, ToolId},
    platform::address,
};

/// A place in the app, each with an address of its own, so that the back gesture closes what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Place {
    Today,
    Patterns,
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
    /// The plan on one page, to print or to share.
    PlanPaper,
    People,
    /// One person, or a new one.
    Person(Option<Id>),
    /// People found in a file or among the phone's contacts.
    Contacts,
    SupportTable,
    SupporterCard,
    Settings,
    Triggers,
    /// Bringing entries along from other apps.
    Import,
    Install,
    /// The sources of cards and tools.
    Sources,
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
            "/plan/paper" => Self::PlanPaper,
            "/settings" => Self::Settings,
            "/settings/triggers" => Self::Triggers,
            "/settings/import" => Self::Import,
            "/install" => Self::Install,
            "/sources" => Self::Sources,
            _ => return Self::from_long_path(path),
        };
        Some(place)
    }

    fn from_long_path(path: &str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/')?;
        match folder {
            "/entry" => name.parse().ok().map(Self::Entry),
            "/people" => name.parse().ok().map(|id| Self::Person(Some(id))),
            "/safety" => SafetyQuestion::from_slug(name).map(Self::SafetyQuestion),
            "/hard-moment/tools" => Self::tool(Origin::HardMoment, name),
            "/plan/tools" => Self::tool(Origin::Plan, name),
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
            Self::People => "/people".into(),
            Self::Contacts => "/people/contacts".into(),
            Self::SupportTable => "/people/table".into(),
            Self::SupporterCard => "/people/card".into(),
            Self::PlanPaper => "/plan/paper".into(),
            Self::Person(None) => "/people/new".into(),
            Self::Person(Some(id)) => format!("/people/{id}"),
            Self::Settings => "/settings".into(),
            Self::Triggers => "/settings/triggers".into(),
            Self::Import => "/settings/import".into(),
            Self::Install => "/install".into(),
            Self::Sources => "/sources".into(),
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
            | Self::PlanPaper
            | Self::Tools(Origin::Plan)
            | Self::Tool(Origin::Plan, _)
            | Self::OwnTool(Origin::Plan, _) => Self::Plan,
            Self::Patterns => Self::Patterns,
            Self::People | Self::Person(_) | Self::Contacts | Self::SupportTable | Self::SupporterCard => Self::People,
            Self::Today
            | Self::Settings
            | Self::Triggers
            | Self::Import
            | Self::Install
            | Self::Sources
            | Self::Entry(_) => Self::Today,
        }
    }

    /// A link to this place that stays inside the app wherever it is hosted.
    pub fn href(self) -> String {
        format!("#{}", self.path())
    }
}

/// The store of the open place.
#[derive(Clone, Copy)]
pub struct Navigation(&'static Inner);

/// State and dependencies of [`Navigation`].
struct Inner {
    place: ArcRwSignal<Place>,
    came_from_inside: AtomicBool,
    notices: Notices,
    calendar: Calendar,
}

impl Navigation {
    /// Opens the place that the address names, and follows the address from then on.
    pub(super) fn new(notices: Notices, calendar: Calendar) -> Self {
        let asked_for = Place::from_address();
        if asked_for.is_none() {
            notices.say(Notice::Problem(Problem::NotHere));
        }
        let place = ArcRwSignal::new(asked_for.unwrap_or(Place::Today));
        let inner = Inner { place, came_from_inside: AtomicBool::new(false), notices, calendar };
        let store = Self(Box::leak(Box::new(inner)));
        address::on_change(move || store.follow_address());
        store
    }

    /// The open place, tracked.
    pub fn place(self) -> Place {
        self.0.place.get()
    }

    /// The open place, untracked.
    pub fn place_now(self) -> Place {
        self.0.place.get_untracked()
    }

    /// Goes to a place as a link does, so that the back gesture returns from it.
    pub fn open(self, place: Place) {
        address::push(&place.path());
    }

    /// Goes to the place that the address names; without such a place, shows Today and tells [`Problem::NotHere`].
    fn follow_address(self) {
        self.0.came_from_inside.store(true, Ordering::Relaxed);
        let place = Place::from_path(&address::hash());
        self.go(place.unwrap_or(Place::Today));
        if place.is_none() {
            self.0.notices.tell_problem(Problem::NotHere);
        }
    }

    /// Closes what was opened at a place, unless the person has gone on from there meanwhile.
    pub(super) fn close_from(self, place: Place) {
        if self.place_now() == place {
            self.close();
        }
    }

    /// Closes what is open on top of one of the five places; without a step to go back to, that place itself opens.
    pub fn close(self) {
        if self.0.came_from_inside.load(Ordering::Relaxed) {
            address::back();
        } else {
            let below = self.place_now().within();
            address::replace(&below.path());
            self.0.place.set(below);
        }
    }

    fn go(self, place: Place) {
        let before = self.place_now();
        if before == place {
            return;
        }
        let notices = self.0.notices;
        self.0.calendar.follow_day();
        notices.forget_wrong();
        self.0.place.set(place);
        let is_kept = |notice: &Notice| match notice {
            // These concern the step to the place where they are read.
            Notice::Deleted(_)
            | Notice::Removed(_)
            | Notice::PeopleAdded { .. }
            | Notice::Problem(Problem::PartMissing) => true,
            Notice::Problem(Problem::NotHere) => matches!(before, Place::Entry(_)),
            // The person may look for the file first.
            Notice::FileOffered { question: Some(_), .. } | Notice::StillSaving => true,
            // Saving closes these places, so the notice is read at the next one.
            Notice::Saved => matches!(before, Place::Entry(_) | Place::UsedNote | Place::Person(_)),
            _ => false,
        };
        if !notices.with_untracked(|notice| notice.is_some_and(is_kept)) {
            notices.clear();
        }
    }
}
