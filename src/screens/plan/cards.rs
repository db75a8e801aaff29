//! Cards that show the content of a part of the plan, each with a link to edit it.

use leptos::prelude::*;

use super::{part::Part, words};
use crate::{
    domain::{Circle, Goal, IfThen, Note, Person, Plan, PlanList},
    i18n::*,
    screens::shared::{plan_parts::PhotoOfReason, reach::PersonLink},
    state::{FoundEntries, Kept, PlanPart, use_locale, use_own_words, use_plan, use_preferences},
    ui::{ButtonLink, Look, remount, text},
};

/// Notes, steps and people that a card shows; all of them are one tap further.
const MOST_SHOWN: usize = 3;

/// A part that is filled in.
#[component]
pub fn PartCard(
    /// The part.
    part: Part,
) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let name = part.name(locale);
    let edit = td_string!(locale, plan.edit_part, part = name).to_string();
    // Read once, however often the card is drawn anew.
    let uses = (part == Part::Own(PlanPart::Goals)).then(|| plan.uses_since_goals());
    let content = move || {
        let plan = plan.read();
        match part {
            Part::Own(PlanPart::List(list)) => notes(locale, list, plan.lists.of(list)),
            Part::Own(PlanPart::Steps) => steps(locale, &plan.steps),
            Part::Own(PlanPart::Letter) => letter(&plan),
            Part::Own(PlanPart::Goals) => {
                uses.as_ref().map_or_else(|| ().into_any(), |uses| goals(locale, &plan, uses))
            }
            Part::People(circle) => people(locale, &plan, circle),
        }
    };
    view! {
        <section class="card">
            <div class="card-top">
                <h2>{name}</h2>
                <ButtonLink look=Look::Quiet label=td_string!(locale, plan.edit) name=edit href=part.place().href() />
            </div>
            {remount(content)}
        </section>
    }
}

/// How many more there are than are shown.
fn more(locale: Locale, all: usize) -> Option<AnyView> {
    let more = all.checked_sub(MOST_SHOWN).filter(|more| *more > 0)?;
    let words = words::counted!(locale, plan.and_more, count = more);
    Some(view! { <p class="quiet">{words}</p> }.into_any())
}

fn notes(locale: Locale, list: PlanList, notes: &[Note]) -> AnyView {
    let line = |note: &Note| {
        let photo = (list == PlanList::Reasons).then(|| view! { <PhotoOfReason reason=note.clone() /> }.into_any());
        view! { <li class="beside">{photo} <p>{note.as_str().to_owned()}</p></li> }.into_any()
    };
    view! {
        <ul role="list" class="plan-lines">{notes.iter().take(MOST_SHOWN).map(line).collect::<Vec<_>>()}</ul>
        {more(locale, notes.len())}
    }
    .into_any()
}

fn steps(locale: Locale, steps: &[IfThen]) -> AnyView {
    let [when, then] = [td_string!(locale, plan.when), td_string!(locale, plan.then)];
    let line = |step: &IfThen| {
        view! {
            <li class="step">
                <b>{when}</b>
                " "
                <span>{step.when.as_str().to_owned()}</span>
                " "
                <b>{then}</b>
                " "
                <span>{step.then.as_str().to_owned()}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <ul role="list" class="plan-lines">{steps.iter().take(MOST_SHOWN).map(line).collect::<Vec<_>>()}</ul>
        {more(locale, steps.len())}
    }
    .into_any()
}

fn letter(plan: &Plan) -> AnyView {
    let letter = plan.letter.as_ref().map_or("", Note::as_str).to_owned();
    view! { <p class="entry-note">{letter}</p> }.into_any()
}

fn people(locale: Locale, plan: &Plan, circle: Circle) -> AnyView {
    let row = |person: &Person| {
        // Without a number there is no link to show the name.
        let name = person.number().is_none().then(|| view! { <p>{words::person_name(locale, person)}</p> }.into_any());
        view! { <li>{name} <PersonLink person=person.clone() by=person.best_way() /></li> }.into_any()
    };
    view! {
        <ul role="list" class="ready-texts">
            {plan.people.of_circle(circle).take(MOST_SHOWN).map(row).collect::<Vec<_>>()}
        </ul>
        {more(locale, plan.people.of_circle(circle).count())}
    }
    .into_any()
}

fn goals(locale: Locale, plan: &Plan, uses: &FoundEntries) -> AnyView {
    let preferences = use_preferences();
    let store = use_plan();
    let own_words = use_own_words();
    let goal = |goal: &Goal| {
        let substance = own_words.with(|words| words::substance(locale, words, goal.substance));
        let what = format!("{substance} · {}", words::goal(locale, goal));
        let clock = goal.shows_clock().then(|| {
            let (goal, uses) = (goal.clone(), uses.clone());
            let clock = move || {
                let clock = store.clock_of(&goal, &uses);
                words::clock(locale, clock, Kept::of(&goal, clock), preferences.country())
            };
            let days = clock.clone();
            view! {
                <p class="days" prop:textContent=text(move || days().days)></p>
                <p class="quiet" prop:textContent=text(move || clock().more)></p>
            }
            .into_any()
        });
        view! { <li><p class="quiet">{what}</p> {clock}</li> }.into_any()
    };
    view! { <ul role="list" class="plan-lines">{plan.goals.iter().map(goal).collect::<Vec<_>>()}</ul> }.into_any()
}
