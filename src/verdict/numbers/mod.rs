//! The numbers of a person, by the public rules of the country. A number that fits no rule is no sign of anything.

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

/// What a rule says of a number.
#[derive(Debug, Clone, Copy)]
struct Judgement {
    /// The id of the rule, and what the number is called.
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

    /// What the rule is called in a sentence: the country's code and the number's name.
    fn name(&self) -> [&'static str; 3] {
        let (id, name) = self.issuer;
        [id.get(..3).unwrap_or_default(), " ", name]
    }
}

/// The code of a country, in capitals.
fn country_code(text: &str) -> Option<[u8; 3]> {
    let mut code = [0; 3];
    let mut length = 0;
    for byte in text.bytes().filter(|byte| !matches!(byte, b'<' | b' ')) {
        *code.get_mut(length)? = byte.to_ascii_uppercase();
        length += 1;
    }
    (length == 3).then_some(code)
}

/// What the first rule of a country whose form the number has says of it.
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

/// What the public rules of a country, given by its code in ISO 3166 alpha-3, say of a number in this field: the id of the
/// rule, empty where there is none, and the state.
pub fn number_state(country: &str, field: FieldName, number: &str) -> (&'static str, NumberState) {
    let judgement = country_code(country).and_then(|country| judge(country, field, number));
    match judgement {
        Some(judgement) => (judgement.issuer.0, judgement.state()),
        None => ("", NumberState::NoRule),
    }
}

/// What the reading, the agent and the process itself say of the person.
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

/// The country whose rules hold: the one that issued the document, else the person's.
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

/// Gives each number of a process to `found`, one that several sources give alike once.
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
            // Documents have numbers of their own, and a rule about them is rare.
            if judgement.is_some() || field != FieldName::DocumentNumber {
                found(field, number, judgement);
            }
        }
    }
}

/// Gives each contradiction of a number with its rule, and with the date of birth and the gender, to `found`.
pub(super) fn contradictions(process: &Process<'_>, found: Found<'_>) {
    // What the process itself says comes from the other two, and triage does not read it.
    let [ocr, agent, _] = persons(process);
    let persons = &[ocr, agent, &[]];
    let Some(country) = country(persons) else {
        return;
    };
    // Most countries have no rule here, and triage asks of every result.
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

/// The place of the first value of a field, where every one that can be read is another than a number says.
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
