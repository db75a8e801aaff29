//! The log of the second copy: in memory, with errors as set up by a test.

use std::cell::{Cell, RefCell};

use super::world;
use crate::{platform::answers::SecondCopyError, vault::LogSize};

/// The files of the second copy.
#[derive(Default)]
pub struct SecondCopyFiles {
    /// The log, with the length of its snapshot; `None` while there is none.
    pub log: RefCell<Option<(Vec<u8>, usize)>>,
    /// A new log that is being written.
    pub written: RefCell<Vec<u8>>,
    /// Whether this browser has no such files, or they cannot be written.
    pub fails: Cell<bool>,
    /// Number of times the files were let go of.
    pub rested: Cell<usize>,
}

impl SecondCopyFiles {
    fn check(&self) -> Result<(), SecondCopyError> {
        if self.fails.get() { Err(SecondCopyError("TypeError".to_owned())) } else { Ok(()) }
    }

    fn size(&self) -> Option<LogSize> {
        let log = self.log.borrow();
        let (log, snapshot) = log.as_ref()?;
        Some(LogSize { snapshot: *snapshot as u64, whole: log.len() as u64 })
    }
}

/// Whether there is a second copy.
pub async fn is_there() -> bool {
    world().second_copy.log.borrow().is_some()
}

/// The lengths of the log; `None` while there is none.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn size() -> Result<Option<LogSize>, SecondCopyError> {
    let files = &world().second_copy;
    files.check()?;
    Ok(files.size())
}

/// Adds bytes to the log, if there is one.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn append(bytes: &[u8]) -> Result<Option<LogSize>, SecondCopyError> {
    let files = &world().second_copy;
    files.check()?;
    if let Some((log, _)) = files.log.borrow_mut().as_mut() {
        log.extend(bytes);
    }
    Ok(files.size())
}

/// All of the log; `None` when there is none.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn read() -> Result<Option<Vec<u8>>, SecondCopyError> {
    let files = &world().second_copy;
    files.check()?;
    Ok(files.log.borrow().as_ref().map(|(log, _)| log.clone()))
}

/// Begins a new log.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn begin() -> Result<(), SecondCopyError> {
    world().second_copy.check()?;
    world().second_copy.written.take();
    Ok(())
}

/// Adds bytes to the new log.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn write(bytes: &[u8]) -> Result<(), SecondCopyError> {
    world().second_copy.check()?;
    world().second_copy.written.borrow_mut().extend(bytes);
    Ok(())
}

/// Puts the new log in the place of the old one.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn finish() -> Result<Option<LogSize>, SecondCopyError> {
    let files = &world().second_copy;
    files.check()?;
    let written = files.written.take();
    let length = written.len();
    files.log.replace(Some((written, length)));
    Ok(files.size())
}

/// Removes the new log.
pub async fn abandon() {
    world().second_copy.written.take();
}

/// Removes all of it.
///
/// # Errors
/// While [`SecondCopyFiles::fails`].
pub async fn erase() -> Result<(), SecondCopyError> {
    world().second_copy.check()?;
    world().second_copy.log.take();
    Ok(())
}

/// Lets another tab have the files.
pub async fn rest() {
    let rested = &world().second_copy.rested;
    rested.set(rested.get() + 1);
}
