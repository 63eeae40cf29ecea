//! Folds texts for comparison: removes differences in case, accents and kinds of spaces.

/// The text in lower case, without accents, with single spaces between words. `<`, the filler of machine-readable
/// zones, counts as a space.
pub(crate) fn fold(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let words = value.split(|character: char| character.is_whitespace() || character == '<');
    for word in words.filter(|word| !word.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        word.chars()
            .for_each(|character| plain(character, &mut |plain| text.push(plain)));
    }
    text
}

/// A range of consecutive letters.
struct Block {
    /// The code point of the first letter.
    first: u32,
    /// For each letter, a byte that stands for its plain letter; `.` if the letter is in another table, or is already
    /// plain.
    letters: &'static [u8],
    /// The number to add to the byte to get the code point of the plain letter.
    offset: u32,
}

/// Letters without their accents, in lower case. A test compares these tables with the Unicode data.
const BLOCKS: [Block; 5] = [
    // Latin-1, Latin Extended-A and B.
    Block {
        first: 0xC0,
        letters: b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhh\
iiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb...ccdddd...\
.ffg...ikkl..nnooo..pp.....ttttuu.vyyzz......................aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..\
nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...accltsz..b..eejj.qrryy",
        offset: 0,
    },
    // Latin Extended Additional.
    Block {
        first: 0x1E00,
        letters: b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmm\
nnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss.d\
aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy",
        offset: 0,
    },
    // Greek, starting with alpha.
    Block {
        first: 0x370,
        letters: b"......................a.egi.o.uyiabcdefghijklmnopq.stuvwxyiuaegiuabcdefghijklmnopqsstuvwxyiuouy.bh...vp.\
........................jq..he..........",
        offset: 0x3B1 - 0x61,
    },
    // Greek with the accents of the old (polytonic) spelling.
    Block {
        first: 0x1F00,
        letters: b"aaaaaaaaaaaaaaaaeeeeee..eeeeee..ggggggggggggggggiiiiiiiiiiiiiiiioooooo..oooooo..uuuuuuuu.u.u.u.uyyyyyyyy\
yyyyyyyyaaeeggiioouuyy..aaaaaaaaaaaaaaaaggggggggggggggggyyyyyyyyyyyyyyyyaaaaa.aaaaaaa.i...ggg.ggeeggg...\
iiii..iiiiii....uuuuqquuuuuuq.....yyy.yyooyyy...",
        offset: 0x3B1 - 0x61,
    },
    // Cyrillic.
    Block {
        first: 0x400,
        letters: b"55R3TUVVXYZ[:8C_0123456788:;<=>?@ABCDEFGHIJKLMNO0123456788:;<=>?@ABCDEFGHIJKLMNO55R3TUVVXYZ[:8C_",
        offset: 0x430 - 0x30,
    },
];

/// Other characters, each followed by its plain one: letters whose plain letter is in a distant range, and variants of
/// apostrophes, hyphens and standalone accents.
const PAIRS: &str = "\
ƄƅƆɔƎǝƏəƐɛƔɣƖɩƜɯƢƣƦʀƧƨƩʃƱʊƷʒƸƹƼƽǮʒǯʒǶƕǷƿȜȝȢȣɁɂɄʉɅʌɊqɓbɖdɗdɠgɨiɵoɲnʈtʋvⱥaⱦt\u{212a}k\u{212b}a\
\u{2126}ωµμͿϳϏϗϓϒϔϒϷϸϹϲϺϻϽͻϾͼϿͽ\
ѶѵѷѵӀӏӁжӂжӐаӑаӒаӓаӖеӗеӚәӛәӜжӝжӞзӟзӢиӣиӤиӥиӦоӧоӪөӫөӬэӭэӮуӯуӰуӱуӲуӳуӴчӵчӸыӹы\
\u{37e};\u{387}·\
\u{2019}'\u{2018}'\u{2bc}'\u{2bb}'\u{2b9}'\u{b4}'\u{a8}'\u{374}'\u{384}'\u{385}'\u{1fbd}'\u{1fbf}'\u{1fc0}'\
\u{1fc1}'\u{1fcd}'\u{1fce}'\u{1fcf}'\u{1fdd}'\u{1fde}'\u{1fdf}'\u{1fed}'\u{1fee}'\u{1fef}'\u{1ffd}'\u{1ffe}'\
\u{2010}-\u{2011}-\u{2012}-\u{2013}-\u{2014}-\u{2015}-\u{2212}-\u{fe63}-";

/// Letters that are replaced by two.
const DOUBLES: [(&str, [char; 2]); 8] = [
    ("æÆǣǢǽǼ", ['a', 'e']),
    ("œŒ", ['o', 'e']),
    ("ßẞ", ['s', 's']),
    ("þÞ", ['t', 'h']),
    ("ĳĲ", ['i', 'j']),
    ("ǆǅǄǳǲǱ", ['d', 'z']),
    ("ǉǈǇ", ['l', 'j']),
    ("ǌǋǊ", ['n', 'j']),
];

/// Calls `found` with the plain letter or letters of a character: in lower case, without accents. Combining accents and
/// invisible characters give none.
///
/// Covers the scripts in which identity documents are read: Latin, Greek and Cyrillic. For Armenian and Georgian only
/// case is removed, and full-width ASCII becomes ASCII. Every other character stays as it is. Tables for every script,
/// as in the usual crates, would be many times larger.
pub(crate) fn plain(character: char, found: &mut dyn FnMut(char)) {
    let code = match u32::from(character) {
        wide @ 0xFF01..=0xFF5E => wide - 0xFEE0,
        code => code,
    };
    if code < 0x80 {
        // A standalone grave accent counts as an apostrophe.
        let lower = char::from_u32(code).map_or(character, |ascii| ascii.to_ascii_lowercase());
        return found(if lower == '`' { '\'' } else { lower });
    }
    if is_nothing(code) {
        return;
    }
    if let Some(letter) = in_blocks(code) {
        return found(letter);
    }
    let has = |letters: &str| letters.chars().any(|letter| letter == character);
    if let Some((_, letters)) = DOUBLES.iter().find(|(from, _)| has(from)) {
        return letters.iter().copied().for_each(found);
    }
    let lower = in_pairs(character).or_else(|| lower_by_rule(code));
    found(lower.unwrap_or(character));
}

/// Combining accents and invisible characters.
const fn is_nothing(code: u32) -> bool {
    matches!(
        code,
        0xAD | 0x300..=0x36F
            | 0x483..=0x489
            | 0x1AB0..=0x1AFF
            | 0x1DC0..=0x1DFF
            | 0x200B..=0x200F
            | 0x202A..=0x202E
            | 0x2060..=0x2069
            | 0x20D0..=0x20FF
            | 0xFE00..=0xFE0F
            | 0xFE20..=0xFE2F
            | 0xFEFF
    )
}

fn in_blocks(code: u32) -> Option<char> {
    BLOCKS.iter().find_map(|block| {
        let index = usize::try_from(code.checked_sub(block.first)?).ok()?;
        let letter = *block.letters.get(index)?;
        (letter != b'.').then(|| char::from_u32(u32::from(letter) + block.offset))?
    })
}

fn in_pairs(character: char) -> Option<char> {
    let mut pairs = PAIRS.chars();
    while let (Some(from), Some(plain)) = (pairs.next(), pairs.next()) {
        if from == character {
            return Some(plain);
        }
    }
    None
}

/// The lower-case letter, in ranges where upper and lower case alternate or are a fixed distance apart.
fn lower_by_rule(code: u32) -> Option<char> {
    let lower = match code {
        0x370..=0x373
        | 0x376..=0x377
        | 0x3D8..=0x3EF
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F => code | 1,
        0x4C1..=0x4CE => (code + 1) & !1,
        0x531..=0x556 => code + 0x30,
        0x1C90..=0x1CBF => code - 0xBC0,
        _ => return None,
    };
    char::from_u32(lower)
}

#[cfg(test)]
mod tests {
    use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

    use super::*;

    fn plain_of(text: impl IntoIterator<Item = char>) -> String {
        let mut found = String::new();
        for character in text {
            plain(character, &mut |plain| found.push(plain));
        }
        found
    }

    /// Every character of Latin, Greek and Cyrillic, and the combining characters used with them.
    fn covered() -> impl Iterator<Item = char> {
        let blocks = [
            '\0'..='\u{24f}',
            '\u{2b0}'..='\u{52f}',
            '\u{1ab0}'..='\u{1ace}',
            '\u{1dc0}'..='\u{1fff}',
        ];
        let signs = ['\u{2126}', '\u{212a}', '\u{212b}'];
        blocks.into_iter().flatten().chain(signs)
    }

    /// The canonical decomposition according to the Unicode data.
    fn decomposed(text: &str) -> String {
        let normalizer = DecomposingNormalizerBorrowed::new_nfd();
        normalizer.normalize(text).into_owned()
    }

    fn combines(character: char) -> bool {
        CanonicalCombiningClassMapBorrowed::new().get_u8(character) != 0
    }

    #[test]
    fn a_character_and_its_decomposition_are_one() {
        for character in covered() {
            let parts = decomposed(&character.to_string());
            assert_eq!(
                plain_of([character]),
                plain_of(parts.chars()),
                "{character:?}"
            );
        }
    }

    #[test]
    fn accents_are_one_whatever_their_order_and_form() {
        let composer = ComposingNormalizerBorrowed::new_nfc();
        let accents = [
            '\u{301}', '\u{308}', '\u{323}', '\u{327}', '\u{342}', '\u{345}', '\u{306}', '\u{31b}',
        ];
        for letter in covered().filter(|letter| letter.is_alphabetic()) {
            for (index, first) in accents.into_iter().enumerate() {
                for second in accents.into_iter().skip(index) {
                    let text = String::from_iter([letter, first, second]);
                    let plain = plain_of([letter]);
                    assert_eq!(plain_of([letter, second, first]), plain, "{text:?}");
                    assert_eq!(
                        plain_of(composer.normalize(&text).chars()),
                        plain,
                        "{text:?}"
                    );
                    assert_eq!(plain_of(decomposed(&text).chars()), plain, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn case_and_accents_do_not_count() {
        for character in covered() {
            let plain = plain_of([character]);
            if combines(character) {
                assert_eq!(plain, "", "{character:?}");
                continue;
            }
            let lower = plain_of(character.to_lowercase());
            assert_eq!(plain, lower, "{character:?}");
            // The upper-case form may be several letters, for example of a Greek letter with an iota below.
            let mut upper = character.to_uppercase();
            if let (Some(upper), None) = (upper.next(), upper.next())
                && covered().any(|covered| covered == upper)
            {
                assert_eq!(plain, plain_of([upper]), "{character:?}");
            }
        }
        for (upper, lower) in ['Ա'..='Ֆ', 'Ა'..='Ჿ', 'Ａ'..='Ｚ']
            .into_iter()
            .flatten()
            .filter_map(|upper| Some((upper, upper.to_lowercase().next()?)))
        {
            assert_eq!(plain_of([upper]), plain_of([lower]), "{upper}");
        }
    }

    /// Letters that Unicode does not decompose, but for which folding removes more than the case.
    const OWN: &str = "\
µÆÐØÞßæðøþĐđĦħıĲĳĸĿŀŁłŉŊŋŒœŦŧſƀƁƂƃƇƈƉƊƋƌƑƒƓƗƘƙƚƝƞƟƤƥƫƬƭƮƲƳƴƵƶǄǅǆǇǈǉǊǋǌǢǣǤǥǱǲǳǼǽǾǿȠȡȤȥȴȵȶȺȻȼȽȾȿɀɃɆɇɈɉɊɋɌɍɎɏ\
ʹʻʼ\u{374}ςϐϑϕϖϰϱϵẚẛẜẝẞẟỺỻỼỽỾỿ";

    #[test]
    fn no_letter_loses_more_than_its_case_and_accents() {
        let mut own = String::new();
        for character in covered().filter(|character| character.is_alphabetic()) {
            let parts = decomposed(&character.to_string());
            let lower = parts.chars().flat_map(char::to_lowercase);
            let base: String = lower.filter(|part| !combines(*part)).collect();
            if plain_of([character]) != base {
                own.push(character);
            }
        }
        assert_eq!(own, OWN);
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        for text in ["漢字", "אבג", "عمر", "हिन्दी", "가"] {
            assert_eq!(fold(text), text);
        }
        assert_eq!(fold(" VOSS<<Elin\u{a0}Åse "), "voss elin ase");
        assert_eq!(fold("Ｅｌｉｎ"), "elin");
    }
}
