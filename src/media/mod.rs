//! What a file is by its first bytes, and how large and how turned a picture is by its header. Nothing is decoded.

mod base64;
mod exif;
mod image;

pub use base64::decode_start;
pub(crate) use image::is_drawable;
pub use image::{ImageHeader, MediaType, image_header, picture_header};
