//! A JSON text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use videoid_lens::limits::Limits;
use videoid_lens::json::{Strictness, decode, parse, strip_mark, to_json};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = decode(bytes) else {
        return;
    };
    let text = strip_mark(text);
    let limits = Limits::default();
    // Whatever it repairs, it must not fail on the way.
    let _ = parse(text, &limits, Strictness::Tolerant);
    let Ok(document) = parse(text, &limits, Strictness::Strict) else {
        return;
    };
    let ours = to_json(&document.root.value).expect("a value is made of what JSON has");
    // Numbers beyond its range are the one thing that the other reader refuses.
    if let Ok(theirs) = serde_json::from_str::<serde_json::Value>(text) {
        let ours: serde_json::Value = serde_json::from_str(&ours).expect("valid JSON");
        assert_eq!(shape(&ours), shape(&theirs));
    }
});

/// The value without its numbers, of which -0 and rounding are written differently.
fn shape(value: &serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Number(_) => serde_json::Value::Null,
        serde_json::Value::Array(items) => items.iter().map(shape).collect(),
        serde_json::Value::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), shape(value)))
            .collect(),
        other => other.clone(),
    }
}
