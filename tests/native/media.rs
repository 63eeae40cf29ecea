//! Pictures and videos in an archive: by their bytes, not by their names.

use std::path::Path;
use std::slice;

use crate::not_run::not_run;
use videoid_lens::archive::EntryKind::{Image, Other, Video};
use videoid_lens::archive::{EntryRole, open};
use videoid_lens::error::Code;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::media::{MediaType, image_header};

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
    let quicktime = b"\0\0\0\x14ftypqt  \0\0\0\0".to_vec();
    let timestamp = b"\x30\x82\x0a\x51\x30".to_vec();
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
        (
            "video.mp4",
            &quicktime,
            Video,
            Some(EntryRole::Video),
            None,
            None,
            None,
        ),
        ("selfie.jpg", &heic, Other, None, None, None, None),
        ("front.tsr", &timestamp, Other, None, None, None, None),
        ("video_timestamp", &timestamp, Other, None, None, None, None),
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
            let is_quicktime = entry.media_type == Some(MediaType::QuickTime);
            assert_eq!(is_quicktime, data == &quicktime, "{name}");
            assert_eq!(
                (entry.width.zip(entry.height), entry.orientation),
                (size, orientation),
                "{name}"
            );
            assert_eq!(entry.problem, problem, "{name}");
        }
    }
}

/// The first bytes that are read of a picture.
const HEAD: usize = 136 << 10;

const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;
const LONG: u16 = 4;

/// A TIFF structure of one directory. Entries are tag, type, count and value.
fn tiff(entries: &[(u16, u16, u32, u16)]) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    tiff.extend(u16::try_from(entries.len()).unwrap().to_be_bytes());
    for (tag, kind, count, value) in entries {
        tiff.extend(tag.to_be_bytes());
        tiff.extend(kind.to_be_bytes());
        tiff.extend(count.to_be_bytes());
        let value = u32::from(*value) << if *kind == SHORT { 16 } else { 0 };
        tiff.extend(value.to_be_bytes());
    }
    tiff.extend([0; 4]);
    tiff
}

fn turned(orientation: u16) -> Vec<u8> {
    tiff(&[(ORIENTATION, SHORT, 1, orientation)])
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker][..], &length, data].concat()
}

fn exif(tiff: &[u8]) -> Vec<u8> {
    segment(0xE1, &[&b"Exif\0\0"[..], tiff].concat())
}

/// A JPEG of 640 × 480 with these segments before its frame and behind it.
fn jpeg(before: &[Vec<u8>], behind: &[Vec<u8>]) -> Vec<u8> {
    let frame = segment(0xC0, b"\x08\x01\xE0\x02\x80\x01\x01\x11\0");
    let scan = segment(0xDA, b"\x01\x01\0\0\x3F\0");
    let start = b"\xFF\xD8".to_vec();
    [start, before.concat(), frame, behind.concat(), scan].concat()
}

fn png(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = (b"IHDR", &b"\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0"[..]);
    for (kind, data) in [&[header][..], chunks].concat() {
        png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        png.extend([&kind[..], data, &b"...."[..]].concat());
    }
    png
}

/// A WebP of 640 × 480: extended with these flags, or simple.
fn webp(flags: Option<u8>, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let extended = flags.map(|flags| [&[flags, 0, 0, 0][..], b"\x7f\x02\0\xdf\x01\0"].concat());
    let first = extended.iter().map(|data| (b"VP8X", &data[..]));
    let lossless = (b"VP8L", &b"\x2f\x7f\xc2\x77\x00"[..]);
    let mut body = b"WEBP".to_vec();
    for (kind, data) in first.chain([lossless]).chain(chunks.iter().copied()) {
        body.extend(kind);
        body.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        body.extend(data);
        body.resize(body.len().next_multiple_of(2), 0);
    }
    let length = u32::try_from(body.len()).unwrap().to_le_bytes();
    [&b"RIFF"[..], &length, &body].concat()
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table: a picture of each kind")]
fn an_orientation_is_certain_where_no_browser_can_read_another() {
    let six = &exif(&turned(6));
    let app13 = vec![segment(0xED, &vec![7; 65_000]); 4];
    let of = |entries: &[_]| jpeg(&[exif(&tiff(entries))], &[]);
    let mut at_the_edge = turned(6);
    at_the_edge.truncate(21);
    let mut low_directory = turned(6);
    low_directory[7] = 4;
    let certain = [
        ("no EXIF", jpeg(&[], &[])),
        (
            "one EXIF",
            jpeg(slice::from_ref(six), &[segment(0xC4, &[0; 400])]),
        ),
        ("eight", jpeg(&[exif(&turned(8))], &[])),
        ("EXIF without orientation", of(&[(0x0110, SHORT, 1, 9)])),
        ("EXIF without anything", of(&[])),
        (
            "among others",
            of(&[
                (0x0100, LONG, 1, 9),
                (ORIENTATION, SHORT, 1, 3),
                (0x0128, SHORT, 1, 2),
            ]),
        ),
        (
            "XMP before",
            jpeg(
                &[
                    segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
                    six.clone(),
                ],
                &[],
            ),
        ),
        ("fill bytes", jpeg(&[vec![0xFF; 3], six.clone()], &[])),
        (
            "APP13 behind EXIF",
            jpeg(&[six.clone(), app13[0].clone()], &[]),
        ),
        ("PNG", png(&[(b"IDAT", b"data"), (b"IEND", b"")])),
        (
            "PNG with eXIf that turns nothing",
            png(&[(b"eXIf", &turned(1)), (b"IDAT", b"data"), (b"IEND", b"")]),
        ),
        ("simple WebP", webp(None, &[])),
        ("WebP with alpha", webp(Some(0x10), &[])),
        ("WebP with XMP", webp(Some(0x04), &[(b"XMP ", b"<x/>")])),
    ];
    let uncertain = [
        ("two EXIF", jpeg(&[six.clone(), exif(&turned(1))], &[])),
        (
            "two EXIF, the first without orientation",
            jpeg(&[exif(&tiff(&[])), six.clone()], &[]),
        ),
        (
            "two that say the same",
            jpeg(&[six.clone(), six.clone()], &[]),
        ),
        ("LONG", of(&[(ORIENTATION, LONG, 1, 6)])),
        ("BYTE", of(&[(ORIENTATION, 1, 1, 6)])),
        ("count 2", of(&[(ORIENTATION, SHORT, 2, 6)])),
        ("count 0", of(&[(ORIENTATION, SHORT, 0, 6)])),
        ("nine", of(&[(ORIENTATION, SHORT, 1, 9)])),
        ("nought", of(&[(ORIENTATION, SHORT, 1, 0)])),
        (
            "given twice",
            of(&[(ORIENTATION, SHORT, 1, 6), (ORIENTATION, SHORT, 1, 6)]),
        ),
        ("cut off", jpeg(&[exif(&at_the_edge)], &[])),
        (
            "directory in the TIFF header",
            jpeg(&[exif(&low_directory)], &[]),
        ),
        ("no TIFF", jpeg(&[exif(b"what?")], &[])),
        (
            "another identifier",
            jpeg(
                &[segment(0xE1, &[&b"Exif\0\x01"[..], &turned(6)].concat())],
                &[],
            ),
        ),
        ("behind the frame", jpeg(&[], slice::from_ref(six))),
        (
            "before and behind the frame",
            jpeg(slice::from_ref(six), slice::from_ref(six)),
        ),
        (
            "behind 260 KB",
            jpeg(&[app13.clone(), vec![six.clone()]].concat(), &[]),
        ),
        (
            "before 260 KB",
            jpeg(&[vec![six.clone()], app13.clone()].concat(), &[]),
        ),
        ("frame before 260 KB", jpeg(&[], &app13)),
        (
            "not a segment",
            jpeg(&[segment(0xE0, b"JFIF"), b"what?".to_vec()], &[]),
        ),
        (
            "skipped by decoders",
            jpeg(&[b"\xFF\0\0\x04..".to_vec()], &[]),
        ),
        (
            "PNG that turns",
            png(&[(b"eXIf", &turned(6)), (b"IDAT", b"data"), (b"IEND", b"")]),
        ),
        (
            "PNG turned behind its data",
            png(&[(b"IDAT", b"data"), (b"eXIf", &turned(6)), (b"IEND", b"")]),
        ),
        (
            "PNG with two eXIf",
            png(&[
                (b"eXIf", &turned(1)),
                (b"eXIf", &turned(6)),
                (b"IDAT", b"data"),
                (b"IEND", b""),
            ]),
        ),
        (
            "PNG that goes on",
            png(&[(b"IDAT", &vec![0; HEAD]), (b"IEND", b"")]),
        ),
        ("PNG without an end", png(&[(b"IDAT", b"data")])),
        ("WebP with EXIF", webp(Some(0x08), &[(b"EXIF", &turned(6))])),
        (
            "WebP with EXIF and no flag",
            webp(Some(0), &[(b"EXIF", &turned(6))]),
        ),
        ("WebP with a flag and no EXIF", webp(Some(0x08), &[])),
        (
            "simple WebP with EXIF",
            webp(None, &[(b"EXIF", &turned(6))]),
        ),
        (
            "WebP that goes on",
            webp(Some(0), &[(b"ANMF", &vec![0; HEAD]), (b"EXIF", &turned(6))]),
        ),
    ];
    for (pictures, expected) in [(&certain[..], true), (&uncertain[..], false)] {
        for (name, picture) in pictures {
            let head = &picture[..picture.len().min(HEAD)];
            let header = image_header(head).expect(name);
            assert_eq!(header.orientation_certain, expected, "{name}");
        }
    }
    // Nothing is certain before all of it is here: the scan's marker, the last chunk.
    for (name, picture) in &certain {
        for cut in 0..(picture.len() - 8).min(200) {
            let header = image_header(&picture[..cut]);
            let is_certain = header.is_some_and(|header| header.orientation_certain);
            assert!(!is_certain, "{name}, cut off at {cut}");
        }
    }
    // What is too far for a first look is found in the whole file.
    for far in ["behind 260 KB", "before 260 KB"] {
        let (_, picture) = uncertain.iter().find(|(name, _)| *name == far).expect(far);
        let header = image_header(picture).expect(far);
        assert_eq!(
            (header.orientation, header.orientation_certain),
            (Some(6), true),
            "{far}"
        );
    }
}

#[test]
fn entries_say_whether_their_orientation_is_certain() {
    let once = jpeg(&[exif(&turned(6))], &[]);
    let twice = jpeg(&[exif(&turned(6)), exif(&turned(1))], &[]);
    for (picture, expected) in [(&once, true), (&twice, false)] {
        for file in [stored("a.jpg", picture), deflated("a.jpg", picture)] {
            let bytes = Zip::of(&[file]).bytes;
            let listing = open(&bytes, Limits::default(), Strictness::Strict).unwrap();
            assert_eq!(listing.entries[0].orientation_certain, expected);
        }
    }
}

/// Pictures with unusual EXIF, segments and sizes, where they lie beside the project.
#[test]
fn pictures_from_the_field_are_certain_or_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases/pictures");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return not_run(
            "pictures from the field are certain or not",
            "../shared/cases/pictures",
        );
    };
    let mut wrong = Vec::new();
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let header = image_header(&std::fs::read(&path).unwrap());
        let certain = header.is_some_and(|header| header.orientation_certain);
        let expected = match name.as_str() {
            "j-two-exif-6-1.jpg"
            | "j-long-le.jpg"
            | "j-orientation-9.jpg"
            | "p-exif.png"
            | "p-exif-after.png"
            | "w-exif-first.webp" => false,
            // No JPEG, PNG or WebP.
            _ => !name.starts_with("h-") && !name.starts_with("o-"),
        };
        if certain != expected {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
