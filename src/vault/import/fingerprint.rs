//! What tells one line from every other, so that a file that is chosen twice adds nothing the second time.

use sha2::{Digest, Sha256};

use crate::domain::Id;

/// The fingerprints given so far, sorted, each with how often: a line that stands twice in a file is two entries.
#[derive(Clone, Debug, Default)]
pub struct Fingerprints(Vec<(Id, u32)>);

impl Fingerprints {
    /// The fingerprint of a line: the first 16 bytes of a SHA-256 of what it tells, and of how often that came before.
    ///
    /// It is kept inside the sealed record. The entry's own identity must not come from it: that one lies in the open,
    /// and whoever has the disk could guess moods until one fits.
    pub fn of(&mut self, told: &str) -> Id {
        let first = fingerprint(told, 0);
        let place = self.0.partition_point(|(print, _)| *print < first);
        match self.0.get_mut(place).filter(|(print, _)| *print == first) {
            Some((_, times)) => {
                *times = times.saturating_add(1);
                fingerprint(told, *times)
            }
            None => {
                self.0.insert(place, (first, 0));
                first
            }
        }
    }
}

fn fingerprint(told: &str, before: u32) -> Id {
    let hash = Sha256::new().chain_update(before.to_be_bytes()).chain_update(told.as_bytes()).finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    Id(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_line_gives_the_same_and_the_second_one_another() {
        let mut prints = Fingerprints::default();
        let [first, second, other] = ["a", "a", "b"].map(|told| prints.of(told));
        assert_eq!(
            [first, second, other],
            ["a", "a", "b"].map({
                let mut again = Fingerprints::default();
                move |told| again.of(told)
            })
        );
        assert!(first != second && first != other && second != other);
        // It lies in records and backups, so it never changes.
        assert_eq!(first.to_string(), "6358ccddd27939a0a393383fac062f15");
    }
}
