//! The imports of `src`: a room uses only the rooms above it in `src/lib.rs`, and no two files import each other, straight or
//! through others. A module's own `mod.rs` may re-export. Requests are read in `decode.rs` files alone.

#![allow(clippy::panic)] // A test that cannot read the source fails there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms, the lowest first: the table of `src/lib.rs`.
const ROOMS: [&str; 12] = [
    "base", "request", "cite", "calendar", "edition", "facts", "answer", "terms", "privacy",
    "estimate", "ledger", "js",
];

/// A module's path: "terms::interest::rates".
type Module = String;

/// What each module imports.
type Imports = BTreeMap<Module, BTreeSet<Module>>;

/// Every module of a folder with its source, by its path.
fn modules(folder: &Path, path: &str, found: &mut BTreeMap<Module, String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = entry.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let inner = if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") };
        if entry.is_dir() {
            modules(&entry, &inner, found);
        } else if name != "lib" {
            let module = if name == "mod" { path.to_owned() } else { inner };
            let program = fs::read_to_string(&entry).unwrap_or_default();
            found.insert(module, without_comments_and_tests(&program));
        }
    }
}

fn without_comments_and_tests(program: &str) -> String {
    let program = program.split("#[cfg(test)]").next().unwrap_or_default();
    let program = program.split("#[cfg(all(test").next().unwrap_or_default();
    let lines = program.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Every path in a source after `crate::` or `super::`, those in braces one by one.
fn paths(program: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in program.match_indices(start) {
            let (before, path) = program.split_at(at);
            if !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                expand("", path, &mut found);
            }
        }
    }
    found
}

/// The paths of a use tree.
fn expand(prefix: &str, tree: &str, found: &mut Vec<String>) {
    let head_end = tree.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let (head, rest) = tree.split_at(head_end.unwrap_or(tree.len()));
    let path = format!("{prefix}{head}");
    if !(head.ends_with("::") && rest.starts_with('{')) {
        found.push(path);
        return;
    }
    let mut depth = 0u32;
    let mut part = String::new();
    for c in rest.chars() {
        match c {
            '{' if depth == 0 => depth = 1,
            '}' | ',' if depth == 1 => {
                if !part.trim().is_empty() {
                    expand(&path, part.trim(), found);
                }
                part.clear();
                if c == '}' {
                    return;
                }
            }
            _ => {
                match c {
                    '{' => depth = depth.saturating_add(1),
                    '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                part.push(c);
            }
        }
    }
}

/// The child of a module from which it re-exports a name.
fn re_exported(name: &str, module: &str, all: &BTreeMap<Module, String>) -> Option<Module> {
    let program = all.get(module)?;
    let uses = program.split(';').filter_map(|statement| {
        let statement = statement.trim_start();
        statement.strip_prefix("pub use ").or_else(|| statement.strip_prefix("pub(crate) use "))
    });
    let mut paths = Vec::new();
    uses.for_each(|tree| expand("", tree, &mut paths));
    let mut own = paths.iter().filter_map(|path| path.rsplit_once("::"));
    let (child, _) = own.find(|(_, last)| *last == name)?;
    Some(format!("{module}::{child}")).filter(|child| all.contains_key(child))
}

/// The module that a path names, as seen from another module: the longest prefix of the path that is a module, or the child
/// from which that one re-exports the name after it.
fn module_of(path: &str, from: &str, all: &BTreeMap<Module, String>) -> Option<Module> {
    let mut here: Vec<&str> = from.split("::").collect();
    let mut steps = path.split("::").peekable();
    if steps.next_if_eq(&"crate").is_some() {
        here.clear();
    }
    while steps.next_if_eq(&"super").is_some() {
        here.pop();
    }
    here.extend(steps);
    let beginning = |count: usize| Some((here.get(..count)?.join("::"), here.get(count)));
    let mut beginnings = (1..=here.len()).rev().filter_map(beginning);
    let (module, name) = beginnings.find(|(path, _)| all.contains_key(path))?;
    Some(name.and_then(|name| re_exported(name, &module, all)).unwrap_or(module))
}

fn imports(all: &BTreeMap<Module, String>) -> Imports {
    let of = |(module, program): (&Module, &String)| {
        let named = paths(program).into_iter().filter_map(|path| module_of(&path, module, all));
        let is_own = |other: &Module| {
            other == module
                || other.starts_with(&format!("{module}::"))
                || module.starts_with(&format!("{other}::"))
        };
        (module.clone(), named.filter(|other| !is_own(other)).collect())
    };
    all.iter().map(of).collect()
}

/// The modules that can be reached from one.
fn reached(from: &str, imports: &Imports) -> BTreeSet<Module> {
    let mut reached = BTreeSet::new();
    let mut left = vec![from.to_owned()];
    while let Some(module) = left.pop() {
        for other in imports.get(&module).into_iter().flatten() {
            if reached.insert(other.clone()) {
                left.push(other.clone());
            }
        }
    }
    reached
}

/// The modules that import themselves, straight or through others.
fn in_circles(imports: &Imports) -> Vec<&Module> {
    imports.keys().filter(|module| reached(module, imports).contains(*module)).collect()
}

/// Every import of a room from one below it.
fn upwards(imports: &Imports) -> Vec<(&Module, &Module)> {
    let room = |module: &str| {
        let name = module.split("::").next().unwrap_or_default();
        ROOMS.iter().position(|room| *room == name).unwrap_or_else(|| panic!("no room {name}"))
    };
    let pairs = imports.iter().flat_map(|(module, others)| others.iter().map(move |o| (module, o)));
    pairs.filter(|(module, other)| room(module) < room(other)).collect()
}

fn source() -> BTreeMap<Module, String> {
    let mut found = BTreeMap::new();
    modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    assert!(found.len() > 60, "the source has moved");
    found
}

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    assert_eq!(upwards(&imports(&source())), []);
}

#[test]
fn no_two_files_import_each_other() {
    assert_eq!(in_circles(&imports(&source())), Vec::<&Module>::new());
}

#[test]
fn only_decode_files_read_requests() {
    let reads = |(module, others): (Module, BTreeSet<Module>)| {
        let may = module.ends_with("::decode")
            || ["request", "js"].iter().any(|room| module.starts_with(room));
        let reads = others.iter().any(|other| other.starts_with("request"));
        (reads && !may).then_some(module)
    };
    assert_eq!(imports(&source()).into_iter().filter_map(reads).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn imports_upwards_and_circles_are_found_where_there_are_some() {
    let program = |text: &str| text.to_owned();
    let all = BTreeMap::from([
        (program("base::money"), program("use crate::terms::{self, time::{Days, Weeks}};")),
        (program("terms"), String::new()),
        (program("terms::time"), program("use super::rates::of_item;")),
        (program("terms::rates"), program("fn f() { crate::base::money::round(super::time::X) }")),
        // Through a name that a `mod.rs` re-exports.
        (program("privacy"), program("mod form;\npub use form::{Event, Form};")),
        (program("privacy::form"), program("use super::effects::Effect;")),
        (program("privacy::effects"), program("use super::Event;")),
    ]);
    let imports = imports(&all);
    let circles =
        ["base::money", "privacy::effects", "privacy::form", "terms::rates", "terms::time"];
    assert_eq!(in_circles(&imports), circles);
    let upwards: Vec<_> = upwards(&imports).into_iter().map(|(_, other)| other.as_str()).collect();
    assert_eq!(upwards, ["terms", "terms::time"]);
}
