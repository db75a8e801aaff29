//! Views, memos and callbacks that change, boxed: one type a kind.
//!
//! A view is generic over every closure in it, so each one would bring its own copy of the code that draws it: with
//! these and erased views, the compressed app went from 295 to 239 KB.

use std::{
    rc::Rc,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::{
    ev::{Event, MouseEvent},
    prelude::*,
    web_sys::HtmlInputElement,
};

use super::focus::hold_focus;
use crate::platform::timer;

/// A text that changes; see [`text`].
pub type Text = Box<dyn FnMut() -> String + Send>;
/// A condition that changes.
pub type Flag = Box<dyn FnMut() -> bool + Send>;
/// A view that is mounted anew when it changes.
pub type Remount = Box<dyn FnMut() -> AnyView + Send>;
/// A derived signal, read in more than one place.
pub type Derived<T> = Arc<dyn Fn() -> T + Send + Sync>;
/// The handler of a tap.
pub type Tap = Box<dyn FnMut(MouseEvent)>;
/// The callback of a widget, with its new value.
pub type BoxedCallback<T> = Rc<dyn Fn(T)>;
/// The handler of a field's `change` or `input` event.
pub type Change = Box<dyn FnMut(Event)>;

/// A text that is computed anew when a signal that it reads changes: for an attribute, or as `prop:textContent` for all
/// the words of an element.
///
/// Never a child among others: a browser that translates the page puts other nodes in the place of a text, and the text
/// that Leptos goes on changing is then on no screen.
pub fn text(read: impl Fn() -> String + Send + 'static) -> Text {
    Box::new(read)
}

/// A condition that is computed anew when a signal that it reads changes.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> Flag {
    Box::new(read)
}

/// A condition as "true" or "false", as ARIA attributes want it.
pub fn flag_text(read: impl Fn() -> bool + Send + 'static) -> Text {
    Box::new(move || if read() { "true".to_owned() } else { "false".to_owned() })
}

/// A class, with another one beside it while a condition holds.
pub fn class_while(class: &'static str, other: &'static str, mut is_so: Flag) -> Text {
    Box::new(move || if is_so() { format!("{class} {other}") } else { class.to_owned() })
}

/// A view that is mounted anew each time a signal that it reads changes. Nothing of the old one stays, neither opened
/// parts nor texts that a translating browser replaced, which no update could reach. The focus is restored.
pub fn remount(draw: impl Fn() -> AnyView + Send + 'static) -> Remount {
    let mut is_even = false;
    Box::new(move || {
        hold_focus();
        is_even = !is_even;
        // Two types in turn, so that no element is reused. In a `Vec`, the view is put before the end marker of the
        // list, so it does not matter if a translating browser replaced its first text node.
        if is_even { vec![draw()].into_any() } else { vec![vec![draw()]].into_any() }
    })
}

/// A view that is mounted while a condition holds, as `Show` does.
pub fn shown_while(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> Remount {
    shown(Box::new(is_so), Box::new(draw))
}

/// A view below the first screen, mounted in a task of its own, so that no task at the start is long.
pub fn drawn_later(draw: impl Fn() -> AnyView + Send + 'static) -> Remount {
    let is_time = RwSignal::new(false);
    let draw_now = move || {
        // Disposed of when the page was left meanwhile.
        let _ = is_time.try_set(true);
    };
    timer::after(0, draw_now);
    shown_while(move || is_time.get(), draw)
}

fn shown(is_so: Box<dyn Fn() -> bool + Send + Sync>, draw: Box<dyn Fn() -> AnyView + Send>) -> Remount {
    let is_so = memo(is_so);
    remount(move || if is_so() { draw() } else { ().into_any() })
}

/// A derived signal: computed anew each time it is read.
pub fn derived<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    Arc::new(compute)
}

/// A memo: notifies only when the value changes (`PartialEq`).
pub fn memo<T: Clone + PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    let read = Arc::new(read);
    let last = Arc::new(Mutex::new(None));
    let look = {
        let (read, last) = (Arc::clone(&read), Arc::clone(&last));
        move || {
            let now = Some(read());
            let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
            let is_news = *last != now;
            *last = now;
            is_news
        }
    };
    let news = count_of(Box::new(look));
    Arc::new(move || {
        news.get();
        let last = last.lock().unwrap_or_else(PoisonError::into_inner).clone();
        last.unwrap_or_else(|| read())
    })
}

/// A memo of how often the condition held: one type for all memos.
fn count_of(is_so: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<usize> {
    Memo::new(move |before| before.copied().unwrap_or(0) + usize::from(is_so()))
}

/// The handler of a tap.
pub fn tap(mut act: impl FnMut() + 'static) -> Tap {
    Box::new(move |_| act())
}

/// The callback of a widget.
pub fn callback<T>(act: impl Fn(T) + 'static) -> BoxedCallback<T> {
    Rc::new(act)
}

/// The handler that calls back with the value of a field.
pub fn typing(callback: BoxedCallback<String>) -> Change {
    Box::new(move |event| callback(event_target_value(&event)))
}

/// The handler that gets the field in which files were chosen.
pub fn choosing(act: impl Fn(&HtmlInputElement) + 'static) -> Change {
    Box::new(move |event| act(&event_target(&event)))
}
