//! The ways out of a notice: undo, download, update. They come with the later part, since nothing has happened yet when
//! the app opens.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{
        Files, Notice, Problem, RestoreProblem, use_backups, use_files, use_journal, use_locale, use_notices,
        use_people, use_plan, use_updates,
    },
    ui::{Button, Look, remount, tap},
};

/// The buttons beside the words of the present notice.
#[component]
pub fn WayOut() -> impl IntoView {
    let notices = use_notices();
    let updates = use_updates();
    let journal = use_journal();
    let backups = use_backups();
    let people = use_people();
    let plan = use_plan();
    let files = use_files();
    let locale = use_locale();
    remount(move || match notices.read().as_ref() {
        Some(Notice::Deleted(entry)) => {
            let entry = entry.clone();
            button(td_string!(locale, notices.undo), Box::new(move || journal.undo_delete((*entry).clone())))
        }
        Some(Notice::Removed(removal)) => {
            let removal = removal.clone();
            button(td_string!(locale, notices.undo), Box::new(move || plan.undo_removal((*removal).clone())))
        }
        Some(Notice::Replaced(form, before)) => {
            let (form, before) = (*form, before.clone());
            button(td_string!(locale, notices.undo), Box::new(move || plan.undo_replaced(form, (*before).clone())))
        }
        Some(Notice::PeopleAdded { added, .. }) if !added.is_empty() => {
            let added = added.clone();
            button(td_string!(locale, notices.undo), Box::new(move || people.undo_add(added.clone())))
        }
        Some(Notice::Restored { undo: Some(undo), .. }) => {
            let undo = Arc::clone(undo);
            button(td_string!(locale, notices.undo), Box::new(move || backups.undo_restore(Arc::clone(&undo))))
        }
        Some(Notice::Problem(Problem::StorageFull | Problem::StorageBlocked)) => {
            button(td_string!(locale, banners.download), Box::new(move || backups.download_backup()))
        }
        Some(Notice::FileOffered { question: Some(_), .. }) => file_question(files, locale),
        Some(Notice::StillSaving) => {
            button(td_string!(locale, banners.download), Box::new(move || backups.download_backup()))
        }
        Some(Notice::Problem(
            Problem::NewerApp | Problem::NewerDocument | Problem::Restore(RestoreProblem::OverNewer),
        )) => button(td_string!(locale, banners.update_now), Box::new(move || updates.apply())),
        Some(Notice::Problem(Problem::NotRead)) => {
            button(td_string!(locale, closed.reload), Box::new(move || updates.reload()))
        }
        _ => ().into_any(),
    })
}

fn button(label: &'static str, act: Box<dyn Fn()>) -> AnyView {
    view! { <Button look=Look::Quiet label on_tap=tap(act) /> }.into_any()
}

fn file_question(files: Files, locale: Locale) -> AnyView {
    view! {
        {button(td_string!(locale, notices.file_is_there), Box::new(move || files.arrived()))}
        {button(td_string!(locale, notices.file_is_missing), Box::new(move || files.are_missing()))}
    }
    .into_any()
}
