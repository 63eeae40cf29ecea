//! Pictures for JavaScript. The shell provides the bytes, and decodes those that it is told to.

use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{number, whole};
use crate::error::Error;
use crate::json::to_json;
use crate::limits::Limits;
use crate::media;

/// A picture file that is being read. Call `free()` in every case.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PictureScan {
    scan: media::PictureScan,
}

#[wasm_bindgen]
impl PictureScan {
    /// Starts to read a file of `size` bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(size: f64) -> Self {
        let scan = media::PictureScan::new(whole(size), &Limits::default());
        Self { scan }
    }

    /// The range of bytes to feed next, as start and end offset.
    #[wasm_bindgen(getter)]
    pub fn wanted(&self) -> Vec<f64> {
        let wanted = self.scan.wanted();
        vec![number(wanted.start), number(wanted.end)]
    }

    /// Takes those bytes. Returns the `PictureFile` as JSON text when no more bytes are needed.
    ///
    /// # Errors
    /// `LIMIT_IMAGE_PIXELS`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<String>, Error> {
        let file = self.scan.feed(bytes)?;
        Ok(file.as_ref().map(to_json).transpose()?)
    }
}
