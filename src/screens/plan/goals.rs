//! What the person aims for with each substance, each with its own clock if they want one.

use leptos::prelude::*;

use crate::{
    content::SafetyCard,
    domain::{Aim, Goal, Substance, parse_day},
    i18n::*,
    screens::shared::words,
    state::{LookedThrough, use_app_state, use_locale},
    ui::{Chip, TextField, Typed, flag, items, part, shown_while, tap, tell, text},
};

/// A goal for each substance.
#[component]
pub fn Goals() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let notes = state.notes_on_used();
    let goal = |substance| view! { <GoalOf substance notes=notes.clone() /> }.into_any();
    let warnings = move || {
        let card = |card: SafetyCard| {
            view! {
                <h3>{words::card_heading(locale, card)}</h3>
                <ul class="checks">{items(words::card_lines(locale, card))}</ul>
            }
            .into_any()
        };
        let cards = state.plan.with(|plan| SafetyCard::for_goals(&plan.goals));
        cards.into_iter().map(card).collect::<Vec<_>>().into_any()
    };
    view! {
        <p class="quiet">{td_string!(locale, plan.goals.why)}</p>
        {Substance::ALL.into_iter().map(goal).collect::<Vec<_>>()}
        {part(warnings)}
    }
}

#[component]
fn GoalOf(substance: Substance, notes: LookedThrough) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let aim_now = move || state.plan.with(|plan| plan.goal_of(substance).map(|goal| goal.aim));
    let name = words::substance(locale, substance);
    let chip = move |aim: Aim| {
        let is_on = flag(move || aim_now() == Some(aim));
        let on_toggle = tap(move || {
            if untrack(aim_now) == Some(aim) {
                state.remove_goal(substance);
            } else {
                state.change_goal(substance, move |goal| goal.aim = aim);
            }
        });
        view! { <Chip label=words::aim(locale, aim) is_on on_toggle /> }.into_any()
    };
    let details = move || view! { <Details substance notes=notes.clone() /> }.into_any();
    view! {
        <h3>{name}</h3>
        <div class="chips" role="group" aria-label=name>{Aim::ALL.into_iter().map(chip).collect::<Vec<_>>()}</div>
        {shown_while(move || aim_now().is_some(), details)}
    }
}

/// The clock of a goal, and what it keeps. All of it can be left out.
#[component]
fn Details(substance: Substance, notes: LookedThrough) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let current = move || state.plan.with(|plan| plan.goal_of(substance).cloned()).unwrap_or(Goal::watching(substance));
    let is_hidden = move || current().clock_is_hidden;
    let hide = tap(move || state.change_goal(substance, |goal| goal.clock_is_hidden = !goal.clock_is_hidden));
    let clock = move || {
        let clock = state.clock_of(&current(), &notes);
        words::clock(locale, clock, state.kept_of(locale, &current(), clock))
    };
    let since = tell(move |typed: String| state.change_goal(substance, move |goal| goal.since = parse_day(&typed)));
    let a_week = move |id: String, label: &'static str, of: fn(&mut Goal) -> &mut Option<u32>| {
        let shown = move || of(&mut current()).map(|number| number.to_string()).unwrap_or_default();
        let on_type = tell(move |typed: String| state.set_number(substance, of, &typed));
        view! { <TextField id label typed=Typed::Number value=text(shown) on_type /> }.into_any()
    };
    let id = |field: &str| format!("{field}-{}", substance as usize);
    let shown_since = move || current().since.map(|day| day.to_string()).unwrap_or_default();
    view! {
        {shown_while(move || !is_hidden(), move || view! { <p role="status">{text(clock.clone())}</p> }.into_any())}
        <TextField
            id=id("since")
            label=td_string!(locale, plan.goals.since)
            typed=Typed::Day
            value=text(shown_since)
            on_type=since
        />
        <div class="chips"><Chip label=td_string!(locale, plan.goals.hide) is_on=flag(is_hidden) on_toggle=hide /></div>
        {a_week(id("money"), td_string!(locale, plan.goals.money), |goal| &mut goal.money_a_week)}
        {a_week(id("hours"), td_string!(locale, plan.goals.hours), |goal| &mut goal.hours_a_week)}
    }
}
