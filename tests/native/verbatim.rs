//! The vendor's own examples, where they lie beside the project. They are not ours to ship.

use std::path::Path;

use crate::documented::{check, demand_on};
use crate::not_run::not_run;

#[test]
fn examples_of_the_vendor_are_read_alike() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain/examples");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return not_run(
            "the vendor's examples are read alike",
            "../shared/domain/examples",
        );
    };
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut demand = demand_on(&name[..2]);
        let bytes = std::fs::read(&path).unwrap();
        // Ours are indented, theirs are not: the fault is in the same line, at another column.
        if name.starts_with("02") {
            demand = demand.faulty(12, 1);
        }
        check(&bytes, &demand);
    }
}
