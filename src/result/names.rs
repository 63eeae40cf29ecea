//! The names of members in results, and the documented names of those that have other names in raw files. The strict
//! reader and the fast reader both use these lists.

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

/// Members that identify a process. Times and a status alone do not, because other documents have them too.
pub(super) const IDENTIFYING_MEMBERS: [&str; 4] =
    [PROCESS_ID, PROVIDER_SPECIFIC, "failReason", "finalResult"];

/// Members that a process shares with the request that creates it.
pub(super) const REQUEST_MEMBERS: [&str; 2] = ["provider", "processType"];

/// An object with [`REQUEST_MEMBERS`] and one of these members is a process, not a request.
pub(super) const ANSWER_MEMBERS: [&str; 3] = [STATUS, "createdAt", "updatedAt"];

/// The id of a process.
pub(super) const PROCESS_ID: &str = "processId";

/// The provider's own data about the verification.
pub(super) const PROVIDER_SPECIFIC: &str = "providerSpecific";

/// Why a process failed, in the answer of "Fail process".
pub(super) const REASON: &str = "reason";

/// The member that holds the processes in a list of processes.
pub(crate) const PROCESSES: &str = "processes";

/// The member of the web SDK's error that holds the error code.
pub(super) const SDK_CODE: &str = "code";

/// Members whose values are secrets, anywhere in a document: they give access to data of the person or the customer.
pub(crate) const SECRET_MEMBERS: [&str; 4] = [
    "authorization",
    "universalLink",
    "base64QRCode",
    "facetecMobileSdkProductionKey",
];

/// The only member of a process that raw files have as well.
pub(super) const STATUS: &str = "status";

/// The members of the automatic verification, except the fields about the person. Only the raw file has the last two.
pub(crate) const OCR_MEMBERS: [&str; 6] = [
    "features",
    "securityChecks",
    "similarityScore",
    "livenessDetected",
    "document",
    "biometrics",
];

/// The members of the agent's verification that the verdict depends on, and its duration; without the ids and the
/// fields about the person. Only the raw file has those after the first three.
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

/// The member in which the raw file of the agent's verification may wrap all others.
pub(super) const RAW_APPROVAL_ENVELOPE: &str = "data";

/// The member of a security check that says whether it passed: the documented name first, then the raw file's.
pub(crate) const CHECK_MEMBERS: [&str; 2] = ["valid", "passed"];

/// The members of a bounding box, in the order of the parameter of `BoundingBox::new`.
pub(crate) const BBOX_MEMBERS: [&str; 4] = ["x", "y", "width", "height"];

/// Pairs for the fields about the document: the raw file's name and the documented name.
pub(super) const RAW_DOCUMENT_FIELDS: [(&str, &str); 5] = [
    ("classification", "documentType"),
    ("issuer", "issuingCountry"),
    ("expiryDate", "dateOfExpiry"),
    ("documentNumber", "documentNumber"),
    ("passportNumber", "documentNumber"),
];

/// Pairs for the fields about the person: the raw file's name and the documented name.
pub(super) const RAW_SUBJECT_FIELDS: [(&str, &str); 7] = [
    ("primaryName", "firstName"),
    ("secondaryName", "lastName"),
    ("birthDate", "dateOfBirth"),
    ("sex", "gender"),
    ("nationality", "nationality"),
    ("personalNumber", "personalIdentificationNumber"),
    ("address", "address"),
];
