//! The font of all texts of a drawing.

/// A font, in the parts that SVG has attributes for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// The value of CSS `font-weight`.
    pub weight: &'static str,
    /// In CSS pixels.
    pub size: u32,
    /// The value of CSS `font-family`.
    pub family: &'static str,
}

impl Font {
    /// The value of the CSS property `font`, which a canvas accepts too.
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
