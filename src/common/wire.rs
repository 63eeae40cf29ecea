//! Types that JavaScript receives as JSON.

/// Derives `Serialize` with camel-case names and, for wasm, the TypeScript type of the same name.
macro_rules! wire {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
        $item
    )*};
}

pub(crate) use wire;
