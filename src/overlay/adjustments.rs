//! How a picture is changed to be seen better: its brightness and contrast, inverted, turned. Never what lies over it.

use super::orientation::Rotation;
use crate::i18n::fill;

/// Brightness and contrast as they are, in percent.
const UNCHANGED: u16 = 100;

/// The smallest and the largest brightness and contrast, in percent.
const PERCENT: std::ops::RangeInclusive<f64> = 25.0..=400.0;

/// What is changed in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adjustments {
    /// In percent.
    pub brightness: u16,
    /// In percent.
    pub contrast: u16,
    /// Whether dark is light and light is dark.
    pub inverted: bool,
    /// How far the picture is turned.
    pub rotation: Rotation,
}

impl Default for Adjustments {
    fn default() -> Self {
        Self {
            brightness: UNCHANGED,
            contrast: UNCHANGED,
            inverted: false,
            rotation: Rotation::default(),
        }
    }
}

/// The percent of a factor from 0.25 to 4.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range is checked before"
)]
pub(super) fn percent_of(factor: f64) -> Option<u16> {
    let percent = (factor * 100.0).round();
    PERCENT.contains(&percent).then_some(percent as u16)
}

impl Adjustments {
    /// Whether colours are changed.
    #[must_use]
    pub const fn has_tone(self) -> bool {
        self.brightness != UNCHANGED || self.contrast != UNCHANGED || self.inverted
    }

    /// What each value of red, green and blue becomes: brighter first, then of other contrast around the middle, then
    /// inverted. `None` where each stays as it is.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casts to integers saturate"
    )]
    pub fn tone_curve(self) -> Option<Vec<u8>> {
        let [brightness, contrast] = [self.brightness, self.contrast].map(|p| f64::from(p) / 100.0);
        let toned = |value: u8| {
            let brighter = f64::from(value) * brightness;
            let value = ((brighter - MIDDLE) * contrast + MIDDLE).round() as u8;
            if self.inverted {
                u8::MAX - value
            } else {
                value
            }
        };
        self.has_tone().then(|| (0..=u8::MAX).map(toned).collect())
    }

    /// What is changed, in words. `template` gives the template at a key; without a picture, only what turns the boxes
    /// counts.
    pub fn words<'t>(
        self,
        has_picture: bool,
        template: impl Fn(&'static str) -> &'t str,
    ) -> Vec<String> {
        let rotation = self.rotation.degrees();
        let said = [
            (
                "picture.brightness",
                self.brightness,
                has_picture && self.brightness != UNCHANGED,
            ),
            (
                "picture.contrast",
                self.contrast,
                has_picture && self.contrast != UNCHANGED,
            ),
            ("picture.inverted", 0, has_picture && self.inverted),
            ("picture.rotated", rotation, rotation > 0),
        ];
        said.into_iter()
            .filter(|(_, _, is_said)| *is_said)
            .map(|(key, value, _)| fill(template(key), &[("value", &value.to_string())]))
            .collect()
    }
}

/// The value that keeps its place when the contrast changes.
const MIDDLE: f64 = 127.5;

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(brightness: u16, contrast: u16, inverted: bool) -> Option<Vec<u8>> {
        let rotation = Rotation::default();
        Adjustments {
            brightness,
            contrast,
            inverted,
            rotation,
        }
        .tone_curve()
    }

    #[test]
    fn a_curve_is_what_its_names_say() {
        assert_eq!(curve(100, 100, false), None);
        let at = |curve: Option<Vec<u8>>| {
            curve.map(|curve| [0, 64, 128, 192, 255].map(|i: usize| curve[i]))
        };
        assert_eq!(at(curve(200, 100, false)), Some([0, 128, 255, 255, 255]));
        assert_eq!(at(curve(50, 100, false)), Some([0, 32, 64, 96, 128]));
        assert_eq!(at(curve(100, 200, false)), Some([0, 1, 129, 255, 255]));
        assert_eq!(at(curve(100, 50, false)), Some([64, 96, 128, 160, 191]));
        assert_eq!(at(curve(100, 100, true)), Some([255, 191, 127, 63, 0]));
        assert_eq!(at(curve(200, 100, true)), Some([255, 127, 0, 0, 0]));
    }

    #[test]
    fn what_is_changed_is_said_and_nothing_else() {
        let template = |key| match key {
            "picture.inverted" => "inverted",
            _ => "{value}",
        };
        assert_eq!(Adjustments::default().words(true, template), [""; 0]);
        let all = Adjustments {
            brightness: 150,
            contrast: 80,
            inverted: true,
            rotation: Rotation::from_degrees(270.0).unwrap_or_default(),
        };
        assert_eq!(all.words(true, template), ["150", "80", "inverted", "270"]);
        assert_eq!(all.words(false, template), ["270"]);
    }

    #[test]
    fn factors_are_whole_percents_in_their_range() {
        assert_eq!(percent_of(1.189_207), Some(119));
        assert_eq!([percent_of(0.25), percent_of(4.0)], [Some(25), Some(400)]);
        for wrong in [0.24, 4.01, 0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(percent_of(wrong), None, "{wrong}");
        }
    }
}
