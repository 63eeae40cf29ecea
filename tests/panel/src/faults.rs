//! Known faults of single readers, each with the reason. Differences because of them do not count against us.

use anyhow::Result;

use crate::archive::{Archive, Entry};
use crate::families::FAMILIES;
use crate::panel::{Verdict, in_scratch, judge, silent_one};
use crate::readers::reader;
use crate::reading::Difference;
use Difference::{Another, Content, Missing, Name};

/// A fault of one reader.
pub(crate) struct Fault {
    pub(crate) reader: &'static str,
    pub(crate) differences: &'static [Difference],
    /// Whether one entry of an archive has the property that the reader fails on.
    when: fn(&Entry) -> bool,
    pub(crate) reason: &'static str,
    /// Family and seed of an archive in which the fault shows. A test checks that the row is still needed.
    pub(crate) witness: (&'static str, u64),
}

impl Fault {
    pub(crate) fn is_of(&self, reader: &str, difference: Difference) -> bool {
        self.reader == reader && self.differences.contains(&difference)
    }
}

pub(crate) fn shows(fault: &Fault, archive: &Archive) -> bool {
    archive.entries.iter().any(fault.when)
}

/// The rows for these readers whose faults do not show any more in the archives that they name.
///
/// # Errors
/// If a file can't be written.
pub(crate) fn not_needed(readers: &[&'static str]) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for fault in FAULTS
        .iter()
        .filter(|fault| readers.contains(&fault.reader))
    {
        let (name, seed) = fault.witness;
        let family = FAMILIES.iter().find(|family| family.name == name);
        let one = family.and_then(|family| silent_one(family, seed));
        let verdict = in_scratch("faults", |folder| {
            match (reader(fault.reader, folder), &one) {
                (Ok(mut reader), Some(one)) => judge(&mut reader, one, folder).map(Some),
                // We refuse the archive.
                (Ok(_), None) => Ok(Some(Verdict::Refused)),
                (Err(_), _) => Ok(None),
            }
        })?;
        if verdict.is_some_and(|verdict| verdict != Verdict::Fault(fault.reason)) {
            lines.push(format!("{} {name} {seed}: {}", fault.reader, fault.reason));
        }
    }
    Ok(lines)
}

const fn fault(
    reader: &'static str,
    differences: &'static [Difference],
    when: fn(&Entry) -> bool,
    witness: (&'static str, u64),
    reason: &'static str,
) -> Fault {
    Fault {
        reader,
        differences,
        when,
        reason,
        witness,
    }
}

pub(crate) const FAULTS: &[Fault] = &[
    fault(
        "fflate",
        &[Content],
        |entry| entry.record.compressed == u32::MAX,
        ("zip64-extra", 10),
        "reads an entry as empty if its sizes are in a zip64 field and there is no zip64 end record",
    ),
    fault(
        "zip",
        &[Name],
        |entry| entry.record.extra.windows(2).any(|id| id == b"up"),
        ("unicode-path", 93),
        "returns the unicode path as the raw bytes of the name",
    ),
    fault(
        "jar-stream",
        &[Missing],
        |entry| !entry.before.is_empty() || (!entry.is_streamed() && !entry.has_right_sizes()),
        ("sizes", 20),
        "ends without an error where it finds no header: after an entry with a wrong size, or at a marker",
    ),
    fault(
        "unzip",
        &[Content],
        |entry| entry.record.name.is_empty(),
        ("other-name", 24),
        "an entry without a name overwrites the previous one",
    ),
    fault(
        "unzip",
        &[Another, Content, Missing],
        |entry| !entry.record.name.is_ascii(),
        ("name-encoding", 1),
        "leaves out characters of a name that its code page does not have",
    ),
];
