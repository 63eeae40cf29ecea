//! Reports panics on the console.

use wasm_bindgen::prelude::wasm_bindgen;

/// Reports panics on the console from now on. Off by default, because a report may quote the input.
#[wasm_bindgen(js_name = installPanicHook)]
pub fn install_panic_hook() {
    console_error_panic_hook::set_once();
}

/// Panics, so that the recovery from a trap can be tested.
#[cfg(feature = "trap-test")]
#[wasm_bindgen(js_name = trapForTest)]
#[expect(clippy::panic, reason = "tests call it to cause a panic")]
pub fn trap_for_test() {
    panic!("as asked");
}
