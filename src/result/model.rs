//! The validated model of a process. Every value has its place in the text.

use std::borrow::Cow;

use serde::Serialize;

use crate::common::named::named_enum;
use crate::json::Value;
use crate::media::MediaType;
use crate::rules::is_videoid;

/// The place of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// At this byte offset of the text.
    At(usize),
    /// The value is missing; this is the RFC 6901 pointer at which it is expected.
    Missing(&'static str),
}

/// A field of the input. The rules treat absent, unreadable and given values differently.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Field<T> {
    /// Missing, or null.
    #[default]
    Absent,
    /// Given, but not of the documented type.
    Unreadable(Source),
    /// Given and of the documented type.
    Given(T, Source),
}

/// A borrowed [`Field`], either on its own or as a part of another value.
#[derive(Debug, PartialEq)]
pub enum Part<'p, T> {
    /// Missing, or null.
    Absent,
    /// Given, but not of the documented type.
    Unreadable(Source),
    /// Given and of the documented type.
    Given(&'p T, Source),
}

// Implemented by hand: a derive would require `T: Copy`.
impl<T> Clone for Part<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Part<'_, T> {}

impl<T> Field<T> {
    /// The field, borrowed.
    pub const fn as_part(&self) -> Part<'_, T> {
        match self {
            Self::Absent => Part::Absent,
            Self::Unreadable(source) => Part::Unreadable(*source),
            Self::Given(value, source) => Part::Given(value, *source),
        }
    }

    /// The field of this value that `find` selects. It is absent where this field is absent, and unreadable where this
    /// one is.
    pub fn part<U>(&self, find: impl FnOnce(&T) -> &Field<U>) -> Part<'_, U> {
        match self {
            Self::Absent => Part::Absent,
            Self::Unreadable(source) => Part::Unreadable(*source),
            Self::Given(value, _) => find(value).as_part(),
        }
    }

    /// The value, if given.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Given(value, _) => Some(value),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }

    /// The value and its place, if given.
    pub const fn given(&self) -> Option<(&T, Source)> {
        match self {
            Self::Given(value, source) => Some((value, *source)),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }

    /// The place of the value, whether readable or not.
    pub const fn source(&self) -> Option<Source> {
        match self {
            Self::Given(_, source) | Self::Unreadable(source) => Some(*source),
            Self::Absent => None,
        }
    }

    /// Whether the field is missing or null.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<'p, T> Part<'p, T> {
    /// The value, if given.
    pub fn value(self) -> Option<&'p T> {
        self.given().map(|(value, _)| value)
    }

    /// The place of the value, whether readable or not.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::Given(_, source) | Self::Unreadable(source) => Some(source),
            Self::Absent => None,
        }
    }

    /// The value and its place, if given.
    pub const fn given(self) -> Option<(&'p T, Source)> {
        match self {
            Self::Given(value, source) => Some((value, source)),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }
}

/// Text of the input.
pub type Text<'a> = Cow<'a, str>;

/// A process, as Get process returns it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Process<'a> {
    /// UUID.
    pub process_id: Field<Text<'a>>,
    /// `signicatvideoid`, or `eid` in older results. Any other provider is not VideoID.
    pub provider: Field<Text<'a>>,
    /// `substantial`, `substantialFullyAuto`, `high`.
    pub process_type: Field<Text<'a>>,
    /// As reported.
    pub status: Field<Text<'a>>,
    /// ISO 8601, UTC.
    pub created_at: Field<Text<'a>>,
    /// ISO 8601, UTC.
    pub updated_at: Field<Text<'a>>,
    /// The automatic verification.
    pub ocr: Field<Ocr<'a>>,
    /// The agent's verification, for `high`.
    pub manual_approval: Field<ManualApproval<'a>>,
    /// The status in the raw file `ocr.json`. It is not a verdict: a process that ran to its end has `Completed`.
    pub raw_status: Field<Text<'a>>,
    /// Why the process failed.
    pub fail_reason: Field<FailReason<'a>>,
    /// The process's own data about the person, for an accepted process.
    pub final_result: Field<FinalResult<'a>>,
    /// The pictures that the service has of the process.
    pub depictions: Field<Vec<(PictureRole, Source)>>,
    /// Pictures inside the JSON text. Raw files contain them.
    pub pictures: Vec<Picture>,
}

impl Process<'_> {
    /// Whether the result is one of VideoID. A result that names no provider counts as one.
    pub fn is_of_videoid(&self) -> bool {
        let provider = self.provider.value();
        provider.is_none_or(|provider| is_videoid(provider))
    }
}

/// What the automatic verification read and found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ocr<'a> {
    /// Similarity between the face and the photo in the document. Only `high` passes.
    pub similarity_score: Field<Text<'a>>,
    /// The documented results have the string `"true"` or `"false"`; a boolean and `{"valid": …}` are accepted too.
    pub liveness_detected: Field<bool>,
    /// The document's visual features.
    pub features: Field<Features<'a>>,
    /// The security checks, in the order of the text.
    pub security_checks: Field<Checks<'a>>,
    /// The fields read from the document about the person and the document.
    pub person: Vec<PersonField<'a>>,
}

/// The list of features.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Features<'a> {
    /// The features that can be read, at least in part.
    pub items: Vec<Feature<'a>>,
    /// Whether every feature of the text is in the list.
    pub complete: bool,
}

/// One visual feature of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature<'a> {
    /// Index in the list of the input.
    pub index: usize,
    /// The name; empty when the feature has none.
    pub name: Text<'a>,
    /// Whether it was found; `None` when the result does not say.
    pub found: Option<bool>,
    /// The side of the document, `data` in the documented results.
    pub side: Option<Text<'a>>,
    /// Its bounding box, in reference space.
    pub bbox: Field<BoundingBox>,
    /// The place of `found`, or of the feature when it has no `found`.
    pub source: Source,
}

/// A bounding box in reference space: the coordinate space in which the service measured. Its size is not documented.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename = "Box")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct BoundingBox {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, more than zero.
    pub width: f64,
    /// Height, more than zero.
    pub height: f64,
}

impl BoundingBox {
    /// The largest absolute value of a coordinate or size in a box. No reference space is larger.
    const MAX_COORDINATE: f64 = 1e6;

    /// A box with these numbers (x, y, width, height), where NaN stands for a missing one. `None` if it cannot be
    /// drawn.
    pub(crate) fn new([x, y, width, height]: [f64; 4]) -> Option<Self> {
        let mut sides = [x, y, width, height].into_iter();
        let is_drawable =
            sides.all(|side| side.abs() <= Self::MAX_COORDINATE) && width > 0.0 && height > 0.0;
        is_drawable.then_some(Self {
            x,
            y,
            width,
            height,
        })
    }
}

/// The security checks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checks<'a> {
    /// In the order of the text.
    pub items: Vec<Check<'a>>,
    /// Whether every check of the text is in the list.
    pub complete: bool,
}

/// One security check.
#[derive(Debug, Clone, PartialEq)]
pub struct Check<'a> {
    /// The check's name, for example `nonExpired`. An undocumented name of the raw file is replaced by the documented
    /// one.
    pub name: Text<'a>,
    /// Whether it passed; `None` when that can't be read.
    pub valid: Option<bool>,
    /// The place of `valid`, or of the check when it has no `valid`.
    pub source: Source,
    /// The place of a second entry for the same check, under another of its names, with the opposite value. `valid` is
    /// `None` then.
    pub opposite: Option<Source>,
}

/// One field about the person or the document.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonField<'a> {
    /// One of [`PERSON_FIELDS`](crate::rules::PERSON_FIELDS).
    pub name: &'static str,
    /// As written in the text.
    pub value: Text<'a>,
    /// The place of the value.
    pub source: Source,
}

/// The data that a process of any provider has about the person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FinalResult<'a> {
    /// The fields about the person and the document.
    pub person: Vec<PersonField<'a>>,
    /// The same as in the automatic verification.
    pub similarity_score: Field<Text<'a>>,
    /// The same as in the automatic verification.
    pub liveness_detected: Field<bool>,
}

/// The agent's verification.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ManualApproval<'a> {
    /// The agent's verdict, `Accepted` or `Rejected`. Only raw files have it.
    pub status: Field<Text<'a>>,
    /// Why the agent rejects. Without a status, an empty list means that the agent did not reject.
    pub rejection_reasons: Field<Vec<Rejection<'a>>>,
    /// The agent's own copy of the person's data.
    pub person: Vec<PersonField<'a>>,
    /// The duration of the verification, in seconds.
    pub duration: Field<Text<'a>>,
    /// When the agent verified, ISO 8601.
    pub verification_date: Field<Text<'a>>,
    /// The ids, as pairs of a name (one of [`APPROVAL_IDS`](crate::rules::APPROVAL_IDS)) and a value.
    pub ids: Vec<(&'static str, Text<'a>)>,
}

/// One reason for the agent's rejection.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection<'a> {
    /// The type of the reason, for example `Document.Aspect`.
    pub kind: Option<Text<'a>>,
    /// What the agent wrote.
    pub message: Field<Text<'a>>,
    /// The place of the reason.
    pub source: Source,
}

/// Why a process failed, in one of the two documented shapes or in another one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FailReason<'a> {
    /// `Subject.Condition`: the member `reason` (VideoID API) or `type` (SDK, Assure Capture).
    pub code: Field<Text<'a>>,
    /// `Subject.Error`. Only the VideoID API gives it.
    pub category: Field<Text<'a>>,
    /// When, in milliseconds since 1970.
    pub date: Field<f64>,
    /// Every member, including undocumented ones.
    pub members: Vec<(Value<'a>, Source)>,
}

/// A picture inside the text, in base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub role: PictureRole,
    /// The format, detected from the first bytes; `None` for an unknown format.
    pub media_type: Option<MediaType>,
    /// The place of its text.
    pub source: Source,
}

named_enum! {
    /// What a picture shows.
    pub enum PictureRole {
        /// The document's front, or its only side.
        Front = "front",
        /// The document's back.
        Back = "back",
        /// The photo cut out of the document.
        Portrait = "portrait",
        /// The person's face.
        Selfie = "selfie",
    }
}
