//! The second copy of everything that is stored: what is done with it before its code is here. That code comes with a
//! part that is fetched later; what is committed until then waits.

mod work;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use futures::{
    future::{LocalBoxFuture, ready},
    lock::Mutex,
};
use send_wrapper::SendWrapper;

use super::{Problem, Work, device};
use crate::{
    platform::second_copy,
    vault::{Change, PutBack, Store},
};

/// The second copy of the database that this page has open.
#[derive(Clone, Copy)]
pub(super) struct SecondCopy(&'static SendWrapper<Inner>);

/// Adds to the copy what waits.
type Keep = fn(SecondCopy, Urgency) -> LocalBoxFuture<'static, ()>;

/// State of [`SecondCopy`].
struct Inner {
    work: fn(SecondCopyWork) -> Work<PutBack>,
    store: RefCell<Option<Store>>,
    /// What was committed and is not in the copy yet, a group for each commit.
    waiting: RefCell<Vec<Vec<Change>>>,
    /// `None` until this code is here.
    keep: Cell<Option<Keep>>,
    /// Whether the copy lacks what was committed earlier, so that it has to be written anew.
    is_behind: Cell<bool>,
    /// Whether it could not be written anew; after the next start it is tried again.
    has_given_up: Cell<bool>,
    /// Held by whoever writes to the copy.
    turn: Mutex<()>,
    put_back: Cell<PutBack>,
}

/// Whether the person waits until the copy has a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Urgency {
    /// For a moment that nobody notices.
    Moment,
    /// Until it is done: old keys must not outlive new ones.
    UntilDone,
}

/// Work on the second copy, whose code comes later.
pub struct SecondCopyWork(Task);

enum Task {
    /// Adds to the database what it has lost.
    PutBack(SecondCopy, Store),
    /// Begins to keep the copy in step.
    Keep(SecondCopy),
    /// Overwrites and removes the copy.
    Erase,
}

impl SecondCopy {
    pub(super) fn new(work: fn(SecondCopyWork) -> Work<PutBack>) -> Self {
        Self(Box::leak(Box::new(SendWrapper::new(Inner {
            work,
            store: RefCell::default(),
            waiting: RefCell::default(),
            keep: Cell::default(),
            is_behind: Cell::new(device::second_copy_is_behind()),
            has_given_up: Cell::new(false),
            turn: Mutex::default(),
            put_back: Cell::default(),
        }))))
    }

    /// The database that this page has open, if it outlives the page.
    pub(super) fn store(self) -> Option<Store> {
        self.0.store.borrow().clone()
    }

    /// Takes over what is committed from now on.
    pub(super) fn follow(self, store: &Store) {
        self.0.store.replace(Some(store.clone()));
        store.follow(Some(Rc::new(move |changes| self.take_over(changes))));
    }

    fn take_over(self, changes: Vec<Change>) -> LocalBoxFuture<'static, ()> {
        let urgency = if changes.iter().any(Change::writes_keys) { Urgency::UntilDone } else { Urgency::Moment };
        self.0.waiting.borrow_mut().push(changes);
        match self.0.keep.get() {
            Some(keep) => keep(self, urgency),
            None => {
                // The page may be closed before the code has come.
                device::remember_second_copy_is_behind(true);
                Box::pin(ready(()))
            }
        }
    }

    /// Adds to a database what it has lost, if there is a second copy. Answers whether that was anything.
    ///
    /// # Errors
    /// When nothing was put back although there is something: its code could not be fetched, or storage failed.
    pub(super) async fn put_back(self, store: &Store) -> Result<bool, Problem> {
        if !second_copy::is_there().await {
            return Ok(false);
        }
        let put_back = (self.0.work)(SecondCopyWork(Task::PutBack(self, store.clone()))).await?;
        Ok(!put_back.is_nothing())
    }

    /// How much was put back since this was last asked.
    pub(super) fn take_put_back(self) -> PutBack {
        self.0.put_back.take()
    }

    /// Begins to keep the copy in step, once the parts of the app are here.
    pub(super) async fn keep(self) {
        // Without its code, it is kept after the next start.
        let _ = (self.0.work)(SecondCopyWork(Task::Keep(self))).await;
    }

    /// Overwrites and removes the copy. Whoever erases the database does this first: the other way round, one that is
    /// killed in between would be put back.
    ///
    /// # Errors
    /// When the copy may still be there.
    pub(super) async fn erase(self) -> Result<(), Problem> {
        if second_copy::is_there().await {
            (self.0.work)(SecondCopyWork(Task::Erase)).await?;
        }
        device::remember_second_copy_is_behind(false);
        Ok(())
    }
}
