//! The vendor's own examples, if they are beside the project. We may not ship them.

use std::path::Path;

use crate::documented::{check, demand_on};
use crate::not_run::not_run;

#[test]
fn examples_of_the_vendor_are_read_like_our_copies() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain/examples");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return not_run(
            "the vendor's examples are read like our copies",
            "../shared/domain/examples",
        );
    };
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut demand = demand_on(&name[..2]);
        let bytes = std::fs::read(&path).unwrap();
        // Ours are indented and theirs are not, so the error is in the same line at another column.
        if name.starts_with("02") {
            demand = demand.faulty(12, 1);
        }
        check(&bytes, &demand);
    }
}
