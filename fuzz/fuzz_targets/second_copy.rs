#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| steady_fuzz::second_copy::read(input));
