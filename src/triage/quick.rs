//! Documented results straight into the model, without a tree between: where a file has thousands of them, that is where
//! the time goes. Whatever is not as documented is odd, and read by the strict reader: two ways, one meaning.

use std::mem;

use super::cursor::{Cursor, KnownKeys, Name, Stop};
use super::members::{
    Keys, Kit, MOST, PERSONS, array, object, optional, outer_keys, place, put, text,
};
use crate::result::{
    BoundingBox, Check, Checks, FailReason, Feature, Features, Field, ManualApproval, Ocr,
    PersonField, Process, Rejection, Text,
};
use crate::rules::{CHECKS, PERSON_FIELDS, check_named};

/// Longer documents are left to the strict reader and its limits.
const LONGEST: usize = 128 << 10;

/// What most checks are, as it is written.
const PASSED: Name = Name::new(r#"{"valid":true}"#);

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
                    let keys = &mut kit.keys.fail_reason;
                    return fail_reason(cursor, &mut process.fail_reason, keys);
                }
                _ => return cursor.skip(),
            };
            text(cursor, field)
        })?;
        if !is_process || cursor.at - start > LONGEST {
            return Err(Stop::Odd);
        }
        Ok(&self.process)
    }

    /// Takes the lists back.
    fn clear(&mut self) {
        let Process {
            process_id,
            provider,
            process_type,
            status,
            created_at,
            updated_at,
            ocr,
            manual_approval,
            fail_reason,
            pictures: _,
        } = &mut self.process;
        for text in [
            process_id,
            provider,
            process_type,
            status,
            created_at,
            updated_at,
        ] {
            *text = Field::Absent;
        }
        if let Field::Given(ocr, _) = ocr {
            reuse(&mut self.kit.read, &mut ocr.person);
            if let Field::Given(features, _) = &mut ocr.features {
                reuse(&mut self.kit.features, &mut features.items);
            }
            if let Field::Given(checks, _) = &mut ocr.security_checks {
                reuse(&mut self.kit.checks, &mut checks.items);
            }
        }
        *ocr = Field::Absent;
        if let Field::Given(approval, _) = manual_approval {
            reuse(&mut self.kit.checked, &mut approval.person);
            if let Field::Given(rejections, _) = &mut approval.rejection_reasons {
                reuse(&mut self.kit.rejections, rejections);
            }
        }
        *manual_approval = Field::Absent;
        *fail_reason = Field::Absent;
    }
}

fn reuse<T>(spare: &mut Vec<T>, list: &mut Vec<T>) {
    list.clear();
    mem::swap(spare, list);
}

fn provider_specific<'t>(
    cursor: &mut Cursor<'t>,
    keys: &mut KnownKeys,
    process: &mut Process<'t>,
    kit: &mut Kit<'t>,
) -> Result<(), Stop> {
    object(cursor, keys, |cursor, index| {
        if index == 0 {
            ocr(cursor, &mut process.ocr, kit)
        } else {
            manual_approval(cursor, &mut process.manual_approval, kit)
        }
    })
}

fn person<'t>(
    cursor: &mut Cursor<'t>,
    index: usize,
    into: &mut Vec<PersonField<'t>>,
) -> Result<(), Stop> {
    let source = place(cursor)?;
    if cursor.null()? {
        return Ok(());
    }
    into.push(PersonField {
        name: PERSON_FIELDS.get(index).copied().unwrap_or_default(),
        value: Text::default(),
        source,
    });
    let field = into.last_mut().ok_or(Stop::Odd)?;
    cursor.string(&mut field.value)
}

fn ocr<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<Ocr<'t>>,
    kit: &mut Kit<'t>,
) -> Result<(), Stop> {
    const CHECKS: usize = PERSONS + 1;
    const SCORE: usize = PERSONS + 2;
    const LIVENESS: usize = PERSONS + 3;
    let Kit {
        features: spare_features,
        checks: spare_checks,
        read,
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
    let ocr = Ocr {
        person: mem::take(read),
        ..Ocr::default()
    };
    let ocr = put(field, ocr, place(cursor)?)?;
    object(cursor, own, |cursor, index| match index {
        0..PERSONS => person(cursor, index, &mut ocr.person),
        PERSONS => features(cursor, &mut ocr.features, spare_features, feature, bbox),
        CHECKS => security_checks(
            cursor,
            &mut ocr.security_checks,
            spare_checks,
            checks,
            check,
        ),
        SCORE => text(cursor, &mut ocr.similarity_score),
        LIVENESS => liveness(cursor, &mut ocr.liveness_detected),
        // The raw file's: two places for one thing.
        _ => Err(Stop::Odd),
    })
}

fn liveness(cursor: &mut Cursor<'_>, field: &mut Field<bool>) -> Result<(), Stop> {
    let source = place(cursor)?;
    let mut text = Text::default();
    cursor.string(&mut text)?;
    *field = match text.as_ref() {
        "true" => Field::Given(true, source),
        "false" => Field::Given(false, source),
        _ => return Err(Stop::Odd),
    };
    Ok(())
}

fn features<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<Features<'t>>,
    spare: &mut Vec<Feature<'t>>,
    keys: &mut KnownKeys,
    bbox_keys: &mut KnownKeys,
) -> Result<(), Stop> {
    let features = Features {
        items: mem::take(spare),
        complete: true,
    };
    let Features { items, .. } = put(field, features, place(cursor)?)?;
    array(cursor, |cursor, index| {
        items.push(Feature {
            index,
            name: Text::default(),
            found: None,
            side: None,
            bbox: Field::Absent,
            source: place(cursor)?,
        });
        let feature = items.last_mut().ok_or(Stop::Odd)?;
        object(cursor, keys, |cursor, index| match index {
            0 if cursor.null()? => Ok(()),
            0 => cursor.string(&mut feature.name),
            1 => optional(cursor, &mut feature.side),
            2 => {
                feature.source = place(cursor)?;
                feature.found = Some(cursor.truth()?);
                Ok(())
            }
            _ => bbox(cursor, &mut feature.bbox, bbox_keys),
        })
    })
}

fn bbox(
    cursor: &mut Cursor<'_>,
    field: &mut Field<BoundingBox>,
    keys: &mut KnownKeys,
) -> Result<(), Stop> {
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
    *field = Field::Given(bbox, source);
    Ok(())
}

fn security_checks<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<Checks<'t>>,
    spare: &mut Vec<Check<'t>>,
    keys: &mut KnownKeys,
    check_keys: &mut KnownKeys,
) -> Result<(), Stop> {
    let checks = Checks {
        items: mem::take(spare),
        complete: true,
    };
    let Checks { items, .. } = put(field, checks, place(cursor)?)?;
    let mut last = cursor.start()?;
    loop {
        let index = cursor.next_key(keys, last)?;
        if index == KnownKeys::END {
            return Ok(());
        }
        let name = match CHECKS.get(index) {
            Some(check) => Text::Borrowed(check.name),
            None => cursor.unknown_text()?,
        };
        last = index;
        // Another name of a documented check, a key that is there twice, more than there are.
        let is_twice = items.iter().any(|check| check.name == name);
        let is_other_name = CHECKS.get(index).is_none() && check_named(&name).is_some();
        if is_other_name || is_twice || items.len() == MOST {
            return Err(Stop::Odd);
        }
        items.push(Check {
            name,
            valid: None,
            source: place(cursor)?,
        });
        let check = items.last_mut().ok_or(Stop::Odd)?;
        if cursor.pass(&PASSED) {
            check.valid = Some(true);
            continue;
        }
        object(cursor, check_keys, |cursor, index| {
            // The raw file's `passed` is another place for the same.
            if index > 0 {
                return Err(Stop::Odd);
            }
            check.source = place(cursor)?;
            check.valid = Some(cursor.truth()?);
            Ok(())
        })?;
    }
}

fn manual_approval<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<ManualApproval<'t>>,
    kit: &mut Kit<'t>,
) -> Result<(), Stop> {
    let approval = ManualApproval {
        person: mem::take(&mut kit.checked),
        ..ManualApproval::default()
    };
    let approval = put(field, approval, place(cursor)?)?;
    let Keys {
        approval: own,
        rejection,
        ..
    } = &mut *kit.keys;
    let spare = &mut kit.rejections;
    object(cursor, own, |cursor, index| match index {
        0..PERSONS => person(cursor, index, &mut approval.person),
        PERSONS => rejections(cursor, &mut approval.rejection_reasons, spare, rejection),
        _ => text(cursor, &mut approval.verification_date),
    })
}

fn rejections<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<Vec<Rejection<'t>>>,
    spare: &mut Vec<Rejection<'t>>,
    keys: &mut KnownKeys,
) -> Result<(), Stop> {
    let items = put(field, mem::take(spare), place(cursor)?)?;
    array(cursor, |cursor, _| {
        items.push(Rejection {
            kind: None,
            message: Field::Absent,
            source: place(cursor)?,
        });
        let rejection = items.last_mut().ok_or(Stop::Odd)?;
        object(cursor, keys, |cursor, index| {
            if index == 0 {
                optional(cursor, &mut rejection.kind)
            } else {
                text(cursor, &mut rejection.message)
            }
        })
    })
}

/// Without its members: only an explanation shows them.
fn fail_reason<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<FailReason<'t>>,
    keys: &mut KnownKeys,
) -> Result<(), Stop> {
    let reason = put(field, FailReason::default(), place(cursor)?)?;
    object(cursor, keys, |cursor, index| match index {
        0 => text(cursor, &mut reason.code),
        1 => {
            let mut code = Field::Absent;
            text(cursor, &mut code)?;
            if reason.code.value().is_none() {
                reason.code = code;
            }
            Ok(())
        }
        _ => {
            let source = place(cursor)?;
            reason.date = Field::Given(cursor.integer()?, source);
            Ok(())
        }
    })
}
