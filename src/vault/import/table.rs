//! Tables: lines of values between commas, semicolons or tabs.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    FileProblem, LineProblem, Lines, MOST_LINES,
    columns::{self, Columns},
    daylio, loop_habits, nomie,
    record::{MOST_BYTES, first_line, whole_record},
    when::DateOrder,
};

/// The most columns of a table.
const MOST_COLUMNS: usize = 200;

/// The most lines that may be torn: each costs a look at what follows.
const MOST_TORN: usize = 1_000;

/// The format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Daylio's export.
    Daylio,
    /// The checkmarks of all habits of Loop.
    Loop,
    /// Nomie's export.
    Nomie,
    /// Any other: the person chooses the columns.
    Own,
}

/// A table, with as many values in each row as in the first one.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The names of the columns; numbered when the first line has none.
    pub names: Vec<String>,
    /// The rows, each with the number of its line.
    pub rows: Vec<(usize, Vec<String>)>,
    torn: Vec<usize>,
    may_be_cut: Option<usize>,
}

/// A table that is being read.
pub struct TableReading {
    text: String,
    at: usize,
    line: usize,
    delimiter: u8,
    reader: Reader,
    table: Table,
}

impl std::fmt::Debug for TableReading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What a person typed is in no log.
        f.debug_struct("TableReading").field("at", &self.at).finish_non_exhaustive()
    }
}

impl TableReading {
    /// Begins to read, with the delimiter that the first line has most of.
    pub(super) fn begin(text: String) -> Result<Self, FileProblem> {
        let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
        let count = |delimiter: u8| head.bytes().filter(|byte| *byte == delimiter).count();
        let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| (count(*delimiter), *delimiter == b','));
        let delimiter = delimiter.filter(|delimiter| count(*delimiter) > 0).ok_or(FileProblem::NoTable)?;
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Ok(Self { text, at: 0, line: 1, delimiter, reader, table: Table::default() })
    }

    /// Reads on by so many lines. Answers whether there are more.
    ///
    /// # Errors
    /// When it is no table.
    pub fn step(&mut self, lines: usize) -> Result<bool, FileProblem> {
        for _ in 0..lines {
            let rest = &self.text.as_bytes()[self.at..];
            if rest.is_empty() {
                return Ok(false);
            }
            let number = self.line;
            let whole = whole_record(rest, self.delimiter);
            let (end, next) = whole.unwrap_or_else(|| (0, first_line(rest)));
            let values = whole.and_then(|_| values_of(&mut self.reader, &rest[..end]));
            self.line += rest[..next].iter().filter(|byte| **byte == b'\n').count();
            self.at += next;
            let is_blank = rest_is_blank(&self.text.as_bytes()[self.at - next..self.at]);
            match values {
                _ if is_blank => {}
                Some(values) if self.table.names.is_empty() => self.table.names = values,
                Some(values) if values.len() == self.table.names.len() => {
                    if end == next {
                        self.table.may_be_cut = Some(number);
                    }
                    self.table.rows.push((number, values));
                }
                _ => self.table.torn.push(number),
            }
            if self.table.rows.len() > MOST_LINES {
                return Err(FileProblem::TooBig);
            }
            if self.table.torn.len() > MOST_TORN {
                return Err(FileProblem::Torn);
            }
        }
        Ok(true)
    }

    /// The table, once all of it is read.
    ///
    /// # Errors
    /// When it has no columns or no rows.
    pub fn finish(mut self) -> Result<Table, FileProblem> {
        let names = &self.table.names;
        if names.len() < 2 || names.len() > MOST_COLUMNS {
            return Err(FileProblem::NoTable);
        }
        if columns::is_a_row(names) {
            let first = std::mem::take(&mut self.table.names);
            self.table.names = (1..=first.len()).map(|number| number.to_string()).collect();
            self.table.rows.insert(0, (1, first));
        }
        match (self.table.rows.is_empty(), self.table.torn.is_empty()) {
            (false, _) => Ok(self.table),
            (true, true) => Err(FileProblem::Empty),
            (true, false) => Err(FileProblem::Torn),
        }
    }
}

fn rest_is_blank(record: &[u8]) -> bool {
    record.iter().all(u8::is_ascii_whitespace)
}

/// The values of one record; `None` when it is larger than any of a diary.
fn values_of(reader: &mut Reader, record: &[u8]) -> Option<Vec<String>> {
    reader.reset();
    let (mut output, mut ends) = (vec![0; record.len().min(MOST_BYTES) + 1], vec![0; MOST_COLUMNS + 1]);
    let (result, read, written, count) = reader.read_record(record, &mut output, &mut ends);
    let (mut written, mut count) = (written, count);
    match result {
        ReadRecordResult::InputEmpty => {
            // An empty input tells that the record ends here.
            let (result, _, more, ended) = reader.read_record(&[], &mut output[written..], &mut ends[count..]);
            if result != ReadRecordResult::Record {
                return None;
            }
            written += more;
            count += ended;
        }
        ReadRecordResult::Record if read == record.len() => {}
        _ => return None,
    }
    let text = str::from_utf8(output.get(..written)?).ok()?;
    let mut begin = 0;
    let mut value = |end: usize| {
        let value = text.get(begin..end)?.trim().to_owned();
        begin = end;
        Some(value)
    };
    ends.get(..count)?.iter().map(|end| value(*end)).collect()
}

impl Table {
    /// Which format the table has.
    ///
    /// # Errors
    /// When it is known, and has no entries in it.
    pub fn kind(&self) -> Result<TableKind, FileProblem> {
        Ok(if daylio::is_daylio(self) {
            TableKind::Daylio
        } else if nomie::is_nomie(self) {
            TableKind::Nomie
        } else if loop_habits::is_loop(self)? {
            TableKind::Loop
        } else {
            TableKind::Own
        })
    }

    /// Where a column of this name is, whatever its case.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|other| other.eq_ignore_ascii_case(name))
    }

    /// Empty lines, with what is known before any row is read.
    pub fn no_lines(&self) -> Lines {
        let left_out = self.torn.iter().map(|number| (*number, LineProblem::Torn)).collect();
        Lines { left_out, may_be_cut: self.may_be_cut, ..Lines::default() }
    }

    /// Reads rows into `lines`; from the first one on, and each once.
    pub fn read_rows(
        &self,
        kind: TableKind,
        own: &Columns,
        order: DateOrder,
        rows: std::ops::Range<usize>,
        lines: &mut Lines,
    ) {
        for place in rows {
            let Some((number, row)) = self.rows.get(place) else { return };
            let line = match kind {
                TableKind::Daylio => daylio::read(self, row).map(Some),
                TableKind::Loop => loop_habits::read(self, row),
                TableKind::Nomie => {
                    let before = place.checked_sub(1).and_then(|before| self.rows.get(before));
                    nomie::read_row(self, row, before.map(|(_, row)| row.as_slice()))
                }
                TableKind::Own => columns::read(own, order, row).map(Some),
            };
            lines.take(*number, line);
        }
    }
}
