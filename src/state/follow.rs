//! Effects, clean-ups and late notifications of the stores.

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::platform::timer;

/// An effect: runs now, and again whenever a signal that it reads changes. Boxed, so that the code around all effects
/// is compiled once.
pub fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// Runs when the current owner is cleaned up, as when its screen is left. Boxed, as in [`effect`].
pub(super) fn on_leave(act: impl FnOnce() + 'static) {
    let act: SendWrapper<Box<dyn FnOnce()>> = SendWrapper::new(Box::new(act));
    on_cleanup(move || act.take()());
}

/// Updates a signal now and notifies only after the next paint, so that changes made before are painted first.
pub(super) fn update_behind<T: 'static>(signal: &ArcRwSignal<T>, change: impl FnOnce(&mut T)) {
    signal.update_untracked(change);
    let changed = signal.clone();
    timer::after_paint(move || changed.notify());
}
