//! What a result means: the documented rules, the reasons, and the words for them.

mod approval;
mod catalogue;
mod conditions;
mod context;
mod contradictions;
mod counterfactual;
mod explain;
mod explanation;
mod failure;
mod fields;
mod reasons;
mod rules;
mod time;

pub use catalogue::Catalogue;
pub use explain::explain;
pub use explanation::{
    Agreement, Change, CheckRow, CheckState, Contradiction, Effect, Evidence, Explanation,
    FeatureRow, FieldAgreement, FieldRow, FieldSource, FieldValue, ManualApprovalRow, Reason,
    ReasonCode, Retry, Rung, WarningRow,
};
pub use rules::{Outcome, ProcessType, Rule, derive};
