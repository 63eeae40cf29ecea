//! Pictures and videos in an archive, recognised by their bytes and not by their names.

use std::path::Path;
use std::slice;

use crate::not_run::not_run;
use videoid_lens::archive::EntryKind::{Image, Other, Video};
use videoid_lens::archive::{EntryRole, open};
use videoid_lens::error::Code;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::media::{MediaType, PictureFile, PictureProblem, PictureScan, image_header};

use crate::zips::{Zip, deflated, stored};

#[test]
#[expect(clippy::too_many_lines, reason = "one table: a file of each kind")]
fn the_size_and_orientation_of_pictures_are_read() {
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
        (
            "selfie.jpg",
            &heic,
            Image,
            Some(EntryRole::Selfie),
            None,
            None,
            None,
        ),
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

/// How many bytes at the start of a picture are read.
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

/// A JPEG of 640 × 480 with these segments before and after its frame header.
fn jpeg(before: &[Vec<u8>], behind: &[Vec<u8>]) -> Vec<u8> {
    let frame = segment(0xC0, b"\x08\x01\xE0\x02\x80\x01\x01\x11\0");
    let scan = segment(0xDA, b"\x01\x01\0\0\x3F\0");
    let (start, end) = (b"\xFF\xD8".to_vec(), b"data\xFF\0data\xFF\xD9".to_vec());
    [start, before.concat(), frame, behind.concat(), scan, end].concat()
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

/// Reads a picture's file range by range, as the shell does. Also returns the bytes for the decoder, and how many bytes
/// were read.
fn scan(picture: &[u8]) -> Result<(PictureFile, Vec<u8>, usize), Code> {
    let place = |offset: u64| usize::try_from(offset).unwrap();
    let mut scan = PictureScan::new(picture.len() as u64, &Limits::default());
    let mut read = 0;
    loop {
        let wanted = scan.wanted();
        let bytes = &picture[place(wanted.start)..place(wanted.end)];
        read += bytes.len();
        if let Some(file) = scan.feed(bytes).map_err(|error| error.code())? {
            let mut decoded = file.start.clone();
            for range in file.ranges.chunks(2) {
                decoded.extend(&picture[place(range[0])..place(range[1])]);
            }
            return Ok((file, decoded, read));
        }
        assert_ne!(scan.wanted(), wanted, "the same bytes again");
    }
}

fn app13() -> Vec<Vec<u8>> {
    vec![segment(0xED, &vec![7; 65_000]); 4]
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table: a picture of each kind")]
fn the_orientation_is_read_where_the_standard_puts_it_and_the_decoder_gets_no_orientation() {
    let six = &exif(&turned(6));
    let far = vec![segment(0xED, &vec![7; 65_000]); 40];
    let of = |entries: &[_]| jpeg(&[exif(&tiff(entries))], &[]);
    let mut at_the_edge = turned(6);
    at_the_edge.truncate(17);
    for (name, picture, orientation) in [
        ("no EXIF", jpeg(&[], &[]), None),
        (
            "six",
            jpeg(slice::from_ref(six), &[segment(0xC4, &[0; 400])]),
            Some(6),
        ),
        ("eight", jpeg(&[exif(&turned(8))], &[]), Some(8)),
        (
            "EXIF without orientation",
            of(&[(0x0110, SHORT, 1, 9)]),
            None,
        ),
        ("EXIF without anything", of(&[]), None),
        (
            "among others",
            of(&[
                (0x0100, LONG, 1, 9),
                (ORIENTATION, SHORT, 1, 3),
                (0x0128, SHORT, 1, 2),
            ]),
            Some(3),
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
            Some(6),
        ),
        (
            "fill bytes",
            jpeg(&[vec![0xFF; 3], six.clone()], &[]),
            Some(6),
        ),
        (
            "two EXIF",
            jpeg(&[six.clone(), exif(&turned(1))], &[]),
            Some(6),
        ),
        (
            "two EXIF, the first without orientation",
            jpeg(&[exif(&tiff(&[])), six.clone()], &[]),
            None,
        ),
        ("LONG", of(&[(ORIENTATION, LONG, 1, 6)]), None),
        ("BYTE", of(&[(ORIENTATION, 1, 1, 6)]), None),
        ("count 2", of(&[(ORIENTATION, SHORT, 2, 6)]), None),
        ("count 0", of(&[(ORIENTATION, SHORT, 0, 6)]), None),
        ("nine", of(&[(ORIENTATION, SHORT, 1, 9)]), None),
        ("nought", of(&[(ORIENTATION, SHORT, 1, 0)]), None),
        (
            "given twice",
            of(&[(ORIENTATION, SHORT, 1, 6), (ORIENTATION, SHORT, 1, 3)]),
            Some(6),
        ),
        ("cut off", jpeg(&[exif(&at_the_edge)], &[]), None),
        ("no TIFF", jpeg(&[exif(b"what?")], &[]), None),
        (
            "another identifier",
            jpeg(
                &[segment(0xE1, &[&b"Exif\0\x01"[..], &turned(6)].concat())],
                &[],
            ),
            None,
        ),
        ("after the frame", jpeg(&[], slice::from_ref(six)), None),
        (
            "before and after the frame",
            jpeg(&[exif(&turned(3))], slice::from_ref(six)),
            Some(3),
        ),
        (
            "behind 260 KB",
            jpeg(&[app13(), vec![six.clone()]].concat(), &[]),
            Some(6),
        ),
        (
            "before 260 KB",
            jpeg(&[vec![six.clone()], app13()].concat(), &[]),
            Some(6),
        ),
        (
            "behind 2.6 MB",
            jpeg(&[far, vec![six.clone()]].concat(), &[]),
            Some(6),
        ),
        (
            "frame before 260 KB",
            jpeg(slice::from_ref(six), &app13()),
            Some(6),
        ),
        (
            "bytes between the segments",
            jpeg(
                &[segment(0xE0, b"JFIF"), b"what?".to_vec(), six.clone()],
                &[],
            ),
            Some(6),
        ),
        (
            "no marker, which decoders skip",
            jpeg(&[b"\xFF\0\0\x04..".to_vec(), six.clone()], &[]),
            Some(6),
        ),
        (
            "bytes after the end",
            [jpeg(slice::from_ref(six), &[]), vec![0; 300_000]].concat(),
            Some(6),
        ),
        ("PNG", png(&[(b"IDAT", b"data"), (b"IEND", b"")]), None),
        (
            "PNG that turns",
            png(&[(b"eXIf", &turned(6)), (b"IDAT", b"data"), (b"IEND", b"")]),
            Some(6),
        ),
        (
            "PNG with an orientation after its data",
            png(&[(b"IDAT", b"data"), (b"eXIf", &turned(6)), (b"IEND", b"")]),
            None,
        ),
        (
            "PNG with two eXIf",
            png(&[
                (b"eXIf", &turned(3)),
                (b"eXIf", &turned(6)),
                (b"IDAT", b"data"),
                (b"IEND", b""),
            ]),
            Some(3),
        ),
        (
            "PNG with an orientation after a long text",
            png(&[
                (b"tEXt", &vec![b'a'; 400_000]),
                (b"eXIf", &turned(6)),
                (b"IDAT", b"data"),
                (b"IEND", b""),
            ]),
            Some(6),
        ),
        (
            "PNG with an eXIf after much data",
            png(&[
                (b"IDAT", &vec![0; 3 << 20]),
                (b"eXIf", &turned(6)),
                (b"IEND", b""),
            ]),
            None,
        ),
        ("simple WebP", webp(None, &[]), None),
        ("WebP with alpha", webp(Some(0x10), &[]), None),
        (
            "WebP with XMP",
            webp(Some(0x04), &[(b"XMP ", b"<x:Exif/>")]),
            None,
        ),
        (
            "WebP with EXIF",
            webp(Some(0x08), &[(b"EXIF", &turned(6))]),
            Some(6),
        ),
        (
            "WebP with EXIF as JPEG has it",
            webp(
                Some(0x08),
                &[(b"EXIF", &[&b"Exif\0\0"[..], &turned(6)].concat())],
            ),
            Some(6),
        ),
        (
            "WebP with two EXIF",
            webp(Some(0x08), &[(b"EXIF", &turned(6)), (b"EXIF", &turned(3))]),
            Some(6),
        ),
        ("WebP with a flag and no EXIF", webp(Some(0x08), &[]), None),
        (
            "simple WebP with EXIF",
            webp(None, &[(b"EXIF", &turned(6))]),
            None,
        ),
        (
            "WebP with EXIF after much data",
            webp(
                Some(0x0A),
                &[(b"ANMF", &vec![0; 300_001]), (b"EXIF", &turned(6))],
            ),
            Some(6),
        ),
    ] {
        let (file, decoded, _) = scan(&picture).expect(name);
        assert_eq!(
            (file.problem, file.orientation),
            (None, orientation),
            "{name}"
        );
        assert_eq!(
            (file.natural_width, file.natural_height),
            (640, 480),
            "{name}"
        );
        for word in [&b"Exif"[..], b"eXIf", b"EXIF", b"MM\0*", b"XMP ", b"xap"] {
            let has = decoded.windows(word.len()).any(|part| part == word);
            assert!(!has, "{name}: {}", String::from_utf8_lossy(word));
        }
        // The decoder gets a picture of the same kind and size, from which nothing more has to be left out.
        let (again, decoded_again, _) = scan(&decoded).expect(name);
        assert_eq!(again.media_type, file.media_type, "{name}");
        assert_eq!((again.problem, again.orientation), (None, None), "{name}");
        assert_eq!(
            (again.natural_width, again.natural_height),
            (640, 480),
            "{name}"
        );
        assert_eq!(decoded_again, decoded, "{name}");
        // The first look at an archive finds the same orientation, as far as it reads, and never another size.
        let header = image_header(&picture[..picture.len().min(HEAD)]).expect(name);
        assert!(
            header
                .orientation
                .is_none_or(|one| Some(one) == orientation),
            "{name}"
        );
        assert!(header.size.is_none_or(|size| size == (640, 480)), "{name}");
        assert!(header.size.is_some() || header.goes_on, "{name}");
    }
}

#[test]
fn the_decoder_gets_what_it_needs() {
    let needed = [
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01profile"),
        segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01"),
        segment(0xDB, &[1; 65]),
        segment(0xC4, &[2; 30]),
        segment(0xDD, b"\0\x04"),
        segment(0xCC, b"\0\x10"),
    ];
    let other = [
        segment(0xE2, b"MPF\0II*\0"),
        segment(0xEE, b"other"),
        segment(0xFE, b"a comment"),
        segment(0xE5, b"what?"),
        exif(&turned(6)),
    ];
    let mixed: Vec<_> = needed
        .iter()
        .zip(other.iter().cycle())
        .flat_map(|(a, b)| [a.clone(), b.clone()])
        .collect();
    assert_eq!(scan(&jpeg(&mixed, &other)).unwrap().1, jpeg(&needed, &[]));

    let needed: [(&[u8; 4], &[u8]); 6] = [
        (b"gAMA", b"0000"),
        (b"iCCP", b"profile"),
        (b"PLTE", b"012"),
        (b"tRNS", b"0"),
        (b"IDAT", b"data"),
        (b"IEND", b""),
    ];
    let other: (&[u8; 4], &[u8]) = (b"zTXt", b"Raw profile type exif");
    let mixed: Vec<_> = needed.iter().flat_map(|chunk| [other, *chunk]).collect();
    assert_eq!(scan(&png(&mixed)).unwrap().1, png(&needed));

    let extended = webp(
        Some(0x3E),
        &[
            (b"ALPH", b"a"),
            (b"ANIM", b"anim"),
            (b"EXIF", &turned(6)),
            (b"XMP ", b"x"),
        ],
    );
    let kept = webp(Some(0x32), &[(b"ALPH", b"a"), (b"ANIM", b"anim")]);
    assert_eq!(scan(&extended).unwrap().1, kept);
}

#[test]
fn pictures_that_cannot_be_shown_are_recognised_before_they_are_decoded() {
    let whole = jpeg(&[exif(&turned(6))], &[segment(0xC4, &[0; 400])]);
    let of_png = png(&[(b"IDAT", &[7; 40]), (b"IEND", b"")]);
    let of_webp = webp(Some(0x08), &[(b"EXIF", &turned(6))]);
    for picture in [&whole, &of_png, &of_webp] {
        for cut in 16..picture.len() {
            let (file, ..) = scan(&picture[..cut]).unwrap();
            assert_eq!(
                file.problem,
                Some(PictureProblem::Truncated),
                "cut off at {cut}"
            );
        }
    }
    let endless = [&whole[..whole.len() - 2], &vec![0; 300_000][..]].concat();
    let without_frame = [
        b"\xFF\xD8".to_vec(),
        app13().concat(),
        segment(0xDA, b"..."),
    ]
    .concat();
    let mut flat = whole.clone();
    let frame = flat
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    flat[frame + 5..frame + 7].fill(0);
    // The two upper bits of each side do not belong to it.
    let no_width = b"RIFF\x16\0\0\0WEBPVP8 \x0A\0\0\0\x30\0\0\x9D\x01\x2A\0\x40\x10\0".to_vec();
    for (name, picture, problem) in [
        ("no end", &endless[..], PictureProblem::Truncated),
        ("no frame", &without_frame, PictureProblem::Damaged),
        ("no height", &flat, PictureProblem::Damaged),
        ("no width", &no_width, PictureProblem::Damaged),
        (
            "an end and no data",
            b"\xFF\xD8\xFF\xE0\0\x04..\xFF\xD9",
            PictureProblem::Damaged,
        ),
        (
            "no IHDR",
            b"\x89PNG\r\n\x1a\n\0\0\0\x04IDATdata....",
            PictureProblem::Damaged,
        ),
        (
            "HEIC",
            b"\0\0\0\x18ftypheic\0\0\0\0",
            PictureProblem::Format,
        ),
        (
            "AVIF",
            b"\0\0\0\x18ftypavif\0\0\0\0",
            PictureProblem::Format,
        ),
        ("TIFF", b"II*\0\x08\0\0\0", PictureProblem::Format),
        ("GIF", b"GIF89a", PictureProblem::Format),
        ("MP4", b"\0\0\0\x18ftypisom\0\0\0\0", PictureProblem::Format),
        ("SVG", b"<svg/>", PictureProblem::Format),
        ("nothing", b"", PictureProblem::Format),
    ] {
        let (file, decoded, _) = scan(picture).unwrap();
        assert_eq!(file.problem, Some(problem), "{name}");
        assert!(decoded.is_empty(), "{name}");
    }
}

#[test]
fn a_size_after_long_segments_is_found_and_checked() {
    let large = b"\x08\x23\x28\x2E\xE0\x01\x01\x11\0";
    let frame = segment(0xC0, large);
    for behind in [1, 4, 40] {
        let app13 = vec![segment(0xED, &vec![7; 65_000]); behind].concat();
        let picture = [&b"\xFF\xD8"[..], &app13, &frame, &[0; 64][..]].concat();
        assert_eq!(
            scan(&picture).unwrap_err(),
            Code::LimitImagePixels,
            "{behind}"
        );
    }
    // Reading ends, however many segments there are.
    let many = segment(0xED, &[]).repeat(1 << 20);
    let (file, _, read) = scan(&[b"\xFF\xD8", &many[..]].concat()).unwrap();
    assert_eq!(file.problem, Some(PictureProblem::Truncated));
    assert!(read < 5 << 20, "{read}");
    let more = segment(0xED, &vec![7; 65_000]).repeat(1_100);
    let (file, _, read) = scan(&[b"\xFF\xD8", &more[..]].concat()).unwrap();
    assert_eq!(file.problem, Some(PictureProblem::Damaged));
    assert!(read < 65 << 20, "{read}");
}

/// Real-world pictures with unusual EXIF, segments and sizes, if they are beside the project.
#[test]
fn real_world_pictures_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases/pictures");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return not_run("real-world pictures are read", "../shared/cases/pictures");
    };
    let mut wrong = Vec::new();
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let found = scan(&std::fs::read(&path).unwrap());
        let found = found.map(|(file, ..)| (file.problem, file.orientation));
        let expected = match name.as_str() {
            "big-behind-app.jpg" => Err(Code::LimitImagePixels),
            "j-truncated-half.jpg" => Ok((Some(PictureProblem::Truncated), None)),
            "j-long-le.jpg" | "j-orientation-9.jpg" | "p-exif-after.png" => Ok((None, None)),
            _ if name.starts_with("h-") || name.starts_with("o-") => {
                Ok((Some(PictureProblem::Format), None))
            }
            _ if ["exif", "short", "fill"]
                .iter()
                .any(|word| name.contains(word)) =>
            {
                Ok((None, Some(6)))
            }
            _ => Ok((None, None)),
        };
        if found != expected {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
