//! The files of pictures.

use serde_json::json;
use videoid_lens::wasm::PictureScan;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{thrown, value};

/// A PNG of 3 by 2 pixels without real data.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0....\
    \0\0\0\x04tEXttext....\0\0\0\x04IDATdata....\0\0\0\0IEND....";

#[wasm_bindgen_test]
fn a_file_is_plain_data_with_null_for_missing_values() {
    let mut scan = PictureScan::new(77.0);
    assert_eq!(scan.wanted(), [0.0, 77.0]);
    let file = value(scan.feed(PNG).unwrap().unwrap());
    assert_eq!(
        file,
        json!({
            "mediaType": "image/png",
            "problem": null,
            "orientation": null,
            "naturalWidth": 3,
            "naturalHeight": 2,
            "start": [],
            "ranges": [0, 33, 49, 77],
        })
    );
}

#[wasm_bindgen_test]
fn a_file_that_is_not_a_picture_has_a_problem() {
    let file = value(PictureScan::new(6.0).feed(b"GIF89a").unwrap().unwrap());
    assert_eq!(file["mediaType"], "image/gif");
    assert_eq!(file["problem"], "format");
}

#[wasm_bindgen_test]
fn more_bytes_are_requested_and_a_picture_that_is_too_large_is_refused() {
    let mut scan = PictureScan::new(1e6);
    let mut picture = [&b"\xFF\xD8"[..], &vec![0xFF; 200_000]].concat();
    picture.extend(b"\xC0\0\x11\x08\xFF\xFF\xFF\xFF\x03");
    picture.resize(1_000_000, 0);
    assert_eq!(scan.feed(&picture[..128 << 10]).unwrap(), None);
    let wanted = scan.wanted();
    assert_eq!(wanted.len(), 2);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "offsets in a megabyte"
    )]
    let range = wanted[0] as usize..wanted[1] as usize;
    assert_eq!(
        thrown(scan.feed(&picture[range])),
        json!({"code": "LIMIT_IMAGE_PIXELS", "limit": 50_000_000})
    );
}
