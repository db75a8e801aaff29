//! The status region: what just happened, said once.

use std::{cell::Cell, rc::Rc};

use leptos::{ev::keydown, prelude::*};

use super::{draw, parts::Screen};
use crate::{
    domain::Line,
    i18n::*,
    platform::{page, timer},
    screens::shared::words,
    state::{
        FileQuestion, LockChange, Notice, Notices, RestoreHow, Restored, effect, use_locale, use_notices, use_storage,
    },
    ui::{Button, Look, shown_while, tap, text},
};

/// Seconds that a notice stays when it only informs.
const SECONDS_TO_READ: i32 = 8;
/// Seconds that a notice stays when its action can still be undone.
const SECONDS_TO_UNDO: i32 = 30;

/// Reads out and shows the notice; it is always in the page, because screen readers only follow regions that are.
#[component]
pub fn StatusRegion() -> impl IntoView {
    let notices = use_notices();
    let storage = use_storage();
    let locale = use_locale();
    // "Saved" comes often, so it is small and covers nothing. Saved in memory only, it needs more words.
    let is_small = move || matches!(*notices.read(), Some(Notice::Saved)) && !storage.is_in_memory();
    let is_there = move || notices.read().is_some();
    let said = move || match notices.read().as_ref() {
        // Entries that are only in memory are lost with the page, so the notice must say so.
        Some(Notice::Saved) if storage.is_in_memory() => td_string!(locale, notices.saved_in_memory).to_owned(),
        Some(notice) => notice_words(locale, notice),
        None => String::new(),
    };
    let class = text(move || match (is_there(), is_small()) {
        (false, _) => "notice".to_owned(),
        (true, false) => "notice notice-shown".to_owned(),
        (true, true) => "notice notice-shown notice-small".to_owned(),
    });
    let newest = Rc::new(Cell::new(0));
    effect(move || {
        newest.set(newest.get() + 1);
        if let Some(seconds) = seconds_to_stay(notices.read().as_ref()) {
            take_away(notices, seconds, newest.get(), Rc::clone(&newest));
        }
    });
    let closes = window_event_listener(keydown, move |event| {
        if event.key() == "Escape" && notices.with_untracked(|notice| notice.is_some()) {
            notices.clear();
        }
    });
    on_cleanup(move || closes.remove());
    let actions = move || {
        view! {
            {draw(Screen::WayOut)}
            <Button
                look=Look::Quiet
                label=td_string!(locale, notices.dismiss)
                on_tap=tap(move || notices.clear())
            />
        }
        .into_any()
    };
    view! {
        <div class=class>
            <p role="status" prop:textContent=text(said)></p>
            <div class="notice-actions">{shown_while(move || is_there() && !is_small(), actions)}</div>
        </div>
    }
}

/// Seconds that a notice stays; `None` when it does not go by itself.
const fn seconds_to_stay(notice: Option<&Notice>) -> Option<i32> {
    match notice {
        Some(Notice::Saved | Notice::FileKept | Notice::RestoreUndone | Notice::FileOffered { question: None, .. }) => {
            Some(SECONDS_TO_READ)
        }
        Some(Notice::Deleted(_) | Notice::Removed(_) | Notice::Replaced(..)) => Some(SECONDS_TO_UNDO),
        _ => None,
    }
}

/// Takes the notice away after a while, unless there is another one by then; one that is pointed at, or has the focus,
/// stays until it is left.
fn take_away(notices: Notices, seconds: i32, place: usize, newest: Rc<Cell<usize>>) {
    timer::after(seconds * 1_000, move || {
        if place != newest.get() {
            return;
        }
        if page::is_there(".notice:hover, .notice:focus-within") {
            take_away(notices, SECONDS_TO_READ, place, newest);
        } else {
            notices.clear();
        }
    });
}

fn notice_words(locale: Locale, notice: &Notice) -> String {
    match notice {
        Notice::Saved => td_string!(locale, notices.saved).to_owned(),
        Notice::SavedWithEarlierClock => td_string!(locale, notices.clock_behind).to_owned(),
        Notice::Deleted(_) | Notice::LetGo => td_string!(locale, notices.deleted).to_owned(),
        Notice::Removed(_) => td_string!(locale, notices.removed).to_owned(),
        Notice::Replaced(..) => td_string!(locale, notices.replaced).to_owned(),
        Notice::PeopleAdded { added, cut, left_out } => people_added(locale, added.len(), cut, *left_out),
        Notice::StillSaving => td_string!(locale, notices.still_saving).to_owned(),
        Notice::FileOffered { name, question } => file_words(locale, name, *question),
        Notice::FileKept => td_string!(locale, notices.file_kept).to_owned(),
        Notice::Restored { restored, how, .. } => restored_words(locale, restored, *how),
        Notice::RestoreUndone => td_string!(locale, notices.restore_undone).to_owned(),
        Notice::PutBack(count) => td_string!(locale, notices.put_back, count = *count).to_string(),
        Notice::Lock(LockChange::Set) => td_string!(locale, notices.lock_set).to_owned(),
        Notice::Lock(LockChange::Passphrase) => td_string!(locale, notices.passphrase_changed).to_owned(),
        Notice::Lock(LockChange::Code) => td_string!(locale, notices.code_changed).to_owned(),
        Notice::Lock(LockChange::DeviceAdded) => td_string!(locale, notices.device_added).to_owned(),
        Notice::Lock(LockChange::DeviceRemoved) => td_string!(locale, notices.device_removed).to_owned(),
        Notice::Lock(LockChange::TakenAway) => td_string!(locale, notices.lock_taken_away).to_owned(),
        Notice::PutBackFromCopy(count) => td_string!(locale, notices.put_back_from_copy, count = *count).to_string(),
        Notice::Problem(problem) => words::problem(locale, problem),
    }
}

fn file_words(locale: Locale, name: &str, question: Option<FileQuestion>) -> String {
    match question {
        None => td_string!(locale, notices.downloaded, name = name).to_string(),
        Some(FileQuestion::Whole) => td_string!(locale, notices.file_question, name = name).to_string(),
        Some(FileQuestion::PageOnly(count)) => {
            td_string!(locale, notices.file_question_part, name = name, count = count).to_string()
        }
    }
}

/// How many were added, whose name or note was cut, and how many there was no room for.
fn people_added(locale: Locale, added: usize, cut: &[Line], left_out: usize) -> String {
    let mut words = td_string!(locale, notices.people_added, added = added).to_string();
    if !cut.is_empty() {
        let names = cut.iter().map(Line::as_str).collect::<Vec<_>>().join(", ");
        words.push(' ');
        words.push_str(&td_string!(locale, notices.people_cut, names = names.as_str()).to_string());
    }
    if left_out > 0 {
        words.push(' ');
        words.push_str(&td_string!(locale, notices.people_left_out, count = left_out).to_string());
    }
    words
}

/// The counts of a restore; entries always, all else only when the backup brought some.
fn restored_words(locale: Locale, restored: &Restored, how: RestoreHow) -> String {
    let Restored { added, updated, unchanged, people, words: own_words, photos, plan, set_aside } = *restored;
    if how == RestoreHow::ReplaceAll {
        return td_string!(locale, notices.replaced_all, count = added + updated + unchanged).to_string();
    }
    let mut words = vec![td_string!(locale, notices.restored, added = added, updated = updated).to_string()];
    if people > 0 {
        words.push(td_string!(locale, notices.restored_people, count = people).to_string());
    }
    if plan {
        words.push(td_string!(locale, notices.restored_plan).to_owned());
    }
    if own_words > 0 {
        words.push(td_string!(locale, notices.restored_words, count = own_words).to_string());
    }
    if photos > 0 {
        words.push(td_string!(locale, notices.restored_photos, count = photos).to_string());
    }
    if set_aside > 0 {
        words.push(td_string!(locale, notices.restored_aside, count = set_aside).to_string());
    }
    words.join(" ")
}
