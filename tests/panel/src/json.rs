//! The same for JSON: what we accept without a warning, other readers accept as well, with the same values.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Serialize;
use serde_json::Value as Json;
use videoid_lens::json::{Node, Strictness, Value, decode, parse, strip_mark};
use videoid_lens::limits::Limits;

use crate::random::Random;
use crate::readers::reader;
use crate::reading::{hex, sha256};

/// The documents of other projects, beside this project.
const CORPORA: &str = "../../../shared/corpora/json";

/// How many variants of each documented result are made.
const VARIANTS: u64 = 150;

/// A difference of a JSON reader, and the reason why it does not count against us.
struct Fault {
    reader: &'static str,
    refuses: bool,
    when: fn(&str) -> bool,
    reason: &'static str,
}

const FAULTS: &[Fault] = &[
    Fault {
        reader: "serde_json",
        refuses: true,
        when: has_huge_number,
        reason: "refuses a number beyond the largest double, which we treat as an error of that field only",
    },
    Fault {
        reader: "serde_json",
        refuses: false,
        when: has_long_number,
        reason: "reads a number of many digits with an error of one unit in the last place, unless it is built to be exact",
    },
];

/// The outcome of a run.
#[derive(Serialize)]
pub(crate) struct Documents {
    made: usize,
    /// The documents that we accept without a warning.
    read: usize,
    readers: Vec<Row>,
    pub(crate) not_there: Vec<String>,
}

#[derive(Default, Serialize)]
struct Row {
    name: &'static str,
    version: String,
    alike: usize,
    faults: BTreeMap<&'static str, usize>,
    otherwise: Vec<String>,
}

impl Documents {
    pub(crate) fn is_alike(&self) -> bool {
        self.readers.iter().all(|row| row.otherwise.is_empty())
    }

    /// Whether there is anything to compare.
    #[cfg(test)]
    pub(crate) fn is_worth_it(&self) -> bool {
        self.readers.len() > 1 && self.read > 500 && self.read < self.made
    }
}

impl fmt::Display for Documents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { made, read, .. } = self;
        writeln!(
            f,
            "{made} JSON documents: we accept {read} without a warning."
        )?;
        for row in &self.readers {
            let faults: usize = row.faults.values().sum();
            let (name, alike, others) = (row.name, row.alike, row.otherwise.len());
            writeln!(
                f,
                "{name:<14}{alike:>7} alike{faults:>7} by its own fault{others:>5} different   {}",
                row.version
            )?;
            for line in row.otherwise.iter().take(20) {
                writeln!(f, "    {line}")?;
            }
        }
        self.not_there
            .iter()
            .try_for_each(|line| writeln!(f, "not run: {line} is missing"))
    }
}

/// Asks `serde_json`, and of V8 and `CPython` those that are installed.
///
/// # Errors
/// If a document can't be read or written.
pub(crate) fn run(names: &[&'static str], folder: &Path) -> Result<Documents> {
    let mut not_there = Vec::new();
    let mut documents = generated()?;
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join(CORPORA);
    if corpora.is_dir() {
        of_others(&corpora, &mut documents)?;
    } else {
        not_there.push("../shared/corpora/json".to_owned());
    }
    let mut read = Vec::new();
    for (name, bytes) in &documents {
        if let Some((text, value)) = ours(bytes) {
            let path = folder.join(format!("{}.json", read.len()));
            fs::write(&path, text)?;
            read.push((name, text, value, path));
        }
    }
    let by_serde = |text: &str| -> Option<String> {
        let value = serde_json::from_str::<Json>(text).ok()?;
        Some(sha256(of_serde(&value).as_bytes()))
    };
    let mut readers = vec![Row {
        name: "serde_json",
        version: "1".to_owned(),
        ..Row::default()
    }];
    for (name, text, value, _) in &read {
        readers[0].count(name, text, value, by_serde(text).as_ref());
    }
    for name in names {
        let Ok(mut reader) = reader(name, folder) else {
            not_there.push((*name).to_owned());
            continue;
        };
        let mut row = Row {
            name,
            version: reader.version.clone(),
            ..Row::default()
        };
        for (document, text, value, path) in &read {
            row.count(document, text, value, reader.value(path)?.as_ref());
        }
        readers.push(row);
    }
    Ok(Documents {
        made: documents.len(),
        read: read.len(),
        readers,
        not_there,
    })
}

impl Row {
    fn count(&mut self, document: &str, text: &str, ours: &String, theirs: Option<&String>) {
        if theirs == Some(ours) {
            self.alike += 1;
            return;
        }
        let fault = FAULTS.iter().find(|fault| {
            fault.refuses == theirs.is_none() && fault.reader == self.name && (fault.when)(text)
        });
        if let Some(fault) = fault {
            *self.faults.entry(fault.reason).or_default() += 1;
        } else {
            let how = theirs.map_or("refused", |_| "another value");
            self.otherwise.push(format!("{document}: {how}"));
        }
    }
}

/// The text that we read, and a hash of its value, if we read it without a warning.
fn ours(bytes: &[u8]) -> Option<(&str, String)> {
    // Whoever decodes the text removes a byte order mark before it.
    let text = strip_mark(decode(bytes).ok()?);
    let document = parse(text, &Limits::default(), Strictness::Strict).ok()?;
    let value = of_ours(&document.root);
    let is_silent = document.duplicates.is_empty() && document.repairs.is_empty();
    is_silent.then(|| (text, sha256(value.as_bytes())))
}

fn of_ours(node: &Node<'_>) -> String {
    match &node.value {
        Value::Number(number) => of_number(number.parse().unwrap_or(f64::NAN)),
        Value::String(text) => of_text(text),
        Value::Array(items) => of_array(items.iter().map(of_ours)),
        Value::Object(members) => of_object(
            members
                .iter()
                .map(|member| (&*member.key, of_ours(&member.node))),
        ),
        Value::Bool(value) => value.to_string(),
        Value::Null => "null".to_owned(),
        Value::Elided => "elided".to_owned(),
    }
}

fn of_serde(value: &Json) -> String {
    match value {
        Json::Number(number) => of_number(number.as_f64().unwrap_or(f64::NAN)),
        Json::String(text) => of_text(text),
        Json::Array(items) => of_array(items.iter().map(of_serde)),
        Json::Object(members) => of_object(
            members
                .iter()
                .map(|(key, member)| (key.as_str(), of_serde(member))),
        ),
        other => other.to_string(),
    }
}

fn of_number(number: f64) -> String {
    // Minus zero counts as zero.
    hex(&(number + 0.0).to_be_bytes())
}

fn of_text(text: &str) -> String {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    format!("\"{}\"", hex(&units))
}

fn of_array(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn of_object<'k>(members: impl Iterator<Item = (&'k str, String)>) -> String {
    let mut members: Vec<_> = members.map(|(key, value)| (of_text(key), value)).collect();
    members.sort();
    let members = members
        .into_iter()
        .map(|(key, value)| format!("{key}:{value}"));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// The numbers of a text, and whatever looks like a number.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !matches!(character, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'))
}

/// Whether a number of the text is infinite as a double.
fn has_huge_number(text: &str) -> bool {
    numbers(text).any(|number| number.parse::<f64>().is_ok_and(f64::is_infinite))
}

fn has_long_number(text: &str) -> bool {
    numbers(text).any(|number| number.len() > 15 && number.parse::<f64>().is_ok())
}

/// All documents in a folder and its subfolders.
fn of_others(folder: &Path, documents: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<PathBuf>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            of_others(&path, documents)?;
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            documents.push((name.into_owned(), fs::read(&path)?));
        }
    }
    Ok(())
}

/// The documented results, each unchanged and with changes on which readers differ.
fn generated() -> Result<Vec<(String, Vec<u8>)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/documented");
    let mut sources = Vec::new();
    of_others(&folder, &mut sources)?;
    let mut documents = Vec::new();
    for (name, bytes) in sources {
        if let Ok(value) = serde_json::from_slice::<Json>(&bytes) {
            for seed in 0..VARIANTS {
                let mut writer = Writer {
                    random: Random::new(&name, seed),
                    text: Vec::new(),
                    changes: usize::from(seed > 0),
                };
                writer.document(&value);
                documents.push((format!("{name} {seed}"), writer.text));
            }
        }
        documents.push((name, bytes));
    }
    let first = documents.first();
    first.context("there are no documented results")?;
    Ok(documents)
}

/// Writes a document in one of its forms, with changes that readers may interpret differently.
struct Writer {
    random: Random,
    text: Vec<u8>,
    /// How many changes are left.
    changes: usize,
}

/// Numbers in unusual notations, and beyond the range of some types.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "1",
    "1.0",
    "1e2",
    "1E+2",
    "10e-1",
    "0.1",
    "1e400",
    "-1e400",
    "1e-400",
    "5e-324",
    "1.7976931348623157e308",
    "123456789012345678901234567890",
    "9007199254740993",
    "9223372036854775808",
    "18446744073709551616",
    "-9223372036854775809",
    "0.30000000000000004",
    "00",
    "01",
    "1.",
    ".5",
    "+1",
    "0x10",
    "1e",
    "NaN",
    "Infinity",
    "-Infinity",
    "-",
    "1_000",
    "2.2250738585072011e-308",
    "7.3879e+1",
];

/// Strings with their quotes, and texts that some readers take for strings.
const STRINGS: &[&[u8]] = &[
    b"\"\\u0061ccepted\"",
    b"\"accepted\\u0000\"",
    b"\"\\ud83d\\ude00\"",
    b"\"\\ud800\"",
    b"\"\\udc00\\ud800\"",
    b"\"\\uD83D\"",
    b"\"\xED\xA0\x80\"",
    b"\"\xC0\x80\"",
    b"\"\xF5\x80\x80\x80\"",
    b"\"\xFF\"",
    b"\"a\tb\"",
    b"\"a\nb\"",
    b"\"\\x41\"",
    b"\"\\'\"",
    b"\"\\/\"",
    b"'a'",
    b"\"\xE2\x80\xA8\"",
    b"\"\x7F\"",
    b"\"\xEF\xBB\xBF\"",
    b"\"\xEF\xBF\xBE\"",
    b"\"\\u00e9\"",
    b"\"\xC3\xA9\"",
    b"\"e\\u0301\"",
    b"\"\\u12\"",
    b"\"",
    b"True",
    b"None",
    b"undefined",
    b"nul",
    b"\"\\U0041\"",
];

impl Writer {
    fn document(&mut self, value: &Json) {
        let around = if self.changes > 0 {
            self.random.below(40)
        } else {
            99
        };
        let (before, behind): (&[u8], &[u8]) = match around {
            0 => (b"\xEF\xBB\xBF", b""),
            1 => (b"\xEF\xBB\xBF\xEF\xBB\xBF", b""),
            2 => (b" \r\n\t", b"\n\n"),
            3 => (b"", b"\0"),
            4 => (b"", b","),
            5 => (b"", b"{}"),
            6 => (b"\x0B", b""),
            7 => (b"\xC2\xA0", b""),
            8 => (b"", b"// c"),
            9 => (b"", b"\x1A"),
            _ => (b"", b""),
        };
        self.text.extend(before);
        self.value(value);
        self.text.extend(behind);
    }

    /// Whether a change is made at this place.
    fn changes_here(&mut self) -> bool {
        let is_here = self.changes > 0 && self.random.one_in(12);
        self.changes -= usize::from(is_here);
        is_here
    }

    fn space(&mut self) {
        let spaces: &[&[u8]] = &[b"", b"", b"", b"", b"", b" ", b"\n", b"\t\r\n"];
        let space = self.random.pick(spaces);
        self.text.extend(space);
    }

    fn value(&mut self, value: &Json) {
        self.space();
        match value {
            Json::Object(members) => {
                let is_changed = self.changes_here();
                self.text.push(b'{');
                let list: Vec<_> = members.iter().collect();
                for (number, (key, member)) in list.iter().enumerate() {
                    if number > 0 {
                        self.text.push(b',');
                    }
                    self.string(key);
                    self.space();
                    self.text.push(b':');
                    self.value(member);
                }
                if is_changed {
                    self.more_members(list.first().map(|(key, _)| key.as_str()));
                }
                self.text.push(b'}');
            }
            Json::Array(items) => {
                let is_changed = self.changes_here();
                self.text.push(b'[');
                for (number, item) in items.iter().enumerate() {
                    if number > 0 {
                        self.text.push(b',');
                    }
                    self.value(item);
                }
                if is_changed {
                    let depth = self.random.pick(&[1, 30, 70, 200, 1500]);
                    let nested = [&b"[".repeat(depth)[..], &b"]".repeat(depth)].concat();
                    let ends: [&[u8]; 3] = [b",", b",]", &nested];
                    let end = self.random.pick(&ends).to_vec();
                    if end == nested && !items.is_empty() {
                        self.text.push(b',');
                    }
                    self.text.extend(end);
                }
                self.text.push(b']');
            }
            _ if self.changes_here() => {
                if self.random.one_in(2) {
                    let number = self.random.pick(NUMBERS);
                    self.text.extend(number.as_bytes());
                } else {
                    let string = self.random.pick(STRINGS);
                    self.text.extend(string);
                }
            }
            Json::String(text) => self.string(text),
            other => self.text.extend(other.to_string().as_bytes()),
        }
        self.space();
    }

    /// Adds members: a key that already exists, in the same or another notation, or a key with a special meaning.
    fn more_members(&mut self, first: Option<&str>) {
        if let Some(first) = first {
            self.text.push(b',');
            let mut escaped = String::from("\"");
            for unit in first.encode_utf16() {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
            escaped.push('"');
            let plain = format!("{first:?}");
            let keys = [
                escaped.as_str(),
                &plain,
                "\"__proto__\"",
                "\"constructor\"",
                "\"\"",
                "\"a\\u0000\"",
                "a",
                "\"Status\"",
            ];
            let key = self.random.pick(&keys);
            let values = [
                ":null",
                ":\"accepted\"",
                ":true",
                ":{}",
                "",
                ":1e400",
                ":[]",
            ];
            let value = self.random.pick(&values);
            self.text.extend(format!("{key}{value}").as_bytes());
        }
        if self.random.one_in(4) {
            self.text.push(b',');
        }
    }

    /// A string with some of its characters escaped.
    fn string(&mut self, text: &str) {
        self.text.push(b'"');
        for character in text.chars() {
            let is_escaped =
                character < ' ' || matches!(character, '"' | '\\') || self.random.one_in(40);
            let mut units = [0; 2];
            if is_escaped {
                for unit in character.encode_utf16(&mut units) {
                    self.text.extend(format!("\\u{unit:04X}").as_bytes());
                }
            } else {
                self.text.extend(character.to_string().as_bytes());
            }
        }
        self.text.push(b'"');
    }
}
