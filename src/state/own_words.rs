//! The words that a person chooses from, and how they arrange them.

use std::rc::Rc;

use leptos::prelude::*;

use super::{DraftForm, Journal, Notice, Notices, Problem, Storage, draft_slot::Submitted, storage::OWN_WORDS_CHANGED};
use crate::{
    content::OfferedTrigger,
    domain::{OwnWords, ShortName, SubstanceKind, WordDraft, WordId, WordSort, WordText},
    insight::offered_words,
    vault::Vault,
};

/// A change of the words. Boxed, so that the code around all changes is compiled once.
type WordChange = Box<dyn Fn(&mut OwnWords)>;

/// The store of words, as the person arranged them.
#[derive(Clone, Copy)]
pub struct OwnWordsStore(&'static Inner);

/// State and dependencies of [`OwnWordsStore`].
struct Inner {
    words: ArcRwSignal<OwnWords>,
    journal: Journal,
    storage: Storage,
    notices: Notices,
}

impl OwnWordsStore {
    pub(super) fn new(journal: Journal, storage: Storage, notices: Notices) -> Self {
        let words = ArcRwSignal::new(with_offered(None));
        Self(Box::leak(Box::new(Inner { words, journal, storage, notices })))
    }

    /// A copy of the words, tracked.
    pub fn get(self) -> OwnWords {
        self.0.words.get()
    }

    /// Reads the words, tracked.
    pub fn with<T>(self, look: impl FnOnce(&OwnWords) -> T) -> T {
        self.0.words.with(look)
    }

    /// Reads the words, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(&OwnWords) -> T) -> T {
        self.0.words.with_untracked(look)
    }

    /// The words of a sort that a form offers, tracked: the likeliest first, then those of `picked` that are hidden now, so
    /// that they can be taken out.
    pub fn offered(self, sort: WordSort, picked: Vec<WordId>) -> Vec<WordId> {
        let words = self.0.words.read();
        let mut ids = offered_words(&words, sort, &self.0.journal.often_noted());
        let picked = picked.into_iter();
        ids.extend(picked.filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        ids
    }

    /// Adds the word of the person's own that was typed into a form, and empties it.
    pub fn add(self, form: DraftForm<WordDraft>, sort: WordSort) {
        let Some(id) = self.0.storage.new_id() else { return };
        let id = WordId::own(sort, id);
        self.save_name(form, move |words, name, kind| words.add(id.clone(), name, kind));
    }

    /// Begins to give a word another name, in a form.
    pub fn begin_renaming(self, form: DraftForm<WordDraft>, id: WordId, name: String) {
        let kind = self.with_untracked(|words| words.find(&id).and_then(|word| word.kind));
        form.set(WordDraft { renamed: Some(id), kind, name });
    }

    /// Renames the word of a form, in every entry that has it. If another tab has renamed it since, the form shows that
    /// name, and nothing is saved.
    pub fn rename(self, form: DraftForm<WordDraft>) {
        let draft = form.draft();
        let Some(id) = draft.renamed.clone() else { return };
        let there = self.with_untracked(|words| Some(words.find(&id)?.name.as_ref()?.as_str().to_owned()));
        match there.filter(|name| *name != form.base().name && *name != draft.name) {
            Some(name) => {
                form.show_theirs(WordDraft { name, ..draft });
                self.0.notices.tell_problem(Problem::ChangedElsewhere);
            }
            None => self.save_name(form, move |words, name, kind| words.rename(&id, name, kind)),
        }
    }

    /// Ends renaming without a change.
    pub fn end_renaming(self, form: DraftForm<WordDraft>) {
        form.clear();
    }

    /// Stops or starts offering a word.
    pub fn set_hidden(self, id: WordId, hidden: bool) {
        self.change(move |words| words.set_hidden(&id, hidden));
    }

    /// Moves a word one place up (`-1`) or down (`1`).
    pub fn move_by(self, id: WordId, step: isize) {
        self.change(move |words| words.move_by(&id, step));
    }

    /// Goes back to the order by use.
    pub fn order_by_use(self, sort: WordSort) {
        self.change(move |words| words.of_mut(sort).in_own_order = false);
    }

    /// Saves a change with the name that was typed into a form, and empties the form. An invalid name is reported at
    /// the field.
    fn save_name(
        self,
        form: DraftForm<WordDraft>,
        change: impl Fn(&mut OwnWords, ShortName, Option<SubstanceKind>) + 'static,
    ) {
        let draft = form.draft();
        match ShortName::new(&draft.name) {
            Ok(name) => {
                let change: WordChange = Box::new(move |words| change(words, name.clone(), draft.kind));
                let submitted = form.submit();
                self.0.storage.write(move |vault| async move {
                    if self.write(vault, change, Some(submitted)).await {
                        form.clear();
                    }
                });
            }
            Err(error) => self.0.notices.point_out(form.slot(), WordText::Name, error),
        }
    }

    /// Changes the words by a tap. Of several quick taps, each one counts.
    fn change(self, change: impl Fn(&mut OwnWords) + 'static) {
        let change: WordChange = Box::new(change);
        self.0.notices.clear();
        self.0.storage.with_vault(move |vault| async move {
            self.write(vault, change, None).await;
        });
    }

    /// Changes the words as they are stored now, so that two tabs do not undo each other. Answers whether the write is
    /// durable.
    async fn write(self, vault: Rc<Vault>, change: WordChange, submitted: Option<Submitted>) -> bool {
        let _turn = self.0.storage.document_turn().await;
        let change = |stored| {
            let mut words = with_offered(stored);
            change(&mut words);
            words
        };
        match vault.change_own_words(&change, submitted.and_then(|submitted| submitted.draft)).await {
            Ok(words) => {
                self.0.words.set(words);
                self.0.storage.tell_saved(Notice::Saved, OWN_WORDS_CHANGED, submitted);
                true
            }
            Err(error) => {
                self.0.notices.refuse_form(error.into(), submitted);
                false
            }
        }
    }

    /// Reads the words as they are stored now. Those that are the same notify nobody: a list that is drawn anew takes the
    /// focus away for a moment.
    pub(super) async fn read_stored(self, vault: &Vault) {
        match vault.own_words().await {
            Ok(stored) => {
                let stored = with_offered(stored);
                if self.with_untracked(|words| *words != stored) {
                    self.0.words.set(stored);
                }
            }
            Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
        }
    }
}

/// The arranged words, with the offered ones that are not among them yet.
fn with_offered(arranged: Option<OwnWords>) -> OwnWords {
    let none = OwnWords::default();
    arranged.unwrap_or(none).with_offered(OfferedTrigger::ids())
}
