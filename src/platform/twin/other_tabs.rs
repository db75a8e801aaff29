//! The other tabs: messages to them are recorded, and a test sends theirs.

use std::rc::Rc;

use super::world;

/// A channel to the other tabs.
#[derive(Clone)]
pub struct OtherTabs;

impl OtherTabs {
    /// Opens the channel.
    pub fn open() -> Self {
        Self
    }

    /// Sends a message to the other tabs.
    pub fn tell(&self, message: &str) {
        world().told.borrow_mut().push(message.to_owned());
    }

    /// Calls back with each message of another tab.
    pub fn on_message(&self, heard: impl Fn(String) + 'static) {
        world().heard.borrow_mut().push(Rc::new(heard));
    }
}
