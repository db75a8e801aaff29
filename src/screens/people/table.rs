//! The support table: how firm each leg is, what would help the ones that wobble, and how it changed.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{Firmness, Leg, SupportTableText, TableSnapshot},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField},
        page_top::PageTop,
    },
    state::{Place, use_calendar, use_locale, use_plan, use_preferences},
    ui::{Button, Chip, LegLook, Setting, SupportLegs, callback, flag, remount, tap},
};

/// The picture, with a table behind it that says the same.
#[component]
fn Picture() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    remount(move || {
        let plan = plan.read();
        let newest = plan.table.newest();
        let firmness = |leg| newest.and_then(|snapshot| snapshot.leg(leg));
        let look = |leg| match firmness(leg) {
            Some(Firmness::Firm) => LegLook::Firm,
            Some(Firmness::Wobbly) => LegLook::Wobbly,
            Some(Firmness::Missing) => LegLook::Missing,
            None => LegLook::Unknown,
        };
        let row = |leg| {
            let said = match firmness(leg) {
                Some(firmness) => words::firmness(locale, firmness),
                None => td_string!(locale, people.table.unknown),
            };
            view! { <tr><th scope="row">{words::leg(locale, leg)}</th><td>{said}</td></tr> }.into_any()
        };
        view! {
            <SupportLegs legs=Leg::ALL.into_iter().map(look).collect() />
            <div class="only-heard"><table>{Leg::ALL.into_iter().map(row).collect::<Vec<_>>()}</table></div>
        }
        .into_any()
    })
}

/// The page on which each leg is looked at.
#[component]
pub fn TablePage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, people.table.heading) back=Place::People />
        <p class="quiet">{td_string!(locale, people.table.why)}</p>
        <Picture />
        <section class="card">
            {Leg::ALL.into_iter().map(|leg| view! { <LegRating leg /> }.into_any()).collect::<Vec<_>>()}
        </section>
        <Questions />
        <Remind />
        <Earlier />
    }
}

/// One leg: how firm it is, and one small step when it wobbles.
#[component]
fn LegRating(leg: Leg) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let firmness = move || plan.with(|plan| plan.table.newest().and_then(|snapshot| snapshot.leg(leg)));
    let chip = move |choice: Firmness| {
        let is_on = flag(move || firmness() == Some(choice));
        let on_toggle = tap(move || {
            let choice = (untrack(firmness) != Some(choice)).then_some(choice);
            plan.change_table(move |snapshot| snapshot.rate(leg, choice));
        });
        view! { <Chip label=words::firmness(locale, choice) is_on on_toggle /> }.into_any()
    };
    let next_step = move || match firmness() {
        Some(Firmness::Missing | Firmness::Wobbly) => {
            view! { <p class="hint">{words::leg_step(locale, leg)}</p> }.into_any()
        }
        _ => ().into_any(),
    };
    let name = words::leg(locale, leg);
    view! {
        <h2>{name}</h2>
        <div class="chips" role="group" aria-label=name>
            {Firmness::ALL.into_iter().map(chip).collect::<Vec<_>>()}
        </div>
        {remount(next_step)}
    }
}

/// Three questions: where support is strongest, what is missing, who listens.
#[component]
fn Questions() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let form = plan.table_form();
    view! {
        <section class="card">
            <DraftField
                form
                id="strongest"
                label=td_string!(locale, people.table.strongest)
                of=SupportTableText::Strongest
            />
            <DraftField
                form
                id="missing"
                label=td_string!(locale, people.table.missing)
                of=SupportTableText::Missing
            />
            <DraftField form id="listens" label=td_string!(locale, people.table.listens) of=SupportTableText::Listens />
            <BothVersions form />
            <Button label=td_string!(locale, safety.save) on_tap=tap(move || plan.save_table_answers(form)) />
        </section>
    }
}

/// The switch for the reminder on Today, a month after the table was looked at.
#[component]
fn Remind() -> impl IntoView {
    let preferences = use_preferences();
    let label = td_string!(use_locale(), people.table.remind);
    let on_choose = callback(move |reminds| preferences.set_reminds_of_table(reminds));
    view! { <Setting label is_on=preferences.reminds_of_table() on_choose /> }
}

/// The table on the days on which it was looked at before.
#[component]
fn Earlier() -> impl IntoView {
    let calendar = use_calendar();
    let plan = use_plan();
    let locale = use_locale();
    let row = move |(snapshot, before): (&TableSnapshot, Option<&TableSnapshot>)| {
        let changed = |leg: &Leg| before.is_some_and(|before| before.leg(*leg) != snapshot.leg(*leg));
        let now = |leg: Leg| {
            let firmness = words::firmness(locale, snapshot.leg(leg)?);
            Some(view! { <p class="hint">{format!("{}: {firmness}", words::leg(locale, leg))}</p> }.into_any())
        };
        let changes = Leg::ALL.into_iter().filter(changed).filter_map(now).collect::<Vec<_>>();
        let count = |firmness| Leg::ALL.into_iter().filter(|leg| snapshot.leg(*leg) == Some(firmness)).count();
        let said = |firmness| format!("{}: {}", words::firmness(locale, firmness), count(firmness));
        let said = Firmness::ALL.into_iter().map(said).collect::<Vec<_>>();
        view! {
            <li>
                <p>{words::day(locale, snapshot.on, calendar.today_now())}</p>
                <p class="hint">{said.join(" · ")}</p>
                {changes}
            </li>
        }
        .into_any()
    };
    remount(move || {
        let plan = plan.read();
        let days = plan.table.snapshots();
        if days.len() < 2 {
            return ().into_any();
        }
        let before: Vec<_> = std::iter::once(None).chain(days.iter().map(Some)).take(days.len()).collect();
        view! {
            <section class="card">
                <h2>{td_string!(locale, people.table.earlier)}</h2>
                <ul class="notes">{days.iter().zip(before).rev().map(row).collect::<Vec<_>>()}</ul>
            </section>
        }
        .into_any()
    })
}
