//! The lines in `index.html`, for when the app cannot start, are made of the same data as the app's.
//!
//! After a change of the data: `cargo test --test static_help -- --ignored` writes them anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::{collections::BTreeMap, fmt::Write, fs};

use serde_json::Value;
use steady::content::{
    Country, EMERGENCY_ELSEWHERE, Helpline, Way, call_link, emergency_line, first_to_talk, text_link,
};

const PAGE: &str = "index.html";

/// What is written between two comments of the page.
struct Written {
    begin: &'static str,
    end: &'static str,
    write: fn() -> String,
}

const PIECES: [Written; 2] = [
    Written {
        begin: "      <!-- The emergency numbers: tests/static_help.rs writes them. -->\n",
        end: "      <!-- End of the emergency numbers. -->\n",
        write: emergency_numbers,
    },
    Written {
        begin: "      <!-- The lines: tests/static_help.rs writes them. -->\n",
        end: "      <!-- End of the lines. -->\n",
        write: lines,
    },
];

#[test]
fn the_page_has_the_lines_of_the_app() {
    let page = fs::read_to_string(PAGE).unwrap();
    for piece in &PIECES {
        let (_, rest) = page.split_once(piece.begin).unwrap();
        let (written, _) = rest.split_once(piece.end).unwrap();
        assert_eq!(written, (piece.write)());
    }
}

#[test]
#[ignore = "writes index.html"]
fn write_the_lines() {
    let mut page = fs::read_to_string(PAGE).unwrap();
    for piece in &PIECES {
        let (before, rest) = page.split_once(piece.begin).unwrap();
        let (_, after) = rest.split_once(piece.end).unwrap();
        page = format!("{before}{}{}{}{after}", piece.begin, (piece.write)(), piece.end);
    }
    fs::write(PAGE, page).unwrap();
}

/// Who opens this page may have seconds: one tap calls, and nothing has to be opened before.
#[test]
fn every_emergency_number_is_an_open_link_above_all_that_is_folded() {
    let page = fs::read_to_string(PAGE).unwrap();
    let folded = page.find("<details").unwrap();
    for country in Country::ALL {
        let Some(line) = emergency_line(country) else { continue };
        let link = page.find(&format!("href=\"{}\"", line.call_link()));
        assert!(link.is_some_and(|place| place < folded), "{country:?}");
    }
}

#[test]
fn no_country_is_left_without_a_way_to_call() {
    let lines = lines();
    for country in Country::ALL {
        let name = format!("<summary>{} <span>", name_of(country));
        let region = lines.split("<details").find(|region| region.contains(&name)).unwrap();
        assert!(region.contains("href=\"tel:"), "{country:?}");
    }
}

fn word(path: &str) -> String {
    let words: Value = serde_json::from_str(include_str!("../locales/en.json")).unwrap();
    words["helplines"].pointer(path).unwrap().as_str().unwrap().to_owned()
}

fn name_of(country: Country) -> String {
    match country {
        // "in" is a word of Rust, and no key can be called so.
        Country::India => word("/countries/india"),
        country => word(&format!("/countries/{}", country.code().to_lowercase())),
    }
}

/// By name, and last those that share one row.
fn countries() -> Vec<Country> {
    let mut countries = Country::ALL.to_vec();
    countries.sort_by_key(|country| (*country == Country::EuropeanUnion, name_of(*country)));
    countries
}

/// One link for each number, with the countries where it is the one to call; the number of the most countries first.
fn emergency_numbers() -> String {
    let mut by_number = BTreeMap::<_, (&Helpline, Vec<Country>)>::new();
    for country in countries() {
        if let Some(line) = emergency_line(country) {
            by_number.entry(line.number).or_insert((line, Vec::new())).1.push(country);
        }
    }
    let mut numbers: Vec<_> = by_number.into_values().collect();
    numbers.sort_by_key(|(line, countries)| (usize::MAX - countries.len(), line.number));
    let mut html = String::new();
    for (line, countries) in numbers {
        let (in_eu, others): (Vec<_>, Vec<_>) =
            countries.into_iter().partition(|country| emergency_line(*country).unwrap().source.contains("(EU)"));
        let names = others.into_iter().map(name_of);
        // Their number is one by law, and their names would fill the small screen.
        let names: Vec<_> =
            (!in_eu.is_empty()).then(|| "All EU countries".to_owned()).into_iter().chain(names).collect();
        let link = line.call_link();
        let class = if names.len() > 1 { " class=\"help-wide\"" } else { "" };
        writeln!(html, "      <a{class} href=\"{link}\"><b>{}</b> {}</a>", line.number, names.join(", ")).unwrap();
    }
    html
}

/// Of each country the first line to talk to, and the one for emergencies.
fn lines() -> String {
    let mut html = String::new();
    for country in countries() {
        let talk = first_to_talk(country, None).unwrap();
        writeln!(html, "      <details name=\"region\">").unwrap();
        writeln!(html, "        <summary>{} <span>{}</span></summary>", name_of(country), talk.number).unwrap();
        if country == Country::EuropeanUnion {
            writeln!(html, "        <p>{}</p>", word("/eu_note")).unwrap();
        } else if talk.name != talk.number {
            writeln!(html, "        <p>{}</p>", talk.name.replace('&', "&amp;")).unwrap();
        }
        ways(&mut html, talk);
        let number = emergency_line(country).map_or(EMERGENCY_ELSEWHERE, |line| line.number);
        let call = word("/emergency_call").replace("{{ number }}", number);
        writeln!(html, "        <a class=\"help-call help-soft\" href=\"{}\">{call}</a>", call_link(number).unwrap())
            .unwrap();
        writeln!(html, "      </details>").unwrap();
    }
    html
}

fn ways(html: &mut String, line: &Helpline) {
    for way in line.ways {
        let (class, href, words) = match *way {
            Way::Call => ("help-call", line.call_link(), word("/call").replace("{{ number }}", line.number)),
            Way::Text { number, body: None } => {
                ("help-call help-soft", text_link(number, None).unwrap(), word("/text").replace("{{ number }}", number))
            }
            Way::Text { number, body: Some(body) } => {
                let words = word("/text_word").replace("{{ number }}", number).replace("{{ word }}", body);
                ("help-call help-soft", text_link(number, Some(body)).unwrap(), words)
            }
            // The help needs no network.
            Way::TextZipCode { .. } | Way::Chat { .. } => continue,
        };
        writeln!(html, "        <a class=\"{class}\" href=\"{}\">{words}</a>", href.replace('&', "&amp;")).unwrap();
    }
}
