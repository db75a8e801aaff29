//! What lies on the disk.

use std::{fs, path::Path};

/// Looks through every file of a folder for these words, in the two ways in which browsers write text. Answers where
/// which was found, and how many bytes were looked through.
pub fn scan_for(folder: &Path, words: &[&str]) -> (Vec<String>, usize) {
    let (mut found, mut bytes_read) = (Vec::new(), 0);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let (within, read) = scan_for(&path, words);
            found.extend(within);
            bytes_read += read;
            continue;
        }
        let Ok(bytes) = fs::read(&path) else { continue };
        bytes_read += bytes.len();
        for word in words {
            let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
            if [word.as_bytes(), &wide].iter().any(|mark| bytes.windows(mark.len()).any(|part| part == *mark)) {
                found.push(format!("{}: {word}", path.display()));
            }
        }
    }
    (found, bytes_read)
}
