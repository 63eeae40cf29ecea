//! Documented results straight into the model, without a tree between: where a file has thousands of them, that is where
//! the time goes. Whatever is not as documented is odd, and read by the strict reader: two ways, one meaning.

use std::mem;

use super::cursor::{Cursor, KnownKeys, Stop};
use super::members::{Keys, Kit, MOST, PERSONS, array, object, outer_keys, place, text};
use crate::result::{
    BoundingBox, Check, Checks, FailReason, Feature, Features, Field, ManualApproval, Ocr,
    PERSON_FIELDS, PersonField, Process, Rejection, Text,
};

use crate::verdict::CHECKS;

/// Longer documents are left to the strict reader and its limits.
const LONGEST: usize = 128 << 10;

/// Boxes beyond this are not looked at here.
const FARTHEST: f64 = 1e6;

/// A reader that keeps its lists from one document to the next.
#[derive(Debug)]
pub(super) struct Quick<'t> {
    process: Process<'t>,
    kit: Kit<'t>,
    root: KnownKeys,
    specific: KnownKeys,
}

impl Default for Quick<'_> {
    fn default() -> Self {
        let (root, specific) = outer_keys();
        Self {
            process: Process::default(),
            kit: Kit::default(),
            root,
            specific,
        }
    }
}

impl<'t> Quick<'t> {
    /// The documented result that starts here; the cursor is behind it afterwards.
    pub(super) fn read(&mut self, cursor: &mut Cursor<'t>) -> Result<&Process<'t>, Stop> {
        self.clear();
        let start = cursor.at;
        let Self {
            process,
            kit,
            root,
            specific,
        } = self;
        let mut is_process = false;
        object(cursor, root, |cursor, index| {
            // By its status alone it could be a raw file.
            is_process |= index != 3;
            let field = match index {
                0 => &mut process.process_id,
                2 => &mut process.process_type,
                3 => &mut process.status,
                4 => &mut process.created_at,
                5 => &mut process.updated_at,
                6 => return provider_specific(cursor, specific, process, kit),
                7 => {
                    process.fail_reason = fail_reason(cursor, &mut kit.keys.fail_reason)?;
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
            reuse(&mut self.kit.read, ocr.person);
            if let Field::Given(features, _) = ocr.features {
                reuse(&mut self.kit.features, features.items);
            }
            if let Field::Given(checks, _) = ocr.security_checks {
                reuse(&mut self.kit.checks, checks.items);
            }
        }
        if let Field::Given(approval, _) = manual_approval {
            reuse(&mut self.kit.checked, approval.person);
            if let Field::Given(rejections, _) = approval.rejection_reasons {
                reuse(&mut self.kit.rejections, rejections);
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
    keys: &mut KnownKeys,
    process: &mut Process<'t>,
    kit: &mut Kit<'t>,
) -> Result<(), Stop> {
    object(cursor, keys, |cursor, index| {
        let source = place(cursor)?;
        if index == 0 {
            process.ocr = Field::Given(ocr(cursor, kit)?, source);
        } else {
            process.manual_approval = Field::Given(manual_approval(cursor, kit)?, source);
        }
        Ok(())
    })
}

fn person<'t>(
    cursor: &mut Cursor<'t>,
    index: usize,
    into: &mut Vec<PersonField<'t>>,
) -> Result<(), Stop> {
    let source = place(cursor)?;
    if let Some(value) = cursor.string_or_null()? {
        into.push(PersonField {
            name: PERSON_FIELDS.get(index).copied().unwrap_or_default(),
            value,
            source,
        });
    }
    Ok(())
}

fn ocr<'t>(cursor: &mut Cursor<'t>, kit: &mut Kit<'t>) -> Result<Ocr<'t>, Stop> {
    const CHECKS: usize = PERSONS + 1;
    const SCORE: usize = PERSONS + 2;
    const LIVENESS: usize = PERSONS + 3;
    let mut ocr = Ocr {
        person: mem::take(&mut kit.read),
        ..Ocr::default()
    };
    let Kit {
        features: spare_features,
        checks: spare_checks,
        keys,
        ..
    } = kit;
    let Keys {
        ocr: own,
        feature,
        bbox,
        checks,
        check,
        ..
    } = &mut **keys;
    object(cursor, own, |cursor, index| {
        match index {
            0..PERSONS => return person(cursor, index, &mut ocr.person),
            PERSONS => ocr.features = features(cursor, spare_features, feature, bbox)?,
            CHECKS => {
                ocr.security_checks = security_checks(cursor, spare_checks, checks, check)?;
            }
            SCORE => ocr.similarity_score = text(cursor)?,
            LIVENESS => {
                let source = place(cursor)?;
                ocr.liveness_detected = match cursor.string()?.as_ref() {
                    "true" => Field::Given(true, source),
                    "false" => Field::Given(false, source),
                    _ => return Err(Stop::Odd),
                };
            }
            // The raw file's: two places for one thing.
            _ => return Err(Stop::Odd),
        }
        Ok(())
    })?;
    Ok(ocr)
}

fn features<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Vec<Feature<'t>>,
    keys: &mut KnownKeys,
    bbox_keys: &mut KnownKeys,
) -> Result<Field<Features<'t>>, Stop> {
    let source = place(cursor)?;
    let mut items = mem::take(spare);
    array(cursor, |cursor, index| {
        items.push(feature(cursor, index, keys, bbox_keys)?);
        Ok(())
    })?;
    let features = Features {
        items,
        complete: true,
    };
    Ok(Field::Given(features, source))
}

fn feature<'t>(
    cursor: &mut Cursor<'t>,
    index: usize,
    keys: &mut KnownKeys,
    bbox_keys: &mut KnownKeys,
) -> Result<Feature<'t>, Stop> {
    let mut feature = Feature {
        index,
        name: Text::default(),
        found: None,
        side: None,
        bbox: Field::Absent,
        source: place(cursor)?,
    };
    object(cursor, keys, |cursor, index| {
        match index {
            0 => feature.name = cursor.string_or_null()?.unwrap_or_default(),
            1 => feature.side = cursor.string_or_null()?,
            2 => {
                feature.source = place(cursor)?;
                feature.found = Some(cursor.truth()?);
            }
            _ => feature.bbox = bbox(cursor, bbox_keys)?,
        }
        Ok(())
    })?;
    Ok(feature)
}

fn bbox(cursor: &mut Cursor<'_>, keys: &mut KnownKeys) -> Result<Field<BoundingBox>, Stop> {
    let source = place(cursor)?;
    let mut sides = [f64::NAN; 4];
    object(cursor, keys, |cursor, index| {
        if let Some(side) = sides.get_mut(index) {
            *side = cursor.integer()?;
        }
        Ok(())
    })?;
    let [x, y, width, height] = sides;
    // None is missing, either: those are not numbers.
    let is_sane = sides.iter().all(|side| side.abs() <= FARTHEST) && width > 0.0 && height > 0.0;
    if !is_sane {
        return Err(Stop::Odd);
    }
    let bbox = BoundingBox {
        x,
        y,
        width,
        height,
    };
    Ok(Field::Given(bbox, source))
}

fn security_checks<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Vec<Check<'t>>,
    keys: &mut KnownKeys,
    check_keys: &mut KnownKeys,
) -> Result<Field<Checks<'t>>, Stop> {
    let source = place(cursor)?;
    let mut items: Vec<Check<'t>> = mem::take(spare);
    cursor.expect(b'{')?;
    let mut first = true;
    let mut last = KnownKeys::START;
    while cursor.more(b'}', &mut first)? {
        let index = cursor.known_key(keys, last)?;
        let name = match CHECKS.get(index) {
            Some(name) => Text::Borrowed(*name),
            None => cursor.unknown_text()?,
        };
        last = index;
        // The raw file's name for another one, a key that stands twice, more than there are.
        let is_twice = items.iter().any(|check| check.name == name);
        if name == "liveness" || is_twice || items.len() == MOST {
            return Err(Stop::Odd);
        }
        items.push(check(cursor, name, check_keys)?);
    }
    let checks = Checks {
        items,
        complete: true,
    };
    Ok(Field::Given(checks, source))
}

fn check<'t>(
    cursor: &mut Cursor<'t>,
    name: Text<'t>,
    keys: &mut KnownKeys,
) -> Result<Check<'t>, Stop> {
    let mut check = Check {
        name,
        valid: None,
        source: place(cursor)?,
    };
    object(cursor, keys, |cursor, index| {
        // The raw file's `passed` is another place for the same.
        if index > 0 {
            return Err(Stop::Odd);
        }
        check.source = place(cursor)?;
        check.valid = Some(cursor.truth()?);
        Ok(())
    })?;
    Ok(check)
}

fn manual_approval<'t>(
    cursor: &mut Cursor<'t>,
    kit: &mut Kit<'t>,
) -> Result<ManualApproval<'t>, Stop> {
    let mut approval = ManualApproval {
        person: mem::take(&mut kit.checked),
        ..ManualApproval::default()
    };
    let Keys {
        approval: own,
        rejection,
        ..
    } = &mut *kit.keys;
    let spare = &mut kit.rejections;
    object(cursor, own, |cursor, index| {
        match index {
            0..PERSONS => return person(cursor, index, &mut approval.person),
            PERSONS => approval.rejection_reasons = rejections(cursor, spare, rejection)?,
            _ => approval.verification_date = text(cursor)?,
        }
        Ok(())
    })?;
    Ok(approval)
}

fn rejections<'t>(
    cursor: &mut Cursor<'t>,
    spare: &mut Vec<Rejection<'t>>,
    keys: &mut KnownKeys,
) -> Result<Field<Vec<Rejection<'t>>>, Stop> {
    let source = place(cursor)?;
    let mut items = mem::take(spare);
    array(cursor, |cursor, _| {
        let mut rejection = Rejection {
            kind: None,
            message: Field::Absent,
            source: place(cursor)?,
        };
        object(cursor, keys, |cursor, index| {
            if index == 0 {
                rejection.kind = cursor.string_or_null()?;
            } else {
                rejection.message = text(cursor)?;
            }
            Ok(())
        })?;
        items.push(rejection);
        Ok(())
    })?;
    Ok(Field::Given(items, source))
}

/// Without its members: only an explanation shows them.
fn fail_reason<'t>(
    cursor: &mut Cursor<'t>,
    keys: &mut KnownKeys,
) -> Result<Field<FailReason<'t>>, Stop> {
    let source = place(cursor)?;
    let mut reason = FailReason::default();
    object(cursor, keys, |cursor, index| {
        match index {
            0 => reason.code = text(cursor)?,
            1 => {
                let code = text(cursor)?;
                if reason.code.value().is_none() {
                    reason.code = code;
                }
            }
            _ => {
                let source = place(cursor)?;
                reason.date = Field::Given(cursor.integer()?, source);
            }
        }
        Ok(())
    })?;
    Ok(Field::Given(reason, source))
}
