//! Values that the screens follow, and what follows them.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use leptos::prelude::{ArcTrigger, Effect, Notify, Track, on_cleanup};
use send_wrapper::SendWrapper;

use crate::platform::timer;

/// Whoever reads it while drawing is drawn again when it changes.
///
/// It is what a signal is, for values that live as long as the page: only the value's own type is compiled anew for each,
/// and not all that makes a signal. With a dozen of them that is the weight of a screen.
pub struct Followed<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

impl<T> Followed<T> {
    /// A value that nobody follows yet.
    pub fn new(value: T) -> Self {
        Self { value: RwLock::new(value), changed: ArcTrigger::new() }
    }

    /// Follows it without a look at it.
    pub fn track(&self) {
        self.changed.track();
    }

    /// The value, following changes. Nothing may be changed while this is held.
    pub fn read(&self) -> RwLockReadGuard<'_, T> {
        self.track();
        self.read_untracked()
    }

    /// The value as it is now.
    pub fn read_untracked(&self) -> RwLockReadGuard<'_, T> {
        self.value.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the value says, following changes.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.read())
    }

    /// What the value says now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.read_untracked())
    }

    /// Another value.
    pub fn set(&self, value: T) {
        self.update(|now| *now = value);
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.change(change);
        self.changed.notify();
    }

    /// Changes the value now; whoever follows it is drawn again only once the screen as it is now has been painted.
    pub fn update_behind(&self, change: impl FnOnce(&mut T)) {
        self.change(change);
        let changed = self.changed.clone();
        timer::after_paint(move || changed.notify());
    }

    fn change(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
    }
}

impl<T: Clone> Followed<T> {
    /// A copy, following changes.
    pub fn get(&self) -> T {
        self.read().clone()
    }

    /// A copy of the value as it is now.
    pub fn get_untracked(&self) -> T {
        self.read_untracked().clone()
    }
}

impl<T: Default> Default for Followed<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// Does something now, and again whenever what it reads changes. Boxed: one type, and so one copy of the code around it.
pub fn follow(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// Does something when the screen that asked is left. Boxed, as in [`follow`].
pub(super) fn when_left(act: impl FnOnce() + 'static) {
    let act: SendWrapper<Box<dyn FnOnce()>> = SendWrapper::new(Box::new(act));
    on_cleanup(move || act.take()());
}
