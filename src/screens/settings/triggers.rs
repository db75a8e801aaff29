//! A person's own triggers: add, rename, hide, sort.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    domain::{Trigger, TriggerId, TriggerNameDraft, TriggerNameText},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField},
        page_top::PageTop,
        words,
    },
    state::{DraftForm, DraftOf, Place, use_drafts, use_locale, use_triggers},
    ui::{Button, Icon, IconShape, Look, Typed, focus_soon, remount, shown_while, tap},
};

/// The field in which a trigger gets another name; there is one at a time.
const RENAME: &str = "rename-trigger";

/// The page that arranges triggers.
#[component]
pub fn TriggersPage() -> impl IntoView {
    let drafts = use_drafts();
    let triggers = use_triggers();
    let locale = use_locale();
    let in_own_order = move || triggers.with(|list| list.in_own_order);
    let [new, renaming] = [DraftOf::NEW_TRIGGER, DraftOf::TRIGGER_NAME].map(|draft_of| drafts.kept_form(draft_of));
    let by_use = move || view! { <p class="quiet">{td_string!(locale, own_triggers.intro)}</p> }.into_any();
    let by_hand = move || {
        view! {
            <p class="quiet">{td_string!(locale, own_triggers.own_order)}</p>
            <Button label=td_string!(locale, own_triggers.by_use) on_tap=tap(move || triggers.order_by_use()) />
        }
        .into_any()
    };
    let arranged = move || {
        let triggers = triggers.get().triggers.into_iter();
        triggers.map(|trigger| view! { <Arranged trigger renaming /> }.into_any()).collect::<Vec<_>>().into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, own_triggers.heading) back=Place::Settings />
        <section class="card">
            {shown_while(move || !in_own_order(), by_use)}
            {shown_while(in_own_order, by_hand)}
            <NameField
                form=new
                id="new-trigger"
                label=td_string!(locale, own_triggers.new)
                save=td_string!(locale, own_triggers.add)
                on_save=move || triggers.add(new)
            />
        </section>
        <ul class="card arranged" aria-label=td_string!(locale, own_triggers.list)>
            {remount(arranged)}
        </ul>
    }
}

/// One trigger with what can be done to it.
#[component]
fn Arranged(trigger: Trigger, renaming: DraftForm<TriggerNameDraft>) -> impl IntoView {
    let triggers = use_triggers();
    let locale = use_locale();
    let Trigger { id, hidden, .. } = trigger;
    let name = triggers.with_untracked(|list| words::trigger(locale, list, &id));
    let up = td_string!(locale, own_triggers.up, name = name.as_str()).to_string();
    let down = td_string!(locale, own_triggers.down, name = name.as_str()).to_string();
    let move_button = |label: String, icon, step: isize| {
        let button_id = format!("{}{step}", id.as_str());
        let id = id.clone();
        let act = move || triggers.move_by(id.clone(), step);
        view! {
            <button type="button" class="icon-button" id=button_id aria-label=label on:click=tap(act)>
                <Icon shape=icon />
            </button>
        }
        .into_any()
    };
    let mark = if hidden { format!(" · {}", td_string!(locale, own_triggers.hidden)) } else { String::new() };
    let thing = id.as_str().to_owned();
    view! {
        <li class=if hidden { "arranged-hidden" } else { "" } data-thing=thing>
            <div class="arranged-top">
                <span class="arranged-name">{name.clone()} <span class="quiet">{mark}</span></span>
                {move_button(up, IconShape::UP, -1)}
                {move_button(down, IconShape::DOWN, 1)}
            </div>
            <Renaming id name hidden renaming />
        </li>
    }
}

/// The buttons under a trigger, or the field for its new name.
#[component]
fn Renaming(id: TriggerId, name: String, hidden: bool, renaming: DraftForm<TriggerNameDraft>) -> impl IntoView {
    let triggers = use_triggers();
    let locale = use_locale();
    let own_id = id.clone();
    let is_renamed = move || renaming.read(|draft| draft.renamed.as_ref() == Some(&own_id));
    let is_left = is_renamed.clone();
    let rename = td_string!(locale, own_triggers.rename_named, name = name.as_str()).to_string();
    let (turn, turn_named) = if hidden {
        let named = td_string!(locale, own_triggers.show_named, name = name.as_str()).to_string();
        (td_string!(locale, own_triggers.show), named)
    } else {
        let named = td_string!(locale, own_triggers.hide_named, name = name.as_str()).to_string();
        (td_string!(locale, own_triggers.hide), named)
    };
    let buttons = move || {
        let ([rename_id, hide_id], name) = ([id.clone(), id.clone()], name.clone());
        view! {
            <div class="arranged-actions">
                <Button
                    look=Look::Quiet
                    label=td_string!(locale, own_triggers.rename)
                    name=rename.clone()
                    on_tap=tap(move || {
                        triggers.begin_renaming(renaming, rename_id.clone(), name.clone());
                        focus_soon(RENAME.to_owned());
                    })
                />
                <Button
                    look=Look::Quiet
                    label=turn
                    name=turn_named.clone()
                    on_tap=tap(move || triggers.set_hidden(hide_id.clone(), !hidden))
                />
            </div>
        }
        .into_any()
    };
    let field = move || {
        view! {
            <NameField
                form=renaming
                id=RENAME
                label=td_string!(locale, own_triggers.rename_to)
                save=td_string!(locale, own_triggers.rename_save)
                on_save=move || triggers.rename(renaming)
            />
            <BothVersions form=renaming />
            <Button
                look=Look::Quiet
                label=td_string!(locale, own_triggers.rename_cancel)
                on_tap=tap(move || triggers.end_renaming(renaming))
            />
        }
        .into_any()
    };
    view! {
        {shown_while(move || !is_left(), buttons)}
        {shown_while(is_renamed, field)}
    }
}

/// A name, and the button that saves it; so does the keyboard's own.
#[component]
fn NameField(
    form: DraftForm<TriggerNameDraft>,
    id: &'static str,
    label: &'static str,
    save: &'static str,
    on_save: impl Fn() + 'static,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_save();
    };
    view! {
        <form class="field" on:submit=submit>
            <DraftField form id label typed=Typed::Line of=TriggerNameText::Name />
            <button type="submit" class="button">
                {save}
            </button>
        </form>
    }
}
