//! Handing a page on: by the phone's own share sheet, on paper, or as a file.

use leptos::task::spawn_local;

use super::{AppState, Notice, Problem};
use crate::platform::{files, page, share};
use leptos::prelude::*;

impl AppState {
    /// Opens the phone's share sheet with a text; where there is none, hands the text over as a file.
    pub fn share(self, title: &'static str, text: &str) {
        let text = text.to_owned();
        self.notice.set(None);
        spawn_local(async move {
            if share::text(title, &text).await {
                return;
            }
            self.hand_over("steady.txt", "text/plain", Some(text));
        });
    }

    /// Hands a text over as a file, and says whether the browser took it. Answers that too.
    pub(super) fn hand_over(self, name: &str, mime: &str, text: Option<String>) -> bool {
        let is_taken = text.is_some_and(|text| files::download(name, mime, &text));
        self.notice.set(Some(if is_taken { Notice::Downloaded } else { Notice::Problem(Problem::NoDownload) }));
        is_taken
    }

    /// Opens the print sheet, which can also make a PDF.
    pub fn print(self) {
        page::print();
    }
}
