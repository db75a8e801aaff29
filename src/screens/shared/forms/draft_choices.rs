//! A group of choices in a form, each on or off.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{Feeling, Substance, toggle},
    i18n::*,
    insight::last_chosen_first,
    screens::shared::words,
    state::{DraftForm, Journal, StoredDraft, use_drafts, use_journal, use_locale},
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
}

impl Choice for Feeling {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::feeling;
}

impl Choice for Substance {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::substance;
    const OFFERED: fn(Journal) -> Vec<Self> = |journal| last_chosen_first(&journal.often_noted());
}

/// A group of chips under its name, one for each choice; `of` is the list of the draft that holds the picked ones.
pub fn draft_choices<D: StoredDraft, C: Choice>(
    form: DraftForm<D>,
    heading: &'static str,
    of: fn(&mut D) -> &mut Vec<C>,
) -> AnyView {
    let drafts = use_drafts();
    let locale = use_locale();
    let journal = use_journal();
    let choices = move || {
        let place = |choice| C::ALL.iter().position(|other| *other == choice).unwrap_or_default();
        C::OFFERED(journal).into_iter().map(|choice| (place(choice), C::WORD(locale, choice))).collect()
    };
    // Choices go by their index from here on, so that the drawing code is compiled once and not for each type.
    let is_chosen = move |place: usize| form.ask_mut(|draft| of(draft).contains(&C::ALL[place])).unwrap_or(false);
    let choose = move |place: usize| drafts.edit(form, |draft| toggle(of(draft), C::ALL[place]));
    chips(heading, Box::new(choices), Arc::new(is_chosen), Arc::new(choose))
}

fn chips(
    heading: &'static str,
    choices: Box<dyn Fn() -> Vec<(usize, &'static str)> + Send>,
    is_chosen: Arc<dyn Fn(usize) -> bool + Send + Sync>,
    choose: Arc<dyn Fn(usize) + Send + Sync>,
) -> AnyView {
    let chip = move |(place, label): (usize, &'static str)| {
        let (is_chosen, choose) = (Arc::clone(&is_chosen), Arc::clone(&choose));
        view! { <Chip label is_on=flag(move || is_chosen(place)) on_toggle=tap(move || choose(place)) /> }.into_any()
    };
    view! {
        // Hidden from screen readers, since the group has the same accessible name.
        <b aria-hidden="true">{heading}</b>
        <div class="chips" role="group" aria-label=heading>
            {remount(move || choices().into_iter().map(&chip).collect::<Vec<_>>().into_any())}
        </div>
    }
    .into_any()
}
