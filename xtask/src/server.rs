//! A small file server for the demo, the page tests and the benchmark, as strict as a careful host would be.
//!
//! A thread for each connection and one answer on each. The small server crates share threads between connections
//! that stay open, and a browser's seventh one then waits for ever: page tests hung on that.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::checkout::Checkout;

/// The strictest policy that the package promises to work under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; media-src blob:; connect-src 'self'; require-trusted-types-for 'script'; \
    trusted-types 'none'; base-uri 'none'; form-action 'none'";

const HEADERS: [(&str, &str); 3] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
];

/// A request is a few hundred bytes; longer ones are cut off and then make no sense.
const LONGEST_REQUEST: u64 = 64 * 1024;

/// What is answered.
struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

/// Folders under their addresses, served on this machine only.
pub(crate) struct Site {
    listener: TcpListener,
    address: String,
    folders: Vec<(&'static str, PathBuf)>,
}

impl Site {
    /// Takes the port, or any free one for port 0.
    pub(crate) fn open(checkout: &Checkout, port: u16) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))
            .with_context(|| format!("cannot listen on port {port}"))?;
        let address = format!("http://{}/", listener.local_addr()?);
        Ok(Self {
            listener,
            address,
            // The first that fits wins, so the root comes last.
            folders: vec![
                ("/pkg/", checkout.package()),
                ("/results/", checkout.path("tests/fixtures/documented")),
                ("/bench/", checkout.path("bench")),
                ("/bundles/", checkout.target("bench/bundles")),
                ("/peers/", checkout.path("node_modules")),
                ("/", checkout.path("www/demo")),
            ],
        })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Answers requests for as long as the process lives.
    pub(crate) fn serve(self) {
        let site = Arc::new(self);
        for stream in site.listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A browser that goes away meanwhile is no concern of ours.
            thread::spawn(move || site.answer(&stream).ok());
        }
    }

    /// Serves from a thread of its own, and returns the address.
    pub(crate) fn serve_in_background(self) -> String {
        let address = self.address.clone();
        thread::spawn(move || self.serve());
        address
    }

    fn answer(&self, stream: &TcpStream) -> Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut head = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
        let request = head.next().context("no request")??;
        // The head has to be read to its end: closing earlier would reset the connection.
        while head
            .next()
            .transpose()?
            .is_some_and(|line| !line.is_empty())
        {}
        let mut words = request.split(' ');
        let (method, url) = (words.next(), words.next().unwrap_or_default());
        let answer = match method {
            // Browsers ask for it on their own, and a page without an icon is not at fault.
            Some("GET") if url == "/favicon.ico" => text("204 No Content", ""),
            Some("GET" | "HEAD") => self
                .find(url)
                .and_then(|path| read(&path))
                .unwrap_or_else(|| text("404 Not Found", "Not found")),
            _ => text("405 Method Not Allowed", "Method not allowed"),
        };
        let mut response = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n",
            answer.status,
            answer.content_type,
            answer.body.len()
        );
        for (name, value) in HEADERS {
            response.extend([name, ": ", value, "\r\n"]);
        }
        response.push_str("\r\n");
        let mut stream = stream;
        stream.write_all(response.as_bytes())?;
        if method != Some("HEAD") {
            stream.write_all(&answer.body)?;
        }
        Ok(())
    }

    fn find(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?;
        let (folder, rest) = self
            .folders
            .iter()
            .find_map(|(prefix, folder)| Some((folder, path.strip_prefix(prefix)?)))?;
        let rest = if rest.is_empty() { "index.html" } else { rest };
        rest.split('/')
            .all(is_plain_name)
            .then(|| folder.join(rest))
    }
}

/// A name that cannot lead out of its folder. All our own files have such names.
fn is_plain_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'))
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("zip") => "application/zip",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn read(path: &Path) -> Option<Answer> {
    Some(Answer {
        status: "200 OK",
        content_type: content_type(path),
        body: fs::read(path).ok()?,
    })
}

fn text(status: &'static str, message: &str) -> Answer {
    Answer {
        status,
        content_type: "text/plain; charset=utf-8",
        body: message.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_out_of_the_folder_are_refused() {
        for name in ["", ".", "..", ".git", "a%2fb", "a\\b", "a\0b", "C:"] {
            assert!(!is_plain_name(name), "{name:?}");
        }
        for name in [
            "index.html",
            "01-substantial-accepted.json",
            "videoid_lens.js",
        ] {
            assert!(is_plain_name(name), "{name:?}");
        }
    }

    #[test]
    fn the_policy_is_one_line() {
        assert!(!POLICY.contains("  ") && !POLICY.contains('\n'));
    }
}
