//! Looking through all entries, also those that nobody has scrolled to.

use leptos::prelude::*;

use super::AppState;
use crate::domain::Entry;

/// So many entries are looked at between two breaths of the page.
const PAGE: usize = 500;

/// What was found in the entries, newest first; `None` until all have been looked at.
pub type LookedThrough<T> = RwSignal<Option<Vec<T>>>;

/// One type for all that looks at entries. It gets each, then none when that was all.
type Look = Box<dyn FnMut(Option<&Entry>)>;

impl AppState {
    /// Finds something in each entry that has it.
    pub fn look_through<T: Send + Sync + 'static>(self, find: fn(&Entry) -> Option<T>) -> LookedThrough<T> {
        let found = LookedThrough::new(None);
        let mut all = Vec::new();
        self.look_at_each(Box::new(move |entry| match entry {
            Some(entry) => all.extend(find(entry)),
            // The person may have left the page meanwhile.
            None => drop(found.try_set(Some(std::mem::take(&mut all)))),
        }));
        found
    }

    fn look_at_each(self, mut look: Look) {
        self.with_vault(move |vault| async move {
            let mut page = vault.newest(PAGE).await;
            while let Ok(read) = page {
                read.entries.iter().for_each(|entry| look(Some(entry)));
                let Some(oldest) = read.oldest else { return look(None) };
                page = vault.older_than(&oldest, PAGE).await;
            }
        });
    }
}
