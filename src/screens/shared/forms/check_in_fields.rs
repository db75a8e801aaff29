//! The fields of a check-in, on Today and in an opened entry.

use leptos::prelude::*;

use super::{DraftField, problem_at, word_choices};
use crate::{
    domain::{CheckInDraft, CheckInText, Field, Mood, Strength},
    i18n::*,
    screens::shared::words,
    state::{DraftForm, use_drafts, use_locale},
    ui::{FaceScale, StrengthSlider, callback, class_while, derived, flag, tap},
};

/// Mood and craving.
#[component]
pub fn MoodAndCraving(
    /// The form that keeps the answers.
    form: DraftForm<CheckInDraft>,
    /// A name for the radio group that no other on the page has.
    group: &'static str,
    /// An id for the slider that no other element on the page has.
    slider_id: &'static str,
) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let place_of = |mood| (0..).zip(Mood::ALL).find(|(_, other)| *other == mood).map(|(place, _)| place);
    let mood = move || form.read(|draft| draft.mood).and_then(place_of);
    let craving = move || form.read(|draft| draft.craving.map(Strength::get));
    view! {
        <FaceScale
            legend=td_string!(locale, check_in.mood)
            group
            words=Mood::ALL.map(|mood| words::mood(locale, mood))
            chosen=derived(mood)
            problem=problem_at(form.slot(), Field::Mood)
            on_choose=callback(move |place: u8| drafts.edit(form, |draft| draft.mood = Mood::ALL.get(usize::from(place)).copied()))
        />
        <div class="craving">
            <StrengthSlider
                label=td_string!(locale, check_in.craving)
                id=slider_id
                value=derived(craving)
                on_rate=callback(move |rating| drafts.edit(form, |draft| draft.craving = Strength::new(rating).ok()))
                unset=td_string!(locale, check_in.craving_unset)
                after=td_string!(locale, check_in.of_ten)
            />
            <button
                type="button"
                class=class_while("button button-quiet", "unseen", flag(move || craving().is_none()))
                on:click=tap(move || drafts.edit(form, |draft| draft.craving = None))
            >
                {td_string!(locale, check_in.clear_craving)}
            </button>
        </div>
    }
}

/// Feelings, substance and note.
#[component]
pub fn FeelingsAndNote(
    /// The form that keeps the answers.
    form: DraftForm<CheckInDraft>,
    /// An id for the note that no other element on the page has.
    note_id: &'static str,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        {word_choices(form, td_string!(locale, check_in.feelings), |draft| &mut draft.feelings)}
        {word_choices(form, td_string!(locale, check_in.substance), |draft| &mut draft.substances)}
        <DraftField
            form
            id=note_id
            label=td_string!(locale, check_in.note)
            hint=td_string!(locale, check_in.note_hint)
            of=CheckInText::Note
        />
    }
}
