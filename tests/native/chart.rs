//! Charts: nothing overlaps or leaves the chart, whatever the counts, names and sizes.

use proptest::prelude::*;
use videoid_lens::chart::{
    ChartKind, ChartRow, ChartSeries, ChartSpec, ChartTheme, Palette, Tone, estimated_width,
    read_chart,
};
use videoid_lens::drawing::{Anchor, CanvasRect, Color, Op, Text};

fn spec(kind: ChartKind, width: f64, height: f64) -> ChartSpec {
    ChartSpec {
        kind,
        width,
        height,
        theme: ChartTheme::Light,
        title: String::new(),
        series: Vec::new(),
        rows: Vec::new(),
        others: "All other reasons".to_owned(),
    }
}

fn series(names: &[(&str, Tone)]) -> Vec<ChartSeries> {
    let series = names.iter().map(|(label, tone)| ChartSeries {
        label: (*label).to_owned(),
        tone: *tone,
    });
    series.collect()
}

fn row(label: &str, values: &[u32]) -> ChartRow {
    ChartRow {
        label: label.to_owned(),
        values: values.to_vec(),
    }
}

fn days(count: u32) -> Vec<ChartRow> {
    let day = |i: u32| {
        let label = format!("2026-{:02}-{:02}", 1 + i / 28 % 12, 1 + i % 28);
        let wave = (i * 37) % 23;
        row(
            &label,
            &[
                40 + 2 * wave,
                9 + wave / 2,
                wave % 5,
                u32::from(i.is_multiple_of(9)),
            ],
        )
    };
    (0..count).map(day).collect()
}

fn statuses(days_shown: u32, width: f64) -> ChartSpec {
    ChartSpec {
        title: "Results <per day> & status".to_owned(),
        series: series(&[
            ("Accepted", Tone::Good),
            ("Rejected", Tone::Bad),
            ("Inconclusive", Tone::Open),
            ("Failed", Tone::Neutral),
        ]),
        rows: days(days_shown),
        ..spec(ChartKind::Columns, width, 260.0)
    }
}

fn reasons(width: f64, height: f64) -> ChartSpec {
    ChartSpec {
        title: "Reasons".to_owned(),
        series: series(&[("Decisive", Tone::Bad), ("Blocking", Tone::Accent)]),
        rows: vec![
            row("The document was found to be expired", &[12_840, 310]),
            row("The face does not look like the photo", &[9_120, 2_400]),
            row(
                "A security feature was not found: Hologram of the data page",
                &[4_020, 0],
            ),
            row(
                "An error stopped the process (Camera.NotFound)",
                &[2_100, 3],
            ),
            row("The document could not be read", &[1, 950]),
            row("The agent rejected it", &[212, 0]),
            row("The person is under age", &[7, 1]),
            row("Signature", &[1, 0]),
        ],
        ..spec(ChartKind::Bars, width, height)
    }
}

fn strips(days_shown: u32, width: f64, height: f64) -> ChartSpec {
    ChartSpec {
        kind: ChartKind::Strips,
        height,
        ..statuses(days_shown, width)
    }
}

/// The texts and parts that a chart shows.
struct Shown {
    texts: Vec<(Text, CanvasRect)>,
    /// By series.
    parts: Vec<Vec<CanvasRect>>,
}

/// A line of text is 14 px high.
fn place(text: &Text) -> CanvasRect {
    let width = estimated_width(&text.text);
    let before = match text.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    CanvasRect {
        x: text.at.x - before,
        y: text.at.y - 7.0,
        width,
        height: 14.0,
    }
}

fn shown(spec: &ChartSpec) -> Shown {
    let (mut texts, mut parts) = (Vec::new(), Vec::new());
    for op in spec.display_list(&estimated_width).into_iter().skip(1) {
        match op {
            Op::Text(text) => texts.push((text.clone(), place(&text))),
            Op::FillRoundedRects { rects, .. } => parts.push(rects),
            _ => {}
        }
    }
    Shown { texts, parts }
}

/// Overlaps, and rectangles outside the chart: there must be none.
fn violations(spec: &ChartSpec) -> Vec<String> {
    let shown = shown(spec);
    let mut found = Vec::new();
    let texts = shown
        .texts
        .iter()
        .map(|(text, rect)| (text.text.as_str(), *rect));
    let parts = shown.parts.iter().flatten().map(|rect| ("part", *rect));
    let things: Vec<_> = texts.chain(parts).collect();
    for (i, (name, rect)) in things.iter().enumerate() {
        if !rect.contained_in(spec.size()) || rect.width <= 0.0 || rect.height <= 0.0 {
            found.push(format!("{name} leaves the chart: {rect:?}"));
        }
        for (other, other_rect) in things.iter().skip(i + 1) {
            if rect.overlaps(*other_rect) {
                found.push(format!("{name} {rect:?} overlaps {other} {other_rect:?}"));
            }
        }
    }
    found
}

fn written(spec: &ChartSpec) -> Vec<String> {
    let texts = shown(spec).texts.into_iter();
    texts.map(|(text, _)| text.text).collect()
}

#[test]
fn nothing_overlaps_at_any_width() {
    for width in (280..=1600).step_by(20).map(f64::from) {
        for count in [1, 2, 7, 31, 90, 365, 2_000] {
            let spec = statuses(count, width);
            assert_eq!(violations(&spec), [""; 0], "{count} days in {width}");
            for height in [60.0, 120.0, 260.0] {
                let spec = strips(count, width, height);
                assert_eq!(
                    violations(&spec),
                    [""; 0],
                    "{count} days in {width} × {height}"
                );
            }
        }
        for height in [120.0, 200.0, 260.0, 400.0] {
            let spec = reasons(width, height);
            assert_eq!(violations(&spec), [""; 0], "{width} × {height}");
        }
    }
}

#[test]
fn days_are_labelled_with_a_date_and_weeks_with_a_range() {
    let few = written(&statuses(5, 640.0));
    assert_eq!(few[..4], ["Accepted", "Rejected", "Inconclusive", "Failed"]);
    assert_eq!(few[4..9], ["0", "20", "40", "60", "80"].map(String::from));
    assert_eq!(
        few[few.len() - 5..],
        days(5).into_iter().map(|row| row.label).collect::<Vec<_>>()
    );
    let many = written(&statuses(365, 640.0));
    assert!(many.iter().any(|text| text.contains(" – ")), "{many:?}");
    let narrow = written(&statuses(365, 280.0));
    assert!(
        !narrow.iter().any(|text| text.contains(" – ")),
        "{narrow:?}"
    );
    assert!(
        narrow
            .iter()
            .filter(|text| text.starts_with("2026-"))
            .count()
            > 1
    );
    let weeks = written(&statuses(30, 640.0));
    let first = weeks.iter().position(|text| text.starts_with("2026-"));
    let weekly = [
        "2026-01-01",
        "2026-01-08",
        "2026-01-15",
        "2026-01-22",
        "2026-02-01",
    ];
    assert_eq!(weeks[first.expect("days")..], weekly);
}

#[test]
fn rows_without_room_are_added_up() {
    let spec = reasons(640.0, 160.0);
    let texts = written(&spec);
    assert_eq!(
        texts
            .iter()
            .filter(|text| text.starts_with("All other"))
            .count(),
        1
    );
    // 950 + 1, 212, 7 + 1, 1, 2100 + 3: the last row has no bar.
    assert_eq!(texts.last().map(String::as_str), Some("3275"), "{texts:?}");
    assert_eq!(shown(&spec).parts.last().map(Vec::len), Some(2));
    let whole = written(&reasons(640.0, 300.0));
    assert!(!whole.contains(&"All other reasons".to_owned()));
    let unnamed = ChartSpec {
        others: String::new(),
        ..spec
    };
    assert_eq!(written(&unnamed).len(), texts.len());
}

#[test]
fn the_smallest_count_is_visible() {
    let rows = vec![row("a", &[1, 1_000_000, 1]), row("b", &[0, 1, 0])];
    for kind in [ChartKind::Columns, ChartKind::Bars] {
        let spec = ChartSpec {
            series: series(&[("x", Tone::Good), ("y", Tone::Bad), ("z", Tone::Open)]),
            rows: rows.clone(),
            ..spec(kind, 320.0, 200.0)
        };
        // Three samples in the legend, and the three series.
        let counts: Vec<_> = shown(&spec).parts.iter().map(Vec::len).collect();
        assert_eq!(counts, [1, 1, 1, 1, 2, 1]);
        assert_eq!(violations(&spec), [""; 0]);
    }
}

/// Other fonts may be of any width.
#[test]
fn texts_are_measured() {
    let spec = reasons(640.0, 300.0);
    let texts = |width: f64| {
        let list = spec.display_list(&|text| width * text.chars().map(|_| 1.0).sum::<f64>());
        list.into_iter()
            .filter(|op| matches!(op, Op::Text(text) if text.text.ends_with('…')))
            .count()
    };
    assert!(texts(3.0) < texts(8.0));
    let nowhere = spec.display_list(&|_| f64::INFINITY);
    assert!(!nowhere.iter().any(|op| matches!(op, Op::Text(_))));
}

#[test]
fn the_svgs_are_as_accepted_and_the_same_each_time() {
    let mut columns = statuses(10, 480.0);
    columns.series[3].label = "<b>\"Failed\" & more</b>".to_owned();
    assert_eq!(columns.to_svg(), columns.to_svg());
    insta::assert_snapshot!("chart-columns", columns.to_svg());
    let bars = ChartSpec {
        theme: ChartTheme::Dark,
        ..reasons(480.0, 190.0)
    };
    insta::assert_snapshot!("chart-bars", bars.to_svg());
    insta::assert_snapshot!("chart-strips", strips(10, 480.0, 260.0).to_svg());
}

#[test]
fn every_row_has_an_area_that_contains_what_is_drawn_for_it() {
    for spec in [
        statuses(20, 640.0),
        statuses(365, 640.0),
        strips(365, 640.0, 260.0),
        reasons(640.0, 300.0),
    ] {
        let (list, areas) = spec.layout(&estimated_width);
        assert_eq!(list, spec.display_list(&estimated_width));
        let series = if spec.kind == ChartKind::Strips {
            0..spec.series.len()
        } else {
            0..1
        };
        for series in series {
            let series = (spec.kind == ChartKind::Strips).then_some(series);
            let mut next = 0;
            for area in areas.iter().filter(|area| area.series == series) {
                assert_eq!(area.first, next);
                assert!(
                    area.first <= area.last && area.width >= 4.0 && area.height >= 20.0,
                    "{area:?}"
                );
                next = area.last + 1;
            }
            assert_eq!(next, spec.rows.len());
        }
        // The first rectangles are the background and, except for strips, the samples of the legend.
        let legend = if spec.kind == ChartKind::Strips {
            0
        } else {
            spec.series.len()
        };
        for rect in shown(&spec).parts.iter().skip(legend).flatten() {
            let holders = areas.iter().filter(|area| {
                let [right, bottom] = [area.x + area.width, area.y + area.height];
                area.x <= rect.x + 1.0
                    && rect.x + rect.width <= right + 1.0
                    && area.y <= rect.y
                    && rect.y + rect.height <= bottom
            });
            assert_eq!(holders.count(), 1, "{rect:?}");
        }
    }
    // The sum at the end does not stand for a single row, so it has no area.
    let (_, areas) = reasons(640.0, 160.0).layout(&estimated_width);
    assert_eq!(
        areas.iter().map(|area| area.last).collect::<Vec<_>>(),
        [0, 1, 2]
    );
}

#[test]
fn each_strip_has_its_own_name_and_scale() {
    let mut spec = strips(5, 640.0, 260.0);
    spec.rows[1].values = vec![9_000, 3, 0, 0];
    spec.rows.iter_mut().for_each(|row| row.values[3] = 0);
    let texts = written(&spec);
    assert_eq!(texts[..2], ["Accepted", "9000"]);
    assert_eq!(
        [&texts[2], &texts[4], &texts[6], &texts[7]],
        ["Rejected", "Inconclusive", "Failed", "0"]
    );
    let shown = shown(&spec);
    let highest = |index: usize| {
        shown.parts[index]
            .iter()
            .map(|rect| rect.height)
            .fold(0.0, f64::max)
    };
    assert!(
        (highest(0) - highest(1)).abs() <= 1.0,
        "{} {}",
        highest(0),
        highest(1)
    );
    // A series without a count is not drawn, and strips without room are left out.
    assert_eq!(shown.parts.len(), 3);
    assert_eq!(written(&strips(5, 640.0, 140.0))[2], "Rejected");
    assert!(!written(&strips(5, 640.0, 140.0)).contains(&"Inconclusive".to_owned()));
}

#[test]
fn themes_have_their_own_background() {
    for (theme, background) in [
        (ChartTheme::Light, Color::WHITE),
        (ChartTheme::Dark, Color::new(0x19, 0x1d, 0x27)),
    ] {
        assert_eq!(Palette::of(theme).background, background);
        let spec = ChartSpec {
            theme,
            ..reasons(320.0, 200.0)
        };
        let list = spec.display_list(&estimated_width);
        let expected = Op::FillRoundedRects {
            rects: vec![spec.size().rect()],
            radius: 0.0,
            color: background,
        };
        assert_eq!(list.first(), Some(&expected));
    }
}

#[test]
fn too_small_a_chart_is_empty() {
    for (width, height) in [(0.0, 0.0), (1.0, 1.0), (30.0, 300.0), (300.0, 30.0)] {
        let columns = ChartSpec {
            height,
            ..statuses(9, width)
        };
        for spec in [columns, strips(9, width, height), reasons(width, height)] {
            assert_eq!(violations(&spec), [""; 0], "{width} × {height}");
        }
    }
}

#[test]
fn the_specification_of_a_chart_is_read_from_json() {
    let json = r#"{ "kind": "columns", "width": 320, "height": 200, "theme": "dark", "title": "Results",
        "series": [{ "label": "Accepted", "tone": "good" }], "rows": [{ "label": "2026-03-02", "values": [7] }] }"#;
    let expected = ChartSpec {
        theme: ChartTheme::Dark,
        title: "Results".to_owned(),
        series: series(&[("Accepted", Tone::Good)]),
        rows: vec![row("2026-03-02", &[7])],
        others: String::new(),
        ..spec(ChartKind::Columns, 320.0, 200.0)
    };
    assert_eq!(read_chart(json).ok(), Some(expected));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_in_any_chart(
        kind in prop::sample::select(ChartKind::ALL),
        width in 280.0..1600.0,
        height in 40.0..700.0,
        names in prop::collection::vec("\\PC{0,30}", 1..=16),
        labels in prop::collection::vec("[A-Za-z0-9äßŁ…中 -]{0,60}", 1..=20),
        count in 1_usize..2_000,
        most in prop::sample::select(vec![0_u32, 1, 9, 1_000, 1_000_000, u32::MAX]),
        seed in any::<u32>(),
    ) {
        let mut number = seed;
        let mut value = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if number >> 30 == 0 { 0 } else { (number >> 1) % most.saturating_add(1).max(1) }
        };
        let spec = ChartSpec {
            series: names.iter().zip(Tone::ALL.iter().cycle()).map(|(label, tone)| ChartSeries { label: label.clone(), tone: *tone }).collect(),
            rows: labels.iter().cycle().take(count).map(|label| ChartRow {
                label: label.clone(),
                values: names.iter().map(|_| value()).collect(),
            }).collect(),
            ..spec(kind, width, height)
        };
        prop_assert_eq!(violations(&spec), [""; 0]);
    }
}
