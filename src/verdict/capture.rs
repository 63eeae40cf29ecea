//! Advice on a Start capture flow request or a capture configuration: where a faulty integration shows.
//!
//! Documented is little: `"sdk": "capture"` is not available for VideoID, and the fields of `eidConfig` apply when
//! `sdk` is `native` and `provider` is `signicatvideoid`. Where in a request they belong is not documented, so they are looked
//! for at any depth.

use super::explanation::{ConfigCheck, ConfigCode, ConfigFinding, Severity};
use crate::error::{Code, Error};
use crate::i18n::Texts;
use crate::json::{Document, Node, Positions, Value, locate};
use crate::rules::ProcessType;

/// The provider that the settings of the native SDK are for.
const PROVIDER: &str = "signicatvideoid";

/// Says what VideoID will not do with a request. `text` is the one it was read from, without its byte order mark;
/// `None` when lines and columns in it mean nothing to the caller.
///
/// # Errors
/// `INVALID_ARGUMENT` for what is no object.
pub fn check_capture_config<'r>(
    document: &Document<'_>,
    text: Option<&str>,
    texts: Texts<'r>,
) -> Result<ConfigCheck<'r>, Error> {
    if !matches!(document.root.value, Value::Object(_)) {
        return Err(Error::new(Code::InvalidArgument));
    }
    let mut named = Named::default();
    named.look_through(&document.root);
    let lines = text.map(Positions::new);
    let findings = named.findings(&document.root).into_iter();
    let findings: Vec<_> = findings
        .map(|(severity, code, at)| {
            let position = lines.as_ref().map(|lines| lines.at(at));
            let text = |part| {
                texts
                    .find(&["config.", code.as_str(), ".", part])
                    .unwrap_or_default()
            };
            ConfigFinding {
                code,
                severity,
                title: text("title").into(),
                why: text("why").into(),
                remedy: text("remedy").into(),
                pointer: locate(&document.root, at).into(),
                line: position.map(|position| position.line),
                column: position.map(|position| position.column),
            }
        })
        .collect();
    Ok(ConfigCheck {
        language: texts.language().into(),
        ok: findings
            .iter()
            .all(|finding| finding.severity != Severity::Error),
        findings,
    })
}

/// The first member of each name that the documentation speaks of.
#[derive(Default)]
struct Named<'d> {
    sdk: Option<&'d Node<'d>>,
    provider: Option<&'d Node<'d>>,
    eid_config: Option<&'d Node<'d>>,
    process_type: Option<&'d Node<'d>>,
}

/// Severity, code, and the offset of what it is about.
type Found = (Severity, ConfigCode, usize);

impl<'d> Named<'d> {
    /// Depth first, in the order of the text. The reader has bounded the depth.
    fn look_through(&mut self, node: &'d Node<'d>) {
        match &node.value {
            Value::Array(items) => items.iter().for_each(|item| self.look_through(item)),
            Value::Object(members) => {
                for member in members {
                    let slot = match member.key.as_ref() {
                        "sdk" => &mut self.sdk,
                        "provider" => &mut self.provider,
                        "eidConfig" => &mut self.eid_config,
                        "processType" => &mut self.process_type,
                        _ => {
                            self.look_through(&member.node);
                            continue;
                        }
                    };
                    slot.get_or_insert(&member.node);
                }
            }
            _ => {}
        }
    }

    fn findings(&self, root: &Node<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        let sdk = text_at(self.sdk, &mut found);
        let provider = text_at(self.provider, &mut found);
        let kind = text_at(self.process_type, &mut found);
        let native = sdk.is_some_and(|(sdk, _)| sdk == "native");
        match sdk {
            Some(("capture", at)) => found.push((Severity::Error, ConfigCode::SdkCapture, at)),
            Some((sdk, at)) if sdk != "native" => {
                found.push((Severity::Warning, ConfigCode::SdkUnknown, at));
            }
            _ => {}
        }
        match provider {
            Some((provider, at)) if provider != PROVIDER => {
                let severity = if native || self.eid_config.is_some() {
                    Severity::Error
                } else {
                    Severity::Note
                };
                found.push((severity, ConfigCode::ProviderOther, at));
            }
            None if native && self.provider.is_none() => {
                found.push((Severity::Error, ConfigCode::ProviderMissing, root.offset));
            }
            _ => {}
        }
        match self.eid_config {
            None if native => {
                found.push((Severity::Note, ConfigCode::EidConfigMissing, root.offset));
            }
            // Without `sdk` it may be a capture configuration, whose eidConfig applies to every request that refers to it.
            Some(config) if sdk.is_some() && !native => {
                found.push((
                    Severity::Warning,
                    ConfigCode::EidConfigUnused,
                    config.offset,
                ));
            }
            _ => {}
        }
        if let Some((kind, at)) = kind
            && ProcessType::named(kind).is_none()
        {
            found.push((Severity::Warning, ConfigCode::ProcessTypeUnknown, at));
        }
        found
    }
}

/// The text of a member and its offset. Null is nothing; anything else is a finding.
fn text_at<'d>(node: Option<&'d Node<'d>>, found: &mut Vec<Found>) -> Option<(&'d str, usize)> {
    let node = node?;
    match &node.value {
        Value::String(text) => return Some((text, node.offset)),
        Value::Null => {}
        _ => found.push((Severity::Error, ConfigCode::WrongType, node.offset)),
    }
    None
}
