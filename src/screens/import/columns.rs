//! The first lines of a table, and what is in which of its columns.

use leptos::prelude::*;

use super::words;
use crate::{
    i18n::*,
    state::{ChosenTable, Column, DateOrder, Table, use_imports, use_locale},
    ui::{callback, typing},
};

/// Rows that are shown.
const SHOWN: usize = 3;

/// Characters of a value that are shown: enough to know it again.
const SHOWN_CHARS: usize = 40;

/// The table and its columns.
pub fn draw(chosen: &ChosenTable) -> AnyView {
    let names: Vec<String> = (0..chosen.table.names.len()).map(|place| name(&chosen.table, place)).collect();
    let fields = Column::ALL.map(|what| column_field(what, chosen.columns.of(what), &names));
    view! {
        {sample(&chosen.table, &names)}
        {fields.into_iter().collect::<Vec<_>>()}
        {order_field(chosen)}
    }
    .into_any()
}

/// The name of a column; its number when the file gives it none.
fn name(table: &Table, place: usize) -> String {
    let number = (place + 1).to_string();
    match table.names.get(place) {
        Some(name) if !name.is_empty() && *name != number => cut(name),
        _ => td_string!(use_locale(), import.columns.number, number = number).to_string(),
    }
}

fn cut(value: &str) -> String {
    match value.char_indices().nth(SHOWN_CHARS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// A wide table is scrolled, by keys too.
fn sample(table: &Table, names: &[String]) -> AnyView {
    let heads = names.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }.into_any()).collect::<Vec<_>>();
    let cell = |value: &String| view! { <td>{cut(value)}</td> }.into_any();
    let rows = table
        .rows
        .iter()
        .take(SHOWN)
        .map(|(_, row)| view! { <tr>{row.iter().map(cell).collect::<Vec<_>>()}</tr> }.into_any());
    let label = td_string!(use_locale(), import.sample);
    view! {
        <div class="sample" role="region" tabindex="0" aria-label=label>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn column_field(what: Column, chosen: Option<usize>, names: &[String]) -> AnyView {
    let imports = use_imports();
    let locale = use_locale();
    let option = |(place, name): (usize, &String)| {
        view! { <option value=place.to_string() selected=chosen == Some(place)>{name.clone()}</option> }.into_any()
    };
    let choose = move |place: String| imports.set_column(what, place.parse().ok());
    view! {
        <label class="field">
            {words::column(locale, what)}
            <select on:change=typing(callback(choose))>
                <option value="" selected=chosen.is_none()>{td_string!(locale, import.columns.none)}</option>
                {names.iter().enumerate().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}

fn order_field(chosen: &ChosenTable) -> AnyView {
    let imports = use_imports();
    let locale = use_locale();
    let order = chosen.order;
    if chosen.columns.of(Column::Date).is_none() {
        return view! { <p role="status">{td_string!(locale, import.no_date)}</p> }.into_any();
    }
    let words = [
        td_string!(locale, import.orders.year),
        td_string!(locale, import.orders.day),
        td_string!(locale, import.orders.month),
    ];
    let option = |(place, (one, words)): (usize, (DateOrder, &'static str))| {
        view! { <option value=place.to_string() selected=order == Some(one)>{words}</option> }.into_any()
    };
    let open = order
        .is_none()
        .then(|| view! { <option value="" selected=true>{td_string!(locale, import.orders.open)}</option> }.into_any());
    let choose = move |place: String| {
        if let Some(order) = place.parse().ok().and_then(|place: usize| DateOrder::ALL.get(place)) {
            imports.set_order(*order);
        }
    };
    view! {
        <label class="field">
            {td_string!(locale, import.order)}
            <select on:change=typing(callback(choose))>
                {open}
                {DateOrder::ALL.into_iter().zip(words).enumerate().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}
