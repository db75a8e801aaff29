//! The phone's vibration, counted.

use super::world;

/// Whether the phone can vibrate.
pub fn is_there() -> bool {
    world().vibrated.get().is_some()
}

/// Vibrates, where the phone can.
pub fn vibrate(_millis: u32) {
    let world = world();
    world.vibrated.set(world.vibrated.get().map(|times| times + 1));
}
