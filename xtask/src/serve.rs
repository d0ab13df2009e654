//! The page on this machine: files of dist/ over HTTP, to nobody else, with the headers that its safety rests on.

use crate::packed::Encoding;
use crate::{dist, project};
use anyhow::{Context, Result, bail};
use oxhttp::Server;
use oxhttp::model::{Body, HeaderValue, Method, Response, StatusCode};
use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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
    /// Serve each module and each style sheet as it is written, for looking into them.
    #[arg(long, conflicts_with = "no_build")]
    as_written: bool,
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
        dist::build(if options.as_written { dist::Form::AsWritten } else { dist::Form::Small })?;
    }
    let folders: Vec<PathBuf> = std::iter::once(project::dist()).chain(options.also.iter().cloned()).collect();
    let port = free_port(options.port)?;
    let log = options.log;
    let packed = Packed::default();
    let server = Server::new(move |request| {
        if log {
            println!("{} {}", request.method(), request.uri().path());
        }
        let held = request.headers().get("If-None-Match").and_then(|tag| tag.to_str().ok());
        let answer = answer(request.method(), request.uri().path(), held, &folders);
        let accepted = request.headers().get("Accept-Encoding").and_then(|accepted| accepted.to_str().ok());
        packed.smaller(answer, accepted.unwrap_or_default())
    });
    let listening = server.bind((Ipv4Addr::LOCALHOST, port)).spawn()?;
    // On standard output, for programs that start this one.
    println!("{:>9}  http://localhost:{port}/ (stop with Ctrl+C)", "serve");
    Ok(listening.join()?)
}

/// The first port from this one on that nobody listens on; any for 0.
fn free_port(first: u16) -> Result<u16> {
    let last = first.saturating_add(PORTS_TRIED);
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener.local_addr()?.port()),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("port {port} cannot be listened on")),
        }
    }
    bail!("the ports {first} to {last} are all taken: choose another with --port");
}

/// `held` is the tag of the file that the browser has kept, if any: what it has need not be sent again.
fn answer(method: &Method, path: &str, held: Option<&str>, folders: &[PathBuf]) -> Response<Body> {
    const TEXT: &str = "text/plain; charset=utf-8";
    if method != Method::GET {
        return response(StatusCode::METHOD_NOT_ALLOWED, TEXT, "405: only GET");
    }
    let Some(place) = place(path) else { return response(StatusCode::NOT_FOUND, TEXT, "404: no such place") };
    match folders.iter().find_map(|folder| fs::read(folder.join(&place)).ok()) {
        Some(content) => {
            let tag = tag(&content);
            let (status, content) =
                if held == Some(&tag) { (StatusCode::NOT_MODIFIED, vec![]) } else { (StatusCode::OK, content) };
            let mut response = response(status, media_type(&place), content);
            response.headers_mut().insert("ETag", tag.parse().expect("hexadecimal digits between quotation marks"));
            response
        }
        None => response(StatusCode::NOT_FOUND, TEXT, "404: no such file"),
    }
}

/// Files compressed as the build has packed them, by their tags; none for one that it has not.
#[derive(Default)]
struct Packed(Mutex<ByTag>);

type ByTag = HashMap<(HeaderValue, Encoding), Option<Vec<u8>>>;

impl Packed {
    /// The same answer, its content compressed as hosts on the web do, in the best way that is accepted. It is as it was
    /// where it has none, or where the build has not packed it: diptych.html, and the tests' own pages.
    fn smaller(&self, answer: Response<Body>, accepted: &str) -> Response<Body> {
        let (mut head, body) = answer.into_parts();
        let tag = head.headers.get("ETag").filter(|_| head.status == StatusCode::OK).cloned();
        let Some((tag, encoding)) = tag.zip(Encoding::accepted(accepted)) else {
            return Response::from_parts(head, body);
        };
        let Ok(content) = body.to_vec() else {
            return response(StatusCode::INTERNAL_SERVER_ERROR, "text/plain", "500: cannot be read");
        };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let packed = known.entry((tag, encoding)).or_insert_with(|| encoding.known(&content)).clone();
        if packed.is_some() {
            head.headers.insert("Content-Encoding", HeaderValue::from_static(encoding.name()));
        }
        head.headers.insert("Vary", HeaderValue::from_static("Accept-Encoding"));
        Response::from_parts(head, packed.unwrap_or(content).into())
    }
}

/// What stands for a file's content, and changes with it.
fn tag(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

fn response(status: StatusCode, media_type: &str, content: impl Into<Body>) -> Response<Body> {
    let headers = HEADERS.into_iter().chain([("Content-Type", media_type)]);
    let response =
        headers.fold(Response::builder().status(status), |response, (name, value)| response.header(name, value));
    response.body(content.into()).expect("our headers are ASCII")
}

/// The file that a request asks for, relative to a served folder; none for what could lead out of it.
fn place(path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |segment: &str| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    path.split('/').all(plain).then(|| path.into())
}

fn media_type(path: &Path) -> &'static str {
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
        let media_type = |path: &str| media_type(Path::new(path));
        assert_eq!(media_type("pkg/diptych.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("pkg/diptych_bg.wasm"), "application/wasm");
        assert_eq!(media_type("style/page.css"), "text/css; charset=utf-8");
        assert_eq!(media_type("seeds/a.txt"), "text/plain; charset=utf-8");
        assert_eq!(media_type("LICENSE"), "application/octet-stream");
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        assert_ne!(free_port(port)?, port);
        Ok(())
    }

    #[test]
    fn every_answer_carries_the_headers() -> Result<()> {
        let folder = project::empty_folder("serve")?;
        fs::write(folder.join("page.js"), "export {};")?;
        let folders = [folder];
        for (method, path, status) in [
            (Method::GET, "/page.js", StatusCode::OK),
            (Method::GET, "/absent.js", StatusCode::NOT_FOUND),
            (Method::GET, "/../page.js", StatusCode::NOT_FOUND),
            (Method::POST, "/page.js", StatusCode::METHOD_NOT_ALLOWED),
        ] {
            let response = answer(&method, path, None, &folders);
            assert_eq!(response.status(), status, "{method} {path}");
            for (name, value) in HEADERS {
                assert_eq!(response.headers()[name], value, "{method} {path}");
            }
        }
        assert_eq!(answer(&Method::GET, "/page.js", None, &folders).into_body().to_string()?, "export {};");
        Ok(())
    }

    #[test]
    fn what_a_browser_has_kept_is_not_sent_again() -> Result<()> {
        let folder = project::empty_folder("kept")?;
        fs::write(folder.join("page.js"), "export {};")?;
        let folders = [folder];
        let first = answer(&Method::GET, "/page.js", None, &folders);
        let tag = first.headers()["ETag"].to_str()?.to_owned();
        let again = answer(&Method::GET, "/page.js", Some(&tag), &folders);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(again.into_body().to_string()?, "");
        fs::write(folders[0].join("page.js"), "export default 1;")?;
        assert_eq!(answer(&Method::GET, "/page.js", Some(&tag), &folders).status(), StatusCode::OK);
        Ok(())
    }

    #[test]
    fn a_file_that_the_build_has_packed_is_sent_as_the_browser_wants_it() -> Result<()> {
        let folder = project::empty_folder("packed")?;
        let text = "export {};\n".repeat(200);
        fs::write(folder.join("page.js"), &text)?;
        fs::write(folder.join("unpacked.js"), "export default 'never packed';")?;
        let (folders, packed) = ([folder], Packed::default());
        let sent = |path, accepted| -> Result<_> {
            let response = packed.smaller(answer(&Method::GET, path, None, &folders), accepted);
            let encoding = response.headers().get("Content-Encoding").map(|name| name.to_str().map(str::to_owned));
            Ok((encoding.transpose()?, response.into_body().to_vec()?))
        };
        for encoding in [Encoding::Gzip, Encoding::Brotli] {
            let expected = (Some(encoding.name().to_owned()), encoding.packed(text.as_bytes())?);
            for _ in 0..2 {
                assert_eq!(sent("/page.js", encoding.name())?, expected);
            }
        }
        assert_eq!(sent("/page.js", "identity")?, (None, text.into_bytes()));
        assert_eq!(sent("/unpacked.js", "gzip, br")?, (None, b"export default 'never packed';".to_vec()));
        assert_eq!(sent("/absent.js", "gzip, br")?.0, None);
        Ok(())
    }

    #[test]
    fn connections_that_are_kept_open_hold_up_none() -> Result<()> {
        let port = free_port(0)?;
        let address = (Ipv4Addr::LOCALHOST, port);
        let listening = Server::new(|_| response(StatusCode::OK, "text/plain", "here")).bind(address).spawn()?;
        let mut open = vec![];
        for _ in 0..20 {
            open.push(TcpStream::connect(address)?); // as browsers do, to have one at hand
        }
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(std::time::Duration::from_secs(10)))?;
        write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        assert!(answer.ends_with("here"), "{answer}");
        drop(listening);
        Ok(())
    }
}
