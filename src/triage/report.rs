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
    /// Documents so far, with the broken ones.
    documents: u32,
    statuses: Vec<u32>,
    process_types: Vec<u32>,
    providers: Vec<u32>,
    /// In order.
    days: Vec<DayTally>,
    /// How long the agents took, by process type: how many took so many seconds.
    agent_seconds: Vec<Vec<u32>>,
    /// What numbers are hashed with, until the source has ended.
    key: Option<HashKey>,
    /// By [`Agreement`].
    agreement: [u32; Agreement::ALL.len()],
    /// By the rows' index of the reason, and by [`Effect`].
    reasons: Vec<[u32; Effect::ALL.len()]>,
    /// By [`ContradictionCode`].
    contradictions: [u32; ContradictionCode::ALL.len()],
}

/// What is counted of the results that were created on one day.
#[derive(Debug)]
struct DayTally {
    /// Days since 1970-01-01.
    day: i64,
    /// By the rows' index of the status.
    statuses: Vec<u32>,
    /// By [`ReasonCode`]: in how many results such a reason decides or blocks.
    reasons: Vec<u32>,
}

/// The most errors that are kept; those beyond are only counted.
const MAX_ERRORS: usize = 100_000;

/// The most days that are counted apart; results of other days are in no count of days.
const MAX_DAYS: usize = 1 << 14;

/// The most days between first and last that the calendar fills: ten years.
const MAX_CALENDAR: i64 = 3_653;

wire! {
    /// A document that could not be read. The others are counted.
    pub struct BrokenDocument {
        /// Which document of the source it is, from 0, broken ones counted too.
        pub index: u32,
        /// Byte offset of what is wrong.
        pub offset: f64,
        /// 1-based line of it in the source.
        pub line: u32,
        /// 1-based column of it, in characters.
        pub column: u32,
        /// The code of the error that is thrown for that document alone.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "CoreErrorCode"))]
        pub code: Code,
    }

    /// In how many results a value is.
    pub struct Counted<'r> {
        /// The value; empty for results without one.
        pub key: &'r str,
        /// How many.
        pub count: u32,
    }

    /// The results of a day.
    pub struct DayCounts<'r> {
        /// `YYYY-MM-DD`, UTC.
        pub day: String,
        /// How many of each status, or with a reason of each code, largest first.
        pub counts: Vec<Counted<'r>>,
    }

    /// Whether the documented rules give the reported status.
    pub struct AgreementCounts {
        /// They do.
        pub agrees: u32,
        /// They give another one.
        pub disagrees: u32,
        /// They cannot say.
        pub not_derivable: u32,
    }

    /// In how many results a reason is.
    pub struct ReasonCount<'r> {
        /// As in an explanation.
        pub code: ReasonCode,
        /// As in an explanation.
        pub subject: Option<&'r str>,
        /// In how many it decided.
        pub decisive: u32,
        /// In how many it did not decide, but is in the way of acceptance.
        pub blocking: u32,
    }

    /// All that is counted.
    pub struct Summary<'r> {
        /// Rows: documents that could be read.
        pub total: u32,
        /// Documents, the broken ones too.
        pub documents: u32,
        /// The broken ones, in order: the first 100,000.
        pub errors: &'r [BrokenDocument],
        /// All that is wrong, that beyond the list too.
        pub error_count: u32,
        /// Largest first, ties by key.
        pub by_status: Vec<Counted<'r>>,
        /// Largest first, ties by key.
        pub by_process_type: Vec<Counted<'r>>,
        /// Largest first, ties by key. The documented rules say nothing about results of other providers than VideoID.
        pub by_provider: Vec<Counted<'r>>,
        /// In order, by the day that the process was created, UTC.
        pub by_day: Vec<DayCounts<'r>>,
        /// In how many results of each day a reason of each code decided or is in the way of acceptance; days without
        /// any are not there.
        pub reasons_by_day: Vec<DayCounts<'r>>,
        /// Whether the documented rules give the reported status.
        pub agreement: AgreementCounts,
        /// How long the results of each process type took, in the order of `byProcessType`.
        pub durations: Vec<TypeDurations<'r>>,
        /// Those that decided most often first, then those that are in the way most often.
        pub reasons: Vec<ReasonCount<'r>>,
        /// In how many results each contradiction is, largest first.
        pub contradictions: Vec<ContradictionCount>,
        /// The meanings of the indices in the columns.
        pub dictionaries: Dictionaries<'r>,
    }

    /// In how many results a contradiction is.
    pub struct ContradictionCount {
        /// As in an explanation.
        pub code: ContradictionCode,
        /// In how many.
        pub count: u32,
    }

    /// The meanings of the indices in the columns.
    pub struct Dictionaries<'r> {
        /// Statuses; empty for none.
        pub status: Vec<&'r str>,
        /// Process types; empty for none.
        pub process_type: Vec<&'r str>,
        /// Providers; empty for none.
        pub provider: Vec<&'r str>,
        /// What the rules give; null where they cannot say.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "(Outcome | null)[]"))]
        pub derived: &'static [Option<Outcome>],
        /// Whether that is the status.
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

    /// A row in full.
    pub struct RowData<'r> {
        /// As in the result.
        pub process_id: Option<String>,
        /// As in the result; empty for none.
        pub status: &'r str,
        /// As in the result.
        pub process_type: Option<&'r str>,
        /// As in the result.
        pub provider: Option<&'r str>,
        /// What the rules give.
        pub derived_status: Option<Outcome>,
        /// Whether that is the status.
        pub agreement: Agreement,
        /// Decisive ones first.
        pub reasons: Vec<RowReason<'r>>,
        /// What the result contradicts itself in.
        pub contradictions: Vec<ContradictionCode>,
        /// As in the result.
        pub created_at: Option<String>,
        /// From its creation to its last update, in whole seconds: of a result with a final status.
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
    /// Without rows yet; numbers will be hashed with this key, which has to be random and of this report alone.
    pub(super) fn new(key: HashKey) -> Self {
        Self {
            key: Some(key),
            ..Self::default()
        }
    }

    /// Forgets what numbers were hashed with, when there are no more.
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

    /// Counts a result of this status, with reasons of these codes, a bit for each.
    fn add_day(&mut self, seconds: f64, status: u8, mut codes: u32) {
        #[expect(clippy::cast_possible_truncation, reason = "years of four digits")]
        let day = (seconds / 86_400.0).floor() as i64;
        // Results come in the order of their days, more or less.
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

    /// Adds an error at this offset and position of the source: of a broken document, or of what is between documents.
    pub(super) fn add_error(&mut self, code: Code, offset: u64, at: Position, is_document: bool) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "files have fewer than 2^53 bytes"
        )]
        let offset = offset as f64;
        let index = self.documents;
        self.documents += u32::from(is_document);
        // A document in the wrong place may be broken as well, which is one error.
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

    /// The days to show: all from the first with a result to the last; only the days with a result where these are more
    /// than ten years apart.
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

    /// How long the results of each process type took: in the order of the [summary](Report::summary).
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

    /// The titles of the reasons in [`Report::summary`], in their order.
    pub fn titles<'t>(&'t self, texts: Texts<'t>) -> Vec<Cow<'t, str>> {
        let ranked = self.ranked().into_iter();
        let title = |reason: ReasonCount<'t>| title(texts, reason.code, reason.subject);
        ranked.map(title).collect()
    }

    /// Each code of a reason, and the title of such reasons whatever their subject.
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

    /// Each reason that is decisive or blocking in some result, ranked.
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

    /// A row in full.
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

/// The names of [`ReasonCode`], in its order.
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

/// The names with a count, largest first, ties by name.
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
