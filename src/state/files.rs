//! Handing over pages and files: by the share sheet, on paper, or as a download.

use std::cell::RefCell;

use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::{Notice, Notices, Problem};
use crate::platform::{
    files::{self, Blob},
    install, page, page_picture,
    share::{self, Shared},
};

/// A file that the person relies on having.
pub(super) struct FileToKeep {
    pub name: String,
    pub content: Blob,
    /// Called once it is known that the person has it.
    pub kept: Box<dyn FnOnce()>,
}

/// The question about a file that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileQuestion {
    /// Whether it arrived; it has everything in it.
    Whole,
    /// Whether it arrived; it has only the data that this page had in memory: so many entries.
    PageOnly(usize),
}

/// The neutral name of a text.
const TEXT: &str = "steady.txt";

/// The neutral name of a calendar.
const CALENDAR: &str = "calendar.ics";

/// The neutral name of a picture.
const PICTURE: &str = "steady.png";

/// The store for handing over pages and files.
#[derive(Clone, Copy)]
pub struct Files(&'static Inner);

/// State and dependencies of [`Files`].
struct Inner {
    /// The last file of which it is not known yet whether it arrived.
    offered: SendWrapper<RefCell<Option<FileToKeep>>>,
    notices: Notices,
}

impl Files {
    pub(super) fn new(notices: Notices) -> Self {
        Self(Box::leak(Box::new(Inner { offered: SendWrapper::new(RefCell::default()), notices })))
    }

    /// Opens the phone's share sheet with a text; where there is none, hands the text over as a file.
    pub fn share(self, title: &'static str, text: &str) {
        let text = text.to_owned();
        self.0.notices.clear();
        spawn_local(async move {
            if share::text(title, &text).await == Shared::NotOffered {
                self.hand_over(TEXT, files::of_text("text/plain", &text));
            }
        });
    }

    /// Opens the share sheet with a text as a file; where it takes no files, hands the file over as a download.
    pub fn share_as_file(self, text: &str) {
        self.share_or_hand_over(TEXT, files::of_text("text/plain;charset=utf-8", text));
    }

    fn share_or_hand_over(self, name: &'static str, file: Option<Blob>) {
        self.0.notices.clear();
        spawn_local(async move {
            if let Some(file) = &file
                && share::file(name, file).await != Shared::NotOffered
            {
                return;
            }
            self.hand_over(name, file);
        });
    }

    /// Opens the share sheet with a calendar; where it takes no calendars, hands it over as a download.
    pub fn share_calendar(self, text: &str) {
        self.share_or_hand_over(CALENDAR, files::of_text("text/calendar;charset=utf-8", text));
    }

    /// Opens the share sheet with a page as a picture; where it takes no pictures, hands the picture over as a file.
    pub fn share_as_picture(self, title: &'static str, sections: Vec<(&'static str, Vec<String>)>) {
        self.0.notices.clear();
        spawn_local(async move {
            let picture = page_picture::as_png(title, &sections).await;
            if let Some(picture) = &picture
                && share::file(PICTURE, picture).await != Shared::NotOffered
            {
                return;
            }
            self.hand_over(PICTURE, picture);
        });
    }

    /// Hands over a file as a download, and shows its name or the problem.
    pub(super) fn hand_over(self, name: &str, file: Option<Blob>) {
        let is_offered = file.is_some_and(|file| files::download(name, &file));
        self.0.notices.say(if is_offered {
            Notice::FileOffered { name: name.to_owned(), question: None }
        } else {
            Notice::Problem(Problem::NoDownload)
        });
    }

    /// Hands over a file that the person relies on, and calls `kept` once it is known that they have it.
    ///
    /// A share sheet tells whether an app took the file, but only iOS opens one for any kind of file; and on its home
    /// screen a download does nothing. No browser tells what became of a download: it may be blocked, refused or lost.
    /// Therefore the person is asked.
    pub(super) async fn hand_over_to_keep(self, file: FileToKeep, question: FileQuestion) {
        if install::is_on_ios_home_screen() {
            match share::file(&file.name, &file.content).await {
                Shared::NotOffered => {}
                shared => return self.settle_sharing(shared, file),
            }
        }
        if !files::download(&file.name, &file.content) {
            return self.0.notices.tell_problem(Problem::NoDownload);
        }
        self.0.notices.say(Notice::FileOffered { name: file.name.clone(), question: Some(question) });
        self.0.offered.replace(Some(file));
    }

    /// The person has the file that was handed over last.
    pub fn arrived(self) {
        self.0.notices.clear();
        if let Some(file) = self.0.offered.borrow_mut().take() {
            self.settle_sharing(Shared::Taken, file);
        }
    }

    /// The person does not have the file that was handed over last: tries the share sheet instead.
    pub fn are_missing(self) {
        self.0.notices.clear();
        let Some(file) = self.0.offered.borrow_mut().take() else { return };
        spawn_local(async move {
            let shared = share::file(&file.name, &file.content).await;
            self.settle_sharing(shared, file);
        });
    }

    fn settle_sharing(self, shared: Shared, file: FileToKeep) {
        self.0.notices.say(match shared {
            Shared::Taken => {
                (file.kept)();
                Notice::FileKept
            }
            Shared::Closed => Notice::Problem(Problem::NoFileKept),
            Shared::NotOffered => Notice::Problem(Problem::NoDownload),
        });
    }

    /// Opens the print sheet, which can also make a PDF.
    pub fn print(self) {
        page::print();
    }
}
