//! What an overlay holds between calls: the canvas's size, the picture, the features, and the layout made from them.

use super::display::DisplayList;
use super::feature::OverlayFeature;
use super::frame::BackingStore;
use super::geometry::{CanvasPoint, CanvasSize, Size};
use super::items::OverlayItem;
use super::layout::{Layout, LayoutInput};
use super::space::ReferenceSpace;
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

/// What `setImage` may be told about the picture.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct ImageOptions {
    /// Width of the file's picture, where the bitmap is a reduced copy of it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub natural_width: Option<f64>,
    /// Height of the file's picture, where the bitmap is a reduced copy of it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub natural_height: Option<f64>,
}

/// What `setFeatures` may be told about the features.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    serde(rename_all = "camelCase")
)]
pub struct FeatureOptions {
    /// The side of the document that the picture shows. Features of other sides are listed, not drawn.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub side: Option<String>,
    /// The size of the space that the boxes are counted in, where it is known.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Size"))]
    pub reference_size: Option<Size>,
}

/// A picture: what is drawn and what it stands for.
#[derive(Debug, Clone, Copy)]
struct Picture {
    /// The bitmap's own size.
    pixels: Size,
    /// The size of the file's picture.
    natural: Size,
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
    hovered: Option<u32>,
    selected: Option<u32>,
    /// `None` when something changed that it was made from.
    layout: Option<Layout>,
}

impl Scene {
    /// Takes the canvas's size in CSS pixels and the screen's device pixels per CSS pixel.
    ///
    /// # Errors
    /// As [`BackingStore::new`]; the scene stays as it was.
    pub fn resize(&mut self, frame: CanvasSize, device_pixel_ratio: f64) -> Result<(), Error> {
        self.store = BackingStore::new(frame, device_pixel_ratio)?;
        if self.frame != frame {
            self.frame = frame;
            self.layout = None;
        }
        Ok(())
    }

    /// Takes the size of the picture's bitmap in its own pixels, or that there is none.
    ///
    /// # Errors
    /// [`Code::InvalidArgument`] when a size is not that of a picture; the scene stays as it was.
    pub fn set_picture(
        &mut self,
        pixels: Option<Size>,
        options: ImageOptions,
    ) -> Result<(), Error> {
        let picture = pixels.map(|pixels| Picture {
            pixels,
            natural: natural(pixels, options),
        });
        if picture.is_some_and(|p| !p.pixels.is_usable() || !p.natural.is_usable()) {
            return Err(Error::new(Code::InvalidArgument));
        }
        self.picture = picture;
        self.layout = None;
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
        (self.hovered, self.selected) = (None, None);
        self.layout = None;
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

    /// Emphasises the feature under the pointer, or none.
    pub fn hover(&mut self, index: Option<u32>) {
        self.hovered = index;
    }

    /// Emphasises the chosen feature, or none.
    pub fn select(&mut self, index: Option<u32>) {
        self.selected = index;
    }

    /// The canvas's bitmap.
    #[must_use]
    pub const fn store(&self) -> BackingStore {
        self.store
    }

    /// The space that the boxes are counted in.
    #[must_use]
    pub fn space(&self) -> ReferenceSpace {
        ReferenceSpace::choose(
            self.options.reference_size,
            self.picture.map(|picture| picture.natural),
            &self.features,
            self.options.side.as_deref(),
        )
    }

    /// Everything in its place.
    pub fn layout(&mut self) -> &Layout {
        let space = self.space();
        self.layout.get_or_insert_with(|| {
            Layout::new(&LayoutInput {
                frame: self.frame,
                shape: self
                    .picture
                    .map_or_else(|| space.size(), |picture| picture.pixels),
                space,
                features: &self.features,
                side: self.options.side.as_deref(),
                widths: &self.widths,
            })
        })
    }

    /// What to draw.
    pub fn display_list(&mut self) -> DisplayList {
        let (has_picture, glyph_width) = (self.picture.is_some(), self.widths.glyph);
        let emphasised = [self.hovered, self.selected];
        self.layout()
            .display_list(has_picture, glyph_width, |index| {
                emphasised.contains(&Some(index))
            })
    }

    /// The index of the feature at a point of the canvas.
    pub fn feature_at(&mut self, point: CanvasPoint) -> Option<u32> {
        self.layout().feature_at(point)
    }

    /// What a page lists beside the picture.
    pub fn items(&mut self) -> Vec<OverlayItem> {
        self.layout().items()
    }
}

/// The size of the file's picture: where one side is given, the other follows from the bitmap's shape.
fn natural(pixels: Size, options: ImageOptions) -> Size {
    let ratio = pixels.width / pixels.height;
    match (options.natural_width, options.natural_height) {
        (None, None) => pixels,
        (Some(width), None) => Size {
            width,
            height: width / ratio,
        },
        (None, Some(height)) => Size {
            width: height * ratio,
            height,
        },
        (Some(width), Some(height)) => Size { width, height },
    }
}
