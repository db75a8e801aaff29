//! The plan and its versions in records, from version 2 on. Version 3 added people, the lists beside the reasons, the
//! if-then steps, the goals, the support table, and photos beside the reasons. Version 4 added where naloxone is kept,
//! and has people and the support table in a document of their own; in a backup they stand in the plan. Version 6 added the
//! habits and the medicines, and version 7 the appointments.

use std::fmt;

use chrono::NaiveDate;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{IgnoredAny, MapAccess, Visitor},
    ser::SerializeMap,
};

use super::{
    Invalid,
    json::{self, list},
    people::{SupportersShape, read_supporters},
    stored_as,
    values::{optional_day, optional_note},
};
use crate::domain::{
    Aim, AppointmentList, Goal, HabitShelf, Id, IfThen, IfThenDraft, MedicineList, Note, OwnTool, Plan, PlanList,
    PlanLists, PlanVersion, ReasonPhoto, ShortName, Substance, Supporters, ToolId, ToolShelf,
};

/// The plan as it is written.
#[derive(Serialize)]
pub struct PlanShape<'a> {
    #[serde(flatten)]
    version: VersionShape<'a>,
    #[serde(skip_serializing_if = "is_default")]
    tools: &'a ToolShelf,
    #[serde(skip_serializing_if = "is_default")]
    habits: &'a HabitShelf,
    #[serde(skip_serializing_if = "is_default")]
    medicines: &'a MedicineList,
    #[serde(skip_serializing_if = "is_default")]
    appointments: &'a AppointmentList,
    #[serde(flatten)]
    supporters: Option<SupportersShape<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    photos: &'a [ReasonPhoto],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    shared_signs: &'a [Note],
}

/// A version of the plan as it is written.
#[derive(Serialize)]
pub struct VersionShape<'a> {
    #[serde(flatten)]
    lists: &'a PlanLists,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    steps: &'a [IfThen],
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: &'a Option<Note>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    goals: &'a [Goal],
}

fn is_default<T: Default + PartialEq>(value: &&T) -> bool {
    **value == T::default()
}

impl<'a> PlanShape<'a> {
    /// The plan without people and support table.
    pub fn without_supporters(plan: &'a Plan) -> Self {
        Self { supporters: None, ..Self::from(plan) }
    }
}

impl<'a> From<&'a Plan> for PlanShape<'a> {
    fn from(plan: &'a Plan) -> Self {
        Self {
            version: VersionShape { lists: &plan.lists, steps: &plan.steps, letter: &plan.letter, goals: &plan.goals },
            tools: &plan.tools,
            habits: &plan.habits,
            medicines: &plan.medicines,
            appointments: &plan.appointments,
            supporters: Some(SupportersShape::from(plan)),
            photos: &plan.photos,
            shared_signs: &plan.shared_signs,
        }
    }
}

impl<'a> From<&'a PlanVersion> for VersionShape<'a> {
    fn from(version: &'a PlanVersion) -> Self {
        Self { lists: &version.lists, steps: &version.steps, letter: &version.letter, goals: &version.goals }
    }
}

impl Serialize for PlanLists {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for list in PlanList::ALL {
            let notes = self.of(list);
            if !notes.is_empty() {
                map.serialize_entry(list.stored_name(), notes)?;
            }
        }
        map.end()
    }
}

/// The lists of the plan, each under its name; whatever stands beside them is passed over.
struct Lists(PlanLists);

impl<'de> Deserialize<'de> for Lists {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;

        impl<'de> Visitor<'de> for Fields {
            type Value = PlanLists;

            fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
                text.write_str("a plan")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<PlanLists, A::Error> {
                let mut lists = PlanLists::default();
                while let Some(name) = fields.next_key::<String>()? {
                    match PlanList::with_stored_name(&name) {
                        Some(list) => {
                            for note in fields.next_value::<json::Limited<Note, { json::MAX_ITEMS }>>()?.0 {
                                lists.add(list, note);
                            }
                        }
                        None => drop(fields.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(lists)
            }
        }

        deserializer.deserialize_map(Fields).map(Self)
    }
}

/// What stands beside the lists of a version.
#[derive(Deserialize)]
struct BesideLists {
    #[serde(default, deserialize_with = "list")]
    steps: Vec<IfThen>,
    #[serde(default, deserialize_with = "optional_note")]
    letter: Option<Note>,
    #[serde(default, deserialize_with = "list")]
    goals: Vec<Goal>,
}

/// What stands beside the version in a plan.
#[derive(Deserialize)]
struct BesideVersion {
    #[serde(default)]
    tools: Option<ToolShelf>,
    #[serde(default)]
    habits: Option<HabitShelf>,
    #[serde(default)]
    medicines: Option<MedicineList>,
    #[serde(default)]
    appointments: Option<AppointmentList>,
    #[serde(default, deserialize_with = "list")]
    photos: Vec<ReasonPhoto>,
    #[serde(default, deserialize_with = "list")]
    shared_signs: Vec<Note>,
}

/// A version of the plan; duplicates count once.
///
/// # Errors
/// When the domain does not accept a value.
pub fn read_version(json: &str) -> Result<PlanVersion, Invalid> {
    let lists: Lists = json::read(json)?;
    let beside: BesideLists = json::read(json)?;
    let mut plan = Plan::default();
    for step in beside.steps {
        plan.add_step(step);
    }
    for goal in beside.goals {
        plan.put_goal(goal);
    }
    Ok(PlanVersion { lists: lists.0, steps: plan.steps, letter: beside.letter, goals: plan.goals })
}

/// A plan; duplicates count once.
///
/// # Errors
/// When the domain does not accept a value.
pub fn read_plan(json: &str) -> Result<Plan, Invalid> {
    let PlanVersion { lists, steps, letter, goals } = read_version(json)?;
    let beside: BesideVersion = json::read(json)?;
    let Supporters { people, table } = read_supporters(json)?;
    let mut tools = ToolShelf::default();
    if let Some(shelf) = beside.tools {
        tools = ToolShelf { own: Vec::new(), ..shelf };
        for tool in shelf.own {
            tools.add_own(tool);
        }
    }
    let mut habits = HabitShelf::default();
    if let Some(shelf) = beside.habits {
        habits.hidden = shelf.hidden;
        for habit in shelf.own {
            habits.add_own(habit);
        }
    }
    let shared_signs = beside.shared_signs;
    let mut plan = Plan { lists, steps, letter, goals, people, table, shared_signs, tools, habits, ..Plan::default() };
    if let Some(list) = beside.medicines {
        plan.medicines = list;
    }
    if let Some(list) = beside.appointments {
        plan.appointments = list;
    }
    for photo in beside.photos {
        plan.put_photo(photo);
    }
    Ok(plan)
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "IfThenDraft")]
struct IfThenDraftShape {
    #[serde(default, rename = "note", skip_serializing_if = "String::is_empty")]
    when: String,
    #[serde(default, rename = "next_step", skip_serializing_if = "String::is_empty")]
    then: String,
}

stored_as!(IfThenDraft, IfThenDraftShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "IfThen")]
struct IfThenShape {
    #[serde(rename = "if")]
    when: Note,
    then: Note,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ReasonPhoto")]
struct ReasonPhotoShape {
    reason: Note,
    #[serde(rename = "id")]
    photo: Id,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ToolShelf")]
struct ToolShelfShape {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    pinned: Vec<ToolId>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    hidden: Vec<ToolId>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    own: Vec<OwnTool>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "OwnTool")]
struct OwnToolShape {
    id: ToolId,
    text: Note,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Goal")]
struct GoalShape {
    substance: Substance,
    aim: Aim,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    word: Option<ShortName>,
    #[serde(default, with = "optional_day", skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    #[serde(default, rename = "hidden", skip_serializing_if = "std::ops::Not::not")]
    clock_is_hidden: bool,
    #[serde(default, rename = "money", skip_serializing_if = "Option::is_none")]
    money_a_week: Option<u32>,
    #[serde(default, rename = "hours", skip_serializing_if = "Option::is_none")]
    hours_a_week: Option<u32>,
}

stored_as!(IfThen, IfThenShape);
stored_as!(ReasonPhoto, ReasonPhotoShape);
stored_as!(ToolShelf, ToolShelfShape);
stored_as!(OwnTool, OwnToolShape);
stored_as!(Goal, GoalShape);
