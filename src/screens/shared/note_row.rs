//! A note in a list, with what can be done to it.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::use_locale,
    ui::{Button, Look, Tap},
};

/// The note, and a button that removes it.
#[component]
pub fn NoteRow(
    /// The text of the note.
    note: String,
    /// A photo beside it.
    #[prop(optional)]
    photo: Option<AnyView>,
    /// A view below the note.
    #[prop(optional)]
    about: Option<AnyView>,
    /// More actions, before the button that removes the note.
    #[prop(optional)]
    more: Option<AnyView>,
    /// Called by the button that removes the note.
    on_remove: Tap,
) -> impl IntoView {
    let locale = use_locale();
    let remove = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
    view! {
        <li>
            <div class="beside">
                {photo}
                <p>{note}</p>
            </div>
            {about}
            <div class="arranged-actions">
                {more}
                <Button look=Look::Quiet label=td_string!(locale, plan.remove) name=remove on_tap=on_remove />
            </div>
        </li>
    }
}
