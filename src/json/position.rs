//! Converts byte offsets to lines and columns.

use std::cell::OnceCell;

use crate::common::utf8::characters;
use crate::error::Position;

/// Bytes between two stored positions: the most that one look-up scans.
const STRIDE: usize = 4096;

/// Converts byte offsets of a text to positions. The first look-up reads the text once.
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
        let note = offset / STRIDE;
        let rest = bytes.get(note * STRIDE..offset).unwrap_or_default();
        // Most results are shorter than one stride and need no stored positions.
        let noted = if note == 0 {
            None
        } else {
            self.notes().get(note).copied()
        };
        advance(noted.unwrap_or(START), rest)
    }

    fn notes(&self) -> &[Position] {
        self.notes.get_or_init(|| {
            let mut position = START;
            let mut notes = vec![position];
            for chunk in self.text.as_bytes().chunks(STRIDE) {
                position = advance(position, chunk);
                notes.push(position);
            }
            notes
        })
    }
}

const START: Position = Position { line: 1, column: 1 };

/// The position after `bytes`. Only bytes that start a character count, so the bytes may begin or end inside a
/// character.
fn advance(from: Position, bytes: &[u8]) -> Position {
    let mut lines = bytes.rsplit(|byte| *byte == b'\n');
    let last = lines.next().unwrap_or_default();
    let ended = lines.fold(0, |count, _| count + 1);
    let first = if ended == 0 { from.column } else { 1 };
    let passed = u32::try_from(characters(last)).unwrap_or(u32::MAX);
    Position {
        line: from.line + ended,
        column: first.saturating_add(passed),
    }
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
    fn agrees_with_a_simple_count_across_strides() {
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
