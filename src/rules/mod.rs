//! What is documented about results, as tables: the rule of each process type, the security checks, the statuses, the
//! error codes, the agent's reasons, the fields, the capture requests. All other modules use these tables and repeat
//! none of them.
//!
//! A fact is an `Option<bool>`: true, false, or `None` for unknown.

mod agent_verdict;
pub mod capture;
mod checks;
mod equivalents;
mod error_codes;
mod facts;
mod features;
mod fields;
mod numbers;
mod outcome;
mod process_types;
mod providers;
mod rejection_types;
mod retry;
mod similarity;
mod status;

/// The month in which a rule was last changed here. A test compares it with the tables.
pub const EDITION: &str = "2026-11";

pub use agent_verdict::AgentVerdict;
pub(crate) use checks::check_rank;
pub use checks::{CHECKS, Check, check_named};
pub(crate) use equivalents::{GIVEN_NAMES, PARTICLES, SURNAMES};
pub use equivalents::{SPELLINGS, SYNONYMS, Spelling};
pub(crate) use error_codes::{BY_REQUEST, category_of};
pub use error_codes::{CATEGORIES, CODES_WITHOUT_CATEGORY, Category, REQUIREMENTS, is_known_code};
pub(crate) use facts::any;
pub use facts::{Fact, Facts};
pub(crate) use features::{VARIABLE_INK, is_optically_variable};
pub use fields::{APPROVAL_IDS, DATE_FIELDS, FieldName, NUMBER_FIELDS, PERSON_FIELDS};
pub(crate) use fields::{EXPIRY_FIELD, IDENTIFIER_FIELDS, approval_id, is_no_expiry};
pub use numbers::{Century, CheckDigit, NUMBER_RULES, NumberRule, Sum};
pub use outcome::Outcome;
pub use process_types::{PROCESS_TYPES, ProcessType, UNDESCRIBED_PROCESS_TYPES};
pub use providers::is_videoid;
pub use rejection_types::{REJECTION_TYPES, RejectionType, rejection_type};
pub use retry::Retry;
pub(crate) use similarity::{is_documented_score, passes};
pub use status::Status;
