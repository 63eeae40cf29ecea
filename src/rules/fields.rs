//! The fields of a result.

use crate::common::named::named_enum;
use crate::common::time::Day;

named_enum! {
    /// The fields about the person and the document, in the order in which they are shown.
    pub enum FieldName {
        /// `passport`, `identityCard` and others.
        DocumentType = "documentType",
        /// The id of the document type, from the service's list of document types.
        IdType = "idType",
        /// The number on the document.
        DocumentNumber = "documentNumber",
        /// ISO 3166 alpha-3 code of the country that issued the document.
        IssuingCountry = "issuingCountry",
        /// The authority that issued the document.
        IssuingAuthority = "issuingAuthority",
        /// When the document was issued.
        DateOfIssue = "dateOfIssue",
        /// The last day on which the document is valid.
        DateOfExpiry = "dateOfExpiry",
        /// Given names.
        FirstName = "firstName",
        /// Another form of the given names.
        AlternativeFirstName = "alternativeFirstName",
        /// Surnames.
        LastName = "lastName",
        /// Another form of the surnames.
        AlternativeLastName = "alternativeLastName",
        /// A further surname, which the document has on a separate line.
        LastNameSecondLine = "lastNameSecondLine",
        /// When the person was born.
        DateOfBirth = "dateOfBirth",
        /// Where the person was born. `finalResult` calls it `placeOfBirth`.
        BirthPlace = "birthPlace",
        /// `M` or `F`.
        Gender = "gender",
        /// ISO 3166 alpha-3 code of the person's nationality.
        Nationality = "nationality",
        /// The person's age, estimated from the picture.
        PredictedAge = "predictedAge",
        /// The number by which the country identifies the person.
        PersonalIdentificationNumber = "personalIdentificationNumber",
        /// The person's social security number.
        SocialSecurityNumber = "socialSecurityNumber",
        /// The person's health insurance number.
        HealthNumber = "healthNumber",
        /// The person's tax number.
        TaxNumber = "taxNumber",
        /// The person's address.
        Address = "address",
    }
}

/// The names of [`FieldName`], in its order.
pub const PERSON_FIELDS: [&str; FieldName::ALL.len()] = {
    let mut names = [""; FieldName::ALL.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = FieldName::ALL[index].as_str();
        index += 1;
    }
    names
};

/// The fields of [`PERSON_FIELDS`] that hold a date.
pub const DATE_FIELDS: [&str; 3] = ["dateOfBirth", "dateOfExpiry", "dateOfIssue"];

/// The fields of [`PERSON_FIELDS`] that hold a number, which raw files write as a JSON number.
pub const NUMBER_FIELDS: [&str; 2] = ["idType", "predictedAge"];

/// The field of [`PERSON_FIELDS`] whose date may mean that there is none.
pub(crate) const EXPIRY_FIELD: &str = FieldName::DateOfExpiry.as_str();

/// Whether a date of expiry means that the document does not expire, or is one that programs write when they have no
/// date. In a date of birth, such a day is a real date.
pub(crate) const fn is_no_expiry(day: Day) -> bool {
    let (century, short) = day.parts();
    match century {
        Some(99) => matches!(short, [99, ..]),
        // The first day of the calendar, and of Unix time.
        Some(0) => matches!(short, [1, 1, 1]),
        Some(19) => matches!(short, [70, 1, 1]),
        // The year 9999, written with the two digits that machine-readable zones have for a year.
        None => matches!(short, [99, 1, 1] | [99, 12, 31]),
        Some(_) => false,
    }
}

/// The fields of [`PERSON_FIELDS`] that hold the number of a person or a document.
pub(crate) const IDENTIFIER_FIELDS: [&str; 5] = [
    "documentNumber",
    "personalIdentificationNumber",
    "socialSecurityNumber",
    "healthNumber",
    "taxNumber",
];

/// The ids in the agent's verification.
pub const APPROVAL_IDS: [&str; 5] = [
    "videoId",
    "verificationId",
    "verificationRequestId",
    "verifierId",
    "rAuthorityId",
];

/// The id for a key. `rauthorityId` is another spelling of `rAuthorityId`.
pub(crate) fn approval_id(key: &str) -> Option<&'static str> {
    let mut ids = APPROVAL_IDS.into_iter();
    ids.find(|id| id.eq_ignore_ascii_case(key))
}
