//! Detects the type of a file from its first bytes, and the size and orientation of a picture from its header. Decodes
//! nothing.

mod base64;
mod exif;
mod image;
mod media_type;
mod scan;

pub use base64::decode_start;
pub use image::{ImageHeader, image_header};
pub use media_type::MediaType;
pub(crate) use scan::is_drawable;
pub use scan::{PictureFile, PictureProblem, PictureScan};
