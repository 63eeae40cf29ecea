//! Whether a new attempt can help.

use crate::common::named::named_enum;

named_enum! {
    /// Whether a new attempt can give another result.
    pub enum Retry {
        /// It can.
        Yes = "yes",
        /// It gives the same result until something else changes: the person's age, the integration.
        No = "no",
        /// The result does not say.
        Unknown = "unknown",
    }
}
