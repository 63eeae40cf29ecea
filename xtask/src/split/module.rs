//! A wasm, as far as it has to be understood to be split.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use wasmparser::{
    DataSectionReader, ElementItems, ElementSectionReader, Export, ExternalKind, FuncType,
    FunctionBody, Global, Import, MemoryType, Operator, Parser, Payload, TableSectionReader,
    TableType, TypeRef,
};

pub(super) struct Module<'w> {
    pub(super) types: Vec<FuncType>,
    /// The imported functions, whose indices come first.
    pub(super) imports: Vec<Import<'w>>,
    /// The types of the module's own functions.
    signatures: Vec<u32>,
    pub(super) bodies: Vec<FunctionBody<'w>>,
    pub(super) exports: Vec<Export<'w>>,
    pub(super) start: Option<u32>,
    pub(super) memory: MemoryType,
    pub(super) tables: Vec<TableType>,
    pub(super) globals: Vec<Global<'w>>,
    pub(super) table_section: TableSectionReader<'w>,
    pub(super) elements: Option<ElementSectionReader<'w>>,
    pub(super) data: DataSectionReader<'w>,
    pub(super) data_count: Option<u32>,
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
        let (mut start, mut elements, mut data_count) = (None, None, None);
        let (mut tables, mut data) = (None, None);
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
                Payload::ElementSection(section) => elements = Some(section),
                Payload::DataCountSection { count, .. } => data_count = Some(count),
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::DataSection(section) => data = Some(section),
                Payload::Version { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => bail!("a section that is not understood: {other:?}"),
            }
        }
        let functions_alone = imports
            .iter()
            .all(|import: &Import<'_>| matches!(import.ty, TypeRef::Func(_)));
        if !functions_alone || memories.len() != 1 {
            bail!("the wasm has to import functions alone, and to have one memory");
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
            elements,
            data: data.context("the wasm has no data")?,
            data_count,
        })
    }

    /// How many functions it imports.
    pub(super) fn imported(&self) -> u32 {
        u32::try_from(self.imports.len()).unwrap_or(u32::MAX)
    }

    /// The body of a function of its own.
    pub(super) fn body(&self, function: u32) -> Option<&FunctionBody<'w>> {
        let index = function.checked_sub(self.imported())?;
        self.bodies.get(index as usize)
    }

    /// The type of a function, imported or its own.
    pub(super) fn signature(&self, function: u32) -> Result<u32> {
        if let Some(import) = self.imports.get(function as usize) {
            return match import.ty {
                TypeRef::Func(ty) => Ok(ty),
                other => bail!("an import that is no function: {other:?}"),
            };
        }
        let own = self.signatures.get((function - self.imported()) as usize);
        own.copied().context("a function without a type")
    }

    /// The functions that a function calls or takes the address of.
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

    /// The functions that may be called by their numbers in a table.
    pub(super) fn in_tables(&self) -> Result<BTreeSet<u32>> {
        let mut found = BTreeSet::new();
        for element in self.elements.clone().into_iter().flatten() {
            match element?.items {
                ElementItems::Functions(functions) => {
                    for function in functions {
                        found.insert(function?);
                    }
                }
                ElementItems::Expressions(_, expressions) => {
                    for expression in expressions {
                        for operator in expression?.get_operators_reader() {
                            if let Operator::RefFunc { function_index } = operator? {
                                found.insert(function_index);
                            }
                        }
                    }
                }
            }
        }
        Ok(found)
    }

    /// The functions that it exports, with their names.
    pub(super) fn exported(&self) -> impl Iterator<Item = (&'w str, u32)> {
        self.exports
            .iter()
            .filter(|export| matches!(export.kind, ExternalKind::Func | ExternalKind::FuncExact))
            .map(|export| (export.name, export.index))
    }
}
