//! Which triggers were noted, on how many days, and how strong cravings were then.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::counted::{self, Counted};
use crate::{
    domain::TriggerList,
    i18n::*,
    insight::{ENOUGH_DAYS, Rows, TriggerDays, trigger_days},
    screens::shared::words,
};

/// As many as one reads.
const MOST_SHOWN: usize = 6;

/// The triggers, counted in days.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate, list: &TriggerList) -> AnyView {
    let found = trigger_days(rows.all(), today);
    let counted = if found.is_empty() {
        view! { <p>{td_string!(locale, patterns.no_triggers, least = ENOUGH_DAYS).to_string()}</p> }.into_any()
    } else {
        let line = |found: TriggerDays| Counted {
            name: words::trigger(locale, list, &found.trigger),
            count: found.days,
            all: found.of,
            more: craving(locale, &found),
        };
        view! {
            <p class="quiet">{td_string!(locale, patterns.trigger_span)}</p>
            {counted::list(locale, "triggers", found.into_iter().take(MOST_SHOWN).map(line))}
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2 id="triggers">{td_string!(locale, patterns.triggers)}</h2>
            {counted}
        </section>
    }
    .into_any()
}

fn craving(locale: Locale, found: &TriggerDays) -> String {
    match (found.craving, found.craving_without) {
        (Some(with), Some(without)) => {
            td_string!(locale, patterns.trigger_craving, with = with.get(), without = without.get()).to_string()
        }
        (Some(with), None) => td_string!(locale, patterns.trigger_craving_then, with = with.get()).to_string(),
        (None, _) => String::new(),
    }
}
