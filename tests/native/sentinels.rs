//! No error contains text of the input: a marker word is put in every place of it, in every wrong form.

use serde_json::{Value, json};
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::Reading;

const SENTINEL: &str = "XyzzySentinel";

/// The value with each of its parts, keys included, replaced by `with` in turn.
fn variants(value: &Value, with: &Value) -> Vec<Value> {
    let mut all = vec![with.clone()];
    match value {
        Value::Object(members) => {
            for (key, inner) in members {
                for variant in variants(inner, with) {
                    let mut copy = members.clone();
                    copy.insert(key.clone(), variant);
                    all.push(Value::Object(copy));
                }
                let mut renamed = members.clone();
                renamed.remove(key);
                renamed.insert(format!("{SENTINEL}{key}"), inner.clone());
                all.push(Value::Object(renamed));
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                for variant in variants(inner, with) {
                    let mut copy = items.clone();
                    copy[index] = variant;
                    all.push(Value::Array(copy));
                }
            }
        }
        _ => {}
    }
    all
}

#[test]
fn errors_contain_no_text_of_the_input() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/documented/09-high-rejected.json"
    );
    let process: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let raw: Value = serde_json::from_str(crate::raw::OCR).unwrap();
    let mut errors = 0;
    for shape in [
        json!(SENTINEL),
        json!([SENTINEL]),
        json!({SENTINEL: SENTINEL}),
        json!(SENTINEL.repeat(6_000)),
    ] {
        let all = [&process, &raw]
            .into_iter()
            .flat_map(|good| variants(good, &shape));
        for variant in all {
            let text = variant.to_string();
            let broken = [
                text.clone(),
                text.replacen(SENTINEL, &format!("{SENTINEL}\u{1}"), 1),
                text.replacen(SENTINEL, &format!("{SENTINEL}\\ud800"), 1),
                text.replacen('}', ",}", 1),
                text[..text.floor_char_boundary(text.len() / 2)].to_owned(),
            ];
            let ways = [Strictness::Strict, Strictness::Tolerant];
            for (text, way) in broken.iter().flat_map(|text| ways.map(|way| (text, way))) {
                if let Err(error) = Reading::from_bytes(text.as_bytes(), &Limits::default(), way) {
                    let data = serde_json::to_string(&error.data()).unwrap();
                    assert!(!data.contains("Xyzzy") && !error.to_string().contains("Xyzzy"));
                    assert!(!format!("{error:?}").contains("Xyzzy"));
                    errors += 1;
                }
            }
        }
    }
    assert!(errors > 500, "{errors}");
}
