//! The words for moods in a file, each with the mood that it stands for.

use leptos::prelude::*;

use crate::{
    domain::Mood,
    i18n::*,
    screens::shared::words::{self, counted},
    state::{MoodChoice, MoodWord, use_imports, use_locale},
    ui::{callback, typing},
};

/// With more words than so many, a column hardly holds moods.
pub const MOST: usize = 40;

/// A field for each word.
pub fn draw(moods: &[MoodWord]) -> AnyView {
    let locale = use_locale();
    if moods.is_empty() {
        return ().into_any();
    }
    if moods.len() > MOST {
        let words = td_string!(locale, import.many_moods, count = moods.len()).to_string();
        return view! { <p role="status">{words}</p> }.into_any();
    }
    view! {
        <h3>{td_string!(locale, import.moods)}</h3>
        <p class="hint">{td_string!(locale, import.moods_why)}</p>
        {moods.iter().map(field).collect::<Vec<_>>()}
    }
    .into_any()
}

fn field(mood: &MoodWord) -> AnyView {
    let imports = use_imports();
    let locale = use_locale();
    let MoodWord { word, lines, choice } = mood.clone();
    let option = |(place, mood): (usize, Mood)| {
        let is_chosen = choice == MoodChoice::Is(mood);
        view! { <option value=place.to_string() selected=is_chosen>{words::mood(locale, mood)}</option> }.into_any()
    };
    let open = (choice == MoodChoice::Open).then(|| {
        view! { <option value="open" selected=true>{td_string!(locale, import.mood_open)}</option> }.into_any()
    });
    let label = counted!(locale, import.mood_word, count = lines, word = word.as_str());
    let choose = move |place: String| {
        let mood = place.parse().ok().and_then(|place: usize| Mood::ALL.get(place));
        let choice = match (mood, place.as_str()) {
            (Some(mood), _) => MoodChoice::Is(*mood),
            (None, "open") => MoodChoice::Open,
            (None, _) => MoodChoice::NoMood,
        };
        imports.set_mood(&word, choice);
    };
    view! {
        <label class="field">
            {label}
            <select on:change=typing(callback(choose))>
                {open}
                {Mood::ALL.into_iter().enumerate().rev().map(option).collect::<Vec<_>>()}
                <option value="" selected=choice == MoodChoice::NoMood>{td_string!(locale, import.no_mood)}</option>
            </select>
        </label>
    }
    .into_any()
}
