//! Reports of failures inside.

use videoid_lens::wasm::install_panic_hook;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_hook_can_be_set_more_than_once() {
    install_panic_hook();
    install_panic_hook();
}
