//! Numbers, tables, and the verdict at the end.

use std::process::ExitCode;

/// One thing, measured several times.
#[derive(Clone, Debug, Default)]
pub struct Sample(Vec<f64>);

impl Sample {
    /// Adds one measurement.
    pub fn add(&mut self, value: f64) {
        self.0.push(value);
        self.0.sort_by(f64::total_cmp);
    }

    /// The median.
    pub fn median(&self) -> f64 {
        let middle = self.0.len() / 2;
        if self.0.len() % 2 == 1 { self.0[middle] } else { (self.0[middle - 1] + self.0[middle]) / 2.0 }
    }

    /// The largest.
    pub fn most(&self) -> f64 {
        self.0.last().copied().unwrap_or_default()
    }

    /// How many were above this.
    pub fn above(&self, limit: f64) -> usize {
        self.0.iter().filter(|value| **value > limit).count()
    }

    /// How often it was measured.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// As a cell of a table.
    pub fn cell(&self) -> String {
        format!("{:.0} ({:.0}–{:.0})", self.median(), self.0[0], self.most())
    }

    /// The median in relation to another's.
    pub fn ratio_to(&self, other: &Self) -> f64 {
        self.median() / other.median()
    }
}

/// Rows under a heading.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty one with these columns; the first holds names.
    pub fn new(columns: &[&str]) -> Self {
        Self { rows: vec![columns.iter().map(ToString::to_string).collect()] }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// Prints it under this heading.
    pub fn print(&self, heading: &str) {
        println!("\n## {heading}\n");
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
        let widths = (0..self.rows[0].len()).map(width).collect::<Vec<_>>();
        for (number, row) in self.rows.iter().enumerate() {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
                0 => format!(" {cell:<width$} "),
                _ => format!(" {cell:>width$} "),
            });
            println!("|{}|", cells.collect::<Vec<_>>().join("|"));
            if number == 0 {
                let lines = widths.iter().enumerate().map(|(column, width)| match column {
                    0 => "-".repeat(width + 2),
                    _ => format!("{}:", "-".repeat(width + 1)),
                });
                println!("|{}|", lines.collect::<Vec<_>>().join("|"));
            }
        }
    }
}

/// A ratio as a cell of a table.
pub fn times(ratio: f64) -> String {
    format!("{ratio:.2}×")
}

/// A number of bytes with its thousands apart.
pub fn bytes(count: usize) -> String {
    let digits = count.to_string();
    let mut apart = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart
}

/// The promises that were kept and broken, and the topics that could not be measured.
#[derive(Default)]
pub struct Report {
    kept: Vec<String>,
    broken: Vec<String>,
    missing: Vec<String>,
}

impl Report {
    /// Notes whether a promise holds.
    pub fn promise(&mut self, holds: bool, what: String) {
        if holds { &mut self.kept } else { &mut self.broken }.push(what);
    }

    /// Notes a topic that ended early; its reason has been printed already.
    pub fn could_not_measure(&mut self, topic: &str) {
        self.missing.push(topic.to_owned());
    }

    /// Prints the verdict, and fails when a promise is broken or something could not be measured.
    pub fn conclude(self) -> ExitCode {
        println!("\n## Verdict\n");
        for what in &self.kept {
            println!("- kept: {what}");
        }
        for what in &self.broken {
            println!("- BROKEN: {what}");
        }
        for topic in &self.missing {
            println!("- NOT MEASURED: {topic}; the message above says why");
        }
        if self.broken.is_empty() && self.missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
