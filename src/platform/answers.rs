//! Result types that the browser and its twin share.

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
