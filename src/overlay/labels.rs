//! Where the labels go. No tag overlaps another, leaves the canvas or covers another feature's box.
//!
//! Greedy in three rounds, each by index, so that the outcome is the same every time: a label at its box, then a label
//! with a leader line, then a numbered marker. A feature for which even a marker has no room gets no tag: the list
//! beside the picture names it all the same.

use super::geometry::{CanvasRect, CanvasSize};
use super::leader::Leader;
use super::style::{CLEARANCE, RING_STEP, RINGS, TAG_DISTANCE};

/// A label or marker on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tag {
    /// Glyph and name, or number.
    pub kind: TagKind,
    /// With its border.
    pub rect: CanvasRect,
    /// Where the tag does not stand at its box.
    pub leader: Option<Leader>,
}

/// What a tag shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    /// The state's glyph and the feature's name.
    Label,
    /// The feature's number in the list, for want of room.
    Marker,
}

/// A box on the canvas and the sizes of the tags it could get.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) feature_box: CanvasRect,
    pub(super) label: CanvasSize,
    pub(super) marker: CanvasSize,
}

/// One tag for each box, where there is room. All boxes lie on the canvas.
pub(super) fn place(frame: CanvasSize, wanted: &[Wanted]) -> Vec<Option<Tag>> {
    let mut board = Board {
        frame,
        wanted,
        tags: vec![None; wanted.len()],
    };
    for round in [Board::label_at_box, Board::label_away, Board::marker] {
        for owner in 0..wanted.len() {
            if board.tags[owner].is_none() {
                board.tags[owner] = round(&board, owner);
            }
        }
    }
    board.tags
}

struct Board<'a> {
    frame: CanvasSize,
    wanted: &'a [Wanted],
    tags: Vec<Option<Tag>>,
}

impl Board<'_> {
    fn label_at_box(&self, owner: usize) -> Option<Tag> {
        self.at_box(owner, TagKind::Label)
    }

    fn label_away(&self, owner: usize) -> Option<Tag> {
        self.away(owner, TagKind::Label)
    }

    fn marker(&self, owner: usize) -> Option<Tag> {
        self.at_box(owner, TagKind::Marker)
            .or_else(|| self.inside(owner))
            .or_else(|| self.away(owner, TagKind::Marker))
    }

    fn at_box(&self, owner: usize, kind: TagKind) -> Option<Tag> {
        let (feature_box, size) = (self.wanted[owner].feature_box, self.size(owner, kind));
        around(feature_box, size, TAG_DISTANCE, &TOUCHING)
            .map(|rect| self.slid_into_frame(rect))
            .find(|&rect| !rect.overlaps(feature_box) && self.is_free(owner, rect))
            .map(|rect| Tag {
                kind,
                rect,
                leader: None,
            })
    }

    fn away(&self, owner: usize, kind: TagKind) -> Option<Tag> {
        let (feature_box, size) = (self.wanted[owner].feature_box, self.size(owner, kind));
        (1..=RINGS)
            .map(|ring| TAG_DISTANCE + RING_STEP * f64::from(ring))
            .flat_map(|distance| around(feature_box, size, distance, &AWAY))
            .filter(|&rect| self.is_free(owner, rect))
            .map(|rect| (rect, Leader::between(feature_box, rect)))
            .find(|&(_, leader)| self.is_clear(owner, leader))
            .map(|(rect, leader)| Tag {
                kind,
                rect,
                leader: Some(leader),
            })
    }

    /// A marker in a corner of its own box, where the box has the room.
    fn inside(&self, owner: usize) -> Option<Tag> {
        let Wanted {
            feature_box,
            marker: size,
            ..
        } = self.wanted[owner];
        let (right, bottom) = (
            feature_box.right() - size.width,
            feature_box.bottom() - size.height,
        );
        [
            (feature_box.x, feature_box.y),
            (right, feature_box.y),
            (feature_box.x, bottom),
            (right, bottom),
        ]
        .into_iter()
        .filter(|&(x, y)| x >= feature_box.x && y >= feature_box.y)
        .map(|(x, y)| at(x, y, size))
        .find(|&rect| self.is_free(owner, rect))
        .map(|rect| Tag {
            kind: TagKind::Marker,
            rect,
            leader: None,
        })
    }

    fn size(&self, owner: usize, kind: TagKind) -> CanvasSize {
        match kind {
            TagKind::Label => self.wanted[owner].label,
            TagKind::Marker => self.wanted[owner].marker,
        }
    }

    fn slid_into_frame(&self, rect: CanvasRect) -> CanvasRect {
        let slid = |start: f64, length: f64, room: f64| start.min((room - length).floor()).max(0.0);
        CanvasRect {
            x: slid(rect.x, rect.width, self.frame.width),
            y: slid(rect.y, rect.height, self.frame.height),
            ..rect
        }
    }

    /// Whether a tag of this feature may stand here.
    fn is_free(&self, owner: usize, rect: CanvasRect) -> bool {
        let near = rect.outset(CLEARANCE);
        rect.lies_in(self.frame)
            && self
                .others(owner)
                .all(|i| !near.overlaps(self.wanted[i].feature_box))
            && self.tags.iter().flatten().all(|tag| {
                !near.overlaps(tag.rect) && !tag.leader.is_some_and(|leader| leader.crosses(near))
            })
    }

    /// Whether a leader line of this feature runs over no tag and no other box. A box that overlaps the feature's own
    /// one cannot be avoided.
    fn is_clear(&self, owner: usize, leader: Leader) -> bool {
        let own = self.wanted[owner].feature_box;
        self.tags
            .iter()
            .flatten()
            .all(|tag| !leader.crosses(tag.rect))
            && self
                .others(owner)
                .map(|i| self.wanted[i].feature_box)
                .all(|other| other.overlaps(own) || !leader.crosses(other))
    }

    fn others(&self, owner: usize) -> impl Iterator<Item = usize> {
        (0..self.wanted.len()).filter(move |&i| i != owner)
    }
}

/// Along a side of the box: flush with its start, with its end, in the middle, or past one of its ends.
#[derive(Debug, Clone, Copy)]
enum Along {
    Start,
    End,
    Middle,
    Before,
    After,
}

const TOUCHING: [Along; 3] = [Along::Start, Along::End, Along::Middle];
const AWAY: [Along; 5] = [
    Along::Start,
    Along::End,
    Along::Middle,
    Along::Before,
    Along::After,
];

impl Along {
    fn start(self, from: f64, to: f64, length: f64) -> f64 {
        match self {
            Self::Start => from,
            Self::End => to - length,
            Self::Middle => f64::midpoint(from, to) - length / 2.0,
            Self::Before => from - length,
            Self::After => to,
        }
    }
}

/// Places at a distance from the box, the most usual first: above, below, right, left.
fn around(
    feature_box: CanvasRect,
    size: CanvasSize,
    distance: f64,
    along: &'static [Along],
) -> impl Iterator<Item = CanvasRect> {
    let above = feature_box.y - distance - size.height;
    let below = feature_box.bottom() + distance;
    let right = feature_box.right() + distance;
    let left = feature_box.x - distance - size.width;
    along.iter().flat_map(move |along| {
        let x = along.start(feature_box.x, feature_box.right(), size.width);
        let y = along.start(feature_box.y, feature_box.bottom(), size.height);
        [(x, above), (x, below), (right, y), (left, y)].map(|(x, y)| at(x, y, size))
    })
}

/// On whole CSS pixels, so that text is sharp.
fn at(x: f64, y: f64, size: CanvasSize) -> CanvasRect {
    CanvasRect {
        x: x.round(),
        y: y.round(),
        width: size.width,
        height: size.height,
    }
}
