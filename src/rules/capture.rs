//! What is documented about capture requests: members, providers and possible mistakes.

use super::process_types::ProcessType;
use crate::common::named::named_enum;

named_enum! {
    /// How serious a finding is.
    pub enum Severity {
        /// The request violates the documentation.
        Error = "error",
        /// The setting has no effect, or an undocumented one.
        Warning = "warning",
        /// Information that the developer should check.
        Note = "note",
    }
}

named_enum! {
    /// What is wrong with a request.
    pub enum ConfigCode {
        /// `sdk` is `capture`, which is not available for VideoID.
        SdkCapture = "sdk-capture",
        /// `sdk` has an undocumented value.
        SdkUnknown = "sdk-unknown",
        /// `sdk` is required and missing.
        SdkMissing = "sdk-missing",
        /// `providers` is required and missing.
        ProvidersMissing = "providers-missing",
        /// `providers` lists more than one provider.
        ProvidersMany = "providers-many",
        /// A required provider is missing.
        ProviderMissing = "provider-missing",
        /// The provider is not VideoID.
        ProviderOther = "provider-other",
        /// The provider is not documented for this request.
        ProviderUnknown = "provider-unknown",
        /// `redirectUrl` is required and missing.
        RedirectUrlMissing = "redirect-url-missing",
        /// `signicatvideoidConfig` or `eidConfig` has no effect with the provider and `sdk` of the request.
        EidConfigUnused = "eid-config-unused",
        /// Allowed document ids are given, so this filter has no effect for VideoID.
        DocumentFilterOverruled = "document-filter-overruled",
        /// `processType` is not given, so an agent reviews.
        ProcessTypeDefault = "process-type-default",
        /// `processType` has no documented rule.
        ProcessTypeUnknown = "process-type-unknown",
        /// The documentation has this member in another object.
        Misplaced = "misplaced",
        /// A former name of a member or a provider.
        OlderName = "older-name",
        /// The value is not of the documented type.
        WrongType = "wrong-type",
        /// The text contains no documented request.
        RequestUnknown = "request-unknown",
    }
}

impl ConfigCode {
    /// How serious the finding is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::SdkCapture
            | Self::SdkMissing
            | Self::ProvidersMissing
            | Self::ProvidersMany
            | Self::ProviderMissing
            | Self::RedirectUrlMissing
            | Self::WrongType => Severity::Error,
            Self::SdkUnknown
            | Self::ProviderUnknown
            | Self::EidConfigUnused
            | Self::ProcessTypeUnknown
            | Self::Misplaced => Severity::Warning,
            Self::ProviderOther
            | Self::DocumentFilterOverruled
            | Self::ProcessTypeDefault
            | Self::OlderName
            | Self::RequestUnknown => Severity::Note,
        }
    }
}

/// An object of the documentation that has members. If an object's members belong to several, the first in this list
/// applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The request "Start capture flow".
    Start,
    /// The request "Create process".
    Process,
    /// A capture configuration.
    Configuration,
    /// The settings of the native SDK of VideoID in a capture configuration.
    VideoIdConfig,
    /// `captureParameters` of "Start capture flow".
    Parameters,
    /// An item of `providers` of "Start capture flow". On its own, it cannot be told from "Create process".
    Provider,
}

impl Place {
    /// The vendor's name of the request, and the RFC 6901 pointer of the object in it.
    pub const fn path(self) -> (&'static str, &'static str) {
        match self {
            Self::Start => ("Start capture flow", ""),
            Self::Provider => ("Start capture flow", "/providers/0"),
            Self::Parameters => ("Start capture flow", "/captureParameters"),
            Self::Process => ("Create process", ""),
            Self::Configuration => ("Create capture configuration", ""),
            Self::VideoIdConfig => ("Create capture configuration", "/signicatvideoidConfig"),
        }
    }

    /// The required members, and the finding to report if one is missing.
    pub fn required(self) -> impl Iterator<Item = (&'static str, ConfigCode)> {
        let own = MEMBERS.iter().filter(move |member| member.home == self);
        own.filter_map(|member| Some((member.name, member.missing?)))
    }

    /// The member with this name in this object.
    pub fn member(self, name: &str) -> Option<&'static Member> {
        let mut named = MEMBERS.iter().filter(|member| member.name == name);
        named.find(|member| member.home == self)
    }

    /// The member with this name in another object, preferably of the same request.
    pub fn elsewhere(self, name: &str) -> Option<&'static Member> {
        let named = || MEMBERS.iter().filter(|member| member.name == name);
        let near = named().find(|member| member.home.path().0 == self.path().0);
        near.or_else(|| named().next())
    }

    /// The kind of an object with a member of this name; `None` if there are several.
    pub fn told_by(name: &str) -> Option<Self> {
        let named = MEMBERS.iter().filter(|member| member.name == name);
        let homes = named.map(|member| member.home);
        let mut homes = homes.filter(|home| *home != Self::Provider);
        let home = homes.next();
        home.filter(|_| homes.next().is_none())
    }
}

/// The documented type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// More than one type is documented.
    Any,
    /// `true` or `false`
    Boolean,
    /// A whole number.
    Integer,
    /// A whole number of seconds.
    Seconds,
    /// A string.
    Text,
    /// An array of strings.
    Texts,
    /// An array of whole numbers.
    Integers,
    /// An object; with the place whose members are listed here, if any.
    Object(Option<Place>),
    /// An array of objects.
    Objects(Option<Place>),
}

impl Kind {
    /// The name used in the key of its text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Seconds => "seconds",
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Integers => "integers",
            Self::Object(_) => "object",
            Self::Objects(_) => "objects",
        }
    }

    /// The type of an array's items.
    pub const fn items(self) -> Option<Self> {
        match self {
            Self::Texts => Some(Self::Text),
            Self::Integers => Some(Self::Integer),
            Self::Objects(place) => Some(Self::Object(place)),
            _ => None,
        }
    }
}

/// A documented member.
#[derive(Debug)]
pub struct Member {
    /// Its key.
    pub name: &'static str,
    /// The object to which it belongs.
    pub home: Place,
    /// The type of its value.
    pub kind: Kind,
    /// The finding to report if it is missing; `None` if it is optional.
    pub missing: Option<ConfigCode>,
    /// The current name, if this is a former name.
    pub newer: Option<&'static str>,
}

const fn optional(home: Place, name: &'static str, kind: Kind) -> Member {
    Member {
        name,
        home,
        kind,
        missing: None,
        newer: None,
    }
}

const fn required(home: Place, name: &'static str, kind: Kind, missing: ConfigCode) -> Member {
    Member {
        missing: Some(missing),
        ..optional(home, name, kind)
    }
}

/// Every member of the requests for VideoID. A member that belongs to two objects is listed twice.
#[rustfmt::skip]
pub static MEMBERS: &[Member] = &[
    required(Place::Start, "providers", Kind::Objects(Some(Place::Provider)), ConfigCode::ProvidersMissing),
    required(Place::Start, "sdk", Kind::Text, ConfigCode::SdkMissing),
    required(Place::Start, "redirectUrl", Kind::Text, ConfigCode::RedirectUrlMissing),
    optional(Place::Start, "requestDomain", Kind::Text),
    optional(Place::Start, "captureParameters", Kind::Object(Some(Place::Parameters))),
    optional(Place::Start, "eventTags", Kind::Texts),
    required(Place::Provider, "provider", Kind::Text, ConfigCode::ProviderMissing),
    optional(Place::Provider, "processType", Kind::Text),
    optional(Place::Parameters, "uiProfile", Kind::Text),
    optional(Place::Parameters, "uiProfileJSON", Kind::Object(Some(Place::Configuration))),
    optional(Place::Parameters, "uiLanguage", Kind::Text),
    optional(Place::Parameters, "smsSender", Kind::Text),
    optional(Place::Parameters, "smsMessage", Kind::Text),
    optional(Place::Parameters, "defaultCountry", Kind::Text),
    required(Place::Process, "provider", Kind::Text, ConfigCode::ProviderMissing),
    optional(Place::Process, "processType", Kind::Text),
    optional(Place::Process, "processParameters", Kind::Object(None)),
    optional(Place::Process, "eventTags", Kind::Texts),
    optional(Place::VideoIdConfig, "checkRequirements", Kind::Boolean),
    optional(Place::VideoIdConfig, "useModal", Kind::Boolean),
    optional(Place::VideoIdConfig, "minRequirementsMandatory", Kind::Boolean),
    optional(Place::VideoIdConfig, "allowedIdTypes", Kind::Integers),
    optional(Place::VideoIdConfig, "sdkLoadTimeout", Kind::Seconds),
    optional(Place::Configuration, "signicatvideoidConfig", Kind::Object(Some(Place::VideoIdConfig))),
    Member {
        newer: Some("signicatvideoidConfig"),
        ..optional(Place::Configuration, "eidConfig", Kind::Object(Some(Place::VideoIdConfig)))
    },
    optional(Place::Configuration, "onfidoConfig", Kind::Any),
    optional(Place::Configuration, "signicatpictureidConfig", Kind::Object(None)),
    optional(Place::Configuration, "pageTitle", Kind::Text),
    optional(Place::Configuration, "favicon", Kind::Text),
    optional(Place::Configuration, "fontName", Kind::Text),
    optional(Place::Configuration, "fontUrl", Kind::Text),
    optional(Place::Configuration, "primaryColor", Kind::Text),
    optional(Place::Configuration, "fontColor", Kind::Text),
    optional(Place::Configuration, "buttonsColor", Kind::Text),
    optional(Place::Configuration, "buttonsHoverColor", Kind::Text),
    optional(Place::Configuration, "buttonsTextColor", Kind::Text),
    optional(Place::Configuration, "spinnerColor", Kind::Text),
    optional(Place::Configuration, "documentTypes", Kind::Texts),
    optional(Place::Configuration, "documentCountries", Kind::Object(None)),
    optional(Place::Configuration, "twoSidedPassports", Kind::Any),
    optional(Place::Configuration, "languages", Kind::Texts),
    optional(Place::Configuration, "translations", Kind::Object(None)),
    optional(Place::Configuration, "defaultCountry", Kind::Text),
    optional(Place::Configuration, "allowFileUpload", Kind::Texts),
    optional(Place::Configuration, "allowTakePhoto", Kind::Texts),
    optional(Place::Configuration, "allowZoomOnPreview", Kind::Texts),
    optional(Place::Configuration, "useSignicatTheming", Kind::Boolean),
    optional(Place::Configuration, "enableMobileHandover", Kind::Boolean),
    optional(Place::Configuration, "enableOrientationConfirmation", Kind::Boolean),
    optional(Place::Configuration, "autoCapture", Kind::Boolean),
    optional(Place::Configuration, "detectGlare", Kind::Any),
    optional(Place::Configuration, "customRedactionError", Kind::Boolean),
    optional(Place::Configuration, "takeSelfie", Kind::Boolean),
    optional(Place::Configuration, "smsDefaultCountry", Kind::Text),
    optional(Place::Configuration, "maxRetries", Kind::Integer),
    optional(Place::Configuration, "showModalBeforeRedirect", Kind::Boolean),
    optional(Place::Configuration, "mobileHandoverTimeout", Kind::Integer),
    optional(Place::Configuration, "mobileHandoverModes", Kind::Texts),
    optional(Place::Configuration, "forceMobileHandover", Kind::Boolean),
    optional(Place::Configuration, "useNativeCamera", Kind::Boolean),
    optional(Place::Configuration, "customCss", Kind::Text),
    optional(Place::Configuration, "showConsentPage", Kind::Boolean),
    optional(Place::Configuration, "showAccessibilityLink", Kind::Boolean),
    optional(Place::Configuration, "showDocumentInstructionsScreen", Kind::Boolean),
    optional(Place::Configuration, "documentInstructionsScreenItems", Kind::Objects(None)),
    optional(Place::Configuration, "showPrerequisitesScreen", Kind::Boolean),
    optional(Place::Configuration, "prerequisitesScreenItems", Kind::Objects(None)),
    optional(Place::Configuration, "showCountryBeforeDocumentType", Kind::Boolean),
];

/// A member that only the service's answers have. An object with it is not a request.
pub const ANSWER_MEMBER: &str = "processId";

/// The values of `sdk`, the one for VideoID first.
pub const SDKS: [&str; 2] = ["native", "capture"];

pub use super::providers::{VIDEOID, VIDEOID_OLDER};

/// The other providers that both requests accept.
const PROVIDERS: [&str; 5] = [
    "onfido",
    "signicatpaper",
    "readid",
    "signicatpictureid",
    "webid",
];

/// Whether a provider other than VideoID is documented for this place.
pub fn is_other_provider(place: Place, name: &str) -> bool {
    // `paper` occurs only in an example.
    let own: &[&str] = match place {
        Place::Process => &["facetec", "connect:idmethod"],
        _ => &["paper"],
    };
    PROVIDERS.contains(&name) || own.contains(&name)
}

/// The process types of other providers.
const OTHER_PROCESS_TYPES: [&str; 7] = [
    "document",
    "documentSelfie",
    "documentVideo",
    "sdk",
    "ready",
    "accountid",
    "videoid",
];

/// Whether a process type is documented: for VideoID, or for any provider if the provider is unknown.
pub fn is_process_type(name: &str, provider_known: bool) -> bool {
    ProcessType::named(name).is_some() || (!provider_known && OTHER_PROCESS_TYPES.contains(&name))
}

/// Members with document ids, which overrule [`DOCUMENT_FILTERS`] for VideoID. `idTypes` is documented only in
/// `eidConfig`.
pub const ID_TYPES: [&str; 2] = ["allowedIdTypes", "idTypes"];

/// The filters of a capture configuration that limit which documents a person can choose.
pub const DOCUMENT_FILTERS: [&str; 2] = ["documentTypes", "documentCountries"];
