//! What can be in a file, and why something is left out, in words.

use crate::{
    i18n::*,
    state::{Column, FileProblem, LineProblem, TableKind},
};

pub fn file_problem(locale: Locale, problem: FileProblem) -> &'static str {
    match problem {
        FileProblem::Unreadable => td_string!(locale, import.problems.unreadable),
        FileProblem::Empty => td_string!(locale, import.problems.empty),
        FileProblem::Zip => td_string!(locale, import.problems.zip),
        FileProblem::Database => td_string!(locale, import.problems.database),
        FileProblem::SteadyBackup => td_string!(locale, import.problems.steady_backup),
        FileProblem::Contacts => td_string!(locale, import.problems.contacts),
        FileProblem::LoopScores => td_string!(locale, import.problems.loop_scores),
        FileProblem::OtherJson => td_string!(locale, import.problems.other_json),
        FileProblem::NoTable => td_string!(locale, import.problems.no_table),
        FileProblem::TooBig => td_string!(locale, import.problems.too_big),
        FileProblem::Torn => td_string!(locale, import.problems.torn),
    }
}

pub fn line_problem(locale: Locale, problem: LineProblem) -> &'static str {
    match problem {
        LineProblem::Torn => td_string!(locale, import.lines.torn),
        LineProblem::Date => td_string!(locale, import.lines.date),
        LineProblem::Time => td_string!(locale, import.lines.time),
        LineProblem::Craving => td_string!(locale, import.lines.craving),
        LineProblem::Value => td_string!(locale, import.lines.value),
        LineProblem::TooLong => td_string!(locale, import.lines.too_long),
        LineProblem::Nothing => td_string!(locale, import.lines.nothing),
        LineProblem::Future => td_string!(locale, import.lines.future),
        LineProblem::LongAgo => td_string!(locale, import.lines.long_ago),
    }
}

pub fn kind(locale: Locale, kind: TableKind) -> &'static str {
    match kind {
        TableKind::Daylio => td_string!(locale, import.kinds.daylio),
        TableKind::Loop => td_string!(locale, import.kinds.loop_app),
        TableKind::Nomie => td_string!(locale, import.kinds.nomie),
        TableKind::Own => td_string!(locale, import.kinds.table),
    }
}

pub fn column(locale: Locale, column: Column) -> &'static str {
    match column {
        Column::Date => td_string!(locale, import.columns.date),
        Column::Time => td_string!(locale, import.columns.time),
        Column::Mood => td_string!(locale, import.columns.mood),
        Column::Craving => td_string!(locale, import.columns.craving),
        Column::Note => td_string!(locale, import.columns.note),
    }
}
