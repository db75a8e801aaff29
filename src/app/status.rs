//! The status region: what just happened, said once.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Notice, Place, Problem, RestoreProblem, use_app_state, use_locale},
    ui::{Button, Look, part, shown_while, tap, text},
};

/// Reads out and shows the notice; it is always in the page, because screen readers only follow regions that are.
#[component]
pub fn StatusRegion() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    // In a hard moment much is saved, and nothing may cover what one needs.
    let is_small =
        move || state.place.get().within() == Place::HardMoment && matches!(*state.notice.read(), Some(Notice::Saved));
    let is_there = move || state.notice.read().is_some();
    let said = move || match state.notice.read().as_ref() {
        // Nothing is safe that only the memory has.
        Some(Notice::Saved) if state.is_in_memory.get() => td_string!(locale, notices.saved_in_memory).to_owned(),
        Some(notice) => words(locale, notice),
        None => String::new(),
    };
    let class = text(move || match (is_there(), is_small()) {
        (false, _) => "notice".to_owned(),
        (true, false) => "notice notice-shown".to_owned(),
        (true, true) => "notice notice-shown notice-small".to_owned(),
    });
    let way_out = move || match state.notice.read().as_ref() {
        Some(Notice::Deleted(entry)) => {
            let entry = entry.clone();
            button(td_string!(locale, notices.undo), Box::new(move || state.undo_delete((*entry).clone())))
        }
        Some(Notice::PersonRemoved(people)) => {
            let people = people.clone();
            button(td_string!(locale, notices.undo), Box::new(move || state.undo_remove_person((*people).clone())))
        }
        Some(Notice::Problem(Problem::StorageFull | Problem::StorageBlocked)) => {
            button(td_string!(locale, banners.download), Box::new(move || state.download_backup()))
        }
        Some(Notice::Problem(Problem::NotRead)) => {
            button(td_string!(locale, closed.reload), Box::new(move || state.reload()))
        }
        _ => ().into_any(),
    };
    let dismiss = move || {
        view! {
            <Button
                look=Look::Quiet
                label=td_string!(locale, notices.dismiss)
                on_tap=tap(move || state.notice.set(None))
            />
        }
        .into_any()
    };
    view! {
        <div class=class>
            <p role="status">{text(said)}</p>
            <div class="notice-actions">{part(way_out)} {shown_while(move || is_there() && !is_small(), dismiss)}</div>
        </div>
    }
}

fn button(label: &'static str, act: Box<dyn Fn()>) -> AnyView {
    view! { <Button look=Look::Quiet label on_tap=tap(act) /> }.into_any()
}

fn words(locale: Locale, notice: &Notice) -> String {
    match notice {
        Notice::Saved => td_string!(locale, notices.saved).to_owned(),
        Notice::SavedWithEarlierClock => td_string!(locale, notices.clock_behind).to_owned(),
        Notice::Deleted(_) | Notice::PersonRemoved(_) => td_string!(locale, notices.deleted).to_owned(),
        Notice::PeopleAdded { added, unread } => {
            td_string!(locale, notices.people_added, added = *added, unread = *unread).to_string()
        }
        Notice::Downloaded => td_string!(locale, notices.downloaded).to_owned(),
        Notice::Restored { added, updated } => {
            td_string!(locale, notices.restored, added = *added, updated = *updated).to_string()
        }
        Notice::Problem(problem) => problem_words(locale, problem),
    }
}

fn problem_words(locale: Locale, problem: &Problem) -> String {
    match problem {
        Problem::NoMood => td_string!(locale, problems.no_mood).to_owned(),
        Problem::NoName => td_string!(locale, problems.no_name).to_owned(),
        Problem::LineTooLong { chars, most } => {
            td_string!(locale, problems.line_too_long, count = *chars, most = *most).to_string()
        }
        Problem::NoteTooLong(count) => td_string!(locale, problems.note_too_long, count = *count).to_string(),
        Problem::ChangedElsewhere => td_string!(locale, problems.changed_elsewhere).to_owned(),
        Problem::BadNumber => td_string!(locale, problems.bad_number).to_owned(),
        Problem::NothingTyped => td_string!(locale, problems.nothing_typed).to_owned(),
        Problem::Full => td_string!(locale, problems.full).to_owned(),
        Problem::DamagedDocument => td_string!(locale, problems.damaged_document).to_owned(),
        Problem::NewerDocument => td_string!(locale, problems.newer_document).to_owned(),
        Problem::BadTime => td_string!(locale, problems.bad_time).to_owned(),
        Problem::StorageFull => td_string!(locale, problems.storage_full).to_owned(),
        Problem::StorageBlocked => td_string!(locale, problems.storage_blocked).to_owned(),
        Problem::NotRead => td_string!(locale, problems.not_read).to_owned(),
        Problem::NotOpen => td_string!(locale, problems.not_open).to_owned(),
        Problem::PartMissing => td_string!(locale, problems.part_missing).to_owned(),
        Problem::NoPicture => td_string!(locale, problems.no_picture).to_owned(),
        Problem::NoPeople => td_string!(locale, problems.no_people).to_owned(),
        Problem::NoDownload => td_string!(locale, problems.no_download).to_owned(),
        Problem::Restore(problem) => restore_words(locale, problem),
    }
}

fn restore_words(locale: Locale, problem: &RestoreProblem) -> String {
    match problem {
        RestoreProblem::Unreadable => td_string!(locale, problems.restore_unreadable).to_owned(),
        RestoreProblem::NotJson => td_string!(locale, problems.restore_not_json).to_owned(),
        RestoreProblem::NotSteady => td_string!(locale, problems.restore_not_steady).to_owned(),
        RestoreProblem::Newer => td_string!(locale, problems.restore_newer).to_owned(),
        RestoreProblem::TooBig => td_string!(locale, problems.restore_too_big).to_owned(),
        RestoreProblem::Invalid(reason) => {
            td_string!(locale, problems.restore_invalid, reason = reason.as_str()).to_string()
        }
    }
}
