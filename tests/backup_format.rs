//! The backup is what `docs/backup-format.md` says it is: whatever is written fits `docs/backup.schema.json`, and what
//! breaks a rule of it does not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::collections::BTreeSet;

use boon::{Compiler, SchemaIndex, Schemas};
use chrono::NaiveDate;
use pollster::block_on;
use proptest::prelude::*;
use serde_json::{Value, json};
use steady::{
    domain::{
        Answered, AppointmentDraft, BroughtDraft, CheckInDraft, CheckUpDraft, Feeling, GoodFor, HabitDraft, HabitId,
        Id, IfThenDraft, Listed, MedicineDraft, Mood, Note, NoteDraft, PersonDraft, QuestionsId, ReachedBy, Repeats,
        Role, SheetName, Strength, Substance, SubstanceKind, SupportTableDraft, TimeDraft, TriggerId, UsedDraft, Visit,
        VisitDraft, WordDraft, WorksheetDraft,
    },
    vault::{Backup, MemoryStore, ObjectStore, UnsavedDraft, WithPlan},
};
use support::{any_entries, any_moment, any_plan, any_words, entry, memory_with, moment, photos_of, rows_of, vault_in};

const SCHEMA: &str = include_str!("../docs/backup.schema.json");
const RELEASED: [&str; 7] = [
    include_str!("stored/v1-backup.json"),
    include_str!("stored/v2-backup.json"),
    include_str!("stored/v3-backup.json"),
    include_str!("stored/v4-backup.json"),
    include_str!("stored/v5-backup.json"),
    include_str!("stored/v6-backup.json"),
    include_str!("stored/v7-backup.json"),
];

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The schema, ready to be asked.
struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn of(schema: Value) -> Self {
        const NAME: &str = "file:///backup.schema.json";
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource(NAME, schema).unwrap();
        let index = compiler.compile(NAME, &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn as_told() -> Self {
        Self::of(json(SCHEMA))
    }

    /// The same, but it lets no name pass that it does not tell: what is written must be told.
    fn closed() -> Self {
        fn close(part: &mut Value) {
            match part {
                Value::Object(fields) => {
                    if fields.get("type") == Some(&json!("object")) {
                        fields.insert("additionalProperties".into(), false.into());
                    }
                    fields.values_mut().for_each(close);
                }
                Value::Array(parts) => parts.iter_mut().for_each(close),
                _ => {}
            }
        }
        let mut schema = json(SCHEMA);
        close(&mut schema);
        Self::of(schema)
    }

    fn takes(&self, backup: &Value) -> bool {
        self.0.validate(backup, self.1).is_ok()
    }

    fn assert_fits(&self, backup: &str) {
        if let Err(wrong) = self.0.validate(&json(backup), self.1) {
            panic!("{wrong:#}\n{backup}");
        }
    }
}

/// The forms with everything typed into them.
fn unsaved() -> Vec<UnsavedDraft> {
    let time = NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(7, 5, 0));
    let check_in = CheckInDraft {
        mood: Some(Mood::Low),
        craving: Some(Strength::new(7).unwrap()),
        triggers: vec![TriggerId::new("payday").unwrap()],
        feelings: Feeling::OFFERED.to_vec(),
        substances: Substance::OFFERED.to_vec(),
        note: " half a sentence".into(),
        time,
    };
    let used = UsedDraft {
        substances: Substance::OFFERED.to_vec(),
        amount: "two".into(),
        triggers: vec![TriggerId::new("payday").unwrap()],
        taught: "It was payday.".into(),
        tell: "Sam".into(),
        next_step: "Eat.".into(),
        time,
    };
    let person = PersonDraft {
        name: "Sam".into(),
        phones: vec!["123".into(), String::new()],
        reached_by: ReachedBy::ALL.to_vec(),
        roles: Role::ALL.to_vec(),
        good_for: GoodFor::ALL.to_vec(),
        fine_at_night: true,
        only_listed: true,
        note: "Works late.".into(),
    };
    let check_up = CheckUpDraft { of: QuestionsId::new("phq-9"), answers: vec![Some(3), None, Some(0)] };
    let medicine = MedicineDraft {
        name: "Methadone".into(),
        amount: "½".into(),
        times: vec!["08:00".into(), "25:00".into()],
        prescriber: Some(Id([3; 16])),
        refill: "soon".into(),
        for_opioids: true,
        ended: true,
    };
    let appointment = AppointmentDraft {
        name: "Group".into(),
        day: "soon".into(),
        time: "25:00".into(),
        minutes: "½".into(),
        repeats: Repeats::EveryTwoWeeks,
        until: "later".into(),
        place: "Room 4".into(),
        link: "https://example.org".into(),
        person: Some(Id([3; 16])),
        bring: "My card".into(),
        ask: "How long?".into(),
    };
    let visit = Visit {
        appointment: Id([4; 16]),
        name: Note::new("Group").unwrap().unwrap(),
        due: moment(1_795_270_000_000, 0).naive_local(),
        was_there: false,
        before: Some(Mood::Low),
        after: Some(Mood::Good),
        heard: Note::new("Keep coming").unwrap(),
    };
    let visit = VisitDraft { time, ..VisitDraft::of(&visit) };
    let renamed = Some(Substance::Own(Id([5; 16])).into_id());
    let renaming = WordDraft { renamed, kind: Some(SubstanceKind::Sedatives), name: "Wages".into() };
    let table = SupportTableDraft { strongest: "My sister".into(), missing: "Work".into(), listens: "Sam".into() };
    let question = SheetName::new("thought").unwrap();
    let sheet = WorksheetDraft {
        tool: SheetName::new("thought-record"),
        texts: vec![Answered { question, answer: "I always fail".into() }],
        ratings: vec![Answered { question, answer: Strength::new(7).unwrap() }],
        time,
    };
    vec![
        UnsavedDraft::of(sheet).unwrap(),
        UnsavedDraft::of(check_in).unwrap(),
        UnsavedDraft::of(check_up).unwrap(),
        UnsavedDraft::of(used).unwrap(),
        UnsavedDraft::of(person).unwrap(),
        UnsavedDraft::of(TimeDraft { time }).unwrap(),
        UnsavedDraft::of(NoteDraft { note: "My daughter".into() }).unwrap(),
        UnsavedDraft::of(IfThenDraft { when: "I pass the bar".into(), then: "I call Sam".into() }).unwrap(),
        UnsavedDraft::of(renaming).unwrap(),
        UnsavedDraft::of(table).unwrap(),
        UnsavedDraft::of(HabitDraft { changed: HabitId::new("own-1"), name: "Guitar".into(), is_counted: true })
            .unwrap(),
        UnsavedDraft::of(medicine).unwrap(),
        UnsavedDraft::of(appointment).unwrap(),
        UnsavedDraft::of(visit).unwrap(),
        UnsavedDraft::of(BroughtDraft { craving: Strength::new(6).ok(), note: "Gym".into(), time }).unwrap(),
    ]
}

/// A backup of a vault that has all there is: what the newest release could hold, a record that is damaged, and a form
/// that nobody saved.
fn full() -> String {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(vault.save(&entry(70))).unwrap();
    let mut rows = rows_of(&memory);
    let (_, (_, bytes)) = rows.iter_mut().find(|(store, _)| *store == ObjectStore::Entries).unwrap();
    *bytes.last_mut().unwrap() ^= 1;

    let vault = vault_in(&memory_with(&rows));
    block_on(vault.restore(&Backup::parse(RELEASED[RELEASED.len() - 1]).unwrap())).unwrap();
    let mut plan = block_on(vault.plan()).unwrap().unwrap();
    plan.people.all[0].only_listed = true;
    plan.goals[0].hours_a_week = Some(12);
    block_on(vault.save_plan(&plan, WithPlan::default())).unwrap();
    let backup = block_on(Backup::collect(&vault, moment(1_795_300_000_000, 330))).unwrap();
    assert_eq!(backup.set_aside.len(), 1);
    backup.to_json_with(&unsaved()).unwrap()
}

#[test]
fn the_backup_of_a_vault_with_everything_in_it_fits() {
    let full = full();
    Schema::closed().assert_fits(&full);
    assert!(Backup::parse(&full).is_ok());
}

#[test]
fn the_backup_of_an_empty_vault_fits() {
    let vault = vault_in(&MemoryStore::default());
    let backup = block_on(Backup::collect(&vault, moment(0, 0))).unwrap();
    Schema::closed().assert_fits(&backup.to_json().unwrap());
}

#[test]
fn every_released_backup_fits() {
    for backup in RELEASED {
        Schema::closed().assert_fits(backup);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_can_be_noted_fits(
        entries in any_entries(12),
        plan in any_plan(),
        own_words in any_words(),
        at in any_moment(),
    ) {
        let photos = photos_of(&plan);
        let (plan, own_words) = (Some(plan), Some(own_words));
        let backup = Backup { exported_at: at, entries, own_words, plan, photos, set_aside: Vec::new() };
        Schema::closed().assert_fits(&backup.to_json().unwrap());
    }
}

/// What nobody writes any more would stand there as a promise.
#[test]
fn every_name_that_is_told_is_written() {
    fn told(part: &Value, names: &mut BTreeSet<String>) {
        match part {
            Value::Object(fields) => {
                let properties = fields.get("properties").and_then(Value::as_object);
                names.extend(properties.into_iter().flat_map(|named| named.keys().cloned()));
                fields.values().for_each(|part| told(part, names));
            }
            Value::Array(parts) => parts.iter().for_each(|part| told(part, names)),
            _ => {}
        }
    }
    fn written(part: &Value, names: &mut BTreeSet<String>) {
        match part {
            Value::Object(fields) => {
                names.extend(fields.keys().cloned());
                fields.values().for_each(|part| written(part, names));
            }
            Value::Array(parts) => parts.iter().for_each(|part| written(part, names)),
            _ => {}
        }
    }
    let (mut in_schema, mut in_file) = (BTreeSet::new(), BTreeSet::new());
    told(&json(SCHEMA), &mut in_schema);
    written(&json(&full()), &mut in_file);
    assert_eq!(in_schema, in_file);
}

#[test]
fn a_name_of_a_later_version_is_passed_over_by_the_schema_and_by_the_app() {
    let mut later = json(&full());
    later["weather"] = json!("rain");
    later["entries"][0]["weather"] = json!(["rain"]);
    later["plan"]["people"][0]["weather"] = json!({});
    Schema::as_told().assert_fits(&later.to_string());
    assert!(Backup::parse(&later.to_string()).is_ok());
}

/// Changes one value of a backup that fits; without a value, takes it out.
fn changed(at: &str, to: Option<Value>) -> Value {
    let mut backup = json(&full());
    let (parent, name) = at.rsplit_once('/').unwrap();
    let parent = backup.pointer_mut(parent).unwrap();
    match (to, parent) {
        (Some(value), parent) => parent[name] = value,
        (None, Value::Object(fields)) => drop(fields.remove(name).unwrap()),
        (None, parent) => panic!("{at} is in no object: {parent}"),
    }
    backup
}

/// Where the entry of a kind stands in a backup.
fn entry_of(kind: &str) -> String {
    let backup = json(&full());
    let entries = backup["entries"].as_array().unwrap();
    format!("/entries/{}", entries.iter().rposition(|entry| entry["kind"] == kind).unwrap())
}

fn refuses(schema: &Schema, backup: &Value, what: &str) {
    assert!(!schema.takes(backup), "the schema takes {what}");
}

#[test]
fn what_breaks_a_rule_is_refused_by_the_schema_and_by_the_app() {
    let schema = Schema::as_told();
    let [check_in, hard_moment, used, reached, planned, brought, day, check_up, dose, worksheet] =
        ["check-in", "hard-moment", "used", "reached", "planned", "brought", "day", "check-up", "dose", "worksheet"]
            .map(entry_of);
    for (at, to) in [
        ("/app".to_owned(), json!("other")),
        ("/format".to_owned(), json!(0)),
        ("/format".to_owned(), json!(8)),
        ("/format".to_owned(), json!("5")),
        ("/exported_at".to_owned(), json!("yesterday")),
        ("/entries".to_owned(), json!({})),
        ("/photos".to_owned(), json!("none")),
        ("/triggers".to_owned(), json!([])),
        ("/plan".to_owned(), json!([])),
        ("/triggers/triggers/0/id".to_owned(), json!("The old bar")),
        ("/triggers/triggers/0/name".to_owned(), json!("x".repeat(61))),
        (format!("{check_in}/id"), json!("1")),
        (format!("{check_in}/at"), json!("2026-11-20")),
        (format!("{check_in}/kind"), json!("poem")),
        (format!("{check_in}/mood"), json!("splendid")),
        (format!("{check_in}/mood"), json!(null)),
        (format!("{check_in}/craving"), json!(11)),
        (format!("{check_in}/craving"), json!(-1)),
        (format!("{check_in}/craving"), json!(7.5)),
        (format!("{check_in}/feelings"), json!(["blue"])),
        (format!("{check_in}/substances"), json!(["tea"])),
        (format!("{check_in}/note"), json!("x".repeat(10_001))),
        (format!("{hard_moment}/ratings/0/craving"), json!(null)),
        (format!("{hard_moment}/ended"), json!("late")),
        (format!("{hard_moment}/outcome"), json!("won")),
        (format!("{hard_moment}/tools"), json!([{ "at": "2026-11-20T17:00:00.123-05:00", "tool": "Surf!" }])),
        (format!("{used}/triggers"), json!(["Not A Slug"])),
        (format!("{reached}/person"), json!("Sam")),
        (format!("{brought}/imported/from"), json!("diary")),
        (format!("{brought}/imported/at"), json!("yesterday")),
        (format!("{brought}/imported/line"), json!("1")),
        (format!("{brought}/note"), json!("x".repeat(10_001))),
        (format!("{day}/slept_hours"), json!(12)),
        (format!("{day}/rested"), json!("very")),
        (format!("{day}/habits/0/times"), json!(0)),
        (format!("{day}/habits/0/times"), json!(100)),
        (format!("{day}/habits/0/habit"), json!("Water!")),
        (format!("{day}/symptoms"), json!(["blue"])),
        (format!("{day}/mood"), json!("splendid")),
        (format!("{worksheet}/tool"), json!("Thought Record")),
        (format!("{worksheet}/tool"), json!("x".repeat(33))),
        (format!("{worksheet}/texts/0/question"), json!("Why?")),
        (format!("{worksheet}/texts/0/answer"), json!("x".repeat(10_001))),
        (format!("{worksheet}/texts/0/answer"), json!("")),
        (format!("{worksheet}/ratings/0/answer"), json!(11)),
        ("/plan/habits/own/0/name".to_owned(), json!("x".repeat(61))),
        (format!("{check_up}/of"), json!("PHQ 9")),
        (format!("{check_up}/answers"), json!([])),
        (format!("{check_up}/answers"), json!(vec![0; 41])),
        (format!("{check_up}/answers"), json!([11])),
        (format!("{check_up}/answers"), json!([-1])),
        (format!("{check_up}/answers"), json!([1.5])),
        (format!("{check_up}/answers"), json!([null])),
        (format!("{dose}/medicine"), json!("Methadone")),
        (format!("{dose}/name"), json!("")),
        (format!("{dose}/due"), json!("2026-11-20T25:00")),
        (format!("{dose}/how"), json!("doubled")),
        ("/plan/medicines/all/0/name".to_owned(), json!("x".repeat(61))),
        ("/plan/medicines/all/0/amount".to_owned(), json!("x".repeat(101))),
        ("/plan/medicines/all/0/times".to_owned(), json!(["24:00"])),
        ("/plan/medicines/all/0/refill".to_owned(), json!("soon")),
        ("/plan/medicines/naloxone_until".to_owned(), json!("soon")),
        ("/plan/appointments/all/0/name".to_owned(), json!("x".repeat(61))),
        ("/plan/appointments/all/0/clock".to_owned(), json!("24:00")),
        ("/plan/appointments/all/0/day".to_owned(), json!("soon")),
        ("/plan/appointments/all/0/minutes".to_owned(), json!("1441")),
        ("/plan/appointments/all/0/repeats".to_owned(), json!("yearly")),
        (format!("{planned}/steps/0/then"), json!(3)),
        (format!("{planned}/goals/0/aim"), json!("win")),
        ("/plan/goals/0/word".to_owned(), json!("")),
        ("/plan/goals/0/since".to_owned(), json!("last year")),
        ("/plan/goals/0/money".to_owned(), json!(-1)),
        ("/plan/people/0/name".to_owned(), json!("")),
        ("/plan/people/0/name".to_owned(), json!("x".repeat(101))),
        ("/plan/people/0/roles".to_owned(), json!(["boss"])),
        ("/plan/texts/0/role".to_owned(), json!("boss")),
        ("/plan/table/0/medical".to_owned(), json!("gone")),
        ("/plan/tools/pinned".to_owned(), json!(["Surf!"])),
        ("/photos/0/picture".to_owned(), json!("data:image/png;base64,AAAA")),
        ("/photos/0/picture".to_owned(), json!("https://example.org/a.jpg")),
        ("/set_aside/0/store".to_owned(), json!("elsewhere")),
        ("/set_aside/0/bytes".to_owned(), json!("0")),
    ] {
        let what = format!("{at} = {}", &to.to_string()[..to.to_string().len().min(60)]);
        let backup = changed(&at, Some(to));
        refuses(&schema, &backup, &what);
        assert!(Backup::parse(&backup.to_string()).is_err(), "the app takes {what}");
    }
    for at in [
        "/app".to_owned(),
        "/format".to_owned(),
        "/exported_at".to_owned(),
        format!("{check_in}/id"),
        format!("{check_in}/at"),
        format!("{check_in}/written"),
        format!("{check_in}/kind"),
        format!("{check_in}/mood"),
        format!("{hard_moment}/ratings/0/at"),
        format!("{brought}/note"),
        format!("{check_up}/of"),
        format!("{check_up}/answers"),
        format!("{brought}/imported/from"),
        "/plan/people/0/id".to_owned(),
        "/plan/people/0/name".to_owned(),
        "/plan/goals/0/aim".to_owned(),
        "/plan/table/0/on".to_owned(),
        "/photos/0/id".to_owned(),
        "/set_aside/0/key".to_owned(),
    ] {
        let what = format!("a backup without {at}");
        let backup = changed(&at, None);
        refuses(&schema, &backup, &what);
        assert!(Backup::parse(&backup.to_string()).is_err(), "the app takes {what}");
    }
}

/// A restore forgives more than the app writes: other readers may rely on the stricter word.
#[test]
fn what_the_app_never_writes_is_refused_by_the_schema_though_a_restore_forgives_it() {
    let schema = Schema::as_told();
    let [check_in, hard_moment] = ["check-in", "hard-moment"].map(entry_of);
    for (at, to) in [
        ("/entries".to_owned(), None),
        ("/set_aside".to_owned(), None),
        ("/plan".to_owned(), None),
        ("/photos".to_owned(), None),
        (format!("{check_in}/at"), Some(json!("2026-11-20T22:00:00Z"))),
        (format!("{check_in}/at"), Some(json!([1_795_230_000_123_i64, -300]))),
        (format!("{check_in}/note"), Some(json!(""))),
        (format!("{check_in}/feelings"), Some(json!([]))),
        (format!("{hard_moment}/ended"), None),
        ("/plan/texts/1/person".to_owned(), Some(json!("00000000000000000000000000000014"))),
        ("/plan/people/0/at_night".to_owned(), Some(json!(false))),
        ("/set_aside/0/key".to_owned(), Some(json!("00FF"))),
    ] {
        let mut backup = changed(&at, to);
        if at.ends_with("/ended") {
            let moment = backup.pointer_mut(&hard_moment).unwrap();
            moment["outcome"] = json!("passed");
        }
        refuses(&schema, &backup, &at);
        assert!(Backup::parse(&backup.to_string()).is_ok(), "the app refuses {at}");
    }
}
