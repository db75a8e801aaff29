//! One of the plan's lists: its notes, what is offered for it, and a field for one more.

use leptos::prelude::*;

use super::{
    changing_list::{ChangingList, Lines, OneMore},
    reason_photo::{PhotoActions, PhotoOfReason},
};
use crate::{
    domain::{Note, NoteDraft, NoteText, Plan, PlanList, WordSort},
    i18n::*,
    screens::shared::{
        forms::{DraftField, NoteForm},
        words,
    },
    state::{DraftForm, DraftOf, OwnWordsStore, PlanStore, use_locale, use_own_words, use_plan},
    ui::{Button, Folded, Look, memo, remount, tap},
};

/// The list, folded away under its heading, which tells how much is in it.
#[component]
pub fn FoldedNoteList(
    /// The list of the plan.
    list: PlanList,
) -> impl IntoView {
    let plan = use_plan();
    let count = Box::new(move || plan.with(|plan| plan.lists.of(list).len()));
    let draw = Box::new(move || view! { <NoteList list /> }.into_any());
    view! { <Folded heading=words::plan_list(use_locale(), list).name count draw /> }
}

/// The list, without its heading.
#[component]
pub fn NoteList(
    /// The list of the plan.
    list: PlanList,
) -> impl IntoView {
    let plan = use_plan();
    let own_words = use_own_words();
    let locale = use_locale();
    let its = words::plan_list(locale, list);
    let field = format!("list-{}", list as usize);
    let first_field = field.clone();
    let notes = memo(move || plan.with(|plan| plan.lists.of(list).to_vec()));
    let offered = move || {
        let notes = notes();
        let is_new = |text: &String| notes.iter().all(|note| note.as_str() != text);
        let texts = offered_for(own_words, locale, list).into_iter().filter(is_new);
        let chip = |text: String| {
            let label = text.clone();
            view! {
                <button type="button" class="chip" on:click=tap(move || plan.add_offered(list, &text))>
                    {label}
                </button>
            }
            .into_any()
        };
        texts.map(chip).collect::<Vec<_>>().into_any()
    };
    let draw = move |form| {
        view! {
            <p class="hint">{td_string!(locale, plan.offered)}</p>
            <div class="chips" role="group" aria-label=td_string!(locale, plan.offered)>
                {remount(offered.clone())}
            </div>
            <NoteForm
                form
                id=field.clone()
                label=its.label
                button=its.add
                on_keep=tap(move || plan.add_to_list(list, form))
            />
        }
        .into_any()
    };
    view! {
        <p class="quiet">{its.why}</p>
        <ChangingList
            lines=Notes { list, plan }
            name=its.name
            one_more=OneMore { label: its.add, first_field, is_awaited: false, draw: Box::new(draw) }
        />
    }
}

/// The notes of a list.
#[derive(Clone, Copy)]
struct Notes {
    list: PlanList,
    plan: PlanStore,
}

impl Lines for Notes {
    type Line = Note;
    type Draft = NoteDraft;

    fn of(self, plan: &Plan) -> Vec<Note> {
        plan.lists.of(self.list).to_vec()
    }

    fn draft_of(self) -> DraftOf<NoteDraft> {
        DraftOf::changed(self.list)
    }

    fn draft_of_new(self) -> DraftOf<NoteDraft> {
        DraftOf::list(self.list)
    }

    fn draft(self, note: &Note) -> NoteDraft {
        NoteDraft { note: note.as_str().to_owned() }
    }

    fn words(self, _: Locale, note: &Note) -> String {
        note.as_str().to_owned()
    }

    fn fields(self, locale: Locale, form: DraftForm<NoteDraft>) -> AnyView {
        let label = words::plan_list(locale, self.list).label;
        view! { <DraftField form id=self.first_field() label of=NoteText::Note /> }.into_any()
    }

    fn first_field(self) -> String {
        format!("change-{}", self.list as usize)
    }

    fn save(self, form: DraftForm<NoteDraft>) {
        self.plan.save_changed_note(self.list, form);
    }

    fn move_to(self, note: Note, place: usize) {
        self.plan.move_note(self.list, note, place);
    }

    fn remove(self, note: Note) {
        self.plan.remove_note(self.list, note);
    }

    fn beside(self, locale: Locale, note: &Note, place: usize) -> [Option<AnyView>; 3] {
        let Self { list, plan } = self;
        if list != PlanList::Reasons {
            return [None, None, None];
        }
        let (first, reason) = (note.clone(), note.clone());
        let put_first = (place > 0).then(|| {
            view! {
                <Button
                    look=Look::Quiet
                    label=td_string!(locale, plan.put_first)
                    on_tap=tap(move || plan.move_note(list, first.clone(), 0))
                />
            }
            .into_any()
        });
        let photo = view! { <PhotoOfReason reason=note.clone() /> }.into_any();
        [Some(photo), None, Some(view! { {put_first} <PhotoActions reason /> }.into_any())]
    }
}

/// The notes to choose from: those of others, or for the hard situations the triggers of the check-ins.
fn offered_for(own_words: OwnWordsStore, locale: Locale, list: PlanList) -> Vec<String> {
    if list == PlanList::HardSituations {
        let offered = own_words.offered(WordSort::Triggers, Vec::new()).into_iter();
        return own_words.with(|words| offered.map(|id| words::word(locale, words, &id)).collect());
    }
    words::offered_notes(locale, list).into_iter().map(str::to_owned).collect()
}
