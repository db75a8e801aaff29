//! An index of a list by keys of bytes. One type serves every use; a map for each type would be code of its own.

/// Sorted keys, each with its index in the list that it comes from.
pub(super) struct Lookup(Vec<(Vec<u8>, usize)>);

impl Lookup {
    pub(super) fn of(keys: impl Iterator<Item = Vec<u8>>) -> Self {
        let mut places: Vec<_> = keys.zip(0..).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The first index of a key.
    pub(super) fn place_of(&self, key: &[u8]) -> Option<usize> {
        let at = self.0.partition_point(|(other, _)| other.as_slice() < key);
        self.0.get(at).filter(|(found, _)| found == key).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_counts_and_a_key_that_is_not_there_has_none() {
        let lookup = Lookup::of([b"b".to_vec(), b"a".to_vec(), b"b".to_vec()].into_iter());
        assert_eq!(lookup.place_of(b"b"), Some(0));
        assert_eq!(lookup.place_of(b"a"), Some(1));
        for absent in [b"".as_slice(), b"ab", b"c"] {
            assert_eq!(lookup.place_of(absent), None);
        }
    }
}
