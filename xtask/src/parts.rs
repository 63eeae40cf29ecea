//! What the code of the wasm is made of, by the names of its functions.

use std::collections::BTreeMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Bytes of code by crate, and for our own crate by module; the largest first.
pub(crate) fn by_module(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let mut imported = 0;
    let mut lengths = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if matches!(import?.ty, TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => lengths.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections {
                        if let Name::Function(functions) = section? {
                            for naming in functions {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for (index, length) in (imported..).zip(lengths) {
        let symbol = names.get(&index).copied().unwrap_or_default();
        *parts.entry(part(symbol)).or_default() += length;
    }
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(parts)
}

/// The part that a function belongs to: a crate, a module of ours, or the function itself where its name has no path
/// (exports, compiler built-ins).
fn part(symbol: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(symbol));
    let name = without_crate_hashes(&name);
    // In `<A as B>::c` either may be a type without a path, such as `f64`.
    let Some(path) = name
        .split([' ', '<', '>', '&', '(', '[', '{', '*'])
        .find(|piece| piece.trim_start_matches("::").contains("::"))
    else {
        return symbol.to_owned();
    };
    let mut words = path.split("::").filter(|word| !word.is_empty());
    match (words.next(), words.next()) {
        (Some(ours @ "videoid_lens"), Some(module)) => format!("{ours}::{module}"),
        (Some(name), _) => name.to_owned(),
        (None, _) => symbol.to_owned(),
    }
}

/// Newer symbols name a crate with its hash, as in `core[c5930c85a12de822]::fmt`.
fn without_crate_hashes(name: &str) -> String {
    name.split('[')
        .map(|piece| {
            piece
                .split_once("]::")
                .map_or(piece.to_owned(), |(_, rest)| format!("::{rest}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_function_belongs_to_its_crate_or_our_module() {
        assert_eq!(part("videoid_lens::json::read"), "videoid_lens::result");
        assert_eq!(
            part("<serde_json::Error as core::fmt::Display>::fmt"),
            "serde_json"
        );
        assert_eq!(part("<&mut core::fmt::Formatter>::pad"), "core");
        assert_eq!(part("memcpy"), "memcpy");
        assert_eq!(
            part("<f64 as core[c5930c85a12de822]::fmt::Display>::fmt"),
            "core"
        );
        assert_eq!(
            part("core[c5930c85a12de822]::str::slice_error_fail"),
            "core"
        );
    }
}
