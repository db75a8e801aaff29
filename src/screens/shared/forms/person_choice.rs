//! The person that something in the plan is about.

use leptos::prelude::*;

use crate::{
    domain::{Circle, Id, Person},
    screens::shared::words,
    state::{DraftForm, StoredDraft, use_drafts, use_locale, use_plan},
    ui::{Chip, chip_group, flag, memo, remount, tap},
};

/// The people, to choose one or none; nothing while there are none.
#[component]
pub fn PersonChoice<D: StoredDraft>(
    /// The form that keeps the choice.
    form: DraftForm<D>,
    /// The heading of the group.
    heading: &'static str,
    /// The circle whose people are offered; all when there is none.
    #[prop(optional)]
    circle: Option<Circle>,
    /// The person in the draft.
    of: fn(&mut D) -> &mut Option<Id>,
) -> impl IntoView {
    let (plan, drafts) = (use_plan(), use_drafts());
    let locale = use_locale();
    let people = memo(move || {
        plan.with(|plan| {
            let is_offered = |person: &&Person| circle.is_none_or(|circle| person.circle() == circle);
            let offered = plan.people.all.iter().filter(is_offered);
            offered.map(|person| (person.id, words::person_name(locale, person))).collect::<Vec<_>>()
        })
    });
    let chip = move |(id, label): (Id, String)| {
        let is_on = flag(move || form.ask_mut(|draft| *of(draft) == Some(id)).unwrap_or(false));
        let on_toggle = tap(move || {
            drafts.edit(form, |draft| {
                let chosen = of(draft);
                *chosen = (*chosen != Some(id)).then_some(id);
            });
        });
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    remount(move || {
        let people = people();
        if people.is_empty() {
            return ().into_any();
        }
        let chips = chip_group(heading, people.into_iter().map(chip).collect());
        view! { <div class="field">{chips}</div> }.into_any()
    })
}
