//! New versions of the app, as set up by a test.

use std::rc::Rc;

use super::{address, world};

/// Calls back when a new version waits.
pub fn on_waiting(waiting: impl Fn() + 'static) {
    world().update_waits.borrow_mut().push(Rc::new(move |()| waiting()));
}

/// Lets the waiting version take over.
pub fn apply() {
    address::reload();
}
