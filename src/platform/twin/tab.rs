//! The name of this tab, and the open tabs, as set up by a test.

use super::world;

/// The name of this tab.
pub async fn name() -> String {
    world().tab.borrow().clone()
}

/// The name of this tab, once it has been found.
pub fn known() -> Option<String> {
    Some(world().tab.borrow().clone())
}

/// Takes over the drafts of a closed tab; answers whether it is closed.
pub async fn claim(name: &str) -> bool {
    !world().open_tabs.borrow().iter().any(|open| open == name)
}
