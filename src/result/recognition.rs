//! Tells which kind of document a value is, and finds the result in a value that wraps it.

use super::names::{
    ANSWER_MEMBERS, IDENTIFYING_MEMBERS, OCR_MEMBERS, PROCESS_ID, PROVIDER_SPECIFIC,
    RAW_APPROVAL_MEMBERS, REQUEST_MEMBERS, SDK_CODE, SECRET_MEMBERS, STATUS,
};
use super::reader::members;
use super::reading::Kind;
use crate::json::{Member, Node, Value};
use crate::rules::{Status, is_known_code};

/// What a value can be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A document of this kind.
    Kind(Kind),
    /// The error that the web SDK gives without a process: its code and a message. The code is a known one.
    SdkError,
}

impl Form {
    /// The form of the object with these members, by the keys that only this form has. `None` for what is no result: the
    /// error of an API for one, whose `status` is a number.
    pub(super) fn of(list: &[Member<'_>]) -> Option<Self> {
        let has = |keys: &[&str]| members(list).any(|(key, _)| keys.contains(&key));
        let has_any_status = || {
            let mut status = members(list).filter(|(key, _)| *key == STATUS);
            status.any(|(_, node)| matches!(&node.value, Value::String(text) if !is_number(text)))
        };
        let is_answer = || has(&ANSWER_MEMBERS) || has(&OCR_MEMBERS);
        // Raw files have a status as well: "Completed", "Accepted", "Rejected".
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

/// Whether a text is a number: the status of an answer over HTTP is one, also where it is written as a text.
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

/// How many arrays and objects around a result are looked into.
const MAX_WRAPPERS: usize = 3;

/// The first process that is further in, in the order of the text, the outermost first. An error names its place, so the
/// keys around it must not be data themselves: numbers, names, addresses.
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

/// The values directly in an array or object.
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

/// Whether a key is a name that a program gives, and not data.
fn is_name(key: &str) -> bool {
    const LONGEST: usize = 32;
    let is_of_name = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'$');
    key.len() <= LONGEST && key.bytes().all(is_of_name)
}

/// Whether a value is a result that nothing else looks like: many things have a status or a provider.
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

/// Whether a secret is somewhere in this value. Recursion is bounded by the limit `json_depth`.
pub(super) fn holds_secret(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Array(items) => items.iter().any(holds_secret),
        Value::Object(list) => {
            members(list).any(|(key, node)| SECRET_MEMBERS.contains(&key) || holds_secret(node))
        }
        _ => false,
    }
}
