//! Sealed drafts of unfinished entries: text that may be kept in a place that does not last.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use thiserror::Error;

use super::{
    Invalid, OpenedRecord, Unreadable, Vault, VaultError,
    envelope::{self, RecordPlace},
    hex,
    padding::padded,
    record,
};
use crate::domain::{
    AppointmentDraft, BroughtDraft, CheckInDraft, CheckUpDraft, Draft, HabitDraft, IfThenDraft, MedicineDraft,
    NoteDraft, PersonDraft, SupportTableDraft, TimeDraft, UsedDraft, VisitDraft, WordDraft, WorksheetDraft,
};

/// A draft as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptDraft<D> {
    /// The input of the form.
    pub draft: D,
    /// The saved version when the form was opened; `None` when the form makes a new one.
    pub base: Option<D>,
}

/// A draft that can be kept.
pub trait StoredDraft: Draft {
    /// Its stored shape.
    type Shape: Serialize + DeserializeOwned + From<Self> + Into<Self>;

    /// Its kind, by which it is read.
    const KIND: DraftKind;

    /// The draft that was read as one of this kind; `None` for another kind.
    fn of_any(read: AnyDraft) -> Option<KeptDraft<Self>>;
}

/// Declares the kinds of drafts, and the stored shape of each.
macro_rules! draft_kinds {
    ($($kind:ident: $draft:ty as $shape:ty,)*) => {
        /// The kinds of drafts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is named as what it becomes")]
        pub enum DraftKind {
            $($kind),*
        }

        /// A draft of any kind, as it was read: all kinds are read by one part of the app.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is named as what it becomes")]
        pub enum AnyDraft {
            $($kind(KeptDraft<$draft>)),*
        }

        $(
            impl StoredDraft for $draft {
                type Shape = $shape;

                const KIND: DraftKind = DraftKind::$kind;

                fn of_any(read: AnyDraft) -> Option<KeptDraft<Self>> {
                    match read {
                        AnyDraft::$kind(kept) => Some(kept),
                        _ => None,
                    }
                }
            }
        )*

        /// Reads a draft.
        ///
        /// # Errors
        /// When a value in it is invalid.
        pub fn read_draft(kind: DraftKind, record: OpenedRecord) -> Result<AnyDraft, Unreadable> {
            Ok(match kind {
                $(DraftKind::$kind => AnyDraft::$kind(record::read_draft(&record.plaintext)?),)*
            })
        }
    };
}

draft_kinds! {
    CheckIn: CheckInDraft as Self,
    CheckUp: CheckUpDraft as Self,
    Used: UsedDraft as Self,
    Time: TimeDraft as Self,
    Note: NoteDraft as Self,
    IfThen: IfThenDraft as Self,
    Person: PersonDraft as record::KeptPersonShape,
    SupportTable: SupportTableDraft as Self,
    Word: WordDraft as Self,
    Habit: HabitDraft as Self,
    Medicine: MedicineDraft as Self,
    Appointment: AppointmentDraft as Self,
    Brought: BroughtDraft as Self,
    Visit: VisitDraft as Self,
    Worksheet: WorksheetDraft as Self,
}

/// An unsaved draft as a backup shows it: its fields under their stored names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct UnsavedDraft(Map<String, Value>);

impl UnsavedDraft {
    /// A draft that is not kept yet.
    ///
    /// # Errors
    /// When a value lies outside of what the shape can hold.
    pub fn of<D: StoredDraft>(draft: D) -> Result<Self, Invalid> {
        Self::read(&record::write_draft(KeptDraft { draft, base: None })?)
    }

    fn read(plaintext: &[u8]) -> Result<Self, Invalid> {
        let mut fields: Map<String, Value> = record::json::read(record::text(plaintext)?)?;
        fields.remove(record::BASE);
        Ok(Self(fields))
    }
}

/// A draft could not be opened: damaged, sealed by another vault, or the code that reads it could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the draft cannot be read")]
pub struct UnreadableDraft;

const VERSION: u16 = 1;

impl Vault {
    /// Seals the plaintext of a draft under its name; the answer is hexadecimal text.
    ///
    /// # Errors
    /// When there is no randomness, or the draft is too long to be sealed.
    pub fn seal_draft(&self, name: &str, plaintext: &[u8]) -> Result<String, VaultError> {
        let sealed = envelope::seal(&self.keys.data_key, place(name), VERSION, &padded(plaintext), self.random)?;
        Ok(hex::encode(&sealed))
    }

    /// Opens a draft that was sealed under the same name.
    ///
    /// # Errors
    /// When it is damaged, or sealed by another vault or under another name.
    pub async fn open_draft<D: StoredDraft>(&self, name: &str, sealed: &str) -> Result<KeptDraft<D>, UnreadableDraft> {
        let read = (self.io.read_draft)(D::KIND, self.unsealed(name, sealed)?).await;
        D::of_any(read.map_err(|_| UnreadableDraft)?.map_err(|_| UnreadableDraft)?).ok_or(UnreadableDraft)
    }

    /// Opens a draft of any form, for a backup.
    ///
    /// # Errors
    /// As [`Self::open_draft`].
    pub fn open_unsaved(&self, name: &str, sealed: &str) -> Result<UnsavedDraft, UnreadableDraft> {
        UnsavedDraft::read(&self.unsealed(name, sealed)?.plaintext).map_err(|_| UnreadableDraft)
    }

    fn unsealed(&self, name: &str, sealed: &str) -> Result<OpenedRecord, UnreadableDraft> {
        let bytes = hex::decode(sealed).ok_or(UnreadableDraft)?;
        let opened = envelope::open(&self.keys.data_key, place(name), &bytes);
        let (version, plaintext) = opened.map_err(|_| UnreadableDraft)?;
        Ok(OpenedRecord { version, plaintext })
    }
}

/// The plaintext of a draft, to be sealed.
///
/// # Errors
/// When a value lies outside of what the shape can hold.
pub fn write_draft<D: StoredDraft>(kept: KeptDraft<D>) -> Result<Vec<u8>, Invalid> {
    record::write_draft(kept)
}

fn place(name: &str) -> RecordPlace<'_> {
    RecordPlace { store: "draft", key: name.as_bytes() }
}
