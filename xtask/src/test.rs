//! `cargo xtask test`: runs the steps, and lists what did not run.

use std::env;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::checkout::Checkout;
use crate::setup::NotRun;
use crate::steps::{STEPS, Step};

/// The environment variable with the file to which tests that can't run add a line: their name, and what is missing.
const NOT_RUN: &str = "LENS_NOT_RUN";

/// What has to run, as `LENS_REQUIRE` says.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Required {
    Nothing,
    /// Every step.
    Engines,
    /// Every step and every test.
    All,
}

impl Required {
    fn parse(setting: &str) -> Result<Self> {
        Ok(match setting {
            "" => Self::Nothing,
            "engines" => Self::Engines,
            "all" => Self::All,
            unknown => bail!("LENS_REQUIRE must be `all` or `engines`, not `{unknown}`"),
        })
    }

    /// Why a run fails if these steps and tests did not run.
    fn refuses(self, steps: &[String], tests: &[String]) -> Option<&'static str> {
        match self {
            Self::All if !steps.is_empty() || !tests.is_empty() => {
                Some("LENS_REQUIRE=all: every step and every test has to run")
            }
            Self::Engines if !steps.is_empty() => {
                Some("LENS_REQUIRE=engines: every engine has to be installed")
            }
            _ => None,
        }
    }
}

pub(crate) fn run(checkout: &Checkout, mut arguments: Parser) -> Result<ExitCode> {
    let mut only = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("only") => only.push(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let steps = chosen(&only)?;
    let required = env::var_os("LENS_REQUIRE").unwrap_or_default();
    let required = Required::parse(&required.to_string_lossy())?;
    let report = checkout.target("not-run.txt");
    checkout.shell.remove_path(&report)?;
    checkout.shell.set_var(NOT_RUN, &report);

    let mut times = Vec::new();
    let mut not_run = Vec::new();
    let mut failure = None;
    for step in steps {
        println!("\n=== {}: {}", step.name, step.about);
        let start = Instant::now();
        match (step.run)(checkout) {
            Ok(()) => times.push(format!(
                "ok  {:<18}{:>7.1} s",
                step.name,
                start.elapsed().as_secs_f64()
            )),
            Err(error) => match error.downcast::<NotRun>() {
                Ok(missing) => not_run.push(format!("{}: {missing}", step.name)),
                Err(error) => {
                    failure = Some((step.name, error));
                    break;
                }
            },
        }
    }

    let tests = checkout.shell.read_file(&report).unwrap_or_default();
    let mut tests: Vec<_> = tests.lines().map(str::to_owned).collect();
    tests.dedup();
    println!("\n{}", times.join("\n"));
    for line in not_run.iter().chain(&tests) {
        println!("not run  {line}");
    }
    if let Some((name, error)) = &failure {
        println!(
            "error: step `{name}` failed; to run it alone: cargo xtask test --only {name}\n{error:#}"
        );
    }
    let refusal = required.refuses(&not_run, &tests);
    if let Some(reason) = refusal {
        println!("error: {reason}");
    }
    let failed = usize::from(failure.is_some());
    let skipped = not_run.len() + tests.len();
    println!("{} passed, {failed} failed, {skipped} skipped", times.len());
    Ok(if failure.is_some() || refusal.is_some() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The steps with these names or in these groups: `engines` stands for `engines-firefox` and the others like it.
/// Without names, all steps.
fn chosen(only: &[String]) -> Result<Vec<&'static Step>> {
    if only.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let mut steps = Vec::new();
    for name in only {
        let is_meant = |step: &&Step| {
            let rest = step.name.strip_prefix(name.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let before = steps.len();
        steps.extend(STEPS.iter().filter(is_meant));
        if steps.len() == before {
            let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            bail!(
                "unknown step `{name}`; expected one of: {}",
                names.join(", ")
            );
        }
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: &[&str]) -> Result<Vec<&'static str>> {
        let only: Vec<_> = only.iter().map(ToString::to_string).collect();
        Ok(chosen(&only)?.iter().map(|step| step.name).collect())
    }

    #[test]
    fn steps_are_chosen_by_name_or_by_group() {
        assert_eq!(names(&[]).unwrap().len(), STEPS.len());
        assert_eq!(names(&["fmt"]).unwrap(), ["fmt"]);
        assert_eq!(
            names(&["engines", "size"]).unwrap(),
            [
                "engines-chromium",
                "engines-firefox",
                "engines-webkit",
                "size"
            ]
        );
        assert!(names(&["opera"]).is_err());
        assert!(names(&["fm"]).is_err());
    }

    #[test]
    fn a_run_with_steps_that_did_not_run_fails_only_if_they_are_required() {
        let (none, some) = (&[][..], &["a: b".to_owned()][..]);
        let refuses = |setting: &str, steps, tests| {
            Required::parse(setting)
                .unwrap()
                .refuses(steps, tests)
                .is_some()
        };
        for (setting, by_step, by_test) in [
            ("", false, false),
            ("engines", true, false),
            ("all", true, true),
        ] {
            assert!(!refuses(setting, none, none), "{setting}");
            assert_eq!(refuses(setting, some, none), by_step, "{setting}");
            assert_eq!(refuses(setting, none, some), by_test, "{setting}");
        }
        assert!(Required::parse("some").is_err());
    }
}
