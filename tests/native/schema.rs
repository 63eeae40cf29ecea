//! The table of every property that the vendor's schema of the Assure API has for a result of VideoID, and where we
//! show it. One test compares the reader with the table; another one compares the table with the schema, if that is
//! beside the project.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use videoid_lens::i18n::Texts;
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::triage::Triage;
use videoid_lens::verdict::explain;

use crate::not_run::not_run;

/// Where a property is shown.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// In the member of the explanation with this name, which is then neither null nor empty.
    Shown(&'static str),
    /// In `fields`, with its pointer.
    Field,
    /// In `checks`, with its pointer.
    Check,
    /// In the evidence of a reason, with its pointer.
    Reason,
    /// It is the parent of other rows of the table, or is read to be compared with something else.
    Read,
    /// Triage reads its items.
    Rows,
    /// Deliberately not read, but listed in `unrecognised`.
    NotRead,
    /// It belongs to a document that is not a result.
    NoResult,
}

use Place::{Check, Field, NoResult, NotRead, Read, Reason, Rows, Shown};

/// A property: its schema, its name, where it is shown, and a JSON value for it.
type Row = (&'static str, &'static str, Place, &'static str);

const DAY: &str = r#""2001-02-03""#;
const TIME: &str = r#""2024-01-02T03:04:05Z""#;
const TEXT: &str = r#""X""#;
const VALID: &str = r#"{"valid":false}"#;

const TABLE: &[Row] = &[
    // Get process.
    ("Process", "processId", Shown("processId"), TEXT),
    (
        "Process",
        "provider",
        Shown("provider"),
        r#""signicatvideoid""#,
    ),
    ("Process", "processType", Shown("processType"), r#""high""#),
    ("Process", "status", Shown("status"), r#""accepted""#),
    ("Process", "failReason", Read, r#"{"type":"x"}"#),
    (
        "Process",
        "depictions",
        Shown("depictions"),
        r#"["front","selfie"]"#,
    ),
    ("Process", "finalResult", Read, "{}"),
    ("Process", "providerSpecific", Read, "{}"),
    // These two belong to another provider.
    ("Process", "redactionRequested", NotRead, "true"),
    ("Process", "statusReasons", NotRead, "[{}]"),
    ("Process", "createdAt", Shown("createdAt"), TIME),
    ("Process", "updatedAt", Shown("updatedAt"), TIME),
    ("StatusReason", "type", NotRead, TEXT),
    ("StatusReason", "category", NotRead, TEXT),
    ("StatusReason", "subCategory", NotRead, TEXT),
    ("StatusReason", "message", NotRead, TEXT),
    // An item of a list of processes.
    (
        "ProcessWithDossierNode",
        "processId",
        Shown("processId"),
        TEXT,
    ),
    // The customer's own file about the person, to which VideoID adds nothing.
    ("ProcessWithDossierNode", "dossier", NotRead, "{}"),
    (
        "ProcessWithDossierNode",
        "provider",
        Shown("provider"),
        r#""eid""#,
    ),
    (
        "ProcessWithDossierNode",
        "status",
        Shown("status"),
        r#""accepted""#,
    ),
    (
        "ProcessWithDossierNode",
        "processType",
        Shown("processType"),
        r#""high""#,
    ),
    (
        "ProcessWithDossierNode",
        "createdAt",
        Shown("createdAt"),
        TIME,
    ),
    (
        "ProcessWithDossierNode",
        "updatedAt",
        Shown("updatedAt"),
        TIME,
    ),
    ("ProcessWithDossierNode", "externalId", NotRead, TEXT),
    (
        "ProcessWithDossierNode",
        "failReason",
        Read,
        r#"{"type":"x"}"#,
    ),
    ("SlimProcess", "processId", Shown("processId"), TEXT),
    ("SlimProcess", "provider", Shown("provider"), r#""eid""#),
    (
        "SlimProcess",
        "processType",
        Shown("processType"),
        r#""high""#,
    ),
    ("SlimProcess", "status", Shown("status"), r#""accepted""#),
    ("SlimProcess", "createdAt", Shown("createdAt"), TIME),
    ("SlimProcess", "updatedAt", Shown("updatedAt"), TIME),
    (
        "ListAllProcesses",
        "processes",
        Rows,
        r#"[{"processId":"x"}]"#,
    ),
    ("ListAllProcesses", "filters", NoResult, "{}"),
    ("ListAllProcesses", "totalResults", NoResult, "1"),
    (
        "DossierResponse",
        "processes",
        Rows,
        r#"[{"processId":"x"}]"#,
    ),
    ("DossierResponse", "dossierId", NoResult, TEXT),
    ("DossierResponse", "externalReference", NoResult, TEXT),
    ("DossierResponse", "createdAt", NoResult, TIME),
    ("DossierResponse", "updatedAt", NoResult, TIME),
    // The response of "Fail process".
    (
        "ProcessStatusResponse",
        "processId",
        Shown("processId"),
        TEXT,
    ),
    (
        "ProcessStatusResponse",
        "status",
        Shown("status"),
        r#""accepted""#,
    ),
    ("ProcessStatusResponse", "reason", Read, r#"{"reason":"x"}"#),
    // The response of "Create process": members that open or start the capture are not part of a result, and some are
    // secret.
    ("ProcessResponse", "processId", Shown("processId"), TEXT),
    (
        "ProcessResponse",
        "provider",
        Shown("provider"),
        r#""signicatvideoid""#,
    ),
    (
        "ProcessResponse",
        "processType",
        Shown("processType"),
        r#""high""#,
    ),
    ("ProcessResponse", "status", Shown("status"), r#""pending""#),
    ("ProcessResponse", "authorization", NotRead, TEXT),
    ("ProcessResponse", "providerApiUrl", NotRead, TEXT),
    ("ProcessResponse", "base64QRCode", NotRead, TEXT),
    ("ProcessResponse", "universalLink", NotRead, TEXT),
    (
        "ProcessResponse",
        "facetecDeviceKeyIdentifier",
        NotRead,
        TEXT,
    ),
    (
        "ProcessResponse",
        "facetecEncryptionPublicKey",
        NotRead,
        TEXT,
    ),
    (
        "ProcessResponse",
        "facetecMobileSdkProductionKey",
        NotRead,
        TEXT,
    ),
    ("ProcessResponse", "createdAt", Shown("createdAt"), TIME),
    ("ProcessResponse", "updatedAt", Shown("updatedAt"), TIME),
    ("ProcessResponse", "documentPages", NotRead, "2"),
    // The part of VideoID; the others belong to other providers.
    ("ProviderDetails", "ocr", Read, "{}"),
    ("ProviderDetails", "manualApproval", Read, "{}"),
    ("ProviderDetails", "documentVerification", NotRead, "{}"),
    ("ProviderDetails", "facialSimilarity", NotRead, "{}"),
    ("ProviderDetails", "identResponse", NotRead, "{}"),
    ("ProviderDetails", "verification", NotRead, "{}"),
    ("ProviderDetails", "features", NotRead, "{}"),
    ("ProviderDetails", "mrz", NotRead, "{}"),
    ("ProviderDetails", "mrzChecksum", NotRead, "{}"),
    ("ProviderDetails", "mrzVerification", NotRead, "{}"),
    ("ProviderDetails", "mrzFeatureMatching", NotRead, "{}"),
    ("ProviderDetails", "featuresVerification", NotRead, "{}"),
    ("ProviderDetails", "redactionResult", NotRead, "{}"),
    ("ProviderDetails", "errors", NotRead, "[]"),
    ("ProviderDetails", "consolidatedIdentityData", NotRead, "{}"),
    ("ProviderDetails", "documentContent", NotRead, "{}"),
    ("ProviderDetails", "iproovSession", NotRead, "{}"),
    ("ProviderDetails", "liveness", NotRead, "{}"),
    ("ProviderDetails", "matching", NotRead, "{}"),
    ("ProviderDetails", "document", NotRead, "{}"),
    ("ProviderDetails", "selfie", NotRead, "{}"),
    // The automatic verification.
    ("Ocr", "firstName", Field, TEXT),
    ("Ocr", "lastName", Field, TEXT),
    ("Ocr", "alternativeFirstName", Field, TEXT),
    ("Ocr", "alternativeLastName", Field, TEXT),
    ("Ocr", "dateOfBirth", Field, DAY),
    ("Ocr", "birthPlace", Field, TEXT),
    ("Ocr", "gender", Field, r#""F""#),
    ("Ocr", "nationality", Field, r#""PRT""#),
    ("Ocr", "address", Field, TEXT),
    ("Ocr", "documentType", Field, r#""passport""#),
    ("Ocr", "idType", Field, r#""188""#),
    ("Ocr", "documentNumber", Field, TEXT),
    ("Ocr", "dateOfIssue", Field, DAY),
    ("Ocr", "dateOfExpiry", Field, DAY),
    ("Ocr", "issuingCountry", Field, r#""PRT""#),
    ("Ocr", "issuingAuthority", Field, TEXT),
    ("Ocr", "personalIdentificationNumber", Field, TEXT),
    ("Ocr", "socialSecurityNumber", Field, TEXT),
    ("Ocr", "healthNumber", Field, TEXT),
    ("Ocr", "taxNumber", Field, TEXT),
    ("Ocr", "predictedAge", Field, r#""30""#),
    ("Ocr", "similarityScore", Reason, r#""low""#),
    (
        "Ocr",
        "livenessDetected",
        Shown("livenessDetected"),
        r#""true""#,
    ),
    ("Ocr", "securityChecks", Read, "{}"),
    ("Ocr", "features", Read, "[]"),
    ("Feature", "name", Shown("features"), TEXT),
    ("Feature", "found", Reason, "false"),
    (
        "Feature",
        "bbox",
        Read,
        r#"{"x":1,"y":2,"width":3,"height":4}"#,
    ),
    ("Feature", "side", Shown("features"), TEXT),
    ("BBox", "x", Shown("features"), "1"),
    ("BBox", "y", Shown("features"), "2"),
    ("BBox", "width", Shown("features"), "3"),
    ("BBox", "height", Shown("features"), "4"),
    ("EIDSecurityChecks", "nonExpired", Check, VALID),
    ("EIDSecurityChecks", "notUnderage", Check, VALID),
    ("EIDSecurityChecks", "dataIntegrity", Check, VALID),
    ("EIDSecurityChecks", "liveness", Check, VALID),
    ("EIDSecurityChecks", "sidesMatch", Check, VALID),
    ("EIDSecurityChecks", "notBWCopy", Check, VALID),
    ("EIDSecurityChecks", "notFaceSpoofing", Check, VALID),
    ("EIDSecurityChecks", "untamperedDocument", Check, VALID),
    ("EIDSecurityChecks", "untamperedVideo", Check, VALID),
    ("EIDSecurityChecks", "deviceSecurity", Check, VALID),
    ("EIDSecurityChecks", "reflectiveSurface", Check, VALID),
    ("EIDSecurityChecks", "documentTilt", Check, VALID),
    // Each check has these; the key above is its name.
    ("NonExpired", "name", Read, TEXT),
    ("NonExpired", "valid", Check, "false"),
    ("NonExpired", "passed", Check, "false"),
    // The agent's verification.
    ("ManualApproval", "firstName", Field, TEXT),
    ("ManualApproval", "lastName", Field, TEXT),
    ("ManualApproval", "alternativeFirstName", Field, TEXT),
    ("ManualApproval", "alternativeLastName", Field, TEXT),
    ("ManualApproval", "dateOfBirth", Field, DAY),
    ("ManualApproval", "birthPlace", Field, TEXT),
    ("ManualApproval", "gender", Field, r#""F""#),
    ("ManualApproval", "nationality", Field, r#""PRT""#),
    ("ManualApproval", "address", Field, TEXT),
    ("ManualApproval", "documentNumber", Field, TEXT),
    ("ManualApproval", "dateOfExpiry", Field, DAY),
    ("ManualApproval", "issuingCountry", Field, r#""PRT""#),
    ("ManualApproval", "issuingAuthority", Field, TEXT),
    (
        "ManualApproval",
        "personalIdentificationNumber",
        Field,
        TEXT,
    ),
    ("ManualApproval", "rejectionReasons", Read, "[]"),
    (
        "ManualApproval",
        "duration",
        Shown("manualApproval"),
        r#""106""#,
    ),
    (
        "ManualApproval",
        "verificationDate",
        Shown("manualApproval"),
        TIME,
    ),
    ("ManualApproval", "videoId", Shown("manualApproval"), TEXT),
    (
        "ManualApproval",
        "verificationId",
        Shown("manualApproval"),
        TEXT,
    ),
    (
        "ManualApproval",
        "verifierId",
        Shown("manualApproval"),
        TEXT,
    ),
    (
        "ManualApproval",
        "rAuthorityId",
        Shown("manualApproval"),
        TEXT,
    ),
    (
        "ManualApproval",
        "rauthorityId",
        Shown("manualApproval"),
        TEXT,
    ),
    ("Reason", "type", Read, r#""Document.Aspect""#),
    ("Reason", "message", Reason, TEXT),
    // The process's own fields.
    ("FinalResultDetails", "firstName", Field, TEXT),
    ("FinalResultDetails", "lastName", Field, TEXT),
    ("FinalResultDetails", "lastNameSecondLine", Field, TEXT),
    ("FinalResultDetails", "dateOfBirth", Field, DAY),
    ("FinalResultDetails", "placeOfBirth", Field, TEXT),
    ("FinalResultDetails", "gender", Field, r#""F""#),
    ("FinalResultDetails", "nationality", Field, r#""PRT""#),
    ("FinalResultDetails", "documentType", Field, r#""passport""#),
    ("FinalResultDetails", "documentNumber", Field, TEXT),
    ("FinalResultDetails", "dateOfIssue", Field, DAY),
    ("FinalResultDetails", "dateOfExpiry", Field, DAY),
    ("FinalResultDetails", "issuingCountry", Field, r#""PRT""#),
    (
        "FinalResultDetails",
        "personalIdentificationNumber",
        Field,
        TEXT,
    ),
    ("FinalResultDetails", "similarityScore", Read, r#""high""#),
    ("FinalResultDetails", "livenessDetected", Read, "true"),
    // An error of the API.
    ("ErrorResponse", "instance", NoResult, TEXT),
    ("ErrorResponse", "method", NoResult, TEXT),
    ("ErrorResponse", "status", NoResult, "404"),
    ("ErrorResponse", "type", NoResult, TEXT),
    ("ErrorResponse", "title", NoResult, TEXT),
    ("ErrorResponse", "detail", NoResult, TEXT),
    ("ErrorResponse", "timestamp", NoResult, TIME),
    ("ErrorResponse", "traceId", NoResult, TEXT),
];

/// A document with an object of this schema at this pointer.
fn around(schema: &str) -> (Value, &'static str) {
    let result = |specific: Value| {
        json!({
            "processId": "x", "provider": "signicatvideoid", "processType": "high",
            "status": "accepted", "providerSpecific": specific,
        })
    };
    let ocr = |ocr: Value| result(json!({"ocr": ocr}));
    let agent = |agent: Value| result(json!({"manualApproval": agent}));
    match schema {
        "ProviderDetails" => (result(json!({})), "/providerSpecific"),
        "Ocr" => (ocr(json!({})), "/providerSpecific/ocr"),
        "Feature" => (
            ocr(json!({"features": [{}]})),
            "/providerSpecific/ocr/features/0",
        ),
        "BBox" => {
            let bbox = json!({"x": 1, "y": 2, "width": 3, "height": 4});
            let at = "/providerSpecific/ocr/features/0/bbox";
            (ocr(json!({"features": [{"bbox": bbox}]})), at)
        }
        "EIDSecurityChecks" => {
            let at = "/providerSpecific/ocr/securityChecks";
            (ocr(json!({"securityChecks": {}})), at)
        }
        "NonExpired" => {
            let at = "/providerSpecific/ocr/securityChecks/nonExpired";
            (ocr(json!({"securityChecks": {"nonExpired": {}}})), at)
        }
        "ManualApproval" => (agent(json!({})), "/providerSpecific/manualApproval"),
        "Reason" => {
            let at = "/providerSpecific/manualApproval/rejectionReasons/0";
            (agent(json!({"rejectionReasons": [{}]})), at)
        }
        "FinalResultDetails" => (
            json!({"processId": "x", "processType": "high", "status": "accepted", "finalResult": {}}),
            "/finalResult",
        ),
        "StatusReason" => (
            json!({"processId": "x", "processType": "high", "status": "rejected", "statusReasons": [{}]}),
            "/statusReasons/0",
        ),
        "ListAllProcesses" | "DossierResponse" => (json!({}), ""),
        "ErrorResponse" => (json!({"status": 404}), ""),
        _ => (
            json!({"processId": "x", "processType": "high", "status": "accepted"}),
            "",
        ),
    }
}

fn explanation(bytes: &[u8]) -> Option<Value> {
    let reading = Reading::from_bytes(bytes, &Limits::default(), Strictness::Strict).ok()?;
    let case = Case::of(&reading, true);
    let json = to_json(&explain(&case, Texts::english())).unwrap();
    Some(serde_json::from_str(&json).unwrap())
}

/// Every pointer in a list of the explanation: those of its rows, or those in an inner list.
fn pointers<'e>(explanation: &'e Value, list: &str, inner: Option<&str>) -> Vec<&'e str> {
    let rows = explanation[list].as_array().unwrap().iter();
    let rows = rows.flat_map(|row| match inner {
        Some(inner) => row[inner].as_array().unwrap().iter().collect(),
        None => vec![row],
    });
    rows.filter_map(|row| row["pointer"].as_str()).collect()
}

/// Whether a property is shown where the table says.
fn is_in_place((schema, property, place, value): &Row) -> bool {
    let (mut document, at) = around(schema);
    let object = document.pointer_mut(at).unwrap().as_object_mut().unwrap();
    let value: Value = serde_json::from_str(value).unwrap();
    object.insert((*property).to_owned(), value);
    let bytes = document.to_string();
    let own = format!("{at}/{property}");
    let Some(explanation) = explanation(bytes.as_bytes()) else {
        let mut triage = Triage::new(Limits::default(), Strictness::Strict, [7; 16]);
        triage.room(bytes.len()).copy_from_slice(bytes.as_bytes());
        let rows = triage.finish().rows().len();
        return match place {
            Rows => rows == 1,
            NoResult => rows == 0,
            _ => false,
        };
    };
    let unrecognised = explanation["unrecognised"].as_array().unwrap().iter();
    let mut unrecognised = unrecognised.map(|pointer| pointer.as_str().unwrap());
    let is_unread =
        unrecognised.any(|pointer| own == pointer || own.starts_with(&format!("{pointer}/")));
    let is_among = |pointers: Vec<&str>| {
        let below = format!("{own}/");
        let mut pointers = pointers.into_iter();
        pointers.any(|pointer| pointer == own || pointer.starts_with(&below))
    };
    match place {
        NotRead => is_unread,
        Rows | NoResult => false,
        _ if is_unread => false,
        Shown(member) => {
            let shown = &explanation[*member];
            !shown.is_null() && *shown != json!("") && *shown != json!([])
        }
        Field => is_among(pointers(&explanation, "fields", Some("values"))),
        Check => is_among(pointers(&explanation, "checks", None)),
        Reason => is_among(pointers(&explanation, "reasons", Some("evidence"))),
        Read => true,
    }
}

#[test]
fn every_property_is_shown_where_the_table_says() {
    let wrong: Vec<_> = TABLE
        .iter()
        .filter(|row| !is_in_place(row))
        .map(|(schema, property, place, _)| format!("{schema}.{property}: {place:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn shared(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain");
    folder.join(name)
}

#[test]
fn every_property_of_the_schema_is_in_the_table() {
    let Ok(bytes) = std::fs::read(shared("assure-openapi.json")) else {
        return not_run(
            "every property of the schema is in the table",
            "../shared/domain/assure-openapi.json",
        );
    };
    let api: Value = serde_json::from_slice(&bytes).unwrap();
    let schemas = &api["components"]["schemas"];
    let properties = |schema: &str| -> BTreeSet<String> {
        let properties = schemas[schema]["properties"].as_object();
        properties.unwrap().keys().cloned().collect()
    };
    let placed = |schema: &str| -> BTreeSet<String> {
        let rows = TABLE.iter().filter(|(name, ..)| *name == schema);
        rows.map(|(_, property, ..)| (*property).to_owned())
            .collect()
    };
    let of_table: BTreeSet<&str> = TABLE.iter().map(|(schema, ..)| *schema).collect();
    for schema in of_table {
        assert_eq!(placed(schema), properties(schema), "{schema}");
    }
    // All checks have the same form.
    let checks = schemas["EIDSecurityChecks"]["properties"]
        .as_object()
        .unwrap();
    for check in checks.values() {
        let (_, schema) = check["$ref"].as_str().unwrap().rsplit_once('/').unwrap();
        assert_eq!(properties(schema), placed("NonExpired"), "{schema}");
    }
}

/// The vendor's examples are read from where they are. We only keep what we derive from them.
#[test]
fn the_examples_of_the_schema_are_explained() {
    let folder = shared("openapi-examples");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return not_run(
            "the examples of the schema are explained",
            "../shared/domain/openapi-examples",
        );
    };
    let mut names: Vec<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let pick = |list: &Value, keys: &[&str]| -> Vec<String> {
        let rows = list.as_array().unwrap().iter();
        let text = |row: &Value| {
            let values = keys.iter().filter_map(|key| row[key].as_str());
            values.collect::<Vec<_>>().join(" ")
        };
        rows.map(text).collect()
    };
    let facts: Vec<Value> = names
        .iter()
        .map(|name| {
            let bytes = std::fs::read(folder.join(name)).unwrap();
            let all = explanation(&bytes).unwrap();
            json!({
                "example": name,
                "status": all["status"],
                "derivedStatus": all["derivedStatus"],
                "agreement": all["agreement"],
                "reasons": pick(&all["reasons"], &["effect", "code", "subject"]),
                "contradictions": pick(&all["contradictions"], &["code"]),
                "warnings": pick(&all["warnings"], &["code", "pointer"]),
                "unrecognised": all["unrecognised"],
            })
        })
        .collect();
    insta::assert_snapshot!(
        "openapi-examples",
        serde_json::to_string_pretty(&facts).unwrap()
    );
}
