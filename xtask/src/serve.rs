//! The page on this machine: files of dist/ over HTTP, to nobody else, with the headers that its safety rests on.

use crate::{dist, project};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use tiny_http::{Header, Method, Request, Response, Server};

/// How to serve.
#[derive(clap::Args)]
pub struct Options {
    /// The port; the next free one where it is taken, any free one for 0.
    #[arg(long, default_value_t = 8137)]
    port: u16,
    /// Serve dist/ as it is.
    #[arg(long)]
    no_build: bool,
    /// Another folder whose files are served where dist/ has none (the browser tests' own pages).
    #[arg(long, value_name = "FOLDER")]
    also: Vec<PathBuf>,
    /// Print every request on standard output.
    #[arg(long)]
    log: bool,
}

/// No script but ours, no address but ours, and no way for text to become markup or script. `'wasm-unsafe-eval'` is what
/// compiling WebAssembly is called; the page makes its worker from a blob and declares the one trusted type for it.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    worker-src 'self' blob:; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types diptych-worker";

const HEADERS: [(&str, &str); 4] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// How many ports are tried when the first is taken.
const PORTS_TRIED: u16 = 50;

/// Builds, prints the address and answers until it is stopped.
///
/// # Errors
/// Where the build fails or no port is free.
pub fn serve(options: &Options) -> Result<()> {
    if !options.no_build {
        dist::build()?;
    }
    let folders: Vec<PathBuf> = std::iter::once(project::dist()).chain(options.also.iter().cloned()).collect();
    let listener = listen(options.port)?;
    let port = listener.local_addr()?.port();
    let server = Server::from_listener(listener, None).map_err(|error| anyhow::anyhow!("{error}"))?;
    // On standard output, for programs that start this one.
    println!("{:>9}  http://localhost:{port}/ (stop with Ctrl+C)", "serve");
    for request in server.incoming_requests() {
        if options.log {
            println!("{} {}", request.method(), request.url());
        }
        // A reader who goes away while being answered is no failure of ours.
        let _ = answer(request, &folders);
    }
    Ok(())
}

fn listen(first: u16) -> Result<TcpListener> {
    let last = first.saturating_add(PORTS_TRIED);
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.with_context(|| format!("port {port} cannot be listened on")),
        }
    }
    bail!("the ports {first} to {last} are all taken: choose another with --port");
}

fn answer(request: Request, folders: &[PathBuf]) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request
            .respond(response(b"405: only GET and HEAD".to_vec(), "text/plain; charset=utf-8").with_status_code(405));
    }
    let found = place(request.url()).and_then(|path| {
        folders.iter().find_map(|folder| Some((fs::read(folder.join(&path)).ok()?, media_type(&path))))
    });
    match found {
        Some((content, media_type)) => request.respond(response(content, media_type)),
        None => {
            request.respond(response(b"404: no such file".to_vec(), "text/plain; charset=utf-8").with_status_code(404))
        }
    }
}

fn response(content: Vec<u8>, media_type: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    // Whole, so that whoever loads it knows how much is to come.
    let mut response = Response::from_data(content).with_chunked_threshold(usize::MAX);
    for (name, value) in HEADERS.into_iter().chain([("Content-Type", media_type)]) {
        response.add_header(Header::from_bytes(name, value).expect("our headers are ASCII"));
    }
    response
}

/// The file that a request asks for, relative to a served folder; none for what could lead out of it.
fn place(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |segment: &str| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    path.split('/').all(plain).then(|| path.into())
}

fn media_type(path: &std::path::Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[test]
    fn addresses_become_places_below_the_served_folder() {
        let place = |url| place(url).map(|path| path.to_string_lossy().into_owned());
        assert_eq!(place("/").as_deref(), Some("index.html"));
        assert_eq!(place("/?sample#row-3").as_deref(), Some("index.html"));
        assert_eq!(place("/pkg/diptych_bg.wasm").as_deref(), Some("pkg/diptych_bg.wasm"));
    }

    #[test]
    fn no_address_leads_out_of_the_served_folder() {
        for url in [
            "/../Cargo.toml",
            "/js/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/C:/windows/win.ini",
            "/.git/config",
            "/js//page.js",
            "/a.txt\0.html",
            "etc/passwd",
            "",
        ] {
            assert_eq!(place(url), None, "{url}");
        }
    }

    #[test]
    fn what_browsers_refuse_under_a_wrong_type_has_the_right_one() {
        let media_type = |path: &str| media_type(std::path::Path::new(path));
        assert_eq!(media_type("pkg/diptych.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("pkg/diptych_bg.wasm"), "application/wasm");
        assert_eq!(media_type("style/page.css"), "text/css; charset=utf-8");
        assert_eq!(media_type("seeds/a.txt"), "text/plain; charset=utf-8");
        assert_eq!(media_type("LICENSE"), "application/octet-stream");
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next() -> Result<()> {
        let taken = listen(0)?.local_addr()?.port();
        let _held = TcpListener::bind((Ipv4Addr::LOCALHOST, taken))?;
        assert_ne!(listen(taken)?.local_addr()?.port(), taken);
        Ok(())
    }

    #[test]
    fn every_answer_carries_the_headers() -> Result<()> {
        let folder = project::empty_folder("serve")?;
        fs::write(folder.join("page.js"), "export {};")?;
        let listener = listen(0)?;
        let address = listener.local_addr()?;
        let server = Server::from_listener(listener, None).map_err(|error| anyhow::anyhow!("{error}"))?;
        let folders = [folder];
        for (request, status) in [("GET /page.js", "200"), ("GET /absent.js", "404"), ("POST /page.js", "405")] {
            let mut stream = TcpStream::connect(address)?;
            write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            answer(server.recv()?, &folders)?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
            for (name, value) in HEADERS {
                assert!(answer.contains(&format!("{name}: {value}\r\n")), "{name} is missing in {answer}");
            }
        }
        Ok(())
    }
}
