//! Reads documented results into the model without building a tree, because triage of thousands of results spends most
//! of its time reading. Anything undocumented is left to the strict reader, which produces the same model.

use std::mem;

use super::buffers::{Buffers, Keys, PERSON_COUNT, outer_keys};
use super::cursor::{Cursor, Stop};
use super::known_keys::{KnownKeys, Pattern};
use super::values::{MAX_ITEMS, array, object, optional, place, put, text, text_or_number};
use crate::result::{
    BoundingBox, Check, Checks, FailReason, Feature, Features, Field, ManualApproval, Ocr,
    PersonField, Process, Rejection, Text, is_blank,
};
use crate::rules::{CHECKS, PERSON_FIELDS, check_named};

/// Bytes of the longest document that the fast reader handles. Longer documents are left to the strict reader and its
/// limits.
const MAX_BYTES: usize = 128 << 10;

/// The value of most checks, as written.
const PASSED: Pattern = Pattern::text(r#"{"valid":true}"#);

/// Reads one document after another, and reuses the memory of its lists.
#[derive(Debug)]
pub(super) struct FastReader<'t> {
    process: Process<'t>,
    buffers: Buffers<'t>,
    root: KnownKeys,
    specific: KnownKeys,
}

impl Default for FastReader<'_> {
    fn default() -> Self {
        let (root, specific) = outer_keys();
        Self {
            process: Process::default(),
            buffers: Buffers::default(),
            root,
            specific,
        }
    }
}

impl<'t> FastReader<'t> {
    /// Reads the documented result at the cursor, and moves the cursor to its end.
    pub(super) fn read(&mut self, cursor: &mut Cursor<'t>) -> Result<&Process<'t>, Stop> {
        self.clear();
        let start = cursor.at;
        let Self {
            process,
            buffers,
            root,
            specific,
        } = self;
        let mut is_process = false;
        object(cursor, root, |cursor, index| {
            // With only its other members, it could be another kind of document.
            is_process |= matches!(index, 0 | 6 | 7);
            let field = match index {
                0 => &mut process.process_id,
                1 => &mut process.provider,
                2 => &mut process.process_type,
                3 => &mut process.status,
                4 => &mut process.created_at,
                5 => &mut process.updated_at,
                6 => return provider_specific(cursor, specific, process, buffers),
                7 => {
                    let keys = &mut buffers.keys.fail_reason;
                    return fail_reason(cursor, &mut process.fail_reason, keys);
                }
                // If a process failed by request, the strict reader determines which of two members states the reason.
                8 => return Err(Stop::Fallback),
                _ => return cursor.skip(),
            };
            text(cursor, field)
        })?;
        if !is_process || cursor.at - start > MAX_BYTES {
            return Err(Stop::Fallback);
        }
        Ok(&self.process)
    }

    /// Clears the model, and returns its lists to the buffers.
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
            // The verdict does not depend on these members, so they are not read.
            final_result: _,
            raw_status: _,
            depictions: _,
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
            reuse(&mut self.buffers.ocr_person, &mut ocr.person);
            if let Field::Given(features, _) = &mut ocr.features {
                reuse(&mut self.buffers.features, &mut features.items);
            }
            if let Field::Given(checks, _) = &mut ocr.security_checks {
                reuse(&mut self.buffers.checks, &mut checks.items);
            }
        }
        *ocr = Field::Absent;
        if let Field::Given(approval, _) = manual_approval {
            reuse(&mut self.buffers.approval_person, &mut approval.person);
            if let Field::Given(rejections, _) = &mut approval.rejection_reasons {
                reuse(&mut self.buffers.rejections, rejections);
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
    buffers: &mut Buffers<'t>,
) -> Result<(), Stop> {
    object(cursor, keys, |cursor, index| {
        if index == 0 {
            ocr(cursor, &mut process.ocr, buffers)
        } else {
            manual_approval(cursor, &mut process.manual_approval, buffers)
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
    let field = into.last_mut().ok_or(Stop::Fallback)?;
    cursor.string(&mut field.value)?;
    if is_blank(&field.value) {
        into.pop();
    }
    Ok(())
}

fn ocr<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<Ocr<'t>>,
    buffers: &mut Buffers<'t>,
) -> Result<(), Stop> {
    const CHECKS: usize = PERSON_COUNT + 1;
    const SCORE: usize = PERSON_COUNT + 2;
    const LIVENESS: usize = PERSON_COUNT + 3;
    let Buffers {
        features: spare_features,
        checks: spare_checks,
        ocr_person,
        keys,
        ..
    } = buffers;
    let Keys {
        ocr: own,
        feature,
        bbox,
        checks,
        check,
        ..
    } = &mut **keys;
    let ocr = Ocr {
        person: mem::take(ocr_person),
        ..Ocr::default()
    };
    let ocr = put(field, ocr, place(cursor)?)?;
    object(cursor, own, |cursor, index| match index {
        0..PERSON_COUNT => person(cursor, index, &mut ocr.person),
        PERSON_COUNT => features(cursor, &mut ocr.features, spare_features, feature, bbox),
        CHECKS => security_checks(
            cursor,
            &mut ocr.security_checks,
            spare_checks,
            checks,
            check,
        ),
        SCORE => {
            let score = &mut ocr.similarity_score;
            text(cursor, score)?;
            if score.value().is_some_and(|score| is_blank(score)) {
                *score = Field::Absent;
            }
            Ok(())
        }
        LIVENESS => liveness(cursor, &mut ocr.liveness_detected),
        // Members of the raw file, which the strict reader compares with the documented ones.
        _ => Err(Stop::Fallback),
    })
}

fn liveness(cursor: &mut Cursor<'_>, field: &mut Field<bool>) -> Result<(), Stop> {
    let source = place(cursor)?;
    let mut text = Text::default();
    cursor.string(&mut text)?;
    *field = match text.as_ref() {
        "true" => Field::Given(true, source),
        "false" => Field::Given(false, source),
        _ => return Err(Stop::Fallback),
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
        let feature = items.last_mut().ok_or(Stop::Fallback)?;
        object(cursor, keys, |cursor, index| match index {
            0 if cursor.null()? => Ok(()),
            0 => cursor.string(&mut feature.name),
            1 => optional(cursor, &mut feature.side),
            2 => {
                feature.source = place(cursor)?;
                feature.found = Some(cursor.boolean()?);
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
    let bbox = BoundingBox::new(sides).ok_or(Stop::Fallback)?;
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
    let mut last = cursor.open_object()?;
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
        // Left to the strict reader: another name of a documented check, a repeated key, or too many checks.
        let is_twice = items.iter().any(|check| check.name == name);
        let is_other_name = CHECKS.get(index).is_none() && check_named(&name).is_some();
        if is_other_name || is_twice || items.len() == MAX_ITEMS {
            return Err(Stop::Fallback);
        }
        items.push(Check {
            name,
            valid: None,
            source: place(cursor)?,
            opposite: None,
        });
        let check = items.last_mut().ok_or(Stop::Fallback)?;
        if cursor.skip_pattern(&PASSED) {
            check.valid = Some(true);
            continue;
        }
        object(cursor, check_keys, |cursor, index| {
            // The raw file's name for `valid`.
            if index > 0 {
                return Err(Stop::Fallback);
            }
            check.source = place(cursor)?;
            check.valid = Some(cursor.boolean()?);
            Ok(())
        })?;
    }
}

fn manual_approval<'t>(
    cursor: &mut Cursor<'t>,
    field: &mut Field<ManualApproval<'t>>,
    buffers: &mut Buffers<'t>,
) -> Result<(), Stop> {
    const DATE: usize = PERSON_COUNT + 1;
    const DURATION: usize = PERSON_COUNT + 2;
    let approval = ManualApproval {
        person: mem::take(&mut buffers.approval_person),
        ..ManualApproval::default()
    };
    let approval = put(field, approval, place(cursor)?)?;
    let Keys {
        approval: own,
        rejection,
        ..
    } = &mut *buffers.keys;
    let spare = &mut buffers.rejections;
    object(cursor, own, |cursor, index| match index {
        0..PERSON_COUNT => person(cursor, index, &mut approval.person),
        PERSON_COUNT => rejections(cursor, &mut approval.rejection_reasons, spare, rejection),
        DATE => text(cursor, &mut approval.verification_date),
        DURATION => text_or_number(cursor, &mut approval.duration),
        // Members of the raw file.
        _ => Err(Stop::Fallback),
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
        let rejection = items.last_mut().ok_or(Stop::Fallback)?;
        object(cursor, keys, |cursor, index| {
            if index == 0 {
                optional(cursor, &mut rejection.kind)
            } else {
                text(cursor, &mut rejection.message)
            }
        })
    })
}

/// Reads why a process failed, without the list of all members, which only explanations show.
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
        // Used only if neither of the other members is given.
        3 => Err(Stop::Fallback),
        _ => {
            let source = place(cursor)?;
            reason.date = Field::Given(cursor.integer()?, source);
            Ok(())
        }
    })
}
