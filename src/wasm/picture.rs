//! Pictures for JavaScript: the shell brings the bytes, and decodes those that it is told.

use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{number, whole};
use crate::error::Error;
use crate::json::to_json;
use crate::limits::Limits;
use crate::media;

/// A picture's file that is being read. Free it, whatever becomes of it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PictureScan {
    scan: media::PictureScan,
}

#[wasm_bindgen]
impl PictureScan {
    /// A file of `size` bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(size: f64) -> Self {
        let scan = media::PictureScan::new(whole(size), &Limits::default());
        Self { scan }
    }

    /// The range of bytes to feed next: its start and its end.
    #[wasm_bindgen(getter)]
    pub fn wanted(&self) -> Vec<f64> {
        let wanted = self.scan.wanted();
        vec![number(wanted.start), number(wanted.end)]
    }

    /// Takes those bytes. Gives the `PictureFile` as JSON text when no more are needed.
    ///
    /// # Errors
    /// `LIMIT_IMAGE_PIXELS`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<String>, Error> {
        let file = self.scan.feed(bytes)?;
        Ok(file.as_ref().map(to_json).transpose()?)
    }
}
