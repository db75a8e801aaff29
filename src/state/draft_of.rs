//! The purposes of drafts, each under a lasting name.

use std::{fmt, marker::PhantomData};

use crate::{
    content::Instrument,
    domain::{
        AppointmentDraft, CheckInDraft, CheckUpDraft, HabitDraft, Id, IfThenDraft, MedicineDraft, NoteDraft,
        PersonDraft, PlanList, SheetName, SupportTableDraft, UsedDraft, WordDraft, WordSort, WorksheetDraft,
    },
};

/// The purpose of a draft, and with it the kind of draft.
#[derive(Debug)]
pub struct DraftOf<D> {
    pub(super) name: DraftName,
    draft: PhantomData<fn() -> D>,
}

impl<D> Clone for DraftOf<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D> Copy for DraftOf<D> {}

/// The lasting name that drafts of a purpose are kept under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DraftName {
    /// Of a form that there is once.
    Of(&'static str),
    /// Of the form of a list of the plan.
    List(PlanList),
    /// Of a note of a list of the plan, while it is being changed.
    Changed(PlanList),
    /// Of a check-up with these questions.
    CheckUp(Instrument),
    /// Of a thinking tool.
    Worksheet(SheetName),
    /// Of an entry, a person, a medicine or an appointment, while it is being changed.
    Saved(Id),
}

impl DraftName {
    /// The prefix of the names of all drafts.
    pub(super) const BEGINNING: &str = "steady.draft";
}

impl fmt::Display for DraftName {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(name) => text.write_str(name),
            Self::List(list) => write!(text, "{}.list-{}", Self::BEGINNING, list.stored_name()),
            Self::Changed(list) => write!(text, "{}.change-{}", Self::BEGINNING, list.stored_name()),
            Self::CheckUp(of) => write!(text, "{}.check-up-{}", Self::BEGINNING, of.slug()),
            Self::Worksheet(tool) => write!(text, "{}.thinking-{}", Self::BEGINNING, tool.as_str()),
            Self::Saved(id) => write!(text, "{}.{id}", Self::BEGINNING),
        }
    }
}

impl<D> DraftOf<D> {
    const fn named(name: DraftName) -> Self {
        Self { name, draft: PhantomData }
    }

    /// An entry, a person, a medicine or an appointment, while it is being changed.
    pub const fn saved(id: Id) -> Self {
        Self::named(DraftName::Saved(id))
    }
}

impl DraftOf<CheckInDraft> {
    /// A check-in that is not saved yet.
    pub const NEW_CHECK_IN: Self = Self::named(DraftName::Of(DraftName::BEGINNING));
}

impl DraftOf<CheckUpDraft> {
    /// A check-up that is not finished yet.
    pub const fn check_up(of: Instrument) -> Self {
        Self::named(DraftName::CheckUp(of))
    }
}

impl DraftOf<UsedDraft> {
    /// A note on having used that is not saved yet.
    pub const NEW_USED: Self = Self::named(DraftName::Of("steady.draft.used"));
}

impl DraftOf<NoteDraft> {
    /// The line to remember of a hard moment that is not saved yet.
    pub const REMEMBER: Self = Self::named(DraftName::Of("steady.draft.remember"));

    /// The letter, while it is being changed.
    pub const LETTER: Self = Self::named(DraftName::Of("steady.draft.letter"));

    /// A tool of the person's own that is not saved yet.
    pub const OWN_TOOL: Self = Self::named(DraftName::Of("steady.draft.tool"));

    /// A text for people that is not saved yet.
    pub const READY_TEXT: Self = Self::named(DraftName::Of("steady.draft.text"));

    /// A text for people, while it is being changed.
    pub const CHANGED_TEXT: Self = Self::named(DraftName::Of("steady.draft.change-text"));

    /// What the person wants of the day, until it is saved.
    pub const INTENTION: Self = Self::named(DraftName::Of("steady.draft.intention"));

    /// What went well on a day, until it is saved.
    pub const WENT_WELL: Self = Self::named(DraftName::Of("steady.draft.went-well"));

    /// What the person wants to talk about, on the page to hand over. It is never saved: it stays until it is emptied.
    pub const TALK: Self = Self::named(DraftName::Of("steady.draft.talk"));

    /// A note of a list of the plan, while it is being changed.
    pub const fn changed(list: PlanList) -> Self {
        Self::named(DraftName::Changed(list))
    }

    /// A note for a list of the plan that is not saved yet.
    pub const fn list(list: PlanList) -> Self {
        Self::named(DraftName::List(list))
    }
}

impl DraftOf<IfThenDraft> {
    /// An if-then step that is not saved yet.
    pub const STEP: Self = Self::named(DraftName::Of("steady.draft.step"));

    /// An if-then step, while it is being changed.
    pub const CHANGED_STEP: Self = Self::named(DraftName::Of("steady.draft.change-step"));
}

impl DraftOf<HabitDraft> {
    /// A habit of the person's own, new or while it is being changed.
    pub const HABIT: Self = Self::named(DraftName::Of("steady.draft.habit"));
}

impl DraftOf<MedicineDraft> {
    /// A medicine that is not saved yet.
    pub const NEW_MEDICINE: Self = Self::named(DraftName::Of("steady.draft.medicine"));
}

impl DraftOf<AppointmentDraft> {
    /// An appointment that is not saved yet.
    pub const NEW_APPOINTMENT: Self = Self::named(DraftName::Of("steady.draft.appointment"));
}

impl DraftOf<WorksheetDraft> {
    /// A worksheet of a thinking tool that is not saved yet.
    pub const fn worksheet(tool: SheetName) -> Self {
        Self::named(DraftName::Worksheet(tool))
    }
}

impl DraftOf<PersonDraft> {
    /// A person who is not saved yet.
    pub const NEW_PERSON: Self = Self::named(DraftName::Of("steady.draft.person"));
}

impl DraftOf<WordDraft> {
    /// Another name for a word that is not saved yet; of a trigger alone when it got its lasting name.
    pub const WORD_NAME: Self = Self::named(DraftName::Of("steady.draft.trigger-name"));

    /// A word of the person's own that is not saved yet.
    pub const fn new_word(sort: WordSort) -> Self {
        Self::named(DraftName::Of(match sort {
            WordSort::Triggers => "steady.draft.trigger",
            WordSort::Feelings => "steady.draft.feeling",
            WordSort::Substances => "steady.draft.substance",
        }))
    }
}

impl DraftOf<SupportTableDraft> {
    /// The answers about the support table.
    pub const TABLE: Self = Self::named(DraftName::Of("steady.draft.table"));
}
