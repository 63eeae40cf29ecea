//! The state of an overlay between calls: the size of the canvas, the picture, the features, the view, the settings,
//! and the layout computed from them.

use super::adjustments::Adjustments;
use super::coordinates::{FittedRect, UprightSize, is_usable_size};
use super::display::{DrawOptions, Emphasis};
use super::export::{Export, ExportNote, push_notes};
use super::feature::{FeatureOptions, OverlayFeature};
use super::items::OverlayItem;
use super::layout::{Layout, LayoutInput, Tagging};
use super::legend::push_legend;
use super::lens::{lens_bounds, lens_op};
use super::orientation::{Orientation, Rotation};
use super::picture::{ImageOptions, Picture};
use super::redaction::{Redaction, cover, redacted_areas};
use super::show::ShowSettings;
use super::space::ReferenceSpace;
use super::text_widths::TextWidths;
use super::transform::Transform;
use super::view::{RelativeView, View};
use crate::drawing::{BackingStore, CanvasPoint, CanvasRect, CanvasSize, DisplayList, Image, Op};
use crate::error::{Code, Error};
use crate::limits::Limits;

/// What to draw on the canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The parts of the canvas that changed, enlarged to whole device pixels; `None` if the whole canvas must be drawn.
    pub areas: Option<Vec<CanvasRect>>,
    /// The display list for these parts.
    pub list: DisplayList,
    /// Whether the picture covers the whole canvas. If so, earlier content can show only through a transparent picture.
    pub is_covered: bool,
}

/// The state that depends on pointer and selection. It changes no positions, so only the areas near it are drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Interaction {
    emphasis: Emphasis,
    /// The position of the magnifier.
    lens: Option<CanvasPoint>,
}

/// The state of one overlay.
///
/// # Examples
///
/// ```
/// use videoid_lens::overlay::{
///     CanvasPoint, CanvasSize, BackingStore, FeatureOptions, ImageOptions, OverlayFeature, Redaction, ReferenceRect,
///     Scene, UprightSize,
/// };
///
/// # fn main() -> Result<(), videoid_lens::error::Error> {
/// let photo = OverlayFeature {
///     index: 0,
///     name: "Photo".into(),
///     label: "Photo".into(),
///     found: Some(true),
///     side: Some("data".into()),
///     bbox: Some(ReferenceRect { x: 32.0, y: 168.0, width: 141.0, height: 141.0 }),
/// };
///
/// let mut scene = Scene::default();
/// scene.resize(CanvasSize { width: 800.0, height: 600.0 }, BackingStore::default());
/// scene.set_picture(Some(UprightSize { width: 1280.0, height: 960.0 }), ImageOptions::default())?;
/// let features = vec![photo];
/// let widths = scene.measure(&features, |text| 7.5 * text.len() as f64);
/// scene.set_features(features, FeatureOptions::default(), widths)?;
///
/// // Where a click on the photo lands, in CSS pixels of the canvas.
/// let place = scene.items()[0].feature_box.expect("the photo has a box");
/// let middle = CanvasPoint { x: place.x + place.width / 2.0, y: place.y + place.height / 2.0 };
/// assert_eq!(scene.features_at(middle), [0]);
/// assert!(scene.export(Redaction::Photo, &[])?.to_svg(None).starts_with("<svg"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Default)]
pub struct Scene {
    canvas: CanvasSize,
    store: BackingStore,
    picture: Option<Picture>,
    features: Vec<OverlayFeature>,
    options: FeatureOptions,
    widths: TextWidths,
    settings: ShowSettings,
    /// The requested view. [`Scene::view`] clamps it.
    view: View,
    interaction: Interaction,
    /// The state that was drawn last; `None` if the whole canvas must be drawn again.
    drawn: Option<Interaction>,
    /// The layout; `None` after its input has changed.
    layout: Option<Layout>,
}

impl Scene {
    /// Sets the size of the canvas and its bitmap. The point in the middle stays there.
    pub fn resize(&mut self, canvas: CanvasSize, store: BackingStore) {
        if self.store != store {
            self.store = store;
            self.drawn = None;
        }
        if self.canvas != canvas {
            let kept = self.relative_view();
            self.canvas = canvas;
            self.keep(kept);
        }
    }

    /// Sets the size of the picture's bitmap, or removes the picture with `None`. The view shows the whole picture.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] if a size or the orientation is not usable; the scene does not change.
    pub fn set_picture(
        &mut self,
        upright: Option<UprightSize>,
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

    /// The text widths of these features, for [`Scene::set_features`]. `width_of` is called only for texts that differ
    /// from those of the current feature at the same index, because measuring takes longer than layout.
    pub fn measure(
        &self,
        features: &[OverlayFeature],
        width_of: impl Fn(&str) -> f64,
    ) -> TextWidths {
        self.widths.measure(&self.features, features, width_of)
    }

    /// Sets the features and the widths of their texts. Afterwards no feature is hovered or selected.
    ///
    /// # Errors
    /// [`Code::LimitFeatures`] if there are too many, [`Code::InvalidArgument`] if the reference size is not usable;
    /// the scene does not change.
    pub fn set_features(
        &mut self,
        features: Vec<OverlayFeature>,
        options: FeatureOptions,
        widths: TextWidths,
    ) -> Result<(), Error> {
        Self::check_feature_count(features.len())?;
        let reference = options.reference_size;
        if reference.is_some_and(|size| !is_usable_size(size.width, size.height)) {
            return Err(Error::new(Code::InvalidArgument));
        }
        self.features = features;
        self.options = options;
        self.widths = widths;
        self.interaction.emphasis = Emphasis::default();
        self.changed();
        Ok(())
    }

    /// Checks the number of features before they are read.
    ///
    /// # Errors
    /// [`Code::LimitFeatures`] if there are too many.
    pub fn check_feature_count(count: usize) -> Result<(), Error> {
        let limit = Limits::default().features;
        if count > limit {
            return Err(Error::new(Code::LimitFeatures).limit(limit));
        }
        Ok(())
    }

    /// The current settings.
    #[must_use]
    pub const fn settings(&self) -> ShowSettings {
        self.settings
    }

    /// Changes the settings. If the rotation changes, the picture turns around the point in the middle of the canvas.
    pub fn show(&mut self, settings: ShowSettings) {
        if self.settings != settings {
            let (before, kept) = (self.rotation(), self.relative_view());
            self.settings = settings;
            let turn = self.rotation().after(before);
            if turn == Rotation::default() {
                self.changed();
            } else {
                self.keep(kept.turned(|point| turn.turned(point)));
            }
        }
    }

    fn rotation(&self) -> Rotation {
        self.settings.adjustments.rotation
    }

    /// Emphasises the feature under the pointer, or none for `None`.
    pub fn hover(&mut self, index: Option<u32>) {
        self.interaction.emphasis.hovered = index;
    }

    /// Emphasises the selected feature, or none for `None`.
    pub fn select(&mut self, index: Option<u32>) {
        self.interaction.emphasis.selected = index;
    }

    /// Shows the magnifier at a point of the canvas; hides it for `None`.
    pub fn magnify(&mut self, point: Option<CanvasPoint>) {
        self.interaction.lens = point.filter(|point| point.x.is_finite() && point.y.is_finite());
    }

    /// The part of the picture that is seen.
    #[must_use]
    pub fn view(&self) -> View {
        self.view.clamped(self.fitted_picture(), self.canvas)
    }

    /// Shows another part of the picture: the nearest view that [`View::clamped`] allows.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] if the view is not usable.
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

    /// The part of the picture that is seen, relative to the picture's size.
    #[must_use]
    pub fn relative_view(&self) -> RelativeView {
        self.view().relative(self.fitted_picture(), self.canvas)
    }

    /// Shows this part of the picture, or the nearest one that [`View::clamped`] allows.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] if the view is not usable.
    pub fn set_relative_view(&mut self, view: RelativeView) -> Result<(), Error> {
        self.set_view(View::from_relative(
            view,
            self.fitted_picture(),
            self.canvas,
        ))
    }

    /// Shows the same part of the picture after sizes have changed, or the whole picture if that is not possible.
    fn keep(&mut self, view: RelativeView) {
        let kept = View::from_relative(view, self.fitted_picture(), self.canvas);
        self.view = if kept.is_usable() { kept } else { View::WHOLE };
        self.changed();
    }

    /// The view zoomed to this feature's box, or of the whole picture without an index. `None` for a feature without a
    /// box.
    #[must_use]
    pub fn view_of(&self, index: Option<u32>) -> Option<View> {
        let Some(index) = index else {
            return Some(View::WHOLE);
        };
        let layout = self.layout_of(View::WHOLE, self.settings.states, Tagging::None);
        let mut entries = layout.entries.iter();
        let placement = entries.find(|entry| entry.index == index)?.placement?;
        let rect = View::WHOLE.fitted_from_canvas_rect(placement.feature_box);
        let view = View::zoomed_to(rect, self.canvas);
        Some(view.clamped(self.fitted_picture(), self.canvas))
    }

    /// The canvas's bitmap.
    #[must_use]
    pub const fn store(&self) -> BackingStore {
        self.store
    }

    /// Must be called after the canvas was cleared. The next drawing includes the whole canvas.
    pub fn forget_drawn(&mut self) {
        self.drawn = None;
    }

    /// The space in which the boxes are measured.
    #[must_use]
    pub fn space(&self) -> ReferenceSpace {
        ReferenceSpace::choose(
            self.options.reference_size,
            self.picture.map(|picture| picture.stored),
            &self.features,
            self.options.side.as_deref(),
        )
    }

    /// The positions of everything in the current view.
    pub fn layout(&mut self) -> &Layout {
        let layout = self.layout.take().unwrap_or_else(|| {
            let tagging = if self.settings.labels {
                Tagging::Labels
            } else {
                Tagging::None
            };
            self.layout_of(self.view(), self.settings.states_with_boxes(), tagging)
        });
        self.layout.insert(layout)
    }

    /// What to draw: the areas near pointer and selection if only these changed since the last call; otherwise the
    /// whole canvas, even if nothing changed.
    pub fn drawing(&mut self) -> Drawing {
        let (before, now) = (self.drawn.replace(self.interaction), self.interaction);
        let areas = before
            .filter(|before| *before != now)
            .map(|before| self.areas_between(before, now));
        Drawing {
            list: self.display_list(areas.as_deref()),
            areas,
            is_covered: self.is_covered(),
        }
    }

    fn is_covered(&self) -> bool {
        let rect = self.view().canvas_from_fitted(self.fitted_picture());
        let rect = rect.inflate(UNSEEN);
        let CanvasSize { width, height } = self.canvas;
        let corners = [(0.0, 0.0), (width, height)].map(|(x, y)| CanvasPoint { x, y });
        self.picture.is_some() && corners.into_iter().all(|corner| rect.contains(corner))
    }

    /// The features at a point of the canvas; see [`Layout::features_at`].
    pub fn features_at(&mut self, point: CanvasPoint) -> Vec<u32> {
        self.layout().features_at(point)
    }

    /// The feature after the selected one in the list of features at a point of the canvas; the first one if the
    /// selected feature is not in the list; `None` after the last.
    pub fn next_at(&mut self, point: CanvasPoint) -> Option<u32> {
        let features = self.features_at(point);
        let selected = self.interaction.emphasis.selected;
        let place = features.iter().position(|index| Some(*index) == selected);
        features.get(place.map_or(0, |place| place + 1)).copied()
    }

    /// The items of the page's list, one for each feature.
    pub fn items(&mut self) -> Vec<OverlayItem> {
        self.layout().items()
    }

    /// Draws the whole picture with its features for a file, without the emphasis of the hovered feature and without
    /// the magnifier. If it is redacted, it has numbers instead of labels. Below it are the notes about adjustments.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] if the canvas has no size; [`Code::LimitCanvas`] if canvas and legend together are too
    /// large.
    pub fn export(&self, redaction: Redaction, notes: &[ExportNote]) -> Result<Export, Error> {
        let ShowSettings {
            boxes,
            labels,
            theme,
            ..
        } = self.settings;
        let tagging = match redaction.max(self.settings.redaction) {
            _ if !labels => Tagging::None,
            Redaction::None => Tagging::Labels,
            Redaction::Photo | Redaction::All => Tagging::Markers,
        };
        let layout = self.layout_of(View::WHOLE, self.settings.states_with_boxes(), tagging);
        let mut features = Vec::new();
        let emphasis = Emphasis {
            hovered: None,
            selected: self.interaction.emphasis.selected,
        };
        let options = DrawOptions {
            theme: &theme,
            emphasis,
            glyph_width: self.widths.glyph,
            areas: None,
        };
        layout.push_features(&mut features, &options);
        let mut size = self.canvas;
        if tagging == Tagging::Labels && boxes {
            size.height += push_legend(&mut features, &layout, &self.widths, &theme);
        }
        push_notes(&mut features, &mut size, notes);
        self.export_with(size, View::WHOLE, redaction, features)
    }

    /// Draws the whole picture without features for a file, and without the empty margins that the canvas may have.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] if the canvas has no size.
    pub fn export_picture(&self, redaction: Redaction) -> Result<Export, Error> {
        let FittedRect {
            x,
            y,
            width,
            height,
        } = self.fitted_picture();
        let view = View {
            x: -x,
            y: -y,
            ..View::WHOLE
        };
        self.export_with(CanvasSize { width, height }, view, redaction, Vec::new())
    }

    /// Draws the whole picture, and the given list over it.
    fn export_with(
        &self,
        size: CanvasSize,
        view: View,
        redaction: Redaction,
        features: DisplayList,
    ) -> Result<Export, Error> {
        if self.canvas.is_empty() {
            return Err(Error::new(Code::InvalidArgument));
        }
        let store = BackingStore::new(size, self.export_scale(), None)?;
        let mut list = self.picture_ops(view, redaction, store);
        list.extend(features);
        Ok(Export {
            size,
            store,
            list,
            redaction: redaction.max(self.settings.redaction),
            adjustments: self.adjustments(),
            natural_size: self
                .picture
                .map(|Picture { stored, .. }| (stored.width, stored.height)),
        })
    }

    /// Pixels of the file per CSS pixel of the canvas: enough for the resolution of the picture's bitmap, from 1 to
    /// [`MAX_EXPORT_SCALE`].
    fn export_scale(&self) -> f64 {
        let own = self.picture.map_or(1.0, |picture| {
            let seen = self.rotation().seen_size_from_upright(picture.upright);
            seen.width / self.fitted_picture().width
        });
        own.clamp(1.0, MAX_EXPORT_SCALE)
    }

    /// Draws the picture with a redaction: the given one or that of the settings, whichever covers more.
    fn picture_ops(&self, view: View, redaction: Redaction, store: BackingStore) -> DisplayList {
        let Some(picture) = self.picture else {
            return Vec::new();
        };
        let rect = view.canvas_from_fitted(self.fitted_picture());
        let space = self.space();
        let transform = self.transform(space, rect);
        let box_of = |feature: &OverlayFeature| {
            let rect = feature.checked_box().ok().flatten()?;
            let rect = rect.clamped(space.size())?;
            Some(transform.canvas_from_reference(rect))
        };
        let redaction = redaction.max(self.settings.redaction);
        let side = self.options.side.as_deref();
        let areas = redacted_areas(
            redaction,
            rect,
            picture.orientation_certain,
            side,
            &self.features,
            space.source,
            box_of,
        );
        let mut list = vec![Op::Image(self.image(rect))];
        if !areas.is_empty() {
            list.push(cover(&areas, store.scale));
        }
        list
    }

    fn image(&self, rect: CanvasRect) -> Image {
        Image {
            rect,
            quarter_turns: self.rotation().quarter_turns(),
        }
    }

    /// The adjustments of the picture.
    #[must_use]
    pub const fn adjustments(&self) -> Adjustments {
        self.settings.adjustments
    }

    /// The rectangle of the whole picture when it is fitted into the canvas. Without a picture, boxes are drawn as on
    /// an upright picture of the reference space's size.
    fn fitted_picture(&self) -> FittedRect {
        let upright = self.picture.map(|picture| picture.upright);
        let size = upright.unwrap_or_else(|| {
            let ReferenceSpace { width, height, .. } = self.space();
            UprightSize { width, height }
        });
        FittedRect::contain(self.rotation().seen_size_from_upright(size), self.canvas)
    }

    fn transform(&self, space: ReferenceSpace, picture: CanvasRect) -> Transform {
        let orientation = self
            .picture
            .map_or_else(Orientation::default, |picture| picture.orientation);
        Transform::new(space.size(), orientation.rotated(self.rotation()), picture)
    }

    fn layout_of(&self, view: View, states: [bool; 3], tagging: Tagging) -> Layout {
        let picture = view.canvas_from_fitted(self.fitted_picture());
        let space = self.space();
        Layout::new(&LayoutInput {
            canvas: self.canvas,
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
        let (settings, glyph_width) = (self.settings, self.widths.glyph);
        let Interaction {
            emphasis,
            lens: point,
        } = self.interaction;
        let mut list = self.picture_ops(self.view(), Redaction::None, self.store);
        // The magnifier is not shown on a redacted picture, because it would show what is painted over.
        let is_open = self.picture.is_some() && settings.redaction == Redaction::None;
        let point = point.filter(|_| is_open);
        let layout = self.layout();
        let options = DrawOptions {
            theme: &settings.theme,
            emphasis,
            glyph_width,
            areas,
        };
        layout.push_features(&mut list, &options);
        let picture = layout.picture;
        if let Some(point) = point {
            list.push(lens_op(point, self.image(picture), self.canvas));
        }
        list
    }

    /// The areas in which two states of interaction differ, enlarged to whole device pixels.
    fn areas_between(&mut self, before: Interaction, now: Interaction) -> Vec<CanvasRect> {
        let scale = self.store.scale;
        let canvas = self.canvas;
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
            areas.extend(points.map(|point| lens_bounds(point, canvas)));
        }
        areas
            .into_iter()
            .map(|area| scale.snap_outwards(area))
            .collect()
    }

    /// Discards what depends on an input of the layout that has changed.
    fn changed(&mut self) {
        self.layout = None;
        self.drawn = None;
    }
}

/// A strip of this width, in CSS pixels, is too narrow to change the colour of a pixel.
const UNSEEN: f64 = 1e-4;

/// At this scale, labels of 13 CSS pixels are readable in print, and a canvas 1,280 pixels wide gives a file 5,120
/// pixels wide.
const MAX_EXPORT_SCALE: f64 = 4.0;
