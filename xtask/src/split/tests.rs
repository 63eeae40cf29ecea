#[test]
fn experiment() {
    let manifest =
        crate::manifest::Manifest::read(std::path::Path::new("/work/main/wasm-pack.toml")).unwrap();
    let whole = std::fs::read("/work/main/target/ship/named.wasm").unwrap();
    let exports = manifest
        .parts
        .iter()
        .map(|(n, p)| (n.as_str(), p.exports.as_slice()))
        .collect();
    for (name, wasm) in super::split(&whole, &exports).unwrap() {
        std::fs::write(format!("/tmp/w/part-{name}.wasm"), wasm).unwrap();
    }
}
