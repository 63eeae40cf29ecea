//! The providers that answer in the envelope of Get process. The documented rules are those of VideoID alone.

/// The provider VideoID.
pub const VIDEOID: &str = "signicatvideoid";

/// Its older name, which the vendor's own example of a capture still has.
pub const VIDEOID_OLDER: &str = "eid";

/// Whether this is VideoID, by either name, as is a result that names no provider.
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
