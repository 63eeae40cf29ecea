//! Types of pictures and videos, detected from the first bytes of a file.

use crate::common::named::named_enum;

named_enum! {
    /// Types of pictures and videos, detected from the bytes of a file, not from its name.
    pub enum MediaType {
        /// JPEG.
        Jpeg = "image/jpeg",
        /// PNG.
        Png = "image/png",
        /// WebP.
        WebP = "image/webp",
        /// HEIC, in the container format of MP4. Few browsers can show it.
        Heic = "image/heic",
        /// AVIF, in the same container format.
        Avif = "image/avif",
        /// TIFF.
        Tiff = "image/tiff",
        /// GIF.
        Gif = "image/gif",
        /// MP4.
        Mp4 = "video/mp4",
        /// `QuickTime`, in the container format from which that of MP4 was derived.
        QuickTime = "video/quicktime",
        /// `WebM`.
        WebM = "video/webm",
    }
}

impl MediaType {
    /// Whether it is a video.
    pub const fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::QuickTime | Self::WebM)
    }

    /// Whether it is a picture in a format that is shown.
    pub const fn is_shown_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::WebP)
    }

    pub(super) fn of(head: &[u8]) -> Option<Self> {
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
            [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..] => Some(match rest.first_chunk() {
                Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1") => {
                    Self::Heic
                }
                Some(b"avif" | b"avis") => Self::Avif,
                _ => Self::Mp4,
            }),
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some(Self::Tiff),
            [b'G', b'I', b'F', b'8', ..] => Some(Self::Gif),
            _ => None,
        }
    }
}
