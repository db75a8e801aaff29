//! Writes the code in fewer different ways: the locals of each function are numbered by how often they are used, so that
//! the same few numbers come again and again, and each access of memory has the same hint of how it is aligned.
//! A hint changes nothing of what the code does; zero promises least.

use std::{cmp::Reverse, convert::Infallible};

use wasm_encoder::{
    CodeSection, Function, Instruction, MemArg, Module, ValType,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{BinaryReaderError, FunctionBody, Operator, Parser, Payload};

/// The same module with its code written so.
///
/// # Errors
/// When the module cannot be read.
pub fn by_use(wasm: &[u8]) -> Result<Vec<u8>, Error<Infallible>> {
    let mut module = Module::new();
    let mut by_use = ByUse { parameters: parameters(wasm)?.into_iter(), new_index: Vec::new() };
    by_use.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// How many parameters each function has, in the order of their bodies.
fn parameters(wasm: &[u8]) -> Result<Vec<usize>, BinaryReaderError> {
    let (mut of_types, mut of_functions) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(types) => {
                for of_type in types.into_iter_err_on_gc_types() {
                    of_types.push(of_type?.params().len());
                }
            }
            Payload::FunctionSection(types) => {
                for of_type in types {
                    of_functions.push(of_types[of_type? as usize]);
                }
            }
            _ => {}
        }
    }
    Ok(of_functions)
}

struct ByUse<I> {
    /// How many parameters each function has, of those that are still to come.
    parameters: I,
    /// Which number each local of this function has now.
    new_index: Vec<u32>,
}

impl<I: Iterator<Item = usize>> Reencode for ByUse<I> {
    type Error = Infallible;

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error<Infallible>> {
        // Parameters keep their numbers: those who call the function rely on them.
        let parameters = self.parameters.next().unwrap_or_default();
        let mut types: Vec<ValType> = Vec::new();
        for group in body.get_locals_reader()? {
            let (count, of_type) = group?;
            types.extend(vec![self.val_type(of_type)?; count as usize]);
        }
        let mut uses = vec![0_usize; parameters + types.len()];
        for operator in body.get_operators_reader()? {
            if let Operator::LocalGet { local_index }
            | Operator::LocalSet { local_index }
            | Operator::LocalTee { local_index } = operator?
            {
                uses[local_index as usize] += 1;
            }
        }
        let mut order: Vec<usize> = (0..types.len()).collect();
        // Those of one type stand together, as they are declared.
        let uses_of_type = |sought: ValType| -> usize {
            let all = types.iter().zip(&uses[parameters..]);
            all.filter(|(of_type, _)| **of_type == sought).map(|(_, uses)| uses).sum()
        };
        order.sort_by_key(|local| {
            let of_type = types[*local];
            (Reverse(uses_of_type(of_type)), format!("{of_type:?}"), Reverse(uses[parameters + local]))
        });
        self.new_index = (0..).take(uses.len()).collect();
        for (place, local) in (parameters as u32..).zip(&order) {
            self.new_index[parameters + local] = place;
        }
        let mut function = Function::new_with_locals_types(order.iter().map(|local| types[*local]));
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&self.parse_instruction(&mut operators)?);
        }
        code.function(&function);
        Ok(())
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error<Infallible>> {
        let new_index = |local_index| self.new_index[local_index as usize];
        Ok(match operator {
            Operator::LocalGet { local_index } => Instruction::LocalGet(new_index(local_index)),
            Operator::LocalSet { local_index } => Instruction::LocalSet(new_index(local_index)),
            Operator::LocalTee { local_index } => Instruction::LocalTee(new_index(local_index)),
            operator => utils::instruction(self, operator)?,
        })
    }

    fn mem_arg(&mut self, access: wasmparser::MemArg) -> Result<MemArg, Error<Infallible>> {
        Ok(MemArg { align: 0, ..utils::mem_arg(self, access)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{FunctionSection, MemorySection, MemoryType, TypeSection};

    /// A function of one parameter, five locals of two types, and one access of memory.
    fn module() -> Vec<u8> {
        let (mut types, mut functions, mut memories, mut code) =
            (TypeSection::new(), FunctionSection::new(), MemorySection::new(), CodeSection::new());
        types.ty().function([ValType::I32], []);
        functions.function(0);
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut function = Function::new([(2, ValType::I64), (3, ValType::I32)]);
        function
            .instructions()
            .local_get(0)
            .i32_load(MemArg { offset: 4, align: 2, memory_index: 0 })
            .local_set(5)
            .local_get(5)
            .local_tee(5)
            .local_set(3)
            .i64_const(7)
            .local_set(1)
            .end();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code);
        module.finish()
    }

    fn told(wasm: &[u8]) -> (Vec<String>, Vec<String>) {
        let body = Parser::new(0).parse_all(wasm).find_map(|payload| match payload.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        let body = body.unwrap();
        let locals = body.get_locals_reader().unwrap().into_iter().map(|group| format!("{:?}", group.unwrap()));
        let code = body.get_operators_reader().unwrap().into_iter().map(|operator| match operator.unwrap() {
            Operator::LocalGet { local_index } => format!("get {local_index}"),
            Operator::LocalSet { local_index } => format!("set {local_index}"),
            Operator::LocalTee { local_index } => format!("tee {local_index}"),
            Operator::I32Load { memarg } => format!("load {} {}", memarg.offset, memarg.align),
            _ => "other".to_owned(),
        });
        (locals.collect(), code.collect())
    }

    #[test]
    fn the_most_used_locals_come_first_and_parameters_stay() {
        let (locals, code) = told(&by_use(&module()).unwrap());
        assert_eq!(locals, ["(3, I32)", "(2, I64)"]);
        assert_eq!(code, ["get 0", "load 4 0", "set 1", "get 1", "tee 1", "set 2", "other", "set 4", "other"]);
    }

    #[test]
    fn what_is_written_so_is_left_as_it_is() {
        let once = by_use(&module()).unwrap();
        assert_eq!(by_use(&once).unwrap(), once);
    }
}
