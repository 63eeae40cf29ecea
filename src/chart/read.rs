//! What JavaScript tells of a chart, in the JSON that it comes in.

use super::spec::{ChartKind, ChartRow, ChartSeries, ChartSpec, ChartTheme, Tone};
use crate::drawing::BackingStore;
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::json::{Data, Value};
use crate::limits::Limits;
use crate::result::document_of;

/// More could not be told apart.
const MOST_SERIES: usize = 16;

/// Reads what a chart is made from. A member that is `null` or missing is not given.
///
/// # Errors
/// [`Code::InvalidArgument`], [`Code::LimitCanvas`].
pub fn read_chart(json: &str) -> Result<ChartSpec, Error> {
    let document = document_of(json, &Limits::default(), Strictness::Strict).ok();
    let spec = document.and_then(|document| spec(Data::of(&document)));
    let spec = spec.ok_or_else(|| Error::new(Code::InvalidArgument))?;
    // A file is refused where a canvas would be.
    BackingStore::new(spec.size(), 1.0, None)?;
    Ok(spec)
}

fn spec(data: Data<'_>) -> Option<ChartSpec> {
    let series: Vec<_> = data
        .get("series")?
        .as_list()?
        .map(series)
        .collect::<Option<_>>()?;
    if series.len() > MOST_SERIES {
        return None;
    }
    let rows = data.get("rows")?.as_list()?;
    Some(ChartSpec {
        kind: ChartKind::named(data.text("kind")?)?,
        width: data.get("width")?.value().as_f64()?,
        height: data.get("height")?.value().as_f64()?,
        theme: match optional(data, "theme")? {
            "" => ChartTheme::default(),
            name => ChartTheme::named(name)?,
        },
        title: optional(data, "title")?.to_owned(),
        rows: rows
            .map(|data| row(data, series.len()))
            .collect::<Option<_>>()?,
        series,
        others: optional(data, "others")?.to_owned(),
    })
}

fn series(data: Data<'_>) -> Option<ChartSeries> {
    Some(ChartSeries {
        label: data.text("label")?.to_owned(),
        tone: Tone::named(data.text("tone")?)?,
    })
}

fn row(data: Data<'_>, series: usize) -> Option<ChartRow> {
    let values = data.get("values")?.as_list()?;
    let value = |data: Data<'_>| u32::try_from(data.as_count()?).ok();
    let values: Vec<_> = values.map(value).collect::<Option<_>>()?;
    (values.len() == series).then_some(ChartRow {
        label: data.text("label")?.to_owned(),
        values,
    })
}

/// A text that is empty where it is not given; `None` for what is no text.
fn optional<'v>(data: Data<'v>, key: &str) -> Option<&'v str> {
    match data.get(key) {
        Some(value) if *value.value() != Value::Null => value.as_text(),
        _ => Some(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = r#"{ "kind": "bars", "width": 300, "height": 200, "theme": null, "others": "Others",
        "series": [{ "label": "Decisive", "tone": "bad" }, { "label": "Blocking", "tone": "open" }],
        "rows": [{ "label": "Expired", "values": [7, 0] }] }"#;

    #[test]
    fn what_is_not_given_is_the_default() {
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
    fn what_is_no_chart_is_refused() {
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
        assert_eq!(code(&SPEC.replace("300", "1e9")), Some(Code::LimitCanvas));
        let series = "{\"label\":\"\",\"tone\":\"bad\"},".repeat(17);
        let many = format!(
            r#"{{"kind":"bars","width":1,"height":1,"rows":[],"series":[{}]}}"#,
            series.trim_end_matches(',')
        );
        assert_eq!(code(&many), Some(Code::InvalidArgument));
    }
}
