//! A week of squares, each with its number, stronger in colour where that is higher.

use leptos::{ev::KeyboardEvent, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::{class_while, flag, tap, text};

/// The values from which the colour is so strong that dark digits stand on it.
const HIGH: u8 = 6;

/// One square.
#[derive(Clone, Debug)]
pub struct Square {
    /// The value from 0 to 10; `None` when it is not known.
    pub value: Option<u8>,
    /// The square in words.
    pub words: String,
}

/// A grid of squares. Its words are read for the one that a finger, a mouse or the arrow keys picked.
#[component]
pub fn SquareGrid(
    /// The name of the grid.
    name: &'static str,
    /// The name of the column that names the rows.
    corner: &'static str,
    /// The columns: their names, and the same in a few letters.
    columns: Vec<(String, String)>,
    /// The rows: their names and their squares, as many as columns.
    rows: Vec<(String, Vec<Square>)>,
) -> impl IntoView {
    let picked = RwSignal::new(None::<(usize, usize)>);
    let size = (rows.len(), columns.len());
    let words: Vec<Vec<String>> =
        rows.iter().map(|(_, squares)| squares.iter().map(|square| square.words.clone()).collect()).collect();
    let said = text(move || {
        let words = picked.get().and_then(|(row, column)| words.get(row)?.get(column).cloned());
        words.unwrap_or_default()
    });
    let keys = move |event: KeyboardEvent| {
        let at = picked.get_untracked().unwrap_or((0, 0));
        if let Some(to) = moved(&event.key(), at, size) {
            // The page must not scroll away.
            event.prevent_default();
            picked.set(Some(to));
            focus(to);
        }
    };
    let square = move |place: (usize, usize), square: Square| {
        let is_picked = flag(move || picked.get() == Some(place));
        let tab = text(move || if picked.get().unwrap_or((0, 0)) == place { "0" } else { "-1" }.to_owned());
        let (value, class) = match square.value {
            Some(value) if value >= HIGH => (value.to_string(), "square square-high"),
            Some(value) => (value.to_string(), "square"),
            None => (String::new(), "square square-none"),
        };
        view! {
            <td
                id=id_of(place)
                role="gridcell"
                class=class_while(class, "square-picked", is_picked)
                tabindex=tab
                aria-label=square.words
                on:click=tap(move || picked.set(Some(place)))
            >
                <svg aria-hidden="true"><rect width="100%" height="100%" opacity=shade(square.value) /></svg>
                <span>{value}</span>
            </td>
        }
        .into_any()
    };
    let row = move |(row, (name, squares)): (usize, (String, Vec<Square>))| {
        let squares = squares.into_iter().enumerate().map(|(column, of)| square((row, column), of));
        view! {
            <tr>
                <th scope="row">{name}</th>
                {squares.collect::<Vec<_>>()}
            </tr>
        }
        .into_any()
    };
    let column = |(name, short): (String, String)| {
        view! {
            <th scope="col">
                <span aria-hidden="true">{short}</span>
                <span class="only-heard">{name}</span>
            </th>
        }
        .into_any()
    };
    view! {
        <table class="squares" role="grid" aria-label=name on:keydown=keys>
            <thead>
                <tr>
                    <td><span class="only-heard">{corner}</span></td>
                    {columns.into_iter().map(column).collect::<Vec<_>>()}
                </tr>
            </thead>
            <tbody>{rows.into_iter().enumerate().map(row).collect::<Vec<_>>()}</tbody>
        </table>
        <p class="plot-said" aria-hidden="true" prop:textContent=said></p>
    }
}

/// The square that a key goes to; `None` for a key that moves nothing.
fn moved(key: &str, (row, column): (usize, usize), (rows, columns): (usize, usize)) -> Option<(usize, usize)> {
    let to = match key {
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => (row + 1, column),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, column + 1),
        "Home" => (row, 0),
        "End" => (row, columns),
        _ => return None,
    };
    Some((to.0.min(rows.saturating_sub(1)), to.1.min(columns.saturating_sub(1))))
}

/// How strong the colour is: up to the digits' change of colour it stays faint, and is plain from there on.
fn shade(value: Option<u8>) -> String {
    let hundredths = match value {
        None => 0,
        Some(value @ HIGH..) => 70 + 7 * u32::from(value - HIGH),
        Some(value) => 7 * u32::from(value),
    };
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn id_of((row, column): (usize, usize)) -> String {
    format!("square-{row}-{column}")
}

fn focus(place: (usize, usize)) {
    let square = document().get_element_by_id(&id_of(place)).and_then(|square| square.dyn_into::<HtmlElement>().ok());
    if let Some(square) = square {
        // A square can always take the focus.
        let _ = square.focus();
    }
}
