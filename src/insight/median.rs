//! The median.

use super::Typical;

/// The value in the middle; of two in the middle, the lower one, so that it is always a value that was noted.
pub fn median<T: Ord + Copy>(values: Vec<T>) -> Option<T> {
    Typical::of(values).map(|typical| typical.middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_value_of_the_middle() {
        assert_eq!(median(vec![3, 1, 2]), Some(2));
        assert_eq!(median(vec![4, 1, 2, 3]), Some(2), "of two, the lower one");
        assert_eq!(median::<u8>(Vec::new()), None);
    }
}
