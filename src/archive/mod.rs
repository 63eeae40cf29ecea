//! Result archives: the zip files of "Download full result". The layout of the whole archive is checked before any
//! entry is read, so that no other program can read another verdict from the same bytes.
//!
//! This module does no input or output: [`Opening`] says which bytes it needs next, and the caller provides them.

mod crc32;
mod directory;
mod end_record;
mod entry;
mod extra;
mod format;
mod header_scan;
mod inflate;
mod kind;
mod listing;
mod local_header;
mod name;
mod opening;
mod second_reader;
mod warning;

pub use directory::Method;
pub use entry::{Data, Entry};
pub use inflate::{Budget, Checksum, read};
pub use kind::{EntryKind, EntryRole};
pub use listing::{Listing, WarningRow};
pub use opening::{Opening, open, open_alone};
pub use warning::ArchiveWarning;
