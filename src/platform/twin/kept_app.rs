//! The app itself, as the browser keeps it to open without a connection.

use super::world;

/// Has the browser let go of it. Answers whether nothing of it is left.
pub async fn forget() -> bool {
    let world = world();
    world.keeps_app.set(world.clings_to_app.get());
    !world.keeps_app.get()
}
