//! The agent's verification, apart from the fields and the reasons.

use super::explanation::ManualApprovalRow;
use crate::result::Process;

/// What the result holds of it.
pub(super) fn row<'a>(process: &Process<'a>) -> Option<ManualApprovalRow<'a>> {
    let approval = process.manual_approval.value()?;
    let mut ids = approval.ids.clone();
    ids.sort_unstable();
    Some(ManualApprovalRow {
        duration: approval.duration.value().cloned(),
        verification_date: approval.verification_date.value().cloned(),
        ids,
    })
}
