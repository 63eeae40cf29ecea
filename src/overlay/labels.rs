//! Where the labels go. No tag overlaps another, leaves the canvas or covers another feature's box.
//!
//! Greedy in rounds, each by index, so that the outcome is the same every time: a label at its box, then a label with a
//! leader line, then one inside its own box where that is large, then a numbered marker, then one whose line runs over other
//! boxes. A feature for which even that has no room gets no tag: the list beside the picture names it all the same.

use super::grid::{Grid, Obstacle, ObstacleKind};
use super::style::{CLEARANCE, INSIDE_MARGIN, INSIDE_TIMES, RING_STEP, RINGS, TAG_DISTANCE, TRIES};
use crate::drawing::{CanvasRect, CanvasSize, Line};

/// A label or marker on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tag {
    /// Glyph and name, or number.
    pub kind: TagKind,
    /// With its border.
    pub rect: CanvasRect,
    /// Where the tag does not stand at its box.
    pub leader: Option<Line>,
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
    /// The part of it that is seen.
    pub(super) feature_box: CanvasRect,
    /// `None` where there is to be a marker in any case.
    pub(super) label: Option<CanvasSize>,
    pub(super) marker: CanvasSize,
}

/// One tag for each box, where there is room. All boxes lie on the canvas.
pub(super) fn place(frame: CanvasSize, wanted: &[Wanted]) -> Vec<Option<Tag>> {
    let mut board = Board::new(frame, wanted);
    let mut tags = vec![None; wanted.len()];
    for round in [
        Board::label_at_box,
        Board::label_away,
        Board::label_inside,
        Board::marker,
        Board::marker_beyond,
    ] {
        for (owner, tag) in tags.iter_mut().enumerate() {
            if tag.is_none() {
                *tag = round(&mut board, owner, &wanted[owner]);
                board.add(owner, *tag);
            }
        }
    }
    tags
}

struct Board {
    frame: CanvasSize,
    grid: Grid,
    /// How many more places away from their boxes are looked at, for all features together.
    tries: u32,
}

impl Board {
    fn new(frame: CanvasSize, wanted: &[Wanted]) -> Self {
        let mut grid = Grid::new(frame);
        for (owner, wanted) in wanted.iter().enumerate() {
            grid.add(Obstacle {
                owner,
                kind: ObstacleKind::Box,
                rect: wanted.feature_box,
            });
        }
        Self {
            frame,
            grid,
            tries: TRIES,
        }
    }

    fn add(&mut self, owner: usize, tag: Option<Tag>) {
        let Some(tag) = tag else { return };
        let leader = tag
            .leader
            .map(|leader| (ObstacleKind::Leader(leader), leader.bounds()));
        for (kind, rect) in leader.into_iter().chain([(ObstacleKind::Tag, tag.rect)]) {
            self.grid.add(Obstacle { owner, kind, rect });
        }
    }

    fn label_at_box(&mut self, owner: usize, wanted: &Wanted) -> Option<Tag> {
        self.at_box(owner, wanted.feature_box, (TagKind::Label, wanted.label?))
    }

    fn label_away(&mut self, owner: usize, wanted: &Wanted) -> Option<Tag> {
        let label = (TagKind::Label, wanted.label?);
        self.away(owner, wanted.feature_box, label, Over::Nothing)
    }

    fn label_inside(&mut self, owner: usize, wanted: &Wanted) -> Option<Tag> {
        let size = wanted.label?;
        let is_roomy = wanted.feature_box.area() >= INSIDE_TIMES * size.rect().area();
        is_roomy.then(|| self.inside(owner, wanted.feature_box, (TagKind::Label, size)))?
    }

    fn marker(&mut self, owner: usize, wanted: &Wanted) -> Option<Tag> {
        let (feature_box, sized) = (wanted.feature_box, (TagKind::Marker, wanted.marker));
        self.at_box(owner, feature_box, sized)
            .or_else(|| self.inside(owner, feature_box, sized))
            .or_else(|| self.away(owner, feature_box, sized, Over::Nothing))
    }

    fn marker_beyond(&mut self, owner: usize, wanted: &Wanted) -> Option<Tag> {
        let marker = (TagKind::Marker, wanted.marker);
        self.away(owner, wanted.feature_box, marker, Over::Boxes)
    }

    fn at_box(&self, owner: usize, feature_box: CanvasRect, (kind, size): Sized) -> Option<Tag> {
        around(feature_box, size, TAG_DISTANCE, &TOUCHING)
            .map(|rect| self.slid_into_frame(rect))
            .find(|&rect| !rect.overlaps(feature_box) && self.is_free(owner, rect))
            .map(|rect| Tag {
                kind,
                rect,
                leader: None,
            })
    }

    fn away(
        &mut self,
        owner: usize,
        feature_box: CanvasRect,
        (kind, size): Sized,
        over: Over,
    ) -> Option<Tag> {
        let mut tried = 0;
        let found = (1..=RINGS)
            .map(|ring| TAG_DISTANCE + RING_STEP * f64::from(ring))
            .flat_map(|distance| around(feature_box, size, distance, &AWAY))
            .take(self.tries as usize)
            .inspect(|_| tried += 1)
            .filter(|&rect| self.is_free(owner, rect))
            .map(|rect| (rect, Line::between(feature_box, rect)))
            .find(|&(_, leader)| self.is_clear(owner, feature_box, leader, over))
            .map(|(rect, leader)| Tag {
                kind,
                rect,
                leader: Some(leader),
            });
        self.tries -= tried;
        found
    }

    /// In a corner of its own box, where the box has the room.
    fn inside(&self, owner: usize, feature_box: CanvasRect, (kind, size): Sized) -> Option<Tag> {
        let inner = feature_box.outset(-INSIDE_MARGIN);
        let (right, bottom) = (inner.right() - size.width, inner.bottom() - size.height);
        [
            (inner.x, inner.y),
            (right, inner.y),
            (inner.x, bottom),
            (right, bottom),
        ]
        .into_iter()
        .filter(|&(x, y)| x >= feature_box.x && y >= feature_box.y)
        .map(|(x, y)| at(x.max(0.0), y.max(0.0), size))
        .find(|&rect| self.is_free(owner, rect))
        .map(|rect| Tag {
            kind,
            rect,
            leader: None,
        })
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
            && !self.grid.any(near, |obstacle| match obstacle.kind {
                ObstacleKind::Box => obstacle.owner != owner && near.overlaps(obstacle.rect),
                ObstacleKind::Tag => near.overlaps(obstacle.rect),
                ObstacleKind::Leader(leader) => leader.crosses(near),
            })
    }

    /// Whether a leader line of this feature runs over no tag, no other line and no other box. A box that overlaps the
    /// feature's own one cannot be avoided.
    fn is_clear(&self, owner: usize, own: CanvasRect, leader: Line, over: Over) -> bool {
        !self
            .grid
            .any(leader.bounds(), |obstacle| match obstacle.kind {
                ObstacleKind::Box => {
                    over == Over::Nothing
                        && obstacle.owner != owner
                        && !obstacle.rect.overlaps(own)
                        && leader.crosses(obstacle.rect)
                }
                ObstacleKind::Tag => leader.crosses(obstacle.rect),
                ObstacleKind::Leader(other) => leader.meets(other),
            })
    }
}

/// What a leader line may run over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    Boxes,
}

/// What a tag is to show, and how large it is then.
type Sized = (TagKind, CanvasSize);

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
