//! A setting that is on or off.

use leptos::prelude::*;

use super::{BoxedCallback, Chip, flag, tap};

/// A chip that is switched by a tap.
#[component]
pub fn Setting(
    /// Its label.
    label: &'static str,
    /// Whether it is on at first.
    is_on: bool,
    /// Called with each choice, to remember it.
    on_choose: BoxedCallback<bool>,
) -> impl IntoView {
    let chosen = RwSignal::new(is_on);
    let toggle = move || {
        chosen.update(|chosen| *chosen = !*chosen);
        on_choose(chosen.get_untracked());
    };
    view! {
        <div class="chips">
            <Chip label is_on=flag(move || chosen.get()) on_toggle=tap(toggle) />
        </div>
    }
}
