//! Whether a new attempt can succeed.

use crate::common::named::named_enum;

named_enum! {
    /// Whether a new attempt can give another result.
    pub enum Retry {
        /// It can.
        Yes = "yes",
        /// No, unless something else changes first, such as the person's age or the integration.
        No = "no",
        /// The result does not say.
        Unknown = "unknown",
    }
}
