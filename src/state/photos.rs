//! Photos of one's own beside the reasons.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{AppState, Followed, Problem};
use crate::{
    domain::{Id, Note, Photo, Picture, Plan, ReasonPhoto},
    platform::{files, pictures},
};

/// What is known of a photo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ShownPhoto {
    /// It is still being read.
    #[default]
    Reading,
    /// It can be shown.
    There(Picture),
    /// It cannot be shown.
    Missing,
}

impl AppState {
    /// Puts the photo that was just chosen in a file field beside a reason; `is_busy` is true meanwhile.
    pub fn add_photo(self, reason: Note, field: &files::FileField, is_busy: RwSignal<bool>) {
        let Some(file) = files::take_chosen(field) else { return };
        let Some(photo) = self.new_id() else { return };
        self.notice.set(None);
        is_busy.set(true);
        spawn_local(async move {
            let picture = pictures::as_jpeg(&file, Picture::MAX_CHARS).await.and_then(Picture::new);
            // The person may have left the page meanwhile.
            let _ = is_busy.try_set(false);
            let Some(picture) = picture else { return self.tell_problem(Problem::NoPicture) };
            let put = ReasonPhoto { reason, photo };
            self.change_plan_with(
                Box::new(move |plan| plan.put_photo(put) || plan.photos.len() < Plan::MAX_PHOTOS),
                Some(Photo { id: photo, picture }),
            );
        });
    }

    /// Takes the photo away from beside a reason.
    pub fn remove_photo(self, reason: Note) {
        self.change_plan(move |plan| plan.remove_photo(&reason));
    }

    /// Reads a photo.
    pub fn show_photo(self, id: Id) -> Arc<Followed<ShownPhoto>> {
        let shown = Arc::new(Followed::default());
        let read = Arc::clone(&shown);
        self.with_vault(move |vault| async move {
            read.set(match vault.photo(id).await {
                Ok(Some(picture)) => ShownPhoto::There(picture),
                _ => ShownPhoto::Missing,
            });
        });
        shown
    }
}
