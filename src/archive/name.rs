//! Names of entries: labels, never paths.

use std::fmt::Write as _;

use super::crc32::crc32;
use super::directory::fields;
use crate::common::bytes::u32_at;
use crate::common::fold::fold;
use crate::error::{Code, Error};

/// The extra field in which some writers repeat the name in UTF-8.
const UNICODE_PATH: u16 = 0x7075;

/// A name as it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Characters that act instead of being seen are escaped: `\u{202e}`.
    pub(super) shown: String,
    /// What is the same for names that some systems take for one.
    pub(super) folded: String,
    /// False for a name that is empty, holds NUL, or is not in the encoding it claims.
    pub(super) is_valid: bool,
    /// Whether it would be dangerous as a path, or misleads the eye.
    pub(super) is_unsafe: bool,
    /// Whether it leads out of the folder it is unpacked in, on some system.
    pub(super) leads_out: bool,
}

pub(super) fn read(raw: &[u8], is_utf8: bool, extra: &[u8]) -> Result<Name, Error> {
    refuse_another_name(raw, is_utf8, extra)?;
    let text = decoded(raw, is_utf8).unwrap_or_default();
    let shown: String = text.chars().fold(String::new(), |mut shown, character| {
        if is_hidden(character) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
        } else {
            shown.push(character);
        }
        shown
    });
    Ok(Name {
        is_valid: !text.is_empty() && !text.contains('\0'),
        leads_out: leads_out(&text),
        is_unsafe: shown != text || leads_out(&text) || is_dangerous(&text),
        folded: folded(&text),
        shown,
    })
}

/// The name in its encoding, if it is in it.
fn decoded(raw: &[u8], is_utf8: bool) -> Option<String> {
    match std::str::from_utf8(raw) {
        Ok(text) if is_utf8 || raw.is_ascii() => Some(text.to_owned()),
        _ if is_utf8 => None,
        _ => Some(code_page_437(raw)),
    }
}

/// Refuses unicode path fields that give the entry another name than its header does. Readers that know the field show
/// its name, some by the record of the directory, some by the local header, and some whatever the field's version is.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: the field with the checksum of this name has another, or there are two fields that are not the same:
/// some readers go by the first of them, some by the last, and some hold the second against the name in the first.
pub(super) fn refuse_another_name(raw: &[u8], is_utf8: bool, extra: &[u8]) -> Result<(), Error> {
    let mut fields = fields(extra, UNICODE_PATH);
    let Some(first) = fields.next() else {
        return Ok(());
    };
    let is_of_this_name = u32_at(first, 1) == Some(crc32(0, raw));
    let agrees = || {
        let name = decoded(raw, is_utf8);
        name.is_some_and(|name| first.get(5..) == Some(name.as_bytes()))
    };
    if fields.all(|field| field == first) && (!is_of_this_name || agrees()) {
        Ok(())
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}

/// Controls, and what changes the direction or is not seen at all.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Absolute paths, steps upwards, and backslashes, which are slashes on some systems only.
fn leads_out(name: &str) -> bool {
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    let steps_up = name.split('/').any(|part| part == "..");
    name.starts_with('/') || has_drive || steps_up || name.contains('\\')
}

/// Names that are something else than a file on some system, or in a page.
fn is_dangerous(name: &str) -> bool {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let is_device = |part: &str| {
        let stem = part.split('.').next().unwrap_or_default();
        let letters = stem.trim_end_matches(|c: char| c.is_ascii_digit());
        DEVICES
            .iter()
            .any(|device| letters.eq_ignore_ascii_case(device))
    };
    name.contains([':', '<', '>', '|', '*', '?', '"', '&', '\'']) || name.split('/').any(is_device)
}

/// Without case and accents, with one kind of slash, and without steps that lead nowhere.
fn folded(name: &str) -> String {
    let plain = fold(name);
    let parts = plain.split(['/', '\\']);
    let mut folded = String::with_capacity(plain.len());
    for part in parts.filter(|part| !part.is_empty() && *part != ".") {
        if !folded.is_empty() {
            folded.push('/');
        }
        folded.push_str(part);
    }
    folded
}

/// The upper half of code page 437, which names without the UTF-8 flag are in.
const UPPER_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

fn code_page_437(raw: &[u8]) -> String {
    raw.iter()
        .map(|&byte| match byte {
            0..=0x7F => char::from(byte),
            _ => UPPER_437
                .chars()
                .nth(usize::from(byte - 0x80))
                .unwrap_or(char::REPLACEMENT_CHARACTER),
        })
        .collect()
}
