//! The case file: everything in a result, with its sources.

use super::assemble::{GENERATOR, assemble};
use super::block::{Report, ReportBlock, ReportFact, ReportSpanKind, ReportTableGroup, ReportText};
use super::input::{Agent, ListedEntry, ReportInput};
use super::options::{ReportOptions, ReportSection};
use super::picture::Drawn;
use super::words::Words;
use crate::json::{Data, Value};
use crate::overlay::is_same_side;
use crate::result::PictureRole;
use crate::rules::{EDITION, Fact, Outcome, is_optically_variable, is_videoid};

/// The width and height of a picture in landscape that an assessment may require.
const LARGE: (u32, u32) = (1280, 720);

pub(super) fn write(
    input: &ReportInput<'_>,
    drawn: &[Drawn],
    options: &ReportOptions,
    words: &Words<'_>,
) -> Report {
    let file = CaseFile {
        data: input.explanation,
        input,
        drawn,
        options,
        words,
    };
    assemble(input, options, words, vec![file.head()], |section| {
        file.section(section)
    })
}

struct CaseFile<'r> {
    data: Data<'r>,
    input: &'r ReportInput<'r>,
    drawn: &'r [Drawn],
    options: &'r ReportOptions,
    words: &'r Words<'r>,
}

impl<'r> CaseFile<'r> {
    fn text(&self, key: &str) -> &'r str {
        self.data.text(key).unwrap_or_default()
    }

    fn value(&self, key: &str) -> ReportText {
        ReportText::value(self.text(key))
    }

    fn section(&self, section: ReportSection) -> Vec<ReportBlock> {
        match section {
            ReportSection::Verdict => self.verdict(),
            ReportSection::Procedure => self.procedure(),
            ReportSection::Rule => self.rule(),
            ReportSection::Reasons => self.reasons(),
            ReportSection::Ladder => self.ladder(),
            ReportSection::Checks => self.checks(),
            ReportSection::Features => self.features(),
            ReportSection::Pictures => self.pictures(),
            ReportSection::Fields => self.fields(),
            ReportSection::Numbers => self.numbers(),
            ReportSection::Contradictions => self.contradictions(),
            ReportSection::Timeline => self.timeline(),
            ReportSection::Agent => self.agent(),
            ReportSection::Evidence => self.evidence(),
            ReportSection::Inputs => self.inputs(),
            ReportSection::Reading => self.reading(),
            ReportSection::Decision => self.decision(),
            ReportSection::Contact => Vec::new(),
            ReportSection::Versions => self.versions(),
        }
    }

    fn head(&self) -> ReportBlock {
        let host = |text: &Option<String>| ReportText::value(text.as_deref().unwrap_or_default());
        self.words.facts(vec![
            (
                "report.process-id",
                ReportText::code(self.text("processId")),
            ),
            ("ui.provider", self.value("provider")),
            ("ui.process-type", self.value("processType")),
            ("ui.created", self.value("createdAt")),
            ("ui.updated", self.value("updatedAt")),
            ("report.made-by", host(&self.options.made_by)),
            ("report.made-at", host(&self.options.made_at)),
            ("report.retention", host(&self.options.retention_until)),
        ])
    }

    fn verdict(&self) -> Vec<ReportBlock> {
        let derived = self.data.text("derivedStatus");
        let derived = derived.map_or_else(ReportText::default, |status| self.words.status(status));
        let agreement = ["text.rules.", self.text("agreement")];
        let agreement = self.words.fill(&agreement, &[("derived", derived.clone())]);
        vec![
            ReportBlock::notice(ReportText::explained(self.text("headline"))),
            self.words.facts(vec![
                ("ui.triage.status", self.words.status(self.text("status"))),
                ("report.derived", derived),
                ("report.agreement", agreement),
                ("ui.similarity", self.value("similarityScore")),
            ]),
        ]
    }

    fn procedure(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let steps = match self.input.decided_type() {
            None if self.input.is_decided() == Some(false) => "report.procedure.undecided",
            None => "report.procedure.undocumented",
            Some(kind) if kind.asks_for(Fact::AgentDecided) => "report.procedure.agent",
            Some(_) => "report.procedure.automatic",
        };
        let mut items = Vec::new();
        if self.input.decided_type().is_some() {
            items.push(words.own(&["report.procedure.software"]));
        }
        items.extend([
            words.own(&[steps]),
            self.agents_verdict(),
            words.own(&["report.procedure.report"]),
        ]);
        vec![ReportBlock::List { items }]
    }

    /// What the result states about an agent's verdict.
    fn agents_verdict(&self) -> ReportText {
        self.words.own(&[match self.input.agent() {
            Some(Agent::Rejects) => "report.agent.rejects",
            Some(Agent::Approves) => "report.agent.approves",
            None => "report.agent.none",
        }])
    }

    fn rule(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let Some(kind) = self.input.process_type() else {
            let is_other = self
                .data
                .text("provider")
                .is_some_and(|name| !is_videoid(name));
            let key = if is_other {
                "report.rule.other-provider"
            } else {
                "report.rule.none"
            };
            return vec![ReportBlock::paragraph(words.own(&[key]))];
        };
        let mut blocks = Vec::new();
        let mut list = |key: &str, outcome: Outcome, facts: &[Fact]| {
            if !facts.is_empty() {
                let status = words.status(outcome.as_str());
                blocks.push(ReportBlock::paragraph(
                    words.fill(&[key], &[("status", status)]),
                ));
                let items = facts
                    .iter()
                    .map(|fact| words.own(&["report.fact.", fact.as_str()]));
                blocks.push(ReportBlock::List {
                    items: items.collect(),
                });
            }
        };
        list("report.rule.rejects", Outcome::Rejected, kind.rejects);
        list("report.rule.needs", Outcome::Accepted, kind.needs);
        list(
            "report.rule.leaves-open",
            Outcome::Inconclusive,
            kind.leaves_open,
        );
        let accepted = words.status(Outcome::Accepted.as_str());
        blocks.push(ReportBlock::paragraph(
            words.fill(&["report.rule.else"], &[("status", accepted)]),
        ));
        let asked = Fact::ALL.iter().filter(|fact| kind.asks_for(**fact));
        let rows = asked.map(|fact| ReportTableGroup {
            name: words.own(&["report.fact.", fact.as_str()]),
            rows: vec![vec![self.says(*fact)]],
        });
        blocks.push(words.table(
            "report.rule.inputs",
            &["report.rule.condition", "report.rule.says"],
            rows.collect(),
        ));
        blocks
    }

    /// What the result states about a condition of the rule.
    fn says(&self, fact: Fact) -> ReportText {
        let words = self.words;
        match fact {
            Fact::AgentRejects | Fact::AgentDecided => self.agents_verdict(),
            Fact::SimilarityNotHigh => match self.data.text("similarityScore") {
                Some(score) => ReportText::value(score),
                None => words.own(&["report.not-given"]),
            },
            Fact::CheckInvalid => {
                let count = |state: &str| {
                    let checks = self.data.list("checks");
                    number(
                        checks
                            .filter(|check| check.text("state") == Some(state))
                            .count(),
                    )
                };
                words.fill(
                    &["report.count.checks"],
                    &[
                        ("passed", count("passed")),
                        ("failed", count("failed")),
                        ("unreadable", count("unreadable")),
                    ],
                )
            }
            Fact::FeatureMissing => {
                let count = |state: Option<bool>| {
                    let features = self.data.list("features");
                    number(
                        features
                            .filter(|feature| flag(*feature, "found") == state)
                            .count(),
                    )
                };
                words.fill(
                    &["report.count.features"],
                    &[
                        ("found", count(Some(true))),
                        ("missing", count(Some(false))),
                        ("unreadable", count(None)),
                    ],
                )
            }
        }
    }

    fn reasons(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let reasons = self.data.list("reasons").map(|reason| {
            let text = |key| reason.text(key).unwrap_or_default();
            let heading = words
                .own(&["text.effect.", text("effect")])
                .and(ReportSpanKind::Own, ": ")
                .and(ReportSpanKind::Explained, text("title"));
            let facts = words.facts(vec![
                ("report.reason.why", ReportText::explained(text("why"))),
                (
                    "report.reason.remedy",
                    ReportText::explained(text("remedy")),
                ),
                (
                    "report.reason.subject",
                    ReportText::explained(text("subjectText")),
                ),
                (
                    "report.reason.retry",
                    words.own(&["text.retry.", text("retry")]),
                ),
                ("report.code", ReportText::code(text("code"))),
            ]);
            let evidence: Vec<_> = reason
                .list("evidence")
                .map(|place| self.place(place))
                .collect();
            let mut blocks = vec![facts];
            if !evidence.is_empty() {
                blocks.push(ReportBlock::paragraph(
                    words.own(&["report.reason.evidence"]),
                ));
                blocks.push(ReportBlock::List { items: evidence });
            }
            ReportBlock::Group { heading, blocks }
        });
        self.or_none(reasons.collect())
    }

    /// A place in the result: its pointer, value and line.
    fn place(&self, place: Data<'_>) -> ReportText {
        let mut text = ReportText::code(place.text("pointer").unwrap_or_default());
        if let Some(value) = place.get("value") {
            text = text.and(ReportSpanKind::Own, ": ");
            text.0.extend(value_of(value).0);
        }
        if let Some((line, column)) = place.count("line").zip(place.count("column")) {
            let at = [("line", number(line)), ("column", number(column))];
            text = text.and(ReportSpanKind::Own, ", ");
            text.0.extend(self.words.fill(&["report.at"], &at).0);
        }
        text
    }

    fn ladder(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let mut blocks = Vec::new();
        for step in self.data.list("counterfactual") {
            let status = words.status(step.text("status").unwrap_or_default());
            blocks.push(ReportBlock::paragraph(
                words.fill(&["text.ladder"], &[("status", status)]),
            ));
            let rows = step.list("changes").map(|change| {
                let value = |key| change.get(key).map_or_else(ReportText::default, value_of);
                ReportTableGroup {
                    name: ReportText::explained(change.text("text").unwrap_or_default()),
                    rows: vec![vec![
                        value("from"),
                        value("to"),
                        ReportText::code(change.text("pointer").unwrap_or_default()),
                    ]],
                }
            });
            let head = [
                "report.ladder.change",
                "report.ladder.now",
                "report.ladder.needed",
                "report.place",
            ];
            blocks.push(words.table("", &head, rows.collect()));
        }
        if !blocks.is_empty() {
            blocks.push(ReportBlock::paragraph(words.own(&["report.ladder.note"])));
        }
        blocks
    }

    fn checks(&self) -> Vec<ReportBlock> {
        let rows = self.data.list("checks").map(|check| ReportTableGroup {
            name: ReportText::explained(check.text("label").unwrap_or_default()),
            rows: vec![vec![
                self.words
                    .own(&["text.state.", check.text("state").unwrap_or_default()]),
                ReportText::code(check.text("name").unwrap_or_default()),
            ]],
        });
        let head = ["report.check", "report.state", "report.code"];
        self.words.table_unless_empty("", &head, rows.collect())
    }

    fn features(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let rows = self.data.list("features").map(|feature| {
            let side = feature.text("side").unwrap_or_default();
            let sides = ["width", "height", "x", "y"].map(|side| {
                feature
                    .get("bbox")
                    .and_then(|bbox| bbox.get(side)?.json().ok())
            });
            let mut place = ReportText::value(side);
            if let [Some(width), Some(height), Some(x), Some(y)] = sides {
                let gap = if side.is_empty() { "" } else { ", " };
                place = place.and(ReportSpanKind::Own, gap).and(
                    ReportSpanKind::Code,
                    [&width, " × ", &height, " @ ", &x, ", ", &y].concat(),
                );
            }
            ReportTableGroup {
                name: ReportText::explained(feature.text("label").unwrap_or_default()),
                rows: vec![vec![
                    self.found(feature),
                    place,
                    self.yes_or_no(flag(feature, "counts")),
                ]],
            }
        });
        let head = [
            "report.feature",
            "report.found",
            "report.side",
            "report.counts",
        ];
        words.table_unless_empty("", &head, rows.collect())
    }

    fn found(&self, feature: Data<'_>) -> ReportText {
        let found = match flag(feature, "found") {
            Some(true) => "true",
            Some(false) => "false",
            None => "null",
        };
        self.words.own(&["text.found.", found])
    }

    fn yes_or_no(&self, holds: Option<bool>) -> ReportText {
        self.words.own(&[match holds {
            Some(true) => "report.yes",
            Some(false) => "report.no",
            None => "report.unknown",
        }])
    }

    fn pictures(&self) -> Vec<ReportBlock> {
        let pictures = self.input.pictures.iter().zip(self.drawn);
        let blocks = pictures.map(|(picture, drawn)| {
            let words = self.words;
            let role = words.get(&["ui.picture.", picture.role.as_str()]);
            let mut caption = ReportText::own(role).and(ReportSpanKind::Own, ", ").and(
                ReportSpanKind::Own,
                words.get(&["report.redacted.", drawn.redaction.as_str()]),
            );
            if let Some(size) = self.size(*drawn) {
                caption = caption.and(ReportSpanKind::Own, ", ");
                caption.0.extend(size.0);
            }
            let changes = drawn.adjustments.words(true, |key| words.get(&[key]));
            if !changes.is_empty() {
                let changes = [("changes", ReportText::own(changes.join("; ")))];
                caption = caption.and(ReportSpanKind::Own, ". ");
                caption
                    .0
                    .extend(words.fill(&["report.picture.changed"], &changes).0);
            }
            ReportBlock::Picture {
                role: picture.role,
                svg: picture.svg.clone(),
                alternative: [role, ". ", &self.to_be_seen(picture.role)].concat(),
                caption,
            }
        });
        blocks.collect()
    }

    /// A description of the features that have a box on a picture, and whether they were found.
    fn to_be_seen(&self, role: PictureRole) -> String {
        let mut names = String::new();
        for feature in self.data.list("features") {
            let is_there = feature
                .get("bbox")
                .is_some_and(|bbox| bbox.get("x").is_some())
                && feature
                    .text("side")
                    .is_none_or(|side| is_same_side(side, role.as_str()));
            if is_there {
                if !names.is_empty() {
                    names.push_str("; ");
                }
                names.push_str(feature.text("label").unwrap_or_default());
                names.push_str(" (");
                names.push_str(&self.found(feature).plain());
                names.push(')');
            }
        }
        if names.is_empty() {
            return self.words.get(&["report.picture.no-features"]).to_owned();
        }
        let names = [("features", ReportText::value(names))];
        self.words
            .fill(&["report.picture.features"], &names)
            .plain()
    }

    /// The size of the file that a picture was decoded from.
    fn size(&self, drawn: Drawn) -> Option<ReportText> {
        let (width, height) = drawn.natural_size?;
        let size = [
            ("width", ReportText::own(width.to_string())),
            ("height", ReportText::own(height.to_string())),
        ];
        Some(self.words.fill(&["report.picture.size"], &size))
    }

    fn fields(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let groups = self.data.list("fields").map(|field| {
            let agreement = field.text("agreement").unwrap_or_default();
            let agreement = words.get(&["text.agreement.", agreement]);
            let mut name = ReportText::explained(field.text("label").unwrap_or_default());
            if !agreement.is_empty() {
                name = name
                    .and(ReportSpanKind::Own, ": ")
                    .and(ReportSpanKind::Own, agreement);
            }
            let rows = field.list("values").map(|value| {
                let shown = ReportText::value(value.text("value").unwrap_or_default());
                let shown = match value.text("label") {
                    Some(label) => shown
                        .and(ReportSpanKind::Own, " = ")
                        .and(ReportSpanKind::Value, label),
                    None => shown,
                };
                vec![
                    shown,
                    words.own(&["text.source.", value.text("source").unwrap_or_default()]),
                ]
            });
            ReportTableGroup {
                name,
                rows: rows.collect(),
            }
        });
        let head = ["ui.field", "report.value", "report.source"];
        words.table_unless_empty("", &head, groups.collect())
    }

    fn numbers(&self) -> Vec<ReportBlock> {
        // A field of the machine-readable zone may be missing from all sources of the result.
        let label = |name: &'r str| {
            let mut fields = self.data.list("fields");
            let field = fields.find(|field| field.text("name") == Some(name));
            field.and_then(|field| field.text("label")).unwrap_or(name)
        };
        let rows = self.data.list("numbers").map(|number| ReportTableGroup {
            name: ReportText::explained(label(number.text("field").unwrap_or_default())),
            rows: vec![vec![
                ReportText::code(number.text("rule").unwrap_or_default()),
                ReportText::explained(number.text("text").unwrap_or_default()),
            ]],
        });
        let head = ["ui.field", "report.number.rule", "report.reading.what"];
        self.words.table_unless_empty("", &head, rows.collect())
    }

    fn contradictions(&self) -> Vec<ReportBlock> {
        let items = self.data.list("contradictions").map(|contradiction| {
            let text = |key| contradiction.text(key).unwrap_or_default();
            let pointers = contradiction.list("pointers").filter_map(Data::as_text);
            let items = pointers.map(ReportText::code).collect();
            ReportBlock::Group {
                heading: ReportText::explained(text("text")),
                blocks: vec![
                    self.words
                        .facts(vec![("report.code", ReportText::code(text("code")))]),
                    ReportBlock::List { items },
                ],
            }
        });
        self.or_none(items.collect())
    }

    fn timeline(&self) -> Vec<ReportBlock> {
        let rows = self.data.list("timeline").map(|row| ReportTableGroup {
            name: self
                .words
                .own(&["report.event.", row.text("event").unwrap_or_default()]),
            rows: vec![vec![
                ReportText::value(row.text("at").unwrap_or_default()),
                ReportText::own(row.get("secondsSince").map_or_else(String::new, |seconds| {
                    match seconds.value() {
                        Value::Number(_) => seconds.json().unwrap_or_default(),
                        _ => String::new(),
                    }
                })),
            ]],
        });
        let head = ["report.event", "report.time", "report.seconds"];
        self.words.table_unless_empty("", &head, rows.collect())
    }

    fn agent(&self) -> Vec<ReportBlock> {
        let mut blocks = vec![ReportBlock::paragraph(self.agents_verdict())];
        if let Some(approval) = self.data.get("manualApproval") {
            let value = |key| ReportText::value(approval.text(key).unwrap_or_default());
            let ReportBlock::Facts { mut facts } = self.words.facts(vec![
                ("report.agent.date", value("verificationDate")),
                ("report.agent.duration", value("duration")),
            ]) else {
                return blocks;
            };
            facts.extend(approval.list("ids").filter_map(|pair| {
                let mut pair = pair.as_list()?.filter_map(Data::as_text);
                Some(ReportFact {
                    name: pair.next()?.to_owned(),
                    text: ReportText::value(pair.next()?),
                })
            }));
            if !facts.is_empty() {
                blocks.push(ReportBlock::Facts { facts });
            }
        }
        blocks
    }

    fn evidence(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let found = || {
            let features = self.data.list("features");
            features.filter(|feature| flag(*feature, "found") == Some(true))
        };
        let variable =
            found().filter(|feature| feature.text("name").is_some_and(is_optically_variable));
        let pictures = self
            .input
            .pictures
            .iter()
            .zip(self.drawn)
            .map(|(picture, drawn)| {
                let role = words.own(&["ui.picture.", picture.role.as_str()]);
                let (Some(size), Some((width, height))) = (self.size(*drawn), drawn.natural_size)
                else {
                    return role;
                };
                // The picture may be in portrait orientation.
                let is_large = width.max(height) >= LARGE.0 && width.min(height) >= LARGE.1;
                let mut text = role.and(ReportSpanKind::Own, ": ");
                text.0.extend(size.0);
                text.and(ReportSpanKind::Own, ", ").and(
                    ReportSpanKind::Own,
                    words.get(&[if is_large {
                        "report.evidence.large"
                    } else {
                        "report.evidence.small"
                    }]),
                )
            });
        let listed = self.data.list("depictions").filter_map(Data::as_text);
        let listed = listed.map(|role| words.own(&["ui.picture.", role]));
        let pictures: Vec<_> = if self.input.pictures.is_empty() {
            listed.collect()
        } else {
            pictures.collect()
        };
        let video = self.input.entries.as_ref();
        let video = video.map(|entries| entries.iter().any(|entry| entry.kind == "video"));
        let expired = self
            .data
            .list("checks")
            .find(|check| check.text("name") == Some("nonExpired"));
        let valid = expired.and_then(|check| match check.text("state") {
            Some("passed") => Some(true),
            Some("failed") => Some(false),
            _ => None,
        });
        let mut blocks = vec![
            ReportBlock::notice(words.own(&["report.evidence.note"])),
            words.facts(vec![
                ("report.evidence.features", number(found().count())),
                ("report.evidence.variable", number(variable.count())),
                ("report.evidence.pictures", joined(pictures)),
                ("report.evidence.video", self.yes_or_no(video)),
                ("report.evidence.validity", self.yes_or_no(valid)),
                (
                    "report.evidence.attempts",
                    number(self.input.attempts.len() + 1),
                ),
            ]),
        ];
        let others = self.input.attempts.iter().map(|attempt| ReportTableGroup {
            name: ReportText::code(attempt.text("processId").unwrap_or_default()),
            rows: vec![vec![
                ReportText::value(attempt.text("createdAt").unwrap_or_default()),
                words.status(attempt.text("status").unwrap_or_default()),
            ]],
        });
        let head = ["report.process-id", "report.time", "ui.triage.status"];
        let caption = "report.evidence.other-attempts";
        blocks.extend(words.table_unless_empty(caption, &head, others.collect()));
        blocks
    }

    fn inputs(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let mut blocks = if self.input.inputs.is_empty() {
            vec![ReportBlock::paragraph(words.own(&["report.inputs.none"]))]
        } else {
            let head = ["report.file", "report.bytes", "SHA-256"];
            let digests = self.input.inputs.iter().map(ReportTableGroup::of_digest);
            vec![
                words.table("report.inputs.digests", &head, digests.collect()),
                ReportBlock::paragraph(words.own(&["report.inputs.note"])),
            ]
        };
        let entries = self.input.entries.iter().flatten();
        let rows = entries.map(|ListedEntry { name, kind, size }| ReportTableGroup {
            name: ReportText::value(*name),
            rows: vec![vec![
                words.own(&["ui.kind.", kind]),
                ReportText::own(size.to_string()),
            ]],
        });
        let head = ["report.file", "report.kind", "report.bytes"];
        blocks.extend(words.table_unless_empty("report.inputs.archive", &head, rows.collect()));
        blocks
    }

    fn reading(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let rows = self.data.list("warnings").map(|warning| ReportTableGroup {
            name: ReportText::explained(warning.text("text").unwrap_or_default()),
            rows: vec![vec![
                ReportText::code(warning.text("code").unwrap_or_default()),
                self.place(warning),
            ]],
        });
        let head = ["report.reading.what", "report.code", "report.place"];
        let mut blocks = words.table_unless_empty("report.reading.warnings", &head, rows.collect());
        let keys: Vec<_> = self
            .data
            .list("unrecognised")
            .filter_map(Data::as_text)
            .collect();
        if !keys.is_empty() {
            blocks.push(ReportBlock::paragraph(
                words.own(&["report.reading.unrecognised"]),
            ));
            let items = keys.into_iter().map(ReportText::code).collect();
            blocks.push(ReportBlock::List { items });
        }
        self.or_none(blocks)
    }

    fn decision(&self) -> Vec<ReportBlock> {
        let mut lines: Vec<(&'static str, &str)> = Vec::new();
        if let Some(decision) = &self.options.decision {
            lines.extend([
                ("report.decision.outcome", decision.outcome.as_str()),
                ("report.decision.reason", &decision.reason),
                ("report.decision.by", &decision.by),
                ("report.decision.at", &decision.at),
            ]);
        }
        if let Some(note) = &self.options.note {
            lines.push(("report.note", note));
        }
        let lines = lines
            .into_iter()
            .map(|(name, text)| (name, ReportText::value(text)));
        match self.words.facts(lines.collect()) {
            ReportBlock::Facts { facts } if facts.is_empty() => Vec::new(),
            facts => vec![facts],
        }
    }

    fn versions(&self) -> Vec<ReportBlock> {
        let words = self.words;
        let texts = words.fingerprint();
        vec![words.facts(vec![
            ("report.versions.tool", ReportText::code(GENERATOR)),
            ("report.versions.rules", ReportText::code(EDITION)),
            ("report.versions.texts", ReportText::code(texts)),
            (
                "report.versions.language",
                ReportText::code(words.language()),
            ),
        ])]
    }

    /// These blocks, or a sentence which says that there are none.
    fn or_none(&self, blocks: Vec<ReportBlock>) -> Vec<ReportBlock> {
        if blocks.is_empty() {
            return vec![ReportBlock::paragraph(self.words.own(&["report.none"]))];
        }
        blocks
    }
}

/// A value of the result: a string as it is, any other value as JSON.
fn value_of(value: Data<'_>) -> ReportText {
    match value.as_text() {
        Some(text) => ReportText::default()
            .and(ReportSpanKind::Own, "\"")
            .and(ReportSpanKind::Value, text)
            .and(ReportSpanKind::Own, "\""),
        None => ReportText::code(value.json().unwrap_or_default()),
    }
}

/// The value of a boolean member.
fn flag(data: Data<'_>, key: &str) -> Option<bool> {
    match data.get(key)?.value() {
        Value::Bool(holds) => Some(*holds),
        _ => None,
    }
}

fn number(count: usize) -> ReportText {
    ReportText::own(count.to_string())
}

fn joined(texts: Vec<ReportText>) -> ReportText {
    let mut all = ReportText::default();
    for text in texts {
        if !all.is_empty() {
            all = all.and(ReportSpanKind::Own, "; ");
        }
        all.0.extend(text.0);
    }
    all
}
