//! Puts functions that look alike beside each other: what was said shortly before is cheaper to say again, once it is
//! compressed, than what was said long ago. Compilers leave them in no such order.

use std::collections::HashMap;

/// So many bytes in a row are compared: four did best of three to eight.
const SHINGLE: usize = 4;

/// The places of the bodies, each followed by the one that shares most with it of those that are left. It begins with the
/// one that comes at a place of the alphabet, as a dictionary has them.
pub fn by_likeness(bodies: &[&[u8]], begin: usize) -> Vec<usize> {
    let shingles: Vec<Vec<&[u8]>> = bodies.iter().map(|body| shingles_of(body)).collect();
    let mut found_in = HashMap::<&[u8], Vec<usize>>::new();
    for (place, all) in shingles.iter().enumerate() {
        for shingle in all {
            found_in.entry(shingle).or_default().push(place);
        }
    }
    // Bodies that share nothing follow each other as a dictionary has them, in any run the same.
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|place| bodies[*place]);
    let mut order = Vec::with_capacity(bodies.len());
    let mut shared = vec![0_u32; bodies.len()];
    let mut next = begin;
    while !left.is_empty() {
        let last = left.remove(next);
        order.push(last);
        shared.fill(0);
        for place in shingles[last].iter().flat_map(|shingle| &found_in[shingle]) {
            shared[*place] += 1;
        }
        let likeness = |place: usize| {
            // Squared, since long bodies share something with all: 700 bytes less than without.
            let both = (shingles[place].len() + shingles[last].len() + 1) as f64;
            f64::from(shared[place]) / (both * both)
        };
        // The first of those that are equally alike.
        next = (1..left.len()).fold(0, |best, at| if likeness(left[at]) > likeness(left[best]) { at } else { best });
    }
    order
}

/// Each run of bytes in a body, once.
fn shingles_of(body: &[u8]) -> Vec<&[u8]> {
    let mut all: Vec<_> = body.windows(SHINGLE).collect();
    all.sort_unstable();
    all.dedup();
    all
}
