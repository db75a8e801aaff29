//! What changes on the screen, in one type a kind.
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
    wasm_bindgen::JsCast,
    web_sys::{HtmlElement, HtmlInputElement},
};

use crate::platform::timer;

/// Words that change.
pub type Text = Box<dyn FnMut() -> String + Send>;
/// Something that is so or not.
pub type Flag = Box<dyn FnMut() -> bool + Send>;
/// A part of the screen that changes.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;
/// Something that changes and is asked in more than one place.
pub type Read<T> = Arc<dyn Fn() -> T + Send + Sync>;
/// What a tap does.
pub type Tap = Box<dyn FnMut(MouseEvent)>;
/// Whom a widget tells what was done with it.
pub type Tell<T> = Rc<dyn Fn(T)>;
/// What happens when something was typed or chosen.
pub type Change = Box<dyn FnMut(Event)>;

/// Words that follow what they read.
pub fn text(read: impl Fn() -> String + Send + 'static) -> Text {
    Box::new(read)
}

/// A flag that follows what it reads.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> Flag {
    Box::new(read)
}

/// A flag in words, as ARIA attributes want it.
pub fn flag_text(read: impl Fn() -> bool + Send + 'static) -> Text {
    Box::new(move || if read() { "true".to_owned() } else { "false".to_owned() })
}

/// A class, and another one beside it while something is so.
pub fn class_while(class: &'static str, other: &'static str, mut is_so: Flag) -> Text {
    Box::new(move || if is_so() { format!("{class} {other}") } else { class.to_owned() })
}

/// A part that follows what it reads. What is alike in the old one and the new stays where it is, with its focus.
pub fn part(draw: impl Fn() -> AnyView + Send + 'static) -> Part {
    Box::new(draw)
}

/// A part that is another one whenever what it reads changes: nothing of the old one stays, such as what was opened.
pub fn replaced(draw: impl Fn() -> AnyView + Send + 'static) -> Part {
    let mut is_left = false;
    Box::new(move || {
        // A part and a list of one are different kinds of view, which share no element.
        is_left = !is_left;
        if is_left { draw() } else { vec![draw()].into_any() }
    })
}

/// A part that is there while something is so; drawn once each time it becomes so.
pub fn shown_while(
    is_so: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> Part {
    shown(Box::new(is_so), Box::new(draw))
}

/// A part below the first screen, drawn in a task of its own, so that no task at the start is long.
pub fn drawn_later(draw: impl Fn() -> AnyView + Send + 'static) -> Part {
    let is_time = RwSignal::new(false);
    let draw_now = move || {
        // Gone when the page was left meanwhile.
        let _ = is_time.try_set(true);
    };
    timer::after(0, draw_now);
    shown_while(move || is_time.get(), draw)
}

fn shown(is_so: Box<dyn Fn() -> bool + Send + Sync>, draw: Box<dyn Fn() -> AnyView + Send>) -> Part {
    let is_so = settled(is_so);
    part(move || if is_so() { draw() } else { ().into_any() })
}

/// Something that follows what it reads, for more than one who asks.
pub fn read<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Read<T> {
    Arc::new(read)
}

/// Something that follows what it reads, and is news only when it is another than before.
pub fn settled<T: Clone + PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Read<T> {
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

/// How often it was so.
fn count_of(is_so: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<usize> {
    Memo::new(move |before| before.copied().unwrap_or(0) + usize::from(is_so()))
}

/// What a tap does.
pub fn tap(mut act: impl FnMut() + 'static) -> Tap {
    Box::new(move |_| act())
}

/// What happens when a widget tells something.
pub fn tell<T>(act: impl Fn(T) + 'static) -> Tell<T> {
    Rc::new(act)
}

/// Tells what is in a field whenever it changed.
pub fn typing(tell: Tell<String>) -> Change {
    Box::new(move |event| tell(event_target_value(&event)))
}

/// Hands over a field in which files were chosen.
pub fn choosing(act: impl Fn(&HtmlInputElement) + 'static) -> Change {
    Box::new(move |event| act(&event_target(&event)))
}

/// Moves the focus to an element once what was just changed is drawn, so that a keyboard keeps its place.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            // Only fails for elements that cannot take the focus.
            let _ = element.focus();
        }
    });
}
