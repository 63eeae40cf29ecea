//! The times of a process.

use crate::common::time::Moment;
use crate::result::Process;

/// When a process was created, and when it was last updated.
pub(in crate::verdict) type Times<'t> = (Option<Moment<'t>>, Option<Moment<'t>>);

/// The seconds from creation to last update; `None` if they are in the wrong order.
pub(in crate::verdict) fn seconds_between((created, updated): Times<'_>) -> Option<f64> {
    let seconds = updated?.seconds - created?.seconds;
    (seconds >= 0.0).then_some(seconds)
}

/// The times of a process that are readable.
pub(in crate::verdict) fn times_of<'t>(process: &'t Process<'_>) -> Times<'t> {
    let created = process.created_at.value();
    let created = created.and_then(|text| Moment::read(text, None));
    let updated = process.updated_at.value();
    let updated = updated.and_then(|text| Moment::read(text, created.as_ref()));
    (created, updated)
}
