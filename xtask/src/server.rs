//! A small file server for the demo, the page tests and the benchmark, as strict as a careful host would be.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

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

type Answer = Response<Cursor<Vec<u8>>>;

/// Folders under their addresses, served on this machine only.
pub(crate) struct Site {
    server: Arc<Server>,
    folders: Vec<(&'static str, PathBuf)>,
}

impl Site {
    /// Takes the port, or any free one for port 0.
    pub(crate) fn open(checkout: &Checkout, port: u16) -> Result<Self> {
        let server = Server::http(("127.0.0.1", port))
            .map_err(|error| anyhow!("cannot listen on port {port}: {error}"))?;
        Ok(Self {
            server: Arc::new(server),
            // The first that fits wins, so the root comes last.
            folders: vec![
                ("/pkg/", checkout.package()),
                ("/results/", checkout.path("tests/fixtures/documented")),
                ("/bench/", checkout.path("bench")),
                ("/", checkout.path("www/demo")),
            ],
        })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.server.server_addr())
    }

    /// Answers requests for as long as the process lives.
    pub(crate) fn serve(&self) {
        for request in self.server.incoming_requests() {
            self.answer(request);
        }
    }

    /// Serves from a thread of its own, and returns the address.
    pub(crate) fn serve_in_background(self) -> String {
        let address = self.address();
        std::thread::spawn(move || self.serve());
        address
    }

    fn answer(&self, request: Request) {
        let mut response = match request.method() {
            // Browsers ask for it on their own, and a page without an icon is not at fault.
            Method::Get if request.url() == "/favicon.ico" => text(204, ""),
            Method::Get | Method::Head => self
                .find(request.url())
                .and_then(|path| read(&path))
                .unwrap_or_else(|| text(404, "Not found")),
            _ => text(405, "Method not allowed"),
        };
        for (name, value) in HEADERS {
            response = with_header(response, name, value);
        }
        // A browser that went away meanwhile is no concern of ours.
        request.respond(response).ok();
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
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
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
    let response = Response::from_data(fs::read(path).ok()?);
    Some(with_header(response, "Content-Type", content_type(path)))
}

fn text(status: u16, message: &str) -> Answer {
    Response::from_string(message).with_status_code(status)
}

/// The response with one more header; a test asks for those that matter.
fn with_header(response: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
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
