//! Every version ever released can be opened: see `tests/stored/README.md`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::{fs::OpenOptions, io::Write, path::Path};

use chrono::NaiveDate;
use pollster::block_on;
use steady::domain::{
    Aim, Answered, AppointmentDraft, Brought, CheckIn, CheckInDraft, CheckUp, DayNote, Dose, DoseHow, Ended, Entry,
    Feeling, Firmness, Goal, GoodFor, HabitCount, HabitId, HardMoment, Id, IfThen, Import, Imported, Leg, Listed,
    MedicineDraft, Mood, Note, Noted, Outcome, OwnHabit, OwnTool, OwnWords, Person, PersonDraft, Plan, PlanList,
    PlanVersion, QuestionsId, Rating, ReachedBy, ReadyText, ReasonPhoto, Recipient, Repeats, Rested, Role, SheetName,
    ShortName, SleptHours, Source, Strength, Substance, SubstanceKind, Symptom, ToolId, ToolShelf, ToolUse, TriggerId,
    Used, UsedDraft, Visit, WordId, Worksheet,
};
use steady::vault::{Backup, KeptDraft, MemoryStore, StoredDraft, Vault, WithPlan, write_draft};
use support::{entry, moment, photos_of, rows_of, stored, vault_in};

const VAULT_V1: &str = include_str!("stored/v1-vault.hex");
const DRAFT_V1: &str = include_str!("stored/v1-draft.txt");
const BACKUP_V1: &str = include_str!("stored/v1-backup.json");
const VAULT_V2: &str = include_str!("stored/v2-vault.hex");
const DRAFT_V2: &str = include_str!("stored/v2-draft.txt");
const BACKUP_V2: &str = include_str!("stored/v2-backup.json");
const VAULT_V3: &str = include_str!("stored/v3-vault.hex");
const DRAFT_V3: &str = include_str!("stored/v3-draft.txt");
const BACKUP_V3: &str = include_str!("stored/v3-backup.json");
const VAULT_V4: &str = include_str!("stored/v4-vault.hex");
const DRAFT_V4: &str = include_str!("stored/v4-draft.txt");
const BACKUP_V4: &str = include_str!("stored/v4-backup.json");
const VAULT_V5: &str = include_str!("stored/v5-vault.hex");
const DRAFT_V5: &str = include_str!("stored/v5-draft.txt");
const BACKUP_V5: &str = include_str!("stored/v5-backup.json");
const VAULT_V6: &str = include_str!("stored/v6-vault.hex");
const DRAFT_V6: &str = include_str!("stored/v6-draft.txt");
const BACKUP_V6: &str = include_str!("stored/v6-backup.json");
const VAULT_V7: &str = include_str!("stored/v7-vault.hex");
const DRAFT_V7: &str = include_str!("stored/v7-draft.txt");
const BACKUP_V7: &str = include_str!("stored/v7-backup.json");

const OWN_FEELING: Feeling = Feeling::Own(Id([40; 16]));
const OWN_SUBSTANCE: Substance = Substance::Own(Id([41; 16]));

/// Up to version 3, benzodiazepines were "something else".
const SUBSTANCES_OF_VERSION_3: [Substance; 4] =
    [Substance::Alcohol, Substance::Cocaine, Substance::Opioids, Substance::Other];

/// What a check-in's form reads from the draft of a version; each draft up to version 4 has the fields of every form,
/// those from then on have what their own form has.
fn check_in_draft(version: usize) -> CheckInDraft {
    CheckInDraft {
        mood: Some(Mood::Low),
        note: if version >= 2 { "It was payday.".into() } else { String::new() },
        substances: if version >= 4 { vec![Substance::Benzodiazepines] } else { Vec::new() },
        ..CheckInDraft::default()
    }
}

fn used_draft(version: usize) -> UsedDraft {
    let CheckInDraft { note, substances, .. } = check_in_draft(version);
    let empty = UsedDraft { substances, taught: note, ..UsedDraft::default() };
    if !(2..=4).contains(&version) {
        return empty;
    }
    UsedDraft { amount: "Two".into(), tell: "Sam".into(), next_step: "Eat.".into(), ..empty }
}

fn person_draft(version: usize) -> PersonDraft {
    if (3..=4).contains(&version) { PersonDraft::of(&sam()) } else { PersonDraft::default() }
}

fn id(slug: &str) -> TriggerId {
    TriggerId::new(slug).unwrap()
}

fn strength(value: u8) -> Strength {
    Strength::new(value).unwrap()
}

/// What version 1 could say, newest first.
fn entries() -> [Entry; 3] {
    let start = moment(1_795_208_400_123, -300);
    let minutes = |minutes| start + chrono::TimeDelta::minutes(minutes);
    let rating = |minute, value| Rating { at: minutes(minute), strength: strength(value) };
    let hard_moment = HardMoment {
        ratings: vec![rating(60, 9), rating(65, 6), rating(77, 1)],
        ended: Some(Ended { at: minutes(77), outcome: None }),
        ..HardMoment::default()
    };
    let full = CheckIn {
        mood: Mood::VeryLow,
        craving: Some(strength(10)),
        triggers: vec![id("payday"), id("own-1")],
        feelings: Feeling::OFFERED.to_vec(),
        substances: SUBSTANCES_OF_VERSION_3.to_vec(),
        note: Note::new("A long day.\nCalled \"Sam\" – é 🌙").unwrap(),
    };
    [
        Entry { at: minutes(60), written: minutes(77).to_utc(), noted: Noted::HardMoment(hard_moment), ..entry(3) },
        Entry { at: minutes(30), written: minutes(31).to_utc(), noted: Noted::CheckIn(full), ..entry(2) },
        Entry { noted: Noted::CheckIn(CheckIn::with_mood(Mood::Good)), at: start, written: start.to_utc(), ..entry(1) },
    ]
}

/// What version 2 can say beside it, newest first.
fn entries_of_version_2() -> Vec<Entry> {
    let start = moment(1_795_220_400_123, -300);
    let minutes = |minutes| start + chrono::TimeDelta::minutes(minutes);
    let hard_moment = HardMoment {
        tools: vec![ToolUse { tool: ToolId::new("surf").unwrap(), at: minutes(1) }],
        ended: Some(Ended { at: minutes(9), outcome: Some(Outcome::Used) }),
        remember: Note::new("Call first.").unwrap(),
        ..HardMoment::default()
    };
    let used = Used {
        substances: vec![Substance::Alcohol],
        amount: Note::new("Two beers").unwrap(),
        triggers: vec![id("payday")],
        taught: Note::new("Money in the hand.").unwrap(),
        tell: Note::new("Sam").unwrap(),
        next_step: Note::new("Eat, then sleep.").unwrap(),
    };
    let entry_at =
        |number, at: i64, noted| Entry { at: minutes(at), written: minutes(at).to_utc(), noted, ..entry(number) };
    let mut all = vec![entry_at(5, 10, Noted::Used(used)), entry_at(4, 0, Noted::HardMoment(hard_moment))];
    all.extend(entries());
    all
}

/// What version 3 can say beside it, newest first.
fn entries_of_version_3() -> Vec<Entry> {
    let at = moment(1_795_230_000_000, -300);
    let entry_at = |number, noted| Entry { at, written: at.to_utc(), noted, ..entry(number) };
    let planned = Noted::Planned(Box::new(PlanVersion::of(&plan_of_version_3())));
    let reached = [entry_at(8, Noted::Reached(Some(sam().id))), entry_at(6, Noted::Reached(None))];
    let mut all = vec![entry_at(10, planned)];
    all.extend(reached);
    all.extend(entries_of_version_2());
    all
}

/// What version 4 can say beside it, newest first.
fn entries_of_version_4() -> Vec<Entry> {
    let at = moment(1_795_240_000_000, -300);
    let entry_at = |number, noted| Entry { at, written: at.to_utc(), noted, ..entry(number) };
    let used = Used { substances: Substance::OFFERED.to_vec(), ..Used::default() };
    let planned = Noted::Planned(Box::new(PlanVersion::of(&plan_of_version_4())));
    let mut all = vec![entry_at(12, planned), entry_at(11, Noted::Used(used))];
    all.extend(entries_of_version_3());
    all
}

/// What version 5 can say beside it, newest first.
fn entries_of_version_5() -> Vec<Entry> {
    let at = moment(1_795_250_000_000, -300);
    let mut number = 20;
    let mut brought = |from, is_timed, noted| {
        number -= 1;
        let import = Import { from, at: moment(1_795_260_000_123, 0).to_utc() };
        let imported = Some(Imported { import, line: entry(number).id, is_timed });
        Entry { at, written: at.to_utc(), noted, imported, ..entry(number) }
    };
    let words = Brought::new(Some(strength(6)), Note::new("#walk(3)\n@sam").unwrap()).unwrap();
    let daylio = CheckIn { note: Note::new("work, gym").unwrap(), ..CheckIn::with_mood(Mood::VeryGood) };
    let mut all = vec![
        brought(Source::Table, false, Noted::Brought(Brought::new(Some(strength(0)), None).unwrap())),
        brought(Source::Nomie, true, Noted::Brought(words)),
        brought(Source::Loop, false, Noted::Brought(Brought::new(None, Note::new("Read").unwrap()).unwrap())),
        brought(Source::Daylio, true, Noted::CheckIn(daylio)),
    ];
    all.extend(entries_of_version_4());
    all
}

/// What version 6 can say beside it, newest first.
fn entries_of_version_6() -> Vec<Entry> {
    let at = moment(1_795_270_000_000, -300);
    let mut number = 40;
    let mut noted = |noted| {
        number -= 1;
        Entry { at, written: at.to_utc(), noted, ..entry(number) }
    };
    let habits = [("own-1", 1), ("water", 99)].map(|(slug, times)| HabitCount::new(habit(slug), times).unwrap());
    let day = DayNote {
        slept: SleptHours::new(7),
        rested: Some(Rested::Somewhat),
        habits: habits.into(),
        symptoms: Symptom::ALL.to_vec(),
        intention: Some(note("Home before dark.")),
        went_well: Some(note("Called Sam – é 🌙")),
        mood: Some(Mood::Good),
    };
    let answered = |question, answer| Answered { question: sheet_name(question), answer: note(answer) };
    let rated = |question, answer| Answered { question: sheet_name(question), answer: strength(answer) };
    let record = Worksheet::new(
        sheet_name("thought-record"),
        vec![answered("thought", "I always fail – é 🌙"), answered("fairer", "Not always.\nNot today.")],
        vec![rated("before", 10), rated("after", 0)],
    );
    let later =
        Worksheet::new(sheet_name("of-a-later-version"), vec![answered("why", "Because")], vec![rated("how-much", 5)]);
    let sheets = [record, later].map(|sheet| noted(Noted::Worksheet(sheet.unwrap())));
    let rested = Rested::ALL.map(|rested| DayNote { rested: Some(rested), ..DayNote::default() });
    let days = rested.into_iter().chain([day]).map(|day| noted(Noted::Day(Box::new(day))));
    let mut all: Vec<Entry> = sheets.into_iter().chain(days).collect();
    let check_ups = [("phq-9", &[1, 0, 2, 3, 0, 1, 0, 0, 0][..]), ("week", &[0, 2, 4, 3, 1])];
    let check_up = |(of, answers): (&str, &[u8])| CheckUp::new(QuestionsId::new(of).unwrap(), answers.to_vec());
    all.extend(check_ups.map(|it| noted(Noted::CheckUp(check_up(it).unwrap()))));
    let mut dose = |due: Option<&str>, how| {
        let name = note("Methadone – é · ½ tablet");
        noted(Noted::Dose(Dose { medicine: entry(30).id, name, due: due.map(|due| due.parse().unwrap()), how }))
    };
    all.extend([Some("2026-11-20T23:30:00"), None].into_iter().zip(DoseHow::ALL).map(|(due, how)| dose(due, how)));
    all.extend(entries_of_version_5());
    all
}

fn sheet_name(slug: &str) -> SheetName {
    SheetName::new(slug).unwrap()
}

fn habit(slug: &str) -> HabitId {
    HabitId::new(slug).unwrap()
}

/// What version 7 can say beside it, newest first.
fn entries_of_version_7() -> Vec<Entry> {
    let at = moment(1_795_280_000_000, 60);
    let due = "2026-11-21T18:30:00".parse().unwrap();
    let visit = Visit {
        appointment: entry(60).id,
        name: note("Group – é"),
        due,
        was_there: true,
        before: Some(Mood::Low),
        after: Some(Mood::VeryGood),
        heard: Some(note("One day at a time")),
    };
    let missed = Visit { was_there: false, before: None, after: None, heard: None, ..visit.clone() };
    let of = |number, visit| {
        let noted = Noted::Visit(Box::new(visit));
        Entry { at, written: at.to_utc(), noted, ..entry(number) }
    };
    let later = moment(1_795_290_000_000, -300);
    let entry_at = |number, noted| Entry { at: later, written: later.to_utc(), noted, ..entry(number) };
    let feelings = vec![Feeling::Calm, OWN_FEELING];
    let check_in = CheckIn { feelings, substances: vec![OWN_SUBSTANCE], ..CheckIn::with_mood(Mood::Okay) };
    let used = Used { substances: vec![OWN_SUBSTANCE, Substance::Other], ..Used::default() };
    let mut all = vec![entry_at(29, Noted::CheckIn(check_in)), entry_at(28, Noted::Used(used))];
    all.extend([of(53, visit), of(52, missed)]);
    all.extend(entries_of_version_6());
    all
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap().unwrap()
}

fn sam() -> Person {
    let draft = PersonDraft {
        name: "Sam é 🌙".into(),
        phones: vec!["+353 86 123 4567".into(), "ext. 12".into()],
        reached_by: vec![ReachedBy::Text],
        roles: Role::ALL.to_vec(),
        good_for: GoodFor::ALL.to_vec(),
        fine_at_night: true,
        only_listed: false,
        note: "Works late.".into(),
    };
    draft.finish(entry(20).id).unwrap()
}

/// Up to version 6, triggers alone.
fn words() -> OwnWords {
    let mut words = OwnWords::default();
    words.triggers.add_offered(["stress", "payday"].map(trigger));
    words.add(trigger("own-1"), ShortName::new("The old bar").unwrap(), None);
    words.set_hidden(&trigger("stress"), true);
    words.move_by(&trigger("payday"), -1);
    words
}

fn words_of_version_7() -> OwnWords {
    let mut words = words().with_offered([]);
    words.add(OWN_FEELING.into_id(), ShortName::new("Wired – é").unwrap(), None);
    words.add(OWN_SUBSTANCE.into_id(), ShortName::new("Kratom – é").unwrap(), Some(SubstanceKind::Opioids));
    words.rename(&Substance::Alcohol.into_id(), ShortName::new("Wine").unwrap(), None);
    words.set_hidden(&Feeling::Proud.into_id(), true);
    words.set_hidden(&Substance::Benzodiazepines.into_id(), true);
    words.move_by(&Feeling::Calm.into_id(), 1);
    words.move_by(&OWN_SUBSTANCE.into_id(), 1);
    words
}

fn trigger(slug: &str) -> WordId {
    WordId::Trigger(id(slug))
}

fn plan() -> Plan {
    let surf = ToolId::new("surf").unwrap();
    let dog = OwnTool { id: ToolId::own(entry(7).id), text: note("Walk the dog") };
    let tools = ToolShelf { pinned: vec![dog.id.clone()], hidden: vec![surf], own: vec![dog] };
    let mut plan = Plan { letter: Some(note("Dear me,\nit passes.")), tools, ..Plan::default() };
    for reason in ["My sister", "To wake up rested."] {
        plan.lists.add(PlanList::Reasons, note(reason));
    }
    plan
}

fn plan_of_version_3() -> Plan {
    let mut plan = plan();
    for list in PlanList::ALL.into_iter().filter(|list| *list != PlanList::Naloxone) {
        plan.lists.add(list, note(&format!("{list:?}")));
    }
    plan.add_step(IfThen { when: note("I am paid"), then: note("I hand my card to Ana") });
    plan.people.put(sam());
    let recipients = [Recipient::Anyone, Recipient::Role(Role::Peer), Recipient::Person(sam().id)];
    for to in recipients {
        plan.people.add_text(ReadyText { to, text: note("Can you talk?") });
    }
    let day = |number| NaiveDate::from_ymd_opt(2026, 11, number).unwrap();
    plan.table.change(day(1), |table| {
        for (leg, firmness) in Leg::ALL.into_iter().zip(Firmness::ALL.into_iter().cycle()) {
            table.rate(leg, Some(firmness));
        }
    });
    plan.table.change(day(20), |table| {
        table.rate(Leg::Medical, None);
        table.strongest = Some(note("My sister"));
        table.missing = Some(note("A meeting"));
        table.listens = Some(note("Sam"));
    });
    for (substance, aim) in
        SUBSTANCES_OF_VERSION_3.into_iter().zip([Aim::Abstain, Aim::CutDown, Aim::Stable, Aim::Taper])
    {
        let since = Some(day(2));
        plan.put_goal(Goal { aim, since, clock_is_hidden: true, money_a_week: Some(80), ..Goal::watching(substance) });
    }
    plan.shared_signs.push(note("WarningSigns"));
    assert!(plan.put_photo(ReasonPhoto { reason: note("My sister"), photo: entry(30).id }));
    plan
}

fn plan_of_version_4() -> Plan {
    let mut plan = plan_of_version_3();
    plan.lists.add(PlanList::Naloxone, note("By the front door"));
    plan.put_goal(Goal { aim: Aim::Taper, ..Goal::watching(Substance::Benzodiazepines) });
    plan
}

fn plan_of_version_6() -> Plan {
    let mut plan = plan_of_version_4();
    plan.put_goal(Goal { word: ShortName::new("Sober – é").ok(), ..plan.goals[0].clone() });
    let own = |slug, name, is_counted| OwnHabit { id: habit(slug), name: ShortName::new(name).unwrap(), is_counted };
    plan.habits.add_own(own("own-1", "Guitar – é", false));
    plan.habits.add_own(own("own-2", "Fruit", true));
    plan.habits.toggle_hidden(&habit("food"));
    let methadone = MedicineDraft {
        name: "Methadone – é".into(),
        amount: "½ tablet".into(),
        times: vec!["08:00".into(), "23:30".into()],
        prescriber: Some(sam().id),
        refill: "2026-12-01".into(),
        for_opioids: true,
        ended: true,
    };
    plan.medicines.put(methadone.finish(entry(30).id).unwrap());
    let other = MedicineDraft { name: "Other".into(), ..MedicineDraft::default() };
    plan.medicines.put(other.finish(entry(31).id).unwrap());
    plan.medicines.naloxone_until = NaiveDate::from_ymd_opt(2027, 5, 31);
    plan
}

fn plan_of_version_7() -> Plan {
    let mut plan = plan_of_version_6();
    let group = AppointmentDraft {
        name: "Group – é".into(),
        day: "2026-11-21".into(),
        time: "18:30".into(),
        minutes: "90".into(),
        repeats: Repeats::EveryTwoWeeks,
        until: "2027-11-20".into(),
        place: "Room 4".into(),
        link: "https://example.org/j/1".into(),
        person: Some(sam().id),
        bring: "My card".into(),
        ask: "How long?\nWhat next?".into(),
    };
    plan.appointments.put(group.finish(entry(60).id).unwrap());
    let once = AppointmentDraft {
        name: "Dentist".into(),
        day: "2026-12-24".into(),
        time: "09:00".into(),
        ..AppointmentDraft::default()
    };
    plan.appointments.put(once.finish(entry(61).id).unwrap());
    plan.put_goal(Goal { aim: Aim::CutDown, ..Goal::watching(OWN_SUBSTANCE) });
    plan
}

fn backup(entries: Vec<Entry>, plan: Option<Plan>) -> Backup {
    let exported_at = moment(1_795_300_000_000, 330);
    let photos = plan.as_ref().map(photos_of).unwrap_or_default();
    Backup { exported_at, entries, own_words: Some(words()), plan, photos, set_aside: Vec::new() }
}

fn backup_of_version_7() -> Backup {
    let own_words = Some(words_of_version_7());
    Backup { own_words, ..backup(entries_of_version_7(), Some(plan_of_version_7())) }
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_vault_of_each_version_opens() {
    let versions = [
        (VAULT_V1, DRAFT_V1, entries().to_vec(), None),
        (VAULT_V2, DRAFT_V2, entries_of_version_2(), Some(plan())),
        (VAULT_V3, DRAFT_V3, entries_of_version_3(), Some(plan_of_version_3())),
        (VAULT_V4, DRAFT_V4, entries_of_version_4(), Some(plan_of_version_4())),
        (VAULT_V5, DRAFT_V5, entries_of_version_5(), Some(plan_of_version_4())),
        (VAULT_V6, DRAFT_V6, entries_of_version_6(), Some(plan_of_version_6())),
        (VAULT_V7, DRAFT_V7, entries_of_version_7(), Some(plan_of_version_7())),
    ];
    for (version, (rows, sealed_draft, entries, plan)) in (1..).zip(versions) {
        let memory = stored(rows);
        let commits = memory.commits();
        let vault = vault_in(&memory);
        assert_eq!(memory.commits(), commits, "a whole vault needs no repair");
        let page = block_on(vault.all()).unwrap();
        assert_eq!((page.entries, page.set_aside), (entries, Vec::new()));
        assert_eq!(block_on(vault.own_words()), Ok(Some(if version >= 7 { words_of_version_7() } else { words() })));
        for photo in plan.iter().flat_map(photos_of) {
            assert_eq!(block_on(vault.photo(photo.id)), Ok(Some(photo.picture)));
        }
        assert_eq!(block_on(vault.plan()), Ok(plan));
        assert_eq!(block_on(vault.deletions()), Ok(1));
        assert_eq!(check_in_draft(version), draft_in(&vault, sealed_draft));
        assert_eq!(used_draft(version), draft_in(&vault, sealed_draft));
        assert_eq!(person_draft(version), draft_in(&vault, sealed_draft));
    }
}

fn draft_in<D: StoredDraft>(vault: &Vault, sealed: &str) -> D {
    let KeptDraft { draft, base } = block_on(vault.open_draft("check-in", sealed.trim_end())).unwrap();
    assert!(base.is_none());
    draft
}

#[test]
fn an_entry_of_version_1_can_still_be_changed_and_deleted_under_its_key() {
    let vault = vault_in(&stored(VAULT_V1));
    let [newest, second, third] = entries();
    block_on(vault.replace(&newest, &entry(9))).unwrap();
    block_on(vault.delete(&second)).unwrap();
    assert_eq!(block_on(vault.read(&vault.key_of(&third))).unwrap(), Some(Ok(third)));
    assert_eq!(block_on(vault.count()), Ok(2));
}

#[test]
fn either_copy_of_a_key_slot_of_version_1_opens_alone() {
    for lost in ["device", "device-spare"] {
        let kept = |line: &&str| !line.starts_with(&format!("key_slots {} ", to_hex(lost.as_bytes())));
        let rest: Vec<_> = VAULT_V1.lines().filter(kept).collect();
        assert_eq!(rest.len(), VAULT_V1.lines().count() - 1);
        assert_eq!(block_on(vault_in(&stored(&rest.join("\n"))).count()), Ok(3));
    }
}

#[test]
fn a_backup_of_each_format_is_read_and_the_newest_is_written_the_same() {
    assert_eq!(Backup::parse(BACKUP_V1), Ok(backup(entries().to_vec(), None)));
    assert_eq!(Backup::parse(BACKUP_V2), Ok(backup(entries_of_version_2(), Some(plan()))));
    assert_eq!(Backup::parse(BACKUP_V3), Ok(backup(entries_of_version_3(), Some(plan_of_version_3()))));
    assert_eq!(Backup::parse(BACKUP_V4), Ok(backup(entries_of_version_4(), Some(plan_of_version_4()))));
    assert_eq!(Backup::parse(BACKUP_V5), Ok(backup(entries_of_version_5(), Some(plan_of_version_4()))));
    assert_eq!(Backup::parse(BACKUP_V6), Ok(backup(entries_of_version_6(), Some(plan_of_version_6()))));
    assert_eq!(Backup::parse(BACKUP_V7), Ok(backup_of_version_7()));
    assert_eq!(backup_of_version_7().to_json().unwrap(), BACKUP_V7);
}

#[test]
#[ignore = "writes the files of a new version"]
fn write_new_files() {
    let memory = MemoryStore::default();
    let vault: Vault = vault_in(&memory);
    for entry in entries_of_version_7().iter().chain([&entry(9)]) {
        block_on(vault.save(entry)).unwrap();
    }
    block_on(vault.delete(&entry(9))).unwrap();
    block_on(vault.save_own_words(&words_of_version_7())).unwrap();
    let plan = plan_of_version_7();
    let [photo] = &photos_of(&plan)[..] else { panic!("one photo") };
    block_on(vault.save_plan(&plan, WithPlan { photo: Some(photo), ..WithPlan::default() })).unwrap();
    let rows = rows_of(&memory).into_iter();
    let lines = rows.map(|(store, (key, bytes))| format!("{} {} {}\n", store.name(), to_hex(&key), to_hex(&bytes)));
    write_new("v7-vault.hex", &lines.collect::<String>());
    let draft = write_draft(KeptDraft { draft: check_in_draft(7), base: None }).unwrap();
    write_new("v7-draft.txt", &format!("{}\n", vault.seal_draft("check-in", &draft).unwrap()));
    write_new("v7-backup.json", &backup_of_version_7().to_json().unwrap());
}

fn write_new(name: &str, content: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stored").join(name);
    match OpenOptions::new().write(true).create_new(true).open(&path) {
        Ok(mut file) => file.write_all(content.as_bytes()).unwrap(),
        Err(error) => println!("{} stays as it is: {error}", path.display()),
    }
}
