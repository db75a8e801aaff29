//! The page around the app: its state, title, focus, languages and visibility.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Event, HtmlElement};

/// The state of `index.html` around the app, set as its `data-app` attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageState {
    /// The app runs and the static help is hidden.
    Running,
    /// The app runs; the static help is shown until its own help is here.
    Help,
    /// The app stopped; the static help is shown with a calm word.
    Failed,
}

/// The element that the app is drawn into.
pub fn mount_point() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Shows or hides the static help.
pub fn show_state(state: PageState) {
    let value = match state {
        PageState::Running => "running",
        PageState::Help => "help",
        PageState::Failed => "failed",
    };
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-app", value);
    }
}

/// Tells `boot.js` that the app has started, so that it may begin its deferred work.
pub fn announce_ready() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("steady-ready")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back when all parts of the app are here, if they are not yet.
pub fn on_ready(ready: impl Fn() + 'static) {
    super::on_window_event("steady-ready", move |_| ready());
}

/// Sets the language of the page, such as "en", and its direction: "ltr" or "rtl".
pub fn set_language(language: &str, direction: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Only names with odd characters are refused.
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

thread_local! {
    /// Whether the focus awaits the heading of a page that is not drawn yet.
    static AWAITS_HEADING: Cell<bool> = const { Cell::new(false) };
}

/// Scrolls to the top and moves the focus to the page's heading, as a new page would; or to the field in the element with
/// `data-begin`, for which the page was opened.
pub fn focus_heading() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    // The heading of a placeholder gives way to the page's own.
    let has_focus = focus("#app [data-begin] :is(input, textarea)") || focus("#app h1");
    AWAITS_HEADING.set(!has_focus || is_there("#app .placeholder"));
}

/// Moves the focus to the page's heading if [`focus_heading`] was called before the page was drawn. On the first
/// page it was not called, so the focus stays.
pub fn focus_awaited_heading() {
    if AWAITS_HEADING.get() {
        focus_heading();
    }
}

/// Whether an element matches a CSS selector.
pub fn is_there(selector: &str) -> bool {
    document().is_some_and(|document| document.query_selector(selector).ok().flatten().is_some())
}

/// Moves the focus to the first element that matches a CSS selector. Answers whether there is one.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let element = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Opens the print sheet.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused only in frames, which the app does not run in.
        let _ = window.print();
    }
}

/// The languages that the person prefers, most wanted first, such as "de-AT".
pub fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.map(|list| list.iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// Calls back when the person comes back to the page.
pub fn on_return(returned: impl Fn() + 'static) {
    super::on_window_event("visibilitychange", move |_| {
        if is_visible() {
            returned();
        }
    });
}

/// Calls back when the page is hidden.
pub fn on_leave(left: impl Fn() + 'static) {
    super::on_window_event("visibilitychange", move |_| {
        if !is_visible() {
            left();
        }
    });
}

/// Covers everything, so that nothing of it is to be seen in the app switcher; or takes the cover away.
pub fn cover(is_covered: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // A constant name is never refused.
        let _ = root.toggle_attribute_with_force("data-covered", is_covered);
    }
}

/// Whether the page is visible.
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
