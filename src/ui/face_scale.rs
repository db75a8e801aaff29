//! A radio group of five faces.

use std::sync::Arc;

use leptos::prelude::*;

use super::{BoxedCallback, Change, Derived, FieldProblem, flag, focused_when_wrong, problem_id};

/// Mouths from the saddest to the happiest, on a 48 by 48 grid.
const MOUTHS: [&str; 5] = ["M15 35q9-9 18 0", "M16 33q8-4 16 0", "M16 32h16", "M16 31q8 5 16 0", "M14 29q10 12 20 0"];

/// One of the five faces; decoration beside words that say the same.
#[component]
pub fn Face(
    /// The face, from 0 (saddest) to 4 (happiest).
    step: usize,
) -> impl IntoView {
    let mouth = MOUTHS.get(step).copied().unwrap_or_default();
    view! { <span class=format!("face face-{}", step + 1)>{drawn(mouth)}</span> }
}

fn drawn(mouth: &str) -> AnyView {
    view! {
        <svg viewBox="0 0 48 48" aria-hidden="true">
            <circle cx="24" cy="24" r="23" />
            <path d=format!("M17 19v2M31 19v2{mouth}") />
        </svg>
    }
    .into_any()
}

/// Five faces, one of which can be chosen.
#[component]
pub fn FaceScale(
    /// The legend of the group.
    legend: &'static str,
    /// A name that no other radio group on the page has.
    group: &'static str,
    /// The words of the faces, from the saddest to the happiest.
    words: [&'static str; 5],
    /// The chosen face, from 0 (saddest) to 4 (happiest).
    chosen: Derived<Option<u8>>,
    /// The problem; empty for none.
    problem: Derived<String>,
    /// Called when one is chosen.
    on_choose: BoxedCallback<u8>,
) -> impl IntoView {
    let face = move |(step, (word, mouth)): (u8, (&'static str, &str))| {
        let (chosen, on_choose) = (Arc::clone(&chosen), on_choose.clone());
        let choose: Change = Box::new(move |_| on_choose(step));
        view! {
            <label class=format!("face face-{}", step + 1)>
                <input
                    id=format!("{group}-{step}")
                    type="radio"
                    name=group
                    aria-label=word
                    prop:checked=flag(move || chosen() == Some(step))
                    on:change=choose
                />
                {drawn(mouth)}
                <span aria-hidden="true">{word}</span>
            </label>
        }
        .into_any()
    };
    let faces: Vec<AnyView> = (0..).zip(words.into_iter().zip(MOUTHS)).map(face).collect();
    view! {
        <div
            class="faces"
            role="radiogroup"
            aria-label=legend
            aria-describedby=problem_id(group)
            aria-invalid=focused_when_wrong(&format!("{group}-0"), &problem)
        >
            {faces}
        </div>
        <FieldProblem id=group problem />
    }
}
