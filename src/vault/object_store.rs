//! The names of the object stores.

/// The three object stores, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectStore {
    /// One sealed record an entry.
    Entries,
    /// Sealed lists and photos, and the count of deletions.
    Documents,
    /// The records that give the data key.
    KeySlots,
}

impl ObjectStore {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Entries, Self::Documents, Self::KeySlots];

    /// The name in the database and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Documents => "documents",
            Self::KeySlots => "key_slots",
        }
    }
}
