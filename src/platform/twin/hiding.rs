//! Hiding the app.

use super::world;

/// Shows the harmless page.
pub fn hide() {
    let world = world();
    world.hidden.set(world.hidden.get() + 1);
}
