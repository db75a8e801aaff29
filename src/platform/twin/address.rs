//! The address: a history of hashes, the last of which is current.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use super::world;

/// Calls back when the hash has changed.
type Changed = Rc<RefCell<dyn FnMut()>>;

/// The history of hashes, up to the current one.
#[derive(Default)]
pub struct History {
    steps: RefCell<Vec<String>>,
    /// The value of `?go=`.
    pub go: RefCell<Option<String>>,
    changed: RefCell<Vec<Changed>>,
    /// Number of calls of [`back`].
    pub backs: Cell<usize>,
}

impl History {
    /// Removes all listeners.
    pub(super) fn forget_listeners(&self) {
        self.changed.take();
    }

    fn tell(&self) {
        let listeners = self.changed.borrow().clone();
        for listener in listeners {
            (listener.borrow_mut())();
        }
    }
}

/// The hash without its `#`; empty when there is none.
pub fn hash() -> String {
    let last = world().history.steps.borrow().last().cloned();
    last.unwrap_or_else(String::new)
}

/// The value of `?go=`.
pub fn go() -> Option<String> {
    world().history.go.borrow().clone()
}

/// Replaces the current hash without a new history entry, and drops any `?go=`.
pub fn replace(hash: &str) {
    let world = world();
    world.history.go.take();
    let mut steps = world.history.steps.borrow_mut();
    steps.pop();
    steps.push(hash.to_owned());
}

/// Goes to another hash as a new history entry.
pub fn push(hash: &str) {
    let world = world();
    world.history.steps.borrow_mut().push(hash.to_owned());
    world.history.tell();
}

/// Goes one history entry back.
pub fn back() {
    let world = world();
    world.history.backs.set(world.history.backs.get() + 1);
    world.history.steps.borrow_mut().pop();
    world.history.tell();
}

/// Loads the page again.
pub fn reload() {
    let world = world();
    world.reloaded.set(world.reloaded.get() + 1);
}

/// Calls back whenever the hash changes.
pub fn on_change(changed: impl FnMut() + 'static) {
    world().history.changed.borrow_mut().push(Rc::new(RefCell::new(changed)));
}
