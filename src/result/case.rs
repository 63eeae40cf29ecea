//! All that is known of one process: what Get process answers, and the raw files of its archive.

use super::model::{Field, Process};
use super::reading::{Kind, Reading};

/// The documents about one process.
#[derive(Debug)]
pub struct Case<'c, 't> {
    files: Vec<CaseFile<'c, 't>>,
    /// The first document's, or what several say together.
    process: Said<'c, 't>,
}

#[derive(Debug)]
enum Said<'c, 't> {
    ByOne(&'c Process<'t>),
    Together(Box<Process<'t>>),
}

/// One of the documents.
#[derive(Debug, Clone, Copy)]
pub struct CaseFile<'c, 't> {
    /// What was read.
    pub reading: &'c Reading<'t>,
    /// Whether lines and columns mean anything to the caller: they do not when the text was made from an object.
    pub is_text: bool,
    /// Name in the archive; none for the document that was given as such.
    pub name: Option<&'static str>,
}

impl<'c, 't> Case<'c, 't> {
    /// A case of one document.
    pub fn of(reading: &'c Reading<'t>, is_text: bool) -> Self {
        let file = CaseFile {
            reading,
            is_text,
            name: None,
        };
        Self {
            files: vec![file],
            process: Said::ByOne(&reading.process),
        }
    }

    /// A case with the raw files of an archive: the process, if it is at hand, and the files, each read
    /// [after](Reading::from_archive) the one before it. What the process itself says stands; the files say the rest.
    pub fn with_archive(
        process: Option<(&'c Reading<'t>, bool)>,
        raw: impl IntoIterator<Item = &'c Reading<'t>>,
    ) -> Self {
        let mut case = Self {
            files: Vec::new(),
            process: Said::Together(Box::default()),
        };
        let mut together = Process::default();
        if let Some((reading, is_text)) = process {
            case.files.push(CaseFile {
                reading,
                is_text,
                name: None,
            });
            together = reading.process.clone();
        }
        for reading in raw {
            case.files.push(CaseFile {
                reading,
                is_text: true,
                name: reading.kind.file_name(),
            });
            add(&mut together, &reading.process, process.is_some());
        }
        case.process = Said::Together(Box::new(together));
        case
    }

    /// The documents, in the order of their offsets.
    pub fn files(&self) -> &[CaseFile<'c, 't>] {
        &self.files
    }

    /// What the document of this kind says.
    pub fn said_by(&self, kind: Kind) -> Option<&'c Process<'t>> {
        let file = self.files.iter().find(|file| file.reading.kind == kind)?;
        Some(&file.reading.process)
    }

    /// What the documents say together.
    pub fn process(&self) -> &Process<'t> {
        match &self.process {
            Said::ByOne(process) => process,
            Said::Together(process) => process,
        }
    }
}

/// Adds what a raw file says and nobody said before.
fn add<'t>(to: &mut Process<'t>, from: &Process<'t>, has_process: bool) {
    to.pictures.extend(&from.pictures);
    // A process that failed has neither reading nor verification, whatever lies beside it.
    if !to.fail_reason.is_absent() {
        return;
    }
    fill(&mut to.ocr, &from.ocr);
    fill(&mut to.manual_approval, &from.manual_approval);
    if !has_process {
        fill(&mut to.created_at, &from.created_at);
        fill(&mut to.updated_at, &from.updated_at);
    }
}

fn fill<T: Clone>(to: &mut Field<T>, from: &Field<T>) {
    if to.is_absent() {
        to.clone_from(from);
    }
}
