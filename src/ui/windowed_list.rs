//! A long list of which only the rows near the screen are built.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::{ev, prelude::*, web_sys::Element};

use super::{Read, Tell, part, text};
use crate::platform::timer;

/// Rows are built and dropped in steps of this many.
const STEP: usize = 20;
/// At most this many rows exist at once: some screens up and down from what is seen.
const WINDOW: usize = 80;
/// What is seen at once on most phones; so many are painted before the rest of the window is built.
const FIRST: usize = 10;
/// How near to the end of the rows, in screens, the next ones are built.
const NEAR_SCREENS: f64 = 2.0;

/// The id of the list; there is one on a page.
const LIST: &str = "rows";

/// Draws what is in the row at a place.
pub type DrawRow = Box<dyn Fn(usize) -> AnyView + Send>;

/// A list named `label` with one list item a row. Rows far from the screen are space, not elements.
#[component]
pub fn WindowedList(
    /// What the list is called.
    label: &'static str,
    /// How many rows there are.
    count: Read<usize>,
    /// Draws what is in a row, again whenever what it reads changes.
    draw: DrawRow,
    /// Called when the last row comes near.
    on_near_end: Tell<()>,
) -> impl IntoView {
    // The heights of the steps of rows above the first one that exists, so that nothing on the screen moves.
    let gone = Arc::new(Mutex::new(Vec::<f64>::new()));
    let steps_gone = RwSignal::new(0);
    let first = move || steps_gone.get() * STEP;
    let heights = Arc::clone(&gone);
    let room_above = move || {
        steps_gone.track();
        heights.lock().unwrap_or_else(PoisonError::into_inner).iter().sum::<f64>()
    };
    let room = room_above.clone();

    let most = RwSignal::new(FIRST);
    let draw_whole_window = move || {
        // Gone when the page was left meanwhile.
        let _ = most.try_set(WINDOW);
    };
    timer::after_paint(draw_whole_window);

    let count_now = Arc::clone(&count);
    let rows = part(move || {
        let end = count().min(first() + most.get());
        let row = |place| view! { <li class="entry">{draw(place)}</li> }.into_any();
        (first()..end).map(row).collect::<Vec<_>>().into_any()
    });
    let follow_scroll = move || {
        let Some(list) = document().get_element_by_id(LIST) else { return };
        if most.get_untracked() < WINDOW {
            return draw_whole_window();
        }
        let bounds = list.get_bounding_client_rect();
        let margin = screen_height() * NEAR_SCREENS;
        if bounds.bottom() < screen_height() + margin {
            if untrack(first) + WINDOW < untrack(&*count_now) {
                if let Some(height) = height_of_first_step(&list) {
                    gone.lock().unwrap_or_else(PoisonError::into_inner).push(height);
                    steps_gone.update(|gone| *gone += 1);
                }
            } else {
                on_near_end(());
            }
        } else if untrack(first) > 0 && bounds.top() + untrack(&room) > -margin {
            gone.lock().unwrap_or_else(PoisonError::into_inner).pop();
            steps_gone.update(|gone| *gone = gone.saturating_sub(1));
        }
    };
    let handle = window_event_listener(ev::scroll, move |_| follow_scroll());
    on_cleanup(move || handle.remove());

    view! {
        <ol
            class="entries"
            // WebKit takes a list without marks for no list.
            role="list"
            aria-label=label
            id=LIST
            style:padding-block-start=text(move || format!("{}px", room_above() as i64))
        >
            {rows}
        </ol>
    }
}

fn height_of_first_step(list: &Element) -> Option<f64> {
    let rows = list.children();
    let top = rows.item(0)?.get_bounding_client_rect().top();
    Some(rows.item(STEP as u32)?.get_bounding_client_rect().top() - top)
}

fn screen_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}
