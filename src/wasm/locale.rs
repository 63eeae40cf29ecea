//! The loaded languages, and what `Intl` knows about them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::error::Error;
use crate::i18n::{Catalogue, Host, Languages, Texts};
use crate::json::to_json;

thread_local! {
    static LANGUAGES: RefCell<Languages> = const { RefCell::new(Languages::new()) };
    /// The most recent formatter, because creating one takes longer than an explanation.
    static DAYS: RefCell<Option<(String, DateTimeFormat)>> = const { RefCell::new(None) };
}

/// Adds the texts of a language; `catalogue` is the JSON of an object of texts.
///
/// # Errors
/// `INVALID_ARGUMENT` for what is not an object of texts with its `language`.
#[wasm_bindgen(js_name = setLocale)]
pub fn set_locale(catalogue: &str) -> Result<(), Error> {
    let catalogue = Catalogue::from_json(catalogue)?;
    LANGUAGES.with_borrow_mut(|languages| languages.add(catalogue));
    Ok(())
}

/// The JSON of an object with the labels that a page needs in addition to an explanation.
///
/// # Errors
/// `INTERNAL`.
#[wasm_bindgen]
#[expect(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen passes optional texts by value"
)]
pub fn labels(locale: Option<String>) -> Result<String, Error> {
    let locale = Locale::new(locale.as_deref());
    Ok(to_json(&locale.texts().labels())?)
}

/// The language used in one call.
pub(super) struct Locale {
    /// `None` stands for English.
    catalogue: Option<Rc<Catalogue>>,
    tag: String,
}

impl Locale {
    /// The language with this BCP 47 tag, or English if it was not loaded.
    pub(super) fn new(tag: Option<&str>) -> Self {
        let tag = tag.unwrap_or_default();
        let catalogue = LANGUAGES.with_borrow(|languages| languages.find(tag));
        // Days are formatted in the language of the texts: in German for `de-AT`, in English for a language that is not
        // loaded.
        let is_english = tag == "en" || tag.starts_with("en-");
        let tag = match &catalogue {
            None if !is_english => "en",
            _ => tag,
        };
        Self {
            catalogue,
            tag: tag.to_owned(),
        }
    }

    pub(super) fn texts(&self) -> Texts<'_> {
        let catalogue = self.catalogue.as_deref();
        Texts::new(
            catalogue.unwrap_or(Catalogue::english()),
            &self.tag,
            &IntlHost,
        )
    }
}

struct IntlHost;

impl Host for IntlHost {
    fn plural(&self, language: &str, count: u32) -> String {
        match PluralRules::new(language) {
            Ok(rules) => rules.select(count.into()),
            Err(_) => String::from("other"),
        }
    }

    fn day(&self, language: &str, day: &str) -> Option<String> {
        let milliseconds = parse_date(day);
        DAYS.with_borrow_mut(|last| {
            if last.as_ref().is_none_or(|(of, _)| of != language) {
                *last = Some((language.to_owned(), formatter(language)?));
            }
            last.as_ref()
                .map(|(_, formatter)| formatter.format(milliseconds))
        })
    }
}

/// `None` for an invalid tag, which a host may have put into a catalogue.
fn formatter(language: &str) -> Option<DateTimeFormat> {
    let options = Object::new();
    for (key, value) in [("dateStyle", "long"), ("timeZone", "UTC")] {
        Reflect::set(&options, &key.into(), &value.into()).ok()?;
    }
    DateTimeFormat::new(language, &options).ok()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(language: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(language: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> String;

    /// The time of a `YYYY-MM-DD` in milliseconds.
    #[wasm_bindgen(js_namespace = Date, js_name = parse)]
    fn parse_date(day: &str) -> f64;
}
