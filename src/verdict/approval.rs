//! The agent's verification, without its fields and reasons.

use super::context::borrowed;
use super::explanation::ManualApprovalRow;
use crate::common::sort::sort_by;
use crate::result::Process;

/// The row for the agent's verification, if the result has one.
pub(super) fn row<'r>(process: &'r Process<'r>) -> Option<ManualApprovalRow<'r>> {
    let approval = process.manual_approval.value()?;
    let mut ids: Vec<_> = approval
        .ids
        .iter()
        .map(|(name, id)| (*name, borrowed(id)))
        .collect();
    sort_by(&mut ids, |a, b| a.0.cmp(b.0));
    Some(ManualApprovalRow {
        duration: approval.duration.value().map(borrowed),
        verification_date: approval.verification_date.value().map(borrowed),
        ids,
    })
}
