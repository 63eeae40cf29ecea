//! Licence expressions as Cargo.toml files have them: `MIT`, `MIT OR Apache-2.0`, `(MIT OR Apache-2.0) AND Unicode-3.0`,
//! and `MIT/Apache-2.0` as it was written before SPDX.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

/// What is taken wherever it is offered.
const PREFERRED: &str = "MIT";

/// The expression in today's spelling.
pub(crate) fn normalised(expression: &str) -> String {
    expression.replace('/', " OR ")
}

/// The licences to keep to: one of each OR, all of each AND.
pub(crate) fn chosen(expression: &str) -> Result<BTreeSet<String>> {
    let spaced = normalised(expression)
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words: Words = spaced.split_whitespace().collect::<Vec<_>>().into_iter();
    match any_of(&mut words) {
        Some(licences) if words.as_slice().is_empty() => Ok(licences),
        _ => bail!("`{expression}` is no licence expression"),
    }
}

type Words<'a> = std::vec::IntoIter<&'a str>;

fn any_of(words: &mut Words) -> Option<BTreeSet<String>> {
    let mut choices = vec![all_of(words)?];
    while follows(words, "OR") {
        choices.push(all_of(words)?);
    }
    let preferred = choices
        .iter()
        .position(|choice| choice.iter().eq([PREFERRED]));
    Some(choices.swap_remove(preferred.unwrap_or(0)))
}

fn all_of(words: &mut Words) -> Option<BTreeSet<String>> {
    let mut licences = one(words)?;
    while follows(words, "AND") {
        licences.extend(one(words)?);
    }
    Some(licences)
}

fn one(words: &mut Words) -> Option<BTreeSet<String>> {
    let word = words.next()?;
    if word == "(" {
        let licences = any_of(words)?;
        return follows(words, ")").then_some(licences);
    }
    if ["OR", "AND", "WITH", ")"].contains(&word) {
        return None;
    }
    if follows(words, "WITH") {
        return Some(BTreeSet::from([format!("{word} WITH {}", words.next()?)]));
    }
    Some(BTreeSet::from([word.to_owned()]))
}

/// Takes the next word if it is this one.
fn follows(words: &mut Words, word: &str) -> bool {
    let follows = words.as_slice().first() == Some(&word);
    if follows {
        words.next();
    }
    follows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(expression: &str) -> String {
        let licences: Vec<_> = chosen(expression).unwrap().into_iter().collect();
        licences.join(", ")
    }

    #[test]
    fn mit_is_chosen_where_it_is_offered() {
        assert_eq!(choice("MIT"), "MIT");
        assert_eq!(choice("Apache-2.0 OR MIT"), "MIT");
        assert_eq!(choice("Apache-2.0/MIT"), "MIT");
        assert_eq!(choice("0BSD OR (MIT) OR Apache-2.0"), "MIT");
        assert_eq!(
            choice("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT"),
            "MIT"
        );
    }

    #[test]
    fn otherwise_the_first_choice() {
        assert_eq!(choice("Zlib OR Apache-2.0"), "Zlib");
        assert_eq!(
            choice("Apache-2.0 WITH LLVM-exception"),
            "Apache-2.0 WITH LLVM-exception"
        );
    }

    #[test]
    fn all_that_hold_together_are_kept() {
        assert_eq!(
            choice("(MIT OR Apache-2.0) AND Unicode-3.0"),
            "MIT, Unicode-3.0"
        );
        assert_eq!(choice("Zlib AND ISC OR MIT"), "MIT");
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        for expression in [
            "", "MIT OR", "OR MIT", "(MIT", "MIT)", "MIT Zlib", "MIT WITH",
        ] {
            assert!(chosen(expression).is_err(), "{expression}");
        }
    }
}
