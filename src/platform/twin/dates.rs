//! The device's time zone. Dates in words are only formatted by the browser.

use super::world;

/// The device's time zone.
pub fn time_zone() -> Option<String> {
    world().time_zone.borrow().clone()
}
