//! `JSONTestSuite` (MIT), if it is beside the project: texts that must parse do, and those that must not do not.

use std::path::Path;

use videoid_lens::json::{Strictness, decode, parse, strip_mark};
use videoid_lens::limits::Limits;

use crate::not_run::not_run;

fn accepts(bytes: &[u8]) -> bool {
    decode(bytes)
        .is_ok_and(|text| parse(strip_mark(text), &Limits::default(), Strictness::Strict).is_ok())
}

#[test]
fn the_suite_is_read_as_it_expects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/corpora/json/nst-JSONTestSuite/test_parsing");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return not_run(
            "JSONTestSuite is read as it expects",
            "../shared/corpora/json",
        );
    };
    let mut wrong = Vec::new();
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let accepted = accepts(&std::fs::read(&path).unwrap());
        let expected = match name.as_bytes() {
            [b'y', ..] => true,
            [b'n', ..] => false,
            // The suite leaves these to the reader: ours refuses encodings other than UTF-8, lone surrogates and deep
            // nesting, and accepts huge numbers.
            _ => {
                name.starts_with("i_number")
                    || name.contains("BOM_empty_object") && name.contains("UTF-8")
            }
        };
        if accepted != expected {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
