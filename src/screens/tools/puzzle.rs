//! Fit the shapes: pick one, tap where it should lie, tap it again to take it up.

use std::{array, sync::Arc};

use leptos::prelude::*;

use super::Done;
use crate::{
    content::{PUZZLE_SIDE, Piece, Puzzle, Tool},
    i18n::*,
    screens::shared::words,
    state::{Origin, ToolSteps, new_puzzle, use_locale},
    ui::{Button, Look, derived, flag, flag_text, remount, shown_while, tap, text},
};

/// The board, the shapes beside it, and after a while the end, with the choice to play on.
#[component]
pub fn PuzzleTool(origin: Origin) -> impl IntoView {
    let locale = use_locale();
    let puzzle = ArcRwSignal::new(new_puzzle());
    let [filled, renewed, drawn] = array::from_fn(|_| puzzle.clone());
    let chosen = RwSignal::new(0);
    let steps = ToolSteps::begin(Tool::Puzzle.steps());
    let is_over = move || steps.place() >= steps.count();
    let is_filled = derived(move || filled.with(Puzzle::is_filled));
    let fits = Arc::clone(&is_filled);
    let how = words::tool_steps(locale, Tool::Puzzle).concat();
    let said = move || {
        if fits() { td_string!(locale, tools.puzzle.fits).to_owned() } else { how.clone() }
    };
    let round = RwSignal::new(0_usize);
    let another = move || {
        renewed.set(new_puzzle());
        round.update(|round| *round += 1);
        chosen.set(0);
    };
    let next = move || {
        view! {
            <Button look=Look::Main label=td_string!(locale, tools.next) on_tap=tap(another.clone()) />
        }
        .into_any()
    };
    let finish = move || {
        view! {
            <Button look=Look::Quiet label=td_string!(locale, tools.finish) on_tap=tap(move || steps.forward()) />
        }
        .into_any()
    };
    // Redrawn only for another outline; the cells update by their own signals.
    let board = move || {
        round.track();
        view! { <Board puzzle=drawn.clone() chosen /> }.into_any()
    };
    view! {
        <section class="card tool">
            <p role="status" prop:textContent=text(said)></p>
            {remount(board)}
            <Shapes puzzle chosen />
            {shown_while(move || is_filled(), next)}
            {shown_while(move || !is_over(), finish)}
            {shown_while(is_over, move || view! { <Done origin tool=Tool::Puzzle /> }.into_any())}
        </section>
    }
}

#[component]
fn Board(puzzle: ArcRwSignal<Puzzle>, chosen: RwSignal<usize>) -> impl IntoView {
    let locale = use_locale();
    let cell = move |row: usize, column: usize| {
        if !puzzle.with_untracked(|puzzle| puzzle.has_cell(row, column)) {
            return view! { <span></span> }.into_any();
        }
        let [pressed, shown] = array::from_fn(|_| puzzle.clone());
        let on_cell = derived(move || shown.with(|puzzle| puzzle.piece_on(row, column)));
        let is_covered = Arc::clone(&on_cell);
        let press = move || {
            pressed.update(|puzzle| match puzzle.lift(row, column) {
                Some(lifted) => chosen.set(lifted),
                None => {
                    if puzzle.place(chosen.get_untracked(), row, column) {
                        let waiting = puzzle.pieces().iter().position(|piece| !piece.is_placed());
                        chosen.set(waiting.unwrap_or(0));
                    }
                }
            });
        };
        let name = td_string!(locale, tools.puzzle.cell, row = row + 1, column = column + 1).to_string();
        let class = move || on_cell().map_or_else(|| "cell".to_owned(), |number| format!("cell cell-{number}"));
        view! {
            <button
                type="button"
                class=text(class)
                aria-label=name
                aria-pressed=flag_text(move || is_covered().is_some())
                on:click=tap(press)
            ></button>
        }
        .into_any()
    };
    let cells = (0..PUZZLE_SIDE * PUZZLE_SIDE).map(|place| cell(place / PUZZLE_SIDE, place % PUZZLE_SIDE));
    view! {
        <div class="board" role="group" aria-label=td_string!(locale, tools.puzzle.board)>
            {cells.collect::<Vec<_>>()}
        </div>
    }
}

#[component]
fn Shapes(puzzle: ArcRwSignal<Puzzle>, chosen: RwSignal<usize>) -> impl IntoView {
    let locale = use_locale();
    let shape = move |(number, piece): (usize, Piece)| {
        // Two units a cell, so that a shape of any size stands in the middle of its four by four.
        let path: String = piece.cells().map(|(row, column)| format!("M{} {}h2v2h-2z", 2 * column, 2 * row)).collect();
        let (height, width) = piece.size();
        let view = format!("-{} -{} 8 8", 4 - width.min(4), 4 - height.min(4));
        let is_placed = piece.is_placed();
        let name = td_string!(locale, tools.puzzle.shape, number = number + 1).to_string();
        view! {
            <button
                type="button"
                class=format!("shape shape-{number}")
                aria-label=name
                aria-pressed=flag_text(move || chosen.get() == number)
                disabled=flag(move || is_placed)
                on:click=tap(move || chosen.set(number))
            >
                <svg viewBox=view aria-hidden="true"><path d=path /></svg>
            </button>
        }
        .into_any()
    };
    let shapes = move || {
        let pieces = puzzle.with(|puzzle| puzzle.pieces().to_vec());
        pieces.into_iter().enumerate().map(shape).collect::<Vec<_>>().into_any()
    };
    view! { <div class="shapes" role="group" aria-label=td_string!(locale, tools.puzzle.shapes)>{remount(shapes)}</div> }
}
