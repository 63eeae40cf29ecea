//! What a picture's header tells that is not in an archive.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Error;
use crate::json::to_json;
use crate::limits::Limits;
use crate::media;

/// Size and orientation of a picture, as its header gives them.
#[derive(Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct PictureHeader {
    /// EXIF orientation, 1 to 8.
    pub orientation: Option<u8>,
    /// Whether every browser is certain to turn the picture as `orientation` says, as far as these bytes tell.
    pub orientation_certain: bool,
    /// Width of the file's picture, as its pixels are stored.
    pub natural_width: Option<u32>,
    /// Height of the file's picture, as its pixels are stored.
    pub natural_height: Option<u32>,
}

/// Reads the first bytes of a picture. Gives a `PictureHeader` as JSON text.
///
/// # Errors
/// `IMAGE_UNREADABLE`, `LIMIT_IMAGE_PIXELS`.
#[wasm_bindgen(js_name = pictureHeader)]
pub fn picture_header(head: &[u8]) -> Result<String, Error> {
    let header = media::picture_header(head, &Limits::default())?;
    let (natural_width, natural_height) = header.size.unzip();
    Ok(to_json(&PictureHeader {
        orientation: header.orientation,
        orientation_certain: header.orientation_certain,
        natural_width,
        natural_height,
    })?)
}
