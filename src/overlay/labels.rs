//! Label placement. No tag overlaps another tag, leaves the canvas, or covers the box of another feature.
//!
//! The algorithm is greedy and deterministic. Each round goes through the features in order and tries one kind of
//! position: a label next to its box; a label with a leader line; a label inside its own box if that is large; a
//! numbered marker; a marker whose leader line crosses other boxes. A feature without space for any of these gets no
//! tag, but is still in the list next to the picture.

use super::grid::{Grid, Obstacle, ObstacleKind};
use super::metrics::{
    CLEARANCE, INSIDE_AREA_RATIO, INSIDE_MARGIN, MAX_RINGS, MAX_TRIES, RING_STEP, TAG_DISTANCE,
};
use crate::drawing::{CanvasRect, CanvasSize, Line};

/// A label or marker on the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tag {
    /// The kind of tag.
    pub kind: TagKind,
    /// Its position and size, including the border.
    pub rect: CanvasRect,
    /// The line to the box, if the tag is away from it.
    pub leader: Option<Line>,
}

/// The kinds of tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    /// A label: the glyph of the state and the feature's label.
    Label,
    /// A marker: the feature's number in the list, if there is no space for a label.
    Marker,
}

/// A box on the canvas, and the sizes of its possible tags.
#[derive(Debug, Clone, Copy)]
pub(super) struct TagRequest {
    /// The part of the box that is on the canvas.
    pub(super) feature_box: CanvasRect,
    /// Size of its label; `None` if it must get a marker.
    pub(super) label: Option<CanvasSize>,
    /// Size of its marker.
    pub(super) marker: CanvasSize,
}

/// Places one tag for each request; `None` if there is no space. All boxes must be on the canvas.
pub(super) fn place_tags(canvas: CanvasSize, requests: &[TagRequest]) -> Vec<Option<Tag>> {
    let mut placer = TagPlacer::new(canvas, requests);
    let mut tags = vec![None; requests.len()];
    for round in [
        TagPlacer::label_beside_box,
        TagPlacer::label_with_leader,
        TagPlacer::label_inside_box,
        TagPlacer::marker,
        TagPlacer::marker_with_crossing_leader,
    ] {
        for (owner, tag) in tags.iter_mut().enumerate() {
            if tag.is_none() {
                *tag = round(&mut placer, owner, &requests[owner]);
                placer.add(owner, *tag);
            }
        }
    }
    tags
}

/// The boxes of all features and the tags placed so far.
struct TagPlacer {
    canvas: CanvasSize,
    grid: Grid,
    /// The number of positions with a leader line that may still be tried, for all features together.
    tries: u32,
}

impl TagPlacer {
    fn new(canvas: CanvasSize, requests: &[TagRequest]) -> Self {
        let mut grid = Grid::new(canvas);
        for (owner, request) in requests.iter().enumerate() {
            grid.add(Obstacle {
                owner,
                kind: ObstacleKind::Box,
                rect: request.feature_box,
            });
        }
        Self {
            canvas,
            grid,
            tries: MAX_TRIES,
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

    fn label_beside_box(&mut self, owner: usize, request: &TagRequest) -> Option<Tag> {
        self.beside_box(owner, request.feature_box, (TagKind::Label, request.label?))
    }

    fn label_with_leader(&mut self, owner: usize, request: &TagRequest) -> Option<Tag> {
        let label = (TagKind::Label, request.label?);
        self.with_leader(owner, request.feature_box, label, LeaderMayCross::Nothing)
    }

    fn label_inside_box(&mut self, owner: usize, request: &TagRequest) -> Option<Tag> {
        let size = request.label?;
        let is_roomy = request.feature_box.area() >= INSIDE_AREA_RATIO * size.rect().area();
        is_roomy.then(|| self.inside_box(owner, request.feature_box, (TagKind::Label, size)))?
    }

    fn marker(&mut self, owner: usize, request: &TagRequest) -> Option<Tag> {
        let (feature_box, marker) = (request.feature_box, (TagKind::Marker, request.marker));
        self.beside_box(owner, feature_box, marker)
            .or_else(|| self.inside_box(owner, feature_box, marker))
            .or_else(|| self.with_leader(owner, feature_box, marker, LeaderMayCross::Nothing))
    }

    fn marker_with_crossing_leader(&mut self, owner: usize, request: &TagRequest) -> Option<Tag> {
        let marker = (TagKind::Marker, request.marker);
        self.with_leader(owner, request.feature_box, marker, LeaderMayCross::Boxes)
    }

    fn beside_box(
        &self,
        owner: usize,
        feature_box: CanvasRect,
        (kind, size): SizedTag,
    ) -> Option<Tag> {
        positions_around(feature_box, size, TAG_DISTANCE, &BESIDE)
            .map(|rect| self.moved_onto_canvas(rect))
            .find(|&rect| !rect.overlaps(feature_box) && self.is_free(owner, rect))
            .map(|rect| Tag {
                kind,
                rect,
                leader: None,
            })
    }

    fn with_leader(
        &mut self,
        owner: usize,
        feature_box: CanvasRect,
        (kind, size): SizedTag,
        may_cross: LeaderMayCross,
    ) -> Option<Tag> {
        let mut tried = 0;
        let found = (1..=MAX_RINGS)
            .map(|ring| TAG_DISTANCE + RING_STEP * f64::from(ring))
            .flat_map(|distance| positions_around(feature_box, size, distance, &WITH_LEADER))
            .take(self.tries as usize)
            .inspect(|_| tried += 1)
            .filter(|&rect| self.is_free(owner, rect))
            .map(|rect| (rect, Line::between(feature_box, rect)))
            .find(|&(_, leader)| self.is_clear(owner, feature_box, leader, may_cross))
            .map(|(rect, leader)| Tag {
                kind,
                rect,
                leader: Some(leader),
            });
        self.tries -= tried;
        found
    }

    /// A tag in a corner of its own box, if the box is large enough.
    fn inside_box(
        &self,
        owner: usize,
        feature_box: CanvasRect,
        (kind, size): SizedTag,
    ) -> Option<Tag> {
        let inner = feature_box.inflate(-INSIDE_MARGIN);
        let (right, bottom) = (inner.right() - size.width, inner.bottom() - size.height);
        [
            (inner.x, inner.y),
            (right, inner.y),
            (inner.x, bottom),
            (right, bottom),
        ]
        .into_iter()
        .filter(|&(x, y)| x >= feature_box.x && y >= feature_box.y)
        .map(|(x, y)| rect_at(x.max(0.0), y.max(0.0), size))
        .find(|&rect| self.is_free(owner, rect))
        .map(|rect| Tag {
            kind,
            rect,
            leader: None,
        })
    }

    fn moved_onto_canvas(&self, rect: CanvasRect) -> CanvasRect {
        let moved =
            |start: f64, length: f64, room: f64| start.min((room - length).floor()).max(0.0);
        CanvasRect {
            x: moved(rect.x, rect.width, self.canvas.width),
            y: moved(rect.y, rect.height, self.canvas.height),
            ..rect
        }
    }

    /// Whether a tag of this feature can be placed here.
    fn is_free(&self, owner: usize, rect: CanvasRect) -> bool {
        let near = rect.inflate(CLEARANCE);
        rect.contained_in(self.canvas)
            && !self.grid.any(near, |obstacle| match obstacle.kind {
                ObstacleKind::Box => obstacle.owner != owner && near.overlaps(obstacle.rect),
                ObstacleKind::Tag => near.overlaps(obstacle.rect),
                ObstacleKind::Leader(leader) => leader.crosses(near),
            })
    }

    /// Whether a leader line of this feature crosses no tag, no other line and, unless `may_cross` allows it, no other
    /// box. A box that overlaps the feature's own box does not count, because no line could avoid it.
    fn is_clear(
        &self,
        owner: usize,
        own: CanvasRect,
        leader: Line,
        may_cross: LeaderMayCross,
    ) -> bool {
        !self
            .grid
            .any(leader.bounds(), |obstacle| match obstacle.kind {
                ObstacleKind::Box => {
                    may_cross == LeaderMayCross::Nothing
                        && obstacle.owner != owner
                        && !obstacle.rect.overlaps(own)
                        && leader.crosses(obstacle.rect)
                }
                ObstacleKind::Tag => leader.crosses(obstacle.rect),
                ObstacleKind::Leader(other) => leader.intersects(other),
            })
    }
}

/// What a leader line may cross.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LeaderMayCross {
    Nothing,
    Boxes,
}

/// A kind of tag, and its size.
type SizedTag = (TagKind, CanvasSize);

/// The alignment of a tag along a side of its box: flush with the start or end, centred, or beyond one of the ends.
#[derive(Debug, Clone, Copy)]
enum Alignment {
    Start,
    End,
    Middle,
    Before,
    After,
}

const BESIDE: [Alignment; 3] = [Alignment::Start, Alignment::End, Alignment::Middle];
const WITH_LEADER: [Alignment; 5] = [
    Alignment::Start,
    Alignment::End,
    Alignment::Middle,
    Alignment::Before,
    Alignment::After,
];

impl Alignment {
    /// Where a tag of this length starts, along a side that extends between two coordinates.
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

/// The positions at a distance from the box, in order of preference: above, below, right, left.
fn positions_around(
    feature_box: CanvasRect,
    size: CanvasSize,
    distance: f64,
    alignments: &'static [Alignment],
) -> impl Iterator<Item = CanvasRect> {
    let above = feature_box.y - distance - size.height;
    let below = feature_box.bottom() + distance;
    let right = feature_box.right() + distance;
    let left = feature_box.x - distance - size.width;
    alignments.iter().flat_map(move |alignment| {
        let x = alignment.start(feature_box.x, feature_box.right(), size.width);
        let y = alignment.start(feature_box.y, feature_box.bottom(), size.height);
        [(x, above), (x, below), (right, y), (left, y)].map(|(x, y)| rect_at(x, y, size))
    })
}

/// A tag at whole CSS pixels, where its text is sharp.
fn rect_at(x: f64, y: f64, size: CanvasSize) -> CanvasRect {
    CanvasRect {
        x: x.round(),
        y: y.round(),
        width: size.width,
        height: size.height,
    }
}
