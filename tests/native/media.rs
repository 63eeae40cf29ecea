//! Pictures and videos in an archive: by their bytes, not by their names.

use videoid_lens::archive::EntryKind::{Image, Other, Video};
use videoid_lens::archive::{EntryRole, open};
use videoid_lens::error::Code;
use videoid_lens::limits::Limits;
use videoid_lens::result::Strictness;

use crate::zips::{Zip, deflated, stored};

#[test]
#[expect(clippy::too_many_lines, reason = "one table: a file of each kind")]
fn pictures_say_their_size_and_how_they_are_turned() {
    let mut jpeg = b"\xFF\xD8\xFF\xE1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    jpeg.extend(b"\xFF\xC0\x00\x11\x08\x01\xE0\x02\x80\x03");
    let png =
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0....\0\0\0\0IDAT"
            .to_vec();
    let lossy = b"RIFF\0\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01".to_vec();
    let lossless = b"RIFF\0\0\0\0WEBPVP8L\x05\0\0\0\x2f\x7f\xc2\x77\x00\0".to_vec();
    let extended = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0".to_vec();
    let bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0....".to_vec();
    let mp4 = b"\0\0\0\x18ftypisom\0\0\0\0".to_vec();
    let webm = b"\x1A\x45\xDF\xA3".to_vec();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0".to_vec();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
    let vga = Some((640, 480));
    for (name, data, kind, role, size, orientation, problem) in [
        (
            "a/FRONT_1.jpg",
            &jpeg,
            Image,
            Some(EntryRole::Front),
            vga,
            Some(6),
            None,
        ),
        (
            "back.png",
            &png,
            Image,
            Some(EntryRole::Back),
            vga,
            None,
            None,
        ),
        (
            "face.webp",
            &lossy,
            Image,
            Some(EntryRole::Selfie),
            vga,
            None,
            None,
        ),
        (
            "document-photo",
            &lossless,
            Image,
            Some(EntryRole::Portrait),
            vga,
            None,
            None,
        ),
        (
            "scan.svg",
            &extended,
            Image,
            Some(EntryRole::Front),
            vga,
            None,
            None,
        ),
        (
            "bomb.jpg",
            &bomb,
            Image,
            None,
            Some((30_000, 30_000)),
            None,
            Some(Code::LimitImagePixels),
        ),
        (
            "front.jpg",
            &mp4,
            Video,
            Some(EntryRole::Video),
            None,
            None,
            None,
        ),
        (
            "video.json",
            &webm,
            Video,
            Some(EntryRole::Video),
            None,
            None,
            None,
        ),
        ("selfie.jpg", &heic, Other, None, None, None, None),
        ("portrait.png", &svg, Other, None, None, None, None),
    ] {
        for file in [stored(name, data), deflated(name, data)] {
            let listing = open(
                &Zip::of(&[file]).bytes,
                Limits::default(),
                Strictness::Strict,
            )
            .unwrap();
            let entry = &listing.entries[0];
            assert_eq!((entry.kind, entry.role), (kind, role), "{name}");
            assert_eq!(
                (entry.width.zip(entry.height), entry.orientation),
                (size, orientation),
                "{name}"
            );
            assert_eq!(entry.problem, problem, "{name}");
        }
    }
}
