//! The rows of all results, their counts, and the documents that could not be read.

use std::borrow::Cow;

use super::durations::{MAX_AGENT_SECONDS, TypeDurations, of_counts, of_list};
use super::number_keys::HashKey;
use super::rows::{DERIVED, NO_DURATION, NameIndices, Rows};
use super::wire::wire;
use crate::common::sort::sort_by;
use crate::common::time;
use crate::error::{Code, Position};
use crate::i18n::Texts;
use crate::result::Process;
use crate::rules::Outcome;
use crate::verdict::{Agreement, ContradictionCode, Effect, ReasonCode, VerdictSummary, title};

/// The rows and their counts.
#[derive(Debug, Default)]
pub struct Report {
    rows: Rows,
    errors: Vec<BrokenDocument>,
    error_count: u32,
    /// The number of documents so far, including broken ones.
    documents: u32,
    statuses: Vec<u32>,
    process_types: Vec<u32>,
    providers: Vec<u32>,
    /// The counts by day, in order of time.
    days: Vec<DayTally>,
    /// The durations of agents' verifications by process type: for each number of seconds, the number of results.
    agent_seconds: Vec<Vec<u32>>,
    /// The key of the numbers' hashes, until the source ends.
    key: Option<HashKey>,
    /// Counts by [`Agreement`].
    agreement: [u32; Agreement::ALL.len()],
    /// Counts by the rows' index of the reason and by [`Effect`].
    reasons: Vec<[u32; Effect::ALL.len()]>,
    /// Counts by [`ContradictionCode`].
    contradictions: [u32; ContradictionCode::ALL.len()],
}

/// The counts of the results created on one day.
#[derive(Debug)]
struct DayTally {
    /// Days since 1970-01-01.
    day: i64,
    /// Counts by the rows' index of the status.
    statuses: Vec<u32>,
    /// Counts by [`ReasonCode`]: the results in which such a reason is decisive or blocking.
    reasons: Vec<u32>,
}

/// The maximum number of errors stored. Further errors are only counted.
const MAX_ERRORS: usize = 100_000;

/// The maximum number of distinct days. Results of further days are not counted by day.
const MAX_DAYS: usize = 1 << 14;

/// The maximum number of days in a calendar without gaps: ten years.
const MAX_CALENDAR: i64 = 3_653;

wire! {
    /// A document that could not be read. Other documents are still counted.
    pub struct BrokenDocument {
        /// The index of the document in the source, from 0, counting broken documents too.
        pub index: u32,
        /// Byte offset of the error.
        pub offset: f64,
        /// 1-based line of the error in the source.
        pub line: u32,
        /// 1-based column of the error, in characters.
        pub column: u32,
        /// The code of the error that this document alone would cause.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "CoreErrorCode"))]
        pub code: Code,
    }

    /// The number of results with a value.
    pub struct Counted<'r> {
        /// The value; empty for results without one.
        pub key: &'r str,
        /// The number of results.
        pub count: u32,
    }

    /// The counts of one day.
    pub struct DayCounts<'r> {
        /// `YYYY-MM-DD`, UTC.
        pub day: String,
        /// The number of results with each status, or with a reason of each code; largest first.
        pub counts: Vec<Counted<'r>>,
    }

    /// Whether the documented rules give the reported status.
    pub struct AgreementCounts {
        /// They give the reported status.
        pub agrees: u32,
        /// They give another status.
        pub disagrees: u32,
        /// They do not decide the status.
        pub not_derivable: u32,
    }

    /// The number of results with a reason.
    pub struct ReasonCount<'r> {
        /// As in an explanation.
        pub code: ReasonCode,
        /// As in an explanation.
        pub subject: Option<&'r str>,
        /// The number of results in which it is decisive.
        pub decisive: u32,
        /// The number of results in which it is blocking: it did not decide the status, but would prevent acceptance.
        pub blocking: u32,
    }

    /// All counts.
    pub struct Summary<'r> {
        /// The number of rows, which is the number of documents that could be read.
        pub total: u32,
        /// The number of documents, including broken ones.
        pub documents: u32,
        /// The first 100,000 errors, in order.
        pub errors: &'r [BrokenDocument],
        /// The number of errors, including those not listed.
        pub error_count: u32,
        /// Counts by status, largest first, then by key.
        pub by_status: Vec<Counted<'r>>,
        /// Counts by process type, largest first, then by key.
        pub by_process_type: Vec<Counted<'r>>,
        /// Counts by provider, largest first, then by key. The documented rules apply only to results of VideoID.
        pub by_provider: Vec<Counted<'r>>,
        /// Counts by the day (UTC) on which the process was created, in order of time.
        pub by_day: Vec<DayCounts<'r>>,
        /// For each day, the number of results in which a reason of each code is decisive or blocking. Days without
        /// such results are left out.
        pub reasons_by_day: Vec<DayCounts<'r>>,
        /// Whether the documented rules give the reported status.
        pub agreement: AgreementCounts,
        /// The durations of the results of each process type, in the order of `byProcessType`.
        pub durations: Vec<TypeDurations<'r>>,
        /// Reasons, sorted by the number of results in which they are decisive, then by that in which they are
        /// blocking.
        pub reasons: Vec<ReasonCount<'r>>,
        /// The number of results with each contradiction, largest first.
        pub contradictions: Vec<ContradictionCount>,
        /// The meanings of the indices in the columns.
        pub dictionaries: Dictionaries<'r>,
    }

    /// The number of results with a contradiction.
    pub struct ContradictionCount {
        /// As in an explanation.
        pub code: ContradictionCode,
        /// The number of results.
        pub count: u32,
    }

    /// The meanings of the indices in the columns.
    pub struct Dictionaries<'r> {
        /// Statuses; the empty text stands for a missing one.
        pub status: Vec<&'r str>,
        /// Process types; the empty text stands for a missing one.
        pub process_type: Vec<&'r str>,
        /// Providers; the empty text stands for a missing one.
        pub provider: Vec<&'r str>,
        /// The statuses that the rules give; null where they do not decide it.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "(Outcome | null)[]"))]
        pub derived: &'static [Option<Outcome>],
        /// Whether the derived status is the reported one.
        pub agreement: &'static [Agreement],
    }

    /// A reason of a row.
    pub struct RowReason<'r> {
        /// As in an explanation.
        pub code: ReasonCode,
        /// As in an explanation.
        pub subject: Option<&'r str>,
        /// As in an explanation.
        pub effect: Effect,
    }

    /// All data of a row.
    pub struct RowData<'r> {
        /// As in the result.
        pub process_id: Option<String>,
        /// As in the result; empty if missing.
        pub status: &'r str,
        /// As in the result.
        pub process_type: Option<&'r str>,
        /// As in the result.
        pub provider: Option<&'r str>,
        /// The status that the documented rules give.
        pub derived_status: Option<Outcome>,
        /// Whether the derived status is the reported one.
        pub agreement: Agreement,
        /// The reasons, decisive ones first.
        pub reasons: Vec<RowReason<'r>>,
        /// The contradictions within the result.
        pub contradictions: Vec<ContradictionCode>,
        /// As in the result.
        pub created_at: Option<String>,
        /// Whole seconds from creation to last update, if the status is final.
        pub duration_seconds: Option<u32>,
    }
}

/// Adds one to the count at this index.
#[inline]
fn count(counts: &mut Vec<u32>, index: usize) {
    if counts.len() <= index {
        counts.resize(index + 1, 0);
    }
    if let Some(count) = counts.get_mut(index) {
        *count += 1;
    }
}

impl Report {
    /// A report without rows. Numbers will be hashed with this key, which must be random and used for this report only.
    pub(super) fn new(key: HashKey) -> Self {
        Self {
            key: Some(key),
            ..Self::default()
        }
    }

    /// Deletes the key of the numbers' hashes, at the end of the source.
    pub(super) fn forget_key(&mut self) {
        self.key = None;
    }

    /// The rows.
    pub const fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The broken documents.
    pub fn errors(&self) -> &[BrokenDocument] {
        &self.errors
    }

    pub(super) fn add(&mut self, process: &Process<'_>, offset: u64, length: usize) {
        self.documents += 1;
        let Self {
            rows, reasons, key, ..
        } = self;
        let mut codes = 0_u32;
        let (summary, indices) = rows.add(
            process,
            offset,
            length,
            key.as_ref(),
            &mut |index, code, effect| {
                if effect != Effect::NotCounted {
                    codes |= 1 << code as u32;
                }
                if reasons.len() <= index {
                    reasons.resize(index + 1, [0; Effect::ALL.len()]);
                }
                let count = reasons
                    .get_mut(index)
                    .and_then(|counts| counts.get_mut(effect as usize));
                if let Some(count) = count {
                    *count += 1;
                }
            },
        );
        let VerdictSummary {
            agreement,
            contradictions,
            created,
            ..
        } = summary;
        let NameIndices {
            status,
            process_type,
            provider,
        } = indices;
        count(&mut self.statuses, usize::from(status));
        count(&mut self.process_types, usize::from(process_type));
        count(&mut self.providers, usize::from(provider));
        if let Some(count) = self.agreement.get_mut(agreement as usize) {
            *count += 1;
        }
        if !contradictions.is_empty() {
            let codes = ContradictionCode::ALL.iter().zip(&mut self.contradictions);
            for (code, count) in codes {
                *count += u32::from(contradictions.has(*code));
            }
        }
        if let Some(seconds) = created {
            self.add_day(seconds, status, codes);
        }
        let agent = process.manual_approval.value();
        let agent = agent.and_then(|approval| approval.duration.value());
        if let Some(seconds) = agent.and_then(|text| seconds_in(text)) {
            self.add_agent(usize::from(process_type), seconds);
        }
    }

    fn add_agent(&mut self, process_type: usize, seconds: usize) {
        let lists = &mut self.agent_seconds;
        if lists.len() <= process_type {
            lists.resize_with(process_type + 1, Vec::new);
        }
        if let Some(counts) = lists.get_mut(process_type) {
            count(counts, seconds);
        }
    }

    /// Counts a result with this status. `codes` has a bit for the code of each of its reasons.
    fn add_day(&mut self, seconds: f64, status: u8, mut codes: u32) {
        #[expect(clippy::cast_possible_truncation, reason = "years of four digits")]
        let day = (seconds / 86_400.0).floor() as i64;
        // Results mostly arrive in the order of their days.
        let last = self.days.len().saturating_sub(1);
        let at = match self.days.get(last) {
            Some(known) if known.day == day => last,
            _ => match self.days.binary_search_by_key(&day, |known| known.day) {
                Ok(at) => at,
                Err(_) if self.days.len() == MAX_DAYS => return,
                Err(at) => {
                    let tally = DayTally {
                        day,
                        statuses: Vec::new(),
                        reasons: Vec::new(),
                    };
                    self.days.insert(at, tally);
                    at
                }
            },
        };
        if let Some(DayTally {
            statuses, reasons, ..
        }) = self.days.get_mut(at)
        {
            count(statuses, usize::from(status));
            while codes != 0 {
                count(reasons, codes.trailing_zeros() as usize);
                codes &= codes - 1;
            }
        }
    }

    /// Adds an error at this offset and position in the source: of a broken document, or of the text between documents.
    pub(super) fn add_error(&mut self, code: Code, offset: u64, at: Position, is_document: bool) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "files have fewer than 2^53 bytes"
        )]
        let offset = offset as f64;
        let index = self.documents;
        self.documents += u32::from(is_document);
        // A misplaced document may be broken as well. That counts as one error.
        let is_known = self
            .errors
            .last()
            .is_some_and(|last| (last.line, last.column) == (at.line, at.column));
        if is_known && self.error_count as usize == self.errors.len() {
            return;
        }
        self.error_count += 1;
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(BrokenDocument {
                index,
                offset,
                line: at.line,
                column: at.column,
                code,
            });
        }
    }

    /// The days to show: all days from the first to the last with a result; only the days with a result if the first
    /// and the last are more than ten years apart.
    pub fn calendar(&self) -> Vec<String> {
        let known = self.days.iter().map(|known| known.day);
        let (first, last) = (self.days.first(), self.days.last());
        match (first, last) {
            (Some(first), Some(last)) if last.day - first.day < MAX_CALENDAR => {
                (first.day..=last.day).map(time::civil).collect()
            }
            _ => known.map(time::civil).collect(),
        }
    }

    /// All counts.
    pub fn summary(&self) -> Summary<'_> {
        let rows = &self.rows;
        let days = self.days.iter().map(|known| DayCounts {
            day: time::civil(known.day),
            counts: counted(rows.statuses(), &known.statuses),
        });
        let with_reasons = self.days.iter().filter(|known| !known.reasons.is_empty());
        let reasons = with_reasons.map(|known| DayCounts {
            day: time::civil(known.day),
            counts: counted(&REASON_NAMES, &known.reasons),
        });
        let agreement = |kind: Agreement| {
            let count = self.agreement.get(kind as usize);
            count.copied().unwrap_or_default()
        };
        Summary {
            total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            documents: self.documents,
            errors: &self.errors,
            error_count: self.error_count,
            by_status: counted(rows.statuses(), &self.statuses),
            by_process_type: counted(rows.process_types(), &self.process_types),
            by_provider: counted(rows.providers(), &self.providers),
            by_day: days.collect(),
            reasons_by_day: reasons.collect(),
            agreement: AgreementCounts {
                agrees: agreement(Agreement::Agrees),
                disagrees: agreement(Agreement::Disagrees),
                not_derivable: agreement(Agreement::NotDerivable),
            },
            durations: self.durations(),
            reasons: self.ranked(),
            contradictions: self.contradiction_counts(),
            dictionaries: Dictionaries {
                status: rows.statuses().iter().map(AsRef::as_ref).collect(),
                process_type: rows.process_types().iter().map(AsRef::as_ref).collect(),
                provider: rows.providers().iter().map(AsRef::as_ref).collect(),
                derived: &DERIVED,
                agreement: Agreement::ALL,
            },
        }
    }

    /// The indices of the process types, in the order of the [summary](Report::summary).
    fn ranked_types(&self) -> Vec<usize> {
        let names = self.rows.process_types();
        let mut types: Vec<usize> = (0..names.len()).collect();
        sort_by(&mut types, |a, b| {
            let count = |index: &usize| self.process_types.get(*index);
            count(b)
                .cmp(&count(a))
                .then_with(|| names.get(*a).cmp(&names.get(*b)))
        });
        types
    }

    /// The durations of the results of each process type, in the order of the [summary](Report::summary).
    pub fn durations(&self) -> Vec<TypeDurations<'_>> {
        let rows = self.rows();
        let mut by_type: Vec<Vec<u32>> = vec![Vec::new(); rows.process_types().len()];
        for (types, seconds) in rows.process_type.blocks().zip(rows.seconds.blocks()) {
            for (index, seconds) in types.iter().zip(seconds) {
                if *seconds != NO_DURATION
                    && let Some(list) = by_type.get_mut(usize::from(*index))
                {
                    list.push(*seconds);
                }
            }
        }
        let types = self.ranked_types().into_iter().filter_map(|index| {
            let durations = TypeDurations {
                process_type: rows.process_types().get(index)?,
                process: by_type.get(index).and_then(|list| of_list(list)),
                agent: self
                    .agent_seconds
                    .get(index)
                    .and_then(|counts| of_counts(counts)),
            };
            (durations.process.is_some() || durations.agent.is_some()).then_some(durations)
        });
        types.collect()
    }

    /// The titles of the reasons in [`Report::summary`], in the same order.
    pub fn titles<'t>(&'t self, texts: Texts<'t>) -> Vec<Cow<'t, str>> {
        let ranked = self.ranked().into_iter();
        let title = |reason: ReasonCount<'t>| title(texts, reason.code, reason.subject);
        ranked.map(title).collect()
    }

    /// Each reason code, with a title that does not depend on the subject.
    pub fn code_titles(texts: Texts<'_>) -> Vec<(ReasonCode, Cow<'_, str>)> {
        let titled = |code: &ReasonCode| {
            let title = match code {
                ReasonCode::SecurityCheckFailed => texts.get("kind.check").into(),
                ReasonCode::FeatureNotFound => texts.get("kind.feature").into(),
                code => title(texts, *code, None),
            };
            (*code, title)
        };
        ReasonCode::ALL.iter().map(titled).collect()
    }

    /// Each reason that is decisive or blocking in any result, ranked.
    fn ranked(&self) -> Vec<ReasonCount<'_>> {
        let counts = self.reasons.iter().enumerate();
        let mut list: Vec<_> = counts
            .filter_map(|(index, counts)| {
                let count = |effect: Effect| counts.get(effect as usize).copied();
                let decisive = count(Effect::Decisive)?;
                let blocking = count(Effect::Blocking)?;
                let (code, subject) = self.rows.reason(index)?;
                (decisive + blocking > 0).then_some(ReasonCount {
                    code,
                    subject,
                    decisive,
                    blocking,
                })
            })
            .collect();
        sort_by(&mut list, |a, b| {
            let order = (b.decisive, b.blocking).cmp(&(a.decisive, a.blocking));
            order.then_with(|| (a.code, a.subject).cmp(&(b.code, b.subject)))
        });
        list
    }

    fn contradiction_counts(&self) -> Vec<ContradictionCount> {
        let counts = ContradictionCode::ALL.iter().zip(self.contradictions);
        let found = counts.filter(|(_, count)| *count > 0);
        let mut list: Vec<_> = found
            .map(|(code, count)| ContradictionCount { code: *code, count })
            .collect();
        sort_by(&mut list, |a, b| {
            let order = b.count.cmp(&a.count);
            order.then_with(|| a.code.as_str().cmp(b.code.as_str()))
        });
        list
    }

    /// All data of a row.
    pub fn row(&self, row: usize) -> Option<RowData<'_>> {
        let rows = &self.rows;
        if row >= rows.len() {
            return None;
        }
        let reasons = rows.reasons_of(row).filter_map(|(index, effect)| {
            let (code, subject) = rows.reason(index)?;
            Some(RowReason {
                code,
                subject,
                effect,
            })
        });
        Some(RowData {
            process_id: rows.id_of(row),
            status: rows.status_of(row),
            process_type: Some(rows.process_type_of(row)).filter(|name| !name.is_empty()),
            provider: Some(rows.provider_of(row)).filter(|name| !name.is_empty()),
            derived_status: rows.derived_of(row),
            agreement: rows.agreement_of(row),
            reasons: reasons.collect(),
            contradictions: rows.contradictions_of(row).collect(),
            created_at: rows.created_of(row),
            duration_seconds: rows.seconds_of(row),
        })
    }
}

/// The names of [`ReasonCode`], in the order of its variants.
static REASON_NAMES: [&str; ReasonCode::ALL.len()] = {
    let mut names = [""; ReasonCode::ALL.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = ReasonCode::ALL[index].as_str();
        index += 1;
    }
    names
};

/// The whole seconds in the text of a number, at most [`MAX_AGENT_SECONDS`].
fn seconds_in(text: &str) -> Option<usize> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = !whole.is_empty()
        && (whole.bytes().chain(fraction.bytes())).all(|byte| byte.is_ascii_digit());
    let seconds = whole.bytes().fold(0_u32, |sum, byte| {
        let sum = sum.saturating_mul(10);
        sum.saturating_add(u32::from(byte.wrapping_sub(b'0')))
    });
    is_number.then_some(seconds.min(MAX_AGENT_SECONDS) as usize)
}

/// The names with their counts, largest first, then by name.
fn counted<'r, N: AsRef<str>>(names: &'r [N], counts: &[u32]) -> Vec<Counted<'r>> {
    let all = names.iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut list: Vec<_> = all
        .map(|(name, count)| Counted {
            key: name.as_ref(),
            count: *count,
        })
        .collect();
    sort_by(&mut list, |a, b| {
        b.count.cmp(&a.count).then_with(|| a.key.cmp(b.key))
    });
    list
}
