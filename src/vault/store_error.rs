//! Why storage did not do what was asked, and what a browser means by its errors.

use thiserror::Error;

/// Why storage did not do what was asked; a group that failed has changed nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// No space is left.
    #[error("the storage is full")]
    Full,
    /// The browser does not let this page store anything; with the browser's own name for the reason.
    #[error("the storage is blocked ({0})")]
    Blocked(String),
    /// A newer version of the app has already changed the database.
    #[error("the database belongs to a newer version")]
    NewerDatabase,
    /// Another tab keeps an older database open and does not let go of it.
    #[error("another tab holds the database")]
    HeldElsewhere,
    /// The key has to be free, and is taken.
    #[error("the key is taken")]
    Taken,
    /// The key has to be there, and is absent.
    #[error("nothing is there")]
    Missing,
    /// The vault was erased or given another key since it was opened, in another tab.
    #[error("the vault was replaced elsewhere")]
    Replaced,
    /// The whole database was deleted since it was opened: in another tab, or by the browser.
    #[error("the database was deleted")]
    Deleted,
    /// Another tab wrote between reading and writing.
    #[error("it was changed elsewhere since it was read")]
    Changed,
    /// The list has the identity already.
    #[error("it is in the list already")]
    Listed,
    /// Anything else; with the browser's own name for it.
    #[error("the storage failed ({0})")]
    Failed(String),
}

impl StoreError {
    /// The error that a browser means by this name. A full disk has many names: some engines abort the transaction with
    /// an error that stands for everything, and only its message tells.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only browsers give such errors"))]
    pub(super) fn of_browser(name: &str, message: &str) -> Self {
        const FULL: [&str; 6] = ["quota", "full disk", "disk is full", "no space", "enough space", "device_space"];
        let message = message.to_ascii_lowercase();
        let name_or_message = [name.to_ascii_lowercase().as_str(), &message].concat();
        match name {
            _ if FULL.iter().any(|words| name_or_message.contains(words)) => Self::Full,
            "SecurityError" | "UnknownError" | "InvalidStateError" => Self::Blocked(name.to_owned()),
            "VersionError" => Self::NewerDatabase,
            "ConstraintError" => Self::Taken,
            _ => Self::Failed(name.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_full_by_whatever_name_a_browser_gives_it() {
        for (name, message) in [
            ("QuotaExceededError", ""),
            ("QuotaExceededError", "Encountered full disk while committing transaction."),
            ("NS_ERROR_FILE_NO_DEVICE_SPACE", ""),
            ("NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR", ""),
            ("UnknownError", "Unable to store record in object store because there is not enough space for domain"),
            ("UnknownError", "database or disk is full"),
            ("AbortError", "The current transaction exceeded its quota limitations."),
            ("UnknownError", "Encountered full disk while opening backing store for indexedDB.open."),
        ] {
            assert_eq!(StoreError::of_browser(name, message), StoreError::Full, "{name}: {message}");
        }
    }

    #[test]
    fn what_is_no_full_disk_keeps_its_name() {
        for (name, message, error) in [
            ("SecurityError", "The operation is insecure.", StoreError::Blocked("SecurityError".to_owned())),
            ("UnknownError", "Internal error.", StoreError::Blocked("UnknownError".to_owned())),
            ("VersionError", "The requested version (1) is less than the existing one", StoreError::NewerDatabase),
            ("ConstraintError", "Key already exists in the object store.", StoreError::Taken),
            ("AbortError", "", StoreError::Failed("AbortError".to_owned())),
        ] {
            assert_eq!(StoreError::of_browser(name, message), error);
        }
    }
}
