//! The Contact Picker, as set up by a test.

use super::world;
use crate::domain::Contact;

/// Whether there is a Contact Picker.
pub fn can_pick() -> bool {
    world().contacts.borrow().is_some()
}

/// Answers with the picked people.
pub async fn pick() -> Vec<Contact> {
    let picked = world().contacts.borrow().clone();
    picked.into_iter().flatten().collect()
}
