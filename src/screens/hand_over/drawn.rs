//! The page as it is seen and printed.

use leptos::prelude::*;

use super::parts::{Noted, Part};

/// The parts, each with its table and its notes.
pub fn parts(parts: Vec<Part>) -> AnyView {
    (0..).zip(parts).map(|(place, one)| part(place, one)).collect::<Vec<_>>().into_any()
}

fn part(place: usize, part: Part) -> AnyView {
    let id = format!("hand-over-{place}");
    let heading = (!part.heading.is_empty()).then(|| view! { <h2 id=id.clone()>{part.heading}</h2> }.into_any());
    let notes = (!part.notes.is_empty()).then(|| {
        view! { <ul class="paper-notes">{part.notes.into_iter().map(note).collect::<Vec<_>>()}</ul> }.into_any()
    });
    view! {
        <section>
            {heading}
            {sentences("", part.lines)}
            {part.table.map(|table| table.draw(id))}
            {notes}
            {sentences("hint", part.legend)}
        </section>
    }
    .into_any()
}

/// A paragraph for each sentence.
pub fn sentences(class: &'static str, all: Vec<String>) -> Vec<AnyView> {
    all.into_iter().map(|sentence| view! { <p class=class>{sentence}</p> }.into_any()).collect()
}

fn note(note: Noted) -> AnyView {
    let texts = note.texts.into_iter().map(|text| view! { <p class="typed">{text}</p> }.into_any());
    view! {
        <li>
            <b>{note.when}</b>
            {texts.collect::<Vec<_>>()}
        </li>
    }
    .into_any()
}
