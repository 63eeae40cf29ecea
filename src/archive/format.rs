//! What all parts of the zip format share: signatures, and the newest version.

/// Ten times the newest version of the format.
pub(super) const NEWEST_VERSION: u16 = 63;

/// The bytes with which the parts of an archive start.
pub(super) mod signature {
    pub(in crate::archive) const LOCAL: &[u8; 4] = b"PK\x03\x04";
    pub(in crate::archive) const RECORD: &[u8; 4] = b"PK\x01\x02";
    pub(in crate::archive) const DESCRIPTOR: &[u8; 4] = b"PK\x07\x08";
    pub(in crate::archive) const END: &[u8; 4] = b"PK\x05\x06";
    pub(in crate::archive) const END64: &[u8; 4] = b"PK\x06\x06";
    pub(in crate::archive) const LOCATOR: &[u8; 4] = b"PK\x06\x07";

    /// The signatures that programs search for.
    pub(super) const SEARCHED: [&[u8; 4]; 5] = [LOCAL, RECORD, END, END64, LOCATOR];
}

/// Whether these bytes contain a signature from which a program could find another entry or directory. They are extra
/// fields, a comment, or bytes after the archive.
#[inline(never)]
pub(super) fn has_signature(bytes: &[u8]) -> bool {
    let is_one = |four: &[u8]| {
        signature::SEARCHED
            .iter()
            .any(|signature| four == *signature)
    };
    bytes
        .windows(4)
        .any(|four| four.starts_with(b"PK") && is_one(four))
}

/// The offsets of a signature. Not inlined: engines would optimise the whole caller for this long loop while the user
/// waits for the first picture.
#[inline(never)]
pub(super) fn find_all(bytes: &[u8], signature: [u8; 4]) -> Vec<usize> {
    let wanted = u32::from_be_bytes(signature);
    let mut last = 0;
    let mut places = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        last = last << 8 | u32::from(*byte);
        if last == wanted {
            places.push(at - 3);
        }
    }
    places
}
