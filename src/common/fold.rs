//! Folds texts for comparison: without case, accents and kinds of spaces.

/// The text in lower case, without accents, with one space between words. `<`, the filler of machine-readable zones,
/// counts as a space.
pub(crate) fn fold(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let words = value.split(|character: char| character.is_whitespace() || character == '<');
    for word in words.filter(|word| !word.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        word.chars()
            .for_each(|character| push_folded(character, &mut text));
    }
    text
}

/// Letters from U+00C0 on without their accents, in lower case; `.` for other characters and those that become two
/// letters.
const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrsssssssstttt\
ttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The same from U+1E00 on.
const LATIN_ADDITIONAL: &[u8; 256] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmm\
nnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss.d\
aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

/// Letters that become two, and Greek and Cyrillic letters with an accent.
const OTHERS: [(&str, &str); 19] = [
    ("æÆ", "ae"),
    ("œŒ", "oe"),
    ("ßẞ", "ss"),
    ("þÞ", "th"),
    ("ĳĲ", "ij"),
    ("άΆ", "α"),
    ("έΈ", "ε"),
    ("ήΉ", "η"),
    ("ίΊϊΪΐ", "ι"),
    ("όΌ", "ο"),
    ("ύΎϋΫΰ", "υ"),
    ("ώΏ", "ω"),
    ("ς", "σ"),
    ("ёЁ", "е"),
    ("ѓЃ", "г"),
    ("ќЌ", "к"),
    ("ѐЀ", "е"),
    ("ѝЍ", "и"),
    ("їЇ", "і"),
];

/// Adds a folded character of the scripts that identity documents are read in: Latin, Greek, Cyrillic. The library's
/// tables for every script are many times larger than these.
fn push_folded(character: char, text: &mut String) {
    let code = u32::from(character);
    let of_table = |table: &[u8], first: u32| {
        let index = usize::try_from(code.checked_sub(first)?).ok()?;
        let letter = *table.get(index)?;
        (letter != b'.').then_some(char::from(letter))
    };
    let others = || {
        let pair = OTHERS
            .iter()
            .find(|(letters, _)| letters.chars().any(|letter| letter == character));
        pair.map(|(_, plain)| *plain)
    };
    match code {
        0..=0x7F => text.push(character.to_ascii_lowercase()),
        // Combining accents.
        0x300..=0x36F => {}
        _ => {
            let letter = of_table(LATIN, 0xC0).or_else(|| of_table(LATIN_ADDITIONAL, 0x1E00));
            if let Some(letter) = letter {
                text.push(letter);
            } else if let Some(plain) = others() {
                text.push_str(plain);
            } else {
                text.push(lower(code).unwrap_or(character));
            }
        }
    }
}

/// Lower case of plain Greek and Cyrillic letters.
fn lower(code: u32) -> Option<char> {
    match code {
        0x391..=0x3A9 | 0x410..=0x42F => char::from_u32(code + 0x20),
        0x400..=0x40F => char::from_u32(code + 0x50),
        0x460..=0x481 | 0x48A..=0x4BF => char::from_u32(code | 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_only_their_case_and_accents() {
        for character in ('\u{c0}'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}') {
            let mut text = String::new();
            push_folded(character, &mut text);
            let mut lowered = String::new();
            for lower in character.to_lowercase() {
                push_folded(lower, &mut lowered);
            }
            assert_eq!(text, lowered, "{character}");
            let is_letter = character.is_alphabetic();
            assert_eq!(
                text.bytes().all(|b| b.is_ascii_lowercase()),
                is_letter,
                "{character}"
            );
        }
    }
}
