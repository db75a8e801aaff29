//! Local storage in memory, which can be full.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use super::world;

/// Texts by name.
#[derive(Default)]
pub struct Storage {
    texts: RefCell<BTreeMap<String, String>>,
    /// Whether there is no room for another text.
    pub is_full: Cell<bool>,
}

/// The text that is kept under a name.
pub fn get(name: &str) -> Option<String> {
    world().storage.texts.borrow().get(name).cloned()
}

/// Keeps a text under a name. Answers whether there was room.
pub fn set(name: &str, text: &str) -> bool {
    let world = world();
    if !world.storage.is_full.get() {
        world.storage.texts.borrow_mut().insert(name.to_owned(), text.to_owned());
    }
    !world.storage.is_full.get()
}

/// The names with a prefix.
pub fn names(beginning: &str) -> Vec<String> {
    let world = world();
    let texts = world.storage.texts.borrow();
    texts.keys().filter(|name| name.starts_with(beginning)).cloned().collect()
}

/// Removes the text that is kept under a name.
pub fn remove(name: &str) {
    world().storage.texts.borrow_mut().remove(name);
}
