//! The list of tools: pinned first, then what helped before.

use leptos::prelude::*;

use crate::{
    content::Tool,
    domain::{Draft, NoteDraft, NoteText, Plan, ToolId},
    i18n::*,
    insight::{ENOUGH_USES, ToolHelp, Wave, tool_help},
    screens::shared::{
        forms::{BothVersions, DraftField, NoteForm},
        words,
    },
    state::{DraftOf, Origin, Place, use_drafts, use_hard_moments, use_journal, use_locale, use_plan},
    ui::{Button, Look, focus_soon, remount, shown_while, tap, when_asked},
};

/// One row: an offered tool, or one of the person's own.
#[derive(Clone)]
struct Row {
    id: ToolId,
    place: Place,
    name: String,
    purpose: &'static str,
    is_own: bool,
}

/// The tools to pick from; opened from the plan, they can be arranged too.
#[component]
pub fn ToolList(origin: Origin) -> impl IntoView {
    let hard_moments = use_hard_moments();
    let journal = use_journal();
    let plan = use_plan();
    let locale = use_locale();
    let moments = journal.late_hard_moments();
    // The tool of the person's own that is being changed.
    let edited = RwSignal::new(None::<ToolId>);
    let rows = move || {
        let plan = plan.get();
        let help = moments.with(|moments| tool_help(&Wave::of_all(moments.as_deref().unwrap_or(&[]))));
        let rows = in_order(rows(locale, origin, &plan), &plan, &help, origin);
        let row = |row: Row| {
            let helped = help
                .iter()
                .find(|help| help.tool == row.id)
                .map(|help| words::counted!(locale, tools.helped, total = help.rated, count = help.helped));
            let changed = edited.get().filter(|edited| *edited == row.id);
            let (begun, thing) = (row.id.clone(), row.id.as_str().to_owned());
            // In a hard moment, this tap notes that the tool was tried; opening its address notes nothing.
            let begin = move || {
                if origin == Origin::HardMoment {
                    hard_moments.note_tool(begun.clone());
                }
            };
            view! {
                <li data-thing=thing>
                    <a class="tool-link" href=row.place.href() on:click=tap(begin)>
                        <b>{row.name.clone()}</b>
                        <span class="quiet">{row.purpose}</span>
                        <span class="tool-helped">{helped}</span>
                    </a>
                    {match changed {
                        Some(tool) => view! { <ChangeTool tool edited /> }.into_any(),
                        None if origin == Origin::Plan => view! { <Arrange row edited /> }.into_any(),
                        None => ().into_any(),
                    }}
                </li>
            }
            .into_any()
        };
        rows.into_iter().map(row).collect::<Vec<_>>().into_any()
    };
    view! {
        <ul class="card tools" aria-label=td_string!(locale, tools.heading)>
            {remount(rows)}
        </ul>
        {(origin == Origin::Plan).then(|| view! {
            <p class="hint">{words::counted!(locale, tools.helped_later, count = ENOUGH_USES)}</p>
            {shown_while(move || edited.get().is_none(), || view! { <AddTool /> }.into_any())}
        }.into_any())}
    }
}

/// Pin, hide, change and remove.
#[component]
fn Arrange(row: Row, edited: RwSignal<Option<ToolId>>) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let Row { id, name, is_own, .. } = row;
    let name = name.as_str();
    let (is_pinned, is_hidden) =
        plan.with_untracked(|plan| (plan.tools.pinned.contains(&id), plan.tools.hidden.contains(&id)));
    // The labels are short; the accessible names have the tool's name too, for those who do not see the row.
    let (pin, pin_name) = if is_pinned {
        (td_string!(locale, tools.word.unpin), td_string!(locale, tools.unpin, name = name).to_string())
    } else {
        (td_string!(locale, tools.word.pin), td_string!(locale, tools.pin, name = name).to_string())
    };
    let (hide, hide_name) = if is_hidden {
        (td_string!(locale, tools.word.show), td_string!(locale, tools.show, name = name).to_string())
    } else {
        (td_string!(locale, tools.word.hide), td_string!(locale, tools.hide, name = name).to_string())
    };
    let remove_name = td_string!(locale, tools.remove, name = name).to_string();
    let mark = match (is_pinned, is_hidden) {
        (true, _) => td_string!(locale, tools.pinned),
        (_, true) => td_string!(locale, tools.hidden),
        _ => "",
    };
    let edit_name = td_string!(locale, plan.edit_part, part = name).to_string();
    let [pinned, hidden, changed, removed] = [(); 4].map(|()| id.clone());
    let own = is_own.then(|| {
        let edit = tap(move || {
            edited.set(Some(changed.clone()));
            focus_soon(CHANGED.to_owned());
        });
        view! {
            <Button look=Look::Quiet label=td_string!(locale, plan.edit) name=edit_name on_tap=edit />
            <Button
                look=Look::Quiet
                label=td_string!(locale, plan.remove)
                name=remove_name
                on_tap=tap(move || plan.remove_own_tool(removed.clone()))
            />
        }
        .into_any()
    });
    view! {
        <p class="hint">{mark}</p>
        <div class="arranged-actions">
            <Button
                look=Look::Quiet
                label=pin
                name=pin_name
                on_tap=tap(move || plan.toggle_pinned_tool(pinned.clone()))
            />
            <Button
                look=Look::Quiet
                label=hide
                name=hide_name
                on_tap=tap(move || plan.toggle_hidden_tool(hidden.clone()))
            />
            {own}
        </div>
    }
}

/// The id of the field in which a tool of the person's own is changed.
const CHANGED: &str = "change-tool";

/// The text of a tool of the person's own, while it is being changed.
#[component]
fn ChangeTool(tool: ToolId, edited: RwSignal<Option<ToolId>>) -> impl IntoView {
    let drafts = use_drafts();
    let plan = use_plan();
    let locale = use_locale();
    let text = plan.with_untracked(|plan| plan.tools.find_own(&tool).map(|tool| tool.text.as_str().to_owned()));
    let saved = NoteDraft { note: text.unwrap_or_default() };
    let form = tool.own_id().map(|id| drafts.form_for(id, saved.clone()).0);
    form.map(|form| {
        let save = tap(move || plan.save_own_tool(tool.clone(), form, move || edited.set(None)));
        let leave = tap(move || {
            drafts.discard_changes(form, saved.clone());
            edited.set(None);
        });
        view! {
            <DraftField form id=CHANGED label=td_string!(locale, tools.own) of=NoteText::Note />
            <BothVersions form />
            <div class="two">
                <Button look=Look::Main label=td_string!(locale, plan.save) on_tap=save />
                <Button label=td_string!(locale, plan.leave) on_tap=leave />
            </div>
        }
    })
}

/// The id of the field for a tool of the person's own.
const NEW: &str = "own-tool";

/// One more tool of the person's own.
#[component]
fn AddTool() -> impl IntoView {
    let drafts = use_drafts();
    let plan = use_plan();
    let locale = use_locale();
    let form = drafts.kept_form(DraftOf::OWN_TOOL);
    let label = td_string!(locale, tools.add);
    let closed = move |ask| view! { <Button label on_tap=ask /> }.into_any();
    let field = move || {
        view! {
            <NoteForm
                form
                id=NEW
                label=td_string!(locale, tools.own)
                hint=td_string!(locale, tools.own_how)
                button=label
                on_keep=tap(move || plan.add_own_tool(form))
            />
        }
        .into_any()
    };
    let is_typed = move || Some(!form.read(Draft::is_empty));
    view! { <section class="card">{when_asked(NEW.to_owned(), is_typed, closed, field)}</section> }
}

/// The person's own, then the offered ones.
fn rows(locale: Locale, origin: Origin, plan: &Plan) -> Vec<Row> {
    let own = plan.tools.own.iter().filter_map(|tool| {
        Some(Row {
            place: Place::OwnTool(origin, tool.id.own_id()?),
            id: tool.id.clone(),
            name: tool.title().to_owned(),
            purpose: "",
            is_own: true,
        })
    });
    let offered = Tool::ALL.into_iter().filter_map(|tool| {
        Some(Row {
            id: tool.id()?,
            place: Place::Tool(origin, tool),
            name: words::tool_name(locale, tool).to_owned(),
            purpose: words::tool_purpose(locale, tool),
            is_own: false,
        })
    });
    own.chain(offered).collect()
}

/// Pinned tools first, then those that helped before, then the rest; in a hard moment without hidden ones.
fn in_order(mut rows: Vec<Row>, plan: &Plan, help: &[ToolHelp], origin: Origin) -> Vec<Row> {
    if origin == Origin::HardMoment {
        rows.retain(|row| !plan.tools.hidden.contains(&row.id));
    }
    let pinned = plan.tools.pinned.iter();
    let helped = help.iter().filter(|help| help.helped > 0).map(|help| &help.tool);
    let mut sorted = Vec::new();
    for first in pinned.chain(helped) {
        if let Some(place) = rows.iter().position(|row| row.id == *first) {
            sorted.push(rows.remove(place));
        }
    }
    sorted.append(&mut rows);
    sorted
}
