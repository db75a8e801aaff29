//! Stands in for the crate of this name, which `calcard` brings for calendars.
//!
//! Steady reads no calendar and never makes any of these, but that crate asks for a source of randomness that WebAssembly
//! has only under a compiler flag of its own. This has the same names over the standard library's collections.

/// A map.
pub type AHashMap<K, V> = std::collections::HashMap<K, V>;

/// A set.
pub type AHashSet<T> = std::collections::HashSet<T>;

/// What tells keys apart; only what checks schemas in tests asks for it.
pub type AHasher = std::collections::hash_map::DefaultHasher;
