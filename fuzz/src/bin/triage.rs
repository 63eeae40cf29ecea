//! Many documents: whatever is between them, each row agrees with the explanation of its own document.
#![no_main]

use libfuzzer_sys::fuzz_target;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::json::Strictness;
use videoid_lens::triage::Triage;
use videoid_lens::i18n::Texts;
use videoid_lens::verdict::explain;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let mut triage = Triage::new(limits, Strictness::Strict, [7; 16]);
    // The first byte determines the length of the pieces.
    let piece = bytes.first().map_or(1, |byte| usize::from(*byte) * 4 + 1);
    for part in bytes.chunks(piece) {
        triage.room(part.len()).copy_from_slice(part);
        triage.read();
    }
    let report = triage.finish();
    let rows = report.rows();
    for index in 0..rows.len() {
        let start = rows.offset.get(index).expect("each row has a place") as usize;
        let end = start + rows.length.get(index).expect("and a length") as usize;
        let reading = Reading::from_bytes(&bytes[start..end], &limits, Strictness::Strict);
        let reading = reading.expect("what is a row can be read");
        let case = Case::of(&reading, true);
        let explanation = explain(&case, Texts::english());
        let row = report.row(index).expect("there is a row");
        assert_eq!(row.status, explanation.status);
        assert_eq!(row.provider.unwrap_or_default(), explanation.provider.as_deref().unwrap_or_default());
        assert_eq!(row.derived_status, explanation.derived_status);
        assert_eq!(row.agreement, explanation.agreement);
        assert_eq!(row.process_id.as_deref(), explanation.process_id.as_deref());
        assert_eq!(row.created_at.as_deref(), explanation.created_at.as_deref());
        let reasons = explanation.reasons.iter();
        let expected: Vec<_> = reasons.map(|one| (one.code, one.subject.as_deref(), one.effect)).collect();
        let found: Vec<_> = row.reasons.iter().map(|one| (one.code, one.subject, one.effect)).collect();
        assert_eq!(found, expected);
        for code in &row.contradictions {
            assert!(explanation.contradictions.iter().any(|one| one.code == *code), "{code:?}");
        }
        for one in &explanation.contradictions {
            assert!(row.contradictions.contains(&one.code), "{:?}", one.code);
        }
    }
});
