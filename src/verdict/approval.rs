//! The agent's verification, apart from the fields and the reasons.

use super::explanation::ManualApprovalRow;
use crate::order::sort_by;
use crate::result::Process;

/// What the result holds of it.
pub(super) fn row<'a>(process: &Process<'a>) -> Option<ManualApprovalRow<'a>> {
    let approval = process.manual_approval.value()?;
    let mut ids = approval.ids.clone();
    sort_by(&mut ids, |a, b| a.0.cmp(b.0));
    Some(ManualApprovalRow {
        duration: approval.duration.value().cloned(),
        verification_date: approval.verification_date.value().cloned(),
        ids,
    })
}
