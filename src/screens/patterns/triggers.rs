//! Which triggers were noted, on how many days, and how strong cravings were then.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    counted::{self, Counted},
    example::example,
    with_and_without::cravings,
};
use crate::{
    domain::OwnWords,
    i18n::*,
    insight::{ENOUGH_DAYS, Rows, TriggerDays, trigger_days},
    screens::shared::words,
    ui::SpanBar,
};

/// As many as one reads.
const MOST_SHOWN: usize = 6;

/// The triggers, counted in days.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate, own: &OwnWords) -> AnyView {
    let found = trigger_days(rows, today);
    let counted = if found.is_empty() {
        let bars = view! {
            <SpanBar low=6 middle=7 high=9 />
            <SpanBar low=3 middle=4 high=6 is_pale=true />
        };
        view! {
            <p>{td_string!(locale, patterns.no_triggers, least = ENOUGH_DAYS).to_string()}</p>
            {example(bars.into_any())}
        }
        .into_any()
    } else {
        let line = |found: TriggerDays| Counted {
            name: words::trigger(locale, own, &found.what),
            count: found.days,
            all: found.of,
            more: cravings(locale, &found),
        };
        view! {
            <p class="quiet">{td_string!(locale, patterns.trigger_span)}</p>
            <p class="hint">{td_string!(locale, patterns.trigger_legend)}</p>
            {counted::list(locale, "triggers", found.into_iter().take(MOST_SHOWN).map(line))}
        }
        .into_any()
    };
    view! {
        <figure class="card" aria-labelledby="triggers">
            <h2 id="triggers">{td_string!(locale, patterns.triggers)}</h2>
            {counted}
        </figure>
    }
    .into_any()
}
