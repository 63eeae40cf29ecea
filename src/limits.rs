//! The budgets: what an input may cost, in one place.

/// What is read at most. Input beyond a limit is refused with the limit's error code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Entries of an archive.
    pub entries: usize,
    /// Bytes of the name of an entry.
    pub name_bytes: usize,
    /// Bytes of an archive's central directory.
    pub directory_bytes: usize,
    /// Bytes of an entry that is no raw file and no video, once it is inflated.
    pub image_bytes: usize,
    /// Width times height of a picture.
    pub image_pixels: usize,
    /// Width or height of a picture.
    pub image_side: usize,
    /// Bytes of all entries of an archive that were read, videos aside, once they are inflated.
    pub total_bytes: usize,
    /// How many times its compressed size an entry above 1 MiB may inflate to. Deflate itself ends at 1,032.
    pub ratio: usize,
    /// Bytes of one JSON text. Raw results carry their pictures inside it as base64.
    pub json_bytes: usize,
    /// Nested arrays and objects in one JSON text.
    pub json_depth: usize,
    /// Values (scalars, arrays, objects) in one JSON text.
    pub json_values: usize,
    /// Bytes of one text field that is read, pictures aside.
    pub string_bytes: usize,
    /// Document features in one result.
    pub features: usize,
    /// Security checks, or the agent's rejection reasons, in one result.
    pub items: usize,
    /// Warnings reported for one result; those beyond are dropped and one last warning says so.
    pub warnings: usize,
}

/// The deepest `json_depth` that may be asked for: the stack of the wasm has to hold the reader of it.
pub const DEEPEST: usize = 127;

impl Default for Limits {
    fn default() -> Self {
        Self {
            entries: 2_000,
            name_bytes: 1_024,
            directory_bytes: 4 << 20,
            image_bytes: 64 << 20,
            image_pixels: 50_000_000,
            image_side: 16_384,
            total_bytes: 512 << 20,
            ratio: 1_032,
            json_bytes: 16 << 20,
            json_depth: 64,
            json_values: 250_000,
            string_bytes: 64 << 10,
            features: 1_000,
            items: 1_000,
            warnings: 1_000,
        }
    }
}
