//! A conflict: another tab saved the same thing while this form was open, and the person chooses which version stays.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{DraftForm, StoredDraft, use_drafts, use_locale},
    ui::{Button, Look, remount, tap},
};

/// The other version's words, and the two ways on; empty while there is no other version.
#[component]
pub fn BothVersions<D: StoredDraft>(
    /// The form that was not saved.
    form: DraftForm<D>,
) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    remount(move || match form.theirs() {
        Some(theirs) => {
            let words = form.read(|own| theirs.words_unlike(own));
            view! {
                <div class="unsaved">
                    <p>{td_string!(locale, entry.theirs)}</p>
                    <p class="entry-note">{words}</p>
                    <Button label=td_string!(locale, entry.keep_mine) on_tap=tap(move || drafts.keep_mine(form)) />
                    <Button
                        look=Look::Quiet
                        label=td_string!(locale, entry.take_theirs)
                        on_tap=tap(move || drafts.take_theirs(form))
                    />
                </div>
            }
            .into_any()
        }
        None => ().into_any(),
    })
}
