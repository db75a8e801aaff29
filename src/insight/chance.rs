//! How likely chance alone is to bring a count, so that a finding claims nothing that chance would bring as well.

/// The greatest probability at which a page of findings claims something where there is only chance.
pub const CLAIM_LEVEL: f64 = 0.04;

/// The probability that, of `drawn` things taken blindly out of `all`, of which `marked` are marked, at least `found` are
/// marked: the upper tail of the hypergeometric distribution, as in Fisher's exact test (1922, doi:10.2307/2340521).
///
/// `marked` and `drawn` are at most `all`.
pub fn at_least(found: usize, marked: usize, drawn: usize, all: usize) -> f64 {
    let least = (marked + drawn).saturating_sub(all);
    let most = marked.min(drawn);
    if found <= least {
        return 1.0;
    }
    if found > most {
        return 0.0;
    }
    // Each count's probability by that of the one before, scaled, since factorials would overflow.
    let (mut share, mut sum, mut tail) = (1.0_f64, 0.0_f64, 0.0_f64);
    for count in least..=most {
        sum += share;
        if count >= found {
            tail += share;
        }
        if share > f64::MAX.sqrt() {
            (share, sum, tail) = (1.0, sum / share, tail / share);
        }
        let without = (all + count + 1).saturating_sub(marked + drawn);
        share *= (marked - count) as f64 * (drawn - count) as f64 / ((count + 1) as f64 * without as f64);
    }
    tail / sum
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_knows_the_lady_who_tastes_tea() {
        // Fisher's example (1935): four of eight cups found, all of them right.
        assert!((at_least(4, 4, 4, 8) - 1.0 / 70.0).abs() < 1e-12);
        assert!((at_least(3, 4, 4, 8) - 17.0 / 70.0).abs() < 1e-12);
    }

    #[test]
    fn decades_of_notes_do_not_overflow() {
        let half = at_least(9_125, 18_250, 18_250, 36_500);
        assert!((0.5..0.51).contains(&half), "{half}");
        assert!(at_least(12_000, 18_250, 18_250, 36_500) < 1e-9);
    }

    /// Draws in every order, with nothing clever in it.
    fn by_counting(found: usize, marked: usize, drawn: usize, all: usize) -> f64 {
        let hands = (0_u32..1 << all).filter(|hand| hand.count_ones() as usize == drawn);
        let is_marked = |hand: &u32| (hand & ((1 << marked) - 1)).count_ones() as usize >= found;
        let (good, every) = hands.fold((0, 0), |(good, every), hand| (good + i32::from(is_marked(&hand)), every + 1));
        f64::from(good) / f64::from(every)
    }

    proptest! {
        #[test]
        fn it_is_what_counting_every_draw_gives(all in 1_usize..11, marked in 0_usize..11, drawn in 0_usize..11, found in 0_usize..12) {
            let (marked, drawn) = (marked.min(all), drawn.min(all));
            let difference = at_least(found, marked, drawn, all) - by_counting(found, marked, drawn, all);
            prop_assert!(difference.abs() < 1e-9, "{}", difference);
        }
    }
}
