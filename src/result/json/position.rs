//! Byte offsets to lines and columns.

use std::cell::OnceCell;

use crate::error::Position;

/// Bytes between two noted positions: what one look-up scans at most.
const STRIDE: usize = 4096;

/// Turns byte offsets of a text into positions. Costs nothing until the first look-up, which reads the text once.
#[derive(Debug)]
pub struct Positions<'a> {
    text: &'a str,
    /// The position at each multiple of `STRIDE`, counted up to the last character that starts before it.
    notes: OnceCell<Vec<Position>>,
}

impl<'a> Positions<'a> {
    /// Positions in `text`.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            notes: OnceCell::new(),
        }
    }

    /// The position of the character at `offset`, or of the end of the text.
    pub fn at(&self, offset: usize) -> Position {
        let bytes = self.text.as_bytes();
        let offset = offset.min(bytes.len());
        let notes = self.notes.get_or_init(|| {
            let mut position = Position { line: 1, column: 1 };
            let mut notes = vec![position];
            for chunk in bytes.chunks(STRIDE) {
                position = advance(position, chunk);
                notes.push(position);
            }
            notes
        });
        let note = offset / STRIDE;
        let rest = bytes.get(note * STRIDE..offset).unwrap_or_default();
        advance(
            notes
                .get(note)
                .copied()
                .unwrap_or(Position { line: 1, column: 1 }),
            rest,
        )
    }
}

/// The position after `bytes`. Only the bytes that start a character count, so a chunk may cut one in two.
fn advance(from: Position, bytes: &[u8]) -> Position {
    bytes.iter().fold(from, |Position { line, column }, &byte| {
        if byte == b'\n' {
            Position {
                line: line + 1,
                column: 1,
            }
        } else {
            let starts_character = byte & 0xC0 != 0x80;
            Position {
                line,
                column: column + u32::from(starts_character),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_and_lines() {
        let text = "ab\n\u{e9}\u{1f600}x\r\ny";
        let positions = Positions::new(text);
        let at = |needle: &str| {
            let Position { line, column } = positions.at(text.find(needle).unwrap());
            (line, column)
        };
        assert_eq!(at("a"), (1, 1));
        assert_eq!(at("\u{e9}"), (2, 1));
        assert_eq!(at("\u{1f600}"), (2, 2));
        assert_eq!(at("x"), (2, 3));
        assert_eq!(at("y"), (3, 1));
    }

    #[test]
    fn agrees_with_a_plain_count_across_strides() {
        let text = "\u{e9}\u{1f600}\nabc ".repeat(4000);
        let positions = Positions::new(&text);
        for (offset, _) in text.char_indices().step_by(97) {
            let before = &text[..offset];
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            let position = positions.at(offset);
            assert_eq!(
                (position.line as usize, position.column as usize),
                (line, column)
            );
        }
    }
}
