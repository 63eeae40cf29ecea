//! Types that cross to JavaScript as JSON.

/// Derives `Serialize` in camel case and, for wasm, the TypeScript type of the same name.
macro_rules! wire {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
        $item
    )*};
}

pub(crate) use wire;
