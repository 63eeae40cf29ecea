//! The file of a picture: its start, then all of it, range by range.
#![no_main]

use libfuzzer_sys::fuzz_target;
use videoid_lens::limits::Limits;
use videoid_lens::media::{PictureScan, image_header};

fuzz_target!(|file: &[u8]| {
    if let Some(header) = image_header(file) {
        assert!(
            header
                .size
                .is_none_or(|(width, height)| width > 0 && height > 0)
        );
        assert!(
            header
                .orientation
                .is_none_or(|orientation| (1..=8).contains(&orientation))
        );
    }
    let place = |offset: u64| usize::try_from(offset).unwrap();
    let mut scan = PictureScan::new(file.len() as u64, &Limits::default());
    loop {
        let wanted = scan.wanted();
        let bytes = &file[place(wanted.start)..place(wanted.end)];
        let Ok(None) = scan.feed(bytes).map(|picture| {
            let picture = picture?;
            assert!(picture.problem.is_some() || picture.natural_width > 0);
            // The ranges are inside the file, one after the other.
            let mut last = 0;
            for at in &picture.ranges {
                assert!(*at >= last && *at <= file.len() as u64);
                last = *at;
            }
            Some(())
        }) else {
            return;
        };
    }
});
