//! Result zips: what "Download full result" gives. The layout of the whole archive is checked before anything of it is
//! read, so that nobody else can read another verdict from the same bytes.
//!
//! Nothing here does input or output: [`Opening`] says which bytes it wants next, and is given them.

mod crc32;
mod directory;
mod end;
mod entry;
mod inflate;
mod listing;
mod local;
mod locals;
mod name;
mod opening;
mod warning;

pub use directory::Method;
pub use entry::{Data, Entry, EntryKind, EntryRole};
pub use inflate::{Budget, Checksum, read};
pub use listing::{Listing, WarningRow};
pub use opening::{Opening, open};
pub use warning::ArchiveWarning;
