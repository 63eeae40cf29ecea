//! The types that go to JavaScript as JSON.

/// Makes such types: all their fields are public, with names in camel case, and what is missing is null.
macro_rules! wire {
    ($($(#[$about:meta])* pub struct $name:ident $(<$life:lifetime>)? { $($(#[$doc:meta])* pub $field:ident: $type:ty,)+ })+) => {
        $(
            $(#[$about])*
            #[derive(Debug, Clone, PartialEq, serde::Serialize)]
            #[serde(rename_all = "camelCase")]
            #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
            pub struct $name $(<$life>)? { $($(#[$doc])* pub $field: $type,)+ }
        )+
    };
}

pub(super) use wire;
