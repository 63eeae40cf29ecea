//! Properties of the visual features, by their names.

/// The features printed in optically variable ink.
pub(crate) const VARIABLE_INK: [&str; 2] = ["OVI 1", "OVI 2"];

/// Whether a feature changes its look when the document is tilted.
pub(crate) fn is_optically_variable(name: &str) -> bool {
    VARIABLE_INK.contains(&name) || name == "hologram"
}
