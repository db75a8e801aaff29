//! Photos of one's own beside the reasons.

use leptos::{prelude::*, task::spawn_local};

use super::{AppState, Problem};
use crate::{
    domain::{Id, Note, Photo, Picture, Plan, ReasonPhoto},
    platform::{files, pictures},
};

/// What is known of a photo.
#[derive(Clone, Copy)]
pub struct ShownPhoto {
    /// Its address, for an image; empty while it is read and when it cannot be shown.
    pub address: RwSignal<String>,
    /// It cannot be shown.
    pub is_missing: RwSignal<bool>,
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
    pub fn show_photo(self, id: Id) -> ShownPhoto {
        let shown = ShownPhoto { address: RwSignal::new(String::new()), is_missing: RwSignal::new(false) };
        self.with_vault(move |vault| async move {
            // The person may have left the page meanwhile.
            let _ = match vault.photo(id).await {
                Ok(Some(picture)) => shown.address.try_set(picture.as_str().to_owned()).is_some(),
                _ => shown.is_missing.try_set(true).is_some(),
            };
        });
        shown
    }
}
