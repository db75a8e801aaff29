//! One entry, opened to be changed or deleted.

mod check_in;
mod hard_moment;
mod time_field;

use leptos::prelude::*;

use crate::{
    domain::{Entry, EntryId, Noted},
    i18n::*,
    state::{Loading, use_app_state, use_locale},
    ui::{Sheet, part, tap},
};
use check_in::CheckInEditor;
use hard_moment::HardMomentEditor;

/// The sheet over Today in which an entry is changed.
#[component]
pub fn EntrySheet(
    /// Which entry.
    id: EntryId,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    // Drawn once it has been read; what another tab changes meanwhile must not take away what is being typed here.
    let opened = RwSignal::new(state.entry_untracked(id));
    Effect::new(move || {
        if opened.read_untracked().is_none() && state.loading.get() == Loading::Ready {
            state.read_until_open_entry();
            if let Some(entry) = state.entry(id) {
                opened.set(Some(entry));
            }
        }
    });
    part(move || match opened.get() {
        Some(entry) => view! {
            <Sheet
                heading=td_string!(locale, entry.heading)
                close_label=td_string!(locale, entry.close)
                on_close=move |()| state.close()
            >
                {editor(&entry)}
                <DeleteButton entry />
            </Sheet>
        }
        .into_any(),
        None => ().into_any(),
    })
}

fn editor(entry: &Entry) -> AnyView {
    match &entry.noted {
        Noted::CheckIn(check_in) => {
            view! { <CheckInEditor entry=entry.clone() check_in=check_in.clone() /> }.into_any()
        }
        Noted::HardMoment(moment) => {
            view! { <HardMomentEditor entry=entry.clone() moment=moment.clone() /> }.into_any()
        }
    }
}

#[component]
fn DeleteButton(entry: Entry) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    view! {
        <button type="button" class="button button-quiet" on:click=tap(move || state.delete(entry.clone()))>
            {td_string!(locale, entry.delete)}
        </button>
    }
}
