//! The fields of a result.

use crate::common::named::named_enum;
use crate::common::time::Day;

named_enum! {
    /// The fields about the person and the document, in the order they are shown.
    pub enum FieldName {
        /// `passport`, `identityCard` and others.
        DocumentType = "documentType",
        /// The number of the document's type, which the service has a list of.
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
        /// Given names in another form.
        AlternativeFirstName = "alternativeFirstName",
        /// Surnames.
        LastName = "lastName",
        /// Surnames in another form.
        AlternativeLastName = "alternativeLastName",
        /// A further surname, which stands in a line of its own on the document.
        LastNameSecondLine = "lastNameSecondLine",
        /// When the person was born.
        DateOfBirth = "dateOfBirth",
        /// Where the person was born. `finalResult` calls it `placeOfBirth`.
        BirthPlace = "birthPlace",
        /// `M` or `F`.
        Gender = "gender",
        /// ISO 3166 alpha-3 code of the country.
        Nationality = "nationality",
        /// The person's age by the picture: an estimate.
        PredictedAge = "predictedAge",
        /// The number that the country knows the person by.
        PersonalIdentificationNumber = "personalIdentificationNumber",
        /// The number of the person's social security.
        SocialSecurityNumber = "socialSecurityNumber",
        /// The number of the person's health insurance.
        HealthNumber = "healthNumber",
        /// The number of the person as a taxpayer.
        TaxNumber = "taxNumber",
        /// Where the person lives.
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

/// Those of [`PERSON_FIELDS`] that hold a day.
pub const DATE_FIELDS: [&str; 3] = ["dateOfBirth", "dateOfExpiry", "dateOfIssue"];

/// Those of [`PERSON_FIELDS`] that hold a number, which raw files write without quotation marks.
pub const NUMBER_FIELDS: [&str; 2] = ["idType", "predictedAge"];

/// The one of [`PERSON_FIELDS`] that may say that there is no such day.
pub(crate) const EXPIRY_FIELD: &str = FieldName::DateOfExpiry.as_str();

/// Whether this day, in the place of a date of expiry, says that the document does not expire, or is what programs write
/// where they have no date. A birthday on one of these days is a birthday.
pub(crate) const fn is_no_expiry(day: Day) -> bool {
    let (century, short) = day.parts();
    match century {
        Some(99) => matches!(short, [99, ..]),
        // Day 1 of the calendar, and of the clocks of computers.
        Some(0) => matches!(short, [1, 1, 1]),
        Some(19) => matches!(short, [70, 1, 1]),
        // 9999 in the two digits that machine-readable zones have for a year.
        None => matches!(short, [99, 1, 1] | [99, 12, 31]),
        Some(_) => false,
    }
}

/// Those of [`PERSON_FIELDS`] that hold the number of a person or a document.
pub(crate) const IDENTIFIER_FIELDS: [&str; 5] = [
    "documentNumber",
    "personalIdentificationNumber",
    "socialSecurityNumber",
    "healthNumber",
    "taxNumber",
];

/// The ids beside the agent's verification.
pub const APPROVAL_IDS: [&str; 5] = [
    "videoId",
    "verificationId",
    "verificationRequestId",
    "verifierId",
    "rAuthorityId",
];

/// The id that a key names. `rauthorityId` is another spelling of `rAuthorityId`.
pub(crate) fn approval_id(key: &str) -> Option<&'static str> {
    let mut ids = APPROVAL_IDS.into_iter();
    ids.find(|id| id.eq_ignore_ascii_case(key))
}
