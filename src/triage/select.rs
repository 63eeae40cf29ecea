//! Which rows a list shows, and in which order.

use std::cmp::Ordering;

use super::report::Report;
use super::rows::Rows;
use crate::common::fold::fold;
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::json::{Data, Value, to_json};
use crate::limits::Limits;
use crate::result::document_of;
use crate::verdict::ContradictionCode;

/// What to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Source,
    CreatedAt,
    Status,
    ProcessType,
    DerivedStatus,
    Agreement,
    ProcessId,
}

/// A reason that is wanted.
#[derive(Debug, Clone, PartialEq)]
struct Wanted {
    /// Code as JSON has it.
    code: String,
    about: About,
}

#[derive(Debug, Clone, PartialEq)]
enum About {
    Anything,
    Nothing,
    Subject(String),
}

/// The rows that are wanted: those for which everything that is given holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    status: Option<String>,
    process_type: Option<String>,
    /// As JSON has it, null included.
    derived: Option<String>,
    agreement: Option<String>,
    reason: Option<Wanted>,
    contradiction: Option<ContradictionCode>,
    text: Option<String>,
    sort: Key,
    descending: bool,
}

impl Filter {
    /// Reads a filter from the JSON of a `TriageFilter`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what is none.
    pub fn read(json: &str) -> Result<Self, Error> {
        let wrong = || Error::new(Code::InvalidArgument);
        let document =
            document_of(json, &Limits::default(), Strictness::Strict).map_err(|_| wrong())?;
        let data = Data::of(&document);
        let text = |key| match data.get(key).map(Data::value) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_ref().to_owned())),
            Some(_) => Err(wrong()),
        };
        let reason = match data.get("reason") {
            None => None,
            Some(reason) => {
                let about = match reason.get("subject").map(Data::value) {
                    None => About::Anything,
                    Some(Value::Null) => About::Nothing,
                    Some(Value::String(subject)) => About::Subject(subject.as_ref().to_owned()),
                    Some(_) => return Err(wrong()),
                };
                let code = reason.get("code").ok_or_else(wrong)?.json()?;
                Some(Wanted { code, about })
            }
        };
        let contradiction = match text("contradiction")? {
            None => None,
            Some(code) => {
                let mut all = ContradictionCode::ALL.iter();
                let known = all.find(|known| known.as_str() == code);
                Some(*known.ok_or_else(wrong)?)
            }
        };
        let sort = match text("sort")?.as_deref() {
            None => Key::Source,
            Some("createdAt") => Key::CreatedAt,
            Some("status") => Key::Status,
            Some("processType") => Key::ProcessType,
            Some("derivedStatus") => Key::DerivedStatus,
            Some("agreement") => Key::Agreement,
            Some("processId") => Key::ProcessId,
            Some(_) => return Err(wrong()),
        };
        Ok(Self {
            status: text("status")?,
            process_type: text("processType")?,
            derived: data.get("derivedStatus").map(Data::json).transpose()?,
            agreement: data.get("agreement").map(Data::json).transpose()?,
            reason,
            contradiction,
            text: text("text")?
                .map(|text| fold(&text))
                .filter(|text| !text.is_empty()),
            sort,
            descending: matches!(
                data.get("descending").map(Data::value),
                Some(Value::Bool(true))
            ),
        })
    }
}

impl Report {
    /// The rows that a filter lets through, in its order; of equal ones, the source's.
    pub fn find(&self, filter: &Filter) -> Vec<u32> {
        let rows = self.rows();
        let reasons = self.wanted_reasons(filter);
        let all = (0..rows.len()).filter(|row| self.has(filter, reasons.as_deref(), *row));
        let mut found: Vec<u32> = all.filter_map(|row| u32::try_from(row).ok()).collect();
        self.sort(filter, &mut found);
        found
    }

    /// For each reason whether it is one of those that are wanted; nothing where all are.
    fn wanted_reasons(&self, filter: &Filter) -> Option<Vec<bool>> {
        let Wanted { code, about } = filter.reason.as_ref()?;
        let mut wanted = Vec::new();
        while let Some((known, subject)) = self.rows().reason(wanted.len()) {
            let is_about = match about {
                About::Anything => true,
                About::Nothing => subject.is_none(),
                About::Subject(text) => subject == Some(text),
            };
            wanted.push(is_about && to_json(&known).is_ok_and(|known| known == *code));
        }
        Some(wanted)
    }

    fn has(&self, filter: &Filter, reasons: Option<&[bool]>, row: usize) -> bool {
        let rows = self.rows();
        let is = |wanted: &Option<String>, value: &str| {
            wanted.as_ref().is_none_or(|wanted| wanted == value)
        };
        let is_json = |wanted: &Option<String>, value: Result<String, _>| {
            wanted.is_none() || value.is_ok_and(|value| is(wanted, &value))
        };
        is(&filter.status, rows.status_of(row))
            && is(&filter.process_type, rows.process_type_of(row))
            && (filter.derived.is_none()
                || is_json(&filter.derived, to_json(&rows.derived_of(row))))
            && (filter.agreement.is_none()
                || is_json(&filter.agreement, to_json(&rows.agreement_of(row))))
            && filter.contradiction.is_none_or(|code| {
                let set = rows.contradictions.get(row).unwrap_or_default();
                set.has(code)
            })
            && reasons.is_none_or(|wanted| {
                let mut own = rows.reasons_of(row);
                own.any(|(index, _)| wanted.get(index) == Some(&true))
            })
            && filter
                .text
                .as_ref()
                .is_none_or(|text| has_text(rows, row, text))
    }

    fn sort(&self, filter: &Filter, found: &mut Vec<u32>) {
        let rows = self.rows();
        let by = |compare: &dyn Fn(usize, usize) -> Ordering, found: &mut Vec<u32>| {
            sort_by(found, |a, b| {
                let order = compare(*a as usize, *b as usize);
                if filter.descending {
                    order.reverse()
                } else {
                    order
                }
            });
        };
        match filter.sort {
            Key::Source if filter.descending => found.reverse(),
            Key::Source => {}
            Key::CreatedAt => by(
                &|a, b| {
                    let at = |row| rows.created.get(row).unwrap_or(f64::NAN);
                    at(a).total_cmp(&at(b))
                },
                found,
            ),
            Key::Status => by(&|a, b| rows.status_of(a).cmp(rows.status_of(b)), found),
            Key::ProcessType => {
                by(
                    &|a, b| rows.process_type_of(a).cmp(rows.process_type_of(b)),
                    found,
                );
            }
            Key::DerivedStatus => by(&|a, b| rows.derived.get(a).cmp(&rows.derived.get(b)), found),
            Key::Agreement => by(
                &|a, b| rows.agreement.get(a).cmp(&rows.agreement.get(b)),
                found,
            ),
            Key::ProcessId => by(&|a, b| rows.id_of(a).cmp(&rows.id_of(b)), found),
        }
    }
}

/// Whether this plain text is in the id of the process, or in what one of the reasons is about.
fn has_text(rows: &Rows, row: usize, text: &str) -> bool {
    let in_id = || rows.id_of(row).is_some_and(|id| holds(&id, text));
    let in_reasons = || {
        rows.reasons_of(row).any(|(index, _)| {
            let subject = rows.reason(index).and_then(|(_, subject)| subject);
            subject.is_some_and(|subject| holds(subject, text))
        })
    };
    in_id() || in_reasons()
}

/// The library's search would be 4 KB of wasm, for texts that are longer than these.
fn holds(value: &str, text: &str) -> bool {
    let value = fold(value);
    let mut places = value.as_bytes().windows(text.len());
    places.any(|part| part == text.as_bytes())
}
