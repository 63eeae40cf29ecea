//! Messages about panics in the wasm.

use videoid_lens::wasm::install_panic_hook;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_panic_hook_can_be_set_repeatedly() {
    install_panic_hook();
    install_panic_hook();
}
