//! A group of choices in a form, each on or off.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{Draft, Feeling, GoodFor, ReachedBy, Role, Substance, toggle},
    i18n::*,
    state::{DraftForm, use_app_state, use_locale},
    ui::{Chip, flag, tap},
};

/// Something that can be chosen into a list of the draft, in the order in which it is picked.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every choice.
    const ALL: &'static [Self];
    /// What a choice is called.
    const WORD: fn(Locale, Self) -> &'static str;
    /// The list.
    fn list(draft: &mut Draft) -> &mut Vec<Self>;
}

impl Choice for Feeling {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::feeling;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.feelings
    }
}

impl Choice for Substance {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::substance;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.substances
    }
}

impl Choice for ReachedBy {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::reached_by;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.person.reached_by
    }
}

impl Choice for Role {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::role;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.person.roles
    }
}

impl Choice for GoodFor {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::good_for;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.person.good_for
    }
}

/// A group of chips under its name, one for each choice.
pub fn draft_choices<C: Choice>(form: DraftForm, heading: &'static str) -> AnyView {
    let locale = use_locale();
    let words = C::ALL.iter().map(|choice| C::WORD(locale, *choice)).collect();
    // By their places, so that the code that draws them is there once.
    let is_chosen = |draft: &mut Draft, place: usize| C::list(draft).contains(&C::ALL[place]);
    let choose = |draft: &mut Draft, place: usize| toggle(C::list(draft), C::ALL[place]);
    chips(form, heading, words, is_chosen, choose)
}

fn chips(
    form: DraftForm,
    heading: &'static str,
    words: Vec<&'static str>,
    is_chosen: fn(&mut Draft, usize) -> bool,
    choose: fn(&mut Draft, usize),
) -> AnyView {
    let state = use_app_state();
    let chip = |(place, label): (usize, &'static str)| {
        let is_on = flag(move || form.ask(|draft| is_chosen(draft, place)).unwrap_or(false));
        let on_toggle = tap(move || state.edit(form, |draft| choose(draft, place)));
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    view! {
        // The group has this name already, for whom it is read out.
        <b aria-hidden="true">{heading}</b>
        <div class="chips" role="group" aria-label=heading>
            {words.into_iter().enumerate().map(chip).collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}
