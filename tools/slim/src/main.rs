//! Makes the built app smaller once it is compressed, without changing what it does:
//!
//!     slim <loader.js> <file.wasm>...

mod locals;
mod names;
mod order;

use std::{convert::Infallible, env, fs, io, process::ExitCode, thread};

use wasm_encoder::{
    CodeSection, ExportSection, FunctionSection, ImportSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, CustomSectionReader, Export, FunctionBody, FunctionSectionReader, Import,
    ImportSectionReader, Parser, Payload, TypeRef,
};

use names::Names;
use order::by_likeness;

fn main() -> ExitCode {
    let mut paths = env::args().skip(1);
    let Some(loader) = paths.next() else {
        eprintln!("slim <loader.js> <file.wasm>...");
        return ExitCode::FAILURE;
    };
    match slim_all(&loader, &paths.collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn slim_all(loader_path: &str, paths: &[String]) -> Result<(), String> {
    let failed = |path: &str, error: &dyn std::fmt::Display| format!("{path}: {error}");
    let loader = fs::read_to_string(loader_path).map_err(|error| failed(loader_path, &error))?;
    let modules = paths.iter().map(|path| fs::read(path).map_err(|error| failed(path, &error)));
    let modules = modules.collect::<Result<Vec<_>, _>>()?;
    let names = Names::of(&loader, &modules).map_err(|error| failed(loader_path, &error))?;
    fs::write(loader_path, names.put_into(&loader)).map_err(|error| failed(loader_path, &error))?;
    for (path, wasm) in paths.iter().zip(&modules) {
        let slim = slim(wasm, &names).map_err(|error| failed(path, &error))?;
        fs::write(path, slim).map_err(|error| failed(path, &error))?;
    }
    Ok(())
}

/// With which of the functions the order begins, in hundredths. A begin may cost 1 KB or save it, and nothing tells which
/// before it is compressed.
const BEGINS: [usize; 6] = [0, 10, 30, 50, 70, 90];

/// The same module with its locals and functions in another order, with short names, and without what only a debugger
/// reads: the smallest of a few, once it is compressed.
fn slim(wasm: &[u8], names: &Names) -> Result<Vec<u8>, String> {
    let wasm = &locals::by_use(wasm).map_err(|error| error.to_string())?;
    let each = thread::scope(|scope| {
        let begun = BEGINS.map(|begin| {
            scope.spawn(move || {
                let slim = reordered(wasm, names, begin)?;
                Ok::<_, String>((compressed_size(&slim).map_err(|error| error.to_string())?, slim))
            })
        });
        begun.map(|each| each.join().unwrap_or_else(|_| Err("a thread stopped".to_owned())))
    });
    let sizes = each.into_iter().collect::<Result<Vec<_>, _>>()?;
    sizes.into_iter().min_by_key(|(size, _)| *size).map(|(_, slim)| slim).ok_or_else(|| "no order".to_owned())
}

/// As a good host compresses it.
fn compressed_size(wasm: &[u8]) -> io::Result<usize> {
    let mut sent = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &wasm[..], &mut sent, &settings)
}

fn reordered(wasm: &[u8], names: &Names, begin: usize) -> Result<Vec<u8>, String> {
    let (imported, bodies) = functions(wasm).map_err(|error| error.to_string())?;
    let order = by_likeness(&bodies, begin * bodies.len() / 100);
    let mut new_index: Vec<usize> = (0..imported + order.len()).collect();
    for (place, old) in order.iter().enumerate() {
        new_index[imported + old] = imported + place;
    }
    let mut module = Module::new();
    let mut slim = Slim { names, order, new_index };
    slim.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|error| error.to_string())?;
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

/// Writes a module with its functions in another order, with short names, and without what only a debugger reads.
struct Slim<'a> {
    names: &'a Names,
    /// Which function comes at each place, counted without those that are imported.
    order: Vec<usize>,
    /// Where each function went, counted with them.
    new_index: Vec<usize>,
}

impl Reencode for Slim<'_> {
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

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let names = self.names;
        for import in section.into_imports() {
            let import = import?;
            utils::parse_import(self, imports, Import { name: names.short(import.name), ..import })?;
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let names = self.names;
        utils::parse_export(self, exports, Export { name: names.short(export.name), ..export })
    }

    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{borrow::Cow, collections::HashMap};

    use wasm_encoder::{CustomSection, EntityType, ExportKind, Function, TypeSection, ValType};

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
        module.section(&CustomSection { name: Cow::Borrowed("producers"), data: Cow::Borrowed(b"who built it") });
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
        let wasm = slim(&ring(), &Names::default()).unwrap();
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
    fn what_only_a_debugger_reads_is_left_out() {
        let says = |wasm: &[u8]| wasm.windows(12).any(|bytes| bytes == b"who built it");
        assert!(says(&ring()));
        assert!(!says(&slim(&ring(), &Names::default()).unwrap()));
    }

    #[test]
    fn the_module_has_the_names_that_the_loader_has() {
        let mut imports = ImportSection::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        imports.import("./b_bg.js", "__wbg_add_1", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        let wasm = module.finish();
        let names = Names::of("{ __wbg_add_1: 1 }; wasm.__wbindgen_start()", std::slice::from_ref(&wasm)).unwrap();
        let slim = slim(&wasm, &names).unwrap();
        assert_eq!(names::handed_over(&slim).unwrap(), ["A", "B"]);
    }

    #[test]
    fn what_is_no_module_is_told() {
        assert!(slim(b"no module", &Names::default()).is_err());
    }
}
