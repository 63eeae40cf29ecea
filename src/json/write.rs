//! Writes values as JSON text.
//!
//! The writer is our own: a library would add tables to print any floating-point number, 12 KB that do not compress.
//! Here, numbers are whole or in thousandths, and numbers of the input are written as they were read.

use std::fmt::{self, Display, Write as _};

use serde::ser::{self, Impossible, Serialize};

use super::scan;
use crate::error::{Code, Error};

/// The name of a newtype whose text is already a JSON number.
pub(super) const VERBATIM_NUMBER: &str = "videoid_lens::VerbatimNumber";

/// The value as JSON text.
///
/// # Errors
/// For values that the wire types do not use, such as bytes, or maps whose keys are not strings. As an [`Error`] this
/// is `INTERNAL`, because no input can cause it.
pub fn to_json(value: &impl Serialize) -> Result<String, Unsupported> {
    let mut writer = Writer {
        text: String::with_capacity(8192),
        verbatim: false,
    };
    value.serialize(&mut writer)?;
    Ok(writer.text)
}

/// A value of a type that the wire types do not use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsupported;

impl Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value has a type that the JSON writer does not support")
    }
}

impl std::error::Error for Unsupported {}

impl From<Unsupported> for Error {
    fn from(_: Unsupported) -> Self {
        Self::new(Code::Internal)
    }
}

impl ser::Error for Unsupported {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

struct Writer {
    text: String,
    /// Whether the next text is a number to be written as it is.
    verbatim: bool,
}

impl Writer {
    /// Writes a string in ASCII. With any other character, engines store the whole text with two bytes per character
    /// and parse it nearly half as fast.
    fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut rest = value;
        loop {
            let length = scan::plain_ascii_length(rest.as_bytes());
            let (plain, special) = rest.split_at_checked(length).unwrap_or((rest, ""));
            self.text.push_str(plain);
            let mut characters = special.chars();
            match characters.next() {
                Some('"') => self.text.push_str("\\\""),
                Some('\\') => self.text.push_str("\\\\"),
                Some('\n') => self.text.push_str("\\n"),
                Some(other) => {
                    for unit in other.encode_utf16(&mut [0; 2]) {
                        self.code_unit(*unit);
                    }
                }
                None => break,
            }
            rest = characters.as_str();
        }
        self.text.push('"');
    }

    fn code_unit(&mut self, unit: u16) {
        self.text.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            let digit = char::from_digit(u32::from(unit >> shift) & 0xF, 16);
            self.text.push(digit.unwrap_or('0'));
        }
    }

    /// Appends this text. Not inlined: with hundreds of callers the wasm would be larger, but not faster.
    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn integer(&mut self, value: i64) {
        // Writing to a String cannot fail.
        let _ = write!(self.text, "{value}");
    }
}

/// An array or object that is being written.
struct Items<'w> {
    writer: &'w mut Writer,
    empty: bool,
    close: &'static str,
}

impl<'w> Items<'w> {
    fn open(writer: &'w mut Writer, open: &str, close: &'static str) -> Self {
        writer.raw(open);
        Self {
            writer,
            empty: true,
            close,
        }
    }

    fn next(&mut self) -> &mut Writer {
        if !self.empty {
            self.writer.raw(",");
        }
        self.empty = false;
        self.writer
    }

    /// Writes the name of a member, which needs no escapes.
    #[inline(never)]
    fn name(&mut self, name: &str) {
        let text = &mut self.writer.text;
        text.push_str(if self.empty { "\"" } else { ",\"" });
        text.push_str(name);
        text.push_str("\":");
        self.empty = false;
    }

    fn close(self) {
        self.writer.raw(self.close);
    }
}

impl<'w> ser::Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = Items<'w>;
    type SerializeTuple = Items<'w>;
    type SerializeTupleStruct = Impossible<(), Unsupported>;
    type SerializeTupleVariant = Impossible<(), Unsupported>;
    type SerializeMap = Items<'w>;
    type SerializeStruct = Items<'w>;
    type SerializeStructVariant = Impossible<(), Unsupported>;

    fn serialize_bool(self, value: bool) -> Result<(), Unsupported> {
        self.raw(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Unsupported> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Unsupported> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Unsupported> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Unsupported> {
        self.integer(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Unsupported> {
        self.serialize_i64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Unsupported> {
        self.serialize_i64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Unsupported> {
        self.serialize_i64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Unsupported> {
        self.serialize_i64(i64::try_from(value).map_err(|_| Unsupported)?)
    }

    fn serialize_f32(self, value: f32) -> Result<(), Unsupported> {
        self.serialize_f64(value.into())
    }

    /// Rounds to thousandths, which is enough for coordinates and durations.
    #[expect(clippy::cast_possible_truncation, reason = "checked to be in range")]
    fn serialize_f64(self, value: f64) -> Result<(), Unsupported> {
        let thousandths = (value * 1_000.0).round();
        // Integers are exact up to here, so the division below is too.
        if thousandths.is_nan() || thousandths.abs() > 9e15 {
            return self.serialize_unit();
        }
        let thousandths = thousandths as i64;
        if thousandths < 0 {
            self.text.push('-');
        }
        self.integer(thousandths.abs() / 1_000);
        let mut rest = thousandths.abs() % 1_000;
        if rest != 0 {
            self.text.push('.');
            for unit in [100, 10, 1] {
                if rest != 0 {
                    self.integer(rest / unit);
                    rest %= unit;
                }
            }
        }
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Unsupported> {
        self.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unsupported> {
        if self.verbatim {
            self.text.push_str(value);
        } else {
            self.string(value);
        }
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unsupported> {
        Err(Unsupported)
    }

    fn serialize_none(self) -> Result<(), Unsupported> {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Unsupported> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unsupported> {
        self.raw("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unsupported> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unsupported> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unsupported> {
        self.verbatim = name == VERBATIM_NUMBER;
        value.serialize(&mut *self)?;
        self.verbatim = false;
        Ok(())
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unsupported> {
        Err(Unsupported)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'w>, Unsupported> {
        Ok(Items::open(self, "[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'w>, Unsupported> {
        Ok(Items::open(self, "[", "]"))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unsupported> {
        Err(Unsupported)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unsupported> {
        Err(Unsupported)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'w>, Unsupported> {
        Ok(Items::open(self, "{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'w>, Unsupported> {
        Ok(Items::open(self, "{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unsupported> {
        Err(Unsupported)
    }
}

impl ser::SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Unsupported> {
        value.serialize(self.next())
    }

    fn end(self) -> Result<(), Unsupported> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Unsupported> {
        value.serialize(self.next())
    }

    fn end(self) -> Result<(), Unsupported> {
        self.close();
        Ok(())
    }
}

/// The keys are names of struct fields, which need no escapes.
impl ser::SerializeStruct for Items<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Unsupported> {
        self.name(key);
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unsupported> {
        self.close();
        Ok(())
    }
}

/// The keys are strings, written as values followed by a colon.
impl ser::SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Unsupported> {
        let writer = self.next();
        let start = writer.text.len();
        key.serialize(&mut *writer)?;
        let is_string = writer.text.as_bytes().get(start) == Some(&b'"');
        is_string.then_some(()).ok_or(Unsupported)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Unsupported> {
        self.writer.text.push(':');
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unsupported> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn writes_what_the_library_reads_back() {
        let value = json!({
            "text": "a\"b\\c\n\t\u{1}\u{7f}\u{e9}\u{1f600}</script>",
            "list": [1, -2, null, true, [], {}, ""],
            "\u{0}": {"k\"": false},
            "fraction": 1.5,
        });
        let text = to_json(&value).unwrap();
        assert!(text.is_ascii());
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }

    #[test]
    fn what_cannot_be_written_is_an_error_and_no_text() {
        let numbered = std::collections::BTreeMap::from([(1, "one")]);
        for text in [to_json(&Ok::<_, ()>(7)), to_json(&vec![numbered])] {
            let error = Error::from(text.unwrap_err());
            assert_eq!(error.code(), Code::Internal);
        }
    }

    #[test]
    fn writes_numbers_to_the_thousandth() {
        for (number, text) in [
            (0.0, "0"),
            (-0.5, "-0.5"),
            (84.0, "84"),
            (1.005, "1.005"),
            (-12.34, "-12.34"),
            (0.0004, "0"),
            (1e9, "1000000000"),
            (f64::NAN, "null"),
            (1e300, "null"),
        ] {
            assert_eq!(to_json(&number).unwrap(), text);
        }
    }
}
