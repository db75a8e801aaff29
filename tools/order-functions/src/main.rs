//! Puts functions that look alike beside each other, so that a WebAssembly file is smaller once it is compressed: what
//! was said shortly before is cheaper to say again than what was said long ago. Compilers leave them in no such order.
//!
//!     order-functions <file.wasm>...

use std::{collections::HashMap, convert::Infallible, env, fs, process::ExitCode};

use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

fn main() -> ExitCode {
    for path in env::args().skip(1) {
        let ordered = fs::read(&path).map_err(|error| error.to_string()).and_then(|wasm| ordered(&wasm));
        if let Err(error) = ordered.and_then(|wasm| fs::write(&path, wasm).map_err(|error| error.to_string())) {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The same module with its functions in another order.
fn ordered(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let (imported, bodies) = functions(wasm).map_err(|error| error.to_string())?;
    let order = by_likeness(&bodies);
    let mut new_index: Vec<usize> = (0..imported + order.len()).collect();
    for (place, old) in order.iter().enumerate() {
        new_index[imported + old] = imported + place;
    }
    let mut module = Module::new();
    let mut reorder = Reorder { order, new_index };
    reorder.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| error.to_string())?;
    Ok(module.finish())
}

/// How many functions are imported, and the bytes of those that are not.
fn functions(wasm: &[u8]) -> Result<(usize, Vec<&[u8]>), BinaryReaderError> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// So many bytes in a row are compared: four did best of three to eight.
const SHINGLE: usize = 4;

/// The places of the bodies, each followed by the one that shares most with it of those that are left.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let shingles: Vec<Vec<&[u8]>> = bodies.iter().map(|body| shingles_of(body)).collect();
    let mut found_in = HashMap::<&[u8], Vec<usize>>::new();
    for (place, all) in shingles.iter().enumerate() {
        for shingle in all {
            found_in.entry(shingle).or_default().push(place);
        }
    }
    // Bodies that share nothing follow each other as a dictionary has them, in any run the same.
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|place| bodies[*place]);
    let mut order = Vec::with_capacity(bodies.len());
    let mut shared = vec![0_u32; bodies.len()];
    let mut next = 0;
    while !left.is_empty() {
        let last = left.remove(next);
        order.push(last);
        shared.fill(0);
        for place in shingles[last].iter().flat_map(|shingle| &found_in[shingle]) {
            shared[*place] += 1;
        }
        let likeness = |place: usize| {
            let both = shingles[place].len() + shingles[last].len() + 1;
            f64::from(shared[place]) / both as f64
        };
        // The first of those that are equally alike.
        next = (1..left.len()).fold(0, |best, at| if likeness(left[at]) > likeness(left[best]) { at } else { best });
    }
    order
}

/// Each run of bytes in a body, once.
fn shingles_of(body: &[u8]) -> Vec<&[u8]> {
    let mut all: Vec<_> = body.windows(SHINGLE).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Writes a module with its functions in another order.
struct Reorder {
    /// Which function comes at each place, counted without those that are imported.
    order: Vec<usize>,
    /// Where each function went, counted with them.
    new_index: Vec<usize>,
}

impl Reencode for Reorder {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        // There are no more functions than fit into 32 bits.
        Ok(self.new_index[function as usize] as u32)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for place in &self.order {
            functions.function(types[*place]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody>, _>>()?;
        for place in self.order.clone() {
            utils::parse_function_body(self, code, bodies[place].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection, ValType};

    /// Three functions that call each other in a ring, of which the first and the last look alike.
    fn ring() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let (mut functions, mut exports, mut code) = (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (index, constants) in [0x1111, 0x7777, 0x1111].into_iter().enumerate() {
            functions.function(0);
            exports.export(&format!("f{index}"), ExportKind::Func, index as u32);
            let mut function = Function::new([]);
            for _ in 0..8 {
                function.instructions().i32_const(constants).drop();
            }
            function.instructions().call((index as u32 + 1) % 3).end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    fn exported(wasm: &[u8]) -> HashMap<String, u32> {
        let exports = Parser::new(0).parse_all(wasm).filter_map(|payload| match payload.unwrap() {
            Payload::ExportSection(exports) => Some(exports),
            _ => None,
        });
        exports.flatten().map(|export| export.unwrap()).map(|export| (export.name.to_owned(), export.index)).collect()
    }

    #[test]
    fn what_looks_alike_stands_side_by_side_and_is_called_as_before() {
        let wasm = ordered(&ring()).unwrap();
        let at = exported(&wasm);
        assert_eq!(at["f0"].abs_diff(at["f2"]), 1);
        let (_, bodies) = functions(&wasm).unwrap();
        for (caller, called) in [("f0", "f1"), ("f1", "f2"), ("f2", "f0")] {
            let body = bodies[at[caller] as usize];
            // call <index>, end
            assert_eq!(body[body.len() - 3..], [0x10, at[called] as u8, 0x0b], "{caller}");
        }
    }

    #[test]
    fn what_is_no_module_is_told() {
        assert!(ordered(b"no module").is_err());
    }
}
