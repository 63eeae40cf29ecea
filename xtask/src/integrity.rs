//! What a page can hold a CDN to: `integrity.json`, the hash of each file that browsers load, as their `integrity`
//! attributes and import maps take it.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

use crate::checkout::Checkout;

/// The hashes of the package as it is laid out, by file name.
pub(crate) fn of(checkout: &Checkout) -> Result<String> {
    let mut hashes = BTreeMap::new();
    for name in checkout.manifest.package.loaded() {
        let path = checkout.package().join(name);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        hashes.insert(name, hash(&bytes));
    }
    Ok(serde_json::to_string_pretty(&hashes)? + "\n")
}

fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_as_the_specification_shows_it() {
        // The example of W3C's Subresource Integrity, section 3.2.
        assert_eq!(
            hash(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
