//! The types that JavaScript receives as JSON.

/// Declares such types: all fields are public, their JSON names are in camel case, and missing values are null.
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
