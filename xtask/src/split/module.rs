//! Reads a wasm module as far as the split requires.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use wasmparser::{
    BinaryReader, ConstExpr, Data, DataKind, ElementItems, ElementKind, ElementSectionReader,
    Export, ExternalKind, FuncType, FunctionBody, Global, Import, MemArg, MemoryType, Name,
    NameSectionReader, Operator, Parser, Payload, TableSectionReader, TableType, TypeRef,
};

pub(super) struct Module<'w> {
    pub(super) types: Vec<FuncType>,
    /// The imported functions, which have the first indices.
    pub(super) imports: Vec<Import<'w>>,
    /// The types of the functions defined in the module.
    signatures: Vec<u32>,
    pub(super) bodies: Vec<FunctionBody<'w>>,
    pub(super) exports: Vec<Export<'w>>,
    pub(super) start: Option<u32>,
    pub(super) memory: MemoryType,
    pub(super) tables: Vec<TableType>,
    pub(super) globals: Vec<Global<'w>>,
    pub(super) table_section: TableSectionReader<'w>,
    /// The functions that may be called through the first table, by slot.
    pub(super) slots: BTreeMap<u32, u32>,
    pub(super) statics: Vec<Static<'w>>,
}

/// A static, or a piece of one.
pub(super) struct Static<'w> {
    /// The linker's name; empty if it has none.
    pub(super) name: &'w str,
    /// Its address.
    pub(super) at: u32,
    pub(super) bytes: &'w [u8],
}

impl Static<'_> {
    /// Its bytes as numbers; some of them may be addresses.
    pub(super) fn words(&self) -> impl Iterator<Item = u32> {
        let (words, _) = self.bytes.as_chunks::<4>();
        words.iter().map(|word| u32::from_le_bytes(*word))
    }

    /// Whether it contains the address of another static.
    pub(super) fn points_to(&self, other: &Self) -> bool {
        self.words().any(|word| word == other.at)
    }

    pub(super) fn holds(&self, address: u64) -> bool {
        let start = u64::from(self.at);
        (start..start + self.bytes.len() as u64).contains(&address)
    }
}

impl<'w> Module<'w> {
    pub(super) fn read(wasm: &'w [u8]) -> Result<Self> {
        let mut types = Vec::new();
        let mut imports = Vec::new();
        let mut signatures = Vec::new();
        let mut bodies = Vec::new();
        let mut exports = Vec::new();
        let mut memories = Vec::new();
        let mut globals = Vec::new();
        let (mut start, mut tables) = (None, None);
        let mut slots = BTreeMap::new();
        let mut statics = Vec::new();
        let mut names: BTreeMap<u32, &str> = BTreeMap::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => {
                    types = section
                        .into_iter_err_on_gc_types()
                        .collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(section) => {
                    imports = section.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(section) => {
                    signatures = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::TableSection(section) => tables = Some(section),
                Payload::MemorySection(section) => {
                    memories = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::GlobalSection(section) => {
                    globals = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ExportSection(section) => {
                    exports = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::StartSection { func, .. } => start = Some(func),
                Payload::ElementSection(section) => slots = read_slots(section)?,
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::DataSection(section) => {
                    statics = section
                        .into_iter()
                        .map(|data| read_static(&data?))
                        .collect::<Result<_>>()?;
                }
                Payload::CustomSection(section) if section.name() == "name" => {
                    let reader = BinaryReader::new(section.data(), section.data_offset());
                    for subsection in NameSectionReader::new(reader) {
                        if let Name::Data(data) = subsection? {
                            for naming in data {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
                Payload::Version { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::DataCountSection { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => bail!("unsupported section: {other:?}"),
            }
        }
        let functions_alone = imports
            .iter()
            .all(|import: &Import<'_>| matches!(import.ty, TypeRef::Func(_)));
        if !functions_alone || memories.len() != 1 {
            bail!("the wasm must import only functions, and have exactly one memory");
        }
        for (index, name) in names {
            if let Some(found) = statics.get_mut(index as usize) {
                found.name = name;
            }
        }
        let table_section = tables.context("the wasm has no table")?;
        Ok(Self {
            types,
            imports,
            signatures,
            bodies,
            exports,
            start,
            memory: memories[0],
            tables: table_section
                .clone()
                .into_iter()
                .map(|table| Ok(table?.ty))
                .collect::<Result<_>>()?,
            globals,
            table_section,
            slots,
            statics,
        })
    }

    /// The number of imported functions.
    pub(super) fn imported(&self) -> u32 {
        u32::try_from(self.imports.len()).unwrap_or(u32::MAX)
    }

    /// The functions defined in the module.
    pub(super) fn own(&self) -> impl Iterator<Item = u32> {
        (self.imported()..).take(self.bodies.len())
    }

    /// The body of a function that is defined in the module.
    pub(super) fn body(&self, function: u32) -> Option<&FunctionBody<'w>> {
        let index = function.checked_sub(self.imported())?;
        self.bodies.get(index as usize)
    }

    /// The type of an imported or a defined function.
    pub(super) fn signature(&self, function: u32) -> Result<u32> {
        if let Some(import) = self.imports.get(function as usize) {
            return match import.ty {
                TypeRef::Func(ty) => Ok(ty),
                other => bail!("an import that is not a function: {other:?}"),
            };
        }
        let own = self.signatures.get((function - self.imported()) as usize);
        own.copied().context("a function without a type")
    }

    /// The functions that a function calls or references.
    pub(super) fn callees(&self, function: u32) -> Result<BTreeSet<u32>> {
        let mut found = BTreeSet::new();
        let Some(body) = self.body(function) else {
            return Ok(found);
        };
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => {
                    found.insert(function_index);
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The numbers in a function that may be addresses or table slots.
    pub(super) fn numbers(&self, function: u32) -> Result<Vec<u64>> {
        let mut found = Vec::new();
        let Some(body) = self.body(function) else {
            return Ok(found);
        };
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::I32Const { value } => found.push(u64::from(value.cast_unsigned())),
                // wasm-opt combines two numbers that are stored next to each other.
                Operator::I64Const { value } => {
                    let value = value.cast_unsigned();
                    found.extend([value & u64::from(u32::MAX), value >> 32]);
                }
                operator => found.extend(memarg(&operator).map(|memarg| memarg.offset)),
            }
        }
        Ok(found)
    }

    /// The exported functions, with their names.
    pub(super) fn exported(&self) -> impl Iterator<Item = (&'w str, u32)> {
        self.exports
            .iter()
            .filter(|export| matches!(export.kind, ExternalKind::Func | ExternalKind::FuncExact))
            .map(|export| (export.name, export.index))
    }
}

/// The functions in the first table, by slot.
pub(super) fn read_slots(section: ElementSectionReader<'_>) -> Result<BTreeMap<u32, u32>> {
    let mut slots = BTreeMap::new();
    for element in section {
        let element = element?;
        let ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        } = element.kind
        else {
            bail!("the wasm fills its table at run time, or fills a second one");
        };
        let ElementItems::Functions(functions) = element.items else {
            bail!("the wasm's table contains something other than functions");
        };
        let first = constant(&offset_expr)?;
        for (slot, function) in (first..).zip(functions) {
            slots.insert(slot, function?);
        }
    }
    Ok(slots)
}

fn constant(expression: &ConstExpr<'_>) -> Result<u32> {
    let Operator::I32Const { value } = expression.get_operators_reader().read()? else {
        bail!("data or table elements have no constant offset");
    };
    Ok(value.cast_unsigned())
}

fn read_static<'w>(data: &Data<'w>) -> Result<Static<'w>> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        bail!("the wasm copies data at run time");
    };
    Ok(Static {
        name: "",
        at: constant(offset_expr)?,
        bytes: data.data,
    })
}

/// The memory argument of an instruction that reads or writes memory.
fn memarg(operator: &Operator<'_>) -> Option<MemArg> {
    match *operator {
        Operator::I32Load { memarg }
        | Operator::I64Load { memarg }
        | Operator::F32Load { memarg }
        | Operator::F64Load { memarg }
        | Operator::I32Load8S { memarg }
        | Operator::I32Load8U { memarg }
        | Operator::I32Load16S { memarg }
        | Operator::I32Load16U { memarg }
        | Operator::I64Load8S { memarg }
        | Operator::I64Load8U { memarg }
        | Operator::I64Load16S { memarg }
        | Operator::I64Load16U { memarg }
        | Operator::I64Load32S { memarg }
        | Operator::I64Load32U { memarg }
        | Operator::I32Store { memarg }
        | Operator::I64Store { memarg }
        | Operator::F32Store { memarg }
        | Operator::F64Store { memarg }
        | Operator::I32Store8 { memarg }
        | Operator::I32Store16 { memarg }
        | Operator::I64Store8 { memarg }
        | Operator::I64Store16 { memarg }
        | Operator::I64Store32 { memarg } => Some(memarg),
        _ => None,
    }
}
