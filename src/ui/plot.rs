//! Values along a line of time, as a line with a band, one panel for each scale.
//!
//! A slider lies over the drawing: it picks a point with a finger, a mouse and the arrow keys, and tells its values.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Derived, callback, text, typing};

/// The grid that a panel is drawn on; it is stretched to the room there is.
const WIDTH: usize = 1000;
const HEIGHT: usize = 100;
/// Room above and below, for half of the line's width.
const MARGIN: usize = 4;

/// What is known at one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The lower edge of the band.
    pub low: usize,
    /// The line.
    pub middle: usize,
    /// The upper edge of the band.
    pub high: usize,
}

/// One scale with the readings on it.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What is drawn.
    pub label: &'static str,
    /// The words at the lowest and at the highest value.
    pub ends: [String; 2],
    /// The highest value; the lowest is 0.
    pub highest: usize,
    /// What is known at each point; the line has a gap where nothing is.
    pub readings: Vec<Option<Reading>>,
}

/// The panels, one below the other, over one line of points.
#[component]
pub fn Plot(
    /// The panels; each has a reading for each point.
    panels: Vec<Panel>,
    /// The label of the slider that picks a point.
    pick: &'static str,
    /// A point in words, with its values.
    words: Derived<Vec<String>>,
    /// The words below the first and the last point.
    ends: [String; 2],
) -> impl IntoView {
    let points = panels.iter().map(|panel| panel.readings.len()).max().unwrap_or(0);
    let is_known = |place: &usize| panels.iter().any(|panel| matches!(panel.readings.get(*place), Some(Some(_))));
    let picked = RwSignal::new((0..points).rev().find(is_known).unwrap_or(points.saturating_sub(1)));
    let said = move || words().get(picked.get()).cloned().unwrap_or_default();
    let said = Arc::new(said);
    let spoken = Arc::clone(&said);
    let choose = callback(move |typed: String| {
        if let Ok(place) = typed.parse() {
            picked.set(place);
        }
    });
    let [begin, end] = ends;
    let draw = move |panel: Panel| {
        let [low, high] = panel.ends;
        let (across, readings) = (Across { points }, panel.readings);
        let band = band(&readings, panel.highest, across);
        let line = line(&readings, panel.highest, across);
        let guide = text(move || format!("M{0} 0V{HEIGHT}", across.of(picked.get())));
        let dot = text(move || match readings.get(picked.get()).copied().flatten() {
            Some(reading) => format!("M{} {}h0", across.of(picked.get()), down(reading.middle, panel.highest)),
            None => String::new(),
        });
        view! {
            <div class="plot-panel">
                <span class="plot-label">{panel.label}</span>
                <span class="plot-high">{high}</span>
                <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
                    <path class="plot-guide" d=guide />
                    <path class="plot-band" d=band />
                    <path class="plot-line" d=line />
                    <path class="plot-dot" d=dot />
                </svg>
                <span class="plot-low">{low}</span>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="plot">
            // Hidden from screen readers, which read the slider's own value.
            <p class="plot-said" aria-hidden="true" prop:textContent=text(move || said())></p>
            <div class="plot-area">
                {panels.into_iter().map(draw).collect::<Vec<_>>()}
                <input
                    type="range"
                    min="0"
                    max=points.saturating_sub(1).to_string()
                    aria-label=pick
                    aria-valuetext=text(move || spoken())
                    prop:value=text(move || picked.get().to_string())
                    on:input=typing(choose)
                />
            </div>
            <p class="plot-ends quiet" aria-hidden="true">
                <span>{begin}</span>
                <span>{end}</span>
            </p>
        </div>
    }
}

/// Where points lie from left to right.
#[derive(Clone, Copy)]
struct Across {
    points: usize,
}

impl Across {
    fn of(self, place: usize) -> usize {
        match self.points {
            0 | 1 => WIDTH / 2,
            points => place * WIDTH / (points - 1),
        }
    }
}

fn down(value: usize, highest: usize) -> usize {
    HEIGHT - MARGIN - value.min(highest) * (HEIGHT - 2 * MARGIN) / highest.max(1)
}

/// The runs of points without a gap, each with its places.
fn runs(readings: &[Option<Reading>]) -> Vec<Vec<(usize, Reading)>> {
    let mut runs: Vec<Vec<(usize, Reading)>> = Vec::new();
    let mut is_open = false;
    for (place, reading) in readings.iter().enumerate() {
        match (reading, runs.last_mut().filter(|_| is_open)) {
            (Some(reading), Some(run)) => run.push((place, *reading)),
            (Some(reading), None) => runs.push(vec![(place, *reading)]),
            (None, _) => {}
        }
        is_open = reading.is_some();
    }
    runs
}

/// The lines through the middles; a point by itself is a line of no length, whose round end shows.
fn line(readings: &[Option<Reading>], highest: usize, across: Across) -> String {
    let mut path = String::new();
    for run in runs(readings) {
        for (step, (place, reading)) in run.iter().enumerate() {
            let letter = if step == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{letter}{} {}", across.of(*place), down(reading.middle, highest)));
        }
        if run.len() == 1 {
            path.push_str("h0");
        }
    }
    path
}

/// The bands from the low to the high values.
fn band(readings: &[Option<Reading>], highest: usize, across: Across) -> String {
    let mut path = String::new();
    for run in runs(readings).iter().filter(|run| run.len() > 1) {
        let above = run.iter().map(|(place, reading)| (across.of(*place), down(reading.high, highest)));
        let below = run.iter().rev().map(|(place, reading)| (across.of(*place), down(reading.low, highest)));
        for (step, (x, y)) in above.chain(below).enumerate() {
            let letter = if step == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{letter}{x} {y}"));
        }
        path.push('Z');
    }
    path
}
