//! Finds and sorts the rows that a list shows.

use std::cmp::Ordering;

use super::report::Report;
use super::rows::Rows;
use crate::common::fold::fold;
use crate::common::named::named_enum;
use crate::common::sort::sort_by;
use crate::common::time::Day;
use crate::error::{Code, Error};
use crate::json::{Data, Strictness, Value};
use crate::limits::Limits;
use crate::result::document_of;
use crate::rules::Outcome;
use crate::verdict::{ContradictionCode, Effect};

named_enum! {
    /// The keys by which rows can be sorted.
    #[cfg_attr(target_arch = "wasm32", tsify(rename = "TriageSortKey"))]
    pub enum SortKey {
        /// When the process was created.
        CreatedAt = "createdAt",
        /// The reported status.
        Status = "status",
        /// The process type.
        ProcessType = "processType",
        /// The status that the documented rules give.
        DerivedStatus = "derivedStatus",
        /// Whether the derived status is the reported one.
        Agreement = "agreement",
        /// The provider.
        Provider = "provider",
        /// The id of the process.
        ProcessId = "processId",
    }
}

/// The required reason.
#[derive(Debug, Clone, PartialEq)]
struct WantedReason {
    code: String,
    subject: Wanted,
    /// Whether only rows count in which the reason is decisive or blocking.
    is_counted: bool,
}

/// The condition on a text that may be missing.
#[derive(Debug, Clone, PartialEq)]
enum Wanted {
    /// Any text, or none.
    Any,
    /// The text must be missing.
    Missing,
    /// The text must equal this one.
    Is(String),
}

impl Wanted {
    fn accepts(&self, text: Option<&str>) -> bool {
        match self {
            Self::Any => true,
            Self::Missing => text.is_none(),
            Self::Is(wanted) => text == Some(wanted),
        }
    }
}

/// Which rows are wanted, and in which order. A row must meet all given conditions.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    status: Option<String>,
    process_type: Option<String>,
    provider: Option<String>,
    /// Missing if the rules do not give a status.
    derived: Wanted,
    agreement: Option<String>,
    reason: Option<WantedReason>,
    /// The first and last day on which the process may have been created, in days since 1970-01-01.
    created: [Option<i64>; 2],
    contradiction: Option<ContradictionCode>,
    /// Folded, so that the search ignores case and accents.
    text: Option<String>,
    /// The sort key; `None` keeps the order of the source.
    sort: Option<SortKey>,
    descending: bool,
}

impl Filter {
    /// Reads a filter from the JSON of a `TriageFilter`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for anything else.
    pub fn read(json: &str) -> Result<Self, Error> {
        let wrong = || Error::new(Code::InvalidArgument);
        let document =
            document_of(json, &Limits::default(), Strictness::Strict).map_err(|_| wrong())?;
        let filter = Data::of(&document);
        let text = |of: Data<'_>, key| match of.get(key).map(Data::value) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_ref().to_owned())),
            Some(_) => Err(wrong()),
        };
        let text_or_null = |of: Data<'_>, key| match of.get(key).map(Data::value) {
            Some(Value::Null) => Ok(Wanted::Missing),
            _ => text(of, key).map(|text| text.map_or(Wanted::Any, Wanted::Is)),
        };
        let is_true = |of: Data<'_>, key| match of.get(key).map(Data::value) {
            None => Ok(false),
            Some(Value::Bool(is_true)) => Ok(*is_true),
            Some(_) => Err(wrong()),
        };
        let day = |key| match text(filter, key)? {
            None => Ok(None),
            Some(day) => {
                let day = Day::read(&day).and_then(|day| day.days(i64::MAX));
                day.map(Some).ok_or_else(wrong)
            }
        };
        let reason = match filter.get("reason") {
            None => None,
            Some(reason) => Some(WantedReason {
                code: text(reason, "code")?.ok_or_else(wrong)?,
                subject: text_or_null(reason, "subject")?,
                is_counted: is_true(reason, "counted")?,
            }),
        };
        let contradiction = match text(filter, "contradiction")? {
            None => None,
            Some(code) => Some(ContradictionCode::named(&code).ok_or_else(wrong)?),
        };
        let sort = match text(filter, "sort")? {
            None => None,
            Some(key) => Some(SortKey::named(&key).ok_or_else(wrong)?),
        };
        Ok(Self {
            status: text(filter, "status")?,
            process_type: text(filter, "processType")?,
            provider: text(filter, "provider")?,
            derived: text_or_null(filter, "derivedStatus")?,
            agreement: text(filter, "agreement")?,
            reason,
            created: [day("createdFrom")?, day("createdTo")?],
            contradiction,
            text: text(filter, "text")?
                .map(|text| fold(&text))
                .filter(|text| !text.is_empty()),
            sort,
            descending: matches!(
                filter.get("descending").map(Data::value),
                Some(Value::Bool(true))
            ),
        })
    }
}

impl Report {
    /// The rows that meet a filter, in its order. Rows that compare equal keep the order of the source.
    pub fn find(&self, filter: &Filter) -> Vec<u32> {
        let rows = self.rows();
        let reasons = self.wanted_reasons(filter);
        let all = (0..rows.len()).filter(|row| self.meets(filter, reasons.as_deref(), *row));
        let mut found: Vec<u32> = all.filter_map(|row| u32::try_from(row).ok()).collect();
        self.sort(filter, &mut found);
        found
    }

    /// For each known reason, by index, whether the filter accepts it; `None` if the filter has no reason.
    fn wanted_reasons(&self, filter: &Filter) -> Option<Vec<bool>> {
        let reason = filter.reason.as_ref()?;
        let mut wanted = Vec::new();
        while let Some((code, subject)) = self.rows().reason(wanted.len()) {
            wanted.push(code.as_str() == reason.code && reason.subject.accepts(subject));
        }
        Some(wanted)
    }

    /// Whether a row meets all conditions.
    fn meets(&self, filter: &Filter, reasons: Option<&[bool]>, row: usize) -> bool {
        let rows = self.rows();
        let is = |wanted: &Option<String>, value: &str| {
            wanted.as_ref().is_none_or(|wanted| wanted == value)
        };
        is(&filter.status, rows.status_of(row))
            && is(&filter.process_type, rows.process_type_of(row))
            && is(&filter.provider, rows.provider_of(row))
            && is(&filter.agreement, rows.agreement_of(row).as_str())
            && filter
                .derived
                .accepts(rows.derived_of(row).map(Outcome::as_str))
            && filter.contradiction.is_none_or(|code| {
                let set = rows.contradictions.get(row).unwrap_or_default();
                set.has(code)
            })
            && is_created_in(filter.created, rows.created.get(row))
            && reasons.is_none_or(|wanted| {
                let mut own = rows.reasons_of(row);
                let is_counted = filter
                    .reason
                    .as_ref()
                    .is_some_and(|reason| reason.is_counted);
                own.any(|(index, effect)| {
                    let counts = !is_counted || effect != Effect::NotCounted;
                    counts && wanted.get(index) == Some(&true)
                })
            })
            && filter
                .text
                .as_ref()
                .is_none_or(|text| has_text(rows, row, text))
    }

    /// Sorts rows, which are in the order of the source, as the filter requires.
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
        let Some(key) = filter.sort else {
            if filter.descending {
                found.reverse();
            }
            return;
        };
        match key {
            SortKey::CreatedAt => by(
                &|a, b| {
                    let at = |row| rows.created.get(row).unwrap_or(f64::NAN);
                    at(a).total_cmp(&at(b))
                },
                found,
            ),
            SortKey::Status => by(&|a, b| rows.status_of(a).cmp(rows.status_of(b)), found),
            SortKey::ProcessType => {
                by(
                    &|a, b| rows.process_type_of(a).cmp(rows.process_type_of(b)),
                    found,
                );
            }
            SortKey::DerivedStatus => {
                by(&|a, b| rows.derived.get(a).cmp(&rows.derived.get(b)), found);
            }
            SortKey::Agreement => by(
                &|a, b| rows.agreement.get(a).cmp(&rows.agreement.get(b)),
                found,
            ),
            SortKey::Provider => by(&|a, b| rows.provider_of(a).cmp(rows.provider_of(b)), found),
            SortKey::ProcessId => by(&|a, b| rows.id_of(a).cmp(&rows.id_of(b)), found),
        }
    }
}

/// Whether a time, in milliseconds since 1970, is on a day between the first and the last.
fn is_created_in([first, last]: [Option<i64>; 2], created: Option<f64>) -> bool {
    if first.is_none() && last.is_none() {
        return true;
    }
    let Some(created) = created.filter(|created| !created.is_nan()) else {
        return false;
    };
    #[expect(clippy::cast_possible_truncation, reason = "years of four digits")]
    let day = (created / 86_400_000.0).floor() as i64;
    first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
}

/// Whether the process id, or the subject of a reason, contains this folded text.
fn has_text(rows: &Rows, row: usize, text: &str) -> bool {
    let in_id = || rows.id_of(row).is_some_and(|id| contains_folded(&id, text));
    let in_reasons = || {
        rows.reasons_of(row).any(|(index, _)| {
            let subject = rows.reason(index).and_then(|(_, subject)| subject);
            subject.is_some_and(|subject| contains_folded(subject, text))
        })
    };
    in_id() || in_reasons()
}

/// Whether a value contains this folded text. The standard library's search, designed for longer texts, would add 4 KB
/// to the wasm.
fn contains_folded(value: &str, text: &str) -> bool {
    let value = fold(value);
    let mut places = value.as_bytes().windows(text.len());
    places.any(|part| part == text.as_bytes())
}
