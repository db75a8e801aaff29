//! Triggers: what set a craving off, or might have.

use super::slug::slug_id;

slug_id!(
    /// A trigger's lasting name in stored entries: a short slug that never changes, whatever the trigger is called.
    TriggerId, own
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_short_plain_slug() {
        assert!(TriggerId::new("payday").is_some());
        for bad in ["", "Payday", "pay day", "päy", &"x".repeat(41)] {
            assert!(TriggerId::new(bad).is_none(), "{bad:?}");
        }
    }
}
