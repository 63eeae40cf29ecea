//! What is odd about an archive, while its entries can be read.

use serde::{Serialize, Serializer};

use crate::error::{Code, Error};
use crate::json::Strictness;

/// What is odd. The names are part of the public API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArchiveWarning {
    /// Bytes before the first entry. An error, unless the archive is read tolerantly.
    PrependedBytes,
    /// Bytes after the end record. An error, unless the archive is read tolerantly.
    TrailingBytes,
    /// Bytes between entries that belong to none. An error, unless the archive is read tolerantly.
    UnlistedBytes,
    /// A name that would be dangerous as a path, misleads the eye, or is too long. It is only ever shown. One that leads
    /// out of the archive's folder can only be read tolerantly.
    NameUnsafe,
    /// Two names that some systems take for one.
    NameTwin,
    /// An entry that is a symbolic link: its data is the text of the link.
    SymbolicLink,
}

impl ArchiveWarning {
    /// The code as JavaScript sees it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PrependedBytes => "PREPENDED_BYTES",
            Self::TrailingBytes => "TRAILING_BYTES",
            Self::UnlistedBytes => "UNLISTED_BYTES",
            Self::NameUnsafe => "NAME_UNSAFE",
            Self::NameTwin => "NAME_TWIN",
            Self::SymbolicLink => "SYMBOLIC_LINK",
        }
    }
}

impl Serialize for ArchiveWarning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The list under construction, and whether what is ambiguous but harmless goes into it.
#[derive(Debug)]
pub(super) struct ArchiveWarnings {
    strictness: Strictness,
    /// What, and the index of the entry it is about.
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

    /// Bears with what other readers may read in another way, or not.
    pub(super) fn bear(
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
