//! When strong cravings come, in one sentence with its counts.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::day_on,
    i18n::*,
    insight::{ENOUGH_STRONG, HardTime, HardTimes, HardestTime, Rows, STRONG, hard_times},
    state::{DraftOf, format, use_drafts, use_plan},
    ui::{Button, tap},
};

/// The sentence, or what is missing for one.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate) -> AnyView {
    let found = match hard_times(rows, today) {
        HardTimes::Hardest(found) => {
            let Words { sentence, plan_for, when } = Words::of(locale, found);
            let (plan, form) = (use_plan(), use_drafts().kept_form(DraftOf::STEP));
            view! {
                <p class="quiet">{td_string!(locale, patterns.span, days = found.span).to_string()}</p>
                <p class="finding">{sentence}</p>
                <Button label=plan_for on_tap=tap(move || plan.plan_for(form, &when)) />
            }
            .into_any()
        }
        HardTimes::NoneStandsOut(all) => {
            view! { <p class="finding">{td_string!(locale, patterns.no_hardest, all = all).to_string()}</p> }.into_any()
        }
        HardTimes::TooFew(count) => {
            let words = td_string!(locale, patterns.too_few, least = ENOUGH_STRONG, count = count).to_string();
            view! {
                <p>{words}</p>
                <p class="quiet">{td_string!(locale, patterns.example)}</p>
            }
            .into_any()
        }
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, patterns.when)}</h2>
            {found}
            <p class="hint">{td_string!(locale, patterns.strong, strength = STRONG).to_string()}</p>
        </section>
    }
    .into_any()
}

/// What is said about a hard time.
struct Words {
    /// The finding, with its counts.
    sentence: String,
    /// What the button offers.
    plan_for: String,
    /// The situation of the step that it begins.
    when: String,
}

impl Words {
    fn of(locale: Locale, found: HardestTime) -> Self {
        let (then, all) = (found.strong_then, found.strong);
        match found.time {
            HardTime::Night => Self {
                sentence: td_string!(locale, patterns.hardest.night, then = then, all = all).to_string(),
                plan_for: td_string!(locale, patterns.plan_for.night).to_owned(),
                when: td_string!(locale, patterns.ifs.night).to_owned(),
            },
            HardTime::Morning => Self {
                sentence: td_string!(locale, patterns.hardest.morning, then = then, all = all).to_string(),
                plan_for: td_string!(locale, patterns.plan_for.morning).to_owned(),
                when: td_string!(locale, patterns.ifs.morning).to_owned(),
            },
            HardTime::Afternoon => Self {
                sentence: td_string!(locale, patterns.hardest.afternoon, then = then, all = all).to_string(),
                plan_for: td_string!(locale, patterns.plan_for.afternoon).to_owned(),
                when: td_string!(locale, patterns.ifs.afternoon).to_owned(),
            },
            HardTime::Evening => Self {
                sentence: td_string!(locale, patterns.hardest.evening, then = then, all = all).to_string(),
                plan_for: td_string!(locale, patterns.plan_for.evening).to_owned(),
                when: td_string!(locale, patterns.ifs.evening).to_owned(),
            },
            HardTime::Payday => Self {
                sentence: td_string!(locale, patterns.hardest.payday, then = then, all = all).to_string(),
                plan_for: td_string!(locale, patterns.plan_for.payday).to_owned(),
                when: td_string!(locale, plan.ifs.payday).to_owned(),
            },
            HardTime::On(weekday) => {
                let day = format::weekday(day_on(weekday), locale);
                let day = day.as_str();
                Self {
                    sentence: td_string!(locale, patterns.hardest.weekday, day = day, then = then, all = all)
                        .to_string(),
                    plan_for: td_string!(locale, patterns.plan_for.weekday, day = day).to_string(),
                    when: td_string!(locale, patterns.ifs.weekday, day = day).to_string(),
                }
            }
        }
    }
}
