//! Warnings: something about an archive is unusual, but its entries can be read.

use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::json::Strictness;

named_enum! {
    /// What is unusual about an archive. The names are part of the public API.
    pub enum ArchiveWarning {
        /// Bytes before the first entry. An error unless the archive is read tolerantly.
        PrependedBytes = "PREPENDED_BYTES",
        /// Bytes after the end record. An error unless the archive is read tolerantly.
        TrailingBytes = "TRAILING_BYTES",
        /// Bytes between entries that belong to none. An error unless the archive is read tolerantly.
        UnlistedBytes = "UNLISTED_BYTES",
        /// A name that would be dangerous as a path, has invisible characters, or is too long. It is only shown. An
        /// entry whose name leads out of the archive's folder can be read only tolerantly.
        NameUnsafe = "NAME_UNSAFE",
        /// Two names that some systems consider equal.
        NameTwin = "NAME_TWIN",
        /// A symbolic link: the entry's data is the path of its target.
        SymbolicLink = "SYMBOLIC_LINK",
    }
}

/// Collects warnings.
#[derive(Debug)]
pub(super) struct ArchiveWarnings {
    strictness: Strictness,
    /// Each warning, with the index of its entry.
    pub(super) list: Vec<(ArchiveWarning, Option<usize>)>,
}

impl ArchiveWarnings {
    pub(super) const fn new(strictness: Strictness) -> Self {
        Self {
            strictness,
            list: Vec::new(),
        }
    }

    pub(super) fn is_strict(&self) -> bool {
        self.strictness == Strictness::Strict
    }

    pub(super) fn add(&mut self, warning: ArchiveWarning, entry: Option<usize>) {
        self.list.push((warning, entry));
    }

    /// Adds a warning about something that other programs may read differently.
    ///
    /// # Errors
    /// `ZIP_AMBIGUOUS` in strict reading.
    pub(super) fn add_if_tolerant(
        &mut self,
        warning: ArchiveWarning,
        entry: Option<usize>,
    ) -> Result<(), Error> {
        match self.strictness {
            Strictness::Strict => Err(Error::new(Code::ZipAmbiguous)),
            Strictness::Tolerant => {
                self.add(warning, entry);
                Ok(())
            }
        }
    }
}
