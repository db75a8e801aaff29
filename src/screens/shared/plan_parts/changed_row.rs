//! A line of the plan while it is being changed, in its place.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::use_locale,
    ui::{Button, Look, Tap, tap},
};

/// The fields, and the two ways out. What is typed is kept until one of them is taken, also when the page is left.
#[component]
pub fn ChangedRow(
    /// The fields.
    fields: AnyView,
    /// Called to save what is typed.
    on_save: Tap,
    /// Called to leave the line as it was.
    on_leave: Tap,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <li>
            {fields}
            <div class="two">
                <Button look=Look::Main label=td_string!(locale, plan.save) on_tap=on_save />
                <Button label=td_string!(locale, plan.leave) on_tap=on_leave />
            </div>
        </li>
    }
}

/// The button that begins to change a line.
pub fn edit_button(locale: Locale, line: &str, begin: impl FnMut() + 'static) -> AnyView {
    let name = td_string!(locale, plan.edit_part, part = line).to_string();
    view! {
        <Button look=Look::Quiet label=td_string!(locale, plan.edit) name on_tap=tap(begin) />
    }
    .into_any()
}
