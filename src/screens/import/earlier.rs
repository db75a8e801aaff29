//! What was brought along so far: each import can be taken out as one, and put back.

use leptos::prelude::*;

use crate::{
    i18n::*,
    insight::ImportSummary,
    screens::shared::words::{self, counted},
    state::{TakenOut, use_calendar, use_imports, use_locale},
    ui::{Button, Look, remount, tap, text},
};

/// The card.
#[component]
pub fn EarlierCard() -> impl IntoView {
    let imports = use_imports();
    let locale = use_locale();
    imports.look();
    let list = move || {
        let taken = imports.taken_out().iter().map(taken_row).collect::<Vec<_>>();
        match imports.earlier() {
            None => view! { <p class="quiet">{td_string!(locale, patterns.reading)}</p> }.into_any(),
            Some(found) => {
                if found.is_empty() && taken.is_empty() {
                    return view! { <p class="quiet">{td_string!(locale, import.none)}</p> }.into_any();
                }
                view! {
                    <ul class="arranged" role="list">{taken}{found.iter().map(row).collect::<Vec<_>>()}</ul>
                }
                .into_any()
            }
        }
    };
    let busy = move || if imports.is_busy() { td_string!(locale, import.working).to_owned() } else { String::new() };
    view! {
        <section class="card" aria-labelledby="import-earlier">
            <h2 id="import-earlier">{td_string!(locale, import.earlier)}</h2>
            {remount(list)}
            <p class="quiet" role="status" prop:textContent=text(busy)></p>
        </section>
    }
}

fn row(found: &ImportSummary) -> AnyView {
    let imports = use_imports();
    let calendar = use_calendar();
    let locale = use_locale();
    let today = calendar.today_now();
    let ImportSummary { import, entries, first, last } = *found;
    let source = words::import_source(locale, import.from);
    let [day, first, last] =
        [calendar.as_local(import.at).date_naive(), first, last].map(|day| words::date(locale, day, today));
    let name = td_string!(locale, import.take_out_name, source = source, day = day.as_str()).to_string();
    view! {
        <li>
            <p><b>{counted!(locale, import.counted, count = entries, source = source)}</b></p>
            <p class="quiet">{td_string!(locale, import.when, day = day, first = first, last = last).to_string()}</p>
            <div class="arranged-actions">
                <Button
                    look=Look::Quiet
                    label=td_string!(locale, import.take_out)
                    name
                    on_tap=tap(move || imports.take_out(import))
                />
            </div>
        </li>
    }
    .into_any()
}

fn taken_row(taken: &TakenOut) -> AnyView {
    let imports = use_imports();
    let locale = use_locale();
    let source = words::import_source(locale, taken.import.from);
    let said = counted!(locale, import.taken_out, count = taken.count(), source = source);
    let taken = taken.clone();
    view! {
        <li>
            <p role="status">{said}</p>
            <div class="arranged-actions">
                <Button
                    look=Look::Quiet
                    label=td_string!(locale, import.undo)
                    on_tap=tap(move || imports.put_back(taken.clone()))
                />
            </div>
        </li>
    }
    .into_any()
}
