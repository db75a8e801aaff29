//! A note in a list, with what can be done to it.

use leptos::prelude::*;

use super::{Button, Look, Tap};

/// The note, and a button that removes it.
#[component]
pub fn NoteRow(
    /// The text of the note.
    note: String,
    /// A photo beside it.
    #[prop(optional_no_strip)]
    photo: Option<AnyView>,
    /// The handle that moves it.
    #[prop(optional_no_strip)]
    handle: Option<AnyView>,
    /// A view below the note.
    #[prop(optional_no_strip)]
    about: Option<AnyView>,
    /// More actions, before the button that removes the note.
    #[prop(optional)]
    more: Option<AnyView>,
    /// The label of the button that removes the note.
    remove: &'static str,
    /// The accessible name of that button, which tells it from those of the other rows.
    remove_name: String,
    /// Called by that button.
    on_remove: Tap,
) -> impl IntoView {
    view! {
        <li>
            <div class="beside">
                {photo}
                <p>{note}</p>
                {handle}
            </div>
            {about}
            <div class="arranged-actions">
                {more}
                <Button look=Look::Quiet label=remove name=remove_name on_tap=on_remove />
            </div>
        </li>
    }
}
