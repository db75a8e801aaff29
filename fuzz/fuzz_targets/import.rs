//! A file of another app: whatever is found in it is told once, and a second reading finds the same.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use steady::vault::{Column, DateOrder, Lines, OpenedFile, TableKind, open_import};

/// The charsets of the browser's `TextDecoder`, which are those of this crate.
fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

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

fuzz_target!(|file: &[u8]| {
    let Some(lines) = lines_of(file) else { return };
    let prints: BTreeSet<_> = lines.found.iter().map(|line| line.print).collect();
    assert_eq!(prints.len(), lines.found.len(), "each line is told from every other one");
    let again = lines_of(file).expect("the same file");
    assert_eq!((again.found, again.left_out), (lines.found, lines.left_out));
});
