//! Padding before sealing, so that the length of a sealed record tells no more than its step. What is sealed is JSON, or
//! the address of a picture; spaces behind either mean nothing, to earlier versions of the app neither.

use super::{
    Change, ObjectStore, Row, StoreError, Vault, VaultError,
    envelope::{self, RecordPlace},
    record,
};

/// The first step, in bytes: a tap, a short note and a lapse are as long as each other. With twice as much, restoring
/// 36,500 entries took half as long again.
const FIRST: usize = 256;

/// From here on, steps are as far apart as this.
const EVEN: usize = 4096;

/// Records that are padded in one commit.
const PAGE: usize = 100;

/// The length of the step that this length is on or below.
const fn step_of(length: usize) -> usize {
    if length <= FIRST {
        FIRST
    } else if length <= EVEN {
        length.next_power_of_two()
    } else {
        length.next_multiple_of(EVEN)
    }
}

/// A record's text with spaces up to its step.
pub(super) fn padded(text: &[u8]) -> Vec<u8> {
    let mut padded = Vec::with_capacity(step_of(text.len()));
    padded.extend(text);
    padded.resize(step_of(text.len()), b' ');
    padded
}

/// Whether a sealed record of this length is padded.
fn is_padded(sealed: &[u8]) -> bool {
    sealed.len().checked_sub(envelope::OVERHEAD).is_some_and(|length| length == step_of(length))
}

impl Vault {
    /// Pads the records that earlier versions wrote, page by page. Each record is whole before and after, so what is
    /// killed in between goes on with the next call. Answers whether all are padded: those that another tab has changed
    /// meanwhile are left for the next call.
    ///
    /// # Errors
    /// When storage cannot be read or written.
    pub async fn pad_older(&self) -> Result<bool, VaultError> {
        let mut is_all = true;
        for store in [ObjectStore::Entries, ObjectStore::Documents] {
            let mut before: Option<Vec<u8>> = None;
            loop {
                let rows = self.store.last(store, PAGE, before.as_deref()).await?;
                let mut changes = Vec::new();
                for row in &rows {
                    changes.extend(self.padding(store, row)?.into_iter().flatten());
                }
                if !changes.is_empty() {
                    match self.commit(changes).await {
                        Err(VaultError::Store(StoreError::Changed)) => is_all = false,
                        done => done?,
                    }
                }
                if rows.len() < PAGE {
                    break;
                }
                before = rows.into_iter().next_back().map(|(key, _)| key);
            }
        }
        Ok(is_all)
    }

    /// The changes that pad a row; none for one that is padded, and for what this version cannot open: it stays byte for
    /// byte.
    fn padding(&self, store: ObjectStore, (key, bytes): &Row) -> Result<Option<[Change; 2]>, VaultError> {
        let place = RecordPlace { store: store.name(), key };
        if is_padded(bytes) {
            return Ok(None);
        }
        let Ok((version, text)) = envelope::open(&self.keys.data_key, place, bytes) else { return Ok(None) };
        if version > record::SCHEMA {
            return Ok(None);
        }
        let sealed = envelope::seal(&self.keys.data_key, place, version, &padded(&text), self.random)?;
        let unchanged = Change::Unchanged { store, key: key.clone(), read: Some(bytes.clone()) };
        Ok(Some([unchanged, Change::Put { store, key: key.clone(), bytes: sealed }]))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_padded_text_is_the_text_and_spaces_up_to_its_step(length in 0_usize..100_000) {
            let text = vec![b'x'; length];
            let padded = padded(&text);
            prop_assert!(padded.starts_with(&text) && padded[length..].iter().all(|byte| *byte == b' '));
            prop_assert_eq!(step_of(padded.len()), padded.len());
            prop_assert!(is_padded(&vec![0; padded.len() + envelope::OVERHEAD]));
        }
    }

    #[test]
    fn there_are_few_steps() {
        let steps = |length: usize| padded(&vec![b'x'; length]).len();
        assert_eq!([0, 1, 140, 256].map(steps), [256; 4]);
        assert_eq!([257, 512].map(steps), [512; 2]);
        assert_eq!([513, 1024, 1025, 4096].map(steps), [1024, 1024, 2048, 4096]);
        assert_eq!([4097, 8192, 8193].map(steps), [8192, 8192, 12288]);
    }
}
