//! Parses JSON text.

use std::borrow::Cow;

use super::fault::Fault;
use super::string;
use super::tree::{Document, Duplicate, Member, Node, Repair, RepairKind, Value};
use crate::common::sort::sort_by;
use crate::error::Code;
use crate::limits::Limits;

/// Whether a text must be strict JSON, or is repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// RFC 8259.
    #[default]
    Strict,
    /// Trailing commas, comments, and `...` in place of data are repaired, and each repair is listed.
    Tolerant,
}

/// Parses the whole of `text`: one value, with only white space around it.
///
/// # Errors
/// The first character that breaks the grammar, or the limit that was exceeded.
pub fn parse<'a>(
    text: &'a str,
    limits: &Limits,
    strictness: Strictness,
) -> Result<Document<'a>, Fault> {
    if text.len() > limits.json_bytes {
        return Err(Fault::limit(Code::LimitJsonBytes, 0, limits.json_bytes));
    }
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        at: 0,
        depth_left: limits.json_depth,
        values_left: limits.json_values,
        limits,
        tolerant: strictness == Strictness::Tolerant,
        container: 0,
        duplicates: Vec::new(),
        repairs: Vec::new(),
    };
    let root = parser.value()?;
    parser.skip_white_space()?;
    if parser.at < parser.bytes.len() {
        return Err(Fault::syntax(parser.at));
    }
    let (mut duplicates, mut repairs) = (parser.duplicates, parser.repairs);
    sort_by(&mut duplicates, |a, b| a.place().cmp(&b.place()));
    sort_by(&mut repairs, |a, b| a.place().cmp(&b.place()));
    Ok(Document {
        root,
        duplicates,
        repairs,
    })
}

struct Parser<'a, 'l> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth_left: usize,
    values_left: usize,
    limits: &'l Limits,
    tolerant: bool,
    /// Byte offset of the array or object that is being read.
    container: usize,
    duplicates: Vec<Duplicate>,
    repairs: Vec<Repair>,
}

impl<'a> Parser<'a, '_> {
    #[inline]
    fn skip_white_space(&mut self) -> Result<(), Fault> {
        self.skip_blanks();
        if self.tolerant {
            self.skip_comments()?;
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn skip_comments(&mut self) -> Result<(), Fault> {
        while self.peek() == Some(b'/') && self.comment()? {
            self.skip_blanks();
        }
        Ok(())
    }

    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Skips a comment if one starts here, and returns whether it did. An unclosed comment extends to the end of the
    /// text.
    fn comment(&mut self) -> Result<bool, Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = match rest.as_bytes() {
            [_, b'/', ..] => rest.find('\n'),
            [_, b'*', ..] => rest.get(2..).and_then(|inside| {
                let end = inside.as_bytes().windows(2).position(|pair| pair == b"*/");
                end.map(|length| length + 4)
            }),
            _ => return Ok(false),
        };
        self.repair(RepairKind::Comment, self.at)?;
        self.at += end.unwrap_or(rest.len());
        Ok(true)
    }

    /// Skips dots in place of data if they come next, and returns whether it did.
    fn elision(&mut self) -> Result<bool, Fault> {
        if !(self.tolerant && self.at_elision()) {
            return Ok(false);
        }
        self.repair(RepairKind::Elision, self.at)?;
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += rest.len() - rest.trim_start_matches(['.', '…']).len();
        Ok(true)
    }

    fn at_elision(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        rest.starts_with(b"...") || rest.starts_with("…".as_bytes())
    }

    /// Lists a repair. It counts as a value, so that a text of nothing but repairs cannot use unbounded memory.
    fn repair(&mut self, kind: RepairKind, offset: usize) -> Result<(), Fault> {
        self.count_value()?;
        self.repairs.push(Repair {
            kind,
            offset,
            container: self.container,
        });
        Ok(())
    }

    fn count_value(&mut self) -> Result<(), Fault> {
        let limit = self.limits.json_values;
        let too_many = Fault::limit(Code::LimitJsonValues, self.at, limit);
        self.values_left = self.values_left.checked_sub(1).ok_or(too_many)?;
        Ok(())
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn fault(&self) -> Fault {
        Fault::syntax(self.at)
    }

    /// Reads the next value. `json_depth` bounds the recursion.
    fn value(&mut self) -> Result<Node<'a>, Fault> {
        self.skip_white_space()?;
        let offset = self.at;
        self.count_value()?;
        let value = match self.peek() {
            Some(b'"') => Value::String(self.string()?),
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.literal("true", Value::Bool(true))?,
            Some(b'f') => self.literal("false", Value::Bool(false))?,
            Some(b'n') => self.literal("null", Value::Null)?,
            _ if self.elision()? => Value::Elided,
            _ => return Err(self.fault()),
        };
        Ok(Node { offset, value })
    }

    fn literal(&mut self, literal: &str, value: Value<'a>) -> Result<Value<'a>, Fault> {
        for expected in literal.bytes() {
            if self.peek() != Some(expected) {
                return Err(self.fault());
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        let (value, next) = string::read(self.text, self.at)?;
        self.at = next;
        Ok(value)
    }

    fn digits(&mut self) -> Result<(), Fault> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.fault());
        }
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// Reads an array or object with `read`, one level deeper.
    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Value<'a>, Fault>,
    ) -> Result<Value<'a>, Fault> {
        self.depth_left = self.depth_left.checked_sub(1).ok_or(Fault::limit(
            Code::JsonDepth,
            self.at,
            self.limits.json_depth,
        ))?;
        let outer = std::mem::replace(&mut self.container, self.at);
        self.at += 1;
        let value = read(self)?;
        self.depth_left += 1;
        self.container = outer;
        Ok(value)
    }

    /// Skips the comma before the next item of an array or object, or `close` at its end, and returns whether there is
    /// an item. `first`: the next item is the first one, which has no comma before it.
    fn has_next(&mut self, close: u8, first: bool) -> Result<bool, Fault> {
        self.skip_white_space()?;
        match self.peek() {
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            _ if first => Ok(true),
            Some(b',') if self.tolerant => self.has_next_after_comma(close),
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            _ if self.tolerant && self.at_elision() => Ok(true),
            _ => Err(self.fault()),
        }
    }

    fn has_next_after_comma(&mut self, close: u8) -> Result<bool, Fault> {
        let comma = self.at;
        self.at += 1;
        self.skip_white_space()?;
        if self.peek() != Some(close) {
            return Ok(true);
        }
        self.at += 1;
        self.repair(RepairKind::TrailingComma, comma)?;
        Ok(false)
    }

    /// Skips dots in place of items and the comma after them, and returns whether there were any.
    fn elided_items(&mut self) -> Result<bool, Fault> {
        if !self.tolerant {
            return Ok(false);
        }
        self.skip_white_space()?;
        if !self.elision()? {
            return Ok(false);
        }
        self.skip_white_space()?;
        if self.peek() == Some(b',') {
            self.at += 1;
        }
        Ok(true)
    }

    fn array(&mut self) -> Result<Value<'a>, Fault> {
        let mut items = Vec::new();
        let mut first = true;
        while self.has_next(b']', first)? {
            first = self.elided_items()?;
            if !first {
                items.push(self.value()?);
            }
        }
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value<'a>, Fault> {
        let object_offset = self.at - 1;
        let mut members = Vec::new();
        let mut first = true;
        while self.has_next(b'}', first)? {
            first = self.elided_items()?;
            if first {
                continue;
            }
            self.skip_white_space()?;
            let key_offset = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.fault());
            }
            let key = self.string()?;
            self.skip_white_space()?;
            if self.peek() != Some(b':') {
                return Err(self.fault());
            }
            self.at += 1;
            let node = self.value()?;
            if members.is_empty() {
                // Most objects of a result have no more members.
                members.reserve(8);
            }
            members.push(Member {
                key,
                key_offset,
                node,
            });
        }
        self.note_duplicates(object_offset, &members);
        Ok(Value::Object(members))
    }

    fn note_duplicates(&mut self, object_offset: usize, members: &[Member<'a>]) {
        /// Up to this number of members, comparing every pair is faster.
        const FEW: usize = 24;
        let mut note = |member: &Member<'a>| {
            self.duplicates.push(Duplicate {
                object_offset,
                key_offset: member.key_offset,
            });
        };
        if members.len() <= FEW {
            for (index, member) in members.iter().enumerate() {
                if members.iter().take(index).any(|m| m.key == member.key) {
                    note(member);
                }
            }
            return;
        }
        let mut by_key: Vec<&Member<'a>> = members.iter().collect();
        sort_by(&mut by_key, |a, b| a.key.cmp(&b.key));
        for pair in by_key.windows(2) {
            if let [first, second] = pair
                && first.key == second.key
            {
                note(second);
            }
        }
    }
}
