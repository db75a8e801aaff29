//! How strong a craving is, from 0 to 10, saved when the finger settles.

use leptos::prelude::*;

use crate::{
    domain::Strength,
    i18n::*,
    state::{WhichMoment, use_app_state, use_locale},
    ui::{StrengthSlider, read, tell},
};

/// A slider that starts unset.
#[component]
pub fn HowStrong(
    /// The question.
    label: &'static str,
    /// What it shows.
    strength: RwSignal<Option<u8>>,
    /// Which moment the rating is of.
    which: WhichMoment,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let settled = tell(move |rating: u8| {
        if let Ok(strength) = Strength::new(rating) {
            state.rate_hard_moment(which, strength);
        }
    });
    view! {
        <StrengthSlider
            label
            id="how-strong"
            value=read(move || strength.get())
            on_rate=tell(move |rating: u8| strength.set(Some(rating)))
            on_settled=settled
            unset=""
            after=td_string!(locale, check_in.of_ten)
        />
    }
}
