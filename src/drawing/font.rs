//! The one font that a drawing's texts are in.

/// A font by its parts, as SVG has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// Its weight, as CSS writes it.
    pub weight: &'static str,
    /// In CSS pixels.
    pub size: u32,
    /// Its families, as CSS writes them.
    pub family: &'static str,
}

impl Font {
    /// As CSS and a canvas have it.
    #[must_use]
    pub fn css(self) -> String {
        [self.weight, " ", &self.size.to_string(), "px ", self.family].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_as_css() {
        let font = Font {
            weight: "600",
            size: 13,
            family: "system-ui, sans-serif",
        };
        assert_eq!(font.css(), "600 13px system-ui, sans-serif");
    }
}
