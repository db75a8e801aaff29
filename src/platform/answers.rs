//! Result types that the browser and its twin share.

use thiserror::Error;

/// How this browser can put the app on the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Installing {
    /// The app runs from the home screen already.
    Installed,
    /// The browser can show its install prompt.
    CanAsk,
    /// On an iPhone or iPad, only the person can do it, through the share sheet.
    ByShareSheet,
    /// This browser cannot install the app.
    NotOffered,
}

/// The result of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The app that the person picked has taken the content.
    Taken,
    /// The person closed the sheet.
    Closed,
    /// No share sheet opened.
    NotOffered,
}

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

/// A passkey that was made.
pub struct PasskeyMade {
    /// The identity by which it is asked again.
    pub identity: Vec<u8>,
    /// The key that it computed.
    pub key: [u8; KEY_BYTES],
}

/// Why no passkey gave a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPasskey {
    /// The person declined, or the device has no such passkey any more.
    Declined,
    /// This device, or this browser, computes no keys.
    NotOffered,
}

/// Why a protected file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// Another passphrase is needed.
    Passphrase,
    /// The file asks for more work than a phone can do.
    TooMuchWork,
    /// Protected by something else than a passphrase.
    OtherKey,
    /// Cut short or damaged.
    Damaged,
    /// The worker that opens it did not answer: it could not be fetched, or had no memory.
    NoAnswer,
}

impl NotOpened {
    /// The reason in the words of the worker.
    pub(super) fn said(why: &str) -> Self {
        match why {
            "wrong passphrase" => Self::Passphrase,
            "too much work" => Self::TooMuchWork,
            "no passphrase opens it" => Self::OtherKey,
            "damaged" => Self::Damaged,
            _ => Self::NoAnswer,
        }
    }
}

/// The files of the second copy cannot be opened, read or written; with the browser's own name for the reason.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the files of the second copy failed ({0})")]
pub struct SecondCopyError(pub String);
