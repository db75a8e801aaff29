//! Noticing lost entries: the numbers that the preferences remember against those in the vault.

/// The numbers that the preferences keep about the vault; they tell nothing that a person noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The name of the vault.
    pub vault: String,
    /// How many entries it had.
    pub entries: u64,
    /// How many entries had ever been deleted in it.
    pub deletions: u64,
}

/// Whether all remembered entries are still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nothing is missing.
    AllThere,
    /// Entries are gone that nobody deleted: the browser evicted or cleared them.
    Vanished {
        /// How many, at least.
        missing: u64,
    },
}

impl Remembered {
    /// The text that the preferences keep.
    pub fn to_text(&self) -> String {
        format!("{} {} {}", self.vault, self.entries, self.deletions)
    }

    /// Reads a kept text; `None` when it has another form.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut word = || words.next();
        Some(Self { vault: word()?.to_owned(), entries: word()?.parse().ok()?, deletions: word()?.parse().ok()? })
    }

    /// Compares what was remembered with what the vault holds now.
    pub fn compare(&self, now: &Self) -> Presence {
        let expected = if self.vault == now.vault {
            self.entries.saturating_sub(now.deletions.saturating_sub(self.deletions))
        } else {
            self.entries
        };
        let there = if self.vault == now.vault { now.entries } else { 0 };
        match expected.saturating_sub(there) {
            0 => Presence::AllThere,
            missing => Presence::Vanished { missing },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(vault: &str, entries: u64, deletions: u64) -> Remembered {
        Remembered { vault: vault.to_owned(), entries, deletions }
    }

    #[test]
    fn what_is_kept_as_text_comes_back() {
        let remembered = held("a1", 10, 2);
        assert_eq!(Remembered::from_text(&remembered.to_text()), Some(remembered));
        for foreign in ["", "a", "a 1", "a b c", "{\"vault\":\"a\"}"] {
            assert_eq!(Remembered::from_text(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn saving_and_deleting_leave_nothing_missing() {
        assert_eq!(held("a", 10, 2).compare(&held("a", 10, 2)), Presence::AllThere);
        assert_eq!(held("a", 10, 2).compare(&held("a", 14, 2)), Presence::AllThere);
        assert_eq!(held("a", 10, 2).compare(&held("a", 7, 5)), Presence::AllThere);
        assert_eq!(Remembered::default().compare(&held("a", 0, 0)), Presence::AllThere);
    }

    #[test]
    fn what_nobody_deleted_is_missing() {
        assert_eq!(held("a", 10, 2).compare(&held("a", 7, 4)), Presence::Vanished { missing: 1 });
    }

    #[test]
    fn a_new_vault_in_the_place_of_an_old_one_means_that_everything_is_gone() {
        assert_eq!(held("a", 10, 2).compare(&held("b", 0, 0)), Presence::Vanished { missing: 10 });
        assert_eq!(held("a", 10, 2).compare(&held("b", 12, 0)), Presence::Vanished { missing: 10 });
        assert_eq!(held("a", 0, 5).compare(&held("b", 0, 0)), Presence::AllThere);
    }
}
