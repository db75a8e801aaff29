//! Files of other apps, as they are written.

#![cfg(test)]

mod damage;

use super::*;
use crate::domain::parse_minute;

const DAYLIO: &str = "full_date,date,weekday,time,mood,activities,note_title,note\n\
    2026-11-20,November 20,Friday,21:15,rad,\"work | gym\",\"A title\",\"A long day, \"\"done\"\".<br>Home.\"\n\
    2026-11-19,November 19,Thursday,9:05\u{202F}PM,amazing,\"\",\"\",\"\"\n\
    2026-11-18,November 18,Wednesday,08:00,meh,\"read\",\"\",\"\"\n";

/// Only UTF-8, and what Windows wrote, as far as its letters are those of Latin-1.
fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    (charset == "windows-1252").then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

fn table_of(bytes: &[u8]) -> Result<Table, FileProblem> {
    let mut reading = match open_import(bytes, decode)? {
        OpenedFile::Table(reading) => reading,
        OpenedFile::Nomie(_) => panic!("a table"),
    };
    while reading.step(2)? {}
    reading.finish()
}

fn lines_of(bytes: &[u8]) -> Result<(TableKind, Lines), FileProblem> {
    let table = table_of(bytes)?;
    let kind = table.kind()?;
    let columns = table.guessed_columns();
    let order = columns.of(Column::Date).and_then(|date| table.date_order(date)).unwrap_or(DateOrder::YearFirst);
    let mut lines = table.no_lines();
    table.read_rows(kind, &columns, order, 0..table.rows.len(), &mut lines);
    Ok((kind, lines))
}

fn local(text: &str) -> When {
    When::Local(parse_minute(text).unwrap())
}

fn words(line: &FoundLine) -> &str {
    line.words.as_ref().map_or("", Note::as_str)
}

#[test]
fn daylio_is_read_with_its_activities_as_words() {
    let (kind, lines) = lines_of(DAYLIO.as_bytes()).unwrap();
    assert_eq!((kind, lines.left_out.as_slice(), lines.may_be_cut), (TableKind::Daylio, [].as_slice(), None));
    let told: Vec<_> =
        lines.found.iter().map(|line| (line.number, line.when, line.mood.as_deref(), words(line))).collect();
    assert_eq!(
        told,
        [
            (2, local("2026-11-20T21:15"), Some("rad"), "A title\nA long day, \"done\".\nHome.\nwork, gym"),
            (3, local("2026-11-19T21:05"), Some("amazing"), ""),
            (4, local("2026-11-18T08:00"), Some("meh"), "read"),
        ]
    );
}

#[test]
fn daylio_of_earlier_years_and_with_more_columns_is_read() {
    let old =
        "year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,rad,\"clean | cook\",\"A party\"\n";
    let new = "full_date,date,weekday,time,mood,activities,scales,note_title,note\n2018-05-18,May 18,Friday,23:54,rad,clean | cook,,,A party\n";
    for file in [old, new] {
        let (kind, lines) = lines_of(file.as_bytes()).unwrap();
        assert_eq!((kind, lines.found.len()), (TableKind::Daylio, 1), "{file}");
        assert_eq!(lines.found[0].when, local("2018-05-18T23:54"));
        assert_eq!(words(&lines.found[0]), "A party\nclean, cook");
    }
}

#[test]
fn the_same_line_is_the_same_whatever_clock_the_phone_shows() {
    let prints =
        |file: &str| lines_of(file.as_bytes()).unwrap().1.found.iter().map(|line| line.print).collect::<Vec<_>>();
    assert_eq!(prints(DAYLIO), prints(&DAYLIO.replace("21:15", "9:15 pm").replace("November 20", "20. November")));
    let twice =
        DAYLIO.replacen("2026-11-18", "2026-11-18,November 18,Wednesday,08:00,meh,\"read\",\"\",\"\"\n2026-11-18", 1);
    let all = prints(&twice);
    assert_eq!(all.len(), 4);
    assert!(all[2] != all[3], "a line that stands there twice is two entries");
}

#[test]
fn the_checkmarks_of_loop_are_days_with_what_was_done() {
    for file in [
        "Date,Read,Water,Run,\n2026-11-20,YES_MANUAL,2500,SKIP,\n2026-11-19,NO,0,YES_AUTO,\n2026-11-18,UNKNOWN,,YES_MANUAL,\n",
        "Date,Read,Water,Run,\n2026-11-20,2,2500,3,\n2026-11-19,0,0,1,\n2026-11-18,-1,-1,2,\n",
    ] {
        let (kind, lines) = lines_of(file.as_bytes()).unwrap();
        assert_eq!(kind, TableKind::Loop);
        let told: Vec<_> = lines.found.iter().map(|line| (line.when, words(line), line.mood.as_deref())).collect();
        let day = |day| When::Day(chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap());
        assert_eq!(told, [(day(20), "Read, Water 2.5", None), (day(18), "Run", None)], "{file}");
        assert_eq!(lines.left_out, []);
    }
    assert_eq!(lines_of(b"Date,Read,\n2026-11-20,0.1234,\n").unwrap_err(), FileProblem::LoopScores);
    assert_eq!(lines_of(b"Date,Mood,Note\n2026-11-20,2,a\n").unwrap().0, TableKind::Own);
}

#[test]
fn nomie_is_read_from_json_and_from_its_table_without_places() {
    let json = r##"{"nomie":{"number":"5.6"},"trackers":{},"events":[
        {"_id":"a","note":"#mood(3) tea with @em","end":1795230000123,"start":1795230000000,"lat":52.5,"lng":13.4,"location":"Berlin"},
        {"_id":"b","note":7,"end":1795230000123},
        {"_id":"c","note":"no time"}]}"##;
    let Ok(OpenedFile::Nomie(lines)) = open_import(json.as_bytes(), decode) else { panic!("Nomie's JSON") };
    assert_eq!(lines.left_out, [(2, LineProblem::Value), (3, LineProblem::Date)]);
    let [line] = &lines.found[..] else { panic!("one line") };
    assert_eq!(words(line), "#mood(3) tea with @em");
    let six = r##"{"version":"6.1","created":"2026-11-21","files":{"data/trackers.json":{},
        "data/books/2026-47":[{"note":"#mood(3) tea with @em","end":1795230000123}],"data/books/2026-48":{}}}"##;
    let Ok(OpenedFile::Nomie(books)) = open_import(six.as_bytes(), decode) else { panic!("Nomie 6") };
    assert_eq!((books.found.len(), books.left_out.len(), books.found[0].print), (1, 1, line.print));
    let csv = "epoch,start,end,offset,tracker,value,note,lat,lng,location,score\r\n\
        1795230000123,2026-11-21T03:00:00.000,2026-11-21T03:00:00.123,-60,mood,3,#mood(3) tea with @em,52.5,13.4,Berlin,0\r\n\
        1795230000123,2026-11-21T03:00:00.000,2026-11-21T03:00:00.123,-60,em,1,#mood(3) tea with @em,52.5,13.4,Berlin,0";
    let (kind, table) = lines_of(csv.as_bytes()).unwrap();
    assert_eq!((kind, table.found.len()), (TableKind::Nomie, 1), "a row for each tracker is one note");
    assert_eq!((table.found[0].when, table.found[0].print), (line.when, line.print));
    assert_eq!(table.may_be_cut, Some(3));
}

#[test]
fn any_table_is_read_by_its_columns() {
    for (file, mood, count) in [
        ("Day;Hour;Mood;Craving;Notes\n20.11.2026;21:15;4;7;Payday\n21.11.2026;08:00;2;;\n", "4", 2),
        ("\u{FEFF}Day\tHour\tMood\tCraving\tNotes\r\n2026-11-20\t9:15 pm\t4\t7\t\"Payday\"\r\n", "4", 1),
        ("2026-11-20 21:15,calm,words\n2026-11-21 21:15,low,\n", "", 1),
    ] {
        let (kind, lines) = lines_of(file.as_bytes()).unwrap();
        assert_eq!(
            (kind, lines.found.len().min(count)),
            (TableKind::Own, if mood.is_empty() { 0 } else { count }),
            "{file}"
        );
        let Some(first) = lines.found.first() else { continue };
        assert_eq!((first.when, first.mood.as_deref()), (local("2026-11-20T21:15"), Some(mood)), "{file}");
        assert_eq!((first.craving.map(Strength::get), words(first)), (Some(7), "Payday"), "{file}");
    }
}

#[test]
fn text_is_read_in_the_ways_in_which_it_is_written() {
    let file = "Date,Mood,Note\n2026-11-20,good,Grüße aus Zürich\n";
    let utf_16 = |swap: bool| {
        let unit = |unit: u16| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() };
        [0xFEFF].into_iter().chain(file.encode_utf16()).flat_map(unit).collect::<Vec<u8>>()
    };
    let latin: Vec<u8> = file.chars().map(|char| u8::try_from(char).unwrap()).collect();
    for bytes in [file.as_bytes().to_vec(), utf_16(false), utf_16(true), utf_16(false)[2..].to_vec(), latin] {
        let (_, lines) = lines_of(&bytes).unwrap();
        assert_eq!(words(&lines.found[0]), "Grüße aus Zürich");
    }
}

#[test]
fn a_file_of_another_kind_is_named() {
    for (bytes, problem) in [
        (b"".as_slice(), FileProblem::Empty),
        (b" \n\n", FileProblem::Empty),
        (b"PK\x03\x04rest", FileProblem::Zip),
        (b"SQLite format 3\0rest", FileProblem::Database),
        (b"{\"app\":\"steady\",\"format\":5}", FileProblem::SteadyBackup),
        (b"{\"app\":\"steady\",\"format\":5,\"ent", FileProblem::SteadyBackup),
        (b"{\"logs\":[]}", FileProblem::OtherJson),
        (b"{\"nomie\":{},\"events\":[]}", FileProblem::Empty),
        (b"{\"nomie\":{},\"events\":[{\"note\"", FileProblem::OtherJson),
        (b"BEGIN:VCARD\r\nFN:Sam\r\n", FileProblem::Contacts),
        (b"\x89PNG\r\n\x1a\n\0\0\0,", FileProblem::NoTable),
        (b"Just some words.", FileProblem::NoTable),
        (b"a,b\n", FileProblem::Empty),
        (b"a,b\n1\n2\n", FileProblem::Torn),
    ] {
        assert_eq!(lines_of(bytes).map(drop), Err(problem), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn what_cannot_be_read_is_left_out_by_its_line() {
    let file = "Date,Time,Mood,Craving,Note\n\
        2026-11-20,21:15,good,3,fine\n\
        yesterday,21:15,good,3,no date\n\
        2026-11-20,soon,good,3,no time\n\
        2026-11-20,21:15,good,strong,no rating\n\
        2026-11-20,21:15,good,11,beyond ten\n\
        2026-11-20,21:15\n\
        \n\
        2026-11-20,21:15,,,\n\
        2026-11-20,21:15,9,,outside of the scale is asked about\n";
    let (_, mut lines) = lines_of(file.as_bytes()).unwrap();
    lines.left_out.sort_unstable();
    use LineProblem::{Craving, Date, Nothing, Time, Torn};
    assert_eq!(lines.left_out, [(3, Date), (4, Time), (5, Craving), (6, Craving), (7, Torn), (9, Nothing)]);
    assert_eq!(lines.found.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 10]);
}

#[test]
fn day_and_month_that_may_be_either_are_asked_about() {
    let order = |dates: &[&str]| {
        let rows: String = dates.iter().map(|date| format!("{date},good\n")).collect();
        table_of(format!("Date,Mood\n{rows}").as_bytes()).unwrap().date_order(0)
    };
    assert_eq!(order(&["03/04/2026", "05/06/2026"]), None);
    assert_eq!(order(&["03/04/2026", "13/06/2026"]), Some(DateOrder::DayFirst));
    assert_eq!(order(&["03/04/2026", "05/16/2026"]), Some(DateOrder::MonthFirst));
    assert_eq!(order(&["2026-04-03"]), Some(DateOrder::YearFirst));
}

#[test]
fn a_torn_quote_swallows_its_own_line_alone() {
    let torn = DAYLIO.replacen("Home.\"", "Home.", 1);
    let (_, lines) = lines_of(torn.as_bytes()).unwrap();
    assert_eq!(lines.left_out, [(2, LineProblem::Torn)]);
    assert_eq!(lines.found.iter().map(|line| line.number).collect::<Vec<_>>(), [3, 4]);
}
