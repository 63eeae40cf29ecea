//! What the wasm is made of, for programs: `sbom.cdx.json`, a `CycloneDX` 1.5 document. It has no time and no serial number, so
//! that the same sources give the same bytes.

use anyhow::Result;
use serde::Serialize;

use crate::linked::Linked;
use crate::spdx;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    bom_format: &'static str,
    spec_version: &'static str,
    version: u32,
    metadata: Metadata<'a>,
    components: Vec<Component<'a>>,
}

#[derive(Serialize)]
struct Metadata<'a> {
    component: Component<'a>,
}

#[derive(Serialize)]
struct Component<'a> {
    r#type: &'static str,
    #[serde(rename = "bom-ref")]
    reference: String,
    name: &'a str,
    version: &'a str,
    licenses: [Licence; 1],
    purl: String,
}

#[derive(Serialize)]
struct Licence {
    expression: String,
}

/// What is described: the npm package.
pub(crate) struct Subject<'a> {
    pub(crate) name: &'a str,
    pub(crate) version: &'a str,
    pub(crate) licence: &'a str,
}

pub(crate) fn of(subject: &Subject, crates: &[Linked]) -> Result<String> {
    let document = Document {
        bom_format: "CycloneDX",
        spec_version: "1.5",
        version: 1,
        metadata: Metadata {
            component: component("npm", subject.name, subject.version, subject.licence),
        },
        components: crates
            .iter()
            .map(|linked| component("cargo", &linked.name, &linked.version, &linked.licence))
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

fn component<'a>(kind: &str, name: &'a str, version: &'a str, licence: &str) -> Component<'a> {
    // The only character of a version that a purl does not take as it is.
    let purl = format!("pkg:{kind}/{name}@{}", version.replace('+', "%2B"));
    Component {
        r#type: "library",
        reference: purl.clone(),
        name,
        version,
        licenses: [Licence {
            expression: spdx::normalised(licence),
        }],
        purl,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn every_crate_is_a_component() {
        let subject = Subject {
            name: "lens",
            version: "0.1.0",
            licence: "MIT",
        };
        let linked = Linked {
            name: "a".to_owned(),
            version: "1.0.0+b".to_owned(),
            licence: "Apache-2.0/MIT".to_owned(),
            folder: PathBuf::new(),
        };
        let document: Value = serde_json::from_str(&of(&subject, &[linked]).unwrap()).unwrap();
        assert_eq!(
            document,
            json!({
                "bomFormat": "CycloneDX",
                "specVersion": "1.5",
                "version": 1,
                "metadata": {
                    "component": {
                        "type": "library",
                        "bom-ref": "pkg:npm/lens@0.1.0",
                        "name": "lens",
                        "version": "0.1.0",
                        "licenses": [{ "expression": "MIT" }],
                        "purl": "pkg:npm/lens@0.1.0",
                    },
                },
                "components": [{
                    "type": "library",
                    "bom-ref": "pkg:cargo/a@1.0.0%2Bb",
                    "name": "a",
                    "version": "1.0.0+b",
                    "licenses": [{ "expression": "Apache-2.0 OR MIT" }],
                    "purl": "pkg:cargo/a@1.0.0%2Bb",
                }],
            })
        );
    }
}
