//! The grammar.

use std::borrow::Cow;

use super::{Document, Duplicate, Member, Node, Value, string};
use crate::error::Code;
use crate::limits::Limits;
use crate::order::sort_by;

/// What stopped the reader, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub code: Code,
    /// Byte offset of the first character that is not allowed.
    pub offset: usize,
    /// The limit that was passed.
    pub limit: Option<usize>,
}

impl Fault {
    pub(super) const fn new(code: Code, offset: usize) -> Self {
        Self {
            code,
            offset,
            limit: None,
        }
    }

    pub(super) const fn syntax(offset: usize) -> Self {
        Self::new(Code::JsonSyntax, offset)
    }

    pub(super) const fn limit(code: Code, offset: usize, limit: usize) -> Self {
        Self {
            code,
            offset,
            limit: Some(limit),
        }
    }
}

/// Reads `text` whole: one value, and nothing but white space around it.
///
/// # Errors
/// The first character that breaks the grammar, or the limit that was passed.
pub fn parse<'a>(text: &'a str, limits: &Limits) -> Result<Document<'a>, Fault> {
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
        duplicates: Vec::new(),
    };
    let root = parser.value()?;
    parser.skip_white_space();
    if parser.at < parser.bytes.len() {
        return Err(Fault::syntax(parser.at));
    }
    Ok(Document {
        root,
        duplicates: parser.duplicates,
    })
}

struct Parser<'a, 'l> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth_left: usize,
    values_left: usize,
    limits: &'l Limits,
    duplicates: Vec<Duplicate>,
}

impl<'a> Parser<'a, '_> {
    fn skip_white_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn fault(&self) -> Fault {
        Fault::syntax(self.at)
    }

    /// The value that comes next. Recursion is bounded by `json_depth`.
    fn value(&mut self) -> Result<Node<'a>, Fault> {
        self.skip_white_space();
        let offset = self.at;
        self.values_left = self.values_left.checked_sub(1).ok_or(Fault::limit(
            Code::LimitJsonValues,
            offset,
            self.limits.json_values,
        ))?;
        let value = match self.peek() {
            Some(b'"') => Value::String(self.string()?),
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.fault()),
        };
        Ok(Node { offset, value })
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, Fault> {
        for expected in word.bytes() {
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

    /// Goes one level down for what `read` reads.
    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Value<'a>, Fault>,
    ) -> Result<Value<'a>, Fault> {
        self.depth_left = self.depth_left.checked_sub(1).ok_or(Fault::limit(
            Code::JsonDepth,
            self.at,
            self.limits.json_depth,
        ))?;
        self.at += 1;
        let value = read(self)?;
        self.depth_left += 1;
        Ok(value)
    }

    /// Whether the list that `close` ends goes on: at its start, or after an item.
    fn more(&mut self, close: u8, first: bool) -> Result<bool, Fault> {
        self.skip_white_space();
        match self.peek() {
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            _ if first => Ok(true),
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            _ => Err(self.fault()),
        }
    }

    fn array(&mut self) -> Result<Value<'a>, Fault> {
        let mut items = Vec::new();
        while self.more(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value<'a>, Fault> {
        let object_offset = self.at - 1;
        let mut members = Vec::new();
        while self.more(b'}', members.is_empty())? {
            self.skip_white_space();
            let key_offset = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.fault());
            }
            let key = self.string()?;
            self.skip_white_space();
            if self.peek() != Some(b':') {
                return Err(self.fault());
            }
            self.at += 1;
            let node = self.value()?;
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
        /// Up to this many members comparing each with each is the faster way.
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
