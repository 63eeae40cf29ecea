//! Result archives: the zips that "Download full result" gives. The layout of the whole archive is checked before an
//! entry is read, so that no other program can read another verdict from the same bytes.
//!
//! Nothing here does input or output: [`Opening`] says which bytes it wants next, and takes them.

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
