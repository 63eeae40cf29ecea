//! The events of a process in order of time.

use std::borrow::Cow;

use super::context::{Context, borrowed};
use super::explanation::{TimelineEvent, TimelineRow};
use crate::common::sort::sort_by;
use crate::common::time::{self, Moment};

/// The events that the result has a time for, in order of time; those without a readable time come last.
pub(super) fn rows<'r>(context: &Context<'r>) -> Vec<TimelineRow<'r>> {
    let process = context.process();
    let verified = process
        .manual_approval
        .part(|approval| &approval.verification_date);
    let failed = process.fail_reason.part(|reason| &reason.date).value();
    let (created_at, updated_at) = context.times;
    let seconds = |moment: Option<Moment<'_>>| moment.map(|moment| moment.seconds);
    let text = |text: Option<&'r Cow<'r, str>>| text.map(borrowed);
    let events = [
        (
            TimelineEvent::Created,
            text(process.created_at.value()),
            seconds(created_at),
        ),
        (
            TimelineEvent::Verified,
            text(verified.value()),
            seconds(verified.value().and_then(|text| Moment::read(text, None))),
        ),
        (
            TimelineEvent::Failed,
            failed
                .and_then(|milliseconds| time::iso(*milliseconds))
                .map(Cow::Owned),
            failed.map(|milliseconds| milliseconds / 1_000.0),
        ),
        (
            TimelineEvent::Updated,
            text(process.updated_at.value()),
            seconds(updated_at),
        ),
    ];
    let mut events: Vec<_> = events
        .into_iter()
        .filter_map(|(event, at, seconds)| Some((event, at?, seconds)))
        .collect();
    let place = |seconds: &Option<f64>| seconds.unwrap_or(f64::INFINITY);
    sort_by(&mut events, |(_, _, a), (_, _, b)| {
        place(a).total_cmp(&place(b))
    });
    let mut before = None;
    let rows = events.into_iter().map(|(event, at, seconds)| {
        let since = before
            .zip(seconds)
            .map(|(before, seconds)| seconds - before);
        before = seconds;
        TimelineRow {
            event,
            at,
            seconds_since: since,
        }
    });
    rows.collect()
}
