//! How strong a craving is, from 0 to 10, saved when the finger settles.

use leptos::prelude::*;

use crate::{
    domain::Strength,
    i18n::*,
    state::{WhichMoment, use_hard_moments, use_locale},
    ui::{StrengthSlider, callback, derived},
};

/// The value of the slider; `None` until it is set.
pub type Rated = ArcRwSignal<Option<u8>>;

/// A slider that starts unset.
#[component]
pub fn HowStrong(
    /// The question.
    label: &'static str,
    /// The value of the slider; a parent that does not read it leaves it out.
    #[prop(optional)]
    strength: Rated,
    /// The hard moment that the rating is for.
    which: WhichMoment,
) -> impl IntoView {
    let hard_moments = use_hard_moments();
    let locale = use_locale();
    let settled = callback(move |rating: u8| {
        if let Ok(strength) = Strength::new(rating) {
            hard_moments.rate(which, strength);
        }
    });
    let shown = strength.clone();
    view! {
        <StrengthSlider
            label
            id="how-strong"
            value=derived(move || shown.get())
            on_rate=callback(move |rating: u8| strength.set(Some(rating)))
            on_settled=settled
            unset=""
            after=td_string!(locale, check_in.of_ten)
        />
    }
}
