//! The readers of the panel: crates in this process, libraries of other languages in their own processes, and programs.

use std::fs;
use std::io::{BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use serde::Deserialize;
use videoid_lens::archive::{Budget, Entry as OurEntry, EntryKind, open};
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;

use crate::reading::{Entry, Ours, Reading, Used, hex, label, sha256};

/// The maximum time for an answer of a reader.
const LONGEST: Duration = Duration::from_secs(10);

/// The maximum time until a worker is ready.
const LONGEST_START: Duration = Duration::from_mins(2);

/// What we read without a warning; `None` if we refuse the archive or warn.
pub(crate) fn ours(archive: &[u8]) -> Option<Ours> {
    let limits = Limits::default();
    let listing = open(archive, limits, Strictness::Strict).ok()?;
    if !listing.warnings.is_empty() {
        return None;
    }
    let mut ours = Ours::default();
    for entry in &listing.entries {
        let label = label(&entry.name);
        if let Some(content) = content(archive, entry, &limits) {
            // Entries that we use, and entries whose names we would use: decoys have the right first bytes, too.
            let is_used = entry.role.is_some()
                || matches!(entry.kind, EntryKind::Ocr | EntryKind::ManualApproval);
            if is_used && (label.is_some() || entry.kind == EntryKind::Video) {
                ours.used.push(Used {
                    label,
                    data: entry.data.offset,
                    content,
                });
            }
        } else {
            ours.refused_data.insert(entry.data.offset);
            ours.refused.extend(label);
        }
    }
    Some(ours)
}

fn content(archive: &[u8], entry: &OurEntry, limits: &Limits) -> Option<String> {
    if entry.problem.is_some() {
        return None;
    }
    let start = usize::try_from(entry.data.offset).ok()?;
    let length = usize::try_from(entry.data.compressed).ok()?;
    let bytes = archive.get(start..)?.get(..length)?;
    let budget = Budget::new(limits, OurEntry::max_size(entry.kind, limits), 0);
    let read = videoid_lens::archive::read(bytes, entry.data, budget).ok()?;
    Some(sha256(&read))
}

/// A reader that is installed.
pub(crate) struct Reader {
    pub(crate) name: &'static str,
    pub(crate) version: String,
    means: Means,
}

enum Means {
    Crate(fn(&[u8]) -> Result<Vec<Entry>>),
    Worker(Worker),
    Program(Program),
}

/// The answer of a worker about a document or archive.
#[derive(Deserialize)]
#[serde(untagged)]
enum Answer {
    Entries { entries: Vec<Entry> },
    Value { value: String },
    Refused {},
}

impl Reader {
    /// Reads the archive, which is in the file at `path`.
    pub(crate) fn read(&mut self, archive: &[u8], path: &Path) -> Reading {
        match &mut self.means {
            Means::Crate(read) => read(archive).map_or(Reading::Refused, Reading::Read),
            Means::Worker(worker) => match worker.ask(path) {
                Ok(Answer::Entries { entries }) => Reading::Read(entries),
                Ok(_) => Reading::Refused,
                Err(lost) => Reading::Lost(lost),
            },
            Means::Program(program) => program.read(archive, path),
        }
    }

    /// The canonical value of the JSON document in this file; `None` if the reader refuses it.
    ///
    /// # Errors
    /// If the reader does not answer.
    pub(crate) fn value(&mut self, path: &Path) -> Result<Option<String>> {
        match &mut self.means {
            Means::Worker(worker) => match worker.ask(path) {
                Ok(Answer::Value { value }) => Ok(Some(value)),
                Ok(_) => Ok(None),
                Err(lost) => Err(anyhow::Error::msg(lost)),
            },
            _ => Ok(None),
        }
    }
}

/// The readers that npm and crates provide.
pub(crate) const BUNDLED: [&str; 7] = [
    "zip", "rawzip", "yauzl", "adm-zip", "jszip", "fflate", "zip.js",
];

/// The readers that have to be installed on the machine.
pub(crate) const INSTALLED: [&str; 7] = [
    "cpython",
    "bsdtar",
    "bsdtar-stream",
    "unzip",
    "7z",
    "jar-file",
    "jar-stream",
];

/// The reader with this name, if it is installed.
///
/// # Errors
/// If something is missing, which the error names.
pub(crate) fn reader(name: &'static str, scratch: &Path) -> Result<Reader> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("readers");
    let script = |file: &str| folder.join(file).display().to_string();
    let worker = |command: &[&str]| -> Result<(String, Means)> {
        let command: Vec<_> = command.iter().map(|part| (*part).to_owned()).collect();
        let version = run(&[&command[..], &["--version".to_owned()]].concat())?;
        let worker = Worker {
            command,
            running: None,
        };
        Ok((version, Means::Worker(worker)))
    };
    let program = |version: &[&str], command: &'static [&'static str], worst: i32| {
        let version: Vec<_> = version.iter().map(|part| (*part).to_owned()).collect();
        let program = Program {
            command,
            is_streamed: name.ends_with("-stream"),
            worst,
            folder: scratch.join(name),
        };
        anyhow::Ok((run(&version)?, Means::Program(program)))
    };
    let (version, means) = match name {
        "zip" => (locked("zip")?, Means::Crate(by_zip)),
        "rawzip" => (locked("rawzip")?, Means::Crate(by_rawzip)),
        "cpython" => worker(&["python3", &script("reader.py"), "zipfile"])?,
        "cpython-json" => worker(&["python3", &script("reader.py"), "json"])?,
        "jar-file" => worker(&["java", &script("Reader.java"), "ZipFile"])?,
        "jar-stream" => worker(&["java", &script("Reader.java"), "ZipInputStream"])?,
        "bsdtar" => program(&["bsdtar", "--version"], &["bsdtar", "-x", "-f"], 0)?,
        "bsdtar-stream" => program(&["bsdtar", "--version"], &["bsdtar", "-x", "-f", "-"], 0)?,
        // Exit code 1 means warnings, as for 7z.
        "unzip" => program(&["unzip", "-v"], &["unzip", "-q", "-o"], 1)?,
        "7z" => program(&["7z", "i"], &["7z", "x", "-y", "-bso0", "-bsp0"], 1)?,
        package => worker(&["node", &script("reader.mjs"), package])?,
    };
    Ok(Reader {
        name,
        version,
        means,
    })
}

/// The first line with content that a command prints.
fn run(command: &[String]) -> Result<String> {
    let output = Command::new(&command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{} is not installed", command[0]))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find(|line| !line.trim().is_empty());
    let line = line.with_context(|| format!("{} does not run", command.join(" ")))?;
    Ok(line.trim().chars().take(60).collect())
}

/// The version of a crate in the lock file.
fn locked(name: &str) -> Result<String> {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock"))?;
    let after = lock.split_once(&format!("name = \"{name}\"\nversion = \""));
    let version = after.and_then(|(_, rest)| rest.split('"').next());
    Ok(version.context("not in Cargo.lock")?.to_owned())
}

pub(crate) fn by_zip(archive: &[u8]) -> Result<Vec<Entry>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive))?;
    let mut entries = Vec::new();
    for index in 0..zip.len() {
        let mut entry = Entry::default();
        if let Ok(raw) = zip.by_index_raw(index) {
            entry.name = raw.name()?.into_owned();
            entry.raw = Some(hex(raw.name_raw()));
            entry.header = Some(raw.header_start());
        }
        let mut data = Vec::new();
        let read = zip
            .by_index(index)
            .is_ok_and(|mut file| file.read_to_end(&mut data).is_ok());
        entry.content = read.then(|| sha256(&data));
        entries.push(entry);
    }
    Ok(entries)
}

fn by_rawzip(archive: &[u8]) -> Result<Vec<Entry>> {
    let zip = rawzip::ZipArchive::from_slice(archive)?;
    let mut entries = Vec::new();
    let mut listed = zip.entries();
    while let Some(record) = listed.next_entry()? {
        let path = record.file_path();
        let raw: &[u8] = path.as_ref();
        let content = || -> Result<Vec<u8>> {
            let entry = zip.get_entry(record.wayfinder())?;
            let mut data = Vec::new();
            match record.compression_method() {
                rawzip::CompressionMethod::STORE => entry
                    .verifying_reader(entry.data())
                    .read_to_end(&mut data)?,
                rawzip::CompressionMethod::DEFLATE => {
                    let inflater = flate2::bufread::DeflateDecoder::new(entry.data());
                    entry.verifying_reader(inflater).read_to_end(&mut data)?
                }
                _ => anyhow::bail!("another method"),
            };
            Ok(data)
        };
        entries.push(Entry {
            name: String::from_utf8_lossy(raw).into_owned(),
            raw: Some(hex(raw)),
            header: Some(record.local_header_offset()),
            content: content().ok().map(|data| sha256(&data)),
        });
    }
    Ok(entries)
}

/// A process that answers one path after another. It is started again if it crashes or hangs.
struct Worker {
    command: Vec<String>,
    running: Option<Running>,
}

struct Running {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
}

impl Worker {
    fn ask(&mut self, path: &Path) -> Result<Answer, &'static str> {
        let mut running = match self.running.take() {
            Some(running) => running,
            None => self.start().map_err(|_| "does not start")?,
        };
        let sent = writeln!(running.input, "{}", path.display());
        let answer = match (sent, running.answers.recv_timeout(LONGEST)) {
            (Ok(()), Ok(line)) => serde_json::from_str(&line).map_err(|_| "answers nonsense"),
            (_, Err(RecvTimeoutError::Timeout)) => Err("hangs"),
            _ => Err("crashes"),
        };
        if answer.is_ok() {
            self.running = Some(running);
        }
        answer
    }

    fn start(&self) -> Result<Running> {
        let mut child = Command::new(&self.command[0])
            .args(&self.command[1..])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let input = child.stdin.take().context("no input")?;
        let output = child.stdout.take().context("no output")?;
        let (sender, answers) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let running = Running {
            child,
            input,
            answers,
        };
        // Java compiles its source first, while the machine is busy with the other readers.
        running.answers.recv_timeout(LONGEST_START)?;
        Ok(running)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may already have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program that extracts an archive into a folder. The files that it leaves there are what its user gets.
struct Program {
    /// The archive's path is the last argument, unless the program reads standard input.
    command: &'static [&'static str],
    is_streamed: bool,
    /// The highest exit code with which the program reports no error to its user.
    worst: i32,
    folder: PathBuf,
}

impl Program {
    fn read(&self, archive: &[u8], path: &Path) -> Reading {
        // Removes the folder of the previous archive.
        let _ = fs::remove_dir_all(&self.folder);
        if fs::create_dir_all(&self.folder).is_err() {
            return Reading::Lost("has no folder");
        }
        let reading = match self.run(archive, path) {
            Ok(true) => Reading::Read(files(&self.folder, "")),
            Ok(false) => Reading::Refused,
            Err(lost) => Reading::Lost(lost),
        };
        let _ = fs::remove_dir_all(&self.folder);
        reading
    }

    /// Whether it ended without an error.
    fn run(&self, archive: &[u8], path: &Path) -> Result<bool, &'static str> {
        let mut command = Command::new(self.command[0]);
        command.args(&self.command[1..]).current_dir(&self.folder);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        if self.is_streamed {
            command.stdin(Stdio::piped());
        } else {
            command.arg(path).stdin(Stdio::null());
        }
        let mut child = command.spawn().map_err(|_| "does not start")?;
        if let Some(mut input) = child.stdin.take() {
            // A pipe, because it would first seek to the end of a file. It may stop reading before the end.
            let _ = input.write_all(archive);
        }
        let start = Instant::now();
        loop {
            match child.try_wait() {
                Ok(Some(status)) => {
                    return status
                        .code()
                        .map(|code| code <= self.worst)
                        .ok_or("crashes");
                }
                Ok(None) if start.elapsed() < LONGEST => thread::sleep(Duration::from_millis(1)),
                _ => {
                    let _ = child.kill();
                    let _ = child.wait();
                    return Err("hangs");
                }
            }
        }
    }
}

/// All files in a folder, by their relative path.
fn files(folder: &Path, above: &str) -> Vec<Entry> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_dir() {
            found.extend(files(&entry.path(), &format!("{name}/")));
        } else if kind.is_file() {
            found.push(Entry {
                content: fs::read(entry.path()).ok().map(|data| sha256(&data)),
                name,
                ..Entry::default()
            });
        }
    }
    found
}
