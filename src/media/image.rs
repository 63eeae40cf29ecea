//! Tells the type of a file by its first bytes, and size and orientation of a picture by its header. Decodes nothing.

use super::exif;
use crate::common::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};
use serde::Serialize;

use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::limits::Limits;

named_enum! {
    /// The types that are shown, by the bytes of a file, whatever its name is.
    pub enum MediaType {
        /// JPEG.
        Jpeg = "image/jpeg",
        /// PNG.
        Png = "image/png",
        /// WebP.
        WebP = "image/webp",
        /// MP4.
        Mp4 = "video/mp4",
        /// `QuickTime`, in the container that MP4 comes from.
        QuickTime = "video/quicktime",
        /// `WebM`.
        WebM = "video/webm",
    }
}

impl MediaType {
    /// Whether it is a video, and no picture.
    pub const fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::QuickTime | Self::WebM)
    }

    fn of(head: &[u8]) -> Option<Self> {
        // Pictures in the container of MP4, which browsers do not play.
        const STILL: [&[u8]; 6] = [b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis"];
        match head {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::WebP),
            [0x1A, 0x45, 0xDF, 0xA3, ..] => Some(Self::WebM),
            [
                _,
                _,
                _,
                _,
                b'f',
                b't',
                b'y',
                b'p',
                b'q',
                b't',
                b' ',
                b' ',
                ..,
            ] => Some(Self::QuickTime),
            [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..] => {
                let is_still = STILL.iter().any(|brand| rest.starts_with(brand));
                (!is_still).then_some(Self::Mp4)
            }
            _ => None,
        }
    }
}

/// What the first bytes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageHeader {
    /// The type of the file.
    pub media_type: MediaType,
    /// Pixels of a picture as stored: width, height. `None` where the header does not say within these bytes.
    pub size: Option<(u32, u32)>,
    /// EXIF orientation, 1 to 8.
    pub orientation: Option<u8>,
    /// Whether every browser is certain to turn the picture as `orientation` says. False where the file has EXIF twice, in
    /// the wrong place or in a form that the standard does not know, and where it may have EXIF behind these bytes.
    pub orientation_certain: bool,
    /// Whether the picture's size is behind these bytes.
    pub goes_on: bool,
}

/// Reads the first bytes of a file, of which there may be any number. `None` for a type that the library does not know.
pub fn image_header(head: &[u8]) -> Option<ImageHeader> {
    let media_type = MediaType::of(head)?;
    let found = match media_type {
        MediaType::Jpeg => jpeg(head),
        MediaType::Png => png(head),
        MediaType::WebP => webp(head),
        MediaType::Mp4 | MediaType::QuickTime | MediaType::WebM => Found {
            size: HeaderSize::Missing,
            orientation: None,
            is_certain: false,
        },
    };
    let size = match found.size {
        HeaderSize::Known(width, height) if width > 0 && height > 0 => Some((width, height)),
        _ => None,
    };
    Some(ImageHeader {
        media_type,
        size,
        orientation: found.orientation,
        orientation_certain: found.is_certain && size.is_some(),
        goes_on: found.size == HeaderSize::Behind,
    })
}

/// Reads the first bytes of a picture that is not in an archive.
///
/// # Errors
/// [`Code::ImageUnreadable`] for what is no JPEG, PNG or WebP; [`Code::LimitImagePixels`].
pub fn picture_header(head: &[u8], limits: &Limits) -> Result<ImageHeader, Error> {
    let header = image_header(head).filter(|header| !header.media_type.is_video());
    let header = header.ok_or_else(|| Error::new(Code::ImageUnreadable))?;
    if header.size.is_some_and(|size| !is_drawable(size, limits)) {
        return Err(Error::new(Code::LimitImagePixels).limit(limits.image_pixels));
    }
    Ok(header)
}

/// Whether a picture of this size may be decoded.
pub(crate) fn is_drawable((width, height): (u32, u32), limits: &Limits) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    width.max(height) as usize <= limits.image_side && pixels <= limits.image_pixels as u64
}

/// The size of a picture, as far as its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HeaderSize {
    /// Width and height in pixels, as stored.
    Known(u32, u32),
    /// Behind these bytes.
    Behind,
    /// The header has none.
    Missing,
}

impl HeaderSize {
    fn of(size: Option<(u32, u32)>) -> Self {
        size.map_or(Self::Missing, |(width, height)| Self::Known(width, height))
    }
}

/// What a header says of the picture.
struct Found {
    size: HeaderSize,
    orientation: Option<u8>,
    /// See [`ImageHeader::orientation_certain`].
    is_certain: bool,
}

fn jpeg(head: &[u8]) -> Found {
    let (mut at, mut size, mut orientation) = (2, HeaderSize::Behind, None);
    let (mut has_exif, mut is_certain) = (false, true);
    // A header that is read to its end.
    let ended = |size, orientation, is_certain| Found {
        size: match size {
            HeaderSize::Behind => HeaderSize::Missing,
            size => size,
        },
        orientation,
        is_certain,
    };
    loop {
        let behind = Found {
            size,
            orientation,
            is_certain: false,
        };
        let Some(marker) = slice(head, at, 2) else {
            return behind;
        };
        // Fill bytes, and markers without a segment.
        match marker {
            [0xFF, 0xFF] => {
                at += 1;
                continue;
            }
            [0xFF, 0x01 | 0xD0..=0xD8] => {
                at += 2;
                continue;
            }
            // The picture's data: browsers have decided by now.
            [0xFF, 0xDA] => return ended(size, orientation, is_certain),
            // No marker, which decoders skip.
            [0xFF, 0x00] => is_certain = false,
            [0xFF, 0xD9] => return ended(size, orientation, false),
            [0xFF, _] => {}
            _ => return ended(size, orientation, false),
        }
        let Some(length) = big_u16_at(head, at + 2).map(usize::from) else {
            return behind;
        };
        match marker {
            _ if length < 2 => return ended(size, orientation, false),
            // A frame, of whichever process. C4, C8 and CC are other things.
            [_, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF]
                if size == HeaderSize::Behind =>
            {
                let sides = big_u16_at(head, at + 7).zip(big_u16_at(head, at + 5));
                let Some((width, height)) = sides else {
                    return behind;
                };
                size = HeaderSize::Known(width.into(), height.into());
            }
            [_, 0xE1] => {
                let end = (at + 2 + length).min(head.len());
                let data = head.get(at + 4..end).unwrap_or_default();
                if data.starts_with(b"Exif") {
                    let tiff = data.strip_prefix(b"Exif\0\0");
                    let is_first = !has_exif && size == HeaderSize::Behind;
                    is_certain &= is_first && tiff.is_some_and(exif::is_well_formed);
                    has_exif = true;
                    if orientation.is_none() && size == HeaderSize::Behind {
                        orientation = tiff.and_then(exif::orientation);
                    }
                }
            }
            _ => {}
        }
        at += 2 + length;
    }
}

fn png(head: &[u8]) -> Found {
    let is_header = slice(head, 12, 4) == Some(b"IHDR");
    let size = big_u32_at(head, 16)
        .zip(big_u32_at(head, 20))
        .filter(|_| is_header);
    let (mut at, mut orientation) = (8, None);
    let (mut has_exif, mut has_data, mut is_plain, mut is_whole) = (false, false, true, false);
    while let (Some(length), Some(kind)) = (big_u32_at(head, at), slice(head, at + 4, 4)) {
        let length = length as usize;
        match kind {
            b"IDAT" => has_data = true,
            b"IEND" => {
                is_whole = true;
                break;
            }
            b"eXIf" => {
                let tiff = slice(head, at + 8, length);
                if !has_exif && !has_data {
                    orientation = tiff.and_then(exif::orientation);
                }
                // Which browsers turn a PNG depends on their age.
                is_plain &= !has_exif && !has_data && tiff.is_some_and(exif::is_well_formed);
                is_plain &= matches!(orientation, None | Some(1));
                has_exif = true;
            }
            _ => {}
        }
        // Length and kind are before the data, CRC-32 is behind it.
        let Some(next) = at.checked_add(length).and_then(|at| at.checked_add(12)) else {
            break;
        };
        at = next;
    }
    Found {
        size: HeaderSize::of(size),
        orientation,
        is_certain: is_plain && is_whole,
    }
}

fn webp(head: &[u8]) -> Found {
    const FLAG_EXIF: u8 = 0x08;
    let (mut at, mut size, mut orientation) = (12, None, None);
    let is_extended = slice(head, at, 4) == Some(b"VP8X");
    let mut has_exif = false;
    while let (Some(kind), Some(length)) = (slice(head, at, 4), u32_at(head, at + 4)) {
        let (data, length) = (at + 8, length as usize);
        match kind {
            b"VP8X" => {
                has_exif |= head.get(data).is_none_or(|flags| flags & FLAG_EXIF != 0);
                size =
                    size.or_else(|| u24_plus_one(head, data + 4).zip(u24_plus_one(head, data + 7)));
            }
            b"VP8 " => {
                let sides = u16_at(head, data + 6).zip(u16_at(head, data + 8));
                let sides = sides.map(|(width, height)| (width & 0x3FFF, height & 0x3FFF));
                size = size.or(sides.map(|(width, height)| (width.into(), height.into())));
            }
            b"VP8L" => {
                let bits = u32_at(head, data + 1);
                size = size.or(bits.map(|bits| ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)));
            }
            b"EXIF" => {
                has_exif = true;
                let tiff = head.get(data..).unwrap_or_default();
                orientation = exif::orientation(tiff.strip_prefix(b"Exif\0\0").unwrap_or(tiff));
            }
            _ => {}
        }
        // Chunks have an even length.
        let Some(next) = data
            .checked_add(length)
            .and_then(|at| at.checked_add(length & 1))
        else {
            break;
        };
        at = next;
    }
    // EXIF is behind the picture's data. Browsers ignore it in a file that is not extended.
    let end = u32_at(head, 4).and_then(|length| (length as usize).checked_add(8));
    let is_whole = end.is_some_and(|end| end <= head.len() && end <= at);
    Found {
        size: HeaderSize::of(size),
        orientation,
        is_certain: !has_exif && (is_whole || !is_extended),
    }
}

/// The number of three bytes plus one, as `VP8X` has sides.
fn u24_plus_one(bytes: &[u8], at: usize) -> Option<u32> {
    let low = u16_at(bytes, at)?;
    Some((u32::from(*bytes.get(at + 2)?) << 16 | u32::from(low)) + 1)
}
