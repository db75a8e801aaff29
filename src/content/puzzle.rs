//! Fit the shapes: a quiet puzzle for eye and hand, without score or clock.
//!
//! A task that needs the mind's eye leaves it less room for a craving: three minutes of one lowered cravings in daily
//! life (Skorka-Brown 2015, doi:10.1016/j.addbeh.2015.07.020).

/// The width and the height of the board, in cells.
pub const SIDE: usize = 5;
const PIECES: usize = 4;
const SMALLEST: usize = 3;

/// Cells of the board, a bit each, row by row.
type Cells = u32;

/// One shape, and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Moved into the corner of the board.
    shape: Cells,
    placed: Option<Cells>,
}

/// An outline, and the shapes that fill it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Puzzle {
    outline: Cells,
    pieces: Vec<Piece>,
}

impl Puzzle {
    /// A new puzzle, grown piece by piece, so that it can be filled. `below` gives a random number below its argument.
    pub fn new(below: &mut dyn FnMut(usize) -> usize) -> Self {
        let mut outline = 0;
        let mut pieces = Vec::new();
        for _ in 0..PIECES {
            let start = if outline == 0 { bit(SIDE / 2, SIDE / 2) } else { around(outline) };
            let mut cells = one_of(start, below);
            for _ in 1..SMALLEST + below(2) {
                cells |= one_of(around(cells) & !outline, below);
            }
            outline |= cells;
            pieces.push(Piece { shape: into_corner(cells), placed: None });
        }
        Self { outline, pieces }
    }

    /// The shapes.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether a cell belongs to the outline.
    pub fn has_cell(&self, row: usize, column: usize) -> bool {
        self.outline & bit(row, column) != 0
    }

    /// The index of the piece that lies on a cell.
    pub fn piece_on(&self, row: usize, column: usize) -> Option<usize> {
        let cell = bit(row, column);
        self.pieces.iter().position(|piece| piece.placed.is_some_and(|placed| placed & cell != 0))
    }

    /// Lays a piece with its first cell on this one, so that every position can be reached; where that does not fit, in
    /// a position that covers this cell. Answers whether it was laid.
    pub fn place(&mut self, number: usize, row: usize, column: usize) -> bool {
        let taken = self.pieces.iter().filter_map(|piece| piece.placed).fold(0, |all, placed| all | placed);
        let free = self.outline & !taken;
        let Some(piece) = self.pieces.get_mut(number).filter(|piece| piece.placed.is_none()) else { return false };
        let (height, width) = piece.size();
        let steps = all().filter(|(down, across)| down + height <= SIDE && across + width <= SIDE);
        let laid = steps.map(|(down, across)| piece.shape << (down * SIDE + across));
        let fitting: Vec<Cells> = laid.filter(|laid| laid & !free == 0).collect();
        let cell = bit(row, column);
        let begins_here = fitting.iter().find(|laid| laid.trailing_zeros() == cell.trailing_zeros());
        piece.placed = begins_here.or_else(|| fitting.iter().find(|laid| **laid & cell != 0)).copied();
        piece.placed.is_some()
    }

    /// Takes up the piece that lies on a cell. Answers with its index.
    pub fn lift(&mut self, row: usize, column: usize) -> Option<usize> {
        let number = self.piece_on(row, column)?;
        self.pieces.get_mut(number)?.placed = None;
        Some(number)
    }

    /// Whether the outline is filled.
    pub fn is_filled(&self) -> bool {
        self.pieces.iter().all(|piece| piece.placed.is_some())
    }
}

impl Piece {
    /// Whether the piece is on the board.
    pub const fn is_placed(&self) -> bool {
        self.placed.is_some()
    }

    /// Its cells, as rows and columns from its corner.
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize)> {
        let shape = self.shape;
        all().filter(move |(row, column)| shape & bit(*row, *column) != 0)
    }

    /// How many rows and columns it needs.
    pub fn size(&self) -> (usize, usize) {
        self.cells().fold((0, 0), |(height, width), (row, column)| (height.max(row + 1), width.max(column + 1)))
    }
}

const fn bit(row: usize, column: usize) -> Cells {
    1 << (row * SIDE + column)
}

fn all() -> impl Iterator<Item = (usize, usize)> {
    (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (row, column)))
}

/// The neighbours of some cells, without the cells themselves.
fn around(cells: Cells) -> Cells {
    let is_next = |(row, column): (usize, usize)| {
        let above = row > 0 && cells & bit(row - 1, column) != 0;
        let below = row + 1 < SIDE && cells & bit(row + 1, column) != 0;
        let left = column > 0 && cells & bit(row, column - 1) != 0;
        let right = column + 1 < SIDE && cells & bit(row, column + 1) != 0;
        cells & bit(row, column) == 0 && (above || below || left || right)
    };
    all().filter(|cell| is_next(*cell)).fold(0, |found, (row, column)| found | bit(row, column))
}

/// A random one of some cells; 0 when there are none.
fn one_of(cells: Cells, below: &mut dyn FnMut(usize) -> usize) -> Cells {
    let choices: Vec<Cells> = all().map(|(row, column)| bit(row, column)).filter(|cell| cells & cell != 0).collect();
    if choices.is_empty() { 0 } else { choices.get(below(choices.len())).copied().unwrap_or(0) }
}

fn into_corner(cells: Cells) -> Cells {
    let taken = || all().filter(|(row, column)| cells & bit(*row, *column) != 0);
    let top = taken().map(|(row, _)| row).min().unwrap_or(0);
    let left = taken().map(|(_, column)| column).min().unwrap_or(0);
    cells >> (top * SIDE + left)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator, so that a seed names a puzzle.
    fn puzzle(seed: u64) -> Puzzle {
        let mut state = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Puzzle::new(&mut |below| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        })
    }

    fn fill(puzzle: &Puzzle) -> Option<Puzzle> {
        let Some(next) = puzzle.pieces.iter().position(|piece| !piece.is_placed()) else { return Some(puzzle.clone()) };
        all().find_map(|(row, column)| {
            let mut tried = puzzle.clone();
            tried.place(next, row, column).then(|| fill(&tried)).flatten()
        })
    }

    #[test]
    fn every_outline_can_be_filled_with_its_shapes() {
        for seed in 0..500 {
            let puzzle = puzzle(seed);
            let cells: u32 = puzzle.pieces.iter().map(|piece| piece.shape.count_ones()).sum();
            assert_eq!(cells, puzzle.outline.count_ones(), "{seed}");
            let filled = fill(&puzzle).unwrap_or_else(|| panic!("{seed} cannot be filled"));
            assert!(filled.is_filled());
            // The same by taps, on the first cell of each shape's place.
            let mut tapped = puzzle.clone();
            for (number, piece) in filled.pieces.iter().enumerate() {
                let first = piece.placed.unwrap().trailing_zeros() as usize;
                assert!(tapped.place(number, first / SIDE, first % SIDE));
            }
            assert_eq!(tapped, filled);
        }
    }

    #[test]
    fn a_shape_lies_inside_the_outline_and_on_no_other() {
        let mut puzzle = puzzle(1);
        let first = all().find(|(row, column)| puzzle.clone().place(0, *row, *column)).unwrap();
        assert!(puzzle.place(0, first.0, first.1));
        assert_eq!(puzzle.piece_on(first.0, first.1), Some(0));
        assert!(!puzzle.place(1, first.0, first.1), "taken");
        assert!(!puzzle.place(0, first.0, first.1), "already laid");
        let outside = all().find(|(row, column)| !puzzle.has_cell(*row, *column)).unwrap();
        assert!(!puzzle.place(1, outside.0, outside.1));
        assert_eq!(puzzle.lift(first.0, first.1), Some(0));
        assert_eq!(puzzle.lift(first.0, first.1), None);
    }
}
