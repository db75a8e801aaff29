//! The goals of the person, one for each substance, each with its own clock if they want one.

use leptos::prelude::*;

use super::words;
use crate::{
    content::SafetyCard,
    domain::{Aim, Goal, Listed, OwnWords, Plan, Substance, WordId, parse_day},
    i18n::*,
    screens::shared::safety_cards::SafetyCards,
    state::{FoundEntries, Kept, PlanStore, use_locale, use_own_words, use_plan, use_preferences},
    ui::{Chip, Folded, Setting, TextField, Typed, callback, derived, flag, memo, remount, shown_while, tap, text},
};

/// The goals, and a row for each substance that has none; a hidden one is there while it has a goal.
#[component]
pub fn Goals() -> impl IntoView {
    let plan = use_plan();
    let own_words = use_own_words();
    let locale = use_locale();
    let uses = plan.uses_since_goals();
    let substances = memo(move || plan.with(|plan| own_words.with(|words| substances(locale, plan, words))));
    let goals = move || {
        let (with, without): (Vec<_>, Vec<_>) = substances().into_iter().partition(|(.., has_goal)| *has_goal);
        let goal = |(substance, name, _): (Substance, String, bool)| {
            view! { <GoalCard substance name uses=uses.clone() /> }.into_any()
        };
        let row = |(substance, name, _): (Substance, String, bool)| {
            let heading = name.clone();
            let draw = Box::new(move || view! { <Aims substance name=name.clone() /> }.into_any());
            view! { <Folded heading count=Box::new(|| 0) draw /> }.into_any()
        };
        let without: Vec<AnyView> = without.into_iter().map(row).collect();
        let add = (!without.is_empty()).then(|| {
            view! {
                <section class="card folded">
                    <h2>{td_string!(locale, plan.goals.add)}</h2>
                    {without}
                </section>
            }
            .into_any()
        });
        view! {
            {with.into_iter().map(goal).collect::<Vec<_>>()}
            {add}
        }
        .into_any()
    };
    let has_clock = memo(move || plan.with(|plan| plan.goals.iter().any(|goal| goal.since.is_some())));
    // A memo, so that an opened card stays open while a goal is filled in.
    let cards = memo(move || {
        let kinds = |plan: &Plan, words: &OwnWords| -> Vec<_> {
            plan.goals.iter().map(|goal| (words.kind_of(goal.substance), goal.aim)).collect()
        };
        SafetyCard::for_goals(&plan.with(|plan| own_words.with(|words| kinds(plan, words))))
    });
    let warnings = move || match cards() {
        cards if cards.is_empty() => ().into_any(),
        cards => view! { <section class="card folded"><SafetyCards cards /></section> }.into_any(),
    };
    view! {
        <p class="quiet">{td_string!(locale, plan.goals.why)}</p>
        {remount(goals)}
        {shown_while(move || has_clock(), || view! { <OnToday /> }.into_any())}
        {remount(warnings)}
    }
}

/// The substances that a goal can be for: those that are offered, and those that have one, each with its name.
fn substances(locale: Locale, plan: &Plan, words: &OwnWords) -> Vec<(Substance, String, bool)> {
    let listed = words.substances.words.iter().filter(|word| !word.hidden || has_goal(plan, &word.id));
    let listed: Vec<WordId> = listed.map(|word| word.id.clone()).collect();
    let goals = plan.goals.iter().map(|goal| WordId::Substance(goal.substance));
    let unlisted = goals.filter(|id| !listed.contains(id)).collect::<Vec<_>>();
    let each = |id: WordId| {
        let (name, has_goal) = (words::word(locale, words, &id), has_goal(plan, &id));
        Some((Substance::of_id(id)?, name, has_goal))
    };
    listed.into_iter().chain(unlisted).filter_map(each).collect()
}

fn has_goal(plan: &Plan, id: &WordId) -> bool {
    plan.goals.iter().any(|goal| WordId::Substance(goal.substance) == *id)
}

/// The setting that shows the days on Today.
#[component]
fn OnToday() -> impl IntoView {
    let preferences = use_preferences();
    let label = td_string!(use_locale(), plan.goals.on_today);
    let on_choose = callback(move |shows| preferences.set_shows_goal_days(shows));
    view! { <Setting label is_on=preferences.shows_goal_days() on_choose /> }
}

/// The aims to choose from for a substance. A tap on the chosen aim removes the goal.
#[component]
fn Aims(substance: Substance, name: String) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let aim_now = move || plan.with(|plan| plan.goal_of(substance).map(|goal| goal.aim));
    let chip = move |aim: Aim| {
        let is_on = flag(move || aim_now() == Some(aim));
        let on_toggle = tap(move || {
            if untrack(aim_now) == Some(aim) {
                plan.remove_goal(substance);
            } else {
                plan.change_goal(substance, move |goal| goal.aim = aim);
            }
        });
        view! { <Chip label=words::aim(locale, aim) is_on on_toggle /> }.into_any()
    };
    view! {
        <div class="chips" role="group" aria-label=name>{Aim::ALL.into_iter().map(chip).collect::<Vec<_>>()}</div>
    }
}

/// A goal as it stands, with its clock; all that can be changed is folded away beneath.
#[component]
fn GoalCard(substance: Substance, name: String, uses: FoundEntries) -> impl IntoView {
    let preferences = use_preferences();
    let plan = use_plan();
    let locale = use_locale();
    let current = move || goal_now(plan, substance);
    let clock = move || {
        let clock = plan.clock_of(&current(), &uses);
        words::clock(locale, clock, Kept::of(&current(), clock), preferences.country())
    };
    let shown_clock = move || {
        let (days, more) = (clock.clone(), clock.clone());
        view! {
            <div role="status">
                <p class="days" prop:textContent=text(move || days().days)></p>
                <p class="quiet" prop:textContent=text(move || more().more)></p>
            </div>
        }
        .into_any()
    };
    let heading = td_string!(locale, plan.edit_part, part = name.as_str()).to_string();
    let aims = name.clone();
    let fields = Box::new(move || {
        view! {
            <Aims substance name=aims.clone() />
            <Details substance />
        }
        .into_any()
    });
    view! {
        <section class="card folded">
            <h2>{name}</h2>
            <p prop:textContent=text(move || words::goal(locale, &current()))></p>
            {shown_while(move || !current().clock_is_hidden, shown_clock)}
            <Folded heading count=Box::new(|| 0) draw=fields />
        </section>
    }
}

/// The goal for a substance as it is now, tracked.
fn goal_now(plan: PlanStore, substance: Substance) -> Goal {
    plan.with(|plan| plan.goal_of(substance).cloned()).unwrap_or(Goal::watching(substance))
}

/// The words, the clock and the costs of a goal. All of it can be left out.
#[component]
fn Details(substance: Substance) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let current = move || goal_now(plan, substance);
    let is_hidden = move || current().clock_is_hidden;
    let hide = tap(move || plan.change_goal(substance, |goal| goal.clock_is_hidden = !goal.clock_is_hidden));
    let since = callback(move |typed: String| plan.change_goal(substance, move |goal| goal.since = parse_day(&typed)));
    let a_week = move |id: String, label: &'static str, of: fn(&mut Goal) -> &mut Option<u32>| {
        let shown = move || of(&mut current()).map(|number| number.to_string()).unwrap_or_default();
        let problem = RwSignal::new(None);
        let on_type = callback(move |typed: String| problem.set(plan.set_number(substance, of, &typed).err()));
        let problem = derived(move || problem.get().map_or(String::new(), |problem| words::problem(locale, &problem)));
        view! { <TextField id label typed=Typed::Number value=text(shown) problem on_type /> }.into_any()
    };
    let shown_word = move || current().word.map_or_else(String::new, |word| word.as_str().to_owned());
    let wrong_word = RwSignal::new(None);
    let word = callback(move |typed: String| wrong_word.set(plan.set_word(substance, &typed).err()));
    let word_problem =
        derived(move || wrong_word.get().map_or(String::new(), |problem| words::problem(locale, &problem)));
    let id = |field: &str| format!("{field}-{}", substance.stored_name());
    let shown_since = move || current().since.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <TextField
            id=id("word")
            label=td_string!(locale, plan.goals.word)
            hint=td_string!(locale, plan.goals.word_hint)
            typed=Typed::WholeLine
            value=text(shown_word)
            problem=word_problem
            on_type=word
        />
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
