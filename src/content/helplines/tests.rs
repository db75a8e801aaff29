//! The rules that every row keeps.

use super::*;
use crate::content::text_link;

#[test]
fn every_country_has_one_emergency_line_first_and_someone_to_talk_to() {
    // Its provinces have 911, 107 or both, and no page tells one number for all of them.
    let without = [Country::Argentina];
    for country in Country::ALL {
        let kinds: Vec<_> = lines_of(country).map(|line| line.kind).collect();
        let emergencies = kinds.iter().filter(|kind| **kind == Kind::Emergency).count();
        if without.contains(&country) {
            assert_eq!(emergencies, 0, "{country:?} has its number now");
        } else {
            assert_eq!(kinds.first(), Some(&Kind::Emergency), "{country:?}");
            // The others are ambulances with numbers of their own, right after it.
            assert!(kinds[..emergencies].iter().all(|kind| *kind == Kind::Emergency), "{country:?}");
        }
        assert_eq!(emergency_line(country).is_some(), emergencies > 0, "{country:?}");
        let offered = lines_offered(country, None).filter(|line| line.kind == Kind::Emergency);
        assert!(offered.eq(lines_of(country).filter(|line| line.kind == Kind::Emergency).skip(1)), "{country:?}");
        assert!(first_to_talk(country, None).is_some(), "{country:?}");
    }
}

#[test]
fn every_line_belongs_to_an_offered_country_and_has_an_id_of_its_own() {
    for (index, line) in all_lines().enumerate() {
        assert!(Country::ALL.contains(&line.country), "{}", line.id);
        assert!(all_lines().take(index).all(|other| other.id != line.id), "{} twice", line.id);
        let prefix = format!("{}-", line.country.code().to_lowercase());
        assert!(line.id.starts_with(&prefix), "{} is of {:?}", line.id, line.country);
    }
}

#[test]
fn every_part_is_of_the_country_of_its_lines_and_has_some() {
    for line in all_lines() {
        assert!(line.part.is_none_or(|part| part.country() == line.country), "{}", line.id);
    }
    for part in Part::ALL {
        assert!(all_lines().any(|line| line.part == Some(part)), "{part:?}");
    }
}

#[test]
fn who_chooses_a_part_sees_its_lines_and_those_of_the_whole_country() {
    let ids = |part| lines_offered(Country::Canada, part).map(|line| line.id).collect::<Vec<_>>();
    let all = ids(None);
    assert!(all.contains(&"ca-988") && all.contains(&"ca-connexontario") && all.contains(&"ca-quebec-adps"));
    let of_quebec = ids(Some(Part::Quebec));
    assert!(of_quebec.contains(&"ca-988") && of_quebec.contains(&"ca-quebec-adps"));
    assert!(!of_quebec.contains(&"ca-connexontario"));
    for country in Country::ALL {
        for part in Part::of(country) {
            assert!(first_to_talk(country, Some(part)).is_some(), "{part:?}");
            assert!(lines_offered(country, Some(part)).all(|line| line.part.is_none_or(|other| other == part)));
        }
    }
}

#[test]
fn every_line_has_a_way_and_a_source() {
    for line in all_lines() {
        assert!(!line.ways.is_empty() && !line.name.is_empty() && !line.source.is_empty(), "{}", line.id);
    }
}

#[test]
fn no_date_lies_ahead() {
    // The day on which the newest row was gathered; move it on with new rows.
    let gathered = dates::day(2026, 11, 26);
    for line in all_lines() {
        assert!(line.source_date.is_none_or(|date| date.first_day() <= gathered), "{}", line.id);
        // A check reads a page that is at least as new as the source of the row.
        let source = line.source_date.map(SourceDate::first_day);
        assert!(line.checked_on.is_none_or(|checked| source.is_none_or(|source| source <= checked)), "{}", line.id);
    }
}

/// 1933 is a line that reports to the narcotics police.
#[test]
fn no_line_of_the_police_is_offered_as_help() {
    assert!(lines_of(Country::India).all(|line| line.number != "1933"));
}

#[test]
fn only_a_line_with_texts_has_languages_of_its_texts() {
    for line in all_lines().filter(|line| line.text_languages.is_some()) {
        let has_texts = line.ways.iter().any(|way| matches!(way, Way::Text { .. } | Way::TextZipCode { .. }));
        assert!(has_texts && line.text_languages != Some(line.languages), "{}", line.id);
    }
}

#[test]
fn numbers_are_written_in_digits_spaces_hyphens_and_plus() {
    let well_written = |number: &str| {
        number.chars().any(|letter| letter.is_ascii_digit())
            && number.chars().all(|letter| letter.is_ascii_digit() || " -+".contains(letter))
    };
    for line in all_lines() {
        assert!(well_written(line.number), "{}", line.id);
        for way in line.ways {
            if let Way::Text { number, .. } | Way::TextZipCode { number } = *way {
                assert!(well_written(number), "{}", line.id);
            }
        }
    }
}

#[test]
fn links_dial_digits_only() {
    let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit());
    for line in all_lines() {
        assert!(line.call_link().strip_prefix("tel:").is_some_and(digits), "{}", line.id);
        for way in line.ways {
            let link = match *way {
                Way::Call => continue,
                Way::Text { number, body } => text_link(number, body).unwrap_or_default(),
                Way::TextZipCode { number } => text_link(number, None).unwrap_or_default(),
                Way::Chat { address } => {
                    assert!(address.starts_with("https://"), "{}", line.id);
                    continue;
                }
            };
            let number = link.split_once('?').map_or(link.as_str(), |(number, _)| number);
            assert!(number.strip_prefix("sms:").is_some_and(digits), "{}: {link}", line.id);
        }
    }
}

#[test]
fn a_line_that_takes_only_texts_shows_the_number_to_text() {
    for line in all_lines().filter(|line| !line.ways.contains(&Way::Call)) {
        assert!(matches!(line.ways.first(), Some(Way::Text { number, .. }) if *number == line.number), "{}", line.id);
    }
}

#[test]
fn a_row_is_stale_by_the_older_of_its_dates() {
    let today = dates::day(2026, 11, 26);
    let [new, old] = [dates::day(2026, 11, 1), dates::day(2026, 1, 1)];
    let is_stale = |source_date, checked_on| Helpline { source_date, checked_on, ..LINE }.is_stale(today);
    assert!(!is_stale(Some(SourceDate::Day(new)), Some(new)));
    assert!(is_stale(Some(SourceDate::Day(old)), Some(new)), "an old page, however lately it was looked at");
    assert!(is_stale(Some(SourceDate::Day(new)), Some(old)));
    assert!(is_stale(None, Some(new)), "a page without a date is the oldest");
    assert!(is_stale(Some(SourceDate::Day(new)), None), "nobody has checked it");
    // A month counts from its first day.
    assert!(!is_stale(Some(SourceDate::Month(dates::day(2026, 6, 1))), Some(new)));
    assert!(is_stale(Some(SourceDate::Month(dates::day(2026, 5, 1))), Some(new)));
}

#[test]
fn a_row_is_good_for_half_a_year() {
    let checked = dates::day(2026, 11, 26);
    let line = Helpline { source_date: Some(SourceDate::Day(checked)), checked_on: Some(checked), ..LINE };
    let last_day = dates::day(2027, 5, 25);
    assert_eq!(last_day.signed_duration_since(checked).num_days(), STALE_AFTER_DAYS);
    assert!(!line.is_stale(last_day));
    assert!(line.is_stale(dates::day(2027, 5, 26)));
}

#[test]
fn who_can_be_called_is_someone_to_talk_to_and_no_emergency_line() {
    for country in Country::ALL {
        let Some(line) = first_to_call(country, None) else { continue };
        assert!(line.ways.contains(&Way::Call) && line.kind == Kind::TalksWithYou, "{country:?}");
        assert!(line.call_link().starts_with("tel:"), "{country:?}: {}", line.call_link());
        assert!(first_to_talk(country, None).is_some(), "{country:?}");
    }
    assert!(first_to_call(Country::UnitedStates, None).is_some());
}
