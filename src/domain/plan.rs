//! The plan: what a person prepares in calm times for the hard ones.

use super::{Note, ToolId, toggle};

/// What the plan holds so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The person's reasons; the first one stays in sight in a hard moment.
    pub reasons: Vec<Note>,
    /// A letter from the person to themselves.
    pub letter: Option<Note>,
    /// How the person arranged the coping tools.
    pub tools: ToolShelf,
}

/// A coping tool of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTool {
    /// Its lasting name.
    pub id: ToolId,
    /// What to do.
    pub text: Note,
}

impl OwnTool {
    /// What it is called in a list: its first line.
    pub fn title(&self) -> &str {
        self.text.as_str().lines().next().unwrap_or_default()
    }
}

/// The coping tools as the person arranged them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToolShelf {
    /// Those that come first, in the order in which they were pinned.
    pub pinned: Vec<ToolId>,
    /// Those that are not offered in a hard moment.
    pub hidden: Vec<ToolId>,
    /// The person's own, in the order in which they were added.
    pub own: Vec<OwnTool>,
}

impl ToolShelf {
    /// More tools than anyone looks through in a hard moment.
    pub const MAX_OWN: usize = 50;

    /// Puts a tool among the first, or takes it out again.
    pub fn toggle_pinned(&mut self, tool: &ToolId) {
        self.hidden.retain(|other| other != tool);
        toggle(&mut self.pinned, tool.clone());
    }

    /// Stops or starts offering a tool in a hard moment.
    pub fn toggle_hidden(&mut self, tool: &ToolId) {
        self.pinned.retain(|other| other != tool);
        toggle(&mut self.hidden, tool.clone());
    }

    /// Adds a tool of the person's own, unless there are too many. Answers whether it was added.
    pub fn add_own(&mut self, tool: OwnTool) -> bool {
        let has_room = self.own.len() < Self::MAX_OWN && self.find_own(&tool.id).is_none();
        if has_room {
            self.own.push(tool);
        }
        has_room
    }

    /// Takes a tool of the person's own out.
    pub fn remove_own(&mut self, tool: &ToolId) {
        self.own.retain(|other| other.id != *tool);
        self.pinned.retain(|other| other != tool);
        self.hidden.retain(|other| other != tool);
    }

    /// The person's own tool with this name.
    pub fn find_own(&self, tool: &ToolId) -> Option<&OwnTool> {
        self.own.iter().find(|other| other.id == *tool)
    }
}

impl Plan {
    /// Far more reasons than anyone reads in a hard moment.
    pub const MAX_REASONS: usize = 100;

    /// Adds a reason at the end, unless it is there already or there are too many. Answers whether it was added.
    pub fn add_reason(&mut self, reason: Note) -> bool {
        let has_room = self.reasons.len() < Self::MAX_REASONS && !self.reasons.contains(&reason);
        if has_room {
            self.reasons.push(reason);
        }
        has_room
    }

    /// Makes a reason the first one.
    pub fn put_first(&mut self, reason: &Note) {
        if let Some(place) = self.reasons.iter().position(|other| other == reason) {
            self.reasons[..=place].rotate_right(1);
        }
    }

    /// Takes a reason out.
    pub fn remove_reason(&mut self, reason: &Note) {
        self.reasons.retain(|other| other != reason);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::EntryId;

    fn note(text: &str) -> Note {
        Note::new(text).unwrap().unwrap()
    }

    fn plan(reasons: &[&str]) -> Plan {
        Plan { reasons: reasons.iter().map(|text| note(text)).collect(), ..Plan::default() }
    }

    #[test]
    fn a_tool_is_pinned_or_hidden_never_both() {
        let tool = ToolId::new("surf").unwrap();
        let mut shelf = ToolShelf::default();
        shelf.toggle_pinned(&tool);
        shelf.toggle_hidden(&tool);
        assert_eq!((shelf.pinned.len(), shelf.hidden.len()), (0, 1));
        shelf.toggle_pinned(&tool);
        assert_eq!((shelf.pinned.len(), shelf.hidden.len()), (1, 0));
        shelf.toggle_pinned(&tool);
        assert_eq!(shelf, ToolShelf::default());
    }

    #[test]
    fn an_own_tool_leaves_nothing_behind() {
        let tool = OwnTool { id: ToolId::own(EntryId([7; 16])), text: note("Walk the dog") };
        let mut shelf = ToolShelf::default();
        assert!(shelf.add_own(tool.clone()));
        assert!(!shelf.add_own(tool.clone()));
        shelf.toggle_pinned(&tool.id);
        shelf.remove_own(&tool.id);
        assert_eq!(shelf, ToolShelf::default());
        assert_eq!(tool.id.own_id(), Some(EntryId([7; 16])));
    }

    #[test]
    fn a_reason_is_there_once() {
        let mut plan = plan(&["my son"]);
        assert!(plan.add_reason(note("my sleep")));
        assert!(!plan.add_reason(note("my son")));
        assert_eq!(plan.reasons, [note("my son"), note("my sleep")]);
    }

    #[test]
    fn there_is_an_end_to_reasons() {
        let mut full = Plan::default();
        for number in 0..Plan::MAX_REASONS {
            assert!(full.add_reason(note(&number.to_string())));
        }
        assert!(!full.add_reason(note("one more")));
    }

    #[test]
    fn any_reason_can_be_the_first() {
        let mut reasons = plan(&["a", "b", "c"]);
        reasons.put_first(&note("c"));
        assert_eq!(reasons, plan(&["c", "a", "b"]));
        reasons.put_first(&note("unknown"));
        reasons.remove_reason(&note("a"));
        assert_eq!(reasons, plan(&["c", "b"]));
    }
}
