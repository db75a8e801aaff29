//! Timers: they fire when a test lets time pass.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use futures::channel::oneshot;

use super::{clock::since_opened, world};

/// The callback of a timer.
type Call = Box<dyn FnOnce()>;

/// The pending timers, and the callbacks of the next paint.
#[derive(Default)]
pub struct Timers {
    waiting: RefCell<Vec<(f64, Call)>>,
    painted: RefCell<Vec<Call>>,
}

impl Timers {
    /// When the next timer is due, in milliseconds since the page was opened.
    pub fn next_due(&self) -> Option<f64> {
        self.waiting.borrow().iter().map(|(at, _)| *at).min_by(f64::total_cmp)
    }

    /// Removes a timer that is due by now, the earliest first.
    pub fn due(&self) -> Option<Box<dyn FnOnce()>> {
        let mut waiting = self.waiting.borrow_mut();
        let first = waiting.iter().enumerate().min_by(|(_, (one, _)), (_, (other, _))| one.total_cmp(other))?;
        let (place, (at, _)) = first;
        (*at <= since_opened()).then(|| waiting.remove(place).1)
    }

    /// Removes all timers and callbacks, as when the page is gone.
    pub fn clear(&self) {
        self.waiting.take();
        self.painted.take();
    }

    /// Removes the callbacks of the next paint.
    pub fn painted(&self) -> Vec<Box<dyn FnOnce()>> {
        self.painted.take()
    }
}

/// Calls back once, after so many milliseconds.
pub fn after(millis: i32, call: impl FnOnce() + 'static) {
    world().timers.waiting.borrow_mut().push((since_opened() + f64::from(millis), Box::new(call)));
}

/// Waits for so many milliseconds.
pub async fn passed(millis: i32) {
    let (passed, wait) = oneshot::channel();
    after(millis, move || {
        // The receiver may be dropped by now.
        let _ = passed.send(());
    });
    // Also ends when the world is dropped.
    let _ = wait.await;
}

/// Calls back once, after the next paint.
pub fn after_paint(call: impl FnOnce() + 'static) {
    world().timers.painted.borrow_mut().push(Box::new(call));
}

/// Waits until the changes made just now are painted.
pub async fn painted() {
    let (paint, wait) = oneshot::channel();
    after_paint(move || {
        // The receiver may be dropped by now.
        let _ = paint.send(());
    });
    // Also ends when the world is dropped.
    let _ = wait.await;
}

/// A repeating timer; dropping it ends it.
pub struct Repeating(#[allow(dead_code, reason = "what calls back ends with it")] Rc<Cell<bool>>);

/// Starts calling back every so many milliseconds.
pub fn every(millis: i32, call: impl FnMut() + 'static) -> Option<Repeating> {
    let lives = Rc::new(Cell::new(true));
    again(millis, Rc::downgrade(&lives), Box::new(call));
    Some(Repeating(lives))
}

fn again(millis: i32, lives: Weak<Cell<bool>>, mut call: Box<dyn FnMut()>) {
    after(millis, move || {
        if lives.upgrade().is_some() {
            call();
            again(millis, lives, call);
        }
    });
}
