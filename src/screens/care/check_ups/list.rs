//! The check-ups that there are, each with what it asks and when it was last done.

use leptos::prelude::*;

use super::words::asks;
use crate::{
    content::Instrument,
    domain::{Entry, Noted, day_of},
    i18n::*,
    screens::shared::{page_top::PageTop, words},
    state::{DraftForm, DraftOf, Place, format, use_calendar, use_journal, use_locale},
    ui::{IconShape, RowLink, remount},
};

/// The list.
#[component]
pub fn CheckUpsPage() -> impl IntoView {
    let calendar = use_calendar();
    let locale = use_locale();
    let today = calendar.today_now();
    let found = use_journal().check_ups(today);
    let row = move |of: Instrument, last: Option<&Entry>| {
        let state = if DraftForm::new(DraftOf::check_up(of)).has_kept_draft() {
            td_string!(locale, check_ups.begun).to_owned()
        } else if let Some(last) = last {
            let day = day_of(last.at);
            let day = if day == today { words::day(locale, day, today) } else { format::short_date(day, locale) };
            td_string!(locale, check_ups.last_done, day = day.as_str()).to_string()
        } else {
            words::counted!(locale, check_ups.minutes, count = of.minutes())
        };
        let about = format!("{} · {state}", asks(locale, of));
        let (label, href) = (words::instrument(locale, of), Place::CheckUp(of).href());
        view! { <RowLink icon=IconShape::CHECK label about href /> }.into_any()
    };
    let rows = move || {
        found.with(|found| {
            let entries = found.as_deref().unwrap_or_default();
            let last = |of: Instrument| entries.iter().find(|entry| is_of(entry, of));
            Instrument::ALL.map(|of| row(of, last(of))).into_iter().collect::<Vec<_>>().into_any()
        })
    };
    view! {
        <PageTop heading=td_string!(locale, check_ups.heading) back=Place::Plan />
        <p class="quiet">{td_string!(locale, check_ups.why)}</p>
        <nav class="card rows" aria-label=td_string!(locale, check_ups.heading)>{remount(rows)}</nav>
        <p class="hint">{td_string!(locale, check_ups.no_diagnosis)}</p>
    }
}

fn is_of(entry: &Entry, of: Instrument) -> bool {
    matches!(&entry.noted, Noted::CheckUp(check_up) if check_up.of().as_str() == of.slug())
}
