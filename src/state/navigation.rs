//! Which place is open: the address says so, and this is how it is read and written.

use std::sync::atomic::Ordering;

use crate::{
    content::Tool,
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
    /// How a hard moment ended.
    Ending,
    /// People and lines to reach.
    Reach,
    /// Whether one is safe after having used.
    Safety,
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
    SupportTable,
    SupporterCard,
    Settings,
    Triggers,
    Install,
    /// One entry, opened to be changed.
    Entry(Id),
}

/// Where the coping tools were opened from; what is done in a hard moment is noted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Origin {
    HardMoment,
    Plan,
}

impl Place {
    /// The place that the address asks for when the app starts; `?go=` is rewritten to the place's own address.
    pub fn from_address() -> Self {
        let shortcut = match address::go().as_deref() {
            Some("hard-moment") => Some(Self::HardMoment),
            Some("check-in") => Some(Self::Today),
            _ => None,
        };
        if let Some(place) = shortcut {
            address::replace(&place.path());
            return place;
        }
        Self::from_path(&address::hash())
    }

    /// The place at a path; an unknown path is Today.
    pub fn from_path(path: &str) -> Self {
        match path {
            "/patterns" => Self::Patterns,
            "/hard-moment" => Self::HardMoment,
            "/hard-moment/end" => Self::Ending,
            "/hard-moment/reach" => Self::Reach,
            "/safety" => Self::Safety,
            "/safety/note" => Self::UsedNote,
            "/hard-moment/tools" => Self::Tools(Origin::HardMoment),
            "/plan/tools" => Self::Tools(Origin::Plan),
            "/plan" => Self::Plan,
            "/people" => Self::People,
            "/people/new" => Self::Person(None),
            "/people/table" => Self::SupportTable,
            "/people/card" => Self::SupporterCard,
            "/plan/paper" => Self::PlanPaper,
            "/settings" => Self::Settings,
            "/settings/triggers" => Self::Triggers,
            "/install" => Self::Install,
            _ => Self::from_long_path(path).unwrap_or(Self::Today),
        }
    }

    fn from_long_path(path: &str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/')?;
        match folder {
            "/entry" => name.parse().ok().map(Self::Entry),
            "/people" => name.parse().ok().map(|id| Self::Person(Some(id))),
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
            Self::UsedNote => "/safety/note".into(),
            Self::Tools(Origin::HardMoment) => "/hard-moment/tools".into(),
            Self::Tools(Origin::Plan) => "/plan/tools".into(),
            Self::Tool(origin, tool) => format!("{}/{}", Self::Tools(origin).path(), tool.slug()),
            Self::OwnTool(origin, id) => format!("{}/{}", Self::Tools(origin).path(), ToolId::own(id).as_str()),
            Self::Plan => "/plan".into(),
            Self::People => "/people".into(),
            Self::SupportTable => "/people/table".into(),
            Self::SupporterCard => "/people/card".into(),
            Self::PlanPaper => "/plan/paper".into(),
            Self::Person(None) => "/people/new".into(),
            Self::Person(Some(id)) => format!("/people/{id}"),
            Self::Settings => "/settings".into(),
            Self::Triggers => "/settings/triggers".into(),
            Self::Install => "/install".into(),
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
            Self::People | Self::Person(_) | Self::SupportTable | Self::SupporterCard => Self::People,
            Self::Today | Self::Settings | Self::Triggers | Self::Install | Self::Entry(_) => Self::Today,
        }
    }

    /// A link to this place that stays inside the app wherever it is hosted.
    pub fn href(self) -> String {
        format!("#{}", self.path())
    }
}

impl super::AppState {
    /// Goes to a place as a link does, so that the back gesture returns from it.
    pub fn open(self, place: Place) {
        address::push(&place.path());
    }

    /// Closes what was opened at a place, unless the person has gone on from there meanwhile.
    pub(super) fn close_from(self, place: Place) {
        if self.place.get_untracked() == place {
            self.close();
        }
    }

    /// Closes what is open on top of one of the five places; without a step to go back to, that place itself opens.
    pub fn close(self) {
        if self.came_from_inside.load(Ordering::Relaxed) {
            address::back();
        } else {
            let below = self.place.get_untracked().within();
            address::replace(&below.path());
            self.place.set(below);
        }
    }
}
