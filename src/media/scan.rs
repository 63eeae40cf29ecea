//! Reads a picture file segment by segment or chunk by chunk: finds the size, the orientation, and the bytes that a
//! decoder needs. EXIF and everything else that decoding does not need is left out, so that no decoder rotates the
//! picture.

use std::ops::Range;

use serde::Serialize;

use super::exif;
use super::media_type::MediaType;
use crate::common::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};
use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Bytes requested at once. Every segment of a JPEG fits, because it has at most 64 KiB.
const WINDOW: u64 = 128 << 10;

/// The maximum number of bytes of a chunk that are examined for EXIF data.
const MAX_LOOK: u64 = 64 << 10;

/// The maximum number of bytes of a file that are examined.
const MAX_READ: u64 = 64 << 20;

/// The maximum number of ranges that make up the decoder's bytes.
const MAX_RANGES: usize = 2_048;

/// Where the first chunk of a WebP starts.
const WEBP_CHUNKS: u64 = 12;

/// Chunks of a PNG that decoding needs, in addition to the critical chunks, which are marked by their names.
const PNG_NEEDED: [&[u8]; 7] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
];

/// Chunks of a WebP that decoding needs, in addition to `VP8X`.
const WEBP_NEEDED: [&[u8]; 6] = [b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", b"ANMF"];

named_enum! {
    /// Why a file cannot be shown as a picture.
    pub enum PictureProblem {
        /// It is not a JPEG, PNG or WebP file.
        Format = "format",
        /// It ends before the picture does.
        Truncated = "truncated",
        /// It violates its format, or does not contain the picture's size.
        Damaged = "damaged",
    }
}

/// What was read from a picture file, and which of its bytes a decoder needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "PictureFile", missing_as_null))]
pub struct PictureFile {
    /// The type, detected from the first bytes, even if it cannot be shown; `null` for an unknown type.
    pub media_type: Option<MediaType>,
    /// Why the file cannot be shown. If it is set, the other members have no meaning.
    pub problem: Option<PictureProblem>,
    /// EXIF orientation, 1 to 8.
    pub orientation: Option<u8>,
    /// Width of the picture in pixels, as stored in the file.
    pub natural_width: u32,
    /// Height of the picture in pixels, as stored in the file.
    pub natural_height: u32,
    /// Bytes that the decoder needs before the ranges of the file.
    pub start: Vec<u8>,
    /// The ranges of the file's bytes that the decoder needs, as a flat list of start and end offsets.
    pub ranges: Vec<u64>,
}

/// A picture file that is being read. Read the range of [`PictureScan::wanted`], pass the bytes to
/// [`PictureScan::feed`], and repeat until it returns a result.
#[derive(Debug)]
pub struct PictureScan {
    length: u64,
    limits: Limits,
    wanted: Range<u64>,
    read: u64,
    media_type: Option<MediaType>,
    walk: Walk,
    /// Where the compressed data of a JPEG starts, once it was reached.
    data: Option<u64>,
}

impl PictureScan {
    /// Starts to read a file of `length` bytes.
    pub fn new(length: u64, limits: &Limits) -> Self {
        Self {
            length,
            limits: *limits,
            wanted: 0..length.min(WINDOW),
            read: 0,
            media_type: None,
            walk: Walk::new(),
            data: None,
        }
    }

    /// The range of bytes to provide next.
    pub fn wanted(&self) -> Range<u64> {
        self.wanted.clone()
    }

    /// Takes the wanted bytes. Returns the result when no more bytes are needed.
    ///
    /// # Errors
    /// [`Code::LimitImagePixels`], as soon as the size is known.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<PictureFile>, Error> {
        let window = self.wanted.clone();
        self.read += bytes.len() as u64;
        if bytes.len() as u64 != window.end - window.start {
            return Ok(Some(self.refused(PictureProblem::Truncated)));
        }
        if let Some(data) = self.data {
            return Ok(self.look_for_end(data, bytes));
        }
        if window.start == 0 {
            self.media_type = MediaType::of(bytes);
        }
        let Some(kind) = self.media_type.filter(|kind| kind.is_shown_picture()) else {
            return Ok(Some(self.refused(PictureProblem::Format)));
        };
        if window.start == 0 {
            self.walk.start(kind, bytes, self.length);
            if self.walk.end > self.length {
                return Ok(Some(self.refused(PictureProblem::Truncated)));
            }
        }
        let outcome = self.walk.through(kind, bytes, window.start, self.length);
        if self
            .walk
            .size
            .is_some_and(|size| !is_drawable(size, &self.limits))
        {
            return Err(Error::new(Code::LimitImagePixels).limit(self.limits.image_pixels));
        }
        Ok(match outcome {
            Outcome::More => {
                let start = self.walk.at;
                if start >= self.length || window.end == self.length {
                    Some(self.refused(PictureProblem::Truncated))
                } else if self.read > MAX_READ || self.walk.ranges.len() > MAX_RANGES {
                    Some(self.refused(PictureProblem::Damaged))
                } else {
                    self.wanted = start..self.length.min(start + WINDOW);
                    None
                }
            }
            Outcome::Refused(problem) => Some(self.refused(problem)),
            Outcome::End if self.walk.size.is_none() => Some(self.refused(PictureProblem::Damaged)),
            Outcome::End if kind == MediaType::Jpeg => {
                let data = self.walk.at;
                self.walk.keep(data..self.length);
                self.data = Some(data);
                self.wanted = self.length.saturating_sub(WINDOW).max(data)..self.length;
                let start = usize::try_from(self.wanted.start - window.start).unwrap_or(usize::MAX);
                match bytes.get(start..) {
                    Some(here) if window.end == self.length => self.look_for_end(data, here),
                    _ => None,
                }
            }
            Outcome::End => Some(self.file()),
        })
    }

    /// Searches backwards from the end of the file for the end marker of a JPEG. The marker cannot occur inside the
    /// picture's data.
    fn look_for_end(&mut self, data: u64, bytes: &[u8]) -> Option<PictureFile> {
        if bytes.windows(2).any(|pair| pair == [0xFF, 0xD9]) || self.read > MAX_READ {
            return Some(self.file());
        }
        if self.wanted.start <= data {
            return Some(self.refused(PictureProblem::Truncated));
        }
        // The marker may be split between two windows.
        let end = self.wanted.start + 1;
        self.wanted = end.saturating_sub(WINDOW).max(data)..end;
        None
    }

    fn refused(&self, problem: PictureProblem) -> PictureFile {
        PictureFile {
            media_type: self.media_type,
            problem: Some(problem),
            orientation: None,
            natural_width: 0,
            natural_height: 0,
            start: Vec::new(),
            ranges: Vec::new(),
        }
    }

    fn file(&self) -> PictureFile {
        let (natural_width, natural_height) = self.walk.size.unwrap_or_default();
        PictureFile {
            media_type: self.media_type,
            problem: None,
            orientation: self.walk.orientation,
            natural_width,
            natural_height,
            start: self.walk.riff(),
            ranges: self
                .walk
                .ranges
                .iter()
                .flat_map(|range| [range.start, range.end])
                .collect(),
        }
    }
}

/// Whether a picture of this size may be decoded.
pub(crate) fn is_drawable((width, height): (u32, u32), limits: &Limits) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    width.max(height) as usize <= limits.image_side && pixels <= limits.image_pixels as u64
}

/// The progress through a file's segments or chunks.
#[derive(Debug)]
pub(super) struct Walk {
    /// Where the next segment or chunk starts.
    at: u64,
    pub(super) size: Option<(u32, u32)>,
    pub(super) orientation: Option<u8>,
    /// Whether EXIF data that follows is ignored.
    is_turned: bool,
    /// The ranges that the decoder needs.
    ranges: Vec<Range<u64>>,
    /// The end of a WebP's container; 0 for other files.
    end: u64,
    /// The data of the first chunk of an extended WebP.
    extended: Option<[u8; 10]>,
}

/// The outcome of reading the segments or chunks in some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The next segment or chunk continues or starts after the bytes.
    More,
    /// Everything necessary was read: a JPEG up to its compressed data, other files to the end.
    End,
    Refused(PictureProblem),
}

/// A segment or chunk: its length, and whether the decoder needs it.
type Part = Result<(u64, bool), Outcome>;

impl Walk {
    pub(super) fn new() -> Self {
        Self {
            at: 0,
            size: None,
            orientation: None,
            is_turned: false,
            ranges: Vec::new(),
            end: 0,
            extended: None,
        }
    }

    /// Skips the signature at the start of a file of `length` bytes.
    pub(super) fn start(&mut self, kind: MediaType, bytes: &[u8], length: u64) {
        self.at = match kind {
            MediaType::Jpeg => 2,
            MediaType::Png => 8,
            _ => WEBP_CHUNKS,
        };
        if kind == MediaType::WebP {
            // Bytes after the container are not part of the picture. No decoder reads a file whose container claims to
            // be empty.
            let claimed = u32_at(bytes, 4).filter(|claimed| u64::from(*claimed) >= WEBP_CHUNKS);
            self.end = claimed.map_or(length, |claimed| u64::from(claimed) + 8);
        } else {
            self.keep(0..self.at);
        }
    }

    /// Reads the segments or chunks in these bytes of a file of `length` bytes. The bytes start at offset `start`.
    pub(super) fn through(
        &mut self,
        kind: MediaType,
        bytes: &[u8],
        start: u64,
        length: u64,
    ) -> Outcome {
        loop {
            let place = usize::try_from(self.at.saturating_sub(start)).unwrap_or(usize::MAX);
            let here = bytes.get(place..).unwrap_or_default();
            let part = match kind {
                MediaType::Jpeg => self.jpeg(here),
                MediaType::Png => self.png(here, length),
                _ => self.webp(here),
            };
            match part {
                Ok((long, is_needed)) => {
                    let end = self.at.saturating_add(long);
                    if is_needed {
                        self.keep(self.at..end);
                    }
                    self.at = end;
                }
                Err(outcome) => return outcome,
            }
        }
    }

    fn keep(&mut self, range: Range<u64>) {
        match self.ranges.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => self.ranges.push(range),
        }
    }

    /// Sets the orientation from the first EXIF data, if it is where the standard requires it.
    fn turn(&mut self, tiff: &[u8], is_whole: bool) {
        if !self.is_turned {
            self.orientation = exif::orientation(tiff);
            self.is_turned = is_whole;
        }
    }

    fn jpeg(&mut self, here: &[u8]) -> Part {
        // Decoders skip bytes that are not a marker, and fill bytes.
        let other = here.iter().take_while(|byte| **byte != 0xFF).count();
        if other > 0 {
            return Ok((other as u64, false));
        }
        let fill = here
            .iter()
            .skip(1)
            .take_while(|byte| **byte == 0xFF)
            .count();
        if fill > 0 {
            return Ok((fill as u64, false));
        }
        let marker = *here.get(1).ok_or(Outcome::More)?;
        match marker {
            // Markers without a segment, and a zero byte, which makes no marker.
            0x00 | 0x01 | 0xD0..=0xD8 => return Ok((2, false)),
            0xD9 => return Err(Outcome::Refused(PictureProblem::Damaged)),
            0xDA => return Err(Outcome::End),
            _ => {}
        }
        let length = usize::from(big_u16_at(here, 2).ok_or(Outcome::More)?);
        if length < 2 {
            return Err(Outcome::Refused(PictureProblem::Damaged));
        }
        let long = length + 2;
        let data = here.get(4..long.min(here.len())).unwrap_or_default();
        let is_whole = here.len() >= long;
        let is_needed = match marker {
            // The header of a frame, for any coding process. C4, C8 and CC are other markers.
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                let sides = big_u16_at(data, 3).zip(big_u16_at(data, 1));
                let (width, height) = sides.ok_or(Outcome::More)?;
                if width == 0 || height == 0 {
                    return Err(Outcome::Refused(PictureProblem::Damaged));
                }
                self.size = self.size.or(Some((width.into(), height.into())));
                self.is_turned = true;
                true
            }
            // Tables, and segments that define the colour space.
            0xC4 | 0xCC | 0xDB..=0xDD | 0xE0 => true,
            0xE2 => data.starts_with(b"ICC_PROFILE\0"),
            0xEE => data.starts_with(b"Adobe"),
            0xE1 => {
                if let Some(tiff) = data.strip_prefix(b"Exif\0\0") {
                    self.turn(tiff, is_whole);
                }
                false
            }
            _ => false,
        };
        if is_whole {
            Ok((long as u64, is_needed))
        } else {
            Err(Outcome::More)
        }
    }

    fn png(&mut self, here: &[u8], length: u64) -> Part {
        let (Some(size), Some(kind)) = (big_u32_at(here, 0), slice(here, 4, 4)) else {
            return Err(Outcome::More);
        };
        let data = here.get(8..).unwrap_or_default();
        // Length and type precede the data; the CRC-32 follows it.
        let long = u64::from(size) + 12;
        match kind {
            b"IHDR" => {
                let sides = big_u32_at(data, 0).zip(big_u32_at(data, 4));
                let (width, height) = sides.ok_or(Outcome::More)?;
                if width > 0 && height > 0 {
                    self.size = self.size.or(Some((width, height)));
                }
            }
            b"IDAT" => self.is_turned = true,
            b"eXIf" => self.look(data, size.into())?,
            _ => {}
        }
        if self.size.is_none() {
            return Err(Outcome::Refused(PictureProblem::Damaged));
        }
        if self.at.saturating_add(long) > length {
            return Err(Outcome::Refused(PictureProblem::Truncated));
        }
        let is_critical = kind.first().is_some_and(u8::is_ascii_uppercase);
        let part = (long, is_critical || PNG_NEEDED.contains(&kind));
        if kind == b"IEND" {
            self.keep(self.at..self.at + long);
            return Err(Outcome::End);
        }
        Ok(part)
    }

    fn webp(&mut self, here: &[u8]) -> Part {
        if self.at >= self.end {
            return Err(Outcome::End);
        }
        let (Some(kind), Some(size)) = (slice(here, 0, 4), u32_at(here, 4)) else {
            return Err(Outcome::More);
        };
        let data = here.get(8..).unwrap_or_default();
        let is_needed = match kind {
            b"VP8X" if self.at == WEBP_CHUNKS => {
                let sides = u24_plus_one(data, 4).zip(u24_plus_one(data, 7));
                self.size = Some(sides.ok_or(Outcome::More)?);
                self.extended = data.first_chunk().copied();
                false
            }
            b"VP8 " if self.size.is_none() => {
                let sides = u16_at(data, 6).zip(u16_at(data, 8));
                let (width, height) = sides.ok_or(Outcome::More)?;
                let (width, height) = (width & 0x3FFF, height & 0x3FFF);
                if width == 0 || height == 0 {
                    return Err(Outcome::Refused(PictureProblem::Damaged));
                }
                self.size = Some((width.into(), height.into()));
                true
            }
            b"VP8L" if self.size.is_none() => {
                let bits = u32_at(data, 1).ok_or(Outcome::More)?;
                self.size = Some(((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
                true
            }
            b"EXIF" if self.extended.is_some() => {
                self.look(data, size.into())?;
                false
            }
            _ => WEBP_NEEDED.contains(&kind),
        };
        // Chunks have an even length. The padding byte of the last chunk may be missing.
        let (long, left) = (u64::from(size) + 8, self.end - self.at);
        if long > left {
            return Err(Outcome::Refused(PictureProblem::Truncated));
        }
        Ok((left.min(long + (long & 1)), is_needed))
    }

    /// Reads EXIF data of `size` bytes at the start of these bytes.
    fn look(&mut self, data: &[u8], size: u64) -> Result<(), Outcome> {
        let long = usize::try_from(size.min(MAX_LOOK)).unwrap_or(usize::MAX);
        let tiff = data.get(..long.min(data.len())).unwrap_or_default();
        let is_whole = data.len() >= long;
        self.turn(tiff.strip_prefix(b"Exif\0\0").unwrap_or(tiff), is_whole);
        is_whole.then_some(()).ok_or(Outcome::More)
    }

    /// The bytes that a decoder needs before the ranges of a WebP: the container's header with the new length, and for
    /// an extended file its first chunk without the flags for EXIF and XMP.
    fn riff(&self) -> Vec<u8> {
        const EXIF_AND_XMP: u8 = 0x0C;
        if self.end == 0 {
            return Vec::new();
        }
        let mut chunk = Vec::new();
        if let Some(extended) = self.extended {
            chunk.extend(b"VP8X\x0A\0\0\0");
            chunk.extend(extended);
            if let Some(flags) = chunk.get_mut(8) {
                *flags &= !EXIF_AND_XMP;
            }
        }
        let data: u64 = self
            .ranges
            .iter()
            .map(|range| range.end - range.start)
            .sum();
        let length = u32::try_from(4 + chunk.len() as u64 + data).unwrap_or(u32::MAX);
        [&b"RIFF"[..], &length.to_le_bytes(), b"WEBP", &chunk].concat()
    }
}

/// A three-byte number plus one: `VP8X` stores width and height in this form.
fn u24_plus_one(bytes: &[u8], at: usize) -> Option<u32> {
    let low = u16_at(bytes, at)?;
    Some((u32::from(*bytes.get(at + 2)?) << 16 | u32::from(low)) + 1)
}
