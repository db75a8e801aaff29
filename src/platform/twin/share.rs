//! The share sheet, with the result that a test set up.

use super::{files::Blob, world};
pub use crate::platform::answers::Shared;

/// Shares a text.
pub async fn text(title: &str, text: &str) -> Shared {
    offer(title, text)
}

/// Shares a file.
pub async fn file(name: &str, content: &Blob) -> Shared {
    offer(name, &content.text)
}

fn offer(name: &str, content: &str) -> Shared {
    let world = world();
    if world.shares.get() != Shared::NotOffered {
        world.shared.borrow_mut().push((name.to_owned(), content.to_owned()));
    }
    world.shares.get()
}
