//! Settings and marks in local storage; losing them loses nothing that a person noted.

use crate::{
    domain::Id,
    platform::local_storage,
    vault::{PlainPlan, Remembered},
};

const REMEMBERED: &str = "steady.remembered";
const ASKED_TO_PERSIST: &str = "steady.asked-to-persist";
const LAST_BACKUP: &str = "steady.last-backup";
const PUT_OFF_BACKUP: &str = "steady.put-off-backup";
const SECOND_COPY_IS_BEHIND: &str = "steady.second-copy-behind";
const DECLINED_INSTALL: &str = "steady.declined-install";
const VIBRATE: &str = "steady.vibrate";
const TONE: &str = "steady.tone";
const COUNTRY: &str = "steady.country";
const PART_OF_COUNTRY: &str = "steady.part-of-country";
const NOTES_AMOUNTS: &str = "steady.notes-amounts";
const REMINDS_OF_TABLE: &str = "steady.reminds-of-table";
const HIDES_DAY_NOTE: &str = "steady.day-note-hidden";
const SHOWS_GOAL_DAYS: &str = "steady.goal-days";
const TOLD_ABOUT_CLOCK: &str = "steady.told-about-clock";
const LOCK_AFTER: &str = "steady.lock-after";
const LOCK_TRIES: &str = "steady.lock-tries";
const SHOWS_HIDE_NOW: &str = "steady.hide-now";
const IS_PADDED: &str = "steady.padded";
const SHOWN_PLAN: &str = "steady.shown-plan";
const SHOWN_PEOPLE: &str = "steady.shown-people";
const MINUTES_BETWEEN: &str = "steady.minutes-between-questions";

/// The value of a flag that is set; an unset flag has no value.
const ON: &str = "true";

/// The value of a choice against what is usual.
const OFF: &str = "false";

/// The count of entries when the app last looked.
pub(super) fn remembered() -> Option<Remembered> {
    local_storage::get(REMEMBERED).and_then(|text| Remembered::from_text(&text))
}

pub(super) fn remember(present: &Remembered) {
    local_storage::set(REMEMBERED, &present.to_text());
}

/// Whether something was committed that may not be in the second copy.
pub(super) fn second_copy_is_behind() -> bool {
    is_set(SECOND_COPY_IS_BEHIND)
}

pub(super) fn remember_second_copy_is_behind(is_behind: bool) {
    set(SECOND_COPY_IS_BEHIND, is_behind);
}

pub(super) fn has_asked_to_persist() -> bool {
    is_set(ASKED_TO_PERSIST)
}

pub(super) fn remember_asked_to_persist() {
    set(ASKED_TO_PERSIST, true);
}

pub(super) fn declined_install() -> bool {
    is_set(DECLINED_INSTALL)
}

pub(super) fn remember_declined_install() {
    set(DECLINED_INSTALL, true);
}

/// When the last backup was made, as RFC 3339; earlier versions kept the local day alone.
pub(super) fn last_backup() -> Option<String> {
    local_storage::get(LAST_BACKUP)
}

pub(super) fn remember_backup(at: Option<&str>) {
    match at {
        Some(at) => {
            local_storage::set(LAST_BACKUP, at);
        }
        None => local_storage::remove(LAST_BACKUP),
    }
}

/// When the reminder of a backup was put off, as RFC 3339.
pub(super) fn put_off_backup() -> Option<String> {
    local_storage::get(PUT_OFF_BACKUP)
}

pub(super) fn remember_put_off_backup(at: &str) {
    local_storage::set(PUT_OFF_BACKUP, at);
}

/// The entry in the future about which the person was last told that the clock may be wrong.
pub(super) fn told_about_clock() -> Option<Id> {
    local_storage::get(TOLD_ABOUT_CLOCK)?.parse().ok()
}

pub(super) fn remember_told_about_clock(entry: Id) {
    local_storage::set(TOLD_ABOUT_CLOCK, &entry.to_string());
}

/// Whether the phone vibrates with the breath.
pub(super) fn vibrates() -> bool {
    is_set(VIBRATE)
}

pub(super) fn remember_vibrates(vibrates: bool) {
    set(VIBRATE, vibrates);
}

/// Whether a tone rises and falls with the breath.
pub(super) fn sounds() -> bool {
    is_set(TONE)
}

pub(super) fn remember_sounds(sounds: bool) {
    set(TONE, sounds);
}

/// Whether a note on having used asks for the amount.
pub(super) fn notes_amounts() -> bool {
    is_set(NOTES_AMOUNTS)
}

pub(super) fn remember_notes_amounts(notes_amounts: bool) {
    set(NOTES_AMOUNTS, notes_amounts);
}

/// Whether Today does not show the note about the day.
pub(super) fn hides_day_note() -> bool {
    is_set(HIDES_DAY_NOTE)
}

pub(super) fn remember_hides_day_note(hides: bool) {
    set(HIDES_DAY_NOTE, hides);
}

/// Whether Today shows the days of the goals.
pub(super) fn shows_goal_days() -> bool {
    is_set(SHOWS_GOAL_DAYS)
}

pub(super) fn remember_shows_goal_days(shows: bool) {
    set(SHOWS_GOAL_DAYS, shows);
}

/// Whether Today reminds of the support table a month after it was looked at.
pub(super) fn reminds_of_table() -> bool {
    is_set(REMINDS_OF_TABLE)
}

pub(super) fn remember_reminds_of_table(reminds: bool) {
    set(REMINDS_OF_TABLE, reminds);
}

/// Minutes until a hard moment asks again how strong it is: 1 to 60, 3 unless chosen.
pub(super) fn minutes_between_questions() -> usize {
    let kept = local_storage::get(MINUTES_BETWEEN).and_then(|text| text.parse().ok());
    kept.filter(|minutes| (1..=60).contains(minutes)).unwrap_or(3)
}

pub(super) fn remember_minutes_between_questions(minutes: usize) {
    local_storage::set(MINUTES_BETWEEN, &minutes.to_string());
}

/// The code of the country whose helplines the person chose; empty for none of the known ones.
pub(super) fn country() -> Option<String> {
    local_storage::get(COUNTRY)
}

pub(super) fn remember_country(code: &str) {
    local_storage::set(COUNTRY, code);
}

/// The code of the part of the country whose helplines the person chose; empty for all parts.
pub(super) fn part_of_country() -> Option<String> {
    local_storage::get(PART_OF_COUNTRY)
}

pub(super) fn remember_part_of_country(code: &str) {
    local_storage::set(PART_OF_COUNTRY, code);
}

fn is_set(flag: &str) -> bool {
    local_storage::get(flag).is_some_and(|text| text == ON)
}

fn set(flag: &str, is_on: bool) {
    if is_on {
        local_storage::set(flag, ON);
    } else {
        local_storage::remove(flag);
    }
}

/// The minutes in the background after which the app locks by itself; `None` when nothing was chosen.
pub(super) fn lock_after() -> Option<u32> {
    local_storage::get(LOCK_AFTER)?.parse().ok()
}

pub(super) fn remember_lock_after(minutes: u32) {
    local_storage::set(LOCK_AFTER, &minutes.to_string());
}

/// How many wrong passphrases or codes were given, and when the last one was, in UTC milliseconds.
pub(super) fn lock_tries() -> Option<(u32, i64)> {
    let kept = local_storage::get(LOCK_TRIES)?;
    let (tries, at) = kept.split_once(' ')?;
    Some((tries.parse().ok()?, at.parse().ok()?))
}

pub(super) fn remember_lock_tries(tries: u32, at: i64) {
    local_storage::set(LOCK_TRIES, &format!("{tries} {at}"));
}

pub(super) fn forget_lock_tries() {
    local_storage::remove(LOCK_TRIES);
}

/// Whether "Hide now" stands on every screen; `None` when nothing was chosen.
pub(super) fn shows_hide_now() -> Option<bool> {
    local_storage::get(SHOWS_HIDE_NOW).map(|text| text == ON)
}

pub(super) fn remember_shows_hide_now(shows: bool) {
    local_storage::set(SHOWS_HIDE_NOW, if shows { ON } else { OFF });
}

/// What stays in sight while the vault is locked; `None` when nothing does.
pub(super) fn shown_while_locked() -> Option<PlainPlan> {
    Some([local_storage::get(SHOWN_PLAN)?, local_storage::get(SHOWN_PEOPLE)?])
}

pub(super) fn remember_shown_while_locked(texts: Option<&PlainPlan>) {
    match texts {
        Some([plan, people]) => {
            local_storage::set(SHOWN_PLAN, plan);
            local_storage::set(SHOWN_PEOPLE, people);
        }
        None => [SHOWN_PLAN, SHOWN_PEOPLE].into_iter().for_each(local_storage::remove),
    }
}

/// Whether the records that earlier versions wrote are padded.
pub(super) fn is_padded() -> bool {
    is_set(IS_PADDED)
}

pub(super) fn remember_is_padded() {
    set(IS_PADDED, true);
}
