//! No label overlaps another label, leaves the canvas or covers another feature's box: neither on the documented boxes
//! at any width, nor on any other boxes, in any view.

use proptest::prelude::*;
use videoid_lens::overlay::{CanvasPoint, Layout, OverlayFeature, ReferenceSource, TagKind, View};

use super::{count, documented, feature, scene, set_picture, violations};

#[test]
fn documented_boxes_are_labelled_at_every_width() {
    for width in (320..=1280).step_by(16).map(f64::from) {
        let mut scene = scene(documented(), width, width * 900.0 / 1280.0);
        set_picture(&mut scene, 1280.0, 900.0);
        let space = scene.space();
        assert_eq!((space.width, space.height), (640.0, 450.0));
        assert_eq!(space.source, ReferenceSource::Assumed);
        let layout = scene.layout();
        assert_eq!(violations(layout), [""; 0], "at {width}");
        assert_eq!(count(layout, Some(TagKind::Label)), 5, "at {width}");
    }
}

/// The same numbers in every run: the upper half of a linear congruence.
struct Numbers(u64);

impl Numbers {
    fn up_to(&mut self, most: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 32).unwrap_or_default() % (most + 1)
    }

    /// A whole number of pixels, at most `most`.
    fn pixels(&mut self, most: u32) -> f64 {
        f64::from(self.up_to(most))
    }

    fn features(&mut self, most: u32, largest: (u32, u32)) -> Vec<OverlayFeature> {
        let count = 1 + self.up_to(most - 1);
        let name = |length: u32| "Security feature".chars().cycle().take(length as usize);
        (0..count)
            .map(|index| {
                let (x, y) = (self.pixels(620) - 10.0, self.pixels(440) - 10.0);
                let (width, height) = (1.0 + self.pixels(largest.0), 1.0 + self.pixels(largest.1));
                let name: String = name(1 + self.up_to(20)).collect();
                feature(index, &name, Some(true), Some([x, y, width, height]))
            })
            .collect()
    }
}

/// For all layouts together, how many features got a label at their box, a label with a leader line, a marker, or
/// nothing.
#[derive(Debug, Default)]
struct Outcome {
    labels: usize,
    led: usize,
    markers: usize,
    nothing: usize,
}

impl Outcome {
    fn add(&mut self, layout: &Layout) {
        for placement in layout.entries.iter().filter_map(|entry| entry.placement) {
            match placement.tag {
                None => self.nothing += 1,
                Some(tag) if tag.kind == TagKind::Marker => self.markers += 1,
                Some(tag) if tag.leader.is_some() => self.led += 1,
                Some(_) => self.labels += 1,
            }
        }
    }
}

/// The counts are in a snapshot, so that a change for the worse is noticed.
#[test]
fn a_thousand_layouts_of_up_to_thirty_boxes() {
    let mut report = Vec::new();
    for (name, largest) in [
        ("small boxes", (90, 60)),
        ("boxes of all sizes", (300, 200)),
    ] {
        let (mut numbers, mut outcome) = (Numbers(5), Outcome::default());
        for round in 0..1_000 {
            let features = numbers.features(30, largest);
            let width = 320.0 + numbers.pixels(960);
            let mut scene = scene(features, width, (width * 0.703).round());
            assert_eq!(
                violations(scene.layout()),
                [""; 0],
                "{name}, layout {round}"
            );
            outcome.add(scene.layout());
        }
        report.push(format!("{name}: {outcome:?}"));
    }
    insta::assert_snapshot!(report.join("\n"));
}

#[test]
fn a_thousand_features_can_be_laid_out() {
    let features = (0..1_000)
        .map(|i| {
            let (column, row) = (f64::from(i % 40), f64::from(i / 40));
            let bbox = [column * 16.0, row * 18.0, 12.0, 9.0];
            feature(i, "Hologram", Some(true), Some(bbox))
        })
        .collect();
    assert_eq!(violations(scene(features, 1280.0, 900.0).layout()), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_boxes_are_labelled_without_overlap_in_any_view(
        boxes in prop::collection::vec((-20.0..640.0, -20.0..450.0, 0.1..300.0, 0.1..200.0, "[A-Za-z ]{1,24}"), 1..=30),
        width in 40.0..1280.0,
        zoom in 1.0..16.0,
    ) {
        let features: Vec<_> = (0..)
            .zip(&boxes)
            .map(|(index, &(x, y, w, h, ref name))| feature(index, name, Some(true), Some([x, y, w, h])))
            .collect();
        let seen = |features| {
            let mut scene = scene(features, width, width * 0.7);
            let view = View::WHOLE.zoomed(zoom, CanvasPoint { x: width / 3.0, y: width / 4.0 });
            scene.set_view(view).expect("a usable view");
            scene.layout().clone()
        };
        let first = seen(features.clone());
        prop_assert_eq!(violations(&first), [""; 0]);
        prop_assert_eq!(first, seen(features), "not the same each time");
    }
}
