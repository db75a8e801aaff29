//! The last steps of the build, which Trunk calls when it has compiled the app and gathered the files: `cargo xtask
//! finish` for the release (the hook in `Trunk.toml`), `cargo xtask finish-dev` for a debug build (`Trunk.dev.toml`).
//!
//! Each step is a tested function: splitting the app into parts, minifying, naming files by their content, the policy
//! and the worker's list.

mod beside;
mod dev;
mod finish;
mod imports;
mod loader;
mod named;
mod page;
mod script;
mod split;
mod style;
mod worker;

use std::{env, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let finish = match env::args().nth(1).as_deref() {
        Some("finish") => finish::finish,
        Some("finish-dev") => dev::finish,
        _ => bail!("the task is missing: cargo xtask finish, or finish-dev"),
    };
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).with_context(|| format!("{name} is set by Trunk"));
    let source = folder("TRUNK_SOURCE_DIR")?;
    let target = folder("CARGO_TARGET_DIR").unwrap_or_else(|_| source.join("target"));
    let wasm = target.join("wasm32-unknown-unknown").join(folder("TRUNK_PROFILE")?).join("steady.wasm");
    finish(&folder("TRUNK_STAGING_DIR")?, &source.join("style"), &wasm)
}
