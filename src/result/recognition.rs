//! Decides which kind of document a value is, and finds the result inside a value that wraps it.

use super::names::{
    ANSWER_MEMBERS, IDENTIFYING_MEMBERS, OCR_MEMBERS, PROCESS_ID, PROVIDER_SPECIFIC,
    RAW_APPROVAL_MEMBERS, REQUEST_MEMBERS, SDK_CODE, SECRET_MEMBERS, STATUS,
};
use super::reader::members;
use super::reading::Kind;
use crate::json::{Member, Node, Value};
use crate::rules::{Status, is_known_code};

/// The forms of documents that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A document of this kind.
    Kind(Kind),
    /// The error that the web SDK gives without a process: a known code and a message.
    SdkError,
}

impl Form {
    /// The form of an object with these members, decided by keys that only this form has. `None` if it is not a result,
    /// for example the error of an API, whose `status` is a number.
    pub(super) fn of(list: &[Member<'_>]) -> Option<Self> {
        let has = |keys: &[&str]| members(list).any(|(key, _)| keys.contains(&key));
        let has_any_status = || {
            let mut status = members(list).filter(|(key, _)| *key == STATUS);
            status.any(|(_, node)| matches!(&node.value, Value::String(text) if !is_number(text)))
        };
        let is_answer = || has(&ANSWER_MEMBERS) || has(&OCR_MEMBERS);
        // Raw files have a status too: "Completed", "Accepted" or "Rejected".
        if has(&IDENTIFYING_MEMBERS) || (has(&REQUEST_MEMBERS) && is_answer()) {
            Some(Self::Kind(Kind::Process))
        } else if has(&RAW_APPROVAL_MEMBERS) {
            Some(Self::Kind(Kind::RawApproval))
        } else if has_documented_status(list) {
            Some(Self::Kind(Kind::Process))
        } else if has(&OCR_MEMBERS) {
            Some(Self::Kind(Kind::RawOcr))
        } else if has_any_status() {
            Some(Self::Kind(Kind::Process))
        } else {
            has_known_code(list).then_some(Self::SdkError)
        }
    }
}

/// Whether a text consists of digits, like the HTTP status code that some answers have as a string in `status`.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn has_documented_status(list: &[Member<'_>]) -> bool {
    members(list).any(|(key, node)| match &node.value {
        Value::String(text) => key == STATUS && Status::named(text).is_some(),
        Value::Elided => key == STATUS,
        _ => false,
    })
}

fn has_known_code(list: &[Member<'_>]) -> bool {
    members(list).any(|(key, node)| match &node.value {
        Value::String(code) => key == SDK_CODE && is_known_code(code),
        _ => false,
    })
}

/// The number of arrays and objects around a result that are searched.
const MAX_WRAPPERS: usize = 3;

/// The first nested process: outermost level first, in the order of the text. The error names its place, so the keys
/// around it must be program identifiers, not data such as numbers, names or addresses.
pub(super) fn process_within<'d, 't>(node: &'d Node<'t>) -> Option<&'d Node<'t>> {
    let mut level = vec![node];
    for _ in 0..MAX_WRAPPERS {
        level = level.into_iter().flat_map(inner).collect();
        let found = level.iter().find(|node| is_surely_result(node));
        if let Some(found) = found {
            return Some(found);
        }
    }
    None
}

/// The direct children of an array or object.
fn inner<'d, 't>(node: &'d Node<'t>) -> Vec<&'d Node<'t>> {
    match &node.value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(list) => members(list)
            .filter(|(key, _)| is_name(key))
            .map(|(_, node)| node)
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether a key looks like an identifier chosen by a program, and not like data.
fn is_name(key: &str) -> bool {
    const LONGEST: usize = 32;
    let is_of_name = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'$');
    key.len() <= LONGEST && key.bytes().all(is_of_name)
}

/// Whether a value can only be a result. A status or a provider alone does not prove that, because many objects have
/// them.
fn is_surely_result(node: &Node<'_>) -> bool {
    let Value::Object(list) = &node.value else {
        return false;
    };
    let has = |wanted: &str| members(list).any(|(key, _)| key == wanted);
    match Form::of(list) {
        Some(Form::Kind(Kind::Process)) => {
            has(PROCESS_ID)
                || has(PROVIDER_SPECIFIC)
                || (has_documented_status(list)
                    && IDENTIFYING_MEMBERS
                        .into_iter()
                        .chain(REQUEST_MEMBERS)
                        .any(has))
        }
        Some(Form::Kind(Kind::RawOcr)) => has("securityChecks") || has("biometrics"),
        Some(Form::Kind(Kind::RawApproval) | Form::SdkError) => true,
        None => false,
    }
}

/// Whether this value contains a secret at any depth. The limit `json_depth` bounds the recursion.
pub(super) fn holds_secret(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Array(items) => items.iter().any(holds_secret),
        Value::Object(list) => {
            members(list).any(|(key, node)| SECRET_MEMBERS.contains(&key) || holds_secret(node))
        }
        _ => false,
    }
}
