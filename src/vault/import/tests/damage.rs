//! Files that are cut, hostile, or made up.

#![cfg(test)]

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::*;

/// Wherever a file is cut, each entry is as in the whole file, or its line is named.
#[test]
fn a_file_that_is_cut_anywhere_gives_no_half_entry_silently() {
    for file in [DAYLIO, "Date;Mood;Note\n2026-11-20;good;\"a\nb\"\n2026-11-21;low;Grüße\n"] {
        let (_, whole) = lines_of(file.as_bytes()).unwrap();
        for end in 0..file.len() {
            let Ok((_, lines)) = lines_of(&file.as_bytes()[..end]) else { continue };
            for line in &lines.found {
                let is_whole = whole.found.iter().any(|other| other == line);
                assert!(is_whole || lines.may_be_cut == Some(line.number), "cut at {end}: {line:?}");
            }
        }
    }
}

#[test]
fn hostile_files_are_refused_in_good_time() {
    let begun = std::time::Instant::now();
    for bytes in [
        "\"\n".repeat(2_000_000).into_bytes(),
        ",".repeat(5_000_000).into_bytes(),
        "a,b\n1,2\n".repeat(200_000).into_bytes(),
        format!("a,b\n\"{}", "x\n".repeat(2_000_000)).into_bytes(),
        format!("{{\"nomie\":{}", "[".repeat(2_000_000)).into_bytes(),
    ] {
        let mut reading = match open_import(&bytes, decode) {
            Ok(OpenedFile::Table(reading)) => reading,
            other => {
                assert!(other.is_err());
                continue;
            }
        };
        let step = loop {
            match reading.step(500) {
                Ok(true) => {}
                end => break end,
            }
        };
        assert!(step.is_err() || reading.finish().is_err());
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

/// A text as Daylio writes it: in quotes, which are doubled inside.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #[test]
    fn what_daylio_writes_is_read_back(
        rows in vec((0_i64..3_650, 0_u32..1_440, select(["rad", "good", "meh", "bad", "awful", "so so"].as_slice()),
            vec("[a-z ]{1,8}", 0..3), option::of("[ -~\n]{0,40}")), 1..20),
    ) {
        let first = chrono::NaiveDate::from_ymd_opt(2016, 1, 1).unwrap();
        let mut file = "full_date,date,weekday,time,mood,activities,note_title,note\n".to_owned();
        let mut expected = Vec::new();
        for (day, minute, mood, activities, note) in rows {
            let when = (first + chrono::TimeDelta::days(day)).and_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let note = note.unwrap_or_else(String::new).replace(['<', '&'], "");
            let line = [
                when.format("%Y-%m-%d,%B %-d,%A,%H:%M,").to_string(), mood.to_owned(), ",".into(),
                quoted(&activities.join(" | ")), ",\"\",".into(), quoted(&note), "\n".into(),
            ];
            file.push_str(&line.concat());
            let activities: Vec<_> = activities.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
            let activities = activities.join(", ");
            let words = [note.trim(), &activities].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>();
            expected.push((When::Local(when), Some(mood.to_owned()), words.join("\n")));
        }
        let (_, lines) = lines_of(file.as_bytes()).unwrap();
        prop_assert_eq!(&lines.left_out, &[]);
        let told: Vec<_> = lines.found.iter().map(|line| (line.when, line.mood.clone(), words(line).to_owned())).collect();
        prop_assert_eq!(told, expected);
    }

    #[test]
    fn no_file_makes_a_reader_fail(bytes in vec(any::<u8>(), 0..400), text in "[-a-z0-9,;\t\"\n/.:{}\\[\\]]{0,200}") {
        drop(lines_of_any(&bytes));
        drop(lines_of_any(text.as_bytes()));
        drop(lines_of_any([DAYLIO.as_bytes(), &bytes].concat().as_slice()));
    }
}

fn lines_of_any(bytes: &[u8]) -> Option<Lines> {
    match open_import(bytes, decode).ok()? {
        OpenedFile::Nomie(lines) => Some(lines),
        OpenedFile::Table(_) => lines_of(bytes).ok().map(|(_, lines)| lines),
    }
}
