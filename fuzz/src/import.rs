//! A file of another app: whatever is found in it is told once, and a second reading finds the same.

use std::collections::BTreeSet;

use super::shared::decode;
use steady::vault::{Column, DateOrder, Lines, OpenedFile, TableKind, open_import};

fn lines_of(file: &[u8]) -> Option<Lines> {
    let mut reading = match open_import(file, decode).ok()? {
        OpenedFile::Nomie(lines) => return Some(lines),
        OpenedFile::Table(reading) => reading,
    };
    while reading.step(7).ok()? {}
    let table = reading.finish().ok()?;
    let mut columns = table.guessed_columns();
    let date = columns.of(Column::Date);
    columns.set(Column::Note, columns.of(Column::Note).or(Some(table.names.len() - 1)));
    let order = date.and_then(|date| table.date_order(date)).unwrap_or(DateOrder::DayFirst);
    let mut lines = table.no_lines();
    table.read_rows(table.kind().unwrap_or(TableKind::Own), &columns, order, 0..table.rows.len(), &mut lines);
    Some(lines)
}

pub fn read(file: &[u8]) {
    let Some(lines) = lines_of(file) else { return };
    let prints: BTreeSet<_> = lines.found.iter().map(|line| line.print).collect();
    assert_eq!(prints.len(), lines.found.len(), "each line is told from every other one");
    let again = lines_of(file).expect("the same file");
    assert_eq!((again.found, again.left_out), (lines.found, lines.left_out));
}
