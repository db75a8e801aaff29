//! A note in a list, with what can be done to it.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::use_locale,
    ui::{Button, Look, Tap},
};

/// The note, and a button that takes it out.
#[component]
pub fn NoteRow(
    /// What it says.
    note: String,
    /// A photo beside it.
    #[prop(optional)]
    photo: Option<AnyView>,
    /// What is shown below it.
    #[prop(optional)]
    about: Option<AnyView>,
    /// What else can be done to it.
    #[prop(optional)]
    more: Option<AnyView>,
    /// Takes it out.
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
