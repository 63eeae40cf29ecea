//! Documented results straight into the model, without a tree between: where a file has thousands of them, that is where
//! the time goes. Whatever is not as documented is odd, and read by the strict reader: two ways, one meaning.

use std::mem;

use super::cursor::{Cursor, Stop};
use crate::result::{
    BoundingBox, Check, Checks, FailReason, Feature, Features, Field, ManualApproval, Ocr,
    PERSON_FIELDS, PersonField, Process, Rejection, Source, Text,
};

/// Longer documents, and longer lists, are left to the strict reader and its limits.
const LONGEST: usize = 128 << 10;
const MOST: usize = 256;

/// Boxes beyond this are not looked at here.
const FARTHEST: f64 = 1e6;

/// A reader that keeps its lists from one document to the next.
#[derive(Debug, Default)]
pub(super) struct Quick<'t> {
    process: Process<'t>,
    spare: Spare<'t>,
}

/// Empty lists with room in them.
#[derive(Debug, Default)]
struct Spare<'t> {
    features: Vec<Feature<'t>>,
    checks: Vec<Check<'t>>,
    read: Vec<PersonField<'t>>,
    checked: Vec<PersonField<'t>>,
    rejections: Vec<Rejection<'t>>,
}

/// The keys that an object has had: none may stand twice where a verdict hangs on it.
#[derive(Default)]
struct Keys<'t> {
    known: u32,
    others: [&'t [u8]; 8],
    count: usize,
}

impl<'t> Keys<'t> {
    #[inline]
    fn known(&mut self, index: usize) -> Result<(), Stop> {
        let bit = 1 << index;
        if self.known & bit != 0 {
            return Err(Stop::Odd);
        }
        self.known |= bit;
        Ok(())
    }

    fn other(&mut self, key: &'t [u8]) -> Result<(), Stop> {
        let (before, after) = self
            .others
            .split_at_mut_checked(self.count)
            .ok_or(Stop::Odd)?;
        if before.contains(&key) {
            return Err(Stop::Odd);
        }
        *after.first_mut().ok_or(Stop::Odd)? = key;
        self.count += 1;
        Ok(())
    }
}

/// The place of the next value.
#[inline]
fn place(cursor: &mut Cursor<'_>) -> Result<Source, Stop> {
    cursor.peek()?;
    Ok(Source::At(cursor.at))
}

/// The members of an object: each key goes to `member`, which passes the value.
#[inline]
fn object<'t>(
    cursor: &mut Cursor<'t>,
    mut member: impl FnMut(&mut Cursor<'t>, &'t [u8], &mut Keys<'t>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    cursor.expect(b'{')?;
    let mut keys = Keys::default();
    let mut first = true;
    while cursor.more(b'}', &mut first)? {
        let key = cursor.key()?;
        member(cursor, key, &mut keys)?;
    }
    Ok(())
}

/// The items of an array.
#[inline]
fn array<'t>(
    cursor: &mut Cursor<'t>,
    mut item: impl FnMut(&mut Cursor<'t>, usize) -> Result<(), Stop>,
) -> Result<(), Stop> {
    cursor.expect(b'[')?;
    let mut first = true;
    let mut index = 0;
    while cursor.more(b']', &mut first)? {
        if index == MOST {
            return Err(Stop::Odd);
        }
        item(cursor, index)?;
        index += 1;
    }
    Ok(())
}

#[inline]
fn text<'t>(cursor: &mut Cursor<'t>) -> Result<Field<Text<'t>>, Stop> {
    let source = place(cursor)?;
    Ok(match cursor.string_or_null()? {
        Some(text) => Field::Given(text, source),
        None => Field::Absent,
    })
}

/// A member that nothing here reads.
fn other<'t>(cursor: &mut Cursor<'t>, key: &'t [u8], keys: &mut Keys<'t>) -> Result<(), Stop> {
    keys.other(key)?;
    cursor.skip()
}

impl<'t> Quick<'t> {
    /// The documented result that starts here; the cursor is behind it afterwards.
    pub(super) fn read(&mut self, cursor: &mut Cursor<'t>) -> Result<&Process<'t>, Stop> {
        self.clear();
        let start = cursor.at;
        let Self { process, spare } = self;
        let mut is_process = false;
        object(cursor, |cursor, key, keys| {
            let index = match key {
                b"processId" => 0,
                b"status" => 1,
                b"processType" => 2,
                b"createdAt" => 3,
                b"updatedAt" => 4,
                b"providerSpecific" => 5,
                b"failReason" => 6,
                b"provider" => 7,
                _ => return other(cursor, key, keys),
            };
            keys.known(index)?;
            is_process |= index != 1;
            let field = match index {
                0 => &mut process.process_id,
                1 => &mut process.status,
                2 => &mut process.process_type,
                3 => &mut process.created_at,
                4 => &mut process.updated_at,
                5 => return provider_specific(cursor, process, spare),
                6 => {
                    process.fail_reason = fail_reason(cursor)?;
                    return Ok(());
                }
                _ => return cursor.skip(),
            };
            *field = text(cursor)?;
            Ok(())
        })?;
        if !is_process || cursor.at - start > LONGEST {
            return Err(Stop::Odd);
        }
        Ok(&self.process)
    }

    /// Takes the lists back.
    fn clear(&mut self) {
        let Process {
            ocr,
            manual_approval,
            ..
        } = mem::take(&mut self.process);
        if let Field::Given(ocr, _) = ocr {
            reuse(&mut self.spare.read, ocr.person);
            if let Field::Given(features, _) = ocr.features {
                reuse(&mut self.spare.features, features.items);
            }
            if let Field::Given(checks, _) = ocr.security_checks {
                reuse(&mut self.spare.checks, checks.items);
            }
        }
        if let Field::Given(approval, _) = manual_approval {
            reuse(&mut self.spare.checked, approval.person);
            if let Field::Given(rejections, _) = approval.rejection_reasons {
                reuse(&mut self.spare.rejections, rejections);
            }
        }
    }
}

fn reuse<T>(spare: &mut Vec<T>, mut list: Vec<T>) {
    list.clear();
    *spare = list;
}

fn provider_specific<'t>(
    cursor: &mut Cursor<'t>,
    process: &mut Process<'t>,
    spare: &mut Spare<'t>,
) -> Result<(), Stop> {
    object(cursor, |cursor, key, keys| match key {
        b"ocr" => {
            keys.known(0)?;
            let source = place(cursor)?;
            process.ocr = Field::Given(ocr(cursor, spare)?, source);
            Ok(())
        }
        b"manualApproval" => {
            keys.known(1)?;
            let source = place(cursor)?;
            process.manual_approval = Field::Given(manual_approval(cursor, spare)?, source);
            Ok(())
        }
        _ => other(cursor, key, keys),
    })
}

/// Which field about the person it is.
#[inline]
fn person_index(key: &[u8]) -> Option<usize> {
    PERSON_FIELDS.iter().position(|name| name.as_bytes() == key)
}

fn person<'t>(
    cursor: &mut Cursor<'t>,
    index: usize,
    into: &mut Vec<PersonField<'t>>,
) -> Result<(), Stop> {
    let source = place(cursor)?;
    let value = cursor.string_or_null()?;
    into.extend(value.map(|value| PersonField {
        name: PERSON_FIELDS.get(index).copied().unwrap_or_default(),
        value,
        source,
    }));
    Ok(())
}

fn ocr<'t>(cursor: &mut Cursor<'t>, spare: &mut Spare<'t>) -> Result<Ocr<'t>, Stop> {
    const FIRST: usize = PERSON_FIELDS.len();
    let mut ocr = Ocr {
        person: mem::take(&mut spare.read),
        ..Ocr::default()
    };
    object(cursor, |cursor, key, keys| {
        if let Some(index) = person_index(key) {
            keys.known(index)?;
            return person(cursor, index, &mut ocr.person);
        }
        match key {
            b"features" => {
                keys.known(FIRST)?;
                ocr.features = features(cursor, &mut spare.features)?;
            }
            b"securityChecks" => {
                keys.known(FIRST + 1)?;
                ocr.security_checks = security_checks(cursor, &mut spare.checks)?;
            }
            b"similarityScore" => {
                keys.known(FIRST + 2)?;
                ocr.similarity_score = text(cursor)?;
            }
            b"livenessDetected" => {
                keys.known(FIRST + 3)?;
                let source = place(cursor)?;
                ocr.liveness_detected = match cursor.string()?.as_ref() {
                    "true" => Field::Given(true, source),
                    "false" => Field::Given(false, source),
                    _ => return Err(Stop::Odd),
                };
            }
            // The raw file's: two places for one thing.
            b"document" | b"biometrics" => return Err(Stop::Odd),
            _ => return other(cursor, key, keys),
        }
        Ok(())
    })?;
    Ok(ocr)
}

fn features<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Vec<Feature<'t>>,
) -> Result<Field<Features<'t>>, Stop> {
    let source = place(cursor)?;
    let mut items = mem::take(spare);
    array(cursor, |cursor, index| {
        items.push(feature(cursor, index)?);
        Ok(())
    })?;
    let features = Features {
        items,
        complete: true,
    };
    Ok(Field::Given(features, source))
}

fn feature<'t>(cursor: &mut Cursor<'t>, index: usize) -> Result<Feature<'t>, Stop> {
    let mut feature = Feature {
        index,
        name: Text::default(),
        found: None,
        side: None,
        bbox: Field::Absent,
        source: place(cursor)?,
    };
    object(cursor, |cursor, key, keys| {
        match key {
            b"name" => {
                keys.known(0)?;
                feature.name = cursor.string_or_null()?.unwrap_or_default();
            }
            b"side" => {
                keys.known(1)?;
                feature.side = cursor.string_or_null()?;
            }
            b"found" => {
                keys.known(2)?;
                feature.source = place(cursor)?;
                feature.found = Some(cursor.truth()?);
            }
            b"bbox" => {
                keys.known(3)?;
                feature.bbox = bbox(cursor)?;
            }
            _ => return other(cursor, key, keys),
        }
        Ok(())
    })?;
    Ok(feature)
}

fn bbox(cursor: &mut Cursor<'_>) -> Result<Field<BoundingBox>, Stop> {
    let source = place(cursor)?;
    let mut bbox = BoundingBox {
        x: 0.0,
        y: 0.0,
        width: 0.0,
        height: 0.0,
    };
    let mut known = 0;
    object(cursor, |cursor, key, keys| {
        let (index, side) = match key {
            b"x" => (0, &mut bbox.x),
            b"y" => (1, &mut bbox.y),
            b"width" => (2, &mut bbox.width),
            b"height" => (3, &mut bbox.height),
            _ => return other(cursor, key, keys),
        };
        keys.known(index)?;
        known = keys.known;
        *side = cursor.integer()?;
        Ok(())
    })?;
    let is_sane = [bbox.x, bbox.y, bbox.width, bbox.height]
        .iter()
        .all(|side| side.abs() <= FARTHEST);
    if known != 0b1111 || !is_sane || bbox.width <= 0.0 || bbox.height <= 0.0 {
        return Err(Stop::Odd);
    }
    Ok(Field::Given(bbox, source))
}

fn security_checks<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Vec<Check<'t>>,
) -> Result<Field<Checks<'t>>, Stop> {
    let source = place(cursor)?;
    let mut items: Vec<Check<'t>> = mem::take(spare);
    cursor.expect(b'{')?;
    let mut first = true;
    while cursor.more(b'}', &mut first)? {
        let name = cursor.string()?;
        cursor.expect(b':')?;
        // The raw file's name for another one, a key that stands twice, more than there are.
        let is_twice = items.iter().any(|check| check.name == name);
        if name == "liveness" || is_twice || items.len() == MOST {
            return Err(Stop::Odd);
        }
        let mut source = place(cursor)?;
        let mut valid = None;
        object(cursor, |cursor, key, keys| match key {
            b"valid" => {
                keys.known(0)?;
                source = place(cursor)?;
                valid = Some(cursor.truth()?);
                Ok(())
            }
            b"passed" => Err(Stop::Odd),
            _ => other(cursor, key, keys),
        })?;
        items.push(Check {
            name,
            valid,
            source,
        });
    }
    let checks = Checks {
        items,
        complete: true,
    };
    Ok(Field::Given(checks, source))
}

fn manual_approval<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Spare<'t>,
) -> Result<ManualApproval<'t>, Stop> {
    const FIRST: usize = PERSON_FIELDS.len();
    let mut approval = ManualApproval {
        person: mem::take(&mut spare.checked),
        ..ManualApproval::default()
    };
    object(cursor, |cursor, key, keys| {
        if let Some(index) = person_index(key) {
            keys.known(index)?;
            return person(cursor, index, &mut approval.person);
        }
        match key {
            b"rejectionReasons" => {
                keys.known(FIRST)?;
                approval.rejection_reasons = rejections(cursor, &mut spare.rejections)?;
            }
            b"verificationDate" => {
                keys.known(FIRST + 1)?;
                approval.verification_date = text(cursor)?;
            }
            _ => return other(cursor, key, keys),
        }
        Ok(())
    })?;
    Ok(approval)
}

fn rejections<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Vec<Rejection<'t>>,
) -> Result<Field<Vec<Rejection<'t>>>, Stop> {
    let source = place(cursor)?;
    let mut items = mem::take(spare);
    array(cursor, |cursor, _| {
        let mut rejection = Rejection {
            kind: None,
            message: Field::Absent,
            source: place(cursor)?,
        };
        object(cursor, |cursor, key, keys| {
            match key {
                b"type" => {
                    keys.known(0)?;
                    rejection.kind = cursor.string_or_null()?;
                }
                b"message" => {
                    keys.known(1)?;
                    rejection.message = text(cursor)?;
                }
                _ => return other(cursor, key, keys),
            }
            Ok(())
        })?;
        items.push(rejection);
        Ok(())
    })?;
    Ok(Field::Given(items, source))
}

/// Without its members: only an explanation shows them.
fn fail_reason<'t>(cursor: &mut Cursor<'t>) -> Result<Field<FailReason<'t>>, Stop> {
    let source = place(cursor)?;
    let mut reason = FailReason::default();
    object(cursor, |cursor, key, keys| {
        match key {
            b"reason" => {
                keys.known(0)?;
                reason.code = text(cursor)?;
            }
            b"type" => {
                keys.known(1)?;
                let code = text(cursor)?;
                if reason.code.value().is_none() {
                    reason.code = code;
                }
            }
            b"date" => {
                keys.known(2)?;
                let source = place(cursor)?;
                reason.date = Field::Given(cursor.integer()?, source);
            }
            _ => return other(cursor, key, keys),
        }
        Ok(())
    })?;
    Ok(Field::Given(reason, source))
}
