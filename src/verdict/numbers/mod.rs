//! Checks the person's numbers by the public rules of the country. A number that fits no rule is not a sign of fraud.

mod mrz;
mod read;

use self::read::{NumberReading, read};
use super::compare::{Likeness, likeness};
use super::context::Context;
use super::contradictions::{ContradictionCode, Detail, Detected, Found};
use super::explanation::{NumberRow, NumberState};
use crate::common::time::Day;
use crate::i18n::fill;
use crate::result::{PersonField, Process, Source};
use crate::rules::{FieldName, NUMBER_RULES};

pub(super) use mrz::Zone;

/// The fields that hold numbers with public rules.
const NUMBERS: [FieldName; 5] = [
    FieldName::DocumentNumber,
    FieldName::PersonalIdentificationNumber,
    FieldName::SocialSecurityNumber,
    FieldName::HealthNumber,
    FieldName::TaxNumber,
];

/// The result of checking a number by a rule.
#[derive(Debug, Clone, Copy)]
struct Judgement {
    /// The id of the rule and the name of the number.
    issuer: &'static (&'static str, &'static str),
    reading: NumberReading,
}

impl Judgement {
    fn state(&self) -> NumberState {
        match self.reading.fits {
            Some(false) => NumberState::DoesNotFit,
            _ => NumberState::Fits,
        }
    }

    /// The parts of the rule's name in a sentence: the country's code and the number's name.
    fn name(&self) -> [&'static str; 3] {
        let (id, name) = self.issuer;
        [id.get(..3).unwrap_or_default(), " ", name]
    }
}

/// The code of a country, in upper case.
fn country_code(text: &str) -> Option<[u8; 3]> {
    let mut code = [0; 3];
    let mut length = 0;
    for byte in text.bytes().filter(|byte| !matches!(byte, b'<' | b' ')) {
        *code.get_mut(length)? = byte.to_ascii_uppercase();
        length += 1;
    }
    (length == 3).then_some(code)
}

/// Checks a number by the country's first rule whose form it has.
#[inline(never)]
fn judge(country: [u8; 3], field: FieldName, number: &str) -> Option<Judgement> {
    for rule in NUMBER_RULES {
        for issuer in rule.issuers {
            if is_of(issuer, country)
                && rule.fields.contains(&field)
                && let Some(reading) = read(rule, number)
            {
                return Some(Judgement { issuer, reading });
            }
        }
    }
    None
}

/// Whether a rule is one of this country.
fn is_of((id, _): &(&str, &str), country: [u8; 3]) -> bool {
    id.as_bytes().first_chunk::<3>() == Some(&country)
}

/// Checks a number in this field by the public rules of a country, given by its ISO 3166 alpha-3 code. Returns the id
/// of the rule, empty if there is none, and the state.
pub fn number_state(country: &str, field: FieldName, number: &str) -> (&'static str, NumberState) {
    let judgement = country_code(country).and_then(|country| judge(country, field, number));
    match judgement {
        Some(judgement) => (judgement.issuer.0, judgement.state()),
        None => ("", NumberState::NoRule),
    }
}

/// The fields of the automatic reading, of the agent and of `finalResult`.
fn persons<'p, 'a>(process: &'p Process<'a>) -> [&'p [PersonField<'a>]; 3] {
    let ocr = process.ocr.value().map(|ocr| &ocr.person[..]);
    let agent = process.manual_approval.value();
    let own = process.final_result.value();
    [
        ocr,
        agent.map(|agent| &agent.person[..]),
        own.map(|own| &own.person[..]),
    ]
    .map(Option::unwrap_or_default)
}

/// The value of a field.
#[inline(never)]
fn find<'p, 'a>(person: &'p [PersonField<'a>], name: FieldName) -> Option<&'p PersonField<'a>> {
    let name = name.as_str();
    person.iter().find(|field| field.name == name)
}

/// The country whose rules apply: the issuing country of the document, or else the person's nationality.
#[inline(never)]
fn country(persons: &[&[PersonField<'_>]; 3]) -> Option<[u8; 3]> {
    for name in [FieldName::IssuingCountry, FieldName::Nationality] {
        for person in persons {
            if let Some(country) = find(person, name) {
                return country_code(&country.value);
            }
        }
    }
    None
}

/// Calls `found` for each number of a process; a number that several sources give alike counts once.
#[inline(never)]
fn each<'p, 'a>(
    persons: &[&'p [PersonField<'a>]; 3],
    country: Option<[u8; 3]>,
    found: &mut dyn FnMut(FieldName, &'p PersonField<'a>, Option<Judgement>),
) {
    for field in NUMBERS {
        let mut before: [&str; 2] = [""; 2];
        for person in persons {
            let Some(number) = find(person, field) else {
                continue;
            };
            let value = &*number.value;
            if before.contains(&value) {
                continue;
            }
            before = [value, before[0]];
            let judgement = country.and_then(|country| judge(country, field, value));
            // A document number without a rule is left out: few countries publish a rule for it.
            if judgement.is_some() || field != FieldName::DocumentNumber {
                found(field, number, judgement);
            }
        }
    }
}

/// Calls `found` where a number contradicts its rule, the date of birth or the gender.
pub(super) fn contradictions(process: &Process<'_>, found: Found<'_>) {
    // `finalResult` is left out: it repeats the other two, and triage does not read it.
    let [ocr, agent, _] = persons(process);
    let persons = &[ocr, agent, &[]];
    let Some(country) = country(persons) else {
        return;
    };
    // Returns early for the many countries without a rule, because triage calls this for every result.
    let mut issuers = NUMBER_RULES.iter().flat_map(|rule| rule.issuers);
    if !issuers.any(|issuer| is_of(issuer, country)) {
        return;
    }
    each(persons, Some(country), &mut |field, number, judgement| {
        let Some(judgement) = judgement else { return };
        let NumberReading {
            born, is_female, ..
        } = judgement.reading;
        let mut emit = |code, other, at: &[Source]| {
            let detail = Detail::Number {
                field,
                other,
                rule: judgement.name(),
            };
            found(&Detected { code, detail, at });
        };
        if judgement.state() == NumberState::DoesNotFit {
            let code = ContradictionCode::NumberVsRule;
            return emit(code, field, &[number.source]);
        }
        let is_other_day = |value: &str| Some(born?.is_other(Day::read(value)?));
        let is_other_sex = |value: &str| Some(is_female? != is_female_in(value)?);
        let code = ContradictionCode::NumberVsFields;
        if let Some(other) = contradicted(persons, FieldName::DateOfBirth, &is_other_day) {
            emit(code, FieldName::DateOfBirth, &[number.source, other]);
        }
        if let Some(other) = contradicted(persons, FieldName::Gender, &is_other_sex) {
            emit(code, FieldName::Gender, &[number.source, other]);
        }
    });
}

#[inline(never)]
fn is_female_in(gender: &str) -> Option<bool> {
    let is = |letter| {
        matches!(
            likeness("gender", letter, gender),
            Likeness::Same | Likeness::Equivalent
        )
    };
    match (is("M"), is("F")) {
        (true, _) => Some(false),
        (_, true) => Some(true),
        _ => None,
    }
}

/// The place of the field's first value, if every readable value of the field contradicts the number.
#[inline(never)]
fn contradicted(
    persons: &[&[PersonField<'_>]; 3],
    name: FieldName,
    is_other: &dyn Fn(&str) -> Option<bool>,
) -> Option<Source> {
    let mut first = None;
    for person in persons {
        let Some(value) = find(person, name) else {
            continue;
        };
        match is_other(&value.value) {
            Some(false) => return None,
            Some(true) => first = first.or(Some(value.source)),
            None => {}
        }
    }
    first
}

/// A row for each number, then for each check digit of the machine-readable zone.
#[inline(never)]
pub(super) fn rows<'r>(context: &Context<'r>) -> Vec<NumberRow<'r>> {
    let mut rows = Vec::new();
    let mut add = |field, rule, state: NumberState, name: &str, at: Option<(Source, bool)>| {
        let key = match (state, at) {
            (NumberState::Fits, Some((_, false))) => "structure",
            (state, _) => state.as_str(),
        };
        let template = context.texts.find(&["number.", key]).unwrap_or_default();
        rows.push(NumberRow {
            field,
            rule,
            state,
            text: fill(template, &[("rule", name)]),
            pointer: at.map_or("".into(), |(source, _)| context.pointer(source)),
        });
    };
    let persons = &persons(context.process());
    each(
        persons,
        country(persons),
        &mut |field, number, judgement| {
            let at = |has_digit| Some((number.source, has_digit));
            match judgement {
                None => add(field, "", NumberState::NoRule, "", at(false)),
                Some(judgement) => {
                    let has_digit = judgement.reading.fits.is_some();
                    let (rule, name) = (judgement.issuer.0, judgement.name().concat());
                    add(field, rule, judgement.state(), &name, at(has_digit));
                }
            }
        },
    );
    if let Some(zone) = Zone::of(&context.case.known().mrz) {
        zone.checks(&mut |field, rule, state| add(field, rule, state, "ICAO 9303", None));
    }
    rows
}
