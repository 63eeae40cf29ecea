//! What an overlay holds between calls: the canvas's size, the picture, the features, how they are seen, and the layout
//! made from them.

use super::display::{Emphasis, Manner};
use super::export::{Export, Redaction, cover, covers, push_legend};
use super::feature::OverlayFeature;
use super::geometry::{Size, Transform};
use super::items::OverlayItem;
use super::layout::{Layout, LayoutInput, Tagging};
use super::lens::{lens, lens_area};
use super::orientation::Orientation;
use super::picture::{ImageOptions, Picture};
use super::show::Shown;
use super::space::ReferenceSpace;
use super::view::View;
use crate::drawing::{BackingStore, CanvasPoint, CanvasRect, CanvasSize, DisplayList, Image, Op};
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Widths of texts in [`FONT`](super::FONT), in CSS pixels. Only a canvas can measure them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextWidths {
    /// The widest of the [`GLYPHS`](super::GLYPHS).
    pub glyph: f64,
    /// The widest digit.
    pub digit: f64,
    /// The features' texts, in their order.
    pub names: Vec<f64>,
}

impl TextWidths {
    /// Of the name at this place. One that was not measured fits nowhere, so that its feature gets a marker.
    pub(super) fn of(&self, place: usize) -> f64 {
        self.names.get(place).copied().unwrap_or(f64::INFINITY)
    }
}

/// What `setFeatures` may be told about the features.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct FeatureOptions {
    /// The side of the document that the picture shows, or the picture's role: `data` and `front` are one, `back`,
    /// `portrait`, `selfie`. Features of other sides are listed, not drawn.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub side: Option<String>,
    /// The size of the space that the boxes are counted in, where it is known, or the kind of document, for the size
    /// that its boxes are probably counted in.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Size | 'passport' | 'card' | null")
    )]
    pub reference_size: Option<Size>,
}

/// What to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The parts of the canvas that have changed, up to whole device pixels; `None` when all of it is to be drawn.
    pub areas: Option<Vec<CanvasRect>>,
    /// What to draw there.
    pub list: DisplayList,
}

/// What may change without a new layout: what is drawn differs only near it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Passing {
    emphasis: Emphasis,
    lens: Option<CanvasPoint>,
}

/// The state of one overlay.
#[derive(Debug, Default)]
pub struct Scene {
    frame: CanvasSize,
    store: BackingStore,
    picture: Option<Picture>,
    features: Vec<OverlayFeature>,
    options: FeatureOptions,
    widths: TextWidths,
    shown: Shown,
    /// As it was asked for, see [`Scene::view`].
    view: View,
    passing: Passing,
    /// What was drawn last, where the rest of it still holds.
    drawn: Option<Passing>,
    /// `None` when something changed that it was made from.
    layout: Option<Layout>,
}

impl Scene {
    /// Takes the canvas's size in CSS pixels and its bitmap. What was in the middle stays there.
    pub fn resize(&mut self, frame: CanvasSize, store: BackingStore) {
        if self.store != store {
            self.store = store;
            self.drawn = None;
        }
        if self.frame != frame {
            let (before, view, old) = (self.whole(), self.view(), self.frame);
            self.frame = frame;
            let after = self.whole();
            let center = view.center(old);
            let along = |at: f64, start: f64, length: f64, new_start: f64, new_length: f64| {
                new_start + (at - start) / length * new_length
            };
            let center = CanvasPoint {
                x: along(center.x, before.x, before.width, after.x, after.width),
                y: along(center.y, before.y, before.height, after.y, after.height),
            };
            let kept = View::around(center, view.scale, frame);
            self.view = if kept.is_usable() { kept } else { View::WHOLE };
            self.changed();
        }
    }

    /// Takes the size of the picture's bitmap in its own pixels, or that there is none. Another one is seen as a whole.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] when a size is not that of a picture; the scene stays as it was.
    pub fn set_picture(
        &mut self,
        upright: Option<Size>,
        options: ImageOptions,
    ) -> Result<(), Error> {
        self.picture = match upright {
            Some(upright) => Some(Picture::new(upright, options)?),
            None => None,
        };
        self.view = View::WHOLE;
        self.changed();
        Ok(())
    }

    /// Takes the features, with the widths of their texts. Nothing is hovered or selected afterwards.
    ///
    /// # Errors
    /// [`Code::LimitFeatures`] for too many of them, [`Code::InvalidArgument`] for a reference size that is none; the
    /// scene stays as it was.
    pub fn set_features(
        &mut self,
        features: Vec<OverlayFeature>,
        options: FeatureOptions,
        widths: TextWidths,
    ) -> Result<(), Error> {
        Self::check_feature_count(features.len())?;
        if options.reference_size.is_some_and(|size| !size.is_usable()) {
            return Err(Error::new(Code::InvalidArgument));
        }
        self.features = features;
        self.options = options;
        self.widths = widths;
        self.passing.emphasis = Emphasis::default();
        self.changed();
        Ok(())
    }

    /// Checks a number of features before they are read.
    ///
    /// # Errors
    /// [`Code::LimitFeatures`] for too many.
    pub fn check_feature_count(count: usize) -> Result<(), Error> {
        let limit = Limits::default().features;
        if count > limit {
            return Err(Error::new(Code::LimitFeatures).limit(limit));
        }
        Ok(())
    }

    /// What is shown, and how.
    #[must_use]
    pub const fn shown(&self) -> Shown {
        self.shown
    }

    /// Shows other things, or in another way.
    pub fn show(&mut self, shown: Shown) {
        if self.shown != shown {
            self.shown = shown;
            self.changed();
        }
    }

    /// Emphasises the feature under the pointer, or none.
    pub fn hover(&mut self, index: Option<u32>) {
        self.passing.emphasis.hovered = index;
    }

    /// Emphasises the chosen feature, or none.
    pub fn select(&mut self, index: Option<u32>) {
        self.passing.emphasis.selected = index;
    }

    /// Holds the magnifier over a point of the canvas, or puts it away.
    pub fn magnify(&mut self, point: Option<CanvasPoint>) {
        self.passing.lens = point.filter(|point| point.x.is_finite() && point.y.is_finite());
    }

    /// Which part of the picture is seen.
    #[must_use]
    pub fn view(&self) -> View {
        self.view.clamped(self.whole(), self.frame)
    }

    /// Shows another part of the picture: the nearest to this one without a gap beside it that need not be.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] for what is not a view.
    pub fn set_view(&mut self, view: View) -> Result<(), Error> {
        if !view.is_usable() {
            return Err(Error::new(Code::InvalidArgument));
        }
        let before = self.view();
        self.view = view;
        if self.view() != before {
            self.changed();
        }
        Ok(())
    }

    /// The view with this feature's box in its middle; of all of the picture for `None`. `None` for a feature without
    /// a box.
    #[must_use]
    pub fn view_of(&self, index: Option<u32>) -> Option<View> {
        let Some(index) = index else {
            return Some(View::WHOLE);
        };
        let layout = self.layout_of(View::WHOLE, self.shown.states, Tagging::Nothing);
        let mut entries = layout.entries.iter();
        let spot = entries.find(|entry| entry.index == index)?.spot?;
        let view = View::onto(spot.feature_box, self.frame);
        Some(view.clamped(self.whole(), self.frame))
    }

    /// The canvas's bitmap.
    #[must_use]
    pub const fn store(&self) -> BackingStore {
        self.store
    }

    /// Of what was drawn, nothing is there any more.
    pub fn forget_drawn(&mut self) {
        self.drawn = None;
    }

    /// The space that the boxes are counted in.
    #[must_use]
    pub fn space(&self) -> ReferenceSpace {
        ReferenceSpace::choose(
            self.options.reference_size,
            self.picture.map(|picture| picture.stored),
            &self.features,
            self.options.side.as_deref(),
        )
    }

    /// Everything in its place.
    pub fn layout(&mut self) -> &Layout {
        let layout = self.layout.take().unwrap_or_else(|| {
            let tagging = if self.shown.labels {
                Tagging::Labels
            } else {
                Tagging::Nothing
            };
            self.layout_of(self.view(), self.shown.boxed(), tagging)
        });
        self.layout.insert(layout)
    }

    /// What to draw: what has changed since the last call, or everything where nothing or too much has.
    pub fn drawing(&mut self) -> Drawing {
        let (before, now) = (self.drawn.replace(self.passing), self.passing);
        let areas = before
            .filter(|before| *before != now)
            .map(|before| self.areas_between(before, now));
        Drawing {
            list: self.display_list(areas.as_deref()),
            areas,
        }
    }

    /// The features at a point of the canvas, see [`Layout::features_at`].
    pub fn features_at(&mut self, point: CanvasPoint) -> Vec<u32> {
        self.layout().features_at(point)
    }

    /// What comes next at a point of the canvas: the feature after the selected one, from the first on; `None` after the
    /// last.
    pub fn next_at(&mut self, point: CanvasPoint) -> Option<u32> {
        let features = self.features_at(point);
        let selected = self.passing.emphasis.selected;
        let place = features.iter().position(|index| Some(*index) == selected);
        features.get(place.map_or(0, |place| place + 1)).copied()
    }

    /// What a page lists beside the picture.
    pub fn items(&mut self) -> Vec<OverlayItem> {
        self.layout().items()
    }

    /// The whole picture with its features for a file, without what passes: hover and magnifier. In a redacted one, boxes
    /// have numbers only.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] where the canvas has no size; [`Code::LimitCanvas`] where it and the legend are too large.
    pub fn export(&self, redaction: Redaction) -> Result<Export, Error> {
        let Shown {
            boxes,
            labels,
            theme,
            ..
        } = self.shown;
        let tagging = match redaction.max(self.shown.redaction) {
            _ if !labels => Tagging::Nothing,
            Redaction::None => Tagging::Labels,
            Redaction::Photo | Redaction::All => Tagging::Markers,
        };
        let layout = self.layout_of(View::WHOLE, self.shown.boxed(), tagging);
        let mut features = Vec::new();
        let emphasis = Emphasis {
            hovered: None,
            selected: self.passing.emphasis.selected,
        };
        let manner = Manner {
            theme: &theme,
            emphasis,
            glyph_width: self.widths.glyph,
            areas: None,
        };
        layout.push_features(&mut features, &manner);
        let mut size = self.frame;
        if tagging == Tagging::Labels && boxes {
            size.height += push_legend(&mut features, &layout, &self.widths, &theme);
        }
        self.export_of(size, redaction, features)
    }

    /// The whole picture alone, for a file.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] where the canvas has no size.
    pub fn export_of_picture(&self, redaction: Redaction) -> Result<Export, Error> {
        self.export_of(self.frame, redaction, Vec::new())
    }

    /// The picture in the pixels of the file's own bitmap, and over it what is given.
    fn export_of(
        &self,
        size: CanvasSize,
        redaction: Redaction,
        over_it: DisplayList,
    ) -> Result<Export, Error> {
        if self.frame.is_empty() {
            return Err(Error::new(Code::InvalidArgument));
        }
        let store = BackingStore::new(size, self.export_scale(), None)?;
        let mut list = self.picture_list(View::WHOLE, redaction, store);
        list.extend(over_it);
        Ok(Export { size, store, list })
    }

    /// How many pixels a file has to a CSS pixel of the canvas: as many as the picture has, as far as that makes sense.
    fn export_scale(&self) -> f64 {
        let own = self
            .picture
            .map_or(1.0, |picture| picture.upright.width / self.whole().width);
        own.clamp(1.0, MOST_EXPORT_SCALE)
    }

    /// The picture, with what is to be unrecognisable in it painted over: here or everywhere, whichever is more.
    fn picture_list(&self, view: View, redaction: Redaction, store: BackingStore) -> DisplayList {
        let Some(picture) = self.picture else {
            return Vec::new();
        };
        let (rect, space) = (view.of(self.whole()), self.space());
        let transform = self.transform(space, rect);
        let place = |feature: &OverlayFeature| {
            let rect = feature.checked_box().ok().flatten()?;
            let rect = rect.clamped(space.width, space.height)?;
            Some(transform.canvas_from_reference(rect))
        };
        let redaction = redaction.max(self.shown.redaction);
        let side = self.options.side.as_deref();
        let covers = covers(
            redaction,
            rect,
            picture.orientation_certain,
            side,
            &self.features,
            space.source,
            place,
        );
        let contrast = self.shown.contrast;
        let mut list = vec![Op::Image(Image { rect, contrast })];
        if !covers.is_empty() {
            list.push(cover(&covers, store.scale));
        }
        list
    }

    /// Where the picture is when all of it is seen; the reference space in its stead without one.
    fn whole(&self) -> CanvasRect {
        let shape = self
            .picture
            .map_or_else(|| self.space().size(), |picture| picture.upright);
        CanvasRect::contain(shape, self.frame)
    }

    fn transform(&self, space: ReferenceSpace, picture: CanvasRect) -> Transform {
        let orientation = self
            .picture
            .map_or_else(Orientation::default, |picture| picture.orientation);
        Transform::new(space.size(), orientation, picture)
    }

    fn layout_of(&self, view: View, states: [bool; 3], tagging: Tagging) -> Layout {
        let (picture, space) = (view.of(self.whole()), self.space());
        Layout::new(&LayoutInput {
            frame: self.frame,
            picture,
            reference: space.size(),
            transform: self.transform(space, picture),
            features: &self.features,
            side: self.options.side.as_deref(),
            widths: &self.widths,
            states,
            tagging,
        })
    }

    fn display_list(&mut self, areas: Option<&[CanvasRect]>) -> DisplayList {
        let (shown, glyph_width) = (self.shown, self.widths.glyph);
        let Passing {
            emphasis,
            lens: point,
        } = self.passing;
        let mut list = self.picture_list(self.view(), Redaction::None, self.store);
        // It would show what is painted over.
        let point = point.filter(|_| self.picture.is_some() && shown.redaction == Redaction::None);
        let layout = self.layout();
        let manner = Manner {
            theme: &shown.theme,
            emphasis,
            glyph_width,
            areas,
        };
        layout.push_features(&mut list, &manner);
        if let Some(point) = point {
            let image = Image {
                rect: layout.picture,
                contrast: shown.contrast,
            };
            list.push(lens(point, image, layout.frame));
        }
        list
    }

    fn areas_between(&mut self, before: Passing, now: Passing) -> Vec<CanvasRect> {
        let scale = self.store.scale;
        let frame = self.frame;
        let layout = self.layout();
        let mut areas = Vec::new();
        let of = |emphasis: Emphasis| [emphasis.hovered, emphasis.selected];
        for (old, new) in of(before.emphasis).into_iter().zip(of(now.emphasis)) {
            if old != new {
                for index in [old, new].into_iter().flatten() {
                    areas.extend(layout.areas_of(index));
                }
            }
        }
        if before.lens != now.lens {
            let points = [before.lens, now.lens].into_iter().flatten();
            areas.extend(points.map(|point| lens_area(point, frame)));
        }
        areas
            .into_iter()
            .map(|area| area.on_pixels(scale))
            .collect()
    }

    fn changed(&mut self) {
        self.layout = None;
        self.drawn = None;
    }
}

/// Labels of 13 CSS pixels are large enough to print then, and a canvas of 1,280 makes a file of 5,120.
const MOST_EXPORT_SCALE: f64 = 4.0;
