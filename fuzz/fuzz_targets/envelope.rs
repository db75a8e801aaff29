#![no_main]

libfuzzer_sys::fuzz_target!(|input: &str| steady_fuzz::envelope::read(input));
