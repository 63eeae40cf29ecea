//! The start of a file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use videoid_lens::media::image_header;

fuzz_target!(|head: &[u8]| {
    if let Some(header) = image_header(head) {
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
});
