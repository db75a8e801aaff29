//! A page of text as a picture: dark on white, as on paper.

use std::mem::take;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// The width of a phone, in pixels before scaling.
const WIDTH: f64 = 480.0;
const MARGIN: f64 = 32.0;
const INDENT: f64 = 18.0;
/// The scale at which the page is drawn, so that small letters stay sharp; less for a long page.
const SCALE: f64 = 2.0;
/// The greatest height of a picture, in pixels, that every browser can draw.
const MOST_HIGH: f64 = 8_192.0;

/// The style of a line: its font, and the distance to the line before.
struct Hand {
    font: &'static str,
    step: f64,
    /// Additional space above the first line of a text.
    above: f64,
}

const TITLE: Hand = Hand { font: "700 26px system-ui, sans-serif", step: 32.0, above: 0.0 };
const HEADING: Hand = Hand { font: "700 17px system-ui, sans-serif", step: 24.0, above: 20.0 };
const ITEM: Hand = Hand { font: "16px system-ui, sans-serif", step: 23.0, above: 3.0 };

/// A line with its position.
struct Line {
    text: String,
    font: &'static str,
    left: f64,
    bottom: f64,
}

/// A title, and headings with their lines, as a PNG file; `None` when the browser cannot draw it.
pub async fn as_png(title: &str, sections: &[(&str, Vec<String>)]) -> Option<Blob> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let mut page = Page { context: &context, lines: Vec::new(), bottom: MARGIN };
    page.write(&TITLE, title, MARGIN);
    for (heading, items) in sections {
        page.write(&HEADING, heading, MARGIN);
        for item in items {
            let place = page.lines.len();
            page.write(&ITEM, item, MARGIN + INDENT);
            let bottom = page.lines.get(place).map_or(page.bottom, |line| line.bottom);
            page.lines.push(Line { text: "•".to_owned(), font: ITEM.font, left: MARGIN, bottom });
        }
    }
    let (lines, height) = (page.lines, page.bottom + MARGIN);
    let scale = SCALE.min(MOST_HIGH / height);
    // A canvas has whole pixels, far fewer than 32 bits hold.
    canvas.set_width((WIDTH * scale) as u32);
    canvas.set_height((height * scale) as u32);
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, WIDTH * scale, height * scale);
    context.scale(scale, scale).ok()?;
    context.set_fill_style_str("black");
    for line in lines {
        context.set_font(line.font);
        context.fill_text(&line.text, line.left, line.bottom).ok()?;
    }
    let drawing = Promise::new(&mut |drawn, _| {
        // Only fails for a canvas that shows another origin's picture.
        let _ = canvas.to_blob(&drawn);
    });
    // `null` when the canvas is larger than the browser can draw.
    JsFuture::from(drawing).await.ok()?.dyn_into().ok()
}

struct Page<'a> {
    context: &'a CanvasRenderingContext2d,
    lines: Vec<Line>,
    /// The bottom of the last line.
    bottom: f64,
}

impl Page<'_> {
    fn write(&mut self, hand: &Hand, text: &str, left: f64) {
        self.context.set_font(hand.font);
        self.bottom += hand.above;
        let room = WIDTH - MARGIN - left;
        let fits = |text: &str| self.context.measure_text(text).is_ok_and(|measure| measure.width() <= room);
        for text in wrapped(text, fits) {
            self.bottom += hand.step;
            self.lines.push(Line { text, font: hand.font, left, bottom: self.bottom });
        }
    }
}

/// Breaks a text into lines that fit; a word that is longer than a line is cut.
fn wrapped(text: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if line.len() > letter.len_utf8() && !fits(&line) {
                line.pop();
                lines.push(take(&mut line));
                line.push(letter);
            }
        }
    }
    lines.push(line);
    lines
}
