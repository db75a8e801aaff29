//! A long list of which only the rows near the screen are built. All others are space, so the scroll bar knows how long
//! the whole list is, and any part of it is one movement away.

use std::{
    cell::Cell,
    ops::Range,
    rc::Rc,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, FocusOptions, HtmlElement},
};

use super::{
    BoxedCallback, Derived,
    focus::hold_focus,
    list_window::{Built, Heights, STEP},
    text,
};
use crate::platform::timer;

/// Rows that fill the screen of most phones; they are painted before more are built.
const FIRST: usize = 10;
/// Screens of rows above and below the visible one: the most that are kept, and the fewest before more are built.
const MOST_SCREENS_AROUND: f64 = 2.0;
const FEWEST_SCREENS_AROUND: f64 = 1.0;

/// The id of the list; there is one on a page.
const LIST: &str = "rows";

/// The key of the row at an index; a row with a new key is drawn anew.
pub type RowKey = Box<dyn Fn(usize) -> String + Send>;
/// Draws the content of the row at an index.
pub type DrawRow = Box<dyn Fn(usize) -> AnyView + Send + Sync>;

/// The list as it is built now.
struct List {
    built: RwSignal<Built>,
    heights: Arc<Mutex<Heights>>,
    count: Derived<usize>,
    total: Derived<usize>,
    on_need: BoxedCallback<usize>,
    /// Number of builds whose rows are not in their place on the screen yet.
    unsettled: Cell<usize>,
}

impl List {
    /// Builds the rows that are near the screen, and drops those that are far away.
    fn follow(self: &Rc<Self>) {
        // What is in sight now is about to be scrolled to its place; holding it still would undo that.
        if self.unsettled.get() > 0 {
            return;
        }
        let Some(list) = document().get_element_by_id(LIST) else { return };
        let Some(now) = self.built.try_get_untracked() else { return };
        let (sight, fewest, most) = {
            let mut heights = self.heights.lock().unwrap_or_else(PoisonError::into_inner);
            measure(&list, &mut heights);
            let steps = untrack(|| (self.total)()).div_ceil(STEP);
            let top = -list.get_bounding_client_rect().top();
            let near = |screens: f64| {
                let margin = screen_height() * screens;
                let at = |place| heights.step_at(place, steps);
                at(top - margin)..at(top + screen_height() + margin) + 1
            };
            (near(0.0), near(FEWEST_SCREENS_AROUND), near(MOST_SCREENS_AROUND))
        };
        if fewest.start < now.first || fewest.end > now.end {
            // Visible rows are built at once, near ones step by step, so that no task is long.
            let (first, end) = if now.end <= sight.start || sight.end <= now.first {
                (sight.start, sight.end)
            } else {
                let first = if fewest.start < now.first { sight.start.min(now.first - 1) } else { now.first };
                let end = if fewest.end > now.end { sight.end.max(now.end + 1) } else { now.end };
                (first.max(most.start), end.min(most.end))
            };
            let focused = place_with_focus(&list);
            let kept = step_to_keep(focused, first..end);
            let row = first_in_sight(&list);
            self.build(Built { first, end, kept }, move || {
                keep_focus(focused);
                hold_still(row);
            });
        }
        let needed = (fewest.end * STEP).min(untrack(|| (self.total)()));
        if needed > untrack(|| (self.count)()) {
            (self.on_need)(needed);
        }
    }

    /// Brings a row into the middle of the screen, and the focus to it.
    fn go_to(self: &Rc<Self>, place: usize) {
        let step = place / STEP;
        let (first, end) = (step.saturating_sub(1), step + 2);
        // Removing the focused row would move the focus to a control above the list, and the page would scroll there.
        let focused = document().get_element_by_id(LIST).and_then(|list| place_with_focus(&list));
        let kept = step_to_keep(focused, first..end);
        self.build(Built { first, end, kept }, move || {
            let Some(row) = row_at(place) else { return };
            row.scroll_into_view();
            let link = row.query_selector("a[href]").ok().flatten();
            if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
                // A visible link can always take the focus.
                let _ = link.focus();
            }
        });
    }

    fn build(self: &Rc<Self>, next: Built, then: impl FnOnce() + 'static) {
        self.built.set(next);
        self.unsettled.update(|builds| builds + 1);
        let list = Rc::clone(self);
        // The rows are in the page by then, and not painted yet.
        request_animation_frame(move || {
            then();
            list.unsettled.update(|builds| builds.saturating_sub(1));
            list.follow();
        });
    }
}

/// A list named `label` with one list item a row. Rows far from the screen are space, not elements.
#[component]
pub fn WindowedList(
    /// The accessible name of the list.
    label: &'static str,
    /// Number of rows that can be drawn.
    count: Derived<usize>,
    /// Number of rows, including those that cannot be drawn yet.
    total: Derived<usize>,
    /// The key of a row.
    key: RowKey,
    /// Draws the content of a row.
    draw: DrawRow,
    /// Called with the number of rows needed, when more come near than can be drawn.
    on_need: BoxedCallback<usize>,
    /// The index of a row to go to.
    #[prop(optional)]
    wanted: RwSignal<Option<usize>>,
) -> impl IntoView {
    let heights = Arc::new(Mutex::new(Heights::default()));
    let built = RwSignal::new(Built { first: 0, end: 1, kept: None });
    let most = RwSignal::new(FIRST);
    let (shown, there, all) = (Arc::clone(&count), Arc::clone(&count), Arc::clone(&total));
    let list = Rc::new(List { built, heights: Arc::clone(&heights), count, total, on_need, unsettled: Cell::new(0) });

    let first = Rc::clone(&list);
    timer::after_paint(move || {
        // Gone when the page was left meanwhile.
        let _ = most.try_set(usize::MAX);
        request_animation_frame(move || first.follow());
    });
    let scrolled = Rc::clone(&list);
    let handle = window_event_listener(ev::scroll, move |_| {
        let _ = most.try_set(usize::MAX);
        scrolled.follow();
    });
    on_cleanup(move || handle.remove());
    let go: Box<dyn FnMut()> = Box::new(move || {
        if let Some(place) = wanted.get() {
            wanted.set(None);
            list.go_to(place);
        }
    });
    Effect::new(go);

    let rows = move || {
        hold_focus();
        let places = built.get().places(shown()).into_iter().take(most.get());
        places.map(|place| (place, key(place))).collect::<Vec<_>>()
    };
    let length = Arc::clone(&all);
    // Rows that cannot be drawn yet take up space too.
    let room = move |steps: fn(Built, usize, usize) -> Range<usize>| {
        let (heights, all, there) = (Arc::clone(&heights), Arc::clone(&all), Arc::clone(&there));
        move || {
            let all = all();
            let steps = steps(built.get(), there().div_ceil(STEP), all.div_ceil(STEP));
            // Whole pixels: writing fractions would bring the tables for it into the first load.
            format!("{}px", heights.lock().unwrap_or_else(PoisonError::into_inner).of_all(steps, all) as u64)
        }
    };
    let above = text(room(|built, _, _| 0..built.start()));
    let below = text(room(|built, there, steps| built.stop(there).min(steps)..steps));
    let between = Arc::new(room(|built, _, _| built.between()));
    let draw = Arc::new(draw);
    let row = move |(place, _): (usize, String)| {
        let (length, between) = (Arc::clone(&length), Arc::clone(&between));
        let room = move || if built.get().is_after_room(place) { between() } else { String::new() };
        view! {
            <li
                class="entry"
                aria-posinset=(place + 1).to_string()
                aria-setsize=text(move || length().to_string())
                style:margin-block-start=text(room)
            >
                {draw(place)}
            </li>
        }
        .into_any()
    };
    view! {
        <ol
            class="entries"
            // WebKit does not expose a list without markers as a list, unless it has this role.
            role="list"
            aria-label=label
            id=LIST
            style:padding-block-start=above
            style:padding-block-end=below
        >
            <For each=rows key=|row| row.clone() children=row />
        </ol>
    }
}

/// Measures the height of each step that is built completely.
fn measure(list: &Element, heights: &mut Heights) {
    let rows = list.children();
    let mut begun: Option<(usize, f64, usize)> = None;
    for row in (0..rows.length()).filter_map(|at| rows.item(at)) {
        let Some(place) = place_of(&row) else { continue };
        if place % STEP == 0 {
            begun = Some((place, row.get_bounding_client_rect().top(), 0));
        }
        if let Some((first, top, rows)) = &mut begun {
            *rows += 1;
            if *rows == STEP && place == *first + STEP - 1 {
                heights.measure(place / STEP, row.get_bounding_client_rect().bottom() - *top);
            }
        }
    }
}

/// The index of the first visible row, and the distance of its top from the top of the screen, in pixels.
fn first_in_sight(list: &Element) -> Option<(usize, f64)> {
    let rows = list.children();
    let mut rows = (0..rows.length()).filter_map(|at| rows.item(at));
    let row = rows.find(|row| row.get_bounding_client_rect().bottom() > 0.0)?;
    Some((place_of(&row)?, row.get_bounding_client_rect().top()))
}

/// Restores the focus of a row that lost it by being moved within the page, without scrolling.
fn keep_focus(place: Option<usize>) {
    let Some(row) = place.and_then(row_at) else { return };
    let has_focus = document().active_element().is_some_and(|focused| row.contains(Some(&focused)));
    let link = row.query_selector("a[href]").ok().flatten();
    if let Some(link) = link.filter(|_| !has_focus).and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A link can always take the focus.
        let _ = link.focus_with_options(&options);
    }
}

/// Scrolls so that a row stays in place when the rows above it differ from their estimated height.
fn hold_still(row: Option<(usize, f64)>) {
    let Some((place, top)) = row else { return };
    if let Some(row) = row_at(place) {
        let moved = row.get_bounding_client_rect().top() - top;
        if moved.abs() >= 1.0 {
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    }
}

fn row_at(place: usize) -> Option<Element> {
    document().query_selector(&format!("#{LIST}>[aria-posinset='{}']", place + 1)).ok().flatten()
}

fn place_of(row: &Element) -> Option<usize> {
    row.get_attribute("aria-posinset")?.parse::<usize>().ok()?.checked_sub(1)
}

fn place_with_focus(list: &Element) -> Option<usize> {
    let focused = document().active_element()?;
    let row = focused.closest("[aria-posinset]").ok().flatten()?;
    list.contains(Some(&row)).then(|| place_of(&row)).flatten()
}

/// The step of the focused row, if it is outside the steps that are built anyway.
fn step_to_keep(focused: Option<usize>, built: Range<usize>) -> Option<usize> {
    focused.map(|place| place / STEP).filter(|step| !built.contains(step))
}

fn screen_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}
