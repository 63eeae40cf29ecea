use std::collections::BTreeMap;

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    Instruction, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection,
    TableType, TypeSection, ValType,
};
use wasmparser::{Parser, Payload};

use super::module::read_slots;
use super::{CORE, SECTION, in_one, split};
use crate::manifest::Part;

/// The functions of a wasm that imports one function, number 0: for each, the numbers of the functions that it calls,
/// and whether it is too long to be copied. Number 2 reads from [`TABLE`]. The last three are only in the table.
const FUNCTIONS: [(&[u32], bool); 11] = [
    (&[3], true),          // 1: explain
    (&[3, 4, 5, 0], true), // 2: draw
    (&[], true),           // 3: both need it
    (&[], true),           // 4: only draw needs it
    (&[], false),          // 5: short
    (&[5, 7], true),       // 6: list
    (&[], true),           // 7: list and count need it
    (&[7, 0], true),       // 8: count
    (&[], true),           // 9: list contains its slot
    (&[], true),           // 10: a static contains its slot, and count the address of that static
    (&[], true),           // 11: nothing contains its slot
];

/// The functions in the table, from this slot on: the one that only draw calls, and the last three.
const SLOTS: [u32; 4] = [4, 9, 10, 11];
const FIRST_SLOT: i32 = 500;

/// Exports by name. One of them is the import itself.
const EXPORTS: [(&str, u32); 5] = [
    ("explain", 1),
    ("draw", 2),
    ("list", 6),
    ("count", 8),
    ("start", 0),
];

/// The address of a text without a name that only draw uses.
const TEXT: i32 = 64;

/// The address of a static of eight bytes. A shorter one, with texts, is at 1. A third one, after the second, points to
/// the texts, and a fourth one follows it.
const TABLE: i32 = 16;

/// The address of a static that contains a function's table slot.
const VTABLE: i32 = 48;

/// The numbers in a function besides those of the functions that it calls.
fn numbers(function: u32) -> &'static [i32] {
    match function {
        2 => &[TABLE + 4, TEXT],
        6 => &[FIRST_SLOT + 1],
        8 => &[VTABLE],
        _ => &[],
    }
}

const MEMORY: MemoryType = MemoryType {
    minimum: 1,
    maximum: None,
    memory64: false,
    shared: false,
    page_size_log2: None,
};

fn whole() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    imports.import("js", "start", EntityType::Function(0));
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    for ((calls, is_long), function) in FUNCTIONS.into_iter().zip(1..) {
        functions.function(0);
        let mut body = Function::new([]);
        for &called in calls {
            body.instruction(&Instruction::Call(called));
        }
        for &number in numbers(function) {
            body.instruction(&Instruction::I32Const(number));
            body.instruction(&Instruction::Drop);
        }
        for _ in 0..if is_long { 100 } else { 1 } {
            body.instruction(&Instruction::Nop);
        }
        body.instruction(&Instruction::End);
        code.function(&body);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        minimum: 504,
        maximum: Some(504),
        table64: false,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MEMORY);
    let mut globals = GlobalSection::new();
    let pointer = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(pointer, &ConstExpr::i32_const(1024));
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0);
    for (name, function) in EXPORTS {
        exports.export(name, ExportKind::Func, function);
    }
    let mut elements = ElementSection::new();
    elements.active(
        None,
        &ConstExpr::i32_const(FIRST_SLOT),
        Elements::Functions(SLOTS[..].into()),
    );
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(1), *b"texts");
    data.active(0, &ConstExpr::i32_const(TABLE), [1; 8]);
    data.active(0, &ConstExpr::i32_const(TABLE + 8), 1_u32.to_le_bytes());
    data.active(0, &ConstExpr::i32_const(TABLE + 12), [2; 4]);
    data.active(0, &ConstExpr::i32_const(TEXT), *b"words");
    data.active(
        0,
        &ConstExpr::i32_const(VTABLE),
        (FIRST_SLOT + 2).to_le_bytes(),
    );
    let mut statics = NameMap::new();
    let names_of_statics = [
        "texts",
        "table",
        "pointer",
        "tail",
        ".rodata..Lanon.0a.1",
        "methods",
    ];
    for (index, name) in (0..).zip(names_of_statics) {
        statics.append(index, name);
    }
    let mut names = NameSection::new();
    names.data(&statics);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables)
        .section(&memories)
        .section(&globals)
        .section(&exports)
        .section(&elements)
        .section(&code)
        .section(&data)
        .section(&names);
    module.finish()
}

/// What is in a part.
#[derive(Debug, Default, PartialEq)]
struct Content {
    imports: Vec<String>,
    exports: Vec<String>,
    functions: u32,
    /// The table slots that it fills: ranges from first to last.
    slots: Vec<(u32, u32)>,
    data: Vec<Vec<u8>>,
    label: String,
}

fn content(wasm: &[u8]) -> Content {
    let mut found = Content::default();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    found
                        .imports
                        .push(format!("{}.{}", import.module, import.name));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    found.exports.push(export.unwrap().name.to_owned());
                }
            }
            Payload::FunctionSection(section) => found.functions = section.count(),
            Payload::ElementSection(section) => {
                let slots = read_slots(section).unwrap();
                let runs = slots
                    .keys()
                    .fold(Vec::new(), |mut runs: Vec<(u32, u32)>, &slot| {
                        match runs.last_mut() {
                            Some((_, last)) if *last + 1 == slot => *last = slot,
                            _ => runs.push((slot, slot)),
                        }
                        runs
                    });
                found.slots = runs;
            }
            Payload::DataSection(section) => {
                for data in section {
                    found.data.push(data.unwrap().data.to_vec());
                }
            }
            Payload::CustomSection(section) if section.name() == SECTION => {
                let label = String::from_utf8(section.data().to_vec()).unwrap();
                found.label = label.split(' ').next().unwrap_or_default().to_owned();
            }
            _ => {}
        }
    }
    found
}

fn part(exports: &[&str], statics: &[&str]) -> Part {
    let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    Part {
        exports: owned(exports),
        statics: owned(statics),
    }
}

fn parts(exports: &[(&str, &[&str])]) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let parts = exports.iter();
    let parts = parts.map(|(name, starts)| ((*name).to_owned(), part(starts, &[])));
    split(&whole(), &parts.collect())
}

#[test]
fn each_function_goes_into_the_part_that_needs_it() {
    let parts = parts(&[("overlay", &["draw"]), ("lists", &["list", "count"])]).unwrap();
    let strings = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    // explain, and the function that it shares with draw.
    let core = Content {
        imports: strings(&["js.start"]),
        exports: strings(&["memory", "explain", "start", "0", "1", "2"]),
        functions: 2,
        slots: Vec::new(),
        // Three statics are so close that they share a segment.
        data: vec![
            b"texts".to_vec(),
            [[1; 8].as_slice(), &[1, 0, 0, 0], &[2; 4]].concat(),
            502_u32.to_le_bytes().to_vec(),
        ],
        label: CORE.to_owned(),
    };
    assert_eq!(content(&parts[CORE]), core);
    // draw, the function that only draw calls, and a copy of the short function that list calls, too.
    let overlay = Content {
        imports: strings(&["js.start", "core.2", "core.memory", "core.0", "core.1"]),
        exports: strings(&["draw"]),
        functions: 3,
        slots: vec![(500, 500)],
        data: vec![b"words".to_vec()],
        label: "overlay".to_owned(),
    };
    assert_eq!(content(&parts["overlay"]), overlay);
    let lists = Content {
        imports: strings(&["js.start", "core.memory", "core.0", "core.1"]),
        exports: strings(&["list", "count"]),
        // And the functions that these two call through the table.
        functions: 6,
        slots: vec![(501, 502)],
        data: Vec::new(),
        label: "lists".to_owned(),
    };
    assert_eq!(content(&parts["lists"]), lists);
}

#[test]
fn functions_that_two_parts_need_are_in_both() {
    let parts = parts(&[("one", &["list"]), ("other", &["count"])]).unwrap();
    let functions = |part: &str| content(&parts[part]).functions;
    // list, 7, a copy of 5, and 9; count, 7 and 10.
    assert_eq!((functions("one"), functions("other")), (4, 3));
    // The other imports are memory, table and stack pointer, and no function.
    let of_core = |name: &&String| name.starts_with("core.");
    let imports = content(&parts["other"]).imports;
    assert_eq!(imports.iter().filter(of_core).count(), 3);
}

#[test]
fn a_static_goes_into_its_part_unless_others_use_it() {
    let with = |exports: &[&str], statics: &[&str]| {
        split(
            &whole(),
            &BTreeMap::from([("overlay".to_owned(), part(exports, statics))]),
        )
    };
    let files = with(&["draw"], &["tab"]).unwrap();
    let words = b"words".to_vec();
    assert_eq!(content(&files["overlay"]).data, [vec![1; 8], words.clone()]);
    assert_eq!(
        content(&files[CORE]).data,
        [
            b"texts".to_vec(),
            vec![1, 0, 0, 0, 2, 2, 2, 2],
            502_u32.to_le_bytes().to_vec()
        ]
    );
    // A static of the core is between two of the part: no segment reaches over it.
    let files = with(&["draw"], &["ta"]).unwrap();
    let expected = [vec![1; 8], vec![2; 4], words];
    assert_eq!(content(&files["overlay"]).data, expected);
    // A static of the core points to it.
    assert!(with(&["draw"], &["texts"]).is_err());
    // A function of the core has its address.
    assert!(with(&["list"], &["table"]).is_err());
}

#[test]
fn a_part_without_an_export_is_an_error() {
    assert!(parts(&[("nothing", &["paint"])]).is_err());
}

#[test]
fn the_single_file_contains_everything_except_the_names() {
    let parts = parts(&[("overlay", &["draw"])]).unwrap();
    let whole = content(&in_one(&whole()).unwrap());
    let (functions, label) = (u32::try_from(FUNCTIONS.len()).unwrap(), String::new());
    assert_eq!((whole.functions, &whole.label), (functions, &label));
    let exports: Vec<&str> = EXPORTS.iter().map(|(name, _)| *name).collect();
    assert_eq!(whole.exports[1..], exports);
    let parts = ["core", "overlay"].map(|part| content(&parts[part]).data);
    assert_eq!(whole.data, parts.concat());
}
