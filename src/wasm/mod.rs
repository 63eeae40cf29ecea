//! The bindings for JavaScript: the only module that uses `wasm_bindgen`, `js_sys` and `web_sys`.

mod archive;
mod case;
mod chart;
mod compare;
mod config;
mod convert;
mod error;
mod explain;
mod locale;
mod options;
mod overlay;
mod painter;
mod panics;
mod picture;
mod report;
mod text;
mod triage;

pub use archive::{ArchiveOpening, EntryChecksum, read_entry};
pub use case::{Embedded, check_json, embedded_picture, embedded_pictures, explain_archive};
pub use chart::{chart_to_svg, draw_chart};
pub use compare::{compare, compare_labels, document_identity};
pub use config::check_capture_config;
pub use error::error_of;
pub use explain::explain;
pub use locale::{labels, set_locale};
pub use options::{ArchiveOptions, ExplainOptions, TextOptions};
pub use overlay::OverlayHandle;
pub use panics::install_panic_hook;
pub use picture::PictureScan;
pub use report::{DigestStream, create_report, report_page_style, report_style, verify_report};
pub use text::{explanation_to_text, without_secrets};
pub use triage::{TriageReader, TriageRows};

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use zeroizing_alloc::ZeroAlloc;

/// An allocator that is half the size of the standard library's for wasm, and faster. It zeroes freed memory, because
/// results are personal data and must not remain in a page's memory.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<WasmDynamicTalc> = ZeroAlloc(new_wasm_dynamic_allocator());
