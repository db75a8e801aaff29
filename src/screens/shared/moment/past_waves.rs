//! Past hard moments, drawn over each other.

use leptos::prelude::*;

use crate::{domain::Strength, insight::Wave, ui::Waves};

/// Waves that are drawn at most: as many as one can tell apart.
pub const MOST_WAVES: usize = 10;

/// The minutes that are drawn.
const MINUTES: usize = 60;

/// The waves that have a course, the latest strongest in colour; empty when there is only one, as that is no comparison.
/// What they say stands in words beside them.
pub fn past_waves<'wave>(waves: impl IntoIterator<Item = &'wave Wave>, ends: Option<[String; 2]>) -> AnyView {
    let point = |(minutes, strength): &(u16, Strength)| (usize::from(*minutes), usize::from(strength.get()));
    let curve = |wave: &Wave| wave.ratings().iter().map(point).collect::<Vec<_>>();
    let curves: Vec<_> = waves.into_iter().filter(|wave| wave.has_course()).take(MOST_WAVES).map(curve).collect();
    if curves.len() < 2 {
        return ().into_any();
    }
    view! { <Waves curves minutes=MINUTES ends /> }.into_any()
}
