//! Handing a page on: by the phone's own share sheet, on paper, or as a file.

use leptos::task::spawn_local;

use super::{AppState, Notice, Problem};
use crate::platform::{
    files::{self, Blob},
    page, page_picture, share,
};

/// The neutral name of a picture.
const PICTURE: &str = "steady.png";

impl AppState {
    /// Opens the phone's share sheet with a text; where there is none, hands the text over as a file.
    pub fn share(self, title: &'static str, text: &str) {
        let text = text.to_owned();
        self.notice.set(None);
        spawn_local(async move {
            if !share::text(title, &text).await {
                self.hand_over("steady.txt", files::of_text("text/plain", &text));
            }
        });
    }

    /// Opens the share sheet with a page as a picture; where it takes no pictures, hands the picture over as a file.
    pub fn share_as_picture(self, title: &'static str, sections: Vec<(&'static str, Vec<String>)>) {
        self.notice.set(None);
        spawn_local(async move {
            let picture = page_picture::as_png(title, &sections).await;
            if let Some(picture) = &picture
                && share::file(PICTURE, picture).await
            {
                return;
            }
            self.hand_over(PICTURE, picture);
        });
    }

    /// Hands a file over, and says whether the browser took it. Answers that too.
    pub(super) fn hand_over(self, name: &str, file: Option<Blob>) -> bool {
        let is_taken = file.is_some_and(|file| files::download(name, &file));
        self.notice.set(Some(if is_taken { Notice::Downloaded } else { Notice::Problem(Problem::NoDownload) }));
        is_taken
    }

    /// Opens the print sheet, which can also make a PDF.
    pub fn print(self) {
        page::print();
    }
}
