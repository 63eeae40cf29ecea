//! Names of entries. They are shown and compared, but never used as paths.

use std::fmt::Write as _;

use super::crc32::crc32;
use super::extra::{self, UNICODE_PATH};
use super::kind::{kind_by_name, role_by_name};
use crate::common::bytes::u32_at;
use crate::common::fold::fold;
use crate::error::{Code, Error};

/// The displayable form of a name, and what is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Invisible and control characters are escaped, for example `\u{202e}`. Backslashes between folders become
    /// slashes.
    pub(super) shown: String,
    /// The name without everything that some system ignores: two names that some system considers equal have the same.
    pub(super) folded: String,
    /// False if the name is empty, contains a NUL, or is not in the encoding that its flags state.
    pub(super) is_valid: bool,
    /// Whether the name would be dangerous as a path, or has invisible characters.
    pub(super) is_unsafe: bool,
    /// Whether the name, used as a path on some system, leads out of the folder in which it is unpacked.
    pub(super) leads_out: bool,
    /// The name in the record's unicode path field.
    unicode_path: Option<String>,
    /// The folded name of the header, if a unicode path replaces it.
    pub(super) replaced: Option<String>,
}

impl Name {
    /// Whether these bytes are the unicode path that replaces the header's name.
    pub(super) fn is_unicode_path(&self, raw: &[u8]) -> bool {
        let path = std::str::from_utf8(raw).map(with_slashes);
        path.is_ok_and(|path| self.unicode_path == Some(path))
    }
}

/// Reads a name from its bytes and the extra fields of its record. A unicode path that belongs to these bytes replaces
/// the name.
///
/// # Errors
/// As [`unicode_path`]; `ZIP_AMBIGUOUS` if the unicode path contradicts the bytes.
pub(super) fn read(raw: &[u8], is_utf8: bool, extra: &[u8]) -> Result<Name, Error> {
    let decoded = decoded(raw, is_utf8);
    let header = decoded.as_deref().unwrap_or_default();
    let unicode_path = unicode_path(raw, header, extra)?;
    let text = unicode_path.as_deref().unwrap_or(header);
    let shown: String = text.chars().fold(String::new(), |mut shown, character| {
        if is_hidden(character) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
        } else {
            shown.push(character);
        }
        shown
    });
    let leads_out = leads_out(text) || leads_out(header);
    Ok(Name {
        is_valid: !header.is_empty() && !header.contains('\0'),
        is_unsafe: shown != text || leads_out || raw.contains(&b'\\') || is_dangerous(text),
        leads_out,
        folded: folded(text),
        shown,
        replaced: unicode_path.as_ref().map(|_| folded(header)),
        unicode_path,
    })
}

/// The text of a name, with slashes between folders; `None` if the bytes are not in the encoding that the flags state.
/// Many programs write UTF-8 without setting its flag.
fn decoded(raw: &[u8], is_utf8: bool) -> Option<String> {
    match std::str::from_utf8(raw) {
        Ok(text) => Some(with_slashes(text)),
        Err(_) if is_utf8 => None,
        Err(_) => Some(code_page_437(raw)),
    }
}

fn with_slashes(text: &str) -> String {
    let slash = |character| if character == '\\' { '/' } else { character };
    text.chars().map(slash).collect()
}

/// The name in the unicode path field, if the field belongs to these bytes: it holds their checksum. `header` is the
/// text of the bytes.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: readers would take the entry for different files by the two names; some readers use a field of any
/// version; some use the first of two fields and others the last.
fn unicode_path(raw: &[u8], header: &str, extra: &[u8]) -> Result<Option<String>, Error> {
    let field = extra::only(extra, UNICODE_PATH)?;
    let Some(field) = field.filter(|field| u32_at(field, 1) == Some(crc32(0, raw))) else {
        return Ok(None);
    };
    let path = field.get(5..).map(std::str::from_utf8);
    let path = path.and_then(Result::ok).map(with_slashes);
    let is_known = field.first() == Some(&1);
    path.filter(|path| path == header || (is_known && is_read_alike(path, header)))
        .map(Some)
        .ok_or_else(|| Error::new(Code::ZipAmbiguous))
}

/// Whether both names stand for the same raw file, picture or folder.
fn is_read_alike(path: &str, header: &str) -> bool {
    let role = |name: &str| {
        let is_directory = name.ends_with('/');
        (kind_by_name(name), role_by_name(name), is_directory)
    };
    !path.is_empty() && !path.contains('\0') && role(path) == role(header)
}

/// Refuses a local header whose unicode path differs from the record's name. Some readers use the record, others the
/// local header.
///
/// # Errors
/// `ZIP_AMBIGUOUS`, and as [`unicode_path`].
pub(super) fn refuse_another_name(
    name: &Name,
    raw: &[u8],
    is_utf8: bool,
    extra: &[u8],
) -> Result<(), Error> {
    let header = decoded(raw, is_utf8).unwrap_or_default();
    let of_record = name.unicode_path.as_ref().unwrap_or(&header);
    match unicode_path(raw, &header, extra)? {
        Some(path) if path != *of_record => Err(Error::new(Code::ZipAmbiguous)),
        _ => Ok(()),
    }
}

/// Whether a character is a control character, changes the direction of text, or is invisible.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a name is an absolute path, or contains a parent folder ("..").
fn leads_out(name: &str) -> bool {
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    let steps_up = name.split('/').any(|part| part == "..");
    name.starts_with('/') || has_drive || steps_up
}

/// Whether a name is that of a device on some system, or has characters with a meaning in paths, shells or HTML.
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

/// A name without case, accents and invisible characters, up to a NUL, without empty parts, and without dots and spaces
/// at the end of a part.
fn folded(name: &str) -> String {
    let until_nul = name.chars().take_while(|character| *character != '\0');
    let seen: String = until_nul
        .filter(|character| !is_hidden(*character))
        .collect();
    let plain = fold(&seen);
    let mut folded = String::with_capacity(plain.len());
    for part in plain.split('/').filter(|part| *part != ".") {
        let trimmed = if part == ".." {
            part
        } else {
            part.trim_end_matches(['.', ' '])
        };
        if !folded.is_empty() && !trimmed.is_empty() {
            folded.push('/');
        }
        folded.push_str(trimmed);
    }
    folded
}

/// The upper half of code page 437, the encoding of names without the UTF-8 flag.
const UPPER_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The text of a name in an old encoding. The archive does not state which one, so a pair of bytes that is one
/// character in Shift-JIS is kept together: its second byte may look like a backslash.
fn code_page_437(raw: &[u8]) -> String {
    let mut is_second = false;
    raw.iter()
        .map(|&byte| {
            let is_separator = byte == b'\\' && !is_second;
            is_second = !is_second && matches!(byte, 0x81..=0x9F | 0xE0..=0xFC);
            match byte {
                _ if is_separator => '/',
                0..=0x7F => char::from(byte),
                _ => UPPER_437
                    .chars()
                    .nth(usize::from(byte - 0x80))
                    .unwrap_or(char::REPLACEMENT_CHARACTER),
            }
        })
        .collect()
}
