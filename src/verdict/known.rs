//! Reads what the caller gives in addition to the result: expected values of fields, names of document types, and the
//! lines of a machine-readable zone.

use crate::error::{Code, Error};
use crate::json::Argument;
use crate::rules::FieldName;

/// Reads an object of field names and values. An empty value means that the caller does not know the value.
///
/// # Errors
/// `INVALID_ARGUMENT` for an unknown field name, and for a value that is not a string.
pub(crate) fn expected_values(given: Argument<'_>) -> Result<Vec<(FieldName, String)>, Error> {
    let mut values = given.members(|name, value| {
        let name = FieldName::named(name).ok_or_else(|| Error::new(Code::InvalidArgument))?;
        let text = value.text();
        Ok((name, text.map_err(|error| error.inside(name.as_str()))?))
    })?;
    values.retain(|(_, value)| !value.trim().is_empty());
    Ok(values)
}

/// Reads the response of the service's endpoint "document-types": a list of types, each with an id and names.
///
/// # Errors
/// `INVALID_ARGUMENT` if it is not a list of objects, or if an id or a name has the wrong type.
pub(crate) fn document_types(given: Argument<'_>) -> Result<Vec<(u64, String)>, Error> {
    let types = given.items(|kind| {
        let id = kind.optional("id", Argument::count)?;
        let mut label = String::new();
        for key in DOCUMENT_TYPE_NAMES {
            let name = kind.optional(key, Argument::text)?.unwrap_or_default();
            if label.ends_with(&*name) {
                continue;
            }
            if !label.is_empty() {
                label.push_str(" · ");
            }
            label.push_str(&name);
        }
        // The types of other providers have no id.
        Ok(id.map(|id| (id, label)))
    })?;
    Ok(types.into_iter().flatten().collect())
}

/// Reads the lines of a machine-readable zone.
///
/// # Errors
/// `INVALID_ARGUMENT` if it is not a list of strings.
pub(crate) fn zone_lines(given: Argument<'_>) -> Result<Vec<String>, Error> {
    given.items(Argument::text)
}

/// The members that form the name of a document type. The second often repeats the first.
const DOCUMENT_TYPE_NAMES: [&str; 3] = ["countryName", "name", "subType"];

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

    #[test]
    fn a_machine_readable_zone_is_a_list_of_lines() {
        let read = read_argument(r#"["P<VLM", ""]"#, zone_lines);
        assert_eq!(read, Ok(vec!["P<VLM".to_owned(), String::new()]));
        for (wrong, pointer) in [(r#""P<VLM""#, None), (r#"["P<VLM", 7]"#, Some("/1"))] {
            let data = read_argument(wrong, zone_lines).unwrap_err().data();
            assert_eq!(data.code, Code::InvalidArgument, "{wrong}");
            assert_eq!(data.pointer.as_deref(), pointer, "{wrong}");
        }
    }

    #[test]
    fn a_document_type_is_called_by_its_names_each_once() {
        let given = r#"[
            {"id": 191, "country": "DEU", "countryName": "Germany", "name": "Germany", "subType": "Passport", "icao": "TD3"},
            {"id": 7, "countryName": null, "name": "Norway", "subType": "2020"},
            {"type": "passport", "name": "Passport"}
        ]"#;
        let read = read_argument(given, document_types).unwrap();
        let expected = [(191, "Germany · Passport"), (7, "Norway · 2020")];
        let expected = expected.map(|(id, label)| (id, label.to_owned()));
        assert_eq!(read, expected);
        for (wrong, pointer) in [
            (r#"{"id": 191}"#, None),
            ("[191]", Some("/0")),
            (r#"[{"id": "191"}]"#, Some("/0/id")),
            (r#"[{"id": 191}, {"id": 2, "name": 7}]"#, Some("/1/name")),
        ] {
            let data = read_argument(wrong, document_types).unwrap_err().data();
            assert_eq!(data.code, Code::InvalidArgument, "{wrong}");
            assert_eq!(data.pointer.as_deref(), pointer, "{wrong}");
        }
    }
}
