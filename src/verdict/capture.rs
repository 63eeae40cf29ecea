//! Checks requests for mistakes of an integration: "Start capture flow", "Create process" and capture configurations.
//!
//! The members of an object show which request it is. A text may hold several requests, also nested in other values.

use super::explanation::{ConfigCheck, ConfigFinding};
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::i18n::{Texts, fill};
use crate::json::{Document, Member, Node, Positions, Value, locate};
use crate::rules::capture::{
    ANSWER_MEMBER, ConfigCode, DOCUMENT_FILTERS, ID_TYPES, Kind, Member as Documented, Place, SDKS,
    Severity, VIDEOID, VIDEOID_OLDER, is_other_provider, is_process_type,
};

/// The most findings reported: a text can have a mistake every few bytes, and each finding takes several sentences.
const MAX_FINDINGS: usize = 1_000;

/// Reports where a request differs from what is documented for VideoID. `text` is the text that the document was read
/// from, without its byte order mark; `None` leaves out lines and columns.
///
/// # Errors
/// `INVALID_ARGUMENT` if the document is neither an object nor an array of objects.
pub fn check_capture_config<'r>(
    document: &Document<'_>,
    text: Option<&str>,
    texts: Texts<'r>,
) -> Result<ConfigCheck<'r>, Error> {
    if !holds_objects(&document.root.value) {
        return Err(Error::new(Code::InvalidArgument));
    }
    let mut walk = Walk {
        document,
        texts,
        lines: text.map(Positions::new),
        any: false,
        ok: true,
        found: Vec::new(),
    };
    walk.search(&document.root);
    if !walk.any {
        walk.find(ConfigCode::RequestUnknown, document.root.offset, &[]);
    }
    sort_by(&mut walk.found, |(a, _), (b, _)| a.cmp(b));
    Ok(ConfigCheck {
        language: texts.language().into(),
        ok: walk.ok,
        findings: walk.found.into_iter().map(|(_, finding)| finding).collect(),
    })
}

fn holds_objects(value: &Value<'_>) -> bool {
    let is_object = |value: &Value<'_>| matches!(value, Value::Object(_));
    match value {
        Value::Array(items) => !items.is_empty() && items.iter().all(|item| is_object(&item.value)),
        value => is_object(value),
    }
}

struct Walk<'d, 'r> {
    document: &'d Document<'d>,
    texts: Texts<'r>,
    lines: Option<Positions<'d>>,
    /// Whether a request was found.
    any: bool,
    /// Whether no finding is an error.
    ok: bool,
    /// The first findings, each with the offset of the value that it is about.
    found: Vec<(usize, ConfigFinding<'r>)>,
}

impl<'d> Walk<'d, '_> {
    fn find(&mut self, code: ConfigCode, at: usize, values: &[(&str, &str)]) {
        self.ok &= code.severity() != Severity::Error;
        if self.found.len() == MAX_FINDINGS {
            return;
        }
        let texts = self.texts;
        let text = |part| {
            let template = texts.find(&["config.", code.as_str(), ".", part]);
            fill(template.unwrap_or_default(), values).into()
        };
        let position = self.lines.as_ref().map(|lines| lines.at(at));
        let finding = ConfigFinding {
            code,
            severity: code.severity(),
            title: text("title"),
            why: text("why"),
            remedy: text("remedy"),
            pointer: locate(&self.document.root, at).into(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
        };
        self.found.push((at, finding));
    }

    /// Checks the outermost requests in a value. The JSON reader has already bounded the depth of the recursion.
    fn search(&mut self, node: &'d Node<'d>) {
        match &node.value {
            Value::Array(items) => items.iter().for_each(|item| self.search(item)),
            Value::Object(members) => {
                let Some(place) = place_of(members) else {
                    return members.iter().for_each(|member| self.search(&member.node));
                };
                self.any = true;
                self.members(place, node, members);
                if place == Place::Start {
                    self.start(members);
                }
            }
            _ => {}
        }
    }

    /// Checks the members of an object against the table of documented members.
    fn members(&mut self, place: Place, node: &'d Node<'d>, members: &'d [Member<'d>]) {
        let own = members.iter().filter(|member| is_given(&member.node));
        for member in own {
            let at = member.node.offset;
            if let Some(documented) = place.member(&member.key) {
                if let Some(newer) = documented.newer {
                    let values = [("older", documented.name), ("newer", newer)];
                    self.find(ConfigCode::OlderName, at, &values);
                }
                self.value(documented.name, documented.kind, &member.node);
            } else if let Some(documented) = place.elsewhere(&member.key) {
                self.misplaced(documented, at);
            }
        }
        // Dots in the object may stand for the missing member.
        if !self.document.is_elided(node.offset) {
            for (name, code) in place.required() {
                if value_of(members, name).is_none() {
                    self.find(code, node.offset, &[]);
                }
            }
        }
        match place {
            Place::Provider | Place::Process => self.provider(place, node, members),
            Place::Configuration => self.document_filters(members),
            _ => {}
        }
    }

    fn misplaced(&mut self, documented: &Documented, at: usize) {
        let (request, path) = documented.home.path();
        let pointer = format!("{path}/{}", documented.name);
        let values = [
            ("member", documented.name),
            ("request", request),
            ("place", &pointer),
        ];
        self.find(ConfigCode::Misplaced, at, &values);
    }

    /// Checks the type of a value against the documented one, and its content against the table.
    fn value(&mut self, name: &str, kind: Kind, node: &'d Node<'d>) {
        match (&node.value, kind) {
            (Value::Object(members), Kind::Object(Some(place))) => {
                self.members(place, node, members);
            }
            (value, kind) if !is_of(value, kind) => {
                let texts = self.texts;
                let documented = texts.find(&["config.type.", kind.as_str()]);
                let values = [("member", name), ("type", documented.unwrap_or_default())];
                self.find(ConfigCode::WrongType, node.offset, &values);
            }
            (Value::Array(items), kind) => {
                if let Some(kind) = kind.items() {
                    for item in items {
                        self.value(name, kind, item);
                    }
                }
            }
            _ => {}
        }
    }

    /// Checks the provider and the process type.
    fn provider(&mut self, place: Place, node: &'d Node<'d>, members: &'d [Member<'d>]) {
        let provider = text_of(members, "provider");
        let is_videoid = provider.is_some_and(|(name, _)| is_videoid(name));
        if let Some((name, at)) = provider {
            if name == VIDEOID_OLDER {
                let values = [("older", VIDEOID_OLDER), ("newer", VIDEOID)];
                self.find(ConfigCode::OlderName, at, &values);
            } else if is_other_provider(place, name) {
                self.find(ConfigCode::ProviderOther, at, &[]);
            } else if !is_videoid {
                self.find(ConfigCode::ProviderUnknown, at, &[]);
            }
        }
        if provider.is_some() && !is_videoid {
            return;
        }
        match text_of(members, "processType") {
            Some((name, at)) if !is_process_type(name, is_videoid) => {
                self.find(ConfigCode::ProcessTypeUnknown, at, &[]);
            }
            None if is_videoid
                && value_of(members, "processType").is_none()
                && !self.document.is_elided(node.offset) =>
            {
                self.find(ConfigCode::ProcessTypeDefault, node.offset, &[]);
            }
            _ => {}
        }
    }

    /// Reports filters that have no effect because the request also lists document ids.
    fn document_filters(&mut self, members: &'d [Member<'d>]) {
        let settings = video_id_configs(members).filter_map(members_of);
        let lists = settings.flat_map(|own| ID_TYPES.map(|name| value_of(own, name)));
        let is_list = |node: &Node<'_>| matches!(&node.value, Value::Array(ids) if !ids.is_empty());
        if lists.flatten().any(is_list) {
            for name in DOCUMENT_FILTERS {
                if let Some(filter) = value_of(members, name) {
                    let values = [("member", name)];
                    self.find(ConfigCode::DocumentFilterOverruled, filter.offset, &values);
                }
            }
        }
    }

    /// Checks the parts of a "Start capture flow" request against each other.
    fn start(&mut self, members: &'d [Member<'d>]) {
        let list = value_of(members, "providers");
        let items: &[_] = match list.map(|list| &list.value) {
            Some(Value::Array(items)) => items,
            _ => &[],
        };
        if let Some(list) = list {
            let is_empty = matches!(&list.value, Value::Array(items) if items.is_empty());
            if is_empty && !self.document.is_elided(list.offset) {
                self.find(ConfigCode::ProviderMissing, list.offset, &[]);
            }
            if items.len() > 1 {
                self.find(ConfigCode::ProvidersMany, list.offset, &[]);
            }
        }
        // A provider outside the list is misplaced, but still shows what the caller means.
        let objects = items.iter().filter_map(members_of).chain([members]);
        let named = objects.filter_map(|own| text_of(own, "provider"));
        let named: Vec<_> = named.map(|(name, _)| is_videoid(name)).collect();
        let is_videoid = named.contains(&true);
        let sdk = text_of(members, "sdk");
        if let Some((sdk, at)) = sdk {
            let [native, capture] = SDKS;
            if sdk == capture && is_videoid {
                self.find(ConfigCode::SdkCapture, at, &[]);
            } else if sdk != native && sdk != capture {
                self.find(ConfigCode::SdkUnknown, at, &[]);
            }
        }
        let is_other = !named.is_empty() && !is_videoid;
        if is_other || sdk.is_some_and(|(sdk, _)| sdk != SDKS[0]) {
            let parameters = value_of(members, "captureParameters").and_then(members_of);
            let profile = parameters.and_then(|own| value_of(own, "uiProfileJSON"));
            let profile = profile.and_then(members_of).unwrap_or_default();
            for config in video_id_configs(profile) {
                self.find(ConfigCode::EidConfigUnused, config.offset, &[]);
            }
        }
    }
}

/// Which request an object is; `None` if its members do not decide it.
fn place_of(members: &[Member<'_>]) -> Option<Place> {
    if members.iter().any(|member| member.key == ANSWER_MEMBER) {
        return None;
    }
    let places = members
        .iter()
        .filter_map(|member| Place::told_by(&member.key));
    places.min()
}

/// The settings of VideoID in a capture configuration, under either of their names.
fn video_id_configs<'d>(members: &'d [Member<'d>]) -> impl Iterator<Item = &'d Node<'d>> {
    let nodes = members.iter().filter(|member| {
        let documented = Place::Configuration.member(&member.key);
        documented.is_some_and(|own| own.kind == Kind::Object(Some(Place::VideoIdConfig)))
    });
    nodes.map(|member| &member.node)
}

fn is_videoid(provider: &str) -> bool {
    [VIDEOID, VIDEOID_OLDER].contains(&provider)
}

/// Whether a member has a value: null counts as none.
fn is_given(node: &Node<'_>) -> bool {
    node.value != Value::Null
}

fn members_of<'d>(node: &'d Node<'d>) -> Option<&'d [Member<'d>]> {
    match &node.value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

/// The value of a member that is given. Of repeated keys the last counts, as in `JSON.parse`.
fn value_of<'d>(members: &'d [Member<'d>], name: &str) -> Option<&'d Node<'d>> {
    let member = members.iter().rev().find(|member| member.key == name)?;
    is_given(&member.node).then_some(&member.node)
}

/// The string in a member, and its offset.
fn text_of<'d>(members: &'d [Member<'d>], name: &str) -> Option<(&'d str, usize)> {
    let node = value_of(members, name)?;
    match &node.value {
        Value::String(text) => Some((text, node.offset)),
        _ => None,
    }
}

/// Whether a value is of a documented type. Dots in place of a value count as any type.
fn is_of(value: &Value<'_>, kind: Kind) -> bool {
    match kind {
        _ if *value == Value::Elided => true,
        Kind::Any => true,
        Kind::Boolean => matches!(value, Value::Bool(_)),
        Kind::Text => matches!(value, Value::String(_)),
        Kind::Integer | Kind::Seconds => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        Kind::Object(_) => matches!(value, Value::Object(_)),
        Kind::Texts | Kind::Integers | Kind::Objects(_) => matches!(value, Value::Array(_)),
    }
}
