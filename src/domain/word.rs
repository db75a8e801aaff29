//! The words that a person chooses from: their sorts, and what they stand for in entries.

use super::{Feeling, Id, Substance, TriggerId};

/// A sort of word; each has a list of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named as what it lists")]
pub enum WordSort {
    Triggers,
    Feelings,
    Substances,
}

impl WordSort {
    /// In the order in which a check-in asks for them.
    pub const ALL: [Self; 3] = [Self::Triggers, Self::Feelings, Self::Substances];
}

/// What a word stands for in entries, whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named as what it is")]
pub enum WordId {
    Trigger(TriggerId),
    Feeling(Feeling),
    Substance(Substance),
}

impl WordId {
    /// A new one of the person's own.
    pub fn own(sort: WordSort, id: Id) -> Self {
        match sort {
            WordSort::Triggers => Self::Trigger(TriggerId::own(id)),
            WordSort::Feelings => Self::Feeling(Feeling::Own(id)),
            WordSort::Substances => Self::Substance(Substance::Own(id)),
        }
    }

    /// Its sort.
    pub const fn sort(&self) -> WordSort {
        match self {
            Self::Trigger(_) => WordSort::Triggers,
            Self::Feeling(_) => WordSort::Feelings,
            Self::Substance(_) => WordSort::Substances,
        }
    }

    /// Whether it has a kind, which the person chose: it is a substance of their own.
    pub const fn has_kind(&self) -> bool {
        matches!(self, Self::Substance(Substance::Own(_)))
    }
}

/// What entries and goals keep of a word.
pub trait Listed: Clone + PartialEq + Send + Sync + 'static {
    /// Its sort.
    const SORT: WordSort;

    /// The word that it is.
    fn into_id(self) -> WordId;

    /// What entries keep of this word; `None` for a word of another sort.
    fn of_id(id: WordId) -> Option<Self>;
}

macro_rules! words {
    ($($variant:ident($word:ty) in $sort:ident,)*) => {
        $(
            impl Listed for $word {
                const SORT: WordSort = WordSort::$sort;

                fn into_id(self) -> WordId {
                    WordId::$variant(self)
                }

                fn of_id(id: WordId) -> Option<Self> {
                    match id {
                        WordId::$variant(word) => Some(word),
                        _ => None,
                    }
                }
            }
        )*
    };
}

words! {
    Trigger(TriggerId) in Triggers,
    Feeling(Feeling) in Feelings,
    Substance(Substance) in Substances,
}
