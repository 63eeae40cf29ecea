//! The providers whose results Get process returns. The documented rules apply only to VideoID.

/// The provider VideoID.
pub const VIDEOID: &str = "signicatvideoid";

/// Its former name, which the vendor's own example of a capture still uses.
pub const VIDEOID_OLDER: &str = "eid";

/// Whether the provider is VideoID, by either name. A result that names no provider counts as VideoID.
pub fn is_videoid(provider: &str) -> bool {
    let mut names = ["", VIDEOID, VIDEOID_OLDER].into_iter();
    names.any(|name| name.eq_ignore_ascii_case(provider.trim()))
}

#[cfg(test)]
mod tests {
    use super::is_videoid;

    #[test]
    fn videoid_has_two_names_and_needs_none() {
        for name in ["signicatvideoid", "eid", "", "SignicatVideoId", " eid "] {
            assert!(is_videoid(name), "{name}");
        }
        for name in ["webid", "readid", "signicatvideoid2", "signicat", "videoid"] {
            assert!(!is_videoid(name), "{name}");
        }
    }
}
