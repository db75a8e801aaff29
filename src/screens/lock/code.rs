//! A new recovery code, and the field that shows that it was written down.

use leptos::prelude::*;

use super::words::{LockField, problem_at};
use crate::{
    domain::RecoveryCode,
    i18n::*,
    state::{use_files, use_locale, use_lock},
    ui::{Button, TextField, Typed, callback, tap, text},
};

/// The code in its groups, to be written down or printed; then its end is asked for.
#[component]
pub fn NewCode(
    /// The code.
    code: RecoveryCode,
    /// What was typed as its end.
    end: RwSignal<String>,
) -> impl IntoView {
    let lock = use_lock();
    let files = use_files();
    let locale = use_locale();
    let groups = code.groups().map(|group| view! { <span>{group.to_owned()}</span> }.into_any());
    let on_type = callback(move |typed| {
        lock.forget_problem();
        end.set(typed);
    });
    view! {
        <p class="not-printed">{td_string!(locale, lock.code_what)}</p>
        <p class="recovery-code" translate="no">{groups.collect::<Vec<_>>()}</p>
        <Button label=td_string!(locale, lock.print) on_tap=tap(move || files.print()) />
        <TextField
            id="code-end"
            label=td_string!(locale, lock.code_end)
            typed=Typed::Line
            value=text(move || end.get())
            problem=problem_at(locale, lock, LockField::CodeEnd)
            on_type
        />
    }
}
