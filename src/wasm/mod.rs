//! The boundary to JavaScript: the only place that names `wasm_bindgen`, `js_sys` and `web_sys`.

mod config;
mod convert;
mod error;
mod explain;
mod locale;
mod overlay;
mod painter;
mod panics;
mod text;

pub use config::check_capture_config;
pub use explain::{ExplainOptions, explain};
pub use locale::set_locale;
pub use overlay::OverlayHandle;
pub use panics::install_panic_hook;
pub use text::{TextOptions, explanation_to_text};

/// Half the size of the standard library's allocator for wasm, and faster.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
