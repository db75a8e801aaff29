//! A group of choices in a form, each on or off.

use leptos::prelude::*;

use crate::{
    domain::{Draft, toggle},
    i18n::*,
    state::{DraftForm, use_app_state, use_locale},
    ui::{Chip, flag, tap},
};

/// Choices that go into a list of the draft, in the order in which they are picked.
pub struct DraftChoices<C: 'static> {
    /// What is asked.
    pub heading: &'static str,
    /// Every choice.
    pub all: &'static [C],
    /// What a choice is called.
    pub word: fn(Locale, C) -> &'static str,
    /// The list.
    pub of: fn(&mut Draft) -> &mut Vec<C>,
}

impl<C: Copy + PartialEq + Send + Sync> DraftChoices<C> {
    /// A group of chips under its name.
    pub fn chips(self, form: DraftForm) -> AnyView {
        let state = use_app_state();
        let locale = use_locale();
        let Self { heading, all, word, of } = self;
        let chip = |choice: &C| {
            let choice = *choice;
            let is_on = flag(move || form.pick(of).is_some_and(|chosen| chosen.contains(&choice)));
            let on_toggle = tap(move || state.edit(form, |draft| toggle(of(draft), choice)));
            view! { <Chip label=word(locale, choice) is_on on_toggle /> }.into_any()
        };
        view! {
            // The group has this name already, for whom it is read out.
            <b aria-hidden="true">{heading}</b>
            <div class="chips" role="group" aria-label=heading>
                {all.iter().map(chip).collect::<Vec<_>>()}
            </div>
        }
        .into_any()
    }
}
