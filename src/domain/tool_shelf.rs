//! The coping tools as a person arranged them, with their own among them.

use super::{Note, ToolId, toggle};

/// A coping tool of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTool {
    /// Its lasting name.
    pub id: ToolId,
    /// What to do, in the person's own words.
    pub text: Note,
}

impl OwnTool {
    /// The title in a list: the first line of the text.
    pub fn title(&self) -> &str {
        self.text.as_str().lines().next().unwrap_or_default()
    }
}

/// The coping tools as the person arranged them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToolShelf {
    /// The tools that come first, in the order in which they were pinned.
    pub pinned: Vec<ToolId>,
    /// The tools that are not offered in a hard moment.
    pub hidden: Vec<ToolId>,
    /// The tools that the person added, in the order in which they were added.
    pub own: Vec<OwnTool>,
}

impl ToolShelf {
    /// The most own tools: more than anyone looks through in a hard moment.
    pub const MAX_OWN: usize = 50;

    /// Pins a tool, or unpins it; a pinned tool is not hidden.
    pub fn toggle_pinned(&mut self, tool: &ToolId) {
        self.hidden.retain(|other| other != tool);
        toggle(&mut self.pinned, tool.clone());
    }

    /// Stops or starts offering a tool in a hard moment; a hidden tool is not pinned.
    pub fn toggle_hidden(&mut self, tool: &ToolId) {
        self.pinned.retain(|other| other != tool);
        toggle(&mut self.hidden, tool.clone());
    }

    /// Appends an own tool, unless it is in the list already or there is no room. Answers whether it is in the list
    /// now.
    pub fn add_own(&mut self, tool: OwnTool) -> bool {
        let is_there = self.find_own(&tool.id).is_some();
        let has_room = self.own.len() < Self::MAX_OWN;
        if has_room && !is_there {
            self.own.push(tool);
        }
        is_there || has_room
    }

    /// Gives an own tool another text in its place, or adds it when it was removed meanwhile. Answers whether it is in the
    /// list now.
    pub fn change_own(&mut self, tool: OwnTool) -> bool {
        match self.own.iter_mut().find(|other| other.id == tool.id) {
            Some(there) => {
                *there = tool;
                true
            }
            None => self.add_own(tool),
        }
    }

    /// Removes an own tool, also from the arrangement.
    pub fn remove_own(&mut self, tool: &ToolId) {
        self.own.retain(|other| other.id != *tool);
        self.pinned.retain(|other| other != tool);
        self.hidden.retain(|other| other != tool);
    }

    /// Takes over another shelf's own tools, and its arrangement unless there is one here.
    pub fn take_over(&mut self, other: &Self) {
        for tool in &other.own {
            self.add_own(tool.clone());
        }
        if self.pinned.is_empty() && self.hidden.is_empty() {
            self.pinned.clone_from(&other.pinned);
            self.hidden.clone_from(&other.hidden);
        }
    }

    /// The person's own tool with this name.
    pub fn find_own(&self, tool: &ToolId) -> Option<&OwnTool> {
        self.own.iter().find(|other| other.id == *tool)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn note(text: &str) -> Note {
        Note::new(text).unwrap().unwrap()
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
        let tool = OwnTool { id: ToolId::own(Id([7; 16])), text: note("Walk the dog") };
        let mut shelf = ToolShelf::default();
        assert!(shelf.add_own(tool.clone()));
        assert!(shelf.add_own(tool.clone()));
        assert_eq!(shelf.own.len(), 1);
        let changed = OwnTool { text: note("Walk the dog twice"), ..tool.clone() };
        assert!(shelf.change_own(changed.clone()));
        assert_eq!(shelf.own, [changed]);
        shelf.toggle_pinned(&tool.id);
        shelf.remove_own(&tool.id);
        assert_eq!(shelf, ToolShelf::default());
        assert_eq!(tool.id.own_id(), Some(Id([7; 16])));
    }
}
