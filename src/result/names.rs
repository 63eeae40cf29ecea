//! The names of members in results, and the documented names of those that raw files call otherwise. The strict reader
//! and the fast one take from these lists.

/// The members of a process.
pub(crate) const PROCESS_MEMBERS: [&str; 11] = [
    PROCESS_ID,
    "provider",
    "processType",
    STATUS,
    "createdAt",
    "updatedAt",
    PROVIDER_SPECIFIC,
    "failReason",
    REASON,
    "finalResult",
    "depictions",
];

/// Those by one of which a process is known: other documents have times and a status as well.
pub(super) const IDENTIFYING_MEMBERS: [&str; 4] =
    [PROCESS_ID, PROVIDER_SPECIFIC, "failReason", "finalResult"];

/// Those that the request for a process has too.
pub(super) const REQUEST_MEMBERS: [&str; 2] = ["provider", "processType"];

/// Those by one of which an answer with [`REQUEST_MEMBERS`] is a process, and no request for one.
pub(super) const ANSWER_MEMBERS: [&str; 3] = [STATUS, "createdAt", "updatedAt"];

/// The id of a process.
pub(super) const PROCESS_ID: &str = "processId";

/// What a provider says of its own verification.
pub(super) const PROVIDER_SPECIFIC: &str = "providerSpecific";

/// Why a process failed, as the answer of "Fail process" has it.
pub(super) const REASON: &str = "reason";

/// The member of a list of processes that holds them.
pub(crate) const PROCESSES: &str = "processes";

/// The member of the web SDK's error that says what happened.
pub(super) const SDK_CODE: &str = "code";

/// The members whose values are secrets, wherever they stand: they open or use what is the person's or the customer's.
pub(crate) const SECRET_MEMBERS: [&str; 4] = [
    "authorization",
    "universalLink",
    "base64QRCode",
    "facetecMobileSdkProductionKey",
];

/// The only member of a process that raw files have too.
pub(super) const STATUS: &str = "status";

/// The members of the automatic verification beside the fields about the person. The last two are those of the raw
/// file.
pub(crate) const OCR_MEMBERS: [&str; 6] = [
    "features",
    "securityChecks",
    "similarityScore",
    "livenessDetected",
    "document",
    "biometrics",
];

/// The members of the agent's verification, beside the fields about the person and the ids, that bear on the verdict,
/// and how long it took. All but the first three are those of the raw file.
pub(crate) const APPROVAL_MEMBERS: [&str; 7] = [
    "rejectionReasons",
    "verificationDate",
    "duration",
    STATUS,
    "rejection",
    "reasons",
    "subject",
];

/// The members that only the raw file of the agent's verification has.
pub(super) const RAW_APPROVAL_MEMBERS: [&str; 7] = [
    "rejectionReasons",
    "verificationDate",
    "verificationId",
    "verificationRequestId",
    "verifierId",
    "rAuthorityId",
    "rauthorityId",
];

/// The member in which the raw file of the agent's verification may have all others.
pub(super) const RAW_APPROVAL_ENVELOPE: &str = "data";

/// The member of a security check that says whether it passed: the documented name, then the raw file's.
pub(crate) const CHECK_MEMBERS: [&str; 2] = ["valid", "passed"];

/// The members of a bounding box, in the order that `BoundingBox::new` takes them.
pub(crate) const BBOX_MEMBERS: [&str; 4] = ["x", "y", "width", "height"];

/// The raw file's names of the fields about the document, and the documented ones.
pub(super) const RAW_DOCUMENT_FIELDS: [(&str, &str); 5] = [
    ("classification", "documentType"),
    ("issuer", "issuingCountry"),
    ("expiryDate", "dateOfExpiry"),
    ("documentNumber", "documentNumber"),
    ("passportNumber", "documentNumber"),
];

/// The raw file's names of the fields about the person, and the documented ones.
pub(super) const RAW_SUBJECT_FIELDS: [(&str, &str); 7] = [
    ("primaryName", "firstName"),
    ("secondaryName", "lastName"),
    ("birthDate", "dateOfBirth"),
    ("sex", "gender"),
    ("nationality", "nationality"),
    ("personalNumber", "personalIdentificationNumber"),
    ("address", "address"),
];
