//! Asks the readers, and summarises their answers.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::Result;
use serde::Serialize;

use crate::archive::Archive;
use crate::families::{FAMILIES, generate};
use crate::faults::{self, FAULTS};
use crate::readers::{Reader, ours, reader};
use crate::reading::{Difference, Ours, Reading, difference};

/// An archive that we read without a warning.
pub(crate) struct Silent {
    pub(crate) family: &'static str,
    pub(crate) seed: u64,
    pub(crate) archive: Archive,
    bytes: Vec<u8>,
    ours: Ours,
}

/// The outcome of a run.
#[derive(Serialize)]
pub(crate) struct Summary {
    date: String,
    seed: u64,
    made: u64,
    /// The archives that we refuse or warn about. No other reader is asked about them.
    refused: u64,
    read: usize,
    /// How many archives of each family we read.
    families: BTreeMap<&'static str, usize>,
    /// How many of their entries we use, and compare with other readers.
    entries: usize,
    readers: Vec<Row>,
    pub(crate) not_there: Vec<String>,
}

/// The outcome of one reader on the archives that we read.
#[derive(Default, Serialize)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    version: String,
    alike: usize,
    refused: usize,
    /// How often each of its own faults shows, by reason.
    faults: BTreeMap<&'static str, usize>,
    /// Family, seed and difference of archives that it reads differently without a listed reason.
    pub(crate) otherwise: Vec<String>,
}

impl Summary {
    pub(crate) fn is_alike(&self) -> bool {
        self.readers.iter().all(|row| row.otherwise.is_empty())
    }

    /// Whether every reader reads most of the archives: one that refuses all of them would agree with anything.
    #[cfg(test)]
    pub(crate) fn is_worth_it(&self) -> bool {
        self.readers.iter().all(|row| row.alike * 2 > self.read)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            made,
            refused,
            read,
            seed,
            entries,
            ..
        } = self;
        writeln!(
            f,
            "{made} archives from seed {seed}: we refuse or warn of {refused}, and read {read} without a word, of \
             which we use {entries} entries."
        )?;
        for row in &self.readers {
            let faults: usize = row.faults.values().sum();
            writeln!(
                f,
                "{:<14}{:>7} alike{:>7} refused{:>7} by its own fault{:>5} different   {}",
                row.name,
                row.alike,
                row.refused,
                faults,
                row.otherwise.len(),
                row.version
            )?;
            for line in row.otherwise.iter().take(40) {
                writeln!(f, "    {line}")?;
            }
        }
        self.not_there
            .iter()
            .try_for_each(|line| writeln!(f, "not run: {line} is missing"))
    }
}

/// Calls `work` with a folder for files of this run, and removes the folder afterwards.
///
/// # Errors
/// If the folder can't be created or removed.
pub(crate) fn in_scratch<T>(name: &str, work: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let folder = std::env::temp_dir().join(format!("panel-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let result = work(&folder);
    fs::remove_dir_all(&folder)?;
    result
}

/// The archives that we read without a warning, out of `count` that are generated from this seed on.
pub(crate) fn silent(count: u64, seed: u64) -> Vec<Silent> {
    let families = FAMILIES.len() as u64;
    let made = (0..count).filter_map(|number| {
        let family = &FAMILIES[usize::try_from(number % families).unwrap_or(0)];
        silent_one(family, seed + number / families)
    });
    made.collect()
}

pub(crate) fn silent_one(family: &'static crate::families::Family, seed: u64) -> Option<Silent> {
    let archive = generate(family, seed);
    let bytes = archive.write().bytes;
    let ours = ours(&bytes)?;
    Some(Silent {
        family: family.name,
        seed,
        archive,
        bytes,
        ours,
    })
}

/// Asks the readers of these names about `count` archives.
///
/// # Errors
/// If the files can't be written.
pub(crate) fn run(names: &[&'static str], count: u64, seed: u64) -> Result<Summary> {
    in_scratch("zip", |folder| run_in(folder, names, count, seed))
}

fn run_in(folder: &Path, names: &[&'static str], count: u64, seed: u64) -> Result<Summary> {
    let silent = silent(count, seed);
    for (number, one) in silent.iter().enumerate() {
        fs::write(file(folder, number), &one.bytes)?;
    }
    let mut there = Vec::new();
    let mut not_there = Vec::new();
    for name in names {
        match reader(name, folder) {
            Ok(reader) => there.push(reader),
            Err(_) => not_there.push((*name).to_owned()),
        }
    }
    let mut rows: Vec<_> = there.iter().map(|_| Row::default()).collect();
    thread::scope(|scope| {
        for (row, reader) in rows.iter_mut().zip(there) {
            let silent = &silent;
            scope.spawn(move || *row = ask(reader, silent, folder));
        }
    });
    Ok(Summary {
        date: today(),
        seed,
        made: count,
        refused: count - silent.len() as u64,
        read: silent.len(),
        families: by_family(&silent),
        entries: silent.iter().map(|one| one.ours.used.len()).sum(),
        readers: rows,
        not_there,
    })
}

fn by_family(silent: &[Silent]) -> BTreeMap<&'static str, usize> {
    let mut families: BTreeMap<_, _> = FAMILIES.iter().map(|family| (family.name, 0)).collect();
    for one in silent {
        *families.entry(one.family).or_default() += 1;
    }
    families
}

fn file(folder: &Path, number: usize) -> PathBuf {
    folder.join(format!("{number}.zip"))
}

fn ask(mut reader: Reader, silent: &[Silent], folder: &Path) -> Row {
    let mut row = Row {
        name: reader.name,
        version: reader.version.clone(),
        ..Row::default()
    };
    for (number, one) in silent.iter().enumerate() {
        let reading = reader.read(&one.bytes, &file(folder, number));
        match verdict(reader.name, one, &reading) {
            Verdict::Refused => row.refused += 1,
            Verdict::Alike => row.alike += 1,
            Verdict::Fault(reason) => *row.faults.entry(reason).or_default() += 1,
            Verdict::Otherwise(difference) => {
                let Silent { family, seed, .. } = one;
                row.otherwise
                    .push(format!("{family} {seed}: {difference:?}"));
            }
        }
    }
    row
}

/// The outcome of reading an archive.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    Refused,
    Alike,
    Fault(&'static str),
    Otherwise(Difference),
}

fn verdict(reader: &str, one: &Silent, reading: &Reading) -> Verdict {
    let Some(difference) = difference(&one.bytes, &one.ours, reading) else {
        return if reading.is_refused() {
            Verdict::Refused
        } else {
            Verdict::Alike
        };
    };
    let fault = FAULTS
        .iter()
        .find(|fault| fault.is_of(reader, difference) && faults::shows(fault, &one.archive));
    fault.map_or(Verdict::Otherwise(difference), |fault| {
        Verdict::Fault(fault.reason)
    })
}

/// The verdict on one archive as one reader reads it.
///
/// # Errors
/// If the archive can't be written.
pub(crate) fn judge(reader: &mut Reader, one: &Silent, folder: &Path) -> Result<Verdict> {
    let path = file(folder, 0);
    fs::write(&path, &one.bytes)?;
    let reading = reader.read(&one.bytes, &path);
    Ok(verdict(reader.name, one, &reading))
}

/// Today's date by the machine's clock, for example 2026-01-31.
fn today() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let mut days = since.map_or(0, |since| since.as_secs() / 86_400);
    let is_leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}
