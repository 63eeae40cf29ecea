//! Writes the wasm of each part.

use std::collections::{BTreeMap, BTreeSet};
use std::error;
use std::fmt;
use std::mem;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, EntityType,
    ExportKind, ExportSection, FunctionSection, GlobalSection, ImportSection, MemorySection,
    StartSection, TableSection, TypeSection,
};
use wasmparser::ExternalKind;

use super::module::Module;
use super::plan::Content;
use super::{CORE, SECTION};

/// The names under which the parts import items of the core.
pub(super) struct Names {
    names: BTreeMap<(Item, u32), String>,
    /// The items for which the wasm has no export.
    added: Vec<(String, Item, u32)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    Function,
    Table,
    Memory,
    Global,
}

impl Item {
    const fn kind(self) -> ExportKind {
        match self {
            Self::Function => ExportKind::Func,
            Self::Table => ExportKind::Table,
            Self::Memory => ExportKind::Memory,
            Self::Global => ExportKind::Global,
        }
    }
}

impl Names {
    /// Starts with the exports that the wasm already has.
    pub(super) fn new(module: &Module<'_>) -> Self {
        let names = module.exports.iter().filter_map(|export| {
            let item = match export.kind {
                ExternalKind::Func | ExternalKind::FuncExact => Item::Function,
                ExternalKind::Table => Item::Table,
                ExternalKind::Memory => Item::Memory,
                ExternalKind::Global => Item::Global,
                ExternalKind::Tag => return None,
            };
            Some(((item, export.index), export.name.to_owned()))
        });
        Self {
            names: names.collect(),
            added: Vec::new(),
        }
    }

    fn of(&mut self, item: Item, index: u32) -> String {
        let Self { names, added } = self;
        let name = names.entry((item, index)).or_insert_with(|| {
            // No export of the library has a number as its name.
            let name = added.len().to_string();
            added.push((name.clone(), item, index));
            name
        });
        name.clone()
    }
}

/// The functions and types of the whole wasm, with their numbers in a part.
struct Renumbered<'m> {
    module: &'m Module<'m>,
    functions: BTreeMap<u32, u32>,
    types: BTreeMap<u32, u32>,
    type_section: TypeSection,
}

impl<'m> Renumbered<'m> {
    fn new(module: &'m Module<'m>, functions: impl IntoIterator<Item = u32>) -> Self {
        Self {
            module,
            functions: functions.into_iter().zip(0..).collect(),
            types: BTreeMap::new(),
            type_section: TypeSection::new(),
        }
    }

    /// The function and code sections of these functions.
    fn bodies(&mut self, functions: &BTreeSet<u32>) -> Result<(FunctionSection, CodeSection)> {
        let (mut signatures, mut code) = (FunctionSection::new(), CodeSection::new());
        for &function in functions {
            let ty = self.type_index(self.module.signature(function)?)?;
            signatures.function(ty);
            let body = self
                .module
                .body(function)
                .context("an import has no body")?;
            self.parse_function_body(&mut code, body.clone())?;
        }
        Ok((signatures, code))
    }

    /// The table slots of these functions. A slot that several parts have is filled by each of them, with the same
    /// code.
    fn elements(&mut self, functions: &BTreeSet<u32>) -> ElementSection {
        let mut section = ElementSection::new();
        let mut run: Vec<u32> = Vec::new();
        let mut next = 0;
        let mut add = |end: u32, run: &mut Vec<u32>| {
            if !run.is_empty() {
                let first = end - u32::try_from(run.len()).unwrap_or_default();
                let first = ConstExpr::i32_const(first.cast_signed());
                section.active(None, &first, Elements::Functions(mem::take(run).into()));
            }
        };
        for (&slot, function) in &self.module.slots {
            if !functions.contains(function) {
                continue;
            }
            if slot != next {
                add(next, &mut run);
            }
            run.push(self.functions[function]);
            next = slot + 1;
        }
        add(next, &mut run);
        section
    }

    /// The imports from JavaScript.
    fn imports(&mut self, functions: &BTreeSet<u32>, section: &mut ImportSection) -> Result<()> {
        for &function in functions {
            let import = self.module.imports.get(function as usize);
            let import = import.context("a function is not imported")?;
            let ty = self.entity_type(import.ty)?;
            section.import(import.module, import.name, ty);
        }
        Ok(())
    }
}

/// The part does not contain this function or type.
#[derive(Debug)]
struct NotThere(u32);

impl fmt::Display for NotThere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is in another part", self.0)
    }
}

impl error::Error for NotThere {}

impl Reencode for Renumbered<'_> {
    type Error = NotThere;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let index = self.functions.get(&function).copied();
        index.ok_or(Error::UserError(NotThere(function)))
    }

    fn type_index(&mut self, ty: u32) -> Result<u32, Error<Self::Error>> {
        if let Some(&index) = self.types.get(&ty) {
            return Ok(index);
        }
        let signature = self.module.types.get(ty as usize);
        let signature = signature.ok_or(Error::UserError(NotThere(ty)))?;
        let signature = self.func_type(signature.clone())?;
        let index = self.type_section.len();
        self.type_section.ty().func_type(&signature);
        self.types.insert(ty, index);
        Ok(index)
    }
}

/// Divides the called functions into imports from JavaScript and functions elsewhere in the wasm.
fn called(
    module: &Module<'_>,
    functions: &BTreeSet<u32>,
) -> Result<(BTreeSet<u32>, BTreeSet<u32>)> {
    let mut called = BTreeSet::new();
    for &function in functions {
        called.extend(module.callees(function)?);
    }
    let elsewhere = called.difference(functions).copied();
    Ok(elsewhere.partition(|&function| function < module.imported()))
}

/// Writes a part that runs in the instance of the core.
pub(super) fn part(
    module: &Module<'_>,
    content: &Content,
    core: &Content,
    names: &mut Names,
    label: &str,
) -> Result<Vec<u8>> {
    let functions = &content.functions;
    let (from_javascript, from_core) = called(module, functions)?;
    let order = from_javascript.iter().chain(&from_core).chain(functions);
    let mut parts = Renumbered::new(module, order.copied());

    let mut imports = ImportSection::new();
    parts.imports(&from_javascript, &mut imports)?;
    let mut import = |item, index, ty: EntityType| {
        imports.import(CORE, &names.of(item, index), ty);
    };
    for &function in &from_core {
        let ty = parts.type_index(module.signature(function)?)?;
        import(Item::Function, function, EntityType::Function(ty));
    }
    import(Item::Memory, 0, parts.memory_type(module.memory)?.into());
    for (&ty, index) in module.tables.iter().zip(0..) {
        import(Item::Table, index, parts.table_type(ty)?.into());
    }
    for (global, index) in module.globals.iter().zip(0..) {
        import(Item::Global, index, parts.global_type(global.ty)?.into());
    }

    let (signatures, bodies) = parts.bodies(functions)?;
    let elements = parts.elements(functions);
    let mut exports = ExportSection::new();
    for (name, function) in module.exported() {
        if functions.contains(&function) && !core.functions.contains(&function) {
            exports.export(name, ExportKind::Func, parts.function_index(function)?);
        }
    }

    let mut wasm = wasm_encoder::Module::new();
    wasm.section(&parts.type_section)
        .section(&imports)
        .section(&signatures)
        .section(&exports)
        .section(&elements)
        .section(&bodies)
        .section(&data(module, content))
        .section(&labelled(label));
    Ok(wasm.finish())
}

/// Writes the part with the memory.
pub(super) fn core(
    module: &Module<'_>,
    content: &Content,
    names: Names,
    label: Option<&str>,
) -> Result<Vec<u8>> {
    let (mut from_javascript, _) = called(module, &content.functions)?;
    // An export may be an import that is passed on.
    let imported = module.imported();
    from_javascript.extend(
        module
            .exported()
            .map(|(_, function)| function)
            .filter(|&function| function < imported),
    );
    let mut parts = Renumbered::new(
        module,
        from_javascript.iter().chain(&content.functions).copied(),
    );
    let mut imports = ImportSection::new();
    parts.imports(&from_javascript, &mut imports)?;
    let (signatures, bodies) = parts.bodies(&content.functions)?;

    let (mut tables, mut memories) = (TableSection::new(), MemorySection::new());
    parts.parse_table_section(&mut tables, module.table_section.clone())?;
    memories.memory(parts.memory_type(module.memory)?);
    let mut globals = GlobalSection::new();
    for global in &module.globals {
        parts.parse_global(&mut globals, global.clone())?;
    }

    let mut exports = ExportSection::new();
    for export in &module.exports {
        let is_function = matches!(export.kind, ExternalKind::Func | ExternalKind::FuncExact);
        if !is_function || parts.functions.contains_key(&export.index) {
            parts.parse_export(&mut exports, *export)?;
        }
    }
    for (name, item, index) in names.added {
        let index = match item {
            Item::Function => parts.function_index(index)?,
            Item::Table | Item::Memory | Item::Global => index,
        };
        exports.export(&name, item.kind(), index);
    }

    let elements = parts.elements(&content.functions);
    let start = module.start.map(|start| parts.function_index(start));

    let mut wasm = wasm_encoder::Module::new();
    wasm.section(&parts.type_section)
        .section(&imports)
        .section(&signatures)
        .section(&tables)
        .section(&memories)
        .section(&globals)
        .section(&exports);
    if let Some(function_index) = start.transpose()? {
        wasm.section(&StartSection { function_index });
    }
    wasm.section(&elements)
        .section(&bodies)
        .section(&data(module, content));
    if let Some(label) = label {
        wasm.section(&labelled(label));
    }
    Ok(wasm.finish())
}

/// The statics of a part. Statics that are close to each other share a segment, because each segment costs some bytes.
fn data(module: &Module<'_>, content: &Content) -> DataSection {
    let mut statics: Vec<_> = module.statics.iter().enumerate().collect();
    statics.sort_by_key(|(_, one)| one.at);
    let mut section = DataSection::new();
    let mut segment: Option<(u32, Vec<u8>)> = None;
    let mut add = |segment: Option<(u32, Vec<u8>)>| {
        if let Some((at, bytes)) = segment {
            section.active(0, &ConstExpr::i32_const(at.cast_signed()), bytes);
        }
    };
    for (index, one) in statics {
        if !content.statics.contains(&index) {
            // This static belongs to another part, and a segment must not reach over it.
            add(segment.take());
            continue;
        }
        let joined = segment.as_mut().filter(|(at, bytes)| {
            let end = *at as usize + bytes.len();
            (end..=end + GAP).contains(&(one.at as usize))
        });
        if let Some((at, bytes)) = joined {
            // Memory that is not filled is zero.
            bytes.resize((one.at - *at) as usize, 0);
            bytes.extend_from_slice(one.bytes);
        } else {
            add(segment.take());
            segment = Some((one.at, one.bytes.to_vec()));
        }
    }
    add(segment);
    section
}

/// Up to this many bytes between two statics cost less than another segment.
const GAP: usize = 8;

fn labelled(label: &str) -> CustomSection<'_> {
    CustomSection {
        name: SECTION.into(),
        data: label.as_bytes().into(),
    }
}
