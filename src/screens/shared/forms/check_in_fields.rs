//! The fields of a check-in, on Today and in an opened entry; some serve other entries too.

use std::sync::Arc;

use leptos::prelude::*;

use super::{DraftField, draft_choices, problem_at};
use crate::{
    domain::{CheckInDraft, CheckInText, Field, Mood, Strength, TriggerId, toggle},
    i18n::*,
    insight::most_used_first,
    screens::shared::words,
    state::{DraftForm, Loading, StoredDraft, use_drafts, use_journal, use_locale, use_storage, use_triggers},
    ui::{
        Chip, Derived, FaceScale, StrengthSlider, callback, class_while, derived, flag, flag_text, memo, remount, tap,
        text,
    },
};

/// Chips that are shown before "More": two rows on most phones.
const FIRST_TRIGGERS: usize = 5;

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

/// Triggers: those picked and the likeliest first, the rest behind "More".
#[component]
pub fn Triggers<D: StoredDraft>(
    /// The form that keeps the answers.
    form: DraftForm<D>,
    /// The list of the draft that holds the picked ones.
    of: fn(&mut D) -> &mut Vec<TriggerId>,
) -> impl IntoView {
    let drafts = use_drafts();
    let picked = derived(move || form.ask_mut(|draft| of(draft).clone()).unwrap_or_default());
    let pick = move |id| drafts.edit(form, |draft| toggle(of(draft), id));
    trigger_chips(picked, Arc::new(pick))
}

/// Not generic, so that the drawing code is compiled once.
fn trigger_chips(picked: Derived<Vec<TriggerId>>, pick: Arc<dyn Fn(TriggerId) + Send + Sync>) -> AnyView {
    let storage = use_storage();
    let journal = use_journal();
    let triggers = use_triggers();
    let locale = use_locale();
    let shows_all = RwSignal::new(false);
    let also_offered = Arc::clone(&picked);
    let offered = memo(move || {
        let list = triggers.get();
        let by_use = most_used_first(&list, &journal.often_noted());
        let mut ids: Vec<TriggerId> = by_use.into_iter().map(|trigger| trigger.id.clone()).collect();
        // A trigger that the entry already has is shown even when it is hidden now, so that it can be taken out.
        let picked = also_offered().into_iter();
        ids.extend(picked.filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        ids
    });
    let chip = move |(place, id): (usize, TriggerId)| {
        let label = triggers.with_untracked(|list| words::trigger(locale, list, &id));
        let (picked, pick, own_id) = (Arc::clone(&picked), Arc::clone(&pick), id.clone());
        let is_picked = move || picked().contains(&own_id);
        let is_on = flag(is_picked.clone());
        let is_hidden = flag(move || place >= FIRST_TRIGGERS && !shows_all.get() && !is_picked());
        let on_toggle = tap(move || pick(id.clone()));
        view! { <Chip label is_on is_hidden on_toggle /> }.into_any()
    };
    let chips = remount(move || offered().into_iter().enumerate().map(&chip).collect::<Vec<_>>().into_any());
    let more = text(move || {
        if shows_all.get() {
            td_string!(locale, check_in.fewer_triggers).to_owned()
        } else {
            td_string!(locale, check_in.more_triggers).to_owned()
        }
    });
    view! {
        <div
            // The order is known once the vault is open; until then the chips are invisible but keep their room.
            class=class_while("chips chips-first", "unseen", flag(move || storage.loading() == Loading::Opening))
            role="group"
            aria-label=td_string!(locale, check_in.triggers)
        >
            {chips}
            <button
                type="button"
                class="chip chip-more"
                aria-expanded=flag_text(move || shows_all.get())
                prop:textContent=more
                on:click=tap(move || shows_all.update(|shows| *shows = !*shows))
            ></button>
        </div>
    }
    .into_any()
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
        {draft_choices(form, td_string!(locale, check_in.feelings), |draft| &mut draft.feelings)}
        {draft_choices(form, td_string!(locale, check_in.substance), |draft| &mut draft.substances)}
        <DraftField
            form
            id=note_id
            label=td_string!(locale, check_in.note)
            hint=td_string!(locale, check_in.note_hint)
            of=CheckInText::Note
        />
    }
}
