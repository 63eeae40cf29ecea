//! The boundary to JavaScript: the only place that names `wasm_bindgen`, `js_sys` and `web_sys`.

mod convert;
mod error;
mod explain;
mod overlay;
mod painter;
mod panics;

pub use explain::{ExplainOptions, explain};
pub use overlay::OverlayHandle;
pub use panics::install_panic_hook;

/// Half the size of the standard library's allocator for wasm, and faster.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
