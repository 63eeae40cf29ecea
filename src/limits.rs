//! The limits on the size of an input.

/// Declares the limits from one list: first those that callers may set, each with its name in JavaScript, then the
/// internal ones. The struct, the defaults, the names and the TypeScript type are generated from that list.
macro_rules! limits {
    (
        $(#[$about:meta])*
        public { $($(#[doc = $doc:literal])+ $field:ident as $name:literal = $default:expr,)+ }
        internal { $($(#[doc = $internal_doc:literal])+ $internal:ident = $internal_default:expr,)+ }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub struct Limits {
            $(
                $(#[doc = $doc])+
                #[cfg_attr(target_arch = "wasm32", serde(rename = $name))]
                pub $field: usize,
            )+
            $(
                $(#[doc = $internal_doc])+
                #[cfg_attr(target_arch = "wasm32", serde(skip))]
                pub $internal: usize,
            )+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self {
                    $($field: $default,)+
                    $($internal: $internal_default,)+
                }
            }
        }

        impl Limits {
            /// The limits that callers may set, by their names in JavaScript.
            pub fn by_name(&mut self) -> impl Iterator<Item = (&'static str, &mut usize)> {
                [$(($name, &mut self.$field)),+].into_iter()
            }
        }

        /// Each limit that callers may set: its documentation and its default.
        #[cfg(test)]
        const DOCUMENTED: &[(&str, usize)] = &[$((concat!($($doc),+), $default)),+];
    };
}

limits! {
    /// How much is read at most. More is an error with the code of that limit.
    public {
        /// Number of entries. `LIMIT_ENTRIES`. Default 2,000.
        entries as "entries" = 2_000,
        /// Bytes of the central directory. `LIMIT_DIRECTORY_BYTES`. Default 4 MiB.
        directory_bytes as "directoryBytes" = 4 << 20,
        /// Bytes of an entry's name. `LIMIT_NAME_BYTES`, for that entry only. Default 1,024.
        name_bytes as "nameBytes" = 1_024,
        /// Bytes of a raw file or any other JSON text. `LIMIT_ENTRY_SIZE`, `LIMIT_JSON_BYTES`. Default 16 MiB.
        json_bytes as "jsonBytes" = 16 << 20,
        /// Depth of nested arrays and objects. `JSON_DEPTH`. Default 64.
        json_depth as "jsonDepth" = 64,
        /// Bytes of any entry except raw files and videos. `LIMIT_ENTRY_SIZE`. Default 64 MiB.
        image_bytes as "imageBytes" = 64 << 20,
        /// Width times height of a picture. `LIMIT_IMAGE_PIXELS`. Default 50,000,000.
        image_pixels as "imagePixels" = 50_000_000,
        /// Width or height of a picture. `LIMIT_IMAGE_PIXELS`. Default 16,384.
        image_side as "imageSide" = 16_384,
        /// Bytes of all entries that are read, except videos. `LIMIT_TOTAL_SIZE`. Default 512 MiB.
        total_bytes as "totalBytes" = 512 << 20,
        /// Ratio of uncompressed to compressed size of an entry above 1 MiB. `LIMIT_RATIO`. Default 1,032, deflate's
        /// own.
        ratio as "ratio" = 1_032,
    }
    internal {
        /// Values (scalars, arrays, objects) in one JSON text.
        json_values = 250_000,
        /// Bytes of one text field that is read, except pictures.
        string_bytes = 64 << 10,
        /// Document features in one result.
        features = 1_000,
        /// Security checks, or rejection reasons of the agent, in one result.
        items = 1_000,
        /// Warnings reported for one result. Further ones are dropped, and one last warning says so.
        warnings = 1_000,
    }
}

/// The largest `json_depth` that a caller may set: deeper recursion could overflow the wasm's stack.
pub const MAX_JSON_DEPTH: usize = 127;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_states_the_defaults() {
        for (text, default) in DOCUMENTED {
            let (_, stated) = text.split_once("Default ").unwrap();
            let stated = stated
                .trim_end_matches(", deflate's own.")
                .trim_end_matches('.');
            let (number, unit) = match stated.strip_suffix(" MiB") {
                Some(number) => (number, 1 << 20),
                None => (stated, 1),
            };
            let number: usize = number.replace(',', "").parse().unwrap();
            assert_eq!(number * unit, *default, "{text}");
        }
    }
}
