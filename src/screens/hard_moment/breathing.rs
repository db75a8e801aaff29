//! The breath: four seconds in, six seconds out.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{Breath, Chip},
};

/// The circle, and the phone's vibration where it has one.
#[component]
pub fn Breathing() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let vibrates = RwSignal::new(state.vibrates());
    let is_in = state.breath(vibrates);
    let vibration = move || {
        let on_toggle = move |()| {
            vibrates.update(|vibrates| *vibrates = !*vibrates);
            state.set_vibrates(vibrates.get_untracked());
        };
        view! {
            <div class="chips chips-middle">
                <Chip label=td_string!(locale, hard_moment.vibrate) is_on=vibrates on_toggle />
            </div>
        }
        .into_any()
    };
    view! {
        <Breath
            is_in
            breathe_in=td_string!(locale, hard_moment.breathe_in)
            breathe_out=td_string!(locale, hard_moment.breathe_out)
            how=td_string!(locale, hard_moment.breath_how)
        />
        {state.can_vibrate().then(vibration)}
    }
}
