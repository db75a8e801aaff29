//! The words that a person chooses from in a check-in, as they arranged them: triggers, feelings and substances, offered
//! ones and their own.

use super::{Feeling, ShortName, Substance, SubstanceKind, TriggerId, WordId, WordSort, draft::draft_fields};

/// One word as the person has arranged it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListedWord {
    /// Which word.
    pub id: WordId,
    /// The person's own name for it; `None` for an offered word under its offered name.
    pub name: Option<ShortName>,
    /// The kind of a substance of the person's own.
    pub kind: Option<SubstanceKind>,
    /// Whether forms no longer offer it; entries that have it keep it.
    pub hidden: bool,
}

impl ListedWord {
    /// A word that the app offers, under its offered name.
    pub const fn offered(id: WordId) -> Self {
        Self { id, name: None, kind: None, hidden: false }
    }
}

/// The words of one sort in the person's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordList {
    /// Each word once, in the order in which Settings lists them.
    pub words: Vec<ListedWord>,
    /// Whether the person moved a word: then their order is kept instead of "most used first".
    pub in_own_order: bool,
}

impl WordList {
    /// Appends the offered words that are missing here, so that those of a newer version reach everybody.
    pub fn add_offered(&mut self, offered: impl IntoIterator<Item = WordId>) {
        for id in offered {
            if self.find(&id).is_none() {
                self.words.push(ListedWord::offered(id));
            }
        }
    }

    /// The word with this id.
    pub fn find(&self, id: &WordId) -> Option<&ListedWord> {
        self.words.iter().find(|word| word.id == *id)
    }

    /// The words that are not hidden.
    pub fn shown(&self) -> impl Iterator<Item = &ListedWord> {
        self.words.iter().filter(|word| !word.hidden)
    }

    fn move_by(&mut self, id: &WordId, step: isize) {
        let Some(from) = self.words.iter().position(|word| word.id == *id) else { return };
        let Some(to) = from.checked_add_signed(step).filter(|to| *to < self.words.len()) else { return };
        self.words.swap(from, to);
        self.in_own_order = true;
    }
}

/// All words that a person chooses from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named as its sort of word")]
pub struct OwnWords {
    pub triggers: WordList,
    pub feelings: WordList,
    pub substances: WordList,
}

impl OwnWords {
    /// The words of a sort.
    pub const fn of(&self, sort: WordSort) -> &WordList {
        match sort {
            WordSort::Triggers => &self.triggers,
            WordSort::Feelings => &self.feelings,
            WordSort::Substances => &self.substances,
        }
    }

    /// The words of a sort, to change them.
    pub const fn of_mut(&mut self, sort: WordSort) -> &mut WordList {
        match sort {
            WordSort::Triggers => &mut self.triggers,
            WordSort::Feelings => &mut self.feelings,
            WordSort::Substances => &mut self.substances,
        }
    }

    /// The same with the offered words that are missing: these triggers, and every feeling and substance.
    pub fn with_offered(mut self, triggers: impl IntoIterator<Item = TriggerId>) -> Self {
        self.triggers.add_offered(triggers.into_iter().map(WordId::Trigger));
        self.feelings.add_offered(Feeling::OFFERED.into_iter().map(WordId::Feeling));
        self.substances.add_offered(Substance::OFFERED.into_iter().map(WordId::Substance));
        self
    }

    /// The word with this id.
    pub fn find(&self, id: &WordId) -> Option<&ListedWord> {
        self.of(id.sort()).find(id)
    }

    /// The kind of a substance, by which warnings go. One that is not listed here, or has none, may be anything.
    pub fn kind_of(&self, substance: Substance) -> SubstanceKind {
        let listed = || self.substances.find(&WordId::Substance(substance))?.kind;
        substance.offered_kind().or_else(listed).unwrap_or(SubstanceKind::Other)
    }

    /// Adds a word of the person's own at the top of its list; an id that is taken changes nothing.
    pub fn add(&mut self, id: WordId, name: ShortName, kind: Option<SubstanceKind>) {
        if self.find(&id).is_none() {
            let kind = kind.filter(|_| id.has_kind());
            self.of_mut(id.sort()).words.insert(0, ListedWord { id, name: Some(name), kind, hidden: false });
        }
    }

    /// Gives a word another name, and a substance of the person's own another kind; entries that have it show the new
    /// name.
    pub fn rename(&mut self, id: &WordId, name: ShortName, kind: Option<SubstanceKind>) {
        let kind = kind.filter(|_| id.has_kind());
        self.change(id, |word| (word.name, word.kind) = (Some(name), kind.or(word.kind)));
    }

    /// Stops or starts offering a word.
    pub fn set_hidden(&mut self, id: &WordId, hidden: bool) {
        self.change(id, |word| word.hidden = hidden);
    }

    /// Moves a word by one place, up (`-1`) or down (`1`); beyond an end it stays.
    pub fn move_by(&mut self, id: &WordId, step: isize) {
        self.of_mut(id.sort()).move_by(id, step);
    }

    /// Adds the words of another device that are missing here, each at the end of its list; those that are here stay as
    /// they are.
    pub fn add_missing(&mut self, other: &Self) {
        for sort in WordSort::ALL {
            for word in &other.of(sort).words {
                if self.find(&word.id).is_none() {
                    self.of_mut(sort).words.push(word.clone());
                }
            }
        }
    }

    /// The words under a name of the person's own.
    pub fn named(&self) -> impl Iterator<Item = &ListedWord> {
        WordSort::ALL.into_iter().flat_map(|sort| &self.of(sort).words).filter(|word| word.name.is_some())
    }

    /// How many words there are.
    pub fn count(&self) -> usize {
        WordSort::ALL.into_iter().map(|sort| self.of(sort).words.len()).sum()
    }

    fn change(&mut self, id: &WordId, change: impl FnOnce(&mut ListedWord)) {
        if let Some(word) = self.of_mut(id.sort()).words.iter_mut().find(|word| word.id == *id) {
            change(word);
        }
    }
}

/// The input of the form for the name of a word so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordDraft {
    /// The word that gets another name; `None` for a new one.
    pub renamed: Option<WordId>,
    /// The kind of a substance of the person's own, once picked.
    pub kind: Option<SubstanceKind>,
    /// The name exactly as typed.
    pub name: String,
}

draft_fields!(WordDraft {
    values: [renamed, kind],
    choices: [],
    texts: /// The text of the form.
    WordText { Name: name },
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Listed};

    fn trigger(slug: &str) -> WordId {
        WordId::Trigger(TriggerId::new(slug).unwrap())
    }

    fn offered(slugs: &[&str]) -> OwnWords {
        OwnWords::default().with_offered(slugs.iter().filter_map(|slug| TriggerId::new(slug)))
    }

    fn triggers(words: &OwnWords) -> Vec<WordId> {
        words.triggers.words.iter().map(|word| word.id.clone()).collect()
    }

    fn name(text: &str) -> ShortName {
        ShortName::new(text).unwrap()
    }

    const OWN: Substance = Substance::Own(Id([3; 16]));

    #[test]
    fn what_a_newer_version_offers_joins_at_the_end_and_keeps_own_changes() {
        let mut words = offered(&["stress", "alone"]);
        words.set_hidden(&trigger("stress"), true);
        let words = words.with_offered(["pain", "stress"].into_iter().filter_map(TriggerId::new));
        assert_eq!(triggers(&words), ["stress", "alone", "pain"].map(trigger));
        assert!(words.triggers.words[0].hidden);
        assert_eq!(words.feelings.words.len(), Feeling::OFFERED.len());
        assert_eq!(words.substances.words.len(), Substance::OFFERED.len());
    }

    #[test]
    fn moving_keeps_every_word_and_stops_at_the_ends() {
        let mut words = offered(&["a", "b", "c"]);
        words.move_by(&trigger("a"), -1);
        assert!(!words.triggers.in_own_order);
        words.move_by(&trigger("c"), -1);
        assert_eq!(triggers(&words), ["a", "c", "b"].map(trigger));
        assert!(words.triggers.in_own_order && !words.feelings.in_own_order);
    }

    #[test]
    fn the_kind_of_a_substance_is_its_own_or_the_one_that_the_person_chose() {
        let mut words = OwnWords::default();
        assert_eq!(words.kind_of(Substance::Cocaine), SubstanceKind::Stimulants);
        assert_eq!(words.kind_of(OWN), SubstanceKind::Other, "one that is not listed here may be anything");
        words.add(OWN.into_id(), name("Kratom"), Some(SubstanceKind::Opioids));
        assert_eq!(words.kind_of(OWN), SubstanceKind::Opioids);
        words.rename(&OWN.into_id(), name("Tea"), None);
        assert_eq!(words.kind_of(OWN), SubstanceKind::Opioids, "a new name leaves the kind");
        words.rename(&OWN.into_id(), name("Tea"), Some(SubstanceKind::Stimulants));
        assert_eq!(words.kind_of(OWN), SubstanceKind::Stimulants);
    }

    #[test]
    fn an_offered_substance_goes_by_a_new_name_and_keeps_its_kind() {
        let mut words = offered(&[]);
        words.rename(&Substance::Alcohol.into_id(), name("Wine"), Some(SubstanceKind::Other));
        assert_eq!(words.find(&Substance::Alcohol.into_id()).and_then(|word| word.kind), None);
        assert_eq!(words.kind_of(Substance::Alcohol), SubstanceKind::Alcohol);
    }

    #[test]
    fn words_of_another_device_join_and_those_that_are_here_stay() {
        let (mut here, mut there) = (offered(&["stress"]), offered(&["stress", "pain"]));
        here.rename(&trigger("stress"), name("Work"), None);
        there.rename(&trigger("stress"), name("Too much"), None);
        there.add(OWN.into_id(), name("Kratom"), Some(SubstanceKind::Opioids));
        let before = here.count();
        here.add_missing(&there);
        assert_eq!(here.count(), before + 2);
        assert_eq!(here.find(&trigger("stress")).unwrap().name, Some(name("Work")));
        assert_eq!(here.kind_of(OWN), SubstanceKind::Opioids);
        let merged = here.clone();
        here.add_missing(&there);
        assert_eq!(here, merged, "twice is once");
    }
}
