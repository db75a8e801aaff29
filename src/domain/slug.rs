//! Slugs: the lasting names of what a person can pick or add.

/// The prefix of the slugs of what a person added.
pub(super) const OWN: &str = "own-";

/// Whether a text is a slug: 1 to 40 lower-case letters, digits and hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    plain && (1..=40).contains(&text.len())
}

/// Declares the lasting name of something in stored entries: a slug. With `own`, a person can add some of it.
macro_rules! slug_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes a slug of lower-case letters, digits and hyphens, 1 to 40 of them.
            pub fn new(slug: &str) -> Option<Self> {
                $crate::domain::slug::is_slug(slug).then(|| Self(slug.to_owned()))
            }

            /// The slug.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
    ($(#[$doc:meta])* $name:ident, own) => {
        $crate::domain::slug::slug_id!($(#[$doc])* $name);

        impl $name {
            /// The slug of one that the person added.
            pub fn own(id: $crate::domain::Id) -> Self {
                Self(format!("{}{id}", $crate::domain::slug::OWN))
            }
        }
    };
}

pub(super) use slug_id;
