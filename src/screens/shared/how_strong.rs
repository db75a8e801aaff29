//! How strong a craving is, from 0 to 10, saved when the finger settles.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::Strength,
    i18n::*,
    state::{Followed, WhichMoment, use_app_state, use_locale},
    ui::{StrengthSlider, read, tell},
};

/// What the slider shows.
pub type Rated = Arc<Followed<Option<u8>>>;

/// A slider that starts unset.
#[component]
pub fn HowStrong(
    /// The question.
    label: &'static str,
    /// What it shows; nobody else needs to know.
    #[prop(optional)]
    strength: Rated,
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
    let shown = Arc::clone(&strength);
    view! {
        <StrengthSlider
            label
            id="how-strong"
            value=read(move || shown.get())
            on_rate=tell(move |rating: u8| strength.set(Some(rating)))
            on_settled=settled
            unset=""
            after=td_string!(locale, check_in.of_ten)
        />
    }
}
