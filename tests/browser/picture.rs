//! The headers of pictures.

use serde_json::json;
use videoid_lens::wasm::picture_header;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{thrown, value};

/// The start of a PNG of 3 by 2 pixels.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";

#[wasm_bindgen_test]
fn a_header_is_plain_data_with_null_for_what_it_does_not_tell() {
    let header = value(picture_header(PNG).unwrap());
    assert_eq!(header["orientation"], serde_json::Value::Null);
    assert_eq!(header["naturalWidth"], 3);
    assert_eq!(header["naturalHeight"], 2);
    assert!(header["orientationCertain"].is_boolean());
    assert_eq!(header.as_object().unwrap().len(), 4);
}

#[wasm_bindgen_test]
fn what_is_no_picture_is_refused() {
    assert_eq!(
        thrown(picture_header(b"GIF89a")),
        json!({"code": "IMAGE_UNREADABLE"})
    );
}
