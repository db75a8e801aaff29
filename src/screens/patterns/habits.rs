//! Habits, sleep and medicines: the days with each, and how strong cravings were then and on other days.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    counted::{self, Counted},
    with_and_without::cravings,
};
use crate::{
    domain::Plan,
    i18n::*,
    insight::{ENOUGH_DAYS, LONG_NIGHT, OfDay, Rows, habit_days},
    screens::shared::words,
    state::Place,
    ui::{IconShape, RowLink},
};

/// The habits, counted in days.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate, plan: &Plan) -> AnyView {
    let found = habit_days(rows, today);
    let counted = if found.is_empty() {
        view! {
            <p>{td_string!(locale, patterns.no_habits, least = ENOUGH_DAYS).to_string()}</p>
            <div class="rows">
                <RowLink
                    icon=IconShape::TODAY
                    label=td_string!(locale, habits.note_day)
                    href=Place::Habits.href()
                />
            </div>
        }
        .into_any()
    } else {
        let name = |what: &OfDay| match what {
            OfDay::LongNight => words::counted!(locale, patterns.long_night, count = LONG_NIGHT),
            OfDay::Medicine(id) => match plan.medicines.find(*id) {
                Some(medicine) => medicine.name.as_str().to_owned(),
                None => td_string!(locale, medicines.dose).to_owned(),
            },
            OfDay::Habit(id) => words::habit(locale, plan.habits.find_own(id).map(|own| &own.name), id),
        };
        let lines = found.into_iter().map(|found| Counted {
            name: name(&found.what),
            count: found.days,
            all: found.of,
            more: cravings(locale, &found),
        });
        view! {
            <p class="quiet">{td_string!(locale, patterns.habit_span)}</p>
            <p class="hint">{td_string!(locale, patterns.trigger_legend)}</p>
            {counted::list(locale, "habits", lines)}
        }
        .into_any()
    };
    view! {
        <figure class="card" aria-labelledby="habits">
            <h2 id="habits">{td_string!(locale, patterns.habits)}</h2>
            {counted}
        </figure>
    }
    .into_any()
}
