//! Reads a picture's file segment by segment, or chunk by chunk: finds its size and its orientation, and which of its bytes
//! a decoder needs. EXIF and all else that decoding does not need are left out, so that no decoder turns the picture.

use std::ops::Range;

use serde::Serialize;

use super::exif;
use super::media_type::MediaType;
use crate::common::bytes::{big_u16_at, big_u32_at, slice, u16_at, u32_at};
use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Bytes that are asked for at once. A segment of a JPEG has at most 64 KiB, so that any fits.
const WINDOW: u64 = 128 << 10;

/// The most bytes of a chunk that are looked at: those in which EXIF is read.
const MAX_LOOK: u64 = 64 << 10;

/// The most bytes of a file that are looked at.
const MAX_READ: u64 = 64 << 20;

/// The most ranges that the decoder's bytes are taken from.
const MAX_RANGES: usize = 2_048;

/// Where the first chunk of a WebP starts.
const WEBP_CHUNKS: u64 = 12;

/// Chunks of a PNG that decoding needs, beside those that their names call critical.
const PNG_NEEDED: [&[u8]; 7] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
];

/// Chunks of a WebP that decoding needs, beside `VP8X`.
const WEBP_NEEDED: [&[u8]; 6] = [b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", b"ANMF"];

named_enum! {
    /// Why a file can't be shown as a picture.
    pub enum PictureProblem {
        /// It is no JPEG, PNG or WebP.
        Format = "format",
        /// It ends before the picture does.
        Truncated = "truncated",
        /// It breaks its format, or its size is nowhere in it.
        Damaged = "damaged",
    }
}

/// What a picture's file says of it, and which of its bytes a decoder needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "PictureFile", missing_as_null))]
pub struct PictureFile {
    /// By its first bytes, of a type that is shown or not; `null` for one that is not known.
    pub media_type: Option<MediaType>,
    /// Why it can't be shown; then the rest of this says nothing.
    pub problem: Option<PictureProblem>,
    /// EXIF orientation, 1 to 8.
    pub orientation: Option<u8>,
    /// Width of the file's picture, as its pixels are stored.
    pub natural_width: u32,
    /// Height of the file's picture, as its pixels are stored.
    pub natural_height: u32,
    /// What the decoder gets before the ranges of the file.
    pub start: Vec<u8>,
    /// The ranges of the file's bytes that the decoder needs: start and end of each, one after the other.
    pub ranges: Vec<u64>,
}

/// A picture's file that is being read. Ask [`PictureScan::wanted`], give those bytes to [`PictureScan::feed`], and so on
/// until it answers.
#[derive(Debug)]
pub struct PictureScan {
    length: u64,
    limits: Limits,
    wanted: Range<u64>,
    read: u64,
    media_type: Option<MediaType>,
    walk: Walk,
    /// Of a JPEG whose data has started: where.
    data: Option<u64>,
}

impl PictureScan {
    /// A file of `length` bytes.
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

    /// The range of bytes to give next.
    pub fn wanted(&self) -> Range<u64> {
        self.wanted.clone()
    }

    /// Takes the bytes that were wanted. Gives the file when no more are wanted.
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

    /// Looks for the marker at the end of a JPEG, from the end of the file backwards: in the picture's data it stands
    /// nowhere else.
    fn look_for_end(&mut self, data: u64, bytes: &[u8]) -> Option<PictureFile> {
        if bytes.windows(2).any(|pair| pair == [0xFF, 0xD9]) || self.read > MAX_READ {
            return Some(self.file());
        }
        if self.wanted.start <= data {
            return Some(self.refused(PictureProblem::Truncated));
        }
        // The marker may be in two windows.
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

/// How far a file's segments or chunks are read.
#[derive(Debug)]
pub(super) struct Walk {
    /// Where the next segment or chunk starts.
    at: u64,
    pub(super) size: Option<(u32, u32)>,
    pub(super) orientation: Option<u8>,
    /// Whether EXIF that stands further on counts no more.
    is_turned: bool,
    /// What the decoder needs.
    ranges: Vec<Range<u64>>,
    /// Where the container of a WebP ends; 0 in other files.
    end: u64,
    /// Data of an extended WebP's first chunk.
    extended: Option<[u8; 10]>,
}

/// What comes of the segments or chunks in some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The next one goes on behind the bytes, or starts there.
    More,
    /// All is read that has to be: up to the data of a JPEG, else to the end.
    End,
    Refused(PictureProblem),
}

/// A segment or chunk: how long it is, and whether the decoder needs it.
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

    /// Passes over what the first bytes of a file of `length` bytes are.
    pub(super) fn start(&mut self, kind: MediaType, bytes: &[u8], length: u64) {
        self.at = match kind {
            MediaType::Jpeg => 2,
            MediaType::Png => 8,
            _ => WEBP_CHUNKS,
        };
        if kind == MediaType::WebP {
            // What is behind the container is not of the picture. No decoder reads one that claims to be empty.
            let claimed = u32_at(bytes, 4).filter(|claimed| u64::from(*claimed) >= WEBP_CHUNKS);
            self.end = claimed.map_or(length, |claimed| u64::from(claimed) + 8);
        } else {
            self.keep(0..self.at);
        }
    }

    /// Goes through the bytes of a file of `length` bytes that start at `start`.
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

    /// Takes the orientation of the first EXIF data, where it stands where the standard says.
    fn turn(&mut self, tiff: &[u8], is_whole: bool) {
        if !self.is_turned {
            self.orientation = exif::orientation(tiff);
            self.is_turned = is_whole;
        }
    }

    fn jpeg(&mut self, here: &[u8]) -> Part {
        // Decoders pass over what is no marker, and over fill bytes.
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
            // Markers without a segment, and none at all.
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
            // A frame, of whichever process. C4, C8 and CC are other things.
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
            // Tables, and what says which colours the numbers are.
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
        // Length and kind are before the data, CRC-32 is behind it.
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
        // Chunks have an even length; the last one may lack its padding.
        let (long, left) = (u64::from(size) + 8, self.end - self.at);
        if long > left {
            return Err(Outcome::Refused(PictureProblem::Truncated));
        }
        Ok((left.min(long + (long & 1)), is_needed))
    }

    /// Reads EXIF data of `size` bytes that these bytes start with.
    fn look(&mut self, data: &[u8], size: u64) -> Result<(), Outcome> {
        let long = usize::try_from(size.min(MAX_LOOK)).unwrap_or(usize::MAX);
        let tiff = data.get(..long.min(data.len())).unwrap_or_default();
        let is_whole = data.len() >= long;
        self.turn(tiff.strip_prefix(b"Exif\0\0").unwrap_or(tiff), is_whole);
        is_whole.then_some(()).ok_or(Outcome::More)
    }

    /// What a decoder gets before the ranges of a WebP: the container's header with its new length, and the chunk of an
    /// extended one without its flags of EXIF and XMP.
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

/// The number of three bytes plus one, as `VP8X` has sides.
fn u24_plus_one(bytes: &[u8], at: usize) -> Option<u32> {
    let low = u16_at(bytes, at)?;
    Some((u32::from(*bytes.get(at + 2)?) << 16 | u32::from(low)) + 1)
}
