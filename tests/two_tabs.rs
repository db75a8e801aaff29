//! Two tabs that read and write in the same instant: whatever one was told is saved, the other leaves there.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod support;

use std::{
    cell::RefCell,
    future::Future,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

use pollster::block_on;
use steady::domain::{
    CheckIn, Entry, HardMoment, Id, Mood, Note, Noted, PersonDraft, Plan, PlanList, Rating, ShortName, Strength,
    WordId, WordSort,
};
use steady::vault::{Backup, MemoryStore, PlanToWrite, Vault, VaultError};
use support::{Seeded, entry, moment, vault_in};

/// Each with its own order of steps.
const INTERLEAVINGS: u64 = 3_000;

/// What each tab does in one of them.
const ACTIONS: usize = 6;

/// Later than every entry that is there at the beginning.
const NOW: i64 = 1_795_100_000_000;

/// What a tab was told is saved.
#[derive(Clone, Debug, PartialEq)]
enum Saved {
    Person(String),
    Reason(String),
    OwnWord(WordId),
    Entry(Id),
    Word(String),
    Rating(i64),
    Draft,
    Deleted,
}

/// One tab, and the numbers that say what it does.
struct Tab<'a> {
    name: &'static str,
    vault: Vault,
    numbers: Seeded,
    saved: &'a RefCell<Vec<Saved>>,
}

fn id(numbers: &mut Seeded) -> Id {
    let halves = [numbers.next(), numbers.next()];
    Id(halves.map(u64::to_be_bytes).concat().try_into().unwrap())
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap().unwrap()
}

/// The draft that both tabs have, as after one was duplicated.
const SHARED_DRAFT: Id = Id([77; 16]);

impl Tab<'_> {
    async fn act(mut self) {
        for action in 0..ACTIONS {
            let word = format!("{}{action}", self.name);
            let done = match self.numbers.below(8) {
                0 => self.add_person(&word).await,
                1 => self.add_reason(&word).await,
                2 => self.add_own_word(&word).await,
                3 => self.check_in().await,
                4 => self.add_word(&word).await,
                5 => self.rate(action).await,
                6 => self.save_draft().await,
                _ => self.delete().await,
            };
            self.saved.borrow_mut().extend(done);
        }
    }

    async fn change_plan(&mut self, change: &dyn Fn(&mut Plan) -> bool) {
        let new_id = id(&mut self.numbers);
        let write = PlanToWrite { change, photo: None, draft: None, now: moment(NOW, 60), new_id };
        self.vault.change_plan(write).await.unwrap();
    }

    async fn add_person(&mut self, name: &str) -> Option<Saved> {
        let draft = PersonDraft { name: name.to_owned(), ..PersonDraft::default() };
        let person = draft.finish(id(&mut self.numbers)).unwrap();
        self.change_plan(&|plan| plan.people.put(person.clone())).await;
        Some(Saved::Person(name.to_owned()))
    }

    async fn add_reason(&mut self, text: &str) -> Option<Saved> {
        self.change_plan(&|plan| plan.lists.add(PlanList::Reasons, note(text))).await;
        Some(Saved::Reason(text.to_owned()))
    }

    async fn add_own_word(&mut self, name: &str) -> Option<Saved> {
        let id = id(&mut self.numbers);
        let sort = WordSort::ALL[usize::from(id.0[0]) % WordSort::ALL.len()];
        let id = WordId::own(sort, id);
        let add = |words: Option<steady::domain::OwnWords>| {
            let mut words = words.unwrap_or_default();
            words.add(id.clone(), ShortName::new(name).unwrap(), None);
            words
        };
        self.vault.change_own_words(&add, None).await.unwrap();
        Some(Saved::OwnWord(id))
    }

    async fn check_in(&mut self) -> Option<Saved> {
        let id = id(&mut self.numbers);
        let entry = Entry { id, ..entry(u32::try_from(self.numbers.below(500)).unwrap()) };
        self.vault.save(&entry).await.unwrap();
        Some(Saved::Entry(id))
    }

    /// Writes on in the entry that both have open. Who is refused reads what the other wrote, and gives up for now.
    async fn add_word(&mut self, word: &str) -> Option<Saved> {
        let before = self.vault.all().await.unwrap().entries.into_iter().find(|one| one.id == entry(7).id)?;
        let Noted::CheckIn(check_in) = &before.noted else { panic!("{before:?}") };
        let longer = note(&format!("{} {word}", check_in.note.as_ref().unwrap().as_str()));
        let noted = Noted::CheckIn(CheckIn { note: Some(longer), ..check_in.clone() });
        // Every other time, its time is corrected with it.
        let at = before.at + chrono::TimeDelta::minutes(i64::try_from(self.numbers.below(2)).unwrap());
        let after = Entry { at, noted, ..before.rewritten(moment(NOW, 60).to_utc()) };
        match self.vault.replace(&before, &after).await {
            Ok(()) => Some(Saved::Word(word.to_owned())),
            Err(VaultError::Changed(theirs)) => {
                assert_ne!(*theirs, before, "what is told to be changed is not as it was");
                None
            }
            Err(error) => panic!("{error}"),
        }
    }

    async fn rate(&mut self, action: usize) -> Option<Saved> {
        let millis = NOW + i64::try_from(action * 60_000).unwrap() + i64::from(self.name == "two");
        let at = moment(millis, 60);
        let rating = Rating { at, strength: Strength::new(5).unwrap() };
        let id = id(&mut self.numbers);
        let begun = || {
            let moment = HardMoment { ratings: vec![rating], ..HardMoment::default() };
            Ok(Entry { id, at, written: at.to_utc(), noted: Noted::HardMoment(moment), imported: None })
        };
        let change = |before: &Entry| {
            let Noted::HardMoment(mut moment) = before.noted.clone() else { panic!("{before:?}") };
            moment.ratings.push(rating);
            Some(Entry { noted: Noted::HardMoment(moment), ..before.rewritten(at.to_utc()) })
        };
        let is_meant = |entry: &Entry| matches!(entry.noted, Noted::HardMoment(_));
        let since = at.to_utc() - chrono::TimeDelta::hours(3);
        let (written, is_new) = self.vault.change_or_begin(since, &is_meant, &change, &begun, None).await.unwrap();
        assert_eq!(is_new, written.id == id);
        Some(Saved::Rating(millis))
    }

    async fn save_draft(&mut self) -> Option<Saved> {
        let entry = Entry { id: id(&mut self.numbers), ..entry(600) };
        match self.vault.save_typed(&entry, Some(SHARED_DRAFT)).await {
            Ok(()) => Some(Saved::Draft),
            Err(VaultError::Finished) => {
                assert!(self.vault.is_finished(SHARED_DRAFT).await.unwrap());
                None
            }
            Err(error) => panic!("{error}"),
        }
    }

    async fn delete(&mut self) -> Option<Saved> {
        self.vault.delete(&entry(3)).await.unwrap();
        Some(Saved::Deleted)
    }
}

/// Lets both go on in steps whose order the numbers say.
fn interleave(numbers: &mut Seeded, mut both: [Pin<&mut dyn Future<Output = ()>>; 2]) {
    let mut context = Context::from_waker(Waker::noop());
    let mut is_done = [false; 2];
    for _ in 0..1_000_000 {
        let turn = numbers.below(2);
        is_done[turn] = is_done[turn] || both[turn].as_mut().poll(&mut context) == Poll::Ready(());
        if is_done == [true; 2] {
            return;
        }
    }
    panic!("two tabs wait for each other");
}

fn ratings_in(vault: &Vault) -> Vec<Vec<i64>> {
    let entries = block_on(vault.all()).unwrap().entries;
    let ratings = |entry: &Entry| match &entry.noted {
        Noted::HardMoment(moment) => Some(moment.ratings.iter().map(|rating| rating.at.timestamp_millis()).collect()),
        _ => None,
    };
    entries.iter().filter_map(ratings).collect()
}

/// What was told to be saved in one interleaving, after a look at whether it is there.
fn run(seed: u64) -> Vec<Saved> {
    let mut numbers = Seeded(seed);
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    for minute in [3, 7] {
        block_on(vault.save(&entry(minute))).unwrap();
    }
    memory.take_time();
    let saved = RefCell::new(Vec::new());
    let tab = |name, seed| Tab { name, vault: vault_in(&memory), numbers: Seeded(seed), saved: &saved };
    let (one, two) = (tab("one", numbers.next()).act(), tab("two", numbers.next()).act());
    interleave(&mut numbers, [pin!(one), pin!(two)]);

    let entries = block_on(vault.all()).unwrap().entries;
    let plan = block_on(vault.plan()).unwrap().unwrap_or_default();
    let own_words = block_on(vault.own_words()).unwrap().unwrap_or_default();
    let moments = ratings_in(&vault);
    assert!(moments.len() <= 1, "seed {seed}: two hard moments, {moments:?}");
    let planned = entries.iter().filter(|entry| matches!(entry.noted, Noted::Planned(_))).count();
    let of_draft = entries.iter().filter(|one| one.at == entry(600).at).count();
    let saved = saved.into_inner();
    let times = |what: &dyn Fn(&Saved) -> bool| saved.iter().filter(|one| what(one)).count();
    assert_eq!(planned, usize::from(times(&|one| matches!(one, Saved::Reason(_))) > 0), "seed {seed}: one a day");
    assert_eq!(of_draft, times(&|one| *one == Saved::Draft), "seed {seed}: a draft is saved once");
    assert!(of_draft <= 1, "seed {seed}: a draft is saved once");
    let words = entries.iter().find(|one| one.id == entry(7).id).map(|one| match &one.noted {
        Noted::CheckIn(CheckIn { note: Some(note), .. }) => note.as_str().to_owned(),
        other => panic!("{other:?}"),
    });
    let words = words.unwrap();
    for one in &saved {
        let is_there = match one {
            Saved::Person(name) => plan.people.all.iter().any(|person| person.name.as_str() == name),
            Saved::Reason(text) => plan.lists.of(PlanList::Reasons).iter().any(|reason| reason.as_str() == text),
            Saved::OwnWord(id) => own_words.find(id).is_some(),
            Saved::Entry(id) => entries.iter().any(|entry| entry.id == *id),
            Saved::Word(word) => words.split(' ').any(|one| one == word),
            Saved::Rating(at) => moments.iter().any(|ratings| ratings.contains(at)),
            Saved::Draft => of_draft == 1,
            Saved::Deleted => entries.iter().all(|one| one.id != entry(3).id),
        };
        assert!(is_there, "seed {seed}: {one:?} was saved and is gone");
    }
    saved
}

#[test]
fn whatever_two_tabs_do_in_the_same_instant_nothing_that_was_saved_is_lost() {
    let mut acknowledged = 0;
    for seed in 0..INTERLEAVINGS {
        acknowledged += run(seed).len();
    }
    println!("{acknowledged} acknowledged changes in {INTERLEAVINGS} interleavings, 0 lost");
    assert!(acknowledged > 10_000, "{acknowledged}");
}

#[test]
fn fifty_people_added_in_two_tabs_at_once_are_fifty_people() {
    for seed in 0..20 {
        let memory = MemoryStore::default();
        let vault = vault_in(&memory);
        memory.take_time();
        let saved = RefCell::new(Vec::new());
        let add = async |name: &'static str, seed| {
            let mut tab = Tab { name, vault: vault_in(&memory), numbers: Seeded(seed), saved: &saved };
            for number in 0..25 {
                tab.add_person(&format!("{name}{number}")).await;
            }
        };
        interleave(&mut Seeded(seed), [pin!(add("one", seed + 100)), pin!(add("two", seed + 200))]);
        assert_eq!(block_on(vault.plan()).unwrap().unwrap().people.all.len(), 50, "seed {seed}");
    }
}

#[test]
fn a_restore_writes_over_nothing_that_another_tab_changes_meanwhile() {
    for seed in 0..300 {
        let mut numbers = Seeded(seed);
        let memory = MemoryStore::default();
        let vault = vault_in(&memory);
        block_on(vault.save(&entry(7))).unwrap();
        // The file has a later version than the vault, and an earlier one than what the other tab writes.
        let mut backup = block_on(Backup::collect(&vault, moment(NOW, 60))).unwrap();
        let noted = Noted::CheckIn(CheckIn { note: Some(note("restored")), ..CheckIn::with_mood(Mood::Low) });
        backup.entries = vec![Entry { noted, ..entry(7).rewritten(moment(NOW - 1, 60).to_utc()) }];
        memory.take_time();
        let saved = RefCell::new(Vec::new());
        let mut tab = Tab { name: "two", vault: vault_in(&memory), numbers: Seeded(seed + 1), saved: &saved };
        let mut is_written = false;
        let write = async {
            is_written = tab.add_word("word").await.is_some();
        };
        let restore = async {
            vault.restore(&backup).await.unwrap();
        };
        interleave(&mut numbers, [pin!(restore), pin!(write)]);
        let entries = block_on(vault.all()).unwrap().entries;
        let there: Vec<_> = entries.iter().filter(|one| one.id == entry(7).id).collect();
        let [Entry { noted: Noted::CheckIn(CheckIn { note: Some(words), .. }), .. }] = there[..] else {
            panic!("seed {seed}: {there:?}")
        };
        let wanted = if is_written { "word" } else { "restored" };
        assert!(words.as_str().ends_with(wanted), "seed {seed}: {words:?}, and a word was saved: {is_written}");
    }
}

#[test]
fn whose_entry_was_changed_elsewhere_is_given_what_it_says_now() {
    let memory = MemoryStore::default();
    let (one, two) = (vault_in(&memory), vault_in(&memory));
    block_on(one.save(&entry(1))).unwrap();
    let changed = |mood, minutes: i64| {
        let at = entry(1).at + chrono::TimeDelta::minutes(minutes);
        Entry { at, noted: Noted::CheckIn(CheckIn::with_mood(mood)), ..entry(1) }
    };
    let theirs = changed(Mood::Low, 90);
    block_on(two.replace(&entry(1), &theirs)).unwrap();
    let refused = Err(VaultError::Changed(Box::new(theirs.clone())));
    assert_eq!(block_on(one.replace(&entry(1), &changed(Mood::Good, 0))), refused);
    assert_eq!(block_on(one.delete(&entry(1))), refused, "words that one has not read are not deleted");
    assert_eq!(block_on(one.all()).unwrap().entries, std::slice::from_ref(&theirs));
    block_on(two.delete(&theirs)).unwrap();
    assert_eq!(block_on(one.replace(&entry(1), &changed(Mood::Good, 0))), Err(VaultError::Gone));
}
