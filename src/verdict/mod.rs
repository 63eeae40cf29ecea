//! What a result means: the verdict that the documented rules give, the reasons for it, and the texts that explain
//! them.

mod approval;
mod capture;
mod compare;
mod conditions;
mod context;
mod contradictions;
mod counterfactual;
mod explain;
mod explanation;
mod facts;
mod fields;
#[cfg(any(target_arch = "wasm32", test))]
mod known;
mod numbers;
mod reasons;
mod spelling;
mod summary;
mod timeline;
mod times;
mod titles;

pub use capture::check_capture_config;
pub(crate) use compare::{Likeness, likeness};
pub use contradictions::ContradictionCode;
pub use explain::explain;
pub use explanation::{
    Agreement, Change, CheckRow, CheckState, ConfigCheck, ConfigFinding, Contradiction,
    CounterfactualStep, Effect, Evidence, Explanation, FeatureRow, FieldAgreement, FieldRow,
    FieldSource, FieldValue, ManualApprovalRow, NumberRow, NumberState, PictureRow, Reason,
    ReasonCode, TimelineEvent, TimelineRow, WarningRow,
};
#[cfg(target_arch = "wasm32")]
pub(crate) use known::{document_types, expected_values, zone_lines};
pub use numbers::number_state;
pub(crate) use spelling::number_letters;
pub use summary::{ContradictionSet, VerdictSummary, summarise};
pub use titles::title;
