//! A long list is as long as all its rows, whichever of them are drawn: one that gets shorter throws the person back.

#[path = "../src/ui/list_window.rs"]
mod list_window;

use list_window::{Built, Heights, STEP};
use proptest::prelude::*;

const ALL: usize = 20;

proptest! {
    #[test]
    fn the_list_is_as_long_whatever_is_drawn(
        first in 0..ALL,
        length in 1..6_usize,
        kept in proptest::option::of(0..ALL),
        there in 0..=ALL,
    ) {
        let end = (first + length).min(ALL);
        // What is kept elsewhere has been drawn before.
        let kept = kept.filter(|step| !(first..end).contains(step) && *step < there);
        let built = Built { first, end, kept };
        let places = built.places(there * STEP);
        let has_room = places.iter().any(|place| built.is_after_room(*place));
        let between = if has_room { built.between().len() } else { 0 };
        let steps = built.start() + places.len() / STEP + between + (built.stop(there)..ALL).len();
        prop_assert_eq!(steps, ALL);
    }

    #[test]
    fn steps_that_were_measured_are_taken_as_high_as_they_are(
        measured in proptest::collection::btree_map(0..ALL, 100..2_000_u32, 0..ALL),
    ) {
        let mut heights = Heights::default();
        for (step, height) in &measured {
            heights.measure(*step, f64::from(*height));
        }
        let mut top = 0.0;
        for step in 0..ALL {
            let height = heights.of_all(step..step + 1, ALL * STEP);
            if let Some(measured) = measured.get(&step) {
                prop_assert!((height - f64::from(*measured)).abs() < 0.001);
            }
            prop_assert_eq!(heights.step_at(top + height / 2.0, ALL), step);
            top += height;
        }
        prop_assert!((heights.of_all(0..ALL, ALL * STEP) - top).abs() < 0.001);
    }
}
