//! Putting the app on the home screen, as set up by a test.

use std::rc::Rc;

use super::world;
pub use crate::platform::answers::Installing;

/// How the app can be put on the home screen at this moment.
pub fn installing() -> Installing {
    world().installing.get()
}

/// Shows the install prompt, which works once.
pub fn ask() {
    world().installing.set(Installing::NotOffered);
}

/// Calls back when [`installing`] has changed.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    world().install_changed.borrow_mut().push(Rc::new(move |()| changed()));
}

/// Whether the app runs from an iOS home screen, where download links do nothing.
pub fn is_on_ios_home_screen() -> bool {
    world().is_on_ios_home_screen.get()
}
