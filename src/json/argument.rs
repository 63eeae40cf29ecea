//! Reads arguments that JavaScript passes as JSON text: options, lists of features, charts. A missing or `null` member
//! counts as not given, and unknown members are ignored. Any other type than the expected one is an `INVALID_ARGUMENT`
//! with the RFC 6901 pointer of the value.

use super::data::Data;
use super::parse::{Strictness, parse};
#[cfg(any(target_arch = "wasm32", test))]
use super::tree::Member;
use super::tree::{Node, Value};
use crate::error::{Code, Error};
use crate::limits::Limits;

/// One value of an argument.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Argument<'v>(&'v Value<'v>);

/// Reads a required argument.
///
/// # Errors
/// `INVALID_ARGUMENT` for a text that is not JSON; those of `read`.
pub(crate) fn read_argument<T>(
    json: &str,
    read: impl FnOnce(Argument<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let limits = Limits {
        json_bytes: LONGEST,
        ..Limits::default()
    };
    let document = parse(json, &limits, Strictness::Strict).map_err(|_| invalid())?;
    read(Argument(&document.root.value))
}

/// Reads options. They may be missing: `JSON.stringify(undefined)` gives no text.
///
/// # Errors
/// As [`read_argument`].
pub(crate) fn read_options<T>(
    json: &str,
    read: impl FnOnce(Argument<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    read_argument(if json.is_empty() { "null" } else { json }, read)
}

/// The maximum size of an argument in bytes. An option can be the text of a result, in which `JSON.stringify` escapes
/// quotation marks and line breaks.
const LONGEST: usize = 64 << 20;

fn invalid() -> Error {
    Error::new(Code::InvalidArgument)
}

impl<'v> Argument<'v> {
    /// The value as [`Data`], in which a member of an unexpected type counts as missing.
    pub(crate) const fn data(self) -> Data<'v> {
        Data::new(self.0)
    }

    /// The value, if it is an explanation.
    pub(crate) fn explanation(self) -> Result<Data<'v>, Error> {
        let data = self.data();
        data.is_explanation().then_some(data).ok_or_else(invalid)
    }

    /// Calls `read` with a member; `None` if it is missing or `null`. `null` has no members.
    pub(crate) fn optional<T>(
        self,
        key: &str,
        read: impl FnOnce(Self) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let members = match self.0 {
            Value::Object(members) => members.as_slice(),
            Value::Null => &[],
            _ => return Err(invalid()),
        };
        let member = members.iter().rev().find(|member| member.key == key);
        match member.map(|member| &member.node.value) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => read(Self(value))
                .map(Some)
                .map_err(|error| error.inside(key)),
        }
    }

    /// Calls `read` with a required member.
    pub(crate) fn required<T>(
        self,
        key: &str,
        read: impl FnOnce(Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let member = self.optional(key, read)?;
        member.ok_or_else(|| invalid().inside(key))
    }

    /// Calls `read` with the key and value of each member of an object. The key is not added to an error's pointer
    /// here, because only `read` knows whether the key is a documented one or text that must not be repeated.
    #[cfg(any(target_arch = "wasm32", test))]
    pub(crate) fn members<T>(
        self,
        mut read: impl FnMut(&str, Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let Value::Object(members) = self.0 else {
            return Err(invalid());
        };
        let members = members.iter();
        let read = members.map(|Member { key, node, .. }| read(key, Self(&node.value)));
        read.collect()
    }

    /// Calls `read` with each item of an array.
    pub(crate) fn items<T>(
        self,
        mut read: impl FnMut(Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let items = self.nodes()?.iter().enumerate();
        let items = items.map(|(index, node)| {
            read(Self(&node.value)).map_err(|error| error.inside(&index.to_string()))
        });
        items.collect()
    }

    /// The number of items in an array.
    pub(crate) fn length(self) -> Result<usize, Error> {
        self.nodes().map(<[_]>::len)
    }

    fn nodes(self) -> Result<&'v [Node<'v>], Error> {
        match self.0 {
            Value::Array(items) => Ok(items),
            _ => Err(invalid()),
        }
    }

    pub(crate) fn text(self) -> Result<String, Error> {
        self.as_text().map(str::to_owned)
    }

    /// The value that a string names, as found by `find`.
    pub(crate) fn named<T>(self, find: impl FnOnce(&str) -> Option<T>) -> Result<T, Error> {
        find(self.as_text()?).ok_or_else(invalid)
    }

    /// The string.
    pub(crate) fn as_text(self) -> Result<&'v str, Error> {
        match self.0 {
            Value::String(text) => Ok(text),
            _ => Err(invalid()),
        }
    }

    pub(crate) fn boolean(self) -> Result<bool, Error> {
        match self.0 {
            Value::Bool(value) => Ok(*value),
            _ => Err(invalid()),
        }
    }

    pub(crate) fn number(self) -> Result<f64, Error> {
        self.0.as_f64().ok_or_else(invalid)
    }

    /// A non-negative number, rounded down, at most `u64::MAX`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casts to integers saturate"
    )]
    pub(crate) fn count(self) -> Result<u64, Error> {
        let number = self.number()?;
        if number >= 0.0 {
            Ok(number as u64)
        } else {
            Err(invalid())
        }
    }

    /// A whole number from 0 to `u32::MAX`.
    pub(crate) fn whole_number(self) -> Result<u32, Error> {
        match self.0 {
            Value::Number(digits) => digits.parse().map_err(|_| invalid()),
            _ => Err(invalid()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code and the pointer of an error.
    fn refused<T>(outcome: Result<T, Error>) -> Option<(Code, Option<String>)> {
        outcome.err().map(|error| {
            let data = error.data();
            (data.code, data.pointer)
        })
    }

    #[test]
    fn members_that_are_missing_or_null_are_not_given() {
        for json in ["", "null", "{}", r#"{"locale":null}"#, r#"{"other":7}"#] {
            let read = read_options(json, |options| options.optional("locale", Argument::text));
            assert_eq!(read, Ok(None), "{json}");
        }
    }

    #[test]
    fn an_error_has_the_pointer_of_its_place() {
        let list = |json| {
            refused(read_options(json, |options| {
                options.optional("limits", |limits| {
                    limits.required("sides", |sides| sides.items(Argument::boolean))
                })
            }))
        };
        let at = |pointer: &str| {
            let pointer = Some(pointer.to_owned());
            Some((
                Code::InvalidArgument,
                pointer.filter(|text| !text.is_empty()),
            ))
        };
        assert_eq!(list(r#"{"limits":{"sides":[true]}}"#), None);
        assert_eq!(
            list(r#"{"limits":{"sides":[true,1]}}"#),
            at("/limits/sides/1")
        );
        assert_eq!(list(r#"{"limits":{"sides":7}}"#), at("/limits/sides"));
        assert_eq!(list(r#"{"limits":{"sides":null}}"#), at("/limits/sides"));
        assert_eq!(list(r#"{"limits":"none"}"#), at("/limits"));
        for json in ["7", "[]", "\"\"", "{", "true"] {
            assert_eq!(list(json), at(""), "{json}");
        }
    }

    #[test]
    fn types_are_told_apart() {
        let types = |json: &str| {
            [
                read_argument(json, |value| value.text().map(drop)),
                read_argument(json, |value| value.boolean().map(drop)),
                read_argument(json, |value| value.number().map(drop)),
                read_argument(json, |value| value.count().map(drop)),
                read_argument(json, |value| value.whole_number().map(drop)),
                read_argument(json, |value| value.length().map(drop)),
            ]
            .map(|outcome| outcome.is_ok())
        };
        assert_eq!(types("\"7\""), [true, false, false, false, false, false]);
        assert_eq!(types("false"), [false, true, false, false, false, false]);
        assert_eq!(types("-1"), [false, false, true, false, false, false]);
        assert_eq!(types("1.5"), [false, false, true, true, false, false]);
        assert_eq!(types("7"), [false, false, true, true, true, false]);
        assert_eq!(types("[]"), [false, false, false, false, false, true]);
        assert_eq!(types("null"), [false; 6]);
        let count = read_argument(r#"{"n":1e300}"#, |value| {
            value.required("n", Argument::count)
        });
        assert_eq!(count, Ok(u64::MAX));
    }
}
