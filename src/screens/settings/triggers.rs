//! A person's own triggers: add, rename, hide, sort.

use std::{array, sync::Arc};

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    domain::{Trigger, TriggerId, TriggerNameError},
    i18n::*,
    screens::shared::{page_top::PageTop, words},
    state::{Followed, Place, use_app_state, use_locale},
    ui::{Button, Icon, IconName, Look, focus_soon, part, shown_while, tap, tell, text, typing},
};

/// The field in which a trigger gets another name; there is one at a time.
const RENAME: &str = "rename-trigger";

/// Which trigger is being renamed.
type WhichRenamed = Arc<Followed<Option<TriggerId>>>;

/// Takes a name, or says what is wrong with it.
type OnSave = Box<dyn Fn(String) -> Result<(), TriggerNameError>>;

/// The page that arranges triggers.
#[component]
pub fn TriggersPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let in_own_order = move || state.triggers.with(|list| list.in_own_order);
    let renaming: WhichRenamed = Arc::default();
    let by_use = move || view! { <p class="quiet">{td_string!(locale, own_triggers.intro)}</p> }.into_any();
    let by_hand = move || {
        view! {
            <p class="quiet">{td_string!(locale, own_triggers.own_order)}</p>
            <Button label=td_string!(locale, own_triggers.by_use) on_tap=tap(move || state.order_triggers_by_use()) />
        }
        .into_any()
    };
    let arranged = move || {
        let triggers = state.triggers.get().triggers.into_iter();
        triggers
            .map(|trigger| view! { <Arranged trigger renaming=Arc::clone(&renaming) /> }.into_any())
            .collect::<Vec<_>>()
            .into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, own_triggers.heading) back=Place::Settings />
        <section class="card">
            {shown_while(move || !in_own_order(), by_use)}
            {shown_while(in_own_order, by_hand)}
            <NameField
                label=td_string!(locale, own_triggers.new)
                save=td_string!(locale, own_triggers.add)
                start=""
                id="new-trigger"
                on_save=Box::new(move |typed| state.add_trigger(&typed))
            />
        </section>
        <ul class="card arranged" aria-label=td_string!(locale, own_triggers.list)>
            {part(arranged)}
        </ul>
    }
}

/// One trigger with what can be done to it.
#[component]
fn Arranged(trigger: Trigger, renaming: WhichRenamed) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let Trigger { id, hidden, .. } = trigger;
    let name = state.triggers.with_untracked(|list| words::trigger(locale, list, &id));
    let up = td_string!(locale, own_triggers.up, name = name.as_str()).to_string();
    let down = td_string!(locale, own_triggers.down, name = name.as_str()).to_string();
    let move_button = |label: String, icon, step: isize| {
        let button_id = format!("{}{step}", id.as_str());
        let id = id.clone();
        let again = button_id.clone();
        let act = move || {
            state.move_trigger(id.clone(), step);
            focus_soon(again.clone());
        };
        view! {
            <button type="button" class="icon-button" id=button_id aria-label=label on:click=tap(act)>
                <Icon name=icon />
            </button>
        }
        .into_any()
    };
    let mark = if hidden { format!(" · {}", td_string!(locale, own_triggers.hidden)) } else { String::new() };
    view! {
        <li class=if hidden { "arranged-hidden" } else { "" }>
            <div class="arranged-top">
                <span class="arranged-name">{name.clone()} <span class="quiet">{mark}</span></span>
                {move_button(up, IconName::Up, -1)}
                {move_button(down, IconName::Down, 1)}
            </div>
            <Renaming id name hidden renaming />
        </li>
    }
}

/// The buttons under a trigger, or the field for its new name.
#[component]
fn Renaming(id: TriggerId, name: String, hidden: bool, renaming: WhichRenamed) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let own_id = id.clone();
    let [begun, done, left] = array::from_fn(|_| Arc::clone(&renaming));
    let is_renaming = move || renaming.with(|renaming| renaming.as_ref() == Some(&own_id));
    let asks = is_renaming.clone();
    let rename = td_string!(locale, own_triggers.rename, name = name.as_str()).to_string();
    let rename_to = td_string!(locale, own_triggers.rename_to, name = name.as_str()).to_string();
    let hide = if hidden {
        td_string!(locale, own_triggers.show, name = name.as_str()).to_string()
    } else {
        td_string!(locale, own_triggers.hide, name = name.as_str()).to_string()
    };
    let field_id = id.clone();
    let buttons = move || {
        let ([rename_id, hide_id], begun) = ([id.clone(), id.clone()], Arc::clone(&begun));
        view! {
            <div class="arranged-actions">
                <Button
                    look=Look::Quiet
                    label=rename.clone()
                    on_tap=tap(move || {
                        begun.set(Some(rename_id.clone()));
                        focus_soon(RENAME.to_owned());
                    })
                />
                <Button
                    look=Look::Quiet
                    label=hide.clone()
                    on_tap=tap(move || state.set_trigger_hidden(hide_id.clone(), !hidden))
                />
            </div>
        }
        .into_any()
    };
    let field = move || {
        let (id, done, left) = (field_id.clone(), Arc::clone(&done), Arc::clone(&left));
        let on_save: OnSave = Box::new(move |typed| {
            state.rename_trigger(id.clone(), &typed)?;
            done.set(None);
            Ok(())
        });
        view! {
            <NameField
                label=rename_to.clone()
                save=td_string!(locale, own_triggers.rename_save)
                start=name.clone()
                id=RENAME
                on_save
            />
            <Button
                look=Look::Quiet
                label=td_string!(locale, own_triggers.rename_cancel)
                on_tap=tap(move || left.set(None))
            />
        }
        .into_any()
    };
    view! {
        {shown_while(move || !asks(), buttons)}
        {shown_while(is_renaming, field)}
    }
}

/// A name and a button; what is wrong with the name is said below it, and the text stays.
#[component]
fn NameField(
    #[prop(into)] label: String,
    save: &'static str,
    #[prop(into)] start: String,
    id: &'static str,
    on_save: OnSave,
) -> impl IntoView {
    let locale = use_locale();
    let typed = RwSignal::new(start);
    let problem = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let words = match on_save(typed.get_untracked()) {
            Ok(()) => "",
            Err(TriggerNameError::Empty) => td_string!(locale, own_triggers.empty_name),
            Err(TriggerNameError::TooLong(_)) => td_string!(locale, own_triggers.too_long),
        };
        // Renaming closes this field, and its signals with it.
        if words.is_empty() {
            let _ = typed.try_set(String::new());
        }
        let _ = problem.try_set(words.to_owned());
    };
    view! {
        <form class="field" on:submit=submit>
            <label>
                {label}
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    prop:value=text(move || typed.get())
                    on:input=typing(tell(move |now| typed.set(now)))
                />
            </label>
            <p class="problem" role="alert">{text(move || problem.get())}</p>
            <button type="submit" class="button">{save}</button>
        </form>
    }
}
