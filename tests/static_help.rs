//! The lines in `index.html`, for when the app cannot start, are made of the same data as the app's.
//!
//! After a change of the data: `cargo test --test static_help -- --ignored` writes them anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::{fmt::Write, fs};

use serde_json::Value;
use steady::content::{Country, Helpline, Kind, Way, lines_of, text_link};

const PAGE: &str = "index.html";
const BEGIN: &str = "      <!-- The lines: tests/static_help.rs writes them. -->\n";
const END: &str = "      <!-- End of the lines. -->\n";

#[test]
fn the_page_has_the_lines_of_the_app() {
    let page = fs::read_to_string(PAGE).unwrap();
    let (_, rest) = page.split_once(BEGIN).unwrap();
    let (lines, _) = rest.split_once(END).unwrap();
    assert_eq!(lines, written());
}

#[test]
#[ignore = "writes index.html"]
fn write_the_lines() {
    let page = fs::read_to_string(PAGE).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    fs::write(PAGE, format!("{before}{BEGIN}{}{END}{after}", written())).unwrap();
}

/// Of each country the first line to talk to, and the one for emergencies.
fn written() -> String {
    let words: Value = serde_json::from_str(include_str!("../locales/en.json")).unwrap();
    let word = |path: &str| words["helplines"].pointer(path).unwrap().as_str().unwrap().to_owned();
    let mut html = String::new();
    for country in Country::ALL {
        let name = word(&format!("/countries/{}", country.code().to_lowercase()));
        let talk = lines_of(country).find(|line| line.kind == Kind::TalksWithYou).unwrap();
        let emergency = lines_of(country).find(|line| line.kind == Kind::Emergency).unwrap();
        writeln!(html, "      <details name=\"region\">").unwrap();
        writeln!(html, "        <summary>{name} <span>{}</span></summary>", talk.number).unwrap();
        if country == Country::EuropeanUnion {
            writeln!(html, "        <p>{}</p>", word("/eu_note")).unwrap();
        } else if talk.name != talk.number {
            writeln!(html, "        <p>{}</p>", talk.name.replace('&', "&amp;")).unwrap();
        }
        ways(&mut html, talk, &word);
        let call = word("/emergency_call").replace("{{ number }}", emergency.number);
        writeln!(html, "        <a class=\"help-call help-soft\" href=\"{}\">{call}</a>", emergency.call_link())
            .unwrap();
        writeln!(html, "      </details>").unwrap();
    }
    html
}

fn ways(html: &mut String, line: &Helpline, word: &dyn Fn(&str) -> String) {
    for way in line.ways {
        let (class, href, words) = match *way {
            Way::Call => ("help-call", line.call_link(), word("/call").replace("{{ number }}", line.number)),
            Way::Text { number, body } => {
                ("help-call help-soft", text_link(number, body), word("/text").replace("{{ number }}", number))
            }
            // The help needs no network.
            Way::TextZipCode { .. } | Way::Chat { .. } => continue,
        };
        writeln!(html, "        <a class=\"{class}\" href=\"{}\">{words}</a>", href.replace('&', "&amp;")).unwrap();
    }
}
