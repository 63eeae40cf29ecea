//! What a result means: the documented rules, the reasons, and the words for them.

mod approval;
mod archive;
mod catalogue;
mod causes;
mod compare;
mod conditions;
mod config;
mod context;
mod contradictions;
mod counterfactual;
mod excerpt;
mod explain;
mod explanation;
mod failure;
mod fields;
mod findings;
mod judgement;
mod reasons;
mod rules;
mod text;
mod texts;
mod timeline;
mod titles;

pub use catalogue::Catalogue;
pub use conditions::CHECKS;
pub use config::check_capture_config;
pub use explain::explain;
pub use explanation::{
    Agreement, Change, CheckRow, CheckState, ConfigCheck, ConfigFinding, Contradiction, Effect,
    Evidence, Explanation, FeatureRow, FieldAgreement, FieldRow, FieldSource, FieldValue,
    ManualApprovalRow, PictureRow, Reason, ReasonCode, Retry, Rung, Severity, TimelineEvent,
    TimelineRow, WarningRow,
};
pub use findings::ContradictionCode;
pub use judgement::{Contradictions, Judgement, judge};
pub use rules::{Outcome, ProcessType, Rule, derive};
pub use text::explanation_to_text;
pub use texts::{Host, Labels, Languages, PlainHost, Texts};
pub use titles::title;
