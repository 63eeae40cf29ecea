//! Lines stand out from any picture, and texts can be read.

use videoid_lens::overlay::{Color, FeatureState, Op, ShowOptions, ShowSettings, Theme};

use super::{documented, scene};

/// 10,000 colours, the same in every run.
fn colors() -> impl Iterator<Item = Color> {
    let mut seed = 1_u32;
    std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, blue, green, red] = seed.to_le_bytes();
        Color::new(red, green, blue)
    })
    .take(10_000)
}

#[test]
fn every_line_stands_out_from_every_background() {
    let mut features = documented();
    features[1].found = None;
    features[2].found = Some(false);
    for theme in [
        Theme::LIGHT,
        Theme::DARK,
        Theme::forced(Color::BLACK, Color::WHITE),
    ] {
        let mut scene = scene(features.clone(), 320.0, 225.0);
        scene.show(ShowSettings {
            theme,
            ..scene.settings()
        });
        let list = scene.drawing().list;
        let strokes: Vec<_> = list
            .iter()
            .filter_map(|op| match op {
                Op::StrokeRects { stroke, .. } | Op::Lines { stroke, .. } => Some(stroke),
                _ => None,
            })
            .collect();
        assert!(strokes.len() >= 3);
        for background in colors() {
            for stroke in &strokes {
                let contrasts = stroke
                    .bands
                    .iter()
                    .map(|band| band.color.contrast(background));
                let best = contrasts.fold(0.0, f64::max);
                assert!(best >= 3.0, "{best} on {background:?}");
            }
        }
    }
}

#[test]
fn text_can_be_read_on_every_background() {
    for ground in colors() {
        let options = Theme {
            colors: [ground; 3],
            ..Theme::LIGHT
        };
        let forced = Theme::forced(Color::new(200, 30, 30), ground);
        for theme in [options, forced] {
            for &state in FeatureState::ALL {
                let style = theme.style(state);
                assert!(
                    style.background.contrast(style.text) >= 4.5,
                    "on {ground:?}"
                );
            }
        }
    }
    for theme in [Theme::LIGHT, Theme::DARK] {
        for &state in FeatureState::ALL {
            let style = theme.style(state);
            assert!(style.background.contrast(style.text) >= 4.5, "{style:?}");
        }
    }
}

#[test]
fn features_that_are_filtered_out_are_listed_but_neither_drawn_nor_hit() {
    let mut features = documented();
    features[3].found = Some(false);
    let mut scene = scene(features, 640.0, 450.0);
    let only_missing = ShowOptions {
        states: Some(vec!["not-found".to_owned()]),
        ..ShowOptions::default()
    };
    let shown = scene
        .settings()
        .with_options(&only_missing, |_| None)
        .expect("options");
    scene.show(shown);
    let items = scene.items();
    assert_eq!(items.len(), 5);
    let drawn: Vec<_> = items
        .iter()
        .filter(|item| item.feature_box.is_some())
        .map(|item| item.index)
        .collect();
    assert_eq!(drawn, [3]);
    let header = videoid_lens::overlay::CanvasPoint { x: 200.0, y: 40.0 };
    assert_eq!(scene.features_at(header), [0; 0]);
    scene.show(ShowSettings {
        boxes: false,
        ..ShowSettings::default()
    });
    assert_eq!(scene.drawing().list, []);
    scene.show(ShowSettings {
        labels: false,
        ..ShowSettings::default()
    });
    let list = scene.drawing().list;
    assert!(
        matches!(list[..], [Op::StrokeRects { .. }, Op::StrokeRects { .. }]),
        "{list:?}"
    );
}
