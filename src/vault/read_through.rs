//! Reading all entries, step by step. Storage hands over bytes twice as fast when it is asked for them by known keys,
//! so the keys are read ahead.

use std::{ops::ControlFlow, pin::pin};

use futures::{StreamExt, stream};

use super::{ObjectStore, Row, Vault, VaultError, Window, reading::SetAside};
use crate::domain::Entry;

/// Entries that are read in one step where all are read; the page stays responsive between two steps.
const STEP: usize = 300;

/// Keys that are read ahead of the entries.
const AHEAD: u32 = 3_000;

/// Steps that storage reads while one is opened.
const IN_FLIGHT: usize = 3;

/// A row as it stands, and the entry in it.
pub(super) type OpenedRow = (Row, Result<Entry, SetAside>);

impl Vault {
    /// Reads all entries, the oldest first, in windows between which the page stays responsive, until `look` breaks off.
    /// In these windows, too, the newest comes first.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn read_through(
        &self,
        mut look: impl FnMut(Window) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, VaultError> {
        self.read_in_steps(|step| {
            let mut window = Window::default();
            step.into_iter().rev().for_each(|(_, opened)| window.push(opened));
            look(window)
        })
        .await
    }

    /// Opens all entries, the oldest first, step by step, until `look` breaks off; storage reads the next steps while one
    /// is opened.
    pub(super) async fn read_in_steps(
        &self,
        mut look: impl FnMut(Vec<OpenedRow>) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, VaultError> {
        let entries = ObjectStore::Entries;
        let mut keys = self.store.keys(entries, AHEAD, None).await?;
        while let Some(last) = keys.last() {
            let ahead = self.store.keys(entries, AHEAD, Some(last));
            let (ahead, flow) = futures::join!(ahead, self.read_keys(&keys, &mut look));
            if flow?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            keys = ahead?;
        }
        Ok(ControlFlow::Continue(()))
    }

    async fn read_keys(
        &self,
        keys: &[Vec<u8>],
        look: &mut impl FnMut(Vec<OpenedRow>) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, VaultError> {
        let mut steps = pin!(stream::iter(keys.chunks(STEP)).map(|step| self.rows_under(step)).buffered(IN_FLIGHT));
        while let Some(rows) = steps.next().await {
            if look(self.open_rows(rows?).await?).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The rows under neighbouring keys; those that another tab has deleted since are left out.
    async fn rows_under(&self, keys: &[Vec<u8>]) -> Result<Vec<Row>, VaultError> {
        let entries = ObjectStore::Entries;
        let (Some(first), Some(last)) = (keys.first(), keys.last()) else { return Ok(Vec::new()) };
        let values = self.store.values(entries, first, last).await?;
        if values.len() == keys.len() {
            return Ok(keys.iter().cloned().zip(values).collect());
        }
        let mut rows = Vec::new();
        for key in keys {
            rows.extend(self.store.get(entries, key).await?.map(|bytes| (key.clone(), bytes)));
        }
        Ok(rows)
    }

    /// Opens rows. One that does not open is read once more: another tab may have deleted one and added another since
    /// the keys were read.
    async fn open_rows(&self, rows: Vec<Row>) -> Result<Vec<OpenedRow>, VaultError> {
        let opened = self.open_entries(&rows).await?;
        let mut all = Vec::with_capacity(rows.len());
        for (row, opened) in rows.into_iter().zip(opened) {
            if opened.is_ok() {
                all.push((row, opened));
            } else if let Some(bytes) = self.store.get(ObjectStore::Entries, &row.0).await? {
                let row = (row.0, bytes);
                all.push((row.clone(), self.open_entry(row).await?));
            }
        }
        Ok(all)
    }
}
