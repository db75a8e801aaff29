//! Why something did not work, in words.

use crate::{
    i18n::*,
    state::{Problem, RestoreProblem},
};

/// Why something did not work.
pub fn problem(locale: Locale, problem: &Problem) -> String {
    match problem {
        Problem::NoMood => td_string!(locale, problems.no_mood).to_owned(),
        Problem::NoName => td_string!(locale, problems.no_name).to_owned(),
        Problem::LineTooLong { chars, most } => {
            counted!(locale, problems.line_too_long, count = *chars, most = *most)
        }
        Problem::NoteTooLong(count) => counted!(locale, problems.note_too_long, count = *count),
        Problem::ChangedElsewhere => td_string!(locale, problems.changed_elsewhere).to_owned(),
        Problem::SavedElsewhere => td_string!(locale, problems.saved_elsewhere).to_owned(),
        Problem::SkippedTime => td_string!(locale, problems.skipped_time).to_owned(),
        Problem::BadNumber => td_string!(locale, problems.bad_number).to_owned(),
        Problem::NoSuchTime => td_string!(locale, problems.no_such_time).to_owned(),
        Problem::NoSuchDay => td_string!(locale, problems.no_such_day).to_owned(),
        Problem::EndsTooEarly => td_string!(locale, problems.ends_too_early).to_owned(),
        Problem::NothingTyped => td_string!(locale, problems.nothing_typed).to_owned(),
        Problem::Full => td_string!(locale, problems.full).to_owned(),
        Problem::DamagedDocument => td_string!(locale, problems.damaged_document).to_owned(),
        Problem::NewerDocument => td_string!(locale, problems.newer_document).to_owned(),
        Problem::StorageFull => td_string!(locale, problems.storage_full).to_owned(),
        Problem::StorageBlocked => td_string!(locale, problems.storage_blocked).to_owned(),
        Problem::StorageGone => td_string!(locale, problems.storage_gone).to_owned(),
        Problem::NotPutBack => td_string!(locale, problems.not_put_back).to_owned(),
        Problem::NewerApp => td_string!(locale, problems.newer_app).to_owned(),
        Problem::NotErased => td_string!(locale, problems.not_erased).to_owned(),
        Problem::AppNotForgotten => td_string!(locale, problems.app_not_forgotten).to_owned(),
        Problem::NoFileKept => td_string!(locale, problems.no_file_kept).to_owned(),
        Problem::NothingHere => td_string!(locale, problems.nothing_here).to_owned(),
        Problem::FileTooBig => td_string!(locale, problems.file_too_big).to_owned(),
        Problem::NotRead => td_string!(locale, problems.not_read).to_owned(),
        Problem::NotOpen => td_string!(locale, problems.not_open).to_owned(),
        Problem::PartMissing => td_string!(locale, problems.part_missing).to_owned(),
        Problem::NotHere => td_string!(locale, places.gone).to_owned(),
        Problem::NoPicture => td_string!(locale, problems.no_picture).to_owned(),
        Problem::NoPeople => td_string!(locale, problems.no_people).to_owned(),
        Problem::NoDownload => td_string!(locale, problems.no_download).to_owned(),
        Problem::Restore(problem) => restore_words(locale, problem),
        Problem::NotUndone => td_string!(locale, problems.not_undone).to_owned(),
    }
}

fn restore_words(locale: Locale, problem: &RestoreProblem) -> String {
    match problem {
        RestoreProblem::Unreadable => td_string!(locale, problems.restore_unreadable).to_owned(),
        RestoreProblem::NotJson => td_string!(locale, problems.restore_not_json).to_owned(),
        RestoreProblem::NotSteady => td_string!(locale, problems.restore_not_steady).to_owned(),
        RestoreProblem::Table => td_string!(locale, import.not_a_backup).to_owned(),
        RestoreProblem::Newer => td_string!(locale, problems.restore_newer).to_owned(),
        RestoreProblem::TooBig => td_string!(locale, problems.restore_too_big).to_owned(),
        RestoreProblem::Passphrase => td_string!(locale, problems.restore_passphrase).to_owned(),
        RestoreProblem::TooMuchWork => td_string!(locale, problems.restore_too_much_work).to_owned(),
        RestoreProblem::OtherKey => td_string!(locale, problems.restore_other_key).to_owned(),
        RestoreProblem::OverNewer => td_string!(locale, problems.restore_over_newer).to_owned(),
        RestoreProblem::Invalid(reason) => {
            td_string!(locale, problems.restore_invalid, reason = reason.as_str()).to_string()
        }
    }
}
