//! Those who support a person: the people, the texts for them, and the support table.

use super::{People, Plan, SupportTable};

/// What a plan has about people. It is kept apart from the rest, so that a change to one writes not the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporters {
    /// The people, and the texts for them.
    pub people: People,
    /// The support table.
    pub table: SupportTable,
}

impl Plan {
    /// What the plan has about people.
    pub fn supporters(&self) -> Supporters {
        Supporters { people: self.people.clone(), table: self.table.clone() }
    }

    /// The plan with these people in it.
    pub fn with_supporters(self, Supporters { people, table }: Supporters) -> Self {
        Self { people, table, ..self }
    }
}
