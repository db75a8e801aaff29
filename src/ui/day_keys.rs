//! The keys of a grid of days: arrows go from day to day, and the Tab key leaves the grid.

use leptos::{
    ev::KeyboardEvent,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// Days of a week.
const WEEK: usize = 7;

/// The handler of a key in a grid whose links are consecutive days; the buttons with these ids show the months around.
/// One link is in the tab order: the one that had the focus last.
pub fn day_keys(before: &'static str, after: &'static str) -> Box<dyn FnMut(KeyboardEvent)> {
    Box::new(move |event: KeyboardEvent| {
        let Some(focused) = document().active_element() else { return };
        let Some(grid) = focused.closest("[role=grid]").ok().flatten() else { return };
        let links = links_of(&grid);
        let Some(at) = links.iter().position(|link| **link == focused) else { return };
        let column = column_of(&focused);
        let is_mirrored =
            document().document_element().is_some_and(|page| page.get_attribute("dir").as_deref() == Some("rtl"));
        let last = links.len().saturating_sub(1);
        let to = match (event.key().as_str(), is_mirrored) {
            ("ArrowLeft", false) | ("ArrowRight", true) => at.checked_sub(1),
            ("ArrowRight", false) | ("ArrowLeft", true) => Some(at + 1),
            ("ArrowUp", _) => at.checked_sub(WEEK),
            ("ArrowDown", _) => Some(at + WEEK),
            ("Home", _) => Some(at.saturating_sub(column)),
            ("End", _) => Some((at + WEEK - 1 - column).min(last)),
            ("PageUp", _) => return press(&event, before),
            ("PageDown", _) => return press(&event, after),
            _ => return,
        };
        // Whether or not there is such a day, the page must not scroll away.
        event.prevent_default();
        if let (Some(from), Some(to)) = (links.get(at), to.and_then(|to| links.get(to))) {
            // Only fails for names with odd characters.
            let _ = (from.set_attribute("tabindex", "-1"), to.set_attribute("tabindex", "0"), to.focus());
        }
    })
}

/// Presses the button of another month, and goes to a day of that month.
fn press(event: &KeyboardEvent, id: &'static str) {
    event.prevent_default();
    let button = document().get_element_by_id(id).and_then(|button| button.dyn_into::<HtmlElement>().ok());
    let Some(button) = button.filter(|button| !button.has_attribute("disabled")) else { return };
    button.click();
    request_animation_frame(|| {
        let day = document().query_selector("[role=grid] a[tabindex='0']").ok().flatten();
        if let Some(day) = day.and_then(|day| day.dyn_into::<HtmlElement>().ok()) {
            // A link can always take the focus.
            let _ = day.focus();
        }
    });
}

fn links_of(grid: &Element) -> Vec<HtmlElement> {
    let Ok(found) = grid.query_selector_all("a[href]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The column of a day: the number of cells before its own.
fn column_of(link: &Element) -> usize {
    let cell = link.closest("td").ok().flatten();
    std::iter::successors(cell, Element::previous_element_sibling).count().saturating_sub(1)
}
