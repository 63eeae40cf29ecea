//! Names of entries, which are shown and compared, and never used as paths.

use std::fmt::Write as _;

use super::crc32::crc32;
use super::extra::{UNICODE_PATH, fields};
use crate::common::bytes::u32_at;
use crate::common::fold::fold;
use crate::error::{Code, Error};

/// A name as it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Characters that act instead of being seen are escaped: `\u{202e}`.
    pub(super) shown: String,
    /// The name without what some systems ignore: the same for two names that these take for one.
    pub(super) folded: String,
    /// False for a name that is empty, has a NUL, or is not in the encoding that its flags give.
    pub(super) is_valid: bool,
    /// Whether the name would be dangerous as a path, or has characters that are not seen.
    pub(super) is_unsafe: bool,
    /// Whether the name as a path leads out of the folder that it is unpacked in, on some system.
    pub(super) leads_out: bool,
}

/// Reads a name from its bytes.
///
/// # Errors
/// As [`refuse_another_name`].
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

/// The text of a name; `None` for bytes that are not in the encoding that its flags give.
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

/// Whether a character is a control, changes the direction of the text, or is not seen.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a name is an absolute path, has a step upwards, or a backslash, which is a slash on some systems only.
fn leads_out(name: &str) -> bool {
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    let steps_up = name.split('/').any(|part| part == "..");
    name.starts_with('/') || has_drive || steps_up || name.contains('\\')
}

/// Whether a name is that of a device on some system, or has characters with a meaning in paths, shells or pages.
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

/// A name without case and accents, with one kind of slash, and without empty parts.
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

/// The upper half of code page 437, the encoding of names without the UTF-8 flag.
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
