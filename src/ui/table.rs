//! A table of words and numbers.

use leptos::prelude::*;

/// A table; the first cell of each row names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The cells of each row, as many as columns.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Draws it, named by the element with this id.
    pub fn draw(self, named_by: String) -> AnyView {
        let column = |column: &'static str| view! { <th scope="col">{column}</th> }.into_any();
        let cell = |(place, cell): (usize, String)| match place {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td>{cell}</td> }.into_any(),
        };
        let row = |row: Vec<String>| {
            view! { <tr>{row.into_iter().enumerate().map(cell).collect::<Vec<_>>()}</tr> }.into_any()
        };
        view! {
            <table aria-labelledby=named_by>
                <thead>
                    <tr>{self.columns.into_iter().map(column).collect::<Vec<_>>()}</tr>
                </thead>
                <tbody>{self.rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        }
        .into_any()
    }
}
