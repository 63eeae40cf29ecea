//! Adjustments that make a picture easier to inspect: brightness, contrast, inversion and rotation. They do not affect
//! the boxes' colours.

use super::orientation::Rotation;
use crate::i18n::fill;

/// The brightness and contrast that change nothing, in percent.
const UNCHANGED: u16 = 100;

/// The smallest and the largest brightness and contrast, in percent.
const PERCENT: std::ops::RangeInclusive<f64> = 25.0..=400.0;

/// The adjustments of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adjustments {
    /// In percent.
    pub brightness: u16,
    /// In percent.
    pub contrast: u16,
    /// Whether colours are inverted.
    pub inverted: bool,
    /// The rotation of the picture.
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

/// Converts a factor from 0.25 to 4 to percent.
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
    /// Whether the adjustments change colours.
    #[must_use]
    pub const fn has_tone(self) -> bool {
        self.brightness != UNCHANGED || self.contrast != UNCHANGED || self.inverted
    }

    /// The new value for each value of a colour channel: first brightness is applied, then contrast around the middle
    /// value, then inversion. `None` if nothing changes.
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

    /// The adjustments in words. `template` returns the template at a key. Without a picture only the rotation is
    /// described, because it turns the boxes.
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

/// The value that a change of contrast does not affect.
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
    fn only_changes_are_described() {
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
