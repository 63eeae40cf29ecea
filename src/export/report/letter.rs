//! The letter to the person: what was decided and how, with which of their data, and what they can do. It contains only
//! texts for the person, fields about the person, and texts of the host. It never mentions a sign of fraud, the name of
//! a check that is one, or the agent's own text.

use super::assemble::assemble;
use super::block::{Report, ReportBlock, ReportSpanKind, ReportTableGroup, ReportText};
use super::input::ReportInput;
use super::options::{ReportOptions, ReportSection};
use super::words::Words;
use crate::json::Data;
use crate::result::PictureRole;
use crate::rules::{Fact, FieldName, Status, check_named, rejection_type};

pub(super) fn write(input: &ReportInput<'_>, options: &ReportOptions, words: &Words<'_>) -> Report {
    let letter = Letter {
        data: input.explanation,
        input,
        options,
        words,
    };
    assemble(input, options, words, letter.head(), |section| {
        letter.section(section)
    })
}

struct Letter<'r> {
    data: Data<'r>,
    input: &'r ReportInput<'r>,
    options: &'r ReportOptions,
    words: &'r Words<'r>,
}

impl<'r> Letter<'r> {
    fn text(&self, key: &str) -> &'r str {
        self.data.text(key).unwrap_or_default()
    }

    fn section(&self, section: ReportSection) -> Vec<ReportBlock> {
        match section {
            ReportSection::Verdict => vec![ReportBlock::paragraph(self.verdict())],
            ReportSection::Procedure => self.procedure(),
            ReportSection::Reasons => self.reasons(),
            ReportSection::Ladder => self.ladder(),
            ReportSection::Pictures => self.pictures(),
            ReportSection::Fields => self.fields(),
            ReportSection::Contact => self.contact(),
            ReportSection::Rule
            | ReportSection::Checks
            | ReportSection::Features
            | ReportSection::Numbers
            | ReportSection::Contradictions
            | ReportSection::Timeline
            | ReportSection::Agent
            | ReportSection::Evidence
            | ReportSection::Inputs
            | ReportSection::Reading
            | ReportSection::Decision
            | ReportSection::Versions => Vec::new(),
        }
    }

    fn head(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let host = |text: &Option<String>| ReportText::value(text.as_deref().unwrap_or_default());
        let date = self.data.text("createdAt").map(|time| words.day(time));
        vec![
            ReportBlock::notice(words.own(&["report.person.draft"])),
            words.facts(vec![
                (
                    "report.process-id",
                    ReportText::code(self.text("processId")),
                ),
                ("report.person.date", date.unwrap_or_default()),
                ("report.made-by", host(&self.options.made_by)),
                ("report.made-at", host(&self.options.made_at)),
                ("report.retention", host(&self.options.retention_until)),
            ]),
        ]
    }

    fn verdict(&self) -> ReportText {
        let words = self.words;
        let status = self.text("status");
        let known = Status::named(status);
        match known.and_then(|_| words.find(&["report.person.status.", status])) {
            Some(text) => ReportText::own(text),
            None if known.is_some() || status.is_empty() => {
                words.own(&["report.person.status.open"])
            }
            None => words.fill(
                &["report.person.status.other"],
                &[("status", ReportText::value(status))],
            ),
        }
    }

    fn is_automatic(&self) -> bool {
        self.input
            .decided_type()
            .is_some_and(|kind| !kind.asks_for(Fact::AgentDecided))
    }

    fn procedure(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let keys: &[&str] = match self.input.decided_type() {
            None if self.input.is_decided() == Some(false) => &["report.person.undecided"],
            None => &["report.person.undocumented"],
            Some(_) if self.is_automatic() => {
                &["report.person.software", "report.person.automatic"]
            }
            Some(_) if self.input.agent().is_some() => {
                &["report.person.software", "report.person.agent"]
            }
            Some(_) => &["report.person.software", "report.person.agent-open"],
        };
        keys.iter()
            .map(|key| ReportBlock::paragraph(words.own(&[key])))
            .collect()
    }

    /// The explanation's texts for the person, without repetitions.
    fn reasons(&self) -> Vec<ReportBlock> {
        let mut items: Vec<ReportText> = Vec::new();
        for reason in self.data.list("reasons") {
            let text = ReportText::explained(reason.text("subjectText").unwrap_or_default());
            if !text.is_empty() && !items.contains(&text) {
                items.push(text);
            }
        }
        if items.is_empty() {
            return Vec::new();
        }
        vec![ReportBlock::List { items }]
    }

    fn ladder(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let mut items: Vec<ReportText> = Vec::new();
        let reasons = self.data.list("reasons");
        for reason in reasons.filter(|reason| reason.text("effect") != Some("not-counted")) {
            let nameable = condition_to_name(reason);
            let text = nameable.and_then(|name| words.find(&["report.different.", name]));
            if let Some(text) = text.map(ReportText::own)
                && !items.contains(&text)
            {
                items.push(text);
            }
        }
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            ReportBlock::paragraph(words.own(&["report.person.ladder"])),
            ReportBlock::List { items },
            ReportBlock::paragraph(words.own(&["report.person.ladder.note"])),
        ]
    }

    fn pictures(&self) -> Vec<ReportBlock> {
        let listed = self.data.list("depictions").filter_map(Data::as_text);
        let listed = listed.filter_map(PictureRole::named);
        let given = self.input.pictures.iter().map(|picture| picture.role);
        let mut roles: Vec<PictureRole> = Vec::new();
        for role in given.chain(listed) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        if roles.is_empty() {
            return Vec::new();
        }
        let items = roles
            .into_iter()
            .map(|role| self.words.own(&["ui.picture.", role.as_str()]));
        vec![ReportBlock::List {
            items: items.collect(),
        }]
    }

    fn fields(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let fields = self.data.list("fields");
        let fields = fields.filter(|field| field.text("name").and_then(FieldName::named).is_some());
        let groups = fields.map(|field| {
            // Each value is listed once, with all sources that gave it.
            let mut rows: Vec<Vec<ReportText>> = Vec::new();
            for value in field.list("values") {
                let source = match value.text("source").unwrap_or_default() {
                    "raw-ocr" => "ocr",
                    "raw-agent" => "agent",
                    source => source,
                };
                let source = words.own(&["report.person.source.", source]);
                let value = ReportText::value(value.text("value").unwrap_or_default());
                let known = rows.iter_mut().find(|row| row.first() == Some(&value));
                match known.and_then(|row| row.last_mut()) {
                    None => rows.push(vec![value, source]),
                    Some(sources) if source.0.iter().all(|span| sources.0.contains(span)) => {}
                    Some(sources) => {
                        let more = std::mem::take(sources).and(ReportSpanKind::Own, "; ");
                        *sources = more;
                        sources.0.extend(source.0);
                    }
                }
            }
            ReportTableGroup {
                name: ReportText::explained(field.text("label").unwrap_or_default()),
                rows,
            }
        });
        let head = ["report.person.sees", "report.value", "report.source"];
        words.table_unless_empty("", &head, groups.collect())
    }

    fn contact(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let mut rights = vec![words.own(&["report.person.rights"])];
        if self.is_automatic() {
            rights.push(words.own(&["report.person.rights.automatic"]));
        }
        let contact = match &self.options.contact {
            Some(contact) => ReportText::value(contact),
            None => words.own(&["report.person.no-contact"]),
        };
        vec![
            ReportBlock::List { items: rights },
            words.facts(vec![("report.person.contact", contact)]),
        ]
    }
}

/// The name of a condition, if the person may be told: it is not a sign of fraud, and not the text of an error.
fn condition_to_name(reason: Data<'_>) -> Option<&'static str> {
    let subject = reason.text("subject");
    match reason.text("code")? {
        "security-check-failed" => check_named(subject?)
            .filter(|check| !check.is_fraud_sign)
            .map(|check| check.name),
        "agent-rejected" => rejection_type(subject?)
            .filter(|kind| !kind.is_fraud_sign)
            .map(|kind| kind.name),
        "process-failed" => Some("process-failed"),
        _ => None,
    }
}
