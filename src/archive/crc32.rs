//! The CRC-32 of zip files, eight bytes at a time. The tables are computed on first use: those of the usual crate take
//! 16 KB in the wasm, do not compress, and would be loaded by every page.

use std::sync::OnceLock;

/// For each of eight byte positions: the contribution of each byte value to the checksum.
type Tables = [[u32; 256]; 8];

const POLYNOMIAL: u32 = 0xEDB8_8320;

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Box<Tables>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Box::new([[0; 256]; 8]);
        for byte in 0..=u8::MAX {
            let mut crc = u32::from(byte);
            for _ in 0..8 {
                let feedback = if crc & 1 == 1 { POLYNOMIAL } else { 0 };
                crc = (crc >> 1) ^ feedback;
            }
            set(&mut tables, 0, byte, crc);
        }
        for row in 1..8 {
            for byte in 0..=u8::MAX {
                let before = of(&tables, row - 1, byte);
                let next = (before >> 8) ^ of(&tables, 0, before.to_le_bytes()[0]);
                set(&mut tables, row, byte, next);
            }
        }
        tables
    })
}

fn set(tables: &mut Tables, row: usize, byte: u8, value: u32) {
    tables[row & 7][usize::from(byte)] = value;
}

const fn of(tables: &Tables, row: usize, byte: u8) -> u32 {
    tables[row & 7][byte as usize]
}

/// The checksum of the bytes so far. `before` is the checksum of the bytes before these, or 0.
pub(super) fn crc32(before: u32, bytes: &[u8]) -> u32 {
    let tables = tables();
    let mut crc = !before;
    let (eights, rest) = bytes.as_chunks::<8>();
    for [a, b, c, d, e, f, g, h] in eights {
        let [a, b, c, d] = (crc ^ u32::from_le_bytes([*a, *b, *c, *d])).to_le_bytes();
        crc = of(tables, 7, a) ^ of(tables, 6, b) ^ of(tables, 5, c) ^ of(tables, 4, d);
        crc ^= of(tables, 3, *e) ^ of(tables, 2, *f) ^ of(tables, 1, *g) ^ of(tables, 0, *h);
    }
    for byte in rest {
        let [low, ..] = crc.to_le_bytes();
        crc = (crc >> 8) ^ of(tables, 0, low ^ byte);
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_same_checksum_as_another_crate_in_any_pieces() {
        let bytes: Vec<u8> = (0_u32..1_000)
            .map(|i| i.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        for length in (0..40).chain([999, 1_000]) {
            let (whole, expected) = (&bytes[..length], crc32fast::hash(&bytes[..length]));
            assert_eq!(crc32(0, whole), expected);
            let (start, end) = whole.split_at(length / 3);
            assert_eq!(crc32(crc32(0, start), end), expected);
        }
        assert_eq!(crc32(0, b"123456789"), 0xCBF4_3926);
    }
}
