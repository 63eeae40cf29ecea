//! The overlay without a canvas: layout, display list, hit test, items and exports.

mod basics;
mod drawing;
mod export;
mod labels;
mod looks;
mod orientation;
mod view;

use videoid_lens::overlay::{
    BackingStore, CanvasSize, FeatureOptions, ImageOptions, Layout, OverlayFeature, ReferenceRect,
    Scene, TagKind, TextWidths, UprightSize,
};

/// The five boxes of the documented results.
const DOCUMENTED: [(&str, [f64; 4]); 5] = [
    ("Header", [84.0, 28.0, 248.0, 32.0]),
    ("OVI 2", [596.0, 44.0, 32.0, 24.0]),
    ("Signature", [402.0, 273.0, 217.0, 60.0]),
    ("Photo", [32.0, 168.0, 141.0, 141.0]),
    ("OVI 1", [12.0, 44.0, 72.0, 80.0]),
];

fn feature(index: u32, label: &str, found: Option<bool>, bbox: Option<[f64; 4]>) -> OverlayFeature {
    OverlayFeature {
        index,
        name: label.to_owned(),
        label: label.to_owned(),
        found,
        side: Some("data".to_owned()),
        bbox: bbox.map(|[x, y, width, height]| ReferenceRect {
            x,
            y,
            width,
            height,
        }),
    }
}

fn documented() -> Vec<OverlayFeature> {
    (0..)
        .zip(DOCUMENTED)
        .map(|(index, (name, bbox))| feature(index, name, Some(true), Some(bbox)))
        .collect()
}

/// Widths as in a semi-bold 13 px system font, because there is no canvas to measure with.
fn widths(features: &[OverlayFeature]) -> TextWidths {
    let width = |text: &str| text.chars().map(|_| 7.5).sum();
    TextWidths {
        glyph: 12.0,
        digit: 8.0,
        labels: features.iter().map(|f| width(f.text())).collect(),
    }
}

fn scene(features: Vec<OverlayFeature>, width: f64, height: f64) -> Scene {
    let mut scene = Scene::default();
    resize(&mut scene, width, height);
    set_features(&mut scene, features, FeatureOptions::default());
    scene
}

fn resize(scene: &mut Scene, width: f64, height: f64) {
    let frame = CanvasSize { width, height };
    let store = BackingStore::new(frame, 1.0, None).expect("a usable size");
    scene.resize(frame, store);
}

fn set_features(scene: &mut Scene, features: Vec<OverlayFeature>, options: FeatureOptions) {
    let widths = widths(&features);
    scene
        .set_features(features, options, widths)
        .expect("usable features");
}

fn set_picture(scene: &mut Scene, width: f64, height: f64) {
    scene
        .set_picture(Some(UprightSize { width, height }), ImageOptions::default())
        .expect("a usable size");
}

/// Overlaps, and labels outside the canvas: there must be none.
fn violations(layout: &Layout) -> Vec<String> {
    let placements: Vec<_> = layout
        .entries
        .iter()
        .filter_map(|entry| {
            Some((
                entry.index,
                entry.placement.filter(|placement| placement.is_seen)?,
            ))
        })
        .collect();
    let mut found = Vec::new();
    for (i, (index, placement)) in placements.iter().enumerate() {
        let Some(tag) = placement.tag else { continue };
        if !tag.rect.contained_in(layout.canvas) {
            found.push(format!("{index} leaves the canvas"));
        }
        for (j, (other, other_placement)) in placements.iter().enumerate().filter(|(j, _)| *j != i)
        {
            if tag.rect.overlaps(other_placement.feature_box) {
                found.push(format!("{index} covers the box of {other}"));
            }
            if j > i
                && other_placement
                    .tag
                    .is_some_and(|t| t.rect.overlaps(tag.rect))
            {
                found.push(format!("{index} overlaps {other}"));
            }
        }
    }
    found
}

fn count(layout: &Layout, kind: Option<TagKind>) -> usize {
    let placements = layout.entries.iter().filter_map(|entry| entry.placement);
    placements
        .filter(|placement| placement.tag.map(|tag| tag.kind) == kind)
        .count()
}
