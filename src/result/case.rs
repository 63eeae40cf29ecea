//! All documents about one process: the answer of Get process and the raw files of its archive.

use super::model::{Field, PictureRole, Process};
use super::reading::{Kind, Reading};
use crate::rules::FieldName;

/// All documents about one process.
#[derive(Debug)]
pub struct Case<'c, 't> {
    files: Vec<CaseFile<'c, 't>>,
    process: ProcessView<'c, 't>,
    known: &'c Known,
}

/// What the caller provides in addition to the documents.
#[derive(Debug, Default)]
pub struct Known {
    /// Expected values of fields, compared with those of the documents.
    pub expected: Vec<(FieldName, String)>,
    /// Names of document types, by the type's id.
    pub document_types: Vec<(u64, String)>,
    /// The lines of the document's machine-readable zone.
    pub mrz: Vec<String>,
    /// What the pictures of the archive show; `None` without an archive.
    pub pictures: Option<Vec<PictureRole>>,
}

static NOTHING: Known = Known {
    expected: Vec::new(),
    document_types: Vec::new(),
    mrz: Vec::new(),
    pictures: None,
};

/// The process of a case.
#[derive(Debug)]
enum ProcessView<'c, 't> {
    /// The process of the only document.
    Borrowed(&'c Process<'t>),
    /// The process merged from several documents.
    Merged(Box<Process<'t>>),
}

/// One of the documents.
#[derive(Debug, Clone, Copy)]
pub struct CaseFile<'c, 't> {
    /// What was read.
    pub reading: &'c Reading<'t>,
    /// Whether the caller has the text. It does not when the text was made from an object; lines and columns are left
    /// out then.
    pub is_text: bool,
    /// The file's name in the archive; `None` for the answer of Get process.
    pub name: Option<&'static str>,
}

impl<'c, 't> Case<'c, 't> {
    /// A case with one document.
    pub fn of(reading: &'c Reading<'t>, is_text: bool) -> Self {
        let file = CaseFile {
            reading,
            is_text,
            name: None,
        };
        Self {
            files: vec![file],
            process: ProcessView::Borrowed(&reading.process),
            known: &NOTHING,
        }
    }

    /// A case with the raw files of an archive. Each file was read [after](Reading::from_archive) the one before it.
    /// Where the answer of Get process and a file both have a field, the answer's value is used; the files fill in what
    /// it lacks.
    pub fn with_archive(
        process: Option<(&'c Reading<'t>, bool)>,
        raw: impl IntoIterator<Item = &'c Reading<'t>>,
    ) -> Self {
        let mut case = Self {
            files: Vec::new(),
            process: ProcessView::Merged(Box::default()),
            known: &NOTHING,
        };
        let mut merged = Process::default();
        if let Some((reading, is_text)) = process {
            case.files.push(CaseFile {
                reading,
                is_text,
                name: None,
            });
            merged = reading.process.clone();
        }
        for reading in raw {
            case.files.push(CaseFile {
                reading,
                is_text: true,
                name: reading.kind.file_name(),
            });
            add(&mut merged, &reading.process, process.is_some());
        }
        case.process = ProcessView::Merged(Box::new(merged));
        case
    }

    /// Adds what the caller provides in addition to the documents.
    #[must_use]
    pub const fn knowing(mut self, known: &'c Known) -> Self {
        self.known = known;
        self
    }

    /// What the caller provides in addition to the documents.
    pub const fn known(&self) -> &'c Known {
        self.known
    }

    /// The documents, in the order of their offsets.
    pub fn files(&self) -> &[CaseFile<'c, 't>] {
        &self.files
    }

    /// The process read from the document of this kind.
    pub fn process_of(&self, kind: Kind) -> Option<&'c Process<'t>> {
        let file = self.files.iter().find(|file| file.reading.kind == kind)?;
        Some(&file.reading.process)
    }

    /// The process merged from all documents.
    pub fn process(&self) -> &Process<'t> {
        match &self.process {
            ProcessView::Borrowed(process) => process,
            ProcessView::Merged(process) => process,
        }
    }
}

/// Adds those fields of a raw file that none of the earlier documents has.
fn add<'t>(to: &mut Process<'t>, from: &Process<'t>, has_process: bool) {
    to.pictures.extend(&from.pictures);
    // A failed process has neither OCR data nor an agent's verification, whatever the raw files hold.
    if !to.fail_reason.is_absent() {
        return;
    }
    fill(&mut to.ocr, &from.ocr);
    fill(&mut to.manual_approval, &from.manual_approval);
    // Only the raw file has the agent's verdict. Its reasons are taken together with it.
    if let (Field::Given(to, _), Field::Given(from, _)) =
        (&mut to.manual_approval, &from.manual_approval)
        && !from.status.is_absent()
        && to.status.is_absent()
    {
        to.status.clone_from(&from.status);
        fill(&mut to.rejection_reasons, &from.rejection_reasons);
    }
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
