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
            let is_taken = files::download("steady.txt", "text/plain", &text);
            self.notice.set(Some(if is_taken { Notice::Downloaded } else { Notice::Problem(Problem::NoDownload) }));
        });
    }

    /// Opens the print sheet, which can also make a PDF.
    pub fn print(self) {
        page::print();
    }
}
