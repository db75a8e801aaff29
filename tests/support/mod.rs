//! Shared by the vault's tests: seeded randomness, entries, and stores that can be inspected.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::cell::Cell;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use pollster::block_on;
use proptest::{collection::vec, option, prelude::*, sample::select};
use steady::domain::{
    Aim, Answered, Appointment, AppointmentDraft, AppointmentList, Brought, CheckIn, CheckUp, DayNote, Dose, DoseHow,
    Ended, Entry, Feeling, Firmness, Goal, GoodFor, HabitCount, HabitId, HabitShelf, HardMoment, Id, IfThen, Import,
    Imported, Leg, ListedWord, LocalTime, Medicine, MedicineDraft, MedicineList, Mood, Note, Noted, Outcome, OwnHabit,
    OwnTool, OwnWords, People, Person, PersonDraft, Photo, Picture, Plan, PlanList, PlanVersion, QuestionsId, Rating,
    ReachedBy, ReadyText, ReasonPhoto, Recipient, Repeats, Rested, Role, SheetName, ShortName, SleptHours, Source,
    Strength, Substance, SubstanceKind, Symptom, TableSnapshot, ToolId, ToolShelf, ToolUse, TriggerId, Used, Visit,
    WordId, WordList, Worksheet, day_of,
};
use steady::vault::{Change, MemoryStore, ObjectStore, Opening, RandomUnavailable, Row, Store, Vault};

/// Numbers that are the same in every run (SplitMix64).
pub struct Seeded(pub u64);

impl Seeded {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end).unwrap()).unwrap()
    }
}

thread_local!(static STATE: Cell<u64> = const { Cell::new(1) });

/// Stands in for the browser's randomness.
pub fn seeded(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    for byte in buffer {
        let mut numbers = Seeded(STATE.get());
        *byte = numbers.next().to_be_bytes()[0];
        STATE.set(numbers.0);
    }
    Ok(())
}

pub fn vault_in(memory: &MemoryStore) -> Vault {
    match block_on(Vault::open(Store::Memory(memory.clone()), seeded)).unwrap() {
        Opening::Empty(vault) | Opening::Loaded(vault) => vault,
        other => panic!("{other:?}"),
    }
}

pub fn rows_of(memory: &MemoryStore) -> Vec<(ObjectStore, Row)> {
    let store = Store::Memory(memory.clone());
    let rows = |of| block_on(store.all(of)).unwrap().into_iter().map(move |row| (of, row));
    ObjectStore::ALL.into_iter().flat_map(rows).collect()
}

pub fn memory_with(rows: &[(ObjectStore, Row)]) -> MemoryStore {
    let memory = MemoryStore::default();
    let put = |(store, (key, bytes)): &(ObjectStore, Row)| Change::Put {
        store: *store,
        key: key.clone(),
        bytes: bytes.clone(),
    };
    block_on(Store::Memory(memory.clone()).commit(rows.iter().map(put).collect())).unwrap();
    memory
}

/// The database of a file of `tests/stored/`: a row a line, object store, key and bytes in hexadecimal.
pub fn stored(text: &str) -> MemoryStore {
    let row = |line: &str| -> (ObjectStore, Row) {
        let [store, key, bytes] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let store = ObjectStore::ALL.into_iter().find(|of| of.name() == store).unwrap();
        (store, (from_hex(key), from_hex(bytes)))
    };
    memory_with(&text.lines().map(row).collect::<Vec<_>>())
}

/// The bytes of a hexadecimal text.
pub fn from_hex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks(2);
    digits.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

pub fn moment(utc_milliseconds: i64, offset_minutes: i32) -> LocalTime {
    let offset = FixedOffset::east_opt(offset_minutes * 60).unwrap();
    DateTime::<Utc>::from_timestamp_millis(utc_milliseconds).unwrap().with_timezone(&offset)
}

/// A check-in of the given minute with an id of the same number.
pub fn entry(minute: u32) -> Entry {
    let at = moment(1_795_000_000_000 + i64::from(minute) * 60_000, 60);
    let check_in = CheckIn { note: Note::new(&format!("note {minute}")).unwrap(), ..CheckIn::with_mood(Mood::Okay) };
    let (id, noted) = (Id(u128::from(minute).to_be_bytes()), Noted::CheckIn(check_in));
    Entry { id, at, written: at.to_utc(), noted, imported: None }
}

pub fn any_moment() -> impl Strategy<Value = LocalTime> {
    (-62_000_000_000_000_i64..253_000_000_000_000, -1439..=1439).prop_map(|(utc, offset)| moment(utc, offset))
}

fn any_strength() -> impl Strategy<Value = Strength> {
    (0..=Strength::MAX).prop_map(|value| Strength::new(value).unwrap())
}

fn any_trigger_id() -> impl Strategy<Value = TriggerId> {
    "[a-z0-9-]{1,40}".prop_map(|slug| TriggerId::new(&slug).unwrap())
}

pub fn any_feeling() -> impl Strategy<Value = Feeling> {
    prop_oneof![select(Feeling::OFFERED.as_slice()), any::<[u8; 16]>().prop_map(|id| Feeling::Own(Id(id)))]
}

pub fn any_substance() -> impl Strategy<Value = Substance> {
    prop_oneof![select(Substance::OFFERED.as_slice()), any::<[u8; 16]>().prop_map(|id| Substance::Own(Id(id)))]
}

prop_compose! {
    fn any_check_in()(
        mood in select(Mood::ALL.as_slice()),
        craving in option::of(any_strength()),
        triggers in vec(any_trigger_id(), 0..4),
        feelings in vec(any_feeling(), 0..4),
        substances in vec(any_substance(), 0..3),
        note in ".{0,60}",
    ) -> CheckIn {
        CheckIn { mood, craving, triggers, feelings, substances, note: Note::new(&note).unwrap() }
    }
}

fn any_note() -> impl Strategy<Value = Option<Note>> {
    ".{0,60}".prop_map(|text| Note::new(&text).unwrap())
}

prop_compose! {
    fn any_hard_moment()(
        ratings in vec((any_moment(), any_strength()).prop_map(|(at, strength)| Rating { at, strength }), 0..6),
        tools in vec((any_moment(), any_trigger_id()), 0..3),
        ended in option::of((any_moment(), option::of(select(Outcome::ALL.as_slice())))),
        remember in any_note(),
    ) -> HardMoment {
        let tools = tools.into_iter().map(|(at, slug)| ToolUse { tool: ToolId::new(slug.as_str()).unwrap(), at });
        let ended = ended.map(|(at, outcome)| Ended { at, outcome });
        HardMoment { ratings, tools: tools.collect(), ended, remember }
    }
}

prop_compose! {
    fn any_used()(
        substances in vec(any_substance(), 0..3),
        triggers in vec(any_trigger_id(), 0..4),
        amount in any_note(),
        taught in any_note(),
        tell in any_note(),
        next_step in any_note(),
    ) -> Used {
        Used { substances, amount, triggers, taught, tell, next_step }
    }
}

fn any_habit_id() -> impl Strategy<Value = HabitId> {
    any_trigger_id().prop_map(|slug| HabitId::new(slug.as_str()).unwrap())
}

prop_compose! {
    fn any_day_note()(
        slept in option::of(SleptHours::LEAST..=SleptHours::MOST),
        rested in option::of(select(Rested::ALL.as_slice())),
        habits in vec((any_habit_id(), 1..=HabitCount::MAX), 0..4),
        symptoms in vec(select(Symptom::ALL.as_slice()), 0..3),
        intention in any_note(),
        went_well in any_note(),
        mood in option::of(select(Mood::ALL.as_slice())),
    ) -> DayNote {
        let slept = slept.and_then(SleptHours::new);
        let mut day = DayNote { slept, rested, symptoms, intention, went_well, mood, ..DayNote::default() };
        for (habit, times) in habits {
            day.set_times(&habit, times);
        }
        day
    }
}

fn any_check_up() -> impl Strategy<Value = CheckUp> {
    ("[a-z0-9-]{1,40}", vec(0..=CheckUp::HIGHEST, 1..=CheckUp::MOST))
        .prop_map(|(of, answers)| CheckUp::new(QuestionsId::new(&of).unwrap(), answers).unwrap())
}

prop_compose! {
    fn any_dose()(
        medicine in any_id(),
        name in any_note().prop_filter_map("no name", |name| name),
        due in option::of((any_moment(), 0..24_u32, 0..60_u32)),
        how in select(DoseHow::ALL.as_slice()),
    ) -> Dose {
        let due = due.and_then(|(day, hour, minute)| day_of(day).and_hms_opt(hour, minute, 0));
        Dose { medicine, name, due, how }
    }
}

prop_compose! {
    fn any_visit()(
        appointment in any_id(),
        name in any_note().prop_filter_map("no name", |name| name),
        (day, hour, minute) in (any_moment(), 0..24_u32, 0..60_u32),
        was_there in any::<bool>(),
        [before, after] in [option::of(select(Mood::ALL.as_slice())), option::of(select(Mood::ALL.as_slice()))],
        heard in any_note(),
    ) -> Visit {
        let due = day_of(day).and_hms_opt(hour, minute, 0).unwrap();
        Visit { appointment, name, due, was_there, before, after, heard }
    }
}

fn any_sheet_name() -> impl Strategy<Value = SheetName> {
    "[a-z0-9-]{1,32}".prop_map(|slug| SheetName::new(&slug).unwrap())
}

prop_compose! {
    fn any_worksheet()(
        tool in any_sheet_name(),
        texts in vec((any_sheet_name(), any_note()), 0..5),
        ratings in vec((any_sheet_name(), any_strength()), 0..3),
    ) -> Option<Worksheet> {
        let texts = texts.into_iter().filter_map(|(question, answer)| Some(Answered { question, answer: answer? }));
        let ratings = ratings.into_iter().map(|(question, answer)| Answered { question, answer });
        Worksheet::new(tool, texts.collect(), ratings.collect())
    }
}

pub fn any_entry() -> impl Strategy<Value = Entry> {
    let noted = prop_oneof![
        any_check_in().prop_map(Noted::CheckIn),
        any_hard_moment().prop_map(Noted::HardMoment),
        any_used().prop_map(Noted::Used),
        (option::of(any_strength()), any_note())
            .prop_filter_map("nothing brought", |(craving, note)| Brought::new(craving, note).map(Noted::Brought)),
        option::of(any_id()).prop_map(Noted::Reached),
        any_day_note().prop_map(|day| Noted::Day(Box::new(day))),
        any_check_up().prop_map(Noted::CheckUp),
        any_dose().prop_map(Noted::Dose),
        any_visit().prop_map(|visit| Noted::Visit(Box::new(visit))),
        any_worksheet().prop_filter_map("no answer", |sheet| sheet.map(Noted::Worksheet)),
        any_plan().prop_map(|plan| Noted::Planned(Box::new(PlanVersion::of(&plan)))),
    ];
    let any = (any_id(), any_moment(), any_moment(), noted, option::of(any_mark()));
    any.prop_map(|(id, at, written, noted, imported)| Entry { id, at, written: written.to_utc(), noted, imported })
}

prop_compose! {
    fn any_mark()(
        from in select(Source::ALL.as_slice()),
        at in any_moment(),
        line in any_id(),
        is_timed in any::<bool>(),
    ) -> Imported {
        Imported { import: Import { from, at: at.to_utc() }, line, is_timed }
    }
}

/// Each id once, newest first.
pub fn any_entries(count: usize) -> impl Strategy<Value = Vec<Entry>> {
    vec(any_entry(), 0..count).prop_map(|mut entries| {
        entries.sort_by_key(|entry| entry.id);
        entries.dedup_by_key(|entry| entry.id);
        entries.sort_by(Entry::newest_first);
        entries
    })
}

fn any_tool_id() -> impl Strategy<Value = ToolId> {
    any_trigger_id().prop_map(|slug| ToolId::new(slug.as_str()).unwrap())
}

fn any_line() -> impl Strategy<Value = String> {
    "[^\\s]{1,20}( [^\\s]{1,20})?"
}

fn any_id() -> impl Strategy<Value = Id> {
    any::<[u8; 16]>().prop_map(Id)
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    any_moment().prop_map(day_of)
}

prop_compose! {
    fn any_person()(
        id in any_id(),
        name in any_line(),
        phones in vec(any_line(), 0..3),
        reached_by in vec(select(ReachedBy::ALL.as_slice()), 0..2),
        roles in vec(select(Role::ALL.as_slice()), 0..3),
        good_for in vec(select(GoodFor::ALL.as_slice()), 0..3),
        fine_at_night in any::<bool>(),
        only_listed in any::<bool>(),
        note in ".{0,60}",
    ) -> Person {
        PersonDraft { name, phones, reached_by, roles, good_for, fine_at_night, only_listed, note }.finish(id).unwrap()
    }
}

fn any_recipient() -> impl Strategy<Value = Recipient> {
    prop_oneof![
        Just(Recipient::Anyone),
        select(Role::ALL.as_slice()).prop_map(Recipient::Role),
        any_id().prop_map(Recipient::Person),
    ]
}

prop_compose! {
    fn any_people()(
        all in vec(any_person(), 0..4),
        texts in vec((any_recipient(), any_note()), 0..4),
    ) -> People {
        let mut people = People::default();
        for person in all {
            people.put(person);
        }
        for (to, text) in texts {
            if let Some(text) = text {
                people.add_text(ReadyText { to, text });
            }
        }
        people
    }
}

prop_compose! {
    fn any_snapshot()(
        on in any_day(),
        legs in vec(option::of(select(Firmness::ALL.as_slice())), Leg::ALL.len()),
        strongest in any_note(),
        missing in any_note(),
        listens in any_note(),
    ) -> TableSnapshot {
        let mut snapshot = TableSnapshot::new(on);
        (snapshot.strongest, snapshot.missing, snapshot.listens) = (strongest, missing, listens);
        for (leg, firmness) in Leg::ALL.into_iter().zip(legs) {
            snapshot.rate(leg, firmness);
        }
        snapshot
    }
}

prop_compose! {
    fn any_goal()(
        substance in any_substance(),
        aim in select(Aim::ALL.as_slice()),
        word in option::of("[a-zé]{1,60}"),
        since in option::of(any_day()),
        clock_is_hidden in any::<bool>(),
        money_a_week in option::of(any::<u32>()),
        hours_a_week in option::of(any::<u32>()),
    ) -> Goal {
        let word = word.map(|word| ShortName::new(&word).unwrap());
        Goal { substance, aim, word, since, clock_is_hidden, money_a_week, hours_a_week }
    }
}

prop_compose! {
    fn any_shelf()(
        pinned in vec(any_tool_id(), 0..3),
        hidden in vec(any_tool_id(), 0..3),
        own in vec((any_tool_id(), any_note()), 0..3),
    ) -> ToolShelf {
        let mut shelf = ToolShelf { pinned, hidden, own: Vec::new() };
        for (id, text) in own {
            if let Some(text) = text {
                shelf.add_own(OwnTool { id, text });
            }
        }
        shelf
    }
}

prop_compose! {
    fn any_habits()(
        own in vec((any_habit_id(), "[a-zé]{1,60}", any::<bool>()), 0..3),
        hidden in vec(any_habit_id(), 0..3),
    ) -> HabitShelf {
        let mut shelf = HabitShelf { own: Vec::new(), hidden };
        for (id, name, is_counted) in own {
            shelf.add_own(OwnHabit { id, name: ShortName::new(&name).unwrap(), is_counted });
        }
        shelf
    }
}

prop_compose! {
    fn any_medicine()(
        id in any_id(),
        name in "[a-zé]{1,60}",
        amount in "[ -~½é]{0,100}",
        times in vec((0..24_u32, 0..60_u32), 0..6),
        prescriber in option::of(any_id()),
        refill in option::of(any_moment()),
        [for_opioids, ended] in any::<[bool; 2]>(),
    ) -> Medicine {
        let times = times.into_iter().map(|(hour, minute)| format!("{hour:02}:{minute:02}")).collect();
        let refill = refill.map_or_else(String::new, |day| day_of(day).to_string());
        MedicineDraft { name, amount, times, prescriber, refill, for_opioids, ended }.finish(id).unwrap()
    }
}

prop_compose! {
    fn any_medicines()(all in vec(any_medicine(), 0..3), until in option::of(any_moment())) -> MedicineList {
        let mut list = MedicineList { naloxone_until: until.map(day_of), ..MedicineList::default() };
        for medicine in all {
            list.put(medicine);
        }
        list
    }
}

prop_compose! {
    fn any_appointment()(
        id in any_id(),
        name in "[a-zé]{1,60}",
        (day, hour, minute) in (any_moment(), 0..24_u32, 0..60_u32),
        minutes in option::of(1..=Appointment::MAX_MINUTES),
        repeats in select(Repeats::ALL.as_slice()),
        place in "[ -~½é]{0,100}",
        [link, bring, ask] in [any_note(), any_note(), any_note()],
        person in option::of(any_id()),
        goes_on in any::<bool>(),
    ) -> Appointment {
        let day = day_of(day).to_string();
        let until = if goes_on { String::new() } else { day.clone() };
        let [link, bring, ask] = [link, bring, ask].map(|note| Note::text_of(&note));
        let minutes = minutes.map_or_else(String::new, |minutes| minutes.to_string());
        let time = format!("{hour:02}:{minute:02}");
        let draft = AppointmentDraft { name, day, time, minutes, repeats, until, place, link, person, bring, ask };
        draft.finish(id).unwrap()
    }
}

prop_compose! {
    fn any_appointments()(all in vec(any_appointment(), 0..3)) -> AppointmentList {
        let mut list = AppointmentList::default();
        for appointment in all {
            list.put(appointment);
        }
        list
    }
}

prop_compose! {
    pub fn any_plan()(
        lists in vec((select(PlanList::ALL.as_slice()), any_note()), 0..8),
        steps in vec((any_note(), any_note()), 0..4),
        letter in any_note(),
        tools in any_shelf(),
        habits in any_habits(),
        medicines in any_medicines(),
        appointments in any_appointments(),
        people in any_people(),
        snapshots in vec(any_snapshot(), 0..3),
        goals in vec(any_goal(), 0..3),
        shared_signs in vec(any_note(), 0..2),
        photos in vec(any_id(), 0..3),
    ) -> Plan {
        let shared_signs = shared_signs.into_iter().flatten().collect();
        let mut plan = Plan { letter, tools, habits, medicines, appointments, people, shared_signs, ..Plan::default() };
        for (list, note) in lists {
            if let Some(note) = note {
                plan.lists.add(list, note);
            }
        }
        for (reason, photo) in plan.lists.of(PlanList::Reasons).to_vec().into_iter().zip(photos) {
            plan.put_photo(ReasonPhoto { reason, photo });
        }
        for step in steps {
            if let (Some(when), Some(then)) = step {
                plan.add_step(IfThen { when, then });
            }
        }
        for snapshot in snapshots {
            plan.table.put(snapshot);
        }
        for goal in goals {
            plan.put_goal(goal);
        }
        plan
    }
}

/// The photos that a plan knows, in the order in which a vault gives them.
pub fn photos_of(plan: &Plan) -> Vec<Photo> {
    let mut ids: Vec<Id> = plan.photos.iter().map(|photo| photo.photo).collect();
    ids.sort_unstable_by(|a, b| b.cmp(a));
    // Each photo has its own picture: the digits of an id are base64 too.
    let picture = |id| Picture::new(format!("{}{id}", Picture::START)).unwrap();
    ids.into_iter().map(|id| Photo { id, picture: picture(id) }).collect()
}

pub fn any_words() -> impl Strategy<Value = OwnWords> {
    let lists = (
        any_list(any_trigger_id().prop_map(WordId::Trigger)),
        any_list(any_feeling().prop_map(WordId::Feeling)),
        any_list(any_substance().prop_map(WordId::Substance)),
    );
    lists.prop_map(|(triggers, feelings, substances)| OwnWords { triggers, feelings, substances })
}

fn any_list(id: impl Strategy<Value = WordId>) -> impl Strategy<Value = WordList> {
    let name = option::of("[a-zé]{1,30}").prop_map(|name| name.map(|name| ShortName::new(&name).unwrap()));
    let kind = option::of(select(SubstanceKind::ALL.as_slice()));
    let word = (id, name, kind, any::<bool>()).prop_map(|(id, name, kind, hidden)| {
        let kind = kind.filter(|_| id.has_kind());
        ListedWord { id, name, kind, hidden }
    });
    (vec(word, 0..6), any::<bool>()).prop_map(|(words, in_own_order)| {
        let mut list = WordList { words: Vec::new(), in_own_order };
        for word in words {
            if list.find(&word.id).is_none() {
                list.words.push(word);
            }
        }
        list
    })
}
