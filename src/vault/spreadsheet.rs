//! Entries as a table for spreadsheet programs: CSV (RFC 4180) in UTF-8, with the mark by which Excel tells the encoding.

use csv::{Terminator, Writer, WriterBuilder};
use thiserror::Error;

/// The mark at the beginning; without it, Excel takes UTF-8 for the encoding of old.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The characters that make a formula of a cell that begins with them, with their wide forms; from OWASP, "CSV
/// Injection".
const BEGIN_FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table could not be written. No more memory is the one cause that is known.
#[derive(Debug, Error)]
#[error("the table could not be written: {0}")]
pub struct SpreadsheetError(#[from] csv::Error);

/// A table that is being written.
#[derive(Debug)]
pub struct Spreadsheet {
    writer: Writer<Vec<u8>>,
}

impl Spreadsheet {
    /// Begins a table with the names of its columns.
    ///
    /// # Errors
    /// As [`SpreadsheetError`] says.
    pub fn new(columns: &[String]) -> Result<Self, SpreadsheetError> {
        let mut builder = WriterBuilder::new();
        let writer = builder.terminator(Terminator::CRLF).flexible(true).from_writer(BYTE_ORDER_MARK.into());
        let mut table = Self { writer };
        table.push(columns)?;
        Ok(table)
    }

    /// Adds a row. A cell that a program would take for a formula gets an apostrophe before it.
    ///
    /// # Errors
    /// As [`SpreadsheetError`] says.
    pub fn push(&mut self, cells: &[String]) -> Result<(), SpreadsheetError> {
        Ok(self.writer.write_record(cells.iter().map(|cell| as_text(cell)))?)
    }

    /// The whole table.
    ///
    /// # Errors
    /// As [`SpreadsheetError`] says.
    pub fn finish(self) -> Result<Vec<u8>, SpreadsheetError> {
        self.writer.into_inner().map_err(|error| csv::Error::from(error.into_error()).into())
    }
}

/// The cell, such that no program takes it for a formula.
fn as_text(cell: &str) -> String {
    if cell.starts_with(BEGIN_FORMULAS) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use csv::ReaderBuilder;
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn written(rows: &[Vec<String>]) -> String {
        let mut table = Spreadsheet::new(&rows[0]).unwrap();
        for row in &rows[1..] {
            table.push(row).unwrap();
        }
        String::from_utf8(table.finish().unwrap()).unwrap()
    }

    fn read(table: &str) -> Vec<Vec<String>> {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(table.as_bytes());
        let records = reader.records().map(Result::unwrap);
        records.map(|record| record.iter().map(str::to_owned).collect()).collect()
    }

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn a_table_is_what_spreadsheet_programs_read() {
        let rows = [
            cells(&["Date and time", "Craving", "Note"]),
            cells(&["2026-11-20T22:00:00+01:00", "7", "He said \"no\",\nthen left"]),
            cells(&["2026-11-21T08:00:00+01:00", "", "naïve 🌙"]),
        ];
        let table = written(&rows);
        assert_eq!(
            table,
            "\u{feff}Date and time,Craving,Note\r\n\
             2026-11-20T22:00:00+01:00,7,\"He said \"\"no\"\",\nthen left\"\r\n\
             2026-11-21T08:00:00+01:00,,naïve 🌙\r\n"
        );
        assert_eq!(read(&table), rows);
    }

    #[test]
    fn nothing_typed_becomes_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
            let table = written(&[cells(&["Note"]), cells(&[formula])]);
            assert_eq!(read(&table)[1], [format!("'{formula}")]);
        }
        // A number is none, and a word with such a character in it is none either.
        let harmless = cells(&["10", "a = b", "'quoted", ""]);
        assert_eq!(read(&written(&[cells(&["Note"]), harmless.clone()]))[1], harmless);
    }

    fn any_cell() -> impl Strategy<Value = String> {
        prop_oneof![".{0,20}", "[=+@\\-\t\r\n\"',; a-z]{0,12}", "[=+@\\-]?[0-9]{0,4}"]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again_and_is_no_formula(rows in vec(vec(any_cell(), 2..6), 1..8)) {
            let expected: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|cell| as_text(cell)).collect()).collect();
            let again = read(&written(&rows));
            prop_assert!(again.iter().flatten().all(|cell| !cell.starts_with(BEGIN_FORMULAS)));
            prop_assert_eq!(again, expected);
        }
    }
}
