//! A curve of ratings over time.

use leptos::prelude::*;

/// The grid that the curve is drawn on, in tenths of a pixel, so that whole numbers are fine enough.
const WIDTH: i64 = 3500;
const HEIGHT: i64 = 640;
const MARGIN: i64 = 80;
const HIGHEST: i64 = 10;
/// The line is at least this many seconds long, so that two early ratings do not look like a cliff.
const SHORTEST: i64 = 180;

/// Ratings from 0 to 10 along a line of time, drawn as a curve that ends in a dot.
#[component]
pub fn Wave(
    /// Seconds since the first rating, and the rating.
    points: Vec<(i64, u8)>,
    /// A description of the curve, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let places = places(&points);
    let (end_x, end_y) = places.last().copied().unwrap_or((MARGIN, MARGIN));
    view! {
        <svg class="wave" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label>
            <path class="wave-ground" d=format!("M0 {HEIGHT}H{WIDTH}") />
            <path class="wave-line" d=curve(&places) />
            <circle class="wave-end" cx=end_x.to_string() cy=end_y.to_string() r="60" />
        </svg>
    }
}

fn places(points: &[(i64, u8)]) -> Vec<(i64, i64)> {
    let longest = points.iter().map(|point| point.0).max().unwrap_or(0).max(SHORTEST);
    let across = |seconds| MARGIN + seconds * (WIDTH - 2 * MARGIN) / longest;
    let down = |rating| HEIGHT - MARGIN - i64::from(rating) * (HEIGHT - 2 * MARGIN) / HIGHEST;
    points.iter().map(|(seconds, rating)| (across(seconds), down(*rating))).collect()
}

/// A smooth line through the places: each step leaves and arrives level.
fn curve(places: &[(i64, i64)]) -> String {
    let mut path = String::new();
    let mut before: Option<(i64, i64)> = None;
    for (x, y) in places {
        match before {
            None => path.push_str(&format!("M{x} {y}")),
            Some((from_x, from_y)) => {
                let middle = (from_x + x) / 2;
                path.push_str(&format!("C{middle} {from_y} {middle} {y} {x} {y}"));
            }
        }
        before = Some((*x, *y));
    }
    path
}
