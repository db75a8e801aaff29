#![no_main]

libfuzzer_sys::fuzz_target!(|input: &str| steady_fuzz::backup::read(input));
