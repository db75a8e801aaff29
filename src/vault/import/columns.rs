//! Any table, of which the person says what is in which column.

use super::{
    LineProblem, ReadLine, Table,
    when::{DateOrder, When, date_and_time, time},
};
use crate::domain::Strength;

/// What can be in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The date, with or without a time.
    Date,
    /// The time.
    Time,
    /// The mood, in a word or a number.
    Mood,
    /// How strong a craving was, from 0 to 10.
    Craving,
    /// Words.
    Note,
}

impl Column {
    /// In the order in which they are asked for.
    pub const ALL: [Self; 5] = [Self::Date, Self::Time, Self::Mood, Self::Craving, Self::Note];

    /// What the names of such a column have in them.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Date => &["date", "day"],
            Self::Time => &["time", "hour"],
            Self::Mood => &["mood", "feeling"],
            Self::Craving => &["craving", "urge"],
            Self::Note => &["note", "comment", "text", "journal", "words"],
        }
    }
}

/// Which column has what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns([Option<usize>; Column::ALL.len()]);

impl Columns {
    /// Where something is, by the place of its column.
    pub const fn of(&self, what: Column) -> Option<usize> {
        self.0[what as usize]
    }

    /// Says where something is.
    pub const fn set(&mut self, what: Column, column: Option<usize>) {
        self.0[what as usize] = column;
    }
}

/// Rows that are looked at to see what a column has in it.
const LOOKED_AT: usize = 50;

impl Table {
    /// The columns as their names and their values suggest; the person can change each.
    pub fn guessed_columns(&self) -> Columns {
        let mut columns = Columns::default();
        for what in Column::ALL {
            let is_free = |place: &usize| !columns.0.contains(&Some(*place));
            let has_name = |place: &usize| {
                let name = self.names[*place].to_ascii_lowercase();
                what.names().iter().any(|part| name.contains(part))
            };
            let holds = |place: &usize| match what {
                Column::Date => self.is_mostly(*place, is_date),
                Column::Time => self.is_mostly(*place, |value| time(value).is_some()),
                _ => false,
            };
            let mut places = (0..self.names.len()).filter(is_free);
            let found = match what {
                Column::Date | Column::Time => places.find(holds),
                _ => places.find(has_name),
            };
            columns.set(what, found);
        }
        columns
    }

    /// Whether most of the first values of a column are so; empty ones are passed over.
    fn is_mostly(&self, column: usize, is_so: impl Fn(&str) -> bool) -> bool {
        let values = self.rows.iter().take(LOOKED_AT).filter_map(|(_, row)| row.get(column));
        let values: Vec<_> = values.filter(|value| !value.is_empty()).collect();
        let so = values.iter().filter(|value| is_so(value)).count();
        so > 0 && so * 2 >= values.len()
    }

    /// The order in which the dates of a column are read; `None` when both day and month may come first.
    pub fn date_order(&self, column: usize) -> Option<DateOrder> {
        let count = |order| {
            let dates = self.rows.iter().filter_map(|(_, row)| row.get(column));
            dates.filter(|date| date_and_time(date, order).is_some()).count()
        };
        let [year, day, month] = DateOrder::ALL.map(count);
        if year >= day && year >= month {
            Some(DateOrder::YearFirst)
        } else if day == month {
            None
        } else if day > month {
            Some(DateOrder::DayFirst)
        } else {
            Some(DateOrder::MonthFirst)
        }
    }
}

fn is_date(value: &str) -> bool {
    DateOrder::ALL.iter().any(|order| date_and_time(value, *order).is_some())
}

/// Whether the first line of a table is a row already, not the names of columns.
pub fn is_a_row(values: &[String]) -> bool {
    values.iter().any(|value| is_date(value))
}

/// Reads a row.
pub(super) fn read(columns: &Columns, order: DateOrder, row: &[String]) -> Result<ReadLine, LineProblem> {
    let value =
        |what| columns.of(what).and_then(|column| row.get(column)).map(String::as_str).filter(|it| !it.is_empty());
    let date = value(Column::Date).and_then(|text| date_and_time(text, order)).ok_or(LineProblem::Date)?;
    let clock = value(Column::Time).map(|text| time(text).ok_or(LineProblem::Time)).transpose()?;
    let when = match (date, clock) {
        (When::Day(day), Some(clock)) => When::Local(day.and_time(clock)),
        (date, _) => date,
    };
    let craving = value(Column::Craving).map(|text| {
        let strength = text.parse().ok().and_then(|number| Strength::new(number).ok());
        strength.ok_or(LineProblem::Craving)
    });
    Ok(ReadLine {
        when,
        mood: value(Column::Mood).map(str::to_owned),
        craving: craving.transpose()?,
        words: value(Column::Note).unwrap_or("").to_owned(),
        told: format!("table\u{1F}{}", row.join("\u{1F}")),
    })
}
