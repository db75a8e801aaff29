#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| steady_fuzz::record::read(input));
