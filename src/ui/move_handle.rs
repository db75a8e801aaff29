//! A handle that moves a row of a list: by dragging it, or with the arrow keys.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::Element,
};

use super::{BoxedCallback, Icon, IconShape};

/// The attribute of the row that is being dragged, and of the one beside which it would be put.
const DRAG: &str = "data-drag";

/// The handle; it stands in the `li` that it moves. The list is drawn anew by who moves the row.
#[component]
pub fn MoveHandle(
    /// The accessible name.
    name: String,
    /// The place of the row in its list.
    place: usize,
    /// Called with the new place.
    on_move: BoxedCallback<usize>,
) -> impl IntoView {
    let button = NodeRef::<leptos::html::Button>::new();
    let row = move || button.get_untracked().and_then(|button| button.closest("li").ok().flatten());
    let target = StoredValue::new(None::<usize>);
    let begin = move |event: PointerEvent| {
        let Some(button) = button.get_untracked() else { return };
        // Without the capture, a fast finger would leave the handle behind.
        if button.set_pointer_capture(event.pointer_id()).is_ok() {
            target.set_value(Some(place));
            row().into_iter().for_each(|row| mark(&row, "dragged"));
        }
    };
    let drag = move |event: PointerEvent| {
        let Some(row) = row().filter(|_| target.get_value().is_some()) else { return };
        let to = place_at(&row, place, f64::from(event.client_y()));
        target.set_value(Some(to));
        show(&row, place, to);
    };
    let end = move || {
        row().iter().flat_map(rows_of).for_each(|row| unmark(&row));
        target.try_update_value(Option::take).flatten()
    };
    let moved = on_move.clone();
    let drop = move |_: PointerEvent| {
        if let Some(to) = end().filter(|to| *to != place) {
            moved(to);
        }
    };
    let by_key = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowUp" => place.checked_sub(1),
            "ArrowDown" => row().and_then(|row| last_place(&row)).filter(|last| place < *last).map(|_| place + 1),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            on_move(to);
        }
    };
    view! {
        <button
            type="button"
            class="icon-button move-handle"
            node_ref=button
            aria-label=name
            on:pointerdown=begin
            on:pointermove=drag
            on:pointerup=drop
            on:pointercancel=move |_| {
                end();
            }
            on:keydown=by_key
        >
            <Icon shape=IconShape::MOVE />
        </button>
    }
}

/// The rows of the list in which a row stands.
fn rows_of(row: &Element) -> Vec<Element> {
    let list = row.closest("ul,ol").ok().flatten();
    let rows = list.and_then(|list| list.query_selector_all(":scope > li").ok());
    let rows = rows.map(|rows| (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into().ok()).collect());
    rows.unwrap_or_default()
}

/// The place of the first of these rows: of a long list, only rows near the screen are there.
fn first_place(rows: &[Element]) -> usize {
    let said = rows.first().and_then(|row| row.get_attribute("aria-posinset"));
    said.and_then(|said| said.parse::<usize>().ok()?.checked_sub(1)).unwrap_or(0)
}

fn last_place(row: &Element) -> Option<usize> {
    let rows = rows_of(row);
    (first_place(&rows) + rows.len()).checked_sub(1)
}

/// The place at which the row from a place would stand if it were put down at a height.
fn place_at(row: &Element, from: usize, height: f64) -> usize {
    let rows = rows_of(row);
    let first = first_place(&rows);
    let middles = rows.into_iter().map(|other| {
        let box_of = other.get_bounding_client_rect();
        f64::midpoint(box_of.top(), box_of.bottom())
    });
    first + middles.enumerate().filter(|(at, middle)| first + *at != from && *middle < height).count()
}

/// Marks the edge at which the row would be put.
fn show(row: &Element, from: usize, to: usize) {
    let rows = rows_of(row);
    let first = first_place(&rows);
    for (other, at) in rows.iter().zip(first..) {
        match at {
            _ if at == from => {}
            _ if at == to => mark(other, if to < from { "before" } else { "behind" }),
            _ => unmark(other),
        }
    }
}

// Marking only fails for names that are no attributes.
fn mark(row: &Element, as_what: &str) {
    let _ = row.set_attribute(DRAG, as_what);
}

fn unmark(row: &Element) {
    let _ = row.remove_attribute(DRAG);
}
