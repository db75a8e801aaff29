//! Keeping the focus when the focused control is removed or drawn anew: it moves to the same control in its new place,
//! or else to the next one, so that keyboards and screen readers keep their position.

use std::cell::RefCell;

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, Node},
};

use crate::platform::timer;

/// The focusable elements, as a selector.
const CONTROLS: &str = "a[href],button:not([disabled]),input:not([disabled]),select,textarea,summary";
/// The elements that group controls: a list, a card, a sheet.
const GROUP: &str = "ul,ol,section,[role=dialog],main";
/// Elements that float over the page and disappear by themselves.
const FLOATING: &str = ".notice";
/// The attribute that identifies a row whose words change.
const THING: &str = "data-thing";
/// Number of controls that are remembered before and after the focused one.
const NEAR: usize = 16;

thread_local! {
    /// The place of the focus before a redraw, until the focus has been restored after it.
    static HELD: RefCell<Option<FocusPlace>> = const { RefCell::new(None) };
    /// The control focused last, and the one focused last outside floating elements.
    static LAST: RefCell<[Option<HtmlElement>; 2]> = const { RefCell::new([None, None]) };
}

/// The identity of a control, which stays the same when it is drawn anew.
#[derive(Clone, PartialEq)]
struct Name {
    /// Its id, its link target or its words.
    own: String,
    /// The identity of its row, or else the first words there.
    row: String,
}

/// A place of the focus, to come back to.
pub struct FocusPlace {
    control: HtmlElement,
    name: Name,
    /// Its place among the controls of its row.
    in_row: usize,
    /// The controls of the same group, those after it first.
    near: Vec<Name>,
    /// The controls beyond the group.
    beyond: Vec<Name>,
}

impl FocusPlace {
    /// The place of the first control that matches a CSS selector, focused or not.
    pub fn at(selector: &str) -> Option<Self> {
        Self::of(document().query_selector(selector).ok().flatten()?.dyn_into().ok()?)
    }

    fn of(control: HtmlElement) -> Option<Self> {
        let group = closest(&control, GROUP);
        let scope = scope_of(&control);
        let all = controls(&scope);
        let at = all.iter().position(|other| *other == control)?;
        let (before, after) = (&all[..at], &all[at + 1..]);
        let name = Name::of(&control);
        let mut place =
            Self { in_row: 0, near: Vec::new(), beyond: Vec::new(), name: name.clone(), control: control.clone() };
        for other in after.iter().take(NEAR).chain(before.iter().rev().take(NEAR)) {
            let is_near = group.as_ref().is_some_and(|group| group.contains(Some(other)));
            let list = if is_near { &mut place.near } else { &mut place.beyond };
            list.push(Name::of(other));
        }
        if !name.row.is_empty() {
            let is_of_row = |other: &&HtmlElement| Name::of(other).row == name.row;
            place.in_row = before.iter().rev().take_while(is_of_row).count();
        }
        Some(place)
    }

    /// Focuses the same control, or the next one of its group. Answers whether there is one.
    pub fn go_back(&self) -> bool {
        self.go_to(&[&self.near])
    }

    fn go_to(&self, others: &[&Vec<Name>]) -> bool {
        let all = controls(&scope_of(&self.control));
        let names: Vec<Name> = all.iter().map(Name::of).collect();
        let named = |wanted: &Name| names.iter().position(|name| name == wanted);
        let moved = || {
            // The words of the control may have changed with its action; its row is the same.
            let row = names.iter().position(|name| !name.row.is_empty() && name.row == self.name.row)?;
            let is_of_row = |at: &usize| names.get(*at).is_some_and(|name| name.row == self.name.row);
            (row..=row + self.in_row).rev().find(is_of_row)
        };
        let next = || others.iter().copied().flatten().find_map(named);
        let found = named(&self.name).or_else(moved).or_else(next);
        found.and_then(|at| all.get(at)).is_some_and(|control| control.focus().is_ok())
    }
}

impl Name {
    fn of(control: &HtmlElement) -> Self {
        let said = || control.get_attribute("aria-label").or_else(|| control.text_content());
        let id = Some(control.id()).filter(|id| !id.is_empty());
        let own = id.or_else(|| control.get_attribute("href")).or_else(said).unwrap_or_default();
        let row = closest(control, "li");
        let thing = row.as_ref().and_then(|row| row.get_attribute(THING));
        let words = || row.as_ref()?.first_element_child()?.text_content();
        Self { own, row: thing.or_else(words).unwrap_or_default() }
    }
}

/// Listens to changes of the focus for as long as the page lives.
pub fn follow_focus() {
    window_event_listener(ev::focusin, |_| {
        let Some(control) = focused() else { return };
        LAST.with_borrow_mut(|[last, below]| {
            if closest(&control, FLOATING).is_none() {
                *below = Some(control.clone());
            }
            *last = Some(control);
        });
    });
    // A control that a press hides is still in the page, so no redraw moves the focus from it.
    window_event_listener(ev::click, |_| timer::after_paint(leave_hidden));
}

/// Remembers the place of the focus before a redraw, and restores it afterwards.
pub(super) fn hold_focus() {
    if HELD.with_borrow(Option::is_some) {
        return;
    }
    if let Some(place) = focused().and_then(FocusPlace::of) {
        HELD.set(Some(place));
        timer::after(0, bring_back);
    }
}

/// Moves the focus to an element in the next animation frame, when it is in the page.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            // Only fails for elements that cannot take the focus.
            let _ = element.focus();
        }
    });
}

/// Moves an element into view in the next animation frame, and leaves the focus where it is.
pub fn scroll_soon(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            element.scroll_into_view();
        }
    });
}

fn bring_back() {
    let Some(place) = HELD.take() else { return };
    if place.control.is_connected() || focused().is_some() {
        return;
    }
    if was_floating(&place) && back_below() {
        return;
    }
    if !place.go_to(&[&place.near, &place.beyond]) {
        focus_heading();
    }
}

/// Whether the control was in a floating element: then the focus returns to the page below it.
fn was_floating(place: &FocusPlace) -> bool {
    LAST.with_borrow(|[last, below]| last.as_ref() == Some(&place.control) && below.as_ref() != Some(&place.control))
}

fn back_below() -> bool {
    let below = LAST.with_borrow(|[_, below]| below.clone());
    below.is_some_and(|control| can_be_used(&control) && control.focus().is_ok())
}

/// Moves the focus from a control that a press has hidden to the next one.
fn leave_hidden() {
    let Some(hidden) = LAST.with_borrow(|[last, _]| last.clone()) else { return };
    let has_focus_elsewhere = focused().is_some_and(|control| control != hidden);
    if !hidden.is_connected() || has_focus_elsewhere || can_be_used(&hidden) {
        return;
    }
    let all = controls(&scope_of(&hidden));
    let follows =
        |other: &&HtmlElement| hidden.compare_document_position(other) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
    let next = all.iter().find(follows).or(all.last());
    if next.is_none_or(|control| control.focus().is_err()) {
        focus_heading();
    }
}

fn focus_heading() {
    crate::platform::page::focus("main h1");
}

/// The focused element, if there is one.
fn focused() -> Option<HtmlElement> {
    let element = document().active_element()?.dyn_into::<HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// The sheet that an element is in, or the whole page.
fn scope_of(element: &HtmlElement) -> Element {
    let page = || document().document_element();
    closest(element, "[role=dialog]")
        .filter(|sheet| sheet.is_connected())
        .or_else(page)
        .unwrap_or_else(|| element.clone().into())
}

fn controls(scope: &Element) -> Vec<HtmlElement> {
    let Ok(found) = scope.query_selector_all(CONTROLS) else { return Vec::new() };
    let all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
    all.filter(can_be_used).collect()
}

fn closest(element: &HtmlElement, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Whether a control is visible and enabled.
fn can_be_used(control: &HtmlElement) -> bool {
    let is_inert = closest(control, "[inert]").is_some();
    // An element hidden by `visibility` still has a size, but is not in the tab order.
    control.get_bounding_client_rect().width() > 0.0 && closest(control, ".unseen,[disabled]").is_none() && !is_inert
}
