//! Times as a person reads them: RFC 3339 with milliseconds and the local offset, in the place of the stored form.

use chrono::{DateTime, SecondsFormat};

use crate::vault::record::{Field, Tree, time};

/// The fields that hold a time, wherever they stand.
const TIMES: [&str; 4] = ["at", "written", "ended", "exported_at"];

/// Turns all times in a shape into the form that a person reads.
pub(super) fn make_readable(shape: &mut Tree) {
    each_time(shape, |stored| {
        if let Ok(at) = time::read(Field::At, stored.clone()) {
            *stored = Tree::Text(at.to_rfc3339_opts(SecondsFormat::Millis, false));
        }
    });
}

/// Turns all times in a shape into their stored form. A text that is no time stays as it is, so that the reader of the
/// shape reports it.
pub(super) fn make_stored(shape: &mut Tree) {
    each_time(shape, |readable| {
        if let Tree::Text(text) = readable
            && let Ok(at) = DateTime::parse_from_rfc3339(text)
            && let Ok(stored) = time::tree(Field::At, at)
        {
            *readable = stored;
        }
    });
}

fn each_time(shape: &mut Tree, change: fn(&mut Tree)) {
    match shape {
        Tree::Fields(fields) => {
            for (name, value) in fields {
                if TIMES.contains(&name.as_ref()) {
                    change(value);
                } else {
                    each_time(value, change);
                }
            }
        }
        Tree::List(parts) => parts.iter_mut().for_each(|part| each_time(part, change)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READABLE: &str = r#"{"at":"2026-11-20T22:00:00.123-05:00","tools":[{"at":"1970-01-01T00:00:00.000+00:00"}]}"#;
    const STORED: &str = r#"{"at":[1795230000123,-300],"tools":[{"at":[0,0]}]}"#;

    fn changed(json: &str, change: fn(&mut Tree)) -> String {
        let mut tree = Tree::parse(json).unwrap();
        change(&mut tree);
        tree.to_json()
    }

    #[test]
    fn the_instant_and_the_local_offset_are_the_same_both_ways() {
        assert_eq!(changed(STORED, make_readable), READABLE);
        assert_eq!(changed(READABLE, make_stored), STORED);
        assert_eq!(changed(STORED, make_stored), STORED);
    }

    #[test]
    fn what_is_no_time_stays_as_it_is() {
        for json in [
            r#"{"at":"tomorrow"}"#,
            r#"{"at":"+12026-01-01T00:00:00Z"}"#,
            r#"{"at":"0001-01-01T00:00:00Z"}"#,
            r#"{"note":"2026-11-20T22:00:00Z"}"#,
            r#"{"ended":null}"#,
            r#"["2026-11-20T22:00:00Z"]"#,
        ] {
            let is = Tree::parse(json).unwrap();
            let mut after = is.clone();
            make_stored(&mut after);
            assert_eq!(after, is, "{json}");
        }
    }
}
