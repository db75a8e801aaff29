//! Work on the second copy: keeping it in step, putting back from it, erasing it.

use std::pin::pin;

use futures::{
    channel::oneshot,
    future::{LocalBoxFuture, select},
};
use leptos::task::spawn_local;

use super::{SecondCopy, SecondCopyWork, Task, Urgency};
use crate::{
    platform::{page, second_copy, timer},
    state::{Problem, device},
    vault::{Change, LogSize, PutBack, Snapshot, Store, StoreError, VaultError, grouped},
};

/// Milliseconds that "Saved" waits for the copy at most. Most commits take one or two; nobody notices so many.
const MOMENT: i32 = 100;

/// How often it is tried to read the copy before it counts as unreadable.
const TRIES: usize = 3;

impl SecondCopyWork {
    /// Does it. Answers with how much was put back.
    ///
    /// # Errors
    /// When nothing was put back although there is something, or the copy could not be erased.
    pub async fn finish(self) -> Result<PutBack, Problem> {
        match self.0 {
            Task::PutBack(copy, store) => {
                let put_back = put_back(&store).await?;
                copy.add_to_put_back(put_back);
                Ok(put_back)
            }
            Task::Keep(copy) => {
                copy.begin().await;
                Ok(PutBack::default())
            }
            Task::Erase => match second_copy::erase().await {
                Ok(()) => Ok(PutBack::default()),
                Err(_) => Err(Problem::StorageBlocked),
            },
        }
    }
}

/// Puts back what a copy has that can be read; one that cannot must not keep the person out for good.
async fn put_back(store: &Store) -> Result<PutBack, Problem> {
    for _ in 0..TRIES {
        match second_copy::read().await {
            Ok(None) => break,
            Ok(Some(log)) => match store.put_back(&log).await {
                // Another tab has put something back; the next look shows what is left to do.
                Err(StoreError::Taken | StoreError::Changed) => {}
                done => return done.map_err(|error| VaultError::from(error).into()),
            },
            Err(_) => {}
        }
    }
    Ok(PutBack::default())
}

impl SecondCopy {
    /// Remembers how much was put back, until the person is told.
    fn add_to_put_back(self, more: PutBack) {
        let before = self.0.put_back.get();
        let (entries, others) = (before.entries + more.entries, before.others + more.others);
        self.0.put_back.set(PutBack { entries, others });
    }

    /// Looks whether this browser can keep a copy; if so, writes it where there is none, and follows the database.
    async fn begin(self) {
        let Some(store) = self.store().filter(|_| self.0.keep.get().is_none()) else { return };
        let Ok(size) = second_copy::size().await else {
            store.follow(None);
            self.0.waiting.take();
            return;
        };
        if size.is_none() {
            self.0.is_behind.set(true);
        }
        self.0.keep.set(Some(keep));
        page::on_leave(|| spawn_local(second_copy::rest()));
        self.catch_up(&store).await;
    }

    /// Adds to the copy what waits. One that is behind or overgrown is written anew, and one whose keys are old at once.
    async fn catch_up(self, store: &Store) {
        let _turn = self.0.turn.lock().await;
        let copy = self.0;
        let waiting = copy.waiting.take();
        let has_keys = waiting.iter().flatten().any(Change::writes_keys);
        let groups = waiting.iter().filter_map(|changes| grouped(changes)).collect::<Vec<_>>().concat();
        let mut size = None;
        if !copy.is_behind.get() && !has_keys {
            size = second_copy::append(&groups).await.ok().flatten();
        }
        if size.is_none_or(LogSize::is_overgrown) && !copy.has_given_up.get() {
            let written = write_anew(store).await;
            copy.has_given_up.set(written.is_none());
            size = written.or(size);
        }
        // Old keys must not outlive new ones: rather no copy than one that opens what it should not.
        if size.is_none() && has_keys && second_copy::erase().await.is_err() {
            copy.has_given_up.set(true);
        }
        copy.is_behind.set(size.is_none());
        device::remember_second_copy_is_behind(size.is_none());
    }
}

fn keep(copy: SecondCopy, urgency: Urgency) -> LocalBoxFuture<'static, ()> {
    let (done, wait) = oneshot::channel();
    spawn_local(async move {
        if let Some(store) = copy.store() {
            copy.catch_up(&store).await;
        }
        // Nobody may wait any more.
        let _ = done.send(());
    });
    Box::pin(async move {
        match urgency {
            Urgency::Moment => drop(select(wait, pin!(timer::passed(MOMENT))).await),
            Urgency::UntilDone => drop(wait.await),
        }
    })
}

/// Writes the copy anew from the database; if that fails, the one before is still there.
async fn write_anew(store: &Store) -> Option<LogSize> {
    let written = try_to_write_anew(store).await;
    if written.is_none() {
        second_copy::abandon().await;
    }
    written
}

async fn try_to_write_anew(store: &Store) -> Option<LogSize> {
    let mut snapshot = Snapshot::of(store);
    // Read before the new one is begun: a database without keys begins none.
    let mut slice = snapshot.next().await.ok()?;
    second_copy::begin().await.ok()?;
    while let Some(group) = slice {
        second_copy::write(&group).await.ok()?;
        slice = snapshot.next().await.ok()?;
    }
    second_copy::finish().await.ok()?
}
