//! The page: its visibility, printing, and the preferred languages.

use std::rc::Rc;

use super::world;

/// Opens the print sheet.
pub fn print() {
    let world = world();
    world.printed.set(world.printed.get() + 1);
}

/// The languages that the person prefers, most wanted first.
pub fn languages() -> Vec<String> {
    world().languages.borrow().clone()
}

/// Calls back when the person comes back to the page.
pub fn on_return(returned: impl Fn() + 'static) {
    let call = move |is_seen: bool| {
        if is_seen {
            returned()
        }
    };
    world().seen.borrow_mut().push(Rc::new(call));
}

/// Calls back when the page is hidden.
pub fn on_leave(left: impl Fn() + 'static) {
    let call = move |is_seen: bool| {
        if !is_seen {
            left()
        }
    };
    world().seen.borrow_mut().push(Rc::new(call));
}

/// Covers everything, or takes the cover away.
pub fn cover(is_covered: bool) {
    world().is_covered.set(is_covered);
}
