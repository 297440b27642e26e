//! A native build is plain Rust: no crate that only the WebAssembly module needs is among its dependencies, not even
//! indirectly.

#![allow(clippy::panic)] // A test that cannot ask cargo fails there.

use std::process::Command;

/// The crates that a build for a target is made of.
fn crates_of(target: &str) -> Vec<String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["tree", "--edges", "normal", "--prefix", "none", "--frozen", "--target", target]);
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = cargo.output().unwrap_or_else(|error| panic!("cargo tree: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    lines.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

const OF_WASM: [&str; 3] = ["wasm-bindgen", "js-sys", "serde-wasm-bindgen"];

#[test]
fn a_native_build_has_no_crate_of_webassembly() {
    let crates = crates_of("x86_64-unknown-linux-gnu");
    assert!(crates.iter().any(|name| name == "chrono"), "{crates:?}");
    assert_eq!(crates.iter().find(|name| OF_WASM.contains(&name.as_str())), None);
}

#[test]
fn the_manifest_names_them_all_so_that_none_is_looked_for_in_vain() {
    let manifest = include_str!("../Cargo.toml");
    assert_eq!(OF_WASM.iter().find(|name| !manifest.contains(&format!("\n{name} = "))), None);
}
