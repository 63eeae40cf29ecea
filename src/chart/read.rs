//! Reads the description of a chart, which JavaScript passes as JSON text.

use super::spec::{ChartKind, ChartRow, ChartSeries, ChartSpec, ChartTheme, Tone};
use crate::drawing::BackingStore;
use crate::error::{Code, Error};
use crate::json::{Argument, read_argument};

/// The maximum number of series. More colours could not be distinguished.
const MAX_SERIES: usize = 16;

/// Reads the description of a chart.
///
/// # Errors
/// `INVALID_ARGUMENT`; `LIMIT_CANVAS`, which applies to files as well as canvases.
pub fn read_chart(json: &str) -> Result<ChartSpec, Error> {
    let spec = read_argument(json, spec)?;
    BackingStore::new(spec.size(), 1.0, None)?;
    Ok(spec)
}

fn spec(spec: Argument<'_>) -> Result<ChartSpec, Error> {
    let text = |key| spec.optional(key, Argument::text);
    let series = spec.required("series", |list| {
        if list.length()? > MAX_SERIES {
            return Err(Error::new(Code::InvalidArgument));
        }
        list.items(series)
    })?;
    Ok(ChartSpec {
        kind: spec.required("kind", |kind| kind.named(ChartKind::named))?,
        width: spec.required("width", Argument::number)?,
        height: spec.required("height", Argument::number)?,
        theme: spec
            .optional("theme", |theme| theme.named(ChartTheme::named))?
            .unwrap_or_default(),
        title: text("title")?.unwrap_or_default(),
        rows: spec.required("rows", |rows| rows.items(|item| row(item, series.len())))?,
        series,
        others: text("others")?.unwrap_or_default(),
    })
}

fn series(series: Argument<'_>) -> Result<ChartSeries, Error> {
    Ok(ChartSeries {
        label: series.required("label", Argument::text)?,
        tone: series.required("tone", |tone| tone.named(Tone::named))?,
    })
}

/// Reads a row with one count for each series.
fn row(row: Argument<'_>, series: usize) -> Result<ChartRow, Error> {
    Ok(ChartRow {
        label: row.required("label", Argument::text)?,
        values: row.required("values", |values| {
            if values.length()? != series {
                return Err(Error::new(Code::InvalidArgument));
            }
            values.items(Argument::whole_number)
        })?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = r#"{ "kind": "bars", "width": 300, "height": 200, "theme": null, "others": "Others",
        "series": [{ "label": "Decisive", "tone": "bad" }, { "label": "Blocking", "tone": "open" }],
        "rows": [{ "label": "Expired", "values": [7, 0] }] }"#;

    #[test]
    fn missing_members_have_defaults() {
        let expected = ChartSpec {
            kind: ChartKind::Bars,
            width: 300.0,
            height: 200.0,
            theme: ChartTheme::Light,
            title: String::new(),
            series: vec![
                ChartSeries {
                    label: "Decisive".to_owned(),
                    tone: Tone::Bad,
                },
                ChartSeries {
                    label: "Blocking".to_owned(),
                    tone: Tone::Open,
                },
            ],
            rows: vec![ChartRow {
                label: "Expired".to_owned(),
                values: vec![7, 0],
            }],
            others: "Others".to_owned(),
        };
        assert_eq!(read_chart(SPEC).ok(), Some(expected));
    }

    #[test]
    fn anything_but_a_chart_is_refused() {
        let code = |json: &str| read_chart(json).map_err(|error| error.code()).err();
        for (given, wrong) in [
            ("\"bars\"", "\"pie\""),
            ("\"bars\"", "null"),
            ("300", "-1"),
            ("300", "\"300\""),
            ("null", "\"forced\""),
            ("\"Others\"", "7"),
            ("\"bad\"", "\"red\""),
            ("\"Expired\"", "null"),
            ("[7, 0]", "[7]"),
            ("[7, 0]", "[7, 0, 0]"),
            ("[7, 0]", "[7, -1]"),
            ("[7, 0]", "[7, 0.5]"),
            ("[7, 0]", "[7, 4294967296]"),
            ("[7, 0]", "7"),
        ] {
            let json = SPEC.replace(given, wrong);
            assert_eq!(code(&json), Some(Code::InvalidArgument), "{json}");
        }
        for json in ["", "7", "null", "[]", "{}", "{\"kind\":\"bars\"}"] {
            assert_eq!(code(json), Some(Code::InvalidArgument), "{json}");
        }
        let error = read_chart(&SPEC.replace("[7, 0]", "[7, -1]")).err();
        let pointer = error.and_then(|error| error.data().pointer);
        assert_eq!(pointer.as_deref(), Some("/rows/0/values/1"));
        assert_eq!(code(&SPEC.replace("300", "1e9")), Some(Code::LimitCanvas));
        let series = "{\"label\":\"\",\"tone\":\"bad\"},".repeat(17);
        let many = format!(
            r#"{{"kind":"bars","width":1,"height":1,"rows":[],"series":[{}]}}"#,
            series.trim_end_matches(',')
        );
        assert_eq!(code(&many), Some(Code::InvalidArgument));
    }
}
