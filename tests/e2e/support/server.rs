//! A plain static host on this machine: no rewrite rules, the headers of the release, and a log of what was asked for.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    io::{BufRead, BufReader, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, LazyLock, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// A page of the same origin that is no part of the app, for looking at storage from outside.
pub const BLANK: &str = "blank.html";

/// The page that one is led to when one has to sign in.
const LOGIN: &str = "login.html";

/// Words that are on a page that is no part of the app.
pub const FOREIGN: &str = "Sign in to this network";

/// How a host may answer wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// A foreign page with 200: from a network that wants a login, or a host that answers every path with some page.
    Page,
    /// Nothing, with 200: the file was just begun.
    Empty,
    /// The first half with 200, as if that were all.
    Cut,
    /// 404.
    Missing,
    /// 500.
    Broken,
    /// 302 to a page where one has to sign in.
    Login,
    /// The connection is closed in the middle.
    Closed,
}

impl Odd {
    /// Every one of them.
    pub const ALL: [Self; 7] =
        [Self::Page, Self::Empty, Self::Cut, Self::Missing, Self::Broken, Self::Login, Self::Closed];
}

/// Serves one folder under one path on one port.
pub struct Server {
    port: u16,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// Goes up at every start and stop; odd while running. A connection of an earlier run gets no answer.
    run: AtomicU64,
    site: Mutex<Site>,
    log: Mutex<Vec<Asked>>,
}

#[derive(Clone, Default)]
struct Site {
    folder: PathBuf,
    under: String,
    headers: Vec<(String, String, String)>,
    brotli: bool,
    missing: Vec<String>,
    odd: Option<(String, Odd)>,
    first_script: String,
    first_in_worker: String,
}

/// A response.
struct Answer {
    head: String,
    body: Vec<u8>,
    /// Whether the connection is closed after it.
    closes: bool,
}

/// One request and what it got.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path that was asked for, without the query.
    pub path: String,
    /// The status it got.
    pub status: u16,
    /// How many bytes of body were sent.
    pub bytes: usize,
}

impl Server {
    /// Serves this folder at `/`.
    pub fn start(folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a port").port();
        let site =
            Site { folder: folder.to_owned(), under: "/".into(), headers: headers_of(folder), ..Site::default() };
        let shared = Arc::new(Shared { site: Mutex::new(site), ..Shared::default() });
        let server = Self { port, shared };
        server.listen(listener);
        server
    }

    /// The address of a page of the app, such as `#/today`, or of the app itself.
    pub fn address(&self, rest: &str) -> String {
        let under = self.shared.site.lock().expect("the site").under.clone();
        format!("{}{under}{rest}", self.origin())
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Serves it under this path instead, such as `/steady/`.
    pub fn move_under(&self, path: &str) {
        self.change(|site| path.clone_into(&mut site.under));
    }

    /// Compresses what it sends, as hosts do; all of it now, so that nobody waits for it later.
    pub fn with_brotli(&self) {
        self.change(|site| site.brotli = true);
        let folder = self.shared.site.lock().expect("the site").folder.clone();
        for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            drop(std::fs::read(file.path()).map(|body| compressed(&body)));
        }
    }

    /// Runs this script in the page before anything else in it; the page's own policy is kept, but for this script.
    pub fn run_first(&self, script: &str) {
        self.change(|site| script.clone_into(&mut site.first_script));
    }

    /// Runs this script in the worker before anything else in it.
    pub fn run_first_in_worker(&self, script: &str) {
        self.change(|site| script.clone_into(&mut site.first_in_worker));
    }

    /// Sends no headers but those that say what the answer is.
    pub fn without_headers(&self) {
        self.change(|site| site.headers.clear());
    }

    /// Answers wrongly for this file of the folder; for all of them, if it is empty.
    pub fn answer_oddly(&self, file: &str, odd: Odd) {
        self.change(|site| site.odd = Some((file.to_owned(), odd)));
    }

    /// Answers rightly again.
    pub fn answer_well(&self) {
        self.change(|site| site.odd = None);
    }

    /// Answers 404 for paths that end like this.
    pub fn lose(&self, ending: &str) {
        self.change(|site| site.missing.push(ending.to_owned()));
    }

    /// Serves the lost files again.
    pub fn find_all(&self) {
        self.change(|site| site.missing.clear());
    }

    /// Serves another folder from now on.
    pub fn swap(&self, folder: &Path) {
        self.change(|site| {
            folder.clone_into(&mut site.folder);
            site.headers = headers_of(folder);
        });
    }

    /// Closes the port, as when there is no signal.
    pub fn stop(&self) {
        self.shared.run.fetch_add(1, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it has stopped and closes the port.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        let closed = super::wait(|| TcpStream::connect(("127.0.0.1", self.port)).is_err().then_some(()));
        closed.expect("the server stops");
    }

    /// Listens on the same port again.
    pub fn start_again(&self) {
        let listener = super::wait(|| TcpListener::bind(("127.0.0.1", self.port)).ok()).expect("the same port");
        self.listen(listener);
    }

    /// All requests so far.
    pub fn log(&self) -> Vec<Asked> {
        self.shared.log.lock().expect("the log").clone()
    }

    fn change(&self, change: impl FnOnce(&mut Site)) {
        change(&mut self.shared.site.lock().expect("the site"));
    }

    fn listen(&self, listener: TcpListener) {
        let run = self.shared.run.fetch_add(1, Ordering::SeqCst) + 1;
        let shared = Arc::clone(&self.shared);
        thread::spawn(move || {
            for connection in listener.incoming().map_while(Result::ok) {
                if shared.run.load(Ordering::SeqCst) != run {
                    return;
                }
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    _ = connection.set_read_timeout(Some(Duration::from_secs(60)));
                    shared.answer_all(run, &connection);
                });
            }
        });
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.run.fetch_add(1, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

impl Shared {
    fn answer_all(&self, run: u64, connection: &TcpStream) {
        let mut reader = BufReader::new(connection);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            let (mut takes_brotli, mut has) = (false, String::new());
            loop {
                let mut header = String::new();
                if reader.read_line(&mut header).unwrap_or(0) == 0 {
                    return;
                }
                let header = header.trim().to_ascii_lowercase();
                if let Some(tag) = header.strip_prefix("if-none-match:") {
                    tag.trim().clone_into(&mut has);
                }
                takes_brotli |= header.starts_with("accept-encoding:") && header.contains("br");
                if header.is_empty() {
                    break;
                }
            }
            if self.run.load(Ordering::SeqCst) != run {
                return;
            }
            let mut words = line.split_ascii_whitespace();
            let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let Answer { head, body, closes } = self.answer(method, target, takes_brotli, &has);
            let sent = (&*connection).write_all(head.as_bytes());
            let sent = sent.and_then(|()| if method == "HEAD" { Ok(()) } else { (&*connection).write_all(&body) });
            if closes || sent.is_err() {
                _ = connection.shutdown(Shutdown::Both);
                return;
            }
        }
    }

    fn answer(&self, method: &str, target: &str, takes_brotli: bool, has: &str) -> Answer {
        let site = self.site.lock().expect("the site").clone();
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let within = path.strip_prefix(&site.under);
        if within == Some(BLANK) || within == Some(LOGIN) {
            let page = format!(
                "<!doctype html><link rel=icon href=data:,>{}",
                if within == Some(LOGIN) { FOREIGN } else { "" }
            );
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: no-store\r\nContent-Length: {}\r\n\r\n",
                page.len()
            );
            return Answer { head, body: page.into_bytes(), closes: false };
        }
        let found = (method == "GET" || method == "HEAD").then(|| site.read(path)).flatten();
        let odd = found.as_ref().and_then(|(file, _)| site.odd_for(file));
        let (mut status, file, mut body) = match found {
            Some((file, body)) => ("200 OK", file, body),
            None => ("404 Not Found", "404.txt".to_owned(), b"Not found".to_vec()),
        };
        let mut kind = content_type(&file);
        match odd {
            Some(Odd::Page) => (kind, body) = ("text/html", format!("<!doctype html>{FOREIGN}").into_bytes()),
            Some(Odd::Empty) => body.clear(),
            Some(Odd::Cut) => body.truncate(body.len() / 2),
            Some(Odd::Missing) => (status, body) = ("404 Not Found", b"Not found".to_vec()),
            Some(Odd::Broken) => (status, body) = ("500 Internal Server Error", b"Broken".to_vec()),
            Some(Odd::Login) => (status, body) = ("302 Found", Vec::new()),
            Some(Odd::Closed) | None => {}
        }
        if odd.is_none_or(|odd| odd == Odd::Closed) {
            body = site.prepared(&file, body);
        }
        let tag = tag_of(&body);
        let status = if status == "200 OK" && tag == has { "304 Not Modified" } else { status };
        let mut head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nETag: {tag}\r\n");
        for (pattern, name, value) in &site.headers {
            if matches(pattern, &format!("/{file}")) || (file == "index.html" && matches(pattern, "/")) {
                let allows_first =
                    name.eq_ignore_ascii_case("content-security-policy") && !site.first_script.is_empty();
                let value = if allows_first { with_first_script(value) } else { value.clone() };
                head.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        if odd == Some(Odd::Login) {
            head.push_str(&format!("Location: {}{LOGIN}\r\n", site.under));
        }
        if site.brotli && takes_brotli && !file.ends_with(".png") {
            body = compressed(&body);
            head.push_str("Content-Encoding: br\r\n");
        }
        if status.starts_with("304") {
            body.clear();
            head.push_str("\r\n");
        } else {
            head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
        }
        let closes = odd == Some(Odd::Closed);
        if closes {
            body.truncate(body.len() / 2);
        }
        let status = status[..3].parse().unwrap_or_default();
        self.log.lock().expect("the log").push(Asked { path: path.to_owned(), status, bytes: body.len() });
        Answer { head, body, closes }
    }
}

impl Site {
    /// The file at this path of the host, by its name in the folder.
    fn read(&self, path: &str) -> Option<(String, Vec<u8>)> {
        let name = path.strip_prefix(&self.under)?;
        let name = if name.is_empty() { "index.html" } else { name };
        // A host reads `_headers` and does not serve it.
        let hidden = name.split('/').any(|part| part == ".." || part == "_headers");
        let lost = self.missing.iter().any(|ending| name.ends_with(ending));
        let body = if hidden || lost { None } else { std::fs::read(self.folder.join(name)).ok() };
        body.map(|body| (name.to_owned(), body))
    }

    /// How this file is answered wrongly now.
    fn odd_for(&self, file: &str) -> Option<Odd> {
        let (of, odd) = self.odd.as_ref()?;
        (of.is_empty() || of == file).then_some(*odd)
    }

    /// The file with the scripts in it that tests run first.
    fn prepared(&self, file: &str, body: Vec<u8>) -> Vec<u8> {
        match file {
            "index.html" if !self.first_script.is_empty() => inject(&body, &self.first_script),
            "sw.js" => {
                // The worker keeps only the page that was built, and here that is the one with the script in it.
                let page = std::fs::read(self.folder.join("index.html")).unwrap_or_default();
                let prepared = self.prepared("index.html", page.clone());
                let worker = String::from_utf8_lossy(&body).replace(&hash_of(&page), &hash_of(&prepared));
                format!("{}{worker}", self.first_in_worker).into_bytes()
            }
            _ => body,
        }
    }
}

/// The hash of a file as the worker's list has it.
pub fn hash_of(body: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(body))
}

/// The rules of a `_headers` file: path pattern, header, value.
pub fn headers_of(folder: &Path) -> Vec<(String, String, String)> {
    let text = std::fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    let mut pattern = String::new();
    let mut rules = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        match line.split_once(':') {
            Some((name, value)) if line.starts_with(char::is_whitespace) => {
                rules.push((pattern.clone(), name.trim().to_owned(), value.trim().to_owned()));
            }
            _ => line.trim().clone_into(&mut pattern),
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

fn with_first_script(policy: &str) -> String {
    policy.replace("script-src ", "script-src 'nonce-first' ")
}

/// The entity tag of a body, which changes with its bytes.
fn tag_of(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:x}\"", hasher.finish())
}

/// Puts the script first in the head, where the page's own `meta` policy does not apply yet.
fn inject(page: &[u8], script: &str) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let head = page.find("<head").and_then(|at| page[at..].find('>').map(|end| at + end + 1));
    let at = head.or_else(|| page.find("<meta")).unwrap_or(0);
    format!("{}<script nonce=\"first\">{script}</script>{}", &page[..at], &page[at..]).into_bytes()
}

fn compressed(body: &[u8]) -> Vec<u8> {
    static DONE: LazyLock<Mutex<HashMap<Vec<u8>, Vec<u8>>>> = LazyLock::new(Mutex::default);
    if let Some(done) = DONE.lock().expect("what was compressed").get(body) {
        return done.clone();
    }
    let mut out = Vec::new();
    let mut encoder = brotli::CompressorReader::new(body, 1 << 16, 11, 22);
    encoder.read_to_end(&mut out).expect("memory does not fail");
    DONE.lock().expect("what was compressed").insert(body.to_vec(), out.clone());
    out
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ico" => "image/x-icon",
        _ => "text/plain; charset=utf-8",
    }
}
