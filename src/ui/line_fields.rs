//! A field for each line of a short list, and one more.

use std::sync::Arc;

use leptos::prelude::*;

use super::{BoxedCallback, Derived, Text, callback, flag, text};

/// The field of one line, to be drawn.
pub struct LineField {
    /// Its place in the list.
    pub place: usize,
    /// What is typed in it.
    pub value: Text,
    /// Called with what is typed.
    pub on_type: BoxedCallback<String>,
}

/// As many fields as the list can have lines; those behind the first empty one are hidden.
pub fn line_fields(
    most: usize,
    lines: Derived<Vec<String>>,
    on_change: BoxedCallback<Vec<String>>,
    draw: impl Fn(LineField) -> AnyView,
) -> AnyView {
    let field = |place: usize| {
        let [shown, typed, behind] = [&lines, &lines, &lines].map(Arc::clone);
        let on_change = on_change.clone();
        let on_type = callback(move |line: String| {
            let mut all = untrack(|| typed());
            all.resize(all.len().max(place + 1), String::new());
            all[place] = line;
            on_change(all);
        });
        let value = text(move || shown().into_iter().nth(place).unwrap_or_default());
        let drawn = draw(LineField { place, value, on_type });
        view! { <div hidden=flag(move || place > behind().len())>{drawn}</div> }.into_any()
    };
    (0..most).map(field).collect::<Vec<_>>().into_any()
}
