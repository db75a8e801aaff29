//! A group of choices in a form, each on or off.

use leptos::prelude::*;

use crate::{
    domain::{Draft, Feeling, Substance, toggle},
    i18n::*,
    insight::last_chosen_first,
    screens::shared::words,
    state::{DraftForm, Journal, use_drafts, use_journal, use_locale},
    ui::{Chip, flag, remount, tap},
};

/// A kind of choice that a draft keeps as a list, in the order in which they were picked.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every choice.
    const ALL: &'static [Self];
    /// The name of a choice.
    const WORD: fn(Locale, Self) -> &'static str;
    /// Every choice, in the order in which they are offered.
    const OFFERED: fn(Journal) -> Vec<Self> = |_| Self::ALL.to_vec();
    /// The list of the draft that holds the picked ones.
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
    const OFFERED: fn(Journal) -> Vec<Self> = |journal| last_chosen_first(&journal.often_noted());
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.substances
    }
}

/// A group of chips under its name, one for each choice.
pub fn draft_choices<C: Choice>(form: DraftForm, heading: &'static str) -> AnyView {
    let locale = use_locale();
    let journal = use_journal();
    let choices = move || {
        let place = |choice| C::ALL.iter().position(|other| *other == choice).unwrap_or_default();
        C::OFFERED(journal).into_iter().map(|choice| (place(choice), C::WORD(locale, choice))).collect()
    };
    // Choices go by their index from here on, so that the drawing code is compiled once and not for each type.
    let is_chosen = |draft: &mut Draft, place: usize| C::list(draft).contains(&C::ALL[place]);
    let choose = |draft: &mut Draft, place: usize| toggle(C::list(draft), C::ALL[place]);
    chips(form, heading, Box::new(choices), is_chosen, choose)
}

fn chips(
    form: DraftForm,
    heading: &'static str,
    choices: Box<dyn Fn() -> Vec<(usize, &'static str)> + Send>,
    is_chosen: fn(&mut Draft, usize) -> bool,
    choose: fn(&mut Draft, usize),
) -> AnyView {
    let drafts = use_drafts();
    let chip = move |(place, label): (usize, &'static str)| {
        let is_on = flag(move || form.ask(|draft| is_chosen(draft, place)).unwrap_or(false));
        let on_toggle = tap(move || drafts.edit(form, |draft| choose(draft, place)));
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    view! {
        // Hidden from screen readers, since the group has the same accessible name.
        <b aria-hidden="true">{heading}</b>
        <div class="chips" role="group" aria-label=heading>
            {remount(move || choices().into_iter().map(chip).collect::<Vec<_>>().into_any())}
        </div>
    }
    .into_any()
}
