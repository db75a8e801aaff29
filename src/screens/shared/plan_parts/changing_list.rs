//! A list of the plan whose lines can be changed in their place, moved by hand or by keys, and removed.

use std::sync::Arc;

use leptos::prelude::*;

use super::changed_row::{ChangedRow, edit_button};
use crate::{
    domain::{Draft, Plan},
    i18n::*,
    state::{DraftForm, DraftOf, Loading, PlanStore, StoredDraft, use_drafts, use_locale, use_plan, use_storage},
    ui::{Button, MoveHandle, NoteRow, callback, focus_soon, memo, remount, shown_while, tap, when_asked},
};

/// A list of lines in the plan, and what can be done to one.
pub trait Lines: Copy + Send + Sync + 'static {
    /// A line.
    type Line: Clone + PartialEq + Send + Sync + 'static;
    /// The form in which a line is changed.
    type Draft: StoredDraft;

    /// The lines.
    fn of(self, plan: &Plan) -> Vec<Self::Line>;

    /// The purpose of the draft of a line that is being changed.
    fn draft_of(self) -> DraftOf<Self::Draft>;

    /// The purpose of the draft of one more line.
    fn draft_of_new(self) -> DraftOf<Self::Draft>;

    /// The draft of a line as it is saved.
    fn draft(self, line: &Self::Line) -> Self::Draft;

    /// A line in words.
    fn words(self, locale: Locale, line: &Self::Line) -> String;

    /// The fields in which a line is changed.
    fn fields(self, locale: Locale, form: DraftForm<Self::Draft>) -> AnyView;

    /// The id of the first of these fields.
    fn first_field(self) -> String;

    /// Saves the line in the form.
    fn save(self, form: DraftForm<Self::Draft>);

    /// Moves a line to a place.
    fn move_to(self, line: Self::Line, place: usize);

    /// Removes a line; the notice offers to undo it.
    fn remove(self, line: Self::Line);

    /// What stands beside the words of a line, below them, and before the button that removes it.
    fn beside(self, locale: Locale, line: &Self::Line, place: usize) -> [Option<AnyView>; 3];
}

/// The form for one more line of a list.
pub struct OneMore<D: StoredDraft> {
    /// The words of the button that asks for it.
    pub label: &'static str,
    /// The id of its first field.
    pub first_field: String,
    /// Whether it was asked for on the way to the page.
    pub is_awaited: bool,
    /// Draws it.
    pub draw: Box<dyn Fn(DraftForm<D>) -> AnyView + Send + Sync>,
}

/// The list; below it, while no line is being changed, the form for one more: open where there is no line yet or
/// something half typed, and behind a button otherwise.
#[component]
pub fn ChangingList<L: Lines>(
    /// The lines.
    lines: L,
    /// The accessible name of the list.
    name: &'static str,
    /// The form for one more.
    one_more: OneMore<L::Draft>,
) -> impl IntoView {
    let plan = use_plan();
    let storage = use_storage();
    let locale = use_locale();
    let new = use_drafts().kept_form(lines.draft_of_new());
    let change = use_drafts().kept_form(lines.draft_of());
    // The line that is being changed, as it was.
    let changed = memo(move || change.begun_with());
    let all = memo(move || plan.with(|plan| lines.of(plan)));
    let rows = {
        let changed = Arc::clone(&changed);
        move || {
            let (all, changed) = (all(), changed());
            let place_of_changed =
                changed.as_ref().and_then(|changed| all.iter().position(|line| lines.draft(line) == *changed));
            let rows = Rows { lines, plan, locale, all: all.len(), change, is_free: changed.is_none() };
            let row = |(place, line)| {
                if Some(place) == place_of_changed { rows.changed() } else { rows.row(place, line) }
            };
            let mut drawn: Vec<AnyView> = all.iter().enumerate().map(row).collect();
            // It was removed meanwhile: what was typed is not lost.
            if changed.is_some() && place_of_changed.is_none() {
                drawn.push(rows.changed());
            }
            drawn.into_any()
        }
    };
    let OneMore { label, first_field, is_awaited, draw } = one_more;
    let draw = Arc::new(draw);
    let is_needed = move || {
        let is_known = storage.loading() != Loading::Opening;
        is_known.then(|| is_awaited || plan.with(|plan| lines.of(plan).is_empty()) || !new.read(Draft::is_empty))
    };
    let form = move || {
        let draw = Arc::clone(&draw);
        let closed = move |ask| view! { <Button label on_tap=ask /> }.into_any();
        when_asked(first_field.clone(), is_needed, closed, move || draw(new))
    };
    view! {
        <ul class="notes" aria-label=name>{remount(rows)}</ul>
        {shown_while(move || changed().is_none(), form)}
    }
}

/// What the rows of a list have in common.
struct Rows<L: Lines> {
    lines: L,
    plan: PlanStore,
    locale: Locale,
    /// The number of lines.
    all: usize,
    /// The form of the line that is being changed.
    change: DraftForm<L::Draft>,
    /// Whether none is being changed.
    is_free: bool,
}

impl<L: Lines> Rows<L> {
    fn row(&self, place: usize, line: &L::Line) -> AnyView {
        let Self { lines, plan, locale, all, change, is_free } = *self;
        let note = lines.words(locale, line);
        let [moved, gone] = [line.clone(), line.clone()];
        let handle = (all > 1).then(|| {
            let name = td_string!(locale, plan.move_note, note = note.as_str()).to_string();
            let on_move = callback(move |to| lines.move_to(moved.clone(), to));
            view! { <MoveHandle name place on_move /> }.into_any()
        });
        let edit = is_free.then(|| {
            let saved = lines.draft(line);
            edit_button(locale, &note, move || {
                plan.begin_change(change, saved.clone());
                focus_soon(lines.first_field());
            })
        });
        let [photo, about, more] = lines.beside(locale, line, place);
        let more = view! { {edit} {more} }.into_any();
        let remove = td_string!(locale, plan.remove);
        let remove_name = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
        let on_remove = tap(move || lines.remove(gone.clone()));
        view! { <NoteRow note photo handle about more remove remove_name on_remove /> }.into_any()
    }

    fn changed(&self) -> AnyView {
        let Self { lines, plan, locale, change: form, .. } = *self;
        let fields = lines.fields(locale, form);
        view! {
            <ChangedRow
                fields
                on_save=tap(move || lines.save(form))
                on_leave=tap(move || plan.leave_unchanged(form))
            />
        }
        .into_any()
    }
}
