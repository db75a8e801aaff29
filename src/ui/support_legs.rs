//! A table seen from the side, with a leg for each kind of support.

use leptos::prelude::*;

/// The grid that it is drawn on.
const WIDTH: usize = 320;
const TOP: usize = 20;
const FLOOR: usize = 140;

/// The look of a leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegLook {
    /// Down to the floor.
    Firm,
    /// Down to the floor, but not straight.
    Wobbly,
    /// A short stump.
    Missing,
    /// Faint: nobody has said.
    Unknown,
}

/// The picture, which is described in words beside it.
#[component]
pub fn SupportLegs(
    /// The legs from left to right.
    legs: Vec<LegLook>,
) -> impl IntoView {
    let step = WIDTH / (legs.len() + 1);
    let leg = |(place, look): (usize, LegLook)| {
        let x = step * (place + 1);
        let (class, path) = match look {
            LegLook::Firm => ("leg leg-firm", format!("M{x} {TOP}V{FLOOR}")),
            LegLook::Wobbly => ("leg leg-wobbly", format!("M{x} {TOP}q14 30 0 60t0 60")),
            LegLook::Missing => ("leg leg-missing", format!("M{x} {TOP}v20")),
            LegLook::Unknown => ("leg leg-unknown", format!("M{x} {TOP}V{FLOOR}")),
        };
        view! { <path class=class d=path /> }.into_any()
    };
    view! {
        <svg class="support-table" viewBox=format!("0 0 {WIDTH} 150") aria-hidden="true">
            {legs.into_iter().enumerate().map(leg).collect::<Vec<_>>()}
            <path class="table-top" d=format!("M10 {TOP}H{}", WIDTH - 10) />
        </svg>
    }
}
