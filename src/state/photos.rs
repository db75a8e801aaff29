//! The person's photos beside the reasons.

use leptos::{prelude::*, task::spawn_local};

use super::{PlanStore, Problem};
use crate::{
    domain::{Id, Note, Photo, Picture, Plan, ReasonPhoto},
    platform::{files, pictures},
};

/// The state of reading a photo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ShownPhoto {
    /// Still being read.
    #[default]
    Reading,
    /// Read; it can be shown.
    There(Picture),
    /// Not there or unreadable.
    Missing,
}

impl PlanStore {
    /// Puts the photo that was just chosen in a file field beside a reason; `is_busy` is true meanwhile.
    pub fn add_photo(self, reason: Note, field: &files::FileField, is_busy: RwSignal<bool>) {
        let Some(file) = files::take_chosen(field) else { return };
        let Some(photo) = self.0.storage.new_id() else { return };
        self.0.notices.clear();
        is_busy.set(true);
        spawn_local(async move {
            let picture = pictures::as_jpeg(&file, Picture::MAX_CHARS).await.and_then(Picture::new);
            // The person may have left the page meanwhile.
            let _ = is_busy.try_set(false);
            let Some(picture) = picture else { return self.0.notices.tell_problem(Problem::NoPicture) };
            let put = ReasonPhoto { reason, photo };
            self.change_with(
                Box::new(move |plan| plan.put_photo(put.clone()) || plan.photos.len() < Plan::MAX_PHOTOS),
                Some(Photo { id: photo, picture }),
            );
        });
    }

    /// Removes the photo of a reason.
    pub fn remove_photo(self, reason: Note) {
        let photo = self.0.plan.with_untracked(|plan| plan.photo_of(&reason));
        self.take_out_with(Box::new(move |plan| plan.remove_photo(&reason)), photo, Box::new(|| {}));
    }

    /// Reads a photo.
    pub fn show_photo(self, id: Id) -> ArcRwSignal<ShownPhoto> {
        let shown = ArcRwSignal::default();
        let read = shown.clone();
        self.0.storage.with_vault(move |vault| async move {
            read.set(match vault.photo(id).await {
                Ok(Some(picture)) => ShownPhoto::There(picture),
                _ => ShownPhoto::Missing,
            });
        });
        shown
    }
}
