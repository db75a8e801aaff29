//! The supporter card: one page to hand to someone close, with nothing on it that was not chosen.

use leptos::prelude::*;

use super::words;
use crate::{
    content::SafetyCard,
    domain::{Note, Plan, PlanList},
    i18n::*,
    screens::shared::{
        page_top::PageTop,
        paper::{Paper, Section},
        plan_parts::FoldedNoteList,
    },
    state::{Place, PlanPart, use_locale, use_plan, use_preferences},
    ui::{Chip, IconShape, RowLink, derived, flag, memo, remount, tap},
};

/// The lists of the plan that are filled in for the card.
const LISTS: [PlanList; 3] = [PlanList::Helps, PlanList::DoesNotHelp, PlanList::Boundaries];

/// The page on which the card is made and handed on.
#[component]
pub fn SupporterCardPage() -> impl IntoView {
    let preferences = use_preferences();
    let plan = use_plan();
    let locale = use_locale();
    let list = |list: PlanList| view! { <FoldedNoteList list /> }.into_any();
    let sections = derived(move || {
        let mut told = vec![words::who_to_call(locale, preferences.country(), preferences.part_of_country())];
        told.extend(plan.with(|plan| sections(locale, plan)));
        told
    });
    view! {
        <PageTop heading=td_string!(locale, people.card.heading) back=Place::People />
        <p class="quiet not-printed">{td_string!(locale, people.card.why)}</p>
        <section class="card folded not-printed">
            {LISTS.into_iter().map(list).collect::<Vec<_>>()}
            <Signs />
        </section>
        <Paper title=td_string!(locale, people.card.title) sections />
    }
}

/// The warning signs, of which each is shown only when it was chosen.
#[component]
fn Signs() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let chip = move |sign: &Note| {
        let shown = sign.clone();
        let is_on = flag(move || plan.with(|plan| plan.shared_signs.contains(&shown)));
        let (label, sign) = (sign.as_str().to_owned(), sign.clone());
        let on_toggle = tap(move || plan.toggle_shared_sign(sign.clone()));
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    let signs = memo(move || plan.with(|plan| plan.lists.of(PlanList::WarningSigns).to_vec()));
    let chips = move || {
        let signs = signs();
        if signs.is_empty() {
            let (icon, label) = (IconShape::ALERT, td_string!(locale, people.card.no_signs));
            let href = Place::PlanPart(PlanPart::List(PlanList::WarningSigns)).href();
            return view! { <RowLink icon label href /> }.into_any();
        }
        view! {
            <div class="chips" role="group" aria-label=td_string!(locale, people.card.signs)>
                {signs.iter().map(chip).collect::<Vec<_>>()}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="folded-part">
            <h2>{td_string!(locale, people.card.signs)}</h2>
            {remount(chips)}
        </div>
    }
}

fn sections(locale: Locale, plan: &Plan) -> Vec<Section> {
    let texts = |notes: &[Note]| notes.iter().map(|note| note.as_str().to_owned()).collect();
    let lines = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut overdose = lines(words::card_lines(locale, SafetyCard::Overdose));
    overdose.push(td_string!(locale, safety.card.overdose.unsure).to_owned());
    let mut overdose_steps: Vec<_> =
        words::overdose_steps(locale).into_iter().map(|(when, what)| format!("{when} {what}")).collect();
    overdose_steps.extend(lines(words::after_overdose(locale)));
    let for_you = words::texts!(locale, people.card.for_you_lines.{cause, yourself, groups, no});
    let mut sections: Vec<_> =
        LISTS.into_iter().map(|list| (words::plan_list(locale, list).name, texts(plan.lists.of(list)))).collect();
    sections.extend([
        (td_string!(locale, people.card.signs_title), texts(&plan.shared_signs)),
        (td_string!(locale, safety.card.overdose.heading), overdose),
        (td_string!(locale, safety.card.overdose.steps_heading), overdose_steps),
        (words::plan_list(locale, PlanList::Naloxone).name, texts(plan.lists.of(PlanList::Naloxone))),
        (td_string!(locale, people.card.for_you), lines(for_you)),
    ]);
    sections
}
