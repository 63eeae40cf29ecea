//! A rule that the compiler does not check: no two files import each other in a loop.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Item, UseTree};

/// A module's path from the root: `["verdict", "reasons"]`.
type Module = Vec<String>;

/// The modules of the library by file, and the names that each re-exports from its files.
#[derive(Default)]
struct House {
    files: BTreeMap<Module, syn::File>,
    /// The path that a re-export stands for, by module and name.
    exports: BTreeMap<(Module, String), Module>,
}

impl House {
    fn open() -> Self {
        let mut house = Self::default();
        house.read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[]);
        for (module, file) in &house.files {
            for item in &file.items {
                if let Item::Use(import) = item
                    && !matches!(import.vis, syn::Visibility::Inherited)
                {
                    for path in paths(&import.tree) {
                        let name = path.last().cloned().unwrap_or_default();
                        let path = absolute(module, &path);
                        house.exports.insert((module.clone(), name), path);
                    }
                }
            }
        }
        house
    }

    fn read(&mut self, folder: &Path, module: &[String]) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder)
            .expect("a folder of the library")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        entries.sort();
        for path in entries {
            let stem = path.file_stem().expect("a name").to_string_lossy();
            let mut own = module.to_vec();
            if path.is_dir() {
                own.push(stem.into_owned());
                self.read(&path, &own);
                continue;
            }
            if path.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            if stem != "mod" && stem != "lib" {
                own.push(stem.into_owned());
            }
            let text = fs::read_to_string(&path).expect("a file of the library");
            let file = syn::parse_file(&text).expect("Rust");
            self.files.insert(own, file);
        }
    }

    /// The file that contains the item at a path from the root.
    fn file_of(&self, path: &[String]) -> Option<&Module> {
        for length in (1..=path.len()).rev() {
            let (module, rest) = path.split_at(length);
            let Some((found, _)) = self.files.get_key_value(module) else {
                continue;
            };
            let Some(name) = rest.first() else {
                return Some(found);
            };
            let export = self.exports.get(&(module.to_vec(), name.clone()));
            return match export {
                Some(export) if export != path => self.file_of(export),
                _ => Some(found),
            };
        }
        None
    }

    /// For each file, the files that it imports from. Re-exports of a folder's own `mod.rs` do not count: they list
    /// what is in the folder.
    fn imports(&self) -> BTreeMap<&Module, BTreeSet<&Module>> {
        let mut imports = BTreeMap::new();
        for (module, file) in &self.files {
            let mut named = Named::default();
            named.visit_file(file);
            let targets = named.paths.iter().filter_map(|path| {
                let target = self.file_of(&absolute(module, path))?;
                let is_own_room = target.starts_with(module);
                (!is_own_room).then_some(target)
            });
            imports.insert(module, targets.collect());
        }
        imports
    }
}

/// Every path in a file, except in its tests.
#[derive(Default)]
struct Named {
    paths: Vec<Vec<String>>,
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.content.is_none() {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, import: &'ast syn::ItemUse) {
        self.paths.extend(paths(&import.tree));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter();
        self.paths
            .push(names.map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }
}

/// The paths of an import.
fn paths(tree: &UseTree) -> Vec<Vec<String>> {
    let below = |name: &syn::Ident, tree: &UseTree| {
        let mut all = paths(tree);
        for path in &mut all {
            path.insert(0, name.to_string());
        }
        all
    };
    match tree {
        UseTree::Path(path) => below(&path.ident, &path.tree),
        UseTree::Name(name) if name.ident == "self" => vec![vec![]],
        UseTree::Name(name) => vec![vec![name.ident.to_string()]],
        UseTree::Rename(rename) => vec![vec![rename.ident.to_string()]],
        UseTree::Glob(_) => vec![vec![]],
        UseTree::Group(group) => group.items.iter().flat_map(paths).collect(),
    }
}

/// A path in a file of this module, from the root.
fn absolute(module: &[String], path: &[String]) -> Module {
    let mut absolute = match path.first().map(String::as_str) {
        Some("crate") => Vec::new(),
        _ => module.to_vec(),
    };
    for name in path {
        match name.as_str() {
            "crate" | "self" => {}
            "super" => {
                absolute.pop();
            }
            _ => absolute.push(name.clone()),
        }
    }
    absolute
}

/// Removes the files that are in no loop: those that import none of the others, until nothing changes.
fn loops<'m>(
    mut imports: BTreeMap<&'m Module, BTreeSet<&'m Module>>,
) -> BTreeMap<&'m Module, BTreeSet<&'m Module>> {
    loop {
        let (before, names): (_, BTreeSet<_>) = (imports.len(), imports.keys().copied().collect());
        for targets in imports.values_mut() {
            targets.retain(|target| names.contains(target));
        }
        let wanted: BTreeSet<_> = imports.values().flatten().copied().collect();
        imports.retain(|file, targets| !targets.is_empty() && wanted.contains(file));
        if imports.len() == before {
            return imports;
        }
    }
}

#[test]
fn no_two_files_import_each_other_in_a_loop() {
    let house = House::open();
    let imports = house.imports();
    assert!(imports.values().map(BTreeSet::len).sum::<usize>() > 300);
    let loops = loops(imports);
    let lines: Vec<_> = loops
        .iter()
        .map(|(file, targets)| {
            let targets: Vec<_> = targets.iter().map(|target| target.join("/")).collect();
            format!("{} imports from {}", file.join("/"), targets.join(", "))
        })
        .collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}
