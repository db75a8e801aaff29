//! A group of choices in a form, each on or off.

use leptos::prelude::*;

use crate::{
    domain::toggle,
    i18n::*,
    state::{DraftForm, StoredDraft, use_drafts, use_locale},
    ui::{Chip, chip_group, flag, tap},
};

/// A kind of choice that a draft keeps as a list, in the order in which they were picked.
pub trait Choice: Copy + PartialEq + Send + Sync + 'static {
    /// Every choice, in the order in which they are offered.
    const ALL: &'static [Self];
    /// The name of a choice.
    const WORD: fn(Locale, Self) -> &'static str;
}

/// A group of chips under its name, one for each choice; `of` is the list of the draft that holds the picked ones.
pub fn draft_choices<D: StoredDraft, C: Choice>(
    form: DraftForm<D>,
    heading: &'static str,
    of: fn(&mut D) -> &mut Vec<C>,
) -> AnyView {
    let drafts = use_drafts();
    let locale = use_locale();
    let chip = |choice: C| {
        let is_on = flag(move || form.ask_mut(|draft| of(draft).contains(&choice)).unwrap_or(false));
        let on_toggle = tap(move || drafts.edit(form, |draft| toggle(of(draft), choice)));
        view! { <Chip label=C::WORD(locale, choice) is_on on_toggle /> }.into_any()
    };
    chip_group(heading, C::ALL.iter().copied().map(chip).collect())
}
