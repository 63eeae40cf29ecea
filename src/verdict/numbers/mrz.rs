//! The machine-readable zone (MRZ) of a document, as given by the caller: ICAO Doc 9303, parts 4 to 7.

use super::read::remainder;
use crate::rules::{CheckDigit, FieldName, Sum};
use crate::verdict::compare::{Likeness, likeness_of_cut};
use crate::verdict::explanation::{FieldRow, FieldSource, FieldValue, NumberState};

/// A range of characters in the joined lines: start and end (exclusive). The check digit of a range directly follows
/// it.
type Span = (usize, usize);

/// The positions of the fields in a format.
#[derive(Debug)]
struct Layout {
    lines: usize,
    width: usize,
    number: Span,
    /// Where a document number that is too long continues; empty if the format has no such place.
    overflow: Span,
    birth: Span,
    sex: Span,
    expiry: Span,
    nationality: Span,
    names: Span,
    /// The holder's number or other optional data, if the format has a check digit for it; otherwise empty.
    optional: Span,
    /// The ranges that the composite check digit covers.
    composite: &'static [Span],
    last: usize,
}

/// TD1 (cards), TD2 (small documents) and TD3 (passports).
const LAYOUTS: [Layout; 3] = [
    Layout {
        lines: 3,
        width: 30,
        number: (5, 14),
        overflow: (15, 30),
        birth: (30, 36),
        sex: (37, 38),
        expiry: (38, 44),
        nationality: (45, 48),
        names: (60, 90),
        optional: (0, 0),
        composite: &[(5, 37), (38, 45), (48, 59)],
        last: 59,
    },
    Layout {
        lines: 2,
        width: 36,
        number: (36, 45),
        overflow: (64, 71),
        birth: (49, 55),
        sex: (56, 57),
        expiry: (57, 63),
        nationality: (46, 49),
        names: (5, 36),
        optional: (0, 0),
        composite: &[(36, 46), (49, 56), (57, 71)],
        last: 71,
    },
    Layout {
        lines: 2,
        width: 44,
        number: (44, 53),
        overflow: (0, 0),
        birth: (57, 63),
        sex: (64, 65),
        expiry: (65, 71),
        nationality: (54, 57),
        names: (5, 44),
        optional: (72, 86),
        composite: &[(44, 54), (57, 64), (65, 87)],
        last: 87,
    },
];

/// ICAO Doc 9303-3, section 4.9.
const CHECK: CheckDigit = CheckDigit {
    from: 0,
    at: 0,
    sum: Sum::Weights(&[7, 3, 1]),
    modulus: 10,
    complement: false,
    characters: "",
};

/// A zone that the caller gave.
#[derive(Debug)]
pub(in crate::verdict) struct Zone {
    /// The lines, joined.
    text: String,
    /// `None` if the lines have none of the known formats.
    layout: Option<&'static Layout>,
    /// Visas have no composite check digit and none for optional data.
    is_visa: bool,
}

impl Zone {
    /// The zone of these lines, in any format; `None` without lines.
    #[inline(never)]
    pub(in crate::verdict) fn of(lines: &[String]) -> Option<Self> {
        let mut text = String::new();
        let mut width = Some(lines.first()?.trim().len());
        for line in lines {
            let line = line.trim();
            width = width.filter(|width| *width == line.len());
            text.push_str(line);
        }
        let is_one = |byte: u8| byte == b'<' || byte.is_ascii_digit() || byte.is_ascii_uppercase();
        // French identity cards issued until 2021 have their own format, with lines as long as those of TD2.
        let is_french = width == Some(36) && text.starts_with("IDFRA");
        let mut layouts = LAYOUTS.iter();
        let layout =
            layouts.find(|layout| layout.lines == lines.len() && width == Some(layout.width));
        let is_known = !is_french && text.bytes().all(is_one);
        Some(Self {
            is_visa: text.starts_with('V'),
            layout: layout.filter(|_| is_known),
            text,
        })
    }

    fn text(&self, (start, end): Span) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether the check digit at an index is correct for these ranges. A filler counts as 0.
    #[inline(never)]
    fn is_right(&self, spans: &[Span], at: usize) -> bool {
        let value = |at: usize| match self.text.as_bytes().get(at) {
            Some(digit @ b'0'..=b'9') => i32::from(digit - b'0'),
            Some(letter @ b'A'..=b'Z') => i32::from(letter - b'A') + 10,
            _ => 0,
        };
        let mut spans = spans.iter();
        let (mut next, mut end) = (0, 0);
        let rest = remainder(&CHECK, 0, &mut || {
            if next == end {
                (next, end) = *spans.next()?;
            }
            next += 1;
            Some(value(next - 1))
        });
        // A letter has a value of at least 10, so it never equals a check digit.
        value(at) == rest
    }

    /// Whether the check digit after a range is correct for it.
    fn fits(&self, span: Span) -> bool {
        self.is_right(&[span], span.1)
    }

    /// The document number, and whether its check digit is correct.
    #[inline(never)]
    fn number(&self, layout: &Layout) -> (String, bool) {
        let start = self.text(layout.number);
        let is_longer =
            !start.ends_with('<') && self.text((layout.number.1, layout.number.1 + 1)) == "<";
        let rest = self.text(layout.overflow).bytes();
        let rest = rest.take_while(|byte| *byte != b'<').count();
        if !is_longer || rest == 0 {
            return (
                start.trim_end_matches('<').to_owned(),
                self.fits(layout.number),
            );
        }
        let digit = layout.overflow.0 + rest - 1;
        let more = (layout.overflow.0, digit);
        let whole = [start, self.text(more)].concat();
        let spans = if more.0 == more.1 {
            &[layout.number][..]
        } else {
            &[layout.number, more]
        };
        let is_right = self.is_right(spans, digit);
        (whole, is_right)
    }

    /// Whether the composite check digit is correct. A visa has none; then the other check digits must be correct.
    fn is_whole(&self, layout: &Layout) -> bool {
        if self.is_visa {
            return self.number(layout).1 && self.fits(layout.birth) && self.fits(layout.expiry);
        }
        self.is_right(layout.composite, layout.last)
    }

    /// Calls `found` for each check digit, with its field, the id of the rule and the result.
    #[inline(never)]
    pub(super) fn checks(&self, found: &mut dyn FnMut(FieldName, &'static str, NumberState)) {
        let Some(layout) = self.layout else {
            let rule = "ICAO9303.documentNumber";
            return found(FieldName::DocumentNumber, rule, NumberState::NoRule);
        };
        let optional = self.text(layout.optional);
        let has_optional = !self.is_visa && optional.bytes().any(|byte| byte != b'<');
        let checks = [
            (
                FieldName::DocumentNumber,
                "ICAO9303.documentNumber",
                Some(self.number(layout).1),
            ),
            (
                FieldName::DateOfBirth,
                "ICAO9303.dateOfBirth",
                Some(self.fits(layout.birth)),
            ),
            (
                FieldName::DateOfExpiry,
                "ICAO9303.dateOfExpiry",
                Some(self.fits(layout.expiry)),
            ),
            (
                FieldName::PersonalIdentificationNumber,
                "ICAO9303.optionalData",
                has_optional.then(|| self.fits(layout.optional)),
            ),
            (
                FieldName::DocumentNumber,
                "ICAO9303.composite",
                (!self.is_visa).then(|| self.is_whole(layout)),
            ),
        ];
        for (field, rule, is_right) in checks {
            if let Some(is_right) = is_right {
                let state = if is_right {
                    NumberState::Fits
                } else {
                    NumberState::DoesNotFit
                };
                found(field, rule, state);
            }
        }
    }

    /// Calls `found` for each field whose value in the zone differs from every source of the result, if a check digit
    /// confirms that the zone was read correctly. Names, sex and nationality have no check digit, so the whole zone
    /// must be correct.
    #[inline(never)]
    pub(in crate::verdict) fn differences<'f, 'r>(
        &self,
        fields: &'f [FieldRow<'r>],
        found: &mut dyn FnMut(&'f FieldRow<'r>),
    ) {
        let Some(layout) = self.layout else { return };
        let (number, number_fits) = self.number(layout);
        let is_whole = self.is_whole(layout);
        let names = self.text(layout.names);
        let gap = names.as_bytes().windows(2).position(|pair| pair == b"<<");
        let (last, first) = names
            .split_at_checked(gap.unwrap_or(names.len()))
            .unwrap_or_default();
        let is_cut = !names.ends_with('<');
        let told = [
            (FieldName::DocumentNumber, number.as_str(), number_fits),
            (
                FieldName::DateOfBirth,
                self.text(layout.birth),
                self.fits(layout.birth),
            ),
            (
                FieldName::DateOfExpiry,
                self.text(layout.expiry),
                self.fits(layout.expiry),
            ),
            (FieldName::Gender, self.text(layout.sex), is_whole),
            (
                FieldName::Nationality,
                self.text(layout.nationality),
                is_whole,
            ),
            (FieldName::FirstName, first, is_whole),
            (FieldName::LastName, last, is_whole),
        ];
        for (name, told, is_right) in told {
            let row = fields.iter().find(|row| row.name == name.as_str());
            let Some(row) = row.filter(|_| is_right) else {
                continue;
            };
            let is_other = |value: &FieldValue<'_>| {
                let is_full = |is_second: bool| is_cut && !is_second;
                let likeness = likeness_of_cut(&row.name, told, &value.value, &is_full);
                likeness == Likeness::Different
            };
            let own = |value: &&FieldValue<'_>| value.source != FieldSource::Expected;
            let mut values = row.values.iter().filter(own).peekable();
            if values.peek().is_some() && values.all(is_other) {
                found(row);
            }
        }
    }
}
