//! The lines of a file of vCards, card by card: unfolded, with any line ending.

/// The lines of one card, between its BEGIN and its END, as bytes of a charset that each line may have for itself.
pub(super) type CardLines = Vec<Vec<u8>>;

/// The properties that are read from a card; pictures, addresses and all others are skipped.
const TAKEN: [&[u8]; 7] = [b"FN", b"N", b"NICKNAME", b"ORG", b"TEL", b"NOTE", b"X-ABLABEL"];

/// The cards of a file. A card without an END ends where the next one begins or with the file; a card within another,
/// such as an AGENT, is skipped.
pub(super) fn cards(file: &[u8]) -> Vec<CardLines> {
    let mut cards = Vec::new();
    let mut open: Option<CardLines> = None;
    let (mut inner, mut is_agent) = (0_usize, false);
    for line in whole_lines(file) {
        let name = name_of(&line);
        let edge = edge_of(&name, &line);
        // The inner card begins in the next line, or in the same one.
        let begins_inner = name == b"AGENT" && open.is_some();
        let is_begun = begins_inner && value_of(&line).eq_ignore_ascii_case(b"BEGIN:VCARD");
        match edge {
            Some(Edge::Begin) if is_agent || inner > 0 => inner += 1,
            Some(Edge::Begin) => cards.extend(open.replace(Vec::new())),
            Some(Edge::End) if inner > 0 => inner -= 1,
            Some(Edge::End) => cards.extend(open.take()),
            None if inner == 0 && TAKEN.contains(&name.as_slice()) => {
                if let Some(card) = &mut open {
                    card.push(line);
                }
            }
            None => {}
        }
        inner += usize::from(is_begun);
        is_agent = begins_inner && !is_begun;
    }
    cards.extend(open);
    cards
}

enum Edge {
    Begin,
    End,
}

fn edge_of(name: &[u8], line: &[u8]) -> Option<Edge> {
    let edge = match name {
        b"BEGIN" => Edge::Begin,
        b"END" => Edge::End,
        _ => return None,
    };
    value_of(line).eq_ignore_ascii_case(b"VCARD").then_some(edge)
}

/// The name of a line, in capitals, without a group before it.
fn name_of(line: &[u8]) -> Vec<u8> {
    let head = head_of(line).unwrap_or(&[]);
    let name = head.split(|byte| *byte == b';').next().unwrap_or(&[]);
    let name = name.rsplit(|byte| *byte == b'.').next().unwrap_or(&[]);
    name.trim_ascii().to_ascii_uppercase()
}

/// The part of a line before the value: a name and parameters, in which a quoted colon is no end.
pub(super) fn head_of(line: &[u8]) -> Option<&[u8]> {
    let mut is_quoted = false;
    let end = line.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    })?;
    line.get(..end)
}

fn value_of(line: &[u8]) -> &[u8] {
    head_of(line).and_then(|head| line.get(head.len() + 1..)).unwrap_or(&[]).trim_ascii()
}

/// Whether the value of a line with this head is written in quoted-printable.
pub(super) fn is_quoted_printable(head: &[u8]) -> bool {
    head.split(|byte| *byte == b';').any(|parameter| parameter.to_ascii_uppercase().ends_with(b"QUOTED-PRINTABLE"))
}

/// The lines of a file without their folds.
fn whole_lines(file: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let mut rest = written_lines(file).peekable();
    std::iter::from_fn(move || {
        let first = rest.next()?;
        let mut line = first.to_vec();
        if head_of(&line).is_some_and(is_quoted_printable) {
            let mut pieces = Vec::new();
            while ends_softly(pieces.last().copied().unwrap_or(first)) {
                let Some(next) = rest.next() else { break };
                pieces.push(next);
            }
            join_softly(&mut line, &pieces);
        }
        while let Some([b' ' | b'\t', more @ ..]) = rest.peek() {
            line.extend_from_slice(more);
            rest.next();
        }
        Some(line)
    })
}

/// The lines as they are written, without empty ones. An indentation of the whole file is no fold.
fn written_lines(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    let lines = file.split(|byte| matches!(byte, b'\r' | b'\n')).filter(|line| !line.trim_ascii().is_empty());
    let is_begin = |line: &&[u8]| line.trim_ascii().eq_ignore_ascii_case(b"BEGIN:VCARD");
    let set_in = lines.clone().find(is_begin).map_or(0, |line| line.len() - line.trim_ascii_start().len());
    lines.map(move |line| {
        // A byte order mark: a file may be several files, one after the other.
        let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
        let blanks = line.iter().take(set_in).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        line.get(blanks..).unwrap_or(&[])
    })
}

/// Whether the line ends with a soft line break of quoted-printable.
fn ends_softly(line: &[u8]) -> bool {
    line.trim_ascii_end().ends_with(b"=")
}

/// Joins lines at soft breaks. A blank at the start of a line is a part of the text, except from writers that also fold
/// the lines; a letter of several bytes that is broken in two shows such a writer.
fn join_softly(line: &mut Vec<u8>, pieces: &[&[u8]]) {
    let is_folded = pieces.iter().all(|piece| piece.starts_with(b" ") || piece.starts_with(b"\t"))
        && pieces.iter().any(|piece| goes_on_in_a_letter(piece.trim_ascii_start()));
    for piece in pieces {
        let end = line.trim_ascii_end().len().saturating_sub(1);
        line.truncate(end);
        line.extend_from_slice(if is_folded { piece.get(1..).unwrap_or(&[]) } else { piece });
    }
}

/// Whether a piece begins with a byte, in quoted-printable, that is never the first of a letter in UTF-8.
fn goes_on_in_a_letter(piece: &[u8]) -> bool {
    matches!(piece, [b'=', b'8' | b'9' | b'A' | b'a' | b'B' | b'b', digit, ..] if digit.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards_of(file: &str) -> Vec<Vec<String>> {
        let text = |line: &Vec<u8>| String::from_utf8(line.clone()).unwrap();
        cards(file.as_bytes()).iter().map(|card| card.iter().map(text).collect()).collect()
    }

    #[test]
    fn a_card_within_a_card_is_passed_over() {
        let inner = "BEGIN:VCARD\nFN:Joe\nEND:VCARD\n";
        for agent in [
            format!("AGENT:\n{inner}"),
            format!("AGENT:{inner}"),
            format!("AGENT;X=1:\nBEGIN:VCARD\nAGENT:\n{inner}END:VCARD\n"),
        ] {
            let file = format!("BEGIN:VCARD\nFN:Fred\n{agent}TEL:1\nEND:VCARD\n");
            let cards = cards_of(&file);
            assert_eq!(cards.len(), 1, "{file}");
            assert!(cards[0].contains(&"FN:Fred".into()) && cards[0].contains(&"TEL:1".into()), "{cards:?}");
            assert!(!cards[0].contains(&"FN:Joe".into()), "{cards:?}");
        }
    }

    #[test]
    fn a_card_that_does_not_end_ends_where_the_next_begins() {
        let cards = cards_of("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nend:vcard\nFN:lost\nBEGIN:VCARD\nFN:C");
        assert_eq!(cards, [["FN:A"], ["FN:B"], ["FN:C"]]);
    }

    #[test]
    fn a_blank_that_begins_a_line_of_quoted_printable_is_text() {
        let cards = cards_of("BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:one=\n two=\nthree\nEND:VCARD");
        assert_eq!(cards, [["NOTE;ENCODING=QUOTED-PRINTABLE:one twothree"]]);
    }
}
