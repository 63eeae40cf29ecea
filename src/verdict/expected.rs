//! The values of fields that the caller knows already.

use crate::error::{Code, Error};
use crate::json::Argument;
use crate::rules::FieldName;

/// Reads an object of field names and values. An empty value is one that the caller does not know.
///
/// # Errors
/// `INVALID_ARGUMENT` for the name of no field, and for a value that is no text.
pub(crate) fn expected_values(given: Argument<'_>) -> Result<Vec<(FieldName, String)>, Error> {
    let mut values = given.members(|name, value| {
        let name = FieldName::named(name).ok_or_else(|| Error::new(Code::InvalidArgument))?;
        let text = value.text();
        Ok((name, text.map_err(|error| error.inside(name.as_str()))?))
    })?;
    values.retain(|(_, value)| !value.trim().is_empty());
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::read_argument;

    #[test]
    fn names_of_fields_and_texts_are_read_and_nothing_else() {
        let given = r#"{"lastName": "Voss", "birthPlace": " "}"#;
        let read = read_argument(given, expected_values);
        assert_eq!(read, Ok(vec![(FieldName::LastName, "Voss".to_owned())]));
        for (wrong, pointer) in [
            (r#"{"surname": "Voss"}"#, None),
            (r#"{"lastName": 7}"#, Some("/lastName")),
            (r#"{"lastName": null}"#, Some("/lastName")),
            (r#"["Voss"]"#, None),
            ("null", None),
        ] {
            let data = read_argument(wrong, expected_values).unwrap_err().data();
            assert_eq!(data.code, Code::InvalidArgument, "{wrong}");
            assert_eq!(data.pointer.as_deref(), pointer, "{wrong}");
        }
    }
}
