//! The columns of verdicts while they grow, and their Arrow types.

use std::sync::{Arc, LazyLock};

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Fields};
use videoid_lens::error::Code;
use videoid_lens::result::Process;
use videoid_lens::rules::Outcome;
use videoid_lens::verdict::{ContradictionCode, summarise};

/// Bytes of a column's texts from which on the next rows go to another chunk: Arrow counts the bytes of a chunk's texts
/// in 31 bits, and no document is long enough to take what is left.
const FULL: usize = 1 << 30;

/// The columns of a verdict. A document that could not be read has nothing but its error's code.
static FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    let text = |name: &str| Field::new(name, DataType::Utf8, true);
    let reasons = DataType::List(item(DataType::Struct(REASON_FIELDS.clone())));
    Fields::from(vec![
        text("status"),
        text("derived_status"),
        text("agreement"),
        Field::new("reasons", reasons, true),
        Field::new("contradictions", DataType::List(item(DataType::Utf8)), true),
        text("error_code"),
    ])
});

static REASON_FIELDS: LazyLock<Fields> = LazyLock::new(|| {
    let text = |name: &str| Field::new(name, DataType::Utf8, true);
    Fields::from(vec![text("code"), text("subject"), text("effect")])
});

fn item(data_type: DataType) -> FieldRef {
    Arc::new(Field::new_list_field(data_type, true))
}

/// The field that a column of verdicts is.
pub(crate) fn field() -> FieldRef {
    static FIELD: LazyLock<FieldRef> = LazyLock::new(|| {
        Arc::new(Field::new(
            "verdict",
            DataType::Struct(FIELDS.clone()),
            true,
        ))
    });
    FIELD.clone()
}

/// The verdicts of a chunk.
pub(crate) struct Columns {
    rows: NullBufferBuilder,
    /// Whether a row has lists.
    read: NullBufferBuilder,
    status: StringBuilder,
    derived: StringBuilder,
    agreement: StringBuilder,
    reasons: ReasonColumns,
    contradiction_ends: Vec<i32>,
    contradictions: StringBuilder,
    errors: StringBuilder,
}

struct ReasonColumns {
    ends: Vec<i32>,
    codes: StringBuilder,
    subjects: StringBuilder,
    effects: StringBuilder,
}

impl Columns {
    /// Without rows, but with room for so many.
    pub(crate) fn with_capacity(rows: usize) -> Self {
        let texts = |bytes: usize| StringBuilder::with_capacity(rows, rows * bytes);
        let ends = || {
            let mut ends = Vec::with_capacity(rows + 1);
            ends.push(0);
            ends
        };
        Self {
            rows: NullBufferBuilder::new(rows),
            read: NullBufferBuilder::new(rows),
            status: texts(8),
            derived: texts(8),
            agreement: texts(8),
            reasons: ReasonColumns {
                ends: ends(),
                codes: texts(16),
                subjects: texts(12),
                effects: texts(8),
            },
            contradiction_ends: ends(),
            contradictions: StringBuilder::new(),
            errors: StringBuilder::with_capacity(rows, 0),
        }
    }

    /// Whether the next row has to go to another chunk.
    pub(crate) fn is_full(&self) -> bool {
        let texts = [
            &self.status,
            &self.reasons.codes,
            &self.reasons.subjects,
            &self.reasons.effects,
            &self.contradictions,
        ];
        texts.iter().any(|texts| texts.values_slice().len() >= FULL)
    }

    /// Adds a null.
    pub(crate) fn add_null(&mut self) {
        self.rows.append_null();
        self.add_unread(None);
    }

    /// Adds a document that could not be read.
    pub(crate) fn add_broken(&mut self, code: Code) {
        self.rows.append_non_null();
        self.add_unread(Some(code));
    }

    fn add_unread(&mut self, code: Option<Code>) {
        self.status.append_null();
        self.derived.append_null();
        self.agreement.append_null();
        self.errors.append_option(code.map(Code::as_str));
        self.read.append_null();
        self.end_lists();
    }

    /// Adds the verdict on a result.
    pub(crate) fn add(&mut self, process: &Process<'_>) {
        let ReasonColumns {
            codes,
            subjects,
            effects,
            ..
        } = &mut self.reasons;
        let summary = summarise(process, &mut |code, subject, effect| {
            codes.append_value(code.as_str());
            subjects.append_option(subject);
            effects.append_value(effect.as_str());
        });
        if !summary.contradictions.is_empty() {
            let all = ContradictionCode::ALL.iter();
            for code in all.filter(|code| summary.contradictions.has(**code)) {
                self.contradictions.append_value(code.as_str());
            }
        }
        let status = process.status.value();
        self.status.append_value(status.map_or("", AsRef::as_ref));
        self.derived
            .append_option(summary.derived.map(Outcome::as_str));
        self.agreement.append_value(summary.agreement.as_str());
        self.errors.append_null();
        self.rows.append_non_null();
        self.read.append_non_null();
        self.end_lists();
    }

    fn end_lists(&mut self) {
        self.reasons.ends.push(end(&self.reasons.codes));
        self.contradiction_ends.push(end(&self.contradictions));
    }

    /// The rows as an array.
    pub(crate) fn finish(mut self) -> Result<ArrayRef, ArrowError> {
        let read = self.read.finish();
        let ReasonColumns {
            ends,
            mut codes,
            mut subjects,
            mut effects,
        } = self.reasons;
        let columns: Vec<ArrayRef> = vec![
            Arc::new(codes.finish()),
            Arc::new(subjects.finish()),
            Arc::new(effects.finish()),
        ];
        let reasons = StructArray::try_new(REASON_FIELDS.clone(), columns, None)?;
        let reasons = ListArray::try_new(
            item(DataType::Struct(REASON_FIELDS.clone())),
            OffsetBuffer::new(ends.into()),
            Arc::new(reasons),
            read.clone(),
        )?;
        let contradictions = ListArray::try_new(
            item(DataType::Utf8),
            OffsetBuffer::new(self.contradiction_ends.into()),
            Arc::new(self.contradictions.finish()),
            read,
        )?;
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.status.finish()),
            Arc::new(self.derived.finish()),
            Arc::new(self.agreement.finish()),
            Arc::new(reasons),
            Arc::new(contradictions),
            Arc::new(self.errors.finish()),
        ];
        let verdicts = StructArray::try_new(FIELDS.clone(), columns, self.rows.finish())?;
        Ok(Arc::new(verdicts))
    }
}

/// Where a list ends that has all texts so far. There are fewer of them than bytes, by [`FULL`].
fn end(texts: &StringBuilder) -> i32 {
    i32::try_from(arrow_array::builder::ArrayBuilder::len(texts)).unwrap_or(i32::MAX)
}
