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
    // Tolerant reading must not panic, whatever it repairs.
    let _ = parse(text, &limits, Strictness::Tolerant);
    let Ok(document) = parse(text, &limits, Strictness::Strict) else {
        return;
    };
    let ours = to_json(&document.root.value).expect("a value is made of what JSON has");
    // The other reader refuses numbers outside its range, and nothing else.
    if let Ok(theirs) = serde_json::from_str::<serde_json::Value>(text) {
        let ours: serde_json::Value = serde_json::from_str(&ours).expect("valid JSON");
        assert_eq!(shape(&ours), shape(&theirs));
    }
});

/// The value without its numbers: the readers write -0 and rounded numbers differently.
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
