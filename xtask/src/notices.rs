//! Whose code is in the wasm, and under which licence: `THIRD-PARTY-NOTICES.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::linked::Linked;
use crate::spdx;

const INTRODUCTION: &str = "\
# Third-party notices

The WebAssembly module of this package contains code of the crates below, and its JavaScript glue code of wasm-bindgen. Where
a crate offers several licences, the one that it stands under here was chosen. The module also contains parts of the Rust
standard library, copyright The Rust Project contributors, which is used under the MIT licence as well.
";

/// A text in a crate's folder. The name is in capitals, without what the file is called for its format.
#[derive(Clone, Debug)]
struct Text {
    name: String,
    text: String,
}

/// A crate, the licences that were chosen from its expression, and all texts of its folder.
struct Candidate {
    title: String,
    licences: Vec<String>,
    texts: Vec<Text>,
}

/// A text and what stands under it.
struct Section {
    licence: String,
    crates: Vec<String>,
    text: String,
}

/// The notices of these crates.
pub(crate) fn of(crates: &[Linked]) -> Result<String> {
    let candidates = crates
        .iter()
        .map(|linked| {
            let title = format!("{} {}", linked.name, linked.version);
            Ok(Candidate {
                licences: spdx::chosen(&linked.licence)
                    .context(title.clone())?
                    .into_iter()
                    .collect(),
                texts: texts(&linked.folder)?,
                title,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(written(&sections(&candidates)?))
}

/// The licences and notices in a crate's folder.
fn texts(folder: &Path) -> Result<Vec<Text>> {
    const STARTS: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE"];
    let mut texts = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = plain_name(&name);
        if path.is_file() && STARTS.iter().any(|start| name.starts_with(start)) {
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            texts.push(Text { name, text });
        }
    }
    texts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(texts)
}

/// `license_mit.md` and `LICENSE-MIT` are one name.
fn plain_name(file: &str) -> String {
    let name = file.to_uppercase().replace('_', "-");
    [".MD", ".TXT"]
        .iter()
        .find_map(|format| name.strip_suffix(format))
        .unwrap_or(&name)
        .to_owned()
}

/// Every text once, with all that stand under it; by licence and first crate.
fn sections(candidates: &[Candidate]) -> Result<Vec<Section>> {
    let mut sections: BTreeMap<(String, String), Section> = BTreeMap::new();
    let mut add = |licence: &str, text: String, title: &str| {
        // Crates wrap the same words differently.
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        sections
            .entry((licence.to_owned(), words))
            .or_insert_with(|| Section {
                licence: licence.to_owned(),
                crates: Vec::new(),
                text,
            })
            .crates
            .push(title.to_owned());
    };
    for candidate in candidates {
        let title = &candidate.title;
        for licence in &candidate.licences {
            let text = own_text(candidate, licence)
                .map(ToOwned::to_owned)
                .or_else(|| standard_text(candidates, licence))
                .with_context(|| format!("there is no text of the licence {licence} of {title}"))?;
            add(licence, text, title);
        }
        for notice in notices(candidate) {
            add("Notices", notice, title);
        }
    }
    let mut sections: Vec<_> = sections.into_values().collect();
    sections.sort_by(|a, b| (&a.licence, &a.crates).cmp(&(&b.licence, &b.crates)));
    Ok(sections)
}

/// What a crate's folder has of a licence: the file with its name, else the one that says just "licence".
fn own_text<'a>(candidate: &'a Candidate, licence: &str) -> Option<&'a str> {
    // Unicode-3.0 is in LICENSE-UNICODE, Apache-2.0 in LICENSE-APACHE.
    let id = licence.to_uppercase();
    let family = id.split('-').next()?;
    let endings = [format!("-{id}"), format!("-{family}"), String::new()];
    endings.iter().find_map(|ending| {
        ["LICENSE", "LICENCE", "COPYING"].iter().find_map(|start| {
            let name = format!("{start}{ending}");
            let text = candidate.texts.iter().find(|text| text.name == name)?;
            Some(text.text.as_str())
        })
    })
}

/// Another crate's text of a licence, without whose copyright it is there.
fn standard_text(candidates: &[Candidate], licence: &str) -> Option<String> {
    let text = candidates
        .iter()
        .filter(|candidate| candidate.licences == [licence])
        .find_map(|candidate| own_text(candidate, licence))?;
    let lines = text.lines().filter(|line| !line.starts_with("Copyright "));
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// What a crate's authors want to be passed on beside the licence.
fn notices(candidate: &Candidate) -> impl Iterator<Item = String> {
    let asked = |name: &str| name.starts_with("NOTICE") || name.starts_with("COPYRIGHT");
    candidate
        .texts
        .iter()
        .filter(move |text| asked(&text.name))
        .map(|text| text.text.clone())
}

fn written(sections: &[Section]) -> String {
    let mut page = INTRODUCTION.to_owned();
    for section in sections {
        let crates = section.crates.join(", ");
        let text: Vec<_> = section.text.trim_matches(['\n', '\r']).lines().collect();
        let text: Vec<_> = text.iter().map(|line| line.trim_end()).collect();
        // A String takes whatever is written to it.
        let _ = write!(
            page,
            "\n## {}: {crates}\n\n```text\n{}\n```\n",
            section.licence,
            text.join("\n")
        );
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(title: &str, licences: &[&str], texts: &[(&str, &str)]) -> Candidate {
        Candidate {
            title: title.to_owned(),
            licences: licences.iter().map(ToString::to_string).collect(),
            texts: texts
                .iter()
                .map(|(name, text)| Text {
                    name: plain_name(name),
                    text: (*text).to_owned(),
                })
                .collect(),
        }
    }

    fn page(candidates: &[Candidate]) -> String {
        let page = written(&sections(candidates).unwrap());
        page.strip_prefix(INTRODUCTION).unwrap().to_owned()
    }

    #[test]
    fn the_same_words_stand_once() {
        let candidates = [
            candidate(
                "a 1.0.0",
                &["MIT"],
                &[("LICENSE-MIT", "One  two\nthree.\n")],
            ),
            candidate("b 1.0.0", &["MIT"], &[("LICENSE_MIT", "Other.\r\n")]),
            candidate("c 1.0.0", &["MIT"], &[("license.md", "One two three.")]),
        ];
        assert_eq!(
            page(&candidates),
            "\n## MIT: a 1.0.0, c 1.0.0\n\n```text\nOne  two\nthree.\n```\n\
             \n## MIT: b 1.0.0\n\n```text\nOther.\n```\n"
        );
    }

    #[test]
    fn the_file_of_the_chosen_licence_comes_before_others() {
        let texts = [
            ("LICENSE", "Either."),
            ("LICENSE-APACHE", "Apache."),
            ("LICENSE-MIT.md", "MIT."),
            ("LICENSE-UNICODE", "Unicode."),
        ];
        let one = candidate("a 1.0.0", &["MIT", "Unicode-3.0", "Zlib"], &texts);
        assert_eq!(own_text(&one, "MIT"), Some("MIT."));
        assert_eq!(own_text(&one, "Unicode-3.0"), Some("Unicode."));
        assert_eq!(own_text(&one, "Apache-2.0"), Some("Apache."));
        assert_eq!(own_text(&one, "Zlib"), Some("Either."));
    }

    #[test]
    fn notices_are_passed_on() {
        let texts = [("LICENSE", "Licence."), ("NOTICE.txt", "By me.")];
        assert_eq!(
            page(&[candidate("a 1.0.0", &["Apache-2.0"], &texts)]),
            "\n## Apache-2.0: a 1.0.0\n\n```text\nLicence.\n```\n\
             \n## Notices: a 1.0.0\n\n```text\nBy me.\n```\n"
        );
    }

    #[test]
    fn a_crate_without_a_text_gets_anothers_without_its_copyright() {
        let without = candidate("a 1.0.0", &["MIT"], &[("README.md", "A crate.")]);
        let with = candidate(
            "b 1.0.0",
            &["MIT"],
            &[("LICENSE", "Copyright 2020 B\n\nPermission.")],
        );
        assert_eq!(
            page(&[without, with]),
            "\n## MIT: a 1.0.0\n\n```text\nPermission.\n```\n\
             \n## MIT: b 1.0.0\n\n```text\nCopyright 2020 B\n\nPermission.\n```\n"
        );
    }

    #[test]
    fn a_licence_without_any_text_is_an_error() {
        let error = sections(&[candidate("a 1.0.0", &["Zlib"], &[])]).err();
        assert_eq!(
            error.map(|error| error.to_string()).as_deref(),
            Some("there is no text of the licence Zlib of a 1.0.0")
        );
    }
}
