//! Pages of things that may not exist any more: then the page says so and leads on.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::page_top::PageTop;
use crate::{
    i18n::*,
    state::{Loading, Place, use_locale, use_storage},
    ui::{ButtonLink, Look, memo, remount},
};

/// Draws the page of a thing while it exists, and otherwise a way back.
#[component]
pub fn IfThere(
    /// The heading of the page.
    heading: &'static str,
    /// The place that the thing belongs to, and the name of that place.
    back: (Place, &'static str),
    /// Whether the thing exists.
    is_there: Box<dyn Fn() -> bool + Send + Sync>,
    /// Draws the page.
    draw: Box<dyn Fn() -> AnyView + Send>,
) -> impl IntoView {
    let storage = use_storage();
    let locale = use_locale();
    // Once drawn, the page stays when another tab deletes the thing, so that nothing half written is lost.
    let was_there = AtomicBool::new(false);
    let can_be_shown = memo(move || {
        let is_there = is_there();
        let was_there = was_there.fetch_or(is_there, Ordering::Relaxed) || is_there;
        match storage.loading() {
            Loading::Opening if !was_there => None,
            Loading::Ready => Some(was_there),
            _ => Some(true),
        }
    });
    let (place, name) = back;
    remount(move || match can_be_shown() {
        Some(true) => draw(),
        Some(false) => view! {
            <PageTop heading />
            <section class="card">
                <p role="status">{td_string!(locale, places.gone)}</p>
                <ButtonLink look=Look::Main label=name href=place.href() />
            </section>
        }
        .into_any(),
        None => ().into_any(),
    })
}
