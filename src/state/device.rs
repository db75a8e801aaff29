//! Settings and marks in local storage; losing them loses nothing that a person noted.

use crate::{domain::Id, platform::local_storage, vault::Remembered};

const REMEMBERED: &str = "steady.remembered";
const ASKED_TO_PERSIST: &str = "steady.asked-to-persist";
const LAST_BACKUP: &str = "steady.last-backup";
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
const MINUTES_BETWEEN: &str = "steady.minutes-between-questions";

/// The value of a flag that is set; an unset flag has no value.
const ON: &str = "true";

/// The count of entries when the app last looked.
pub(super) fn remembered() -> Option<Remembered> {
    local_storage::get(REMEMBERED).and_then(|text| Remembered::from_text(&text))
}

pub(super) fn remember(present: &Remembered) {
    local_storage::set(REMEMBERED, &present.to_text());
}

pub(super) fn forget_remembered() {
    local_storage::remove(REMEMBERED);
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

/// The local day of the last backup, as `YYYY-MM-DD`.
pub(super) fn last_backup() -> Option<String> {
    local_storage::get(LAST_BACKUP)
}

pub(super) fn remember_backup(day: &str) {
    local_storage::set(LAST_BACKUP, day);
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
