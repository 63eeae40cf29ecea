//! The error codes of failed processes. Most codes are `Subject.Condition`, most categories `Subject.Error`.

use super::retry::Retry;

/// A documented category of errors, or a group of codes that share their texts and have no category.
#[derive(Debug, PartialEq, Eq)]
pub struct Category {
    /// For example `Camera.Error`; for codes without a category, the code that the documentation shows.
    pub name: &'static str,
    /// Whether a new attempt can succeed.
    pub retry: Retry,
    /// The known codes for which results state no category, but which this category's texts fit.
    pub codes: &'static [&'static str],
}

/// The category whose "user" is the user of the API: the customer's own system ended the process. This can happen with
/// every provider.
pub(crate) const BY_REQUEST: &str = "User.Request";

/// The documented categories.
pub const CATEGORIES: &[Category] = &[
    Category {
        name: "Integration.Error",
        retry: Retry::No,
        codes: &["ApiCall.Error", "Operation.NotSupported"],
    },
    Category {
        name: "Camera.Error",
        retry: Retry::Yes,
        codes: &[
            "Camera.NotFound",
            "Camera.NotAvailable",
            "CameraPermission.Denied",
            "CameraRequierement.NotSatisfied",
            "Constraints.NotSatisfied",
            "MediaSource.Error",
        ],
    },
    Category {
        name: "Microphone.Error",
        retry: Retry::Yes,
        codes: &["Microphone.NotFound", "MicrophonePermission.Denied"],
    },
    Category {
        name: "Network.Error",
        retry: Retry::Yes,
        codes: &[
            "Connection.Lost",
            "WebRTC.NotAvailable",
            "Operation.Timeout",
        ],
    },
    Category {
        name: "Environment.Error",
        retry: Retry::Yes,
        codes: &[],
    },
    Category {
        name: "Document.Error",
        retry: Retry::Yes,
        codes: &[
            "DocumentSides.Mismatch",
            "NFCAccess.Invalid",
            "NFCAccess.Interrupted",
            "NFCReading.Interrupted",
            "NFCReader.NotFound",
        ],
    },
    Category {
        name: "User.Error",
        retry: Retry::Yes,
        codes: &[
            "User.Inactive",
            "User.Aborted",
            "InactiveUser.Aborted",
            "Liveness.NotDetected",
            "Permission.Denied",
        ],
    },
    Category {
        name: "Agent.Error",
        retry: Retry::Unknown,
        codes: &[],
    },
    Category {
        name: "Verification.Error",
        retry: Retry::Unknown,
        codes: &[],
    },
    Category {
        name: "Service.Error",
        retry: Retry::Yes,
        codes: &[],
    },
    Category {
        name: BY_REQUEST,
        retry: Retry::Unknown,
        codes: &["Process.Failed"],
    },
    Category {
        name: "system_requirements",
        retry: Retry::Yes,
        codes: &["system_requirements", "REQUIREMENTS_NOT_PASSED"],
    },
];

/// The known codes that belong to no category.
pub const CODES_WITHOUT_CATEGORY: &[&str] = &[
    "Device.Error",
    "DeviceSecurity.NotAvailable",
    "DeviceSecurity.NotSupported",
    "Operation.Error",
    "Undefined.Error",
];

/// What a device and its browser must have, as the message of the code `system_requirements` lists it.
pub const REQUIREMENTS: &[&str] = &["camera", "microphone", "browser", "os", "network"];

/// Whether a code is a known one.
pub fn is_known_code(code: &str) -> bool {
    CODES_WITHOUT_CATEGORY.contains(&code) || category_of(Some(code), None).is_some()
}

/// The category of an error: the stated one if it is documented, otherwise the one that the code belongs to.
pub(crate) fn category_of(code: Option<&str>, stated: Option<&str>) -> Option<&'static Category> {
    let mut all = CATEGORIES.iter();
    let stated = stated.and_then(|name| all.find(|category| category.name == name));
    stated.or_else(|| {
        let code = code?;
        CATEGORIES
            .iter()
            .find(|category| category.codes.contains(&code))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_category_wins_and_an_unknown_code_has_none() {
        let name = |code, stated| category_of(code, stated).map(|category| category.name);
        let code = Some("Camera.NotFound");
        assert_eq!(name(code, Some("User.Error")), Some("User.Error"));
        assert_eq!(name(code, Some("Odd.Error")), Some("Camera.Error"));
        assert_eq!(name(code, None), Some("Camera.Error"));
        assert_eq!(name(Some("Odd.Thing"), None), None);
        assert_eq!(name(None, None), None);
        assert_eq!(name(None, Some("User.Request")), Some("User.Request"));
    }

    #[test]
    fn a_code_is_known_with_a_category_or_without() {
        for code in [
            "Camera.NotFound",
            "REQUIREMENTS_NOT_PASSED",
            "Undefined.Error",
        ] {
            assert!(is_known_code(code), "{code}");
        }
        // The name of a category is not a code.
        for code in ["Odd.Thing", "Camera.Error", "User.Request", ""] {
            assert!(!is_known_code(code), "{code}");
        }
    }

    #[test]
    fn no_code_is_listed_twice() {
        let of_categories = CATEGORIES.iter().flat_map(|category| category.codes);
        let mut codes: Vec<_> = of_categories.chain(CODES_WITHOUT_CATEGORY).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
