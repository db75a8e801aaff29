//! The fields of a check-in, on Today and in an opened entry; some serve other entries too.

use leptos::prelude::*;

use super::{draft_choices::draft_choices, draft_field::DraftField, words};
use crate::{
    domain::{Feeling, Mood, Strength, Substance, TriggerId, toggle},
    i18n::*,
    insight::most_used_first,
    state::{DraftForm, Loading, use_app_state, use_locale},
    ui::{Chip, FaceScale, StrengthSlider, class_while, flag, flag_text, part, read, settled, tap, tell, text},
};

/// Chips that are shown before "More": two rows on most phones.
const FIRST_TRIGGERS: usize = 5;

/// Mood and craving.
#[component]
pub fn MoodAndCraving(
    /// Where the answers go.
    form: DraftForm,
    /// A name for the radio group that no other on the page has.
    group: &'static str,
    /// An id for the slider that no other element on the page has.
    slider_id: &'static str,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let place_of = |mood| (0..).zip(Mood::ALL).find(|(_, other)| *other == mood).map(|(place, _)| place);
    let mood = move || form.read(|draft| draft.mood).and_then(place_of);
    let craving = move || form.read(|draft| draft.craving.map(Strength::get));
    view! {
        <FaceScale
            legend=td_string!(locale, check_in.mood)
            group
            words=Mood::ALL.map(|mood| words::mood(locale, mood))
            chosen=read(mood)
            on_choose=tell(move |place: u8| state.edit(form, |draft| draft.mood = Mood::ALL.get(usize::from(place)).copied()))
        />
        <div class="craving">
            <StrengthSlider
                label=td_string!(locale, check_in.craving)
                id=slider_id
                value=read(craving)
                on_rate=tell(move |rating| state.edit(form, |draft| draft.craving = Strength::new(rating).ok()))
                unset=td_string!(locale, check_in.craving_unset)
                after=td_string!(locale, check_in.of_ten)
            />
            <button
                type="button"
                class=class_while("button button-quiet", "unseen", flag(move || craving().is_none()))
                on:click=tap(move || state.edit(form, |draft| draft.craving = None))
            >
                {td_string!(locale, check_in.clear_craving)}
            </button>
        </div>
    }
}

/// Triggers: those picked and the likeliest first, the rest behind "More".
#[component]
pub fn Triggers(
    /// Where the answers go.
    form: DraftForm,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let shows_all = RwSignal::new(false);
    let offered = settled(move || {
        let list = state.triggers.get();
        let by_use = most_used_first(&list, &state.often_noted.read());
        let mut ids: Vec<TriggerId> = by_use.into_iter().map(|trigger| trigger.id.clone()).collect();
        // What an entry has stays there to be taken out, even when it is hidden now.
        form.read(|draft| {
            ids.extend(draft.triggers.iter().filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>())
        });
        ids
    });
    let chip = move |(place, id): (usize, TriggerId)| {
        let label = state.triggers.with_untracked(|list| words::trigger(locale, list, &id));
        let picked = id.clone();
        let is_picked = move || form.read(|draft| draft.triggers.contains(&picked));
        let is_on = flag(is_picked.clone());
        let is_hidden = flag(move || place >= FIRST_TRIGGERS && !shows_all.get() && !is_picked());
        let on_toggle = tap(move || state.edit(form, |draft| toggle(&mut draft.triggers, id.clone())));
        view! { <Chip label is_on is_hidden on_toggle /> }.into_any()
    };
    let chips = part(move || offered().into_iter().enumerate().map(chip).collect::<Vec<_>>().into_any());
    let more = text(move || {
        if shows_all.get() {
            td_string!(locale, check_in.fewer_triggers).to_owned()
        } else {
            td_string!(locale, check_in.more_triggers).to_owned()
        }
    });
    view! {
        <div
            // Which come first is known once the vault is open; until then they keep their room.
            class=class_while("chips chips-first", "unseen", flag(move || state.loading.get() == Loading::Opening))
            role="group"
            aria-label=td_string!(locale, check_in.triggers)
        >
            {chips}
            <button
                type="button"
                class="chip chip-more"
                aria-expanded=flag_text(move || shows_all.get())
                on:click=tap(move || shows_all.update(|shows| *shows = !*shows))
            >
                {more}
            </button>
        </div>
    }
}

/// Feelings, substance and note.
#[component]
pub fn FeelingsAndNote(
    /// Where the answers go.
    form: DraftForm,
    /// An id for the note that no other element on the page has.
    note_id: &'static str,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        {draft_choices::<Feeling>(form, td_string!(locale, check_in.feelings))}
        {draft_choices::<Substance>(form, td_string!(locale, check_in.substance))}
        <DraftField
            form
            id=note_id
            label=td_string!(locale, check_in.note)
            hint=td_string!(locale, check_in.note_hint)
            of=|draft| &mut draft.note
        />
    }
}
