//! What a reader reads, and how two readings are compared.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

/// An entry as a reader returns it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(crate) struct Entry {
    /// The name that the reader shows.
    pub(crate) name: String,
    /// The bytes of the name in hexadecimal digits, if the reader provides them.
    pub(crate) raw: Option<String>,
    /// The offset of the local header, if the reader provides it.
    pub(crate) header: Option<u64>,
    /// The SHA-256 of the content; `None` if the reader refuses to read it.
    pub(crate) content: Option<String>,
}

/// The outcome of reading an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Refused,
    /// The reader did not answer in time, or has crashed.
    Lost(&'static str),
    Read(Vec<Entry>),
}

impl Reading {
    /// Whether nothing of the archive can be read.
    pub(crate) fn is_refused(&self) -> bool {
        match self {
            Self::Refused => true,
            Self::Lost(_) => false,
            Self::Read(entries) => entries.iter().all(|entry| entry.content.is_none()),
        }
    }
}

/// An entry that we use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Used {
    /// Its use, by its name; `None` if its bytes are those of a video, whatever its name is.
    pub(crate) label: Option<String>,
    /// Where its data starts.
    pub(crate) data: u64,
    pub(crate) content: String,
}

/// What we read from an archive without a warning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ours {
    pub(crate) used: Vec<Used>,
    /// The labels and data offsets of entries that we refuse to read: nobody is told that they are valid. A reader that
    /// provides no offsets may show any of them under another name.
    pub(crate) refused: BTreeSet<String>,
    pub(crate) refused_data: BTreeSet<u64>,
}

/// How the reading of another reader differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Difference {
    /// It reads another content of an entry that we use.
    Content,
    /// It does not list an entry that we use.
    Missing,
    /// It lists an entry with a name that we would use, but which we do not use.
    Another,
    /// It gives another name to an entry that we use.
    Name,
    /// It hangs or crashes.
    Lost,
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The use of an entry with this name: a raw file, or a picture or video that an explanation shows. Case is ignored.
pub(crate) fn label(name: &str) -> Option<String> {
    const USED: [&str; 7] = [
        "ocr.json",
        "manual_approval.json",
        "front.jpg",
        "back.png",
        "selfie.jpg",
        "portrait.jpg",
        "video.mp4",
    ];
    let file = name.rsplit(['/', '\\']).next()?.to_lowercase();
    USED.contains(&file.as_str()).then_some(file)
}

/// The offset of the data of the entry whose local header is at `header`, and the name in that header.
pub(crate) fn local_header(archive: &[u8], header: u64) -> Option<(u64, &[u8])> {
    let at = usize::try_from(header).ok()?;
    let fields = archive.get(at..)?.get(..30)?;
    let length = |at: usize| usize::from(u16::from_le_bytes([fields[at], fields[at + 1]]));
    let name = archive.get(at + 30..)?.get(..length(26))?;
    Some((header + (30 + length(26) + length(28)) as u64, name))
}

/// How a reading differs from ours. If the reader provides offsets, entries are matched by offset, otherwise by label.
pub(crate) fn difference(archive: &[u8], ours: &Ours, reading: &Reading) -> Option<Difference> {
    let entries = match reading {
        Reading::Refused => return None,
        Reading::Lost(_) => return Some(Difference::Lost),
        Reading::Read(entries) => entries,
    };
    let data = |entry: &Entry| Some(local_header(archive, entry.header?)?.0);
    let tells_places = entries.iter().any(|entry| entry.header.is_some());
    for used in &ours.used {
        if tells_places {
            for entry in entries
                .iter()
                .filter(|entry| data(entry) == Some(used.data))
            {
                if let Some(difference) = of_one(archive, used, entry) {
                    return Some(difference);
                }
            }
        }
        let is_same = |entry: &&Entry| {
            if tells_places {
                data(entry) == Some(used.data)
            } else if used.label.is_some() {
                label(&entry.name) == used.label
            } else {
                entry.content.as_ref() == Some(&used.content)
            }
        };
        let mut same = entries.iter().filter(is_same).peekable();
        if same.peek().is_none() {
            return Some(Difference::Missing);
        }
        let is_alike = |entry: &Entry| {
            entry
                .content
                .as_ref()
                .is_none_or(|content| *content == used.content)
        };
        if !same.any(is_alike) {
            return Some(Difference::Content);
        }
    }
    let is_another = |entry: &&Entry| {
        let Some(label) = label(&entry.name).filter(|_| entry.content.is_some()) else {
            return false;
        };
        let is_ours = |used: &Used| match data(entry) {
            Some(data) => used.data == data,
            None => {
                used.label.as_ref().is_none_or(|own| *own == label)
                    && Some(&used.content) == entry.content.as_ref()
            }
        };
        let is_refused = ours.refused.contains(&label)
            || data(entry).map_or(!ours.refused_data.is_empty(), |data| {
                ours.refused_data.contains(&data)
            });
        !is_refused && !ours.used.iter().any(is_ours)
    };
    entries.iter().find(is_another).map(|_| Difference::Another)
}

/// How a reader reads an entry that is at the same place as ours.
fn of_one(archive: &[u8], used: &Used, entry: &Entry) -> Option<Difference> {
    if entry
        .content
        .as_ref()
        .is_some_and(|content| *content != used.content)
    {
        return Some(Difference::Content);
    }
    // A name with characters outside ASCII may be shown in many ways.
    if used.label.is_some() && entry.name.is_ascii() && label(&entry.name) != used.label {
        return Some(Difference::Name);
    }
    let (_, name) = local_header(archive, entry.header?)?;
    let is_other = entry.raw.as_ref().is_some_and(|raw| hex(name) != *raw);
    is_other.then_some(Difference::Name)
}
