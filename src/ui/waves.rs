//! Curves of ratings, drawn over each other from where each began.

use leptos::prelude::*;

/// The grid that the curves are drawn on; it is stretched to the room there is.
const WIDTH: usize = 1000;
const HEIGHT: usize = 100;
/// Room above and below, for half of a line's width.
const MARGIN: usize = 4;
const HIGHEST: usize = 10;

/// Curves over one line of time, the first one strongest in colour. What they say stands in words and in a table.
#[component]
pub fn Waves(
    /// The curves; each point has minutes from the beginning, and a rating from 0 to 10.
    curves: Vec<Vec<(usize, usize)>>,
    /// The minutes of the whole line of time; what comes later is not drawn.
    minutes: usize,
    /// The words below the beginning and the end, if any.
    ends: Option<[String; 2]>,
) -> impl IntoView {
    let ends = ends.map(|[begin, end]| {
        view! {
            <p class="plot-ends quiet" aria-hidden="true">
                <span>{begin}</span>
                <span>{end}</span>
            </p>
        }
        .into_any()
    });
    // The first is drawn last, over the others.
    let curve = |points: Vec<(usize, usize)>| view! { <path d=path(&points, minutes) /> }.into_any();
    view! {
        <div class="plot">
            <svg
                class="waves"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                {curves.into_iter().rev().map(curve).collect::<Vec<_>>()}
            </svg>
            {ends}
        </div>
    }
}

fn path(points: &[(usize, usize)], minutes: usize) -> String {
    let mut path = String::new();
    for (at, rating) in points.iter().filter(|(at, _)| *at <= minutes) {
        let letter = if path.is_empty() { 'M' } else { 'L' };
        let (across, down) = (at * WIDTH / minutes.max(1), rating.min(&HIGHEST) * (HEIGHT - 2 * MARGIN) / HIGHEST);
        path.push_str(&format!("{letter}{across} {}", HEIGHT - MARGIN - down));
    }
    path
}
