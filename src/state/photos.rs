//! Photos of one's own beside the reasons.

use leptos::{prelude::*, task::spawn_local};

use super::{AppState, Problem};
use crate::{
    domain::{Id, Note, Photo, Picture, Plan, ReasonPhoto},
    platform::{files, pictures},
};

/// What is known of a photo: nothing while it is read, then the picture, or that it cannot be shown.
pub type ShownPhoto = RwSignal<Option<Option<Picture>>>;

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
        let shown = ShownPhoto::new(None);
        self.with_vault(move |vault| async move {
            let picture = vault.photo(id).await.ok().flatten();
            // The person may have left the page meanwhile.
            let _ = shown.try_set(Some(picture));
        });
        shown
    }
}
