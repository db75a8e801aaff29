//! If-then steps: what to do in a situation, chosen in calm times.

use super::{Note, draft::draft_fields};

/// An if-then step: the action for a situation, chosen in calm times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfThen {
    /// The situation.
    pub when: Note,
    /// The action.
    pub then: Note,
}

/// The input of the form for an if-then step so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IfThenDraft {
    /// The situation exactly as typed.
    pub when: String,
    /// The action exactly as typed.
    pub then: String,
}

draft_fields!(IfThenDraft {
    values: [],
    choices: [],
    texts: /// The texts of the form.
    IfThenText { When: when, Then: then },
});

impl IfThenDraft {
    /// A draft of a saved step, to change it.
    pub fn of(step: &IfThen) -> Self {
        Self { when: step.when.as_str().to_owned(), then: step.then.as_str().to_owned() }
    }
}
