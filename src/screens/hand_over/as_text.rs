//! The page as plain text, to be shared: every phone opens it, and nothing that was typed can be markup in it.

use super::parts::{Noted, Part};
use crate::ui::Table;

/// The page, made of its lines at the top, its parts and its foot.
pub fn as_text(top: &[String], parts: &[Part], foot: &[String]) -> String {
    let mut text = top.join("\n");
    for part in parts {
        text.push_str("\n\n");
        let table = part.table.iter().flat_map(lines_of);
        let notes = part.notes.iter().map(lines_of_note);
        let mut lines: Vec<String> = Vec::new();
        lines.extend((!part.heading.is_empty()).then(|| part.heading.to_owned()));
        lines.extend(part.lines.iter().cloned().chain(table).chain(notes).chain(part.legend.iter().cloned()));
        text.push_str(&lines.join("\n"));
    }
    text.push_str("\n\n");
    text.push_str(&foot.join("\n"));
    text.push('\n');
    text
}

/// A line for each row: its name, and each cell with the name of its column.
fn lines_of(table: &Table) -> impl Iterator<Item = String> {
    table.rows.iter().map(|row| {
        let mut cells = table.columns.iter().zip(row);
        let name = cells.next().map_or("", |(_, name)| name);
        let cells: Vec<_> = cells.map(|(column, cell)| format!("{column} {cell}")).collect();
        format!("- {name}: {}", cells.join(", "))
    })
}

fn lines_of_note(note: &Noted) -> String {
    format!("- {}\n{}", note.when, note.texts.join("\n"))
}
