//! Tells the type of a file by its first bytes, and size and orientation of a picture by its header. Decodes nothing.

mod base64;
mod exif;
mod image;
mod scan;

pub use base64::decode_start;
pub(crate) use image::is_drawable;
pub use image::{ImageHeader, MediaType, image_header};
pub use scan::{PictureFile, PictureProblem, PictureScan};
