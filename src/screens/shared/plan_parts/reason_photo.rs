//! A photo of the person's own beside one of their reasons.

use leptos::prelude::*;

use crate::{
    domain::{Id, Note, Plan},
    i18n::*,
    state::{ShownPhoto, use_locale, use_plan},
    ui::{Button, Derived, Look, choosing, memo, remount, tap, text},
};

/// The photo beside a reason; nothing when there is none.
#[component]
pub fn PhotoOfReason(
    /// The reason, which also tells those who cannot see the photo what it stands for.
    reason: Note,
) -> impl IntoView {
    let photo = photo_of(reason.clone());
    remount(move || match photo() {
        Some(id) => view! { <ShownPicture id alt=reason.as_str().to_owned() /> }.into_any(),
        None => ().into_any(),
    })
}

#[component]
fn ShownPicture(id: Id, alt: String) -> impl IntoView {
    let locale = use_locale();
    let shown = use_plan().show_photo(id);
    remount(move || {
        shown.with(|shown| match shown {
            ShownPhoto::There(picture) => view! {
                <div class="photo">
                    <img src=picture.as_str().to_owned() alt=alt.clone() />
                </div>
            }
            .into_any(),
            // An empty element that keeps the photo's room, so that nothing moves under a thumb when it comes.
            ShownPhoto::Reading => view! { <div class="photo"></div> }.into_any(),
            ShownPhoto::Missing => {
                view! { <p class="hint photo-missing">{td_string!(locale, plan.no_photo)}</p> }.into_any()
            }
        })
    })
}

/// Putting a photo beside a reason, or taking it away.
#[component]
pub fn PhotoActions(
    /// The reason.
    reason: Note,
) -> impl IntoView {
    let plan = use_plan();
    let photo = photo_of(reason.clone());
    let has_room = memo(move || plan.with(|plan| plan.photos.len() < Plan::MAX_PHOTOS));
    let remove = move |reason: Note| {
        view! {
            <Button
                look=Look::Quiet
                label=td_string!(use_locale(), plan.remove_photo)
                on_tap=tap(move || plan.remove_photo(reason.clone()))
            />
        }
        .into_any()
    };
    remount(move || match (photo(), has_room()) {
        (Some(_), _) => remove(reason.clone()),
        (None, true) => view! { <AddPhoto reason=reason.clone() /> }.into_any(),
        (None, false) => ().into_any(),
    })
}

#[component]
fn AddPhoto(reason: Note) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let is_busy = RwSignal::new(false);
    let words = move || {
        let words =
            if is_busy.get() { td_string!(locale, plan.reading_photo) } else { td_string!(locale, plan.add_photo) };
        words.to_owned()
    };
    let name = td_string!(locale, plan.add_photo_of, reason = reason.as_str()).to_string();
    view! {
        <label class="button button-quiet file-button">
            <span prop:textContent=text(words)></span>
            <input
                type="file"
                accept="image/*"
                aria-label=name
                on:change=choosing(move |field| plan.add_photo(reason.clone(), field, is_busy))
            />
        </label>
    }
}

fn photo_of(reason: Note) -> Derived<Option<Id>> {
    let plan = use_plan();
    memo(move || plan.with(|plan| plan.photo_of(&reason)))
}
