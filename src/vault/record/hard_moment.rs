//! Hard moments in records. Version 1 had their ratings only.

use serde::{Deserialize, Serialize};

use super::{
    json::list,
    time::{Stored, TimeForm},
    values::optional_note,
};
use crate::domain::{Ended, HardMoment, Note, Outcome, Rating, Strength, ToolId, ToolUse};

/// A hard moment, with its times in one of their forms.
#[derive(Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct HardMomentShape<T> {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    ratings: Vec<RatingShape<T>>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    tools: Vec<ToolUseShape<T>>,
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    ended: Option<T>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<Outcome>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    remember: Option<Note>,
}

#[derive(Serialize, Deserialize)]
struct RatingShape<T> {
    at: T,
    craving: Strength,
}

#[derive(Serialize, Deserialize)]
struct ToolUseShape<T> {
    at: T,
    tool: ToolId,
}

impl<T: TimeForm> HardMomentShape<T> {
    pub fn of(moment: &HardMoment) -> Self {
        let rating = |rating: &Rating| RatingShape { at: T::of(rating.at), craving: rating.strength };
        let tool = |used: &ToolUse| ToolUseShape { at: T::of(used.at), tool: used.tool.clone() };
        Self {
            ratings: moment.ratings.iter().map(rating).collect(),
            tools: moment.tools.iter().map(tool).collect(),
            ended: moment.ended.map(|ended| T::of(ended.at)),
            outcome: moment.ended.and_then(|ended| ended.outcome),
            remember: moment.remember.clone(),
        }
    }
}

impl From<HardMomentShape<Stored>> for HardMoment {
    fn from(shape: HardMomentShape<Stored>) -> Self {
        let rating = |rating: RatingShape<Stored>| Rating { at: rating.at.0, strength: rating.craving };
        let tool = |used: ToolUseShape<Stored>| ToolUse { at: used.at.0, tool: used.tool };
        Self {
            ratings: shape.ratings.into_iter().map(rating).collect(),
            tools: shape.tools.into_iter().map(tool).collect(),
            ended: shape.ended.map(|at| Ended { at: at.0, outcome: shape.outcome }),
            remember: shape.remember,
        }
    }
}
