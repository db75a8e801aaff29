//! The words that a form offers as chips: triggers, feelings and substances, as the person arranged them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{Listed, TriggerId, WordId, WordSort, toggle},
    i18n::*,
    screens::shared::words,
    state::{DraftForm, Loading, StoredDraft, use_drafts, use_locale, use_own_words, use_storage},
    ui::{Chip, Derived, chip_group, class_while, flag, flag_text, memo, remount, tap, text},
};

/// Triggers that are shown before "More": two rows on most phones.
const FIRST_TRIGGERS: usize = 5;

/// Puts a word in, or takes it out.
type Pick = Arc<dyn Fn(WordId) + Send + Sync>;

/// Triggers: those picked and the likeliest first, the rest behind "More".
#[component]
pub fn Triggers<D: StoredDraft>(
    /// The form that keeps the answers.
    form: DraftForm<D>,
    /// The list of the draft that holds the picked ones.
    of: fn(&mut D) -> &mut Vec<TriggerId>,
) -> impl IntoView {
    let (picked, pick) = choice(form, of);
    trigger_chips(picked, pick)
}

/// Words of another sort under the heading, all of them; nothing when the person has hidden all. `of` is the list of the
/// draft that holds the picked ones.
pub fn word_choices<D: StoredDraft, W: Listed>(
    form: DraftForm<D>,
    heading: &'static str,
    of: fn(&mut D) -> &mut Vec<W>,
) -> AnyView {
    let (picked, pick) = choice(form, of);
    headed_chips(W::SORT, heading, picked, pick)
}

fn choice<D: StoredDraft, W: Listed>(
    form: DraftForm<D>,
    of: fn(&mut D) -> &mut Vec<W>,
) -> (Derived<Vec<WordId>>, Pick) {
    let drafts = use_drafts();
    let picked = move || form.ask_mut(|draft| of(draft).iter().cloned().map(Listed::into_id).collect());
    let pick = move |id| {
        if let Some(word) = W::of_id(id) {
            drafts.edit(form, |draft| toggle(of(draft), word));
        }
    };
    (Arc::new(move || picked().unwrap_or_default()), Arc::new(pick))
}

/// The words on offer under their names, tracked.
fn offered(sort: WordSort, picked: &Derived<Vec<WordId>>) -> Derived<Vec<(WordId, String)>> {
    let own_words = use_own_words();
    let locale = use_locale();
    let picked = Arc::clone(picked);
    memo(move || {
        let offered = own_words.offered(sort, picked()).into_iter();
        own_words.with(|words| offered.map(|id| (id.clone(), words::word(locale, words, &id))).collect())
    })
}

fn chip(
    (id, label): (WordId, String),
    picked: &Derived<Vec<WordId>>,
    pick: &Pick,
    is_hidden: impl Fn(bool) -> bool + Send + Sync + 'static,
) -> AnyView {
    let (picked, pick, own_id) = (Arc::clone(picked), Arc::clone(pick), id.clone());
    let is_picked = move || picked().contains(&own_id);
    let is_on = flag(is_picked.clone());
    let is_hidden = flag(move || is_hidden(is_picked()));
    view! { <Chip label is_on is_hidden on_toggle=tap(move || pick(id.clone())) /> }.into_any()
}

fn headed_chips(sort: WordSort, heading: &'static str, picked: Derived<Vec<WordId>>, pick: Pick) -> AnyView {
    let offered = offered(sort, &picked);
    let chips = move || {
        let offered = offered();
        if offered.is_empty() {
            return ().into_any();
        }
        chip_group(heading, offered.into_iter().map(|word| chip(word, &picked, &pick, |_| false)).collect())
    };
    view! { {remount(chips)} }.into_any()
}

fn trigger_chips(picked: Derived<Vec<WordId>>, pick: Pick) -> AnyView {
    let storage = use_storage();
    let locale = use_locale();
    let shows_all = RwSignal::new(false);
    let offered = offered(WordSort::Triggers, &picked);
    let chip = move |(place, word): (usize, (WordId, String))| {
        chip(word, &picked, &pick, move |is_picked| place >= FIRST_TRIGGERS && !shows_all.get() && !is_picked)
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
