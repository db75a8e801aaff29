//! A radio group of five faces.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Change, Read, Tell, flag};

/// Mouths from the saddest to the happiest, on a 48 by 48 grid.
const MOUTHS: [&str; 5] = ["M15 35q9-9 18 0", "M16 33q8-4 16 0", "M16 32h16", "M16 31q8 5 16 0", "M14 29q10 12 20 0"];

/// Five faces, one of which can be chosen.
#[component]
pub fn FaceScale(
    /// What the group is called.
    legend: &'static str,
    /// A name that no other radio group on the page has.
    group: &'static str,
    /// The words of the faces, from the saddest to the happiest.
    words: [&'static str; 5],
    /// Which one is chosen, from 0.
    chosen: Read<Option<u8>>,
    /// Called when one is chosen.
    on_choose: Tell<u8>,
) -> impl IntoView {
    let face = move |(step, (word, mouth)): (u8, (&'static str, &str))| {
        let (chosen, on_choose) = (Arc::clone(&chosen), on_choose.clone());
        let choose: Change = Box::new(move |_| on_choose(step));
        view! {
            <label class=format!("face face-{}", step + 1)>
                <input
                    type="radio"
                    name=group
                    aria-label=word
                    prop:checked=flag(move || chosen() == Some(step))
                    on:change=choose
                />
                <svg viewBox="0 0 48 48" aria-hidden="true">
                    <circle cx="24" cy="24" r="23" />
                    <path d=format!("M17 19v2M31 19v2{mouth}") />
                </svg>
                <span aria-hidden="true">{word}</span>
            </label>
        }
        .into_any()
    };
    let faces: Vec<AnyView> = (0..).zip(words.into_iter().zip(MOUTHS)).map(face).collect();
    view! {
        <div class="faces" role="radiogroup" aria-label=legend>
            {faces}
        </div>
    }
}
