//! What is a VideoID result, where it is in JSON that wraps it, and what is not one.

use serde_json::{Value, json};
use videoid_lens::error::ErrorData;
use videoid_lens::export::explanation_to_text;
use videoid_lens::i18n::Texts;
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading, document_of};
use videoid_lens::verdict::explain;

fn read(text: &str, pointer: &str) -> Result<Value, ErrorData> {
    let reading = Reading::at_pointer(
        text.as_bytes(),
        pointer,
        &Limits::default(),
        Strictness::Strict,
    )
    .map_err(|error| error.data())?;
    let case = Case::of(&reading, true);
    let json = to_json(&explain(&case, Texts::english())).unwrap();
    Ok(serde_json::from_str(&json).unwrap())
}

fn explained(text: &str) -> Value {
    read(text, "").unwrap()
}

/// The pointer to the result inside a text that is not one itself.
fn within(text: &str) -> Option<String> {
    let error = read(text, "").unwrap_err();
    assert_eq!(error.code.as_str(), "NOT_A_RESULT", "{text}");
    assert_eq!((error.line, error.column), (Some(1), Some(1)), "{text}");
    error.pointer
}

const PROCESS: &str = r#"{"processId":"a","provider":"signicatvideoid","processType":"substantial","status":"rejected","providerSpecific":{"ocr":{"similarityScore":"high","features":[],"securityChecks":{"nonExpired":{"valid":false}}}}}"#;

#[test]
fn the_rules_are_not_applied_to_another_providers_result() {
    for provider in ["webid", "onfido", "readid", "signicatvideoid2"] {
        let other = explained(&PROCESS.replace("signicatvideoid", provider));
        assert_eq!(other["derivedStatus"], Value::Null);
        assert_eq!(other["agreement"], "not-derivable");
        assert_eq!(
            other["headline"],
            format!(
                "Rejected. The result comes from another provider ({provider}), which the documented VideoID rules do not cover."
            )
        );
        assert_eq!(
            other["warnings"].as_array().unwrap().len(),
            1,
            "{}",
            other["warnings"]
        );
        assert_eq!(other["warnings"][0]["code"], "PROVIDER_OTHER");
        assert_eq!(other["warnings"][0]["pointer"], "/provider");
        let reasons = other["reasons"].as_array().unwrap();
        assert_eq!(reasons.len(), 1);
        assert_eq!(reasons[0]["code"], "unexplained");
        assert!(reasons[0]["why"].as_str().unwrap().contains(provider));
        assert_eq!(other["counterfactual"], json!([]));
        // Only its own checks are listed: those of VideoID do not count as missing.
        assert_eq!(other["checks"].as_array().unwrap().len(), 1);
    }
    for provider in ["signicatvideoid", "eid", "", "SignicatVideoID"] {
        let own = explained(&PROCESS.replace("signicatvideoid", provider));
        assert_eq!(own["derivedStatus"], "rejected", "{provider}");
        assert_eq!(own["reasons"][0]["subject"], "nonExpired");
        assert_eq!(own["warnings"], json!([]));
    }
    let absent = PROCESS.replace(r#""provider":"signicatvideoid","#, "");
    assert_eq!(explained(&absent)["agreement"], "agrees");
}

#[test]
fn another_providers_process_type_and_errors_are_not_those_of_videoid() {
    let accepted = explained(
        r#"{"processId":"a","provider":"webid","processType":"videoid","status":"accepted"}"#,
    );
    let codes = |explanation: &Value| {
        let warnings = explanation["warnings"].as_array().unwrap().iter();
        warnings
            .map(|warning| warning["code"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&accepted), ["PROVIDER_OTHER"]);
    assert_eq!(accepted["reasons"], json!([]));
    let untyped = explained(r#"{"processId":"a","provider":"onfido","status":"pending"}"#);
    assert_eq!(codes(&untyped), ["PROVIDER_OTHER"]);
    let failed = |reason: &str| {
        let text = format!(
            r#"{{"processId":"a","provider":"onfido","status":"failed","failReason":{reason}}}"#
        );
        explained(&text)["reasons"][0].clone()
    };
    let camera = failed(r#"{"reason":"Camera.NotFound","category":"Camera.Error"}"#);
    assert_eq!(camera["retry"], "unknown");
    assert!(
        camera["why"]
            .as_str()
            .unwrap()
            .ends_with("Its meaning is not documented.")
    );
    assert!(failed("{}")["why"].as_str().unwrap().contains("onfido"));
    // For every provider, the customer's own system can end a process.
    let ended = failed(r#"{"category":"User.Request","reason":"Process.Failed","message":"x"}"#);
    assert!(
        ended["why"]
            .as_str()
            .unwrap()
            .starts_with("Your organisation's own system")
    );
}

#[test]
fn the_cause_of_a_failure_is_read_in_every_form() {
    let failed = |members: &str| {
        explained(&format!(
            r#"{{"processId":"a","provider":"signicatvideoid","processType":"high","status":"failed",{members}}}"#
        ))
    };
    let requirements = failed(
        r#""failReason":{"type":"system_requirements","message":"The following requirements were not met: camera,microphone."}"#,
    );
    let reason = &requirements["reasons"][0];
    assert_eq!(reason["subject"], "system_requirements");
    assert!(
        reason["why"]
            .as_str()
            .unwrap()
            .ends_with("camera, microphone.")
    );
    assert_eq!(
        (&requirements["agreement"], &reason["retry"]),
        (&json!("agrees"), &json!("yes"))
    );
    let by_request =
        r#"{"category":"User.Request","reason":"Process.Failed","message":"Closed by us"}"#;
    for member in ["failReason", "reason"] {
        let explanation = failed(&format!(r#""{member}":{by_request}"#));
        let reason = &explanation["reasons"][0];
        assert_eq!(reason["code"], "process-failed");
        assert_eq!(reason["subject"], "Process.Failed");
        assert_eq!(
            reason["title"],
            "Your own system ended the process (Process.Failed)"
        );
        assert_eq!(
            reason["evidence"][1]["pointer"],
            format!("/{member}/message")
        );
        assert_eq!(explanation["derivedStatus"], "failed");
        assert_eq!(explanation["unrecognised"], json!([]));
    }
    // If both are there, the cause is taken from the process's own member; the other one is listed as unrecognised.
    for members in [
        r#""reason":{"reason":"Process.Failed"},"failReason":{"type":"User.Aborted"}"#,
        r#""failReason":{"type":"User.Aborted"},"reason":{"reason":"Process.Failed"}"#,
    ] {
        let both = failed(members);
        assert_eq!(both["reasons"][0]["subject"], "User.Aborted");
        assert_eq!(both["unrecognised"], json!(["/reason"]));
    }
    let fallback = failed(r#""failReason":null,"reason":{"reason":"Process.Failed"}"#);
    assert_eq!(fallback["reasons"][0]["subject"], "Process.Failed");
    assert_eq!(
        failed(r#""reason":"x""#)["unrecognised"],
        json!(["/reason"])
    );
    let code = failed(r#""failReason":{"code":"User.Aborted","message":"x"}"#);
    assert_eq!(code["reasons"][0]["subject"], "User.Aborted");
    let odd = failed(r#""failReason":{"category":"Odd.Thing","message":"x"}"#);
    assert_eq!(odd["reasons"][0]["subject"], Value::Null);
    // The response of "Fail process" has no type.
    let answer = explained(&format!(
        r#"{{"processId":"a","status":"failed","reason":{by_request}}}"#
    ));
    assert_eq!(answer["derivedStatus"], "failed");
}

#[test]
fn an_sdk_error_is_read_as_a_failure_if_its_code_is_known() {
    for code in [
        "REQUIREMENTS_NOT_PASSED",
        "User.Aborted",
        "system_requirements",
        "Undefined.Error",
    ] {
        let failure = explained(&format!(r#"{{"code":"{code}","message":"m"}}"#));
        assert_eq!(failure["status"], "failed");
        assert_eq!(failure["derivedStatus"], "failed");
        assert_eq!(failure["reasons"][0]["code"], "process-failed");
        assert_eq!(failure["reasons"][0]["subject"], code);
        assert_eq!(failure["reasons"][0]["evidence"][0]["pointer"], "/code");
        assert_eq!(failure["warnings"][0]["code"], "FIELD_MISSING");
        assert_eq!(failure["warnings"][0]["pointer"], "/status");
    }
    for text in [
        r#"{"code":"Odd.Thing","message":"m"}"#,
        r#"{"code":"Camera.Error","message":"m"}"#,
        r#"{"code":404,"message":"User.Aborted"}"#,
        r#"{"message":"User.Aborted"}"#,
    ] {
        assert_eq!(within(text), None);
    }
    assert_eq!(
        within(r#"{"error":{"code":"User.Aborted"}}"#).as_deref(),
        Some("/error")
    );
}

#[test]
fn other_json_is_not_a_result() {
    for text in [
        r#"{"instance":"/x","method":"GET","status":404,"type":"t","title":"Not found","detail":"d","timestamp":"2024-01-01T00:00:00Z","traceId":"x"}"#,
        r#"{"timestamp":"2024-01-01T00:00:00.000+00:00","status":404,"error":"Not Found","path":"/processes/x"}"#,
        r#"{"timestamp":1704067200000,"status":404,"error":"Not Found","message":"m"}"#,
        r#"{"timestamp":"2024-01-01T00:00:00Z","status":"404","error":"Not Found"}"#,
        r#"{"error":{"timestamp":"2024-01-01T00:00:00Z","status":404,"error":"Not Found"}}"#,
        r#"{"status":500}"#,
        r#"{"status":404,"createdAt":"2024-01-01T00:00:00Z"}"#,
        r#"{"status":null}"#,
        r#"{"createdAt":"2024-01-01T00:00:00Z"}"#,
        r#"{"createdAt":"2024-01-01T00:00:00Z","updatedAt":"2024-01-01T00:00:00Z"}"#,
        r#"{"dossierId":"d","createdAt":"2024-01-01T00:00:00Z","processes":[]}"#,
        r#"{"processes":[],"filters":{"statusList":[]},"totalResults":0}"#,
        r#"{"reason":{"reason":"Process.Failed"}}"#,
        // Requests that create a process.
        r#"{"provider":"signicatvideoid","processType":"high"}"#,
        r#"{"processType":"high","providers":["signicatvideoid"],"redirectUrl":"https://example.com","sdk":"native"}"#,
        "[]",
        "null",
        // Many things have a status or a provider.
        r#"{"user":{"status":"active","provider":"google"}}"#,
        r#"{"user":{"status":"pending"}}"#,
    ] {
        assert_eq!(within(text), None, "{text}");
    }
    // A process with one wrong field is still a process.
    let wrong = explained(r#"{"processId":"a","status":404}"#);
    assert_eq!(
        (&wrong["processId"], &wrong["status"]),
        (&json!("a"), &json!(""))
    );
    assert_eq!(explained(r#"{"status":"expired"}"#)["status"], "expired");
    for answer in [
        r#""status":"odd""#,
        r#""status":404"#,
        r#""createdAt":"2024-01-01T00:00:00Z""#,
    ] {
        let text = format!(r#"{{"provider":"signicatvideoid","processType":"high",{answer}}}"#);
        assert_eq!(explained(&text)["processType"], "high");
    }
}

#[test]
fn a_wrapped_result_is_found_and_read_in_its_place() {
    for (before, after, pointer) in [
        (r#"{"data":"#, "}", "/data"),
        (r#"{"ok":true,"result":"#, "}", "/result"),
        ("[", "]", "/0"),
        (r#"{"processes":["#, "]}", "/processes/0"),
        (
            r#"{"dossierId":"d","createdAt":"x","processes":[{"a":1},"#,
            "]}",
            "/processes/1",
        ),
        (r#"{"a":{"b":{"c":"#, "}}}", "/a/b/c"),
        (r#"{"data":[{"status":404},"#, "]}", "/data/1"),
    ] {
        let text = [before, PROCESS, after].concat();
        assert_eq!(within(&text).as_deref(), Some(pointer), "{text}");
        let explanation = read(&text, pointer).unwrap();
        let alone = explained(PROCESS);
        assert_eq!(explanation["headline"], alone["headline"]);
        let evidence = &explanation["reasons"][0]["evidence"][0];
        let own = &alone["reasons"][0]["evidence"][0];
        assert_eq!(
            evidence["pointer"],
            [pointer, own["pointer"].as_str().unwrap()].concat()
        );
        let column = own["column"].as_u64().unwrap() + before.len() as u64;
        assert_eq!(evidence["column"], column);
    }
    // The outermost one counts, then the first one.
    let two = format!(r#"{{"a":{{"b":{PROCESS}}},"c":{PROCESS},"d":{PROCESS}}}"#);
    assert_eq!(within(&two).as_deref(), Some("/c"));
    // It is deeper than three levels, or the key may be personal data.
    for wrapped in [
        format!(r#"{{"a":{{"b":{{"c":{{"d":{PROCESS}}}}}}}}}"#),
        format!(r#"{{"PA9921465":{PROCESS}}}"#),
        format!(r#"{{"Erika Mustermann":{PROCESS}}}"#),
        format!(r#"{{"erika@example.com":{PROCESS}}}"#),
    ] {
        assert_eq!(within(&wrapped), None, "{wrapped}");
    }
}

#[test]
fn pointers_to_missing_members_of_a_wrapped_result_start_at_the_document() {
    let text = r#"{"a/b":[{"processId":"a","x":1}]}"#;
    let explanation = read(text, "/a~1b/0").unwrap();
    let warnings = explanation["warnings"].as_array().unwrap();
    let pointers: Vec<_> = warnings.iter().map(|warning| &warning["pointer"]).collect();
    assert_eq!(pointers, ["/a~1b/0/processType", "/a~1b/0/status"]);
    assert_eq!(explanation["unrecognised"], json!(["/a~1b/0/x"]));
    // Changes for a better status have such pointers, too.
    let rejected = format!(r#"{{"data":{}}}"#, PROCESS.replace(r#""features":[],"#, ""));
    let steps = read(&rejected, "/data").unwrap()["counterfactual"].to_string();
    assert!(
        steps.contains("/data/providerSpecific/ocr/features"),
        "{steps}"
    );
}

#[test]
fn a_pointer_to_nothing_is_an_error() {
    let text = format!(r#"{{"data":[{PROCESS}],"":{PROCESS},"n":1}}"#);
    assert!(read(&text, "/data/0").is_ok());
    assert!(read(&text, "/").is_ok());
    for pointer in [
        "/x", "/data/1", "/data/00", "/data/+0", "/data/-", "/n/0", "data", "x/data/0", "/data/0/",
    ] {
        let error = read(&text, pointer).unwrap_err();
        assert_eq!(error.code.as_str(), "NOT_A_RESULT", "{pointer}");
        assert_eq!(error.pointer, None, "{pointer}");
    }
    // A pointer to an object that wraps a result.
    let error = read(&text, "/data").unwrap_err();
    assert_eq!(error.pointer.as_deref(), Some("/data/0"));
    assert_eq!((error.line, error.column), (Some(1), Some(9)));
    // Two programs could follow the pointer to two different results.
    let twice = format!(r#"{{"data":{PROCESS},"data":{PROCESS}}}"#);
    assert_eq!(
        read(&twice, "/data").unwrap_err().code.as_str(),
        "JSON_DUPLICATE_KEY"
    );
}

#[test]
fn secrets_are_never_shown() {
    const SECRET: &str = "eyJ-secret";
    let created = format!(
        r#"{{"processId":"a","status":"odd","authorization":"{SECRET}","provider":"signicatvideoid","processType":"high","failReason":{{"authorization":"{SECRET}","more":[{{"authorization":"{SECRET}"}}],"type":"x"}}}}"#
    );
    let explanation = explained(&created);
    let json = explanation.to_string();
    assert!(!json.contains(SECRET), "{json}");
    assert_eq!(
        explanation["unrecognised"],
        json!([
            "/authorization",
            "/failReason/authorization",
            "/failReason/more"
        ])
    );
    let document = document_of(&json, &Limits::default(), Strictness::Strict).unwrap();
    let text = explanation_to_text(&document, Some(&created), Texts::english()).unwrap();
    assert!(!text.contains(SECRET), "{text}");
    // The rest of the line is shown.
    assert!(
        text.contains(r#""status":"odd","authorization":••••••••••••,"#),
        "{text}"
    );
}
