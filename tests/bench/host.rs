//! A static host with everything in memory: compressed beforehand, with the release's own headers, and a log.

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

/// A built site.
pub struct Site {
    files: BTreeMap<String, File>,
}

/// The response for one path.
struct File {
    head: String,
    tag: String,
    body: Vec<u8>,
}

impl Site {
    /// Reads what was built, and compresses it as a good host does.
    pub fn read(folder: &Path) -> Arc<Self> {
        let rules = headers_of(&fs::read_to_string(folder.join("_headers")).unwrap_or_default());
        let mut files = BTreeMap::new();
        collect(folder, folder, &mut |name, body| {
            // A host reads `_headers` and does not serve it.
            if name != "_headers" {
                let path = if name == "index.html" { "/".to_owned() } else { format!("/{name}") };
                let file = File::new(&path, body, &rules);
                files.insert(path, file);
            }
        });
        assert!(files.contains_key("/"), "nothing is built in {}: run `make bench`", folder.display());
        Arc::new(Self { files })
    }
}

fn collect(folder: &Path, root: &Path, take: &mut impl FnMut(&str, Vec<u8>)) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, root, take);
        } else if let (Ok(name), Ok(body)) = (path.strip_prefix(root), fs::read(&path)) {
            take(&name.to_string_lossy().replace('\\', "/"), body);
        }
    }
}

impl File {
    fn new(path: &str, body: Vec<u8>, rules: &[(String, String)]) -> Self {
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let tag = format!("\"{:x}\"", hasher.finish());
        let kind = match path.rsplit('.').next().unwrap_or_default() {
            "/" | "html" => "text/html; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "wasm" => "application/wasm",
            "webmanifest" => "application/manifest+json",
            "png" => "image/png",
            "svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };
        let mut head = format!("Content-Type: {kind}\r\nETag: {tag}\r\n");
        for (_, header) in rules.iter().filter(|(pattern, _)| matches(pattern, path)) {
            head.push_str(&format!("{header}\r\n"));
        }
        // Compressed already.
        let body = if kind == "image/png" {
            body
        } else {
            head.push_str("Content-Encoding: br\r\n");
            compressed(&body)
        };
        Self { head, tag, body }
    }
}

fn compressed(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    brotli::CompressorReader::new(body, 1 << 16, 11, 22).read_to_end(&mut out).expect("memory does not fail");
    out
}

/// The rules of a `_headers` file: path pattern, and a header with its value.
fn headers_of(text: &str) -> Vec<(String, String)> {
    let (mut pattern, mut rules) = ("", Vec::new());
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with(char::is_whitespace) {
            rules.push((pattern.to_owned(), line.trim().to_owned()));
        } else {
            pattern = line.trim();
        }
    }
    rules
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => path.starts_with(start) && path.ends_with(end),
        None => pattern == path,
    }
}

/// Serves a site on a port, and so on an origin, of its own.
pub struct Host {
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    site: Arc<Site>,
    /// Goes up at every start and stop: a connection of an earlier run gets no answer.
    run: AtomicU64,
    log: Mutex<Vec<Asked>>,
}

/// One request and what it got.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path that was asked for, without the query.
    pub path: String,
    /// The status of the response.
    pub status: u16,
    /// The bytes of the response's head.
    pub head: usize,
    /// The bytes of its body, compressed.
    pub body: usize,
}

impl Host {
    /// Serves this site.
    pub fn start(site: &Arc<Site>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a port").port();
        let shared = Shared { site: Arc::clone(site), run: AtomicU64::new(0), log: Mutex::default() };
        let host = Self { port, shared: Arc::new(shared) };
        let shared = Arc::clone(&host.shared);
        thread::spawn(move || {
            for connection in listener.incoming().map_while(Result::ok) {
                if shared.run.load(Ordering::SeqCst) != 0 {
                    return;
                }
                let shared = Arc::clone(&shared);
                thread::spawn(move || shared.answer_all(&connection));
            }
        });
        host
    }

    /// The address of a page within.
    pub fn address(&self, rest: &str) -> String {
        format!("http://localhost:{}/{rest}", self.port)
    }

    /// Closes the port, as when there is no signal.
    pub fn stop(&self) {
        self.shared.run.store(1, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it has stopped and closes the port.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        let closed = crate::wait(|| TcpStream::connect(("127.0.0.1", self.port)).is_err().then_some(()));
        closed.expect("the host stops");
    }

    /// All requests so far.
    pub fn log(&self) -> Vec<Asked> {
        self.shared.log.lock().expect("the log").clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.shared.run.store(1, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

impl Shared {
    fn answer_all(&self, connection: &TcpStream) {
        _ = connection.set_nodelay(true);
        let mut reader = BufReader::new(connection);
        loop {
            let (mut lines, mut line) = (Vec::new(), String::new());
            while reader.read_line(&mut line).unwrap_or(0) > 0 && !line.trim().is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if line.is_empty() || lines.is_empty() || self.run.load(Ordering::SeqCst) != 0 {
                return;
            }
            if (&*connection).write_all(&self.answer(&lines)).is_err() {
                return;
            }
        }
    }

    fn answer(&self, lines: &[String]) -> Vec<u8> {
        let target = lines[0].split_ascii_whitespace().nth(1).unwrap_or_default();
        let path = target.split(['?', '#']).next().unwrap_or_default().to_owned();
        let path = if path == "/index.html" { "/".to_owned() } else { path };
        let said = |name: &str| {
            let is_it = |line: &&String| line.to_ascii_lowercase().starts_with(name);
            lines.iter().find(is_it).map(|line| line[name.len()..].trim()).unwrap_or_default()
        };
        let (status, head, body) = match self.site.files.get(&path) {
            None => ("404 Not Found", String::new(), &[][..]),
            Some(file) if said("if-none-match:") == file.tag => ("304 Not Modified", file.head.clone(), &[][..]),
            Some(file) => {
                assert!(said("accept-encoding:").contains("br"), "the browser takes no brotli");
                ("200 OK", file.head.clone(), &file.body[..])
            }
        };
        let head = format!("HTTP/1.1 {status}\r\n{head}Content-Length: {}\r\n\r\n", body.len());
        let status = status[..3].parse().unwrap_or_default();
        self.log.lock().expect("the log").push(Asked { path, status, head: head.len(), body: body.len() });
        [head.as_bytes(), body].concat()
    }
}
