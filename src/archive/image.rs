//! What a file is, by its first bytes, and the size of a picture by its header: nothing is decoded.

use serde::Serialize;

use super::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};
use super::exif::orientation;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// The types that are shown. A file is what its bytes say, whatever its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum MediaType {
    /// JPEG.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// PNG.
    #[serde(rename = "image/png")]
    Png,
    /// WebP.
    #[serde(rename = "image/webp")]
    WebP,
    /// MP4.
    #[serde(rename = "video/mp4")]
    Mp4,
    /// `WebM`.
    #[serde(rename = "video/webm")]
    WebM,
}

impl MediaType {
    /// Whether it is a video, and no picture.
    pub const fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::WebM)
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
            [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..] => {
                let is_still = STILL.iter().any(|brand| rest.starts_with(brand));
                (!is_still).then_some(Self::Mp4)
            }
            _ => None,
        }
    }
}

/// What the first bytes of a file tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageHeader {
    /// What it is.
    pub media_type: MediaType,
    /// Pixels of a picture as stored: width, height. `None` where the header does not say within these bytes.
    pub size: Option<(u32, u32)>,
    /// EXIF orientation, 1 to 8.
    pub orientation: Option<u8>,
    /// Whether the header goes on behind these bytes.
    pub goes_on: bool,
}

/// Reads the first bytes of a file, as many as there are.
pub fn image_header(head: &[u8]) -> Option<ImageHeader> {
    let media_type = MediaType::of(head)?;
    let (size, orientation) = match media_type {
        MediaType::Jpeg => jpeg(head),
        MediaType::Png => png(head),
        MediaType::WebP => webp(head),
        MediaType::Mp4 | MediaType::WebM => (Size::Nowhere, None),
    };
    Some(ImageHeader {
        media_type,
        size: match size {
            Size::Is(width, height) if width > 0 && height > 0 => Some((width, height)),
            _ => None,
        },
        orientation,
        goes_on: size == Size::Behind,
    })
}

/// What the first bytes of a picture tell that is not in an archive.
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
pub(super) fn is_drawable((width, height): (u32, u32), limits: &Limits) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    width.max(height) as usize <= limits.image_side && pixels <= limits.image_pixels as u64
}

/// What a header says of the picture's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    /// Width and height.
    Is(u32, u32),
    /// It comes behind these bytes.
    Behind,
    /// Nothing.
    Nowhere,
}

impl Size {
    fn of(size: Option<(u32, u32)>) -> Self {
        size.map_or(Self::Nowhere, |(width, height)| Self::Is(width, height))
    }
}

type Found = (Size, Option<u8>);

fn jpeg(head: &[u8]) -> Found {
    let (mut at, mut turned) = (2, None);
    loop {
        let Some(marker) = slice(head, at, 2) else {
            return (Size::Behind, turned);
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
            // The picture's data, or its end: no frame came before it.
            [0xFF, 0xD9 | 0xDA] => return (Size::Nowhere, turned),
            [0xFF, _] => {}
            _ => return (Size::Nowhere, turned),
        }
        let Some(length) = big_u16_at(head, at + 2).map(usize::from) else {
            return (Size::Behind, turned);
        };
        match marker {
            _ if length < 2 => return (Size::Nowhere, turned),
            // A frame, of whichever process. C4, C8 and CC are other things.
            [_, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF] => {
                let sides = big_u16_at(head, at + 7).zip(big_u16_at(head, at + 5));
                let size = sides.map(|(width, height)| Size::Is(width.into(), height.into()));
                return (size.unwrap_or(Size::Behind), turned);
            }
            [_, 0xE1] if turned.is_none() => {
                let end = (at + 2 + length).min(head.len());
                let data = head.get(at + 4..end);
                let tiff = data.and_then(|data| data.strip_prefix(b"Exif\0\0"));
                turned = tiff.and_then(orientation);
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
    let (mut at, mut turned) = (8, None);
    while let (Some(length), Some(kind)) = (big_u32_at(head, at), slice(head, at + 4, 4)) {
        let length = length as usize;
        match kind {
            b"IDAT" | b"IEND" => break,
            b"eXIf" => {
                turned = slice(head, at + 8, length).and_then(orientation);
                break;
            }
            _ => {}
        }
        // Length, kind and CRC-32 stand around the data.
        let Some(next) = at.checked_add(length).and_then(|at| at.checked_add(12)) else {
            break;
        };
        at = next;
    }
    (Size::of(size), turned)
}

fn webp(head: &[u8]) -> Found {
    let (mut at, mut size, mut turned) = (12, None, None);
    while let (Some(kind), Some(length)) = (slice(head, at, 4), u32_at(head, at + 4)) {
        let (data, length) = (at + 8, length as usize);
        match kind {
            b"VP8X" => {
                size = size.or_else(|| long_u24(head, data + 4).zip(long_u24(head, data + 7)));
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
                let tiff = head.get(data..).unwrap_or_default();
                turned = orientation(tiff.strip_prefix(b"Exif\0\0").unwrap_or(tiff));
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
    (Size::of(size), turned)
}

/// One more than a number of three bytes.
fn long_u24(bytes: &[u8], at: usize) -> Option<u32> {
    let low = u16_at(bytes, at)?;
    Some((u32::from(*bytes.get(at + 2)?) << 16 | u32::from(low)) + 1)
}
