//! One line of any dialect as a plain one: without an encoding, and in UTF-8.

use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};

use super::lines::{head_of, is_quoted_printable};

/// Decodes bytes of a charset with this name; `None` when the charset is unknown or the bytes are invalid in it.
pub type Decode = fn(charset: &str, bytes: &[u8]) -> Option<String>;

/// A file in UTF-16, as UTF-8; `None` for any other file.
pub(super) fn from_utf_16(file: &[u8], decode: Decode) -> Option<Vec<u8>> {
    let charset = match file {
        [0xFF, 0xFE, ..] | [b'B', 0, ..] => "utf-16le",
        [0xFE, 0xFF, ..] | [0, b'B', ..] => "utf-16be",
        _ => return None,
    };
    decode(charset, file).map(String::into_bytes)
}

/// The line as it would be in version 4.
pub(super) fn plain_line(line: &[u8], decode: Decode) -> Option<String> {
    let head = head_of(line)?;
    let value = line.get(head.len() + 1..)?;
    let parameters = Parameters::of(head);
    let bytes = match parameters.encoding {
        // An invalid encoding is taken as it is.
        Some(Encoding::QuotedPrintable) => quoted_printable_decode(value).unwrap_or(value.to_vec()),
        Some(Encoding::Base64) => base64_decode(value).unwrap_or(value.to_vec()),
        None => value.to_vec(),
    };
    let text = in_utf_8(bytes, parameters.charset.as_deref(), decode);
    Some(format!("{}:{}\n", parameters.others, text.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")))
}

enum Encoding {
    QuotedPrintable,
    Base64,
}

/// The parameters of a line, and its name before them.
struct Parameters {
    encoding: Option<Encoding>,
    charset: Option<String>,
    /// The head without the encoding and the charset.
    others: String,
}

impl Parameters {
    fn of(head: &[u8]) -> Self {
        let mut encoding = is_quoted_printable(head).then_some(Encoding::QuotedPrintable);
        let mut charset = None;
        let mut others = Vec::new();
        for parameter in String::from_utf8_lossy(head).split(';') {
            let (name, value) = parameter.split_once('=').unwrap_or(("", parameter));
            let (name, value) = (name.trim().to_ascii_uppercase(), value.trim());
            match (name.as_str(), value.to_ascii_uppercase().as_str()) {
                ("ENCODING" | "", "B" | "BASE64") => encoding = Some(Encoding::Base64),
                ("ENCODING", _) | ("", "QUOTED-PRINTABLE" | "8BIT" | "7BIT") => {}
                ("CHARSET", _) => charset = Some(value.trim_matches('"').to_owned()),
                // A list of types means the same with and without quotes.
                ("TYPE", _) => others.push(parameter.replace('"', "")),
                _ => others.push(parameter.to_owned()),
            }
        }
        Self { encoding, charset, others: others.join(";") }
    }
}

/// Decodes bytes: in the charset that is named for them, and else in UTF-8 or, as older programs wrote, in
/// Windows-1252, which has every letter of Latin-1.
fn in_utf_8(bytes: Vec<u8>, charset: Option<&str>, decode: Decode) -> String {
    let named = charset.filter(|charset| !charset.eq_ignore_ascii_case("utf-8"));
    if let Some(text) = named.and_then(|charset| decode(charset, &bytes)) {
        return text;
    }
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let bytes = error.into_bytes();
        decode("windows-1252", &bytes).unwrap_or_else(|| bytes.into_iter().map(char::from).collect())
    })
}
