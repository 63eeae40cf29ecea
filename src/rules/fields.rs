//! The fields of a result.

/// The fields about the person and the document, in the order they are shown.
pub const PERSON_FIELDS: [&str; 14] = [
    "documentType",
    "documentNumber",
    "issuingCountry",
    "dateOfExpiry",
    "firstName",
    "lastName",
    "dateOfBirth",
    "gender",
    "nationality",
    "personalIdentificationNumber",
    "socialSecurityNumber",
    "healthNumber",
    "taxNumber",
    "address",
];

/// Those of [`PERSON_FIELDS`] that hold a day.
pub const DATE_FIELDS: [&str; 2] = ["dateOfBirth", "dateOfExpiry"];

/// The ids beside the agent's verification.
pub const APPROVAL_IDS: [&str; 4] = ["videoId", "verificationId", "verifierId", "rAuthorityId"];
