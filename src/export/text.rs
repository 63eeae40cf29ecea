//! Writes an explanation as text, in the style of a compiler's diagnostics.

use super::excerpt::Excerpt;
use super::secrets::without_secrets;
use crate::error::{Code, Error};
use crate::i18n::Texts;
use crate::json::{Data, Document, Value};

/// Writes an explanation, given as JSON, as text. If the text that was explained is given, its lines are shown. Labels
/// are in the language of `texts`; the explanation's texts stay as they are.
///
/// # Errors
/// `INVALID_ARGUMENT` if the JSON is not an explanation.
pub fn explanation_to_text(
    explanation: &Document<'_>,
    source: Option<&str>,
    texts: Texts<'_>,
) -> Result<String, Error> {
    let data = Data::of(explanation);
    if !data.is_explanation() {
        return Err(Error::new(Code::InvalidArgument));
    }
    let source = source.map(without_secrets);
    let mut report = Report {
        text: String::with_capacity(4096),
        texts,
        source: source.as_deref(),
    };
    report.head(data);
    for reason in data.list("reasons") {
        report.reason(reason)?;
    }
    data.list("contradictions")
        .for_each(|contradiction| report.contradiction(contradiction));
    for step in data.list("counterfactual") {
        report.step(step)?;
    }
    report.section(data, "checks", "text.checks", |report, check| {
        report.check(check);
        Ok(())
    })?;
    report.section(data, "features", "text.features", Report::feature)?;
    report.section(data, "fields", "text.fields", |report, field| {
        report.field(field);
        Ok(())
    })?;
    report.section(data, "numbers", "text.numbers", |report, number| {
        report.number(number);
        Ok(())
    })?;
    report.section(data, "unrecognised", "text.unrecognised", |report, key| {
        report.line(&["  ", key.as_text().unwrap_or_default()]);
        Ok(())
    })?;
    for warning in data.list("warnings") {
        report.warning(warning)?;
    }
    Ok(report.text)
}

struct Report<'t> {
    text: String,
    texts: Texts<'t>,
    source: Option<&'t str>,
}

impl<'t> Report<'t> {
    /// Adds a line. Control characters of the input are replaced, so that they cannot break the line.
    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            let clean = part.chars().map(|c| if c.is_control() { ' ' } else { c });
            self.text.extend(clean);
        }
        self.text.push('\n');
    }

    fn label(&self, parts: &[&str]) -> &'t str {
        self.texts.find(parts).unwrap_or_default()
    }

    fn head(&mut self, data: Data<'_>) {
        self.line(&[data.text("headline").unwrap_or_default()]);
        let facts = ["processId", "processType", "status", "createdAt"];
        let facts: Vec<_> = facts
            .iter()
            .filter_map(|key| data.text(key))
            .filter(|fact| !fact.is_empty())
            .collect();
        self.line(&[&facts.join(" · ")]);
        let derived = data.text("derivedStatus").unwrap_or_default();
        let derived = self.label(&["status.", derived]);
        let agreement = data.text("agreement").unwrap_or_default();
        let rules = self.label(&["text.rules.", agreement]);
        let rules = crate::i18n::fill(rules, &[("derived", derived)]);
        self.line(&[&rules]);
        let pictures = data.list("depictions").filter_map(Data::as_text);
        let pictures: Vec<_> = pictures
            .map(|role| self.label(&["ui.picture.", role]))
            .collect();
        if !pictures.is_empty() {
            let label = self.texts.get("ui.depictions");
            self.line(&[label, ": ", &pictures.join(", ")]);
        }
    }

    fn reason(&mut self, reason: Data<'_>) -> Result<(), Error> {
        let text = |key| reason.text(key).unwrap_or_default();
        let effect = self.label(&["text.effect.", text("effect")]);
        self.line(&[]);
        self.line(&[effect, "[", text("code"), "]: ", text("title")]);
        let mut margin = String::from(" ");
        for evidence in reason.list("evidence") {
            margin = self.place(evidence)?;
        }
        let notes = [
            ("text.why", reason.text("why")),
            ("text.remedy", reason.text("remedy")),
            ("text.subject", reason.text("subjectText")),
        ];
        for (label, note) in notes {
            if let Some(note) = note {
                self.line(&[&margin, " = ", self.texts.get(label), ": ", note]);
            }
        }
        let retry = self.label(&["text.retry.", text("retry")]);
        let label = self.texts.get("text.retry");
        self.line(&[&margin, " = ", label, ": ", retry]);
        Ok(())
    }

    /// Adds the place of a value and the line of the source that contains it. Returns the margin of the lines below.
    fn place(&mut self, row: Data<'_>) -> Result<String, Error> {
        let pointer = row.text("pointer").unwrap_or_default();
        let value = row.get("value").map(Data::json).transpose()?;
        let place = row.count("line").zip(row.count("column"));
        // A pointer that starts with a file name refers to another text than `source`.
        let is_of_source = pointer.is_empty() || pointer.starts_with('/');
        let excerpt = place
            .zip(self.source.filter(|_| is_of_source))
            .and_then(|((line, column), source)| Excerpt::of(source, line, column))
            .or_else(|| Excerpt::from_value(pointer, value.as_deref()?));
        let number = place.map_or_else(String::new, |(line, _)| line.to_string());
        let margin = " ".repeat(number.len().max(1));
        let shown = place.map_or_else(String::new, |(line, column)| format!("{line}:{column}"));
        let gap = if place.is_some() && !pointer.is_empty() {
            " "
        } else {
            ""
        };
        if !(shown.is_empty() && pointer.is_empty()) {
            self.line(&[&margin, "--> ", &shown, gap, pointer]);
        }
        if let Some(Excerpt {
            line,
            before,
            width,
        }) = excerpt
        {
            let number = format!("{number:>width$}", width = margin.len());
            self.line(&[&margin, " |"]);
            self.line(&[&number, " | ", &line]);
            self.line(&[&margin, " | ", &" ".repeat(before), &"^".repeat(width)]);
        }
        Ok(margin)
    }

    fn contradiction(&mut self, contradiction: Data<'_>) {
        let text = |key| contradiction.text(key).unwrap_or_default();
        let label = self.texts.get("text.contradiction");
        self.line(&[]);
        self.line(&[label, "[", text("code"), "]: ", text("text")]);
        for pointer in contradiction.list("pointers") {
            self.line(&[" --> ", pointer.as_text().unwrap_or_default()]);
        }
    }

    fn step(&mut self, step: Data<'_>) -> Result<(), Error> {
        let status = self.label(&["status.", step.text("status").unwrap_or_default()]);
        let ladder = self.texts.format("text.ladder", &[("status", status)]);
        self.line(&[]);
        self.line(&[&ladder]);
        for change in step.list("changes") {
            let text = |key| change.text(key).unwrap_or_default();
            let value = |key| change.get(key).map_or(Ok(String::new()), Data::json);
            self.line(&["  - ", text("text")]);
            let (from, to) = (value("from")?, value("to")?);
            self.line(&["    ", text("pointer"), ": ", &from, " -> ", &to]);
        }
        Ok(())
    }

    /// Adds a heading and the items, if there are any.
    fn section(
        &mut self,
        data: Data<'_>,
        key: &str,
        heading: &'static str,
        item: impl Fn(&mut Self, Data<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut items = data.list(key).peekable();
        if items.peek().is_some() {
            self.line(&[]);
            self.line(&[self.texts.get(heading)]);
        }
        items.try_for_each(|data| item(self, data))
    }

    fn check(&mut self, check: Data<'_>) {
        let text = |key| check.text(key).unwrap_or_default();
        let state = self.label(&["text.state.", text("state")]);
        self.line(&["  ", text("label"), ": ", state]);
    }

    fn feature(&mut self, feature: Data<'_>) -> Result<(), Error> {
        let text = |key| feature.text(key).unwrap_or_default();
        let found = match feature.get("found").map(Data::value) {
            Some(Value::Bool(true)) => "true",
            Some(Value::Bool(false)) => "false",
            _ => "null",
        };
        let found = self.label(&["text.found.", found]);
        let side = feature.text("side");
        let side = side.map_or_else(String::new, |side| format!(" ({side})"));
        let sides = ["x", "y", "width", "height"].map(|side| {
            let side = feature.get("bbox").and_then(|bbox| bbox.get(side));
            side.map(Data::json)
        });
        let place = match sides {
            [Some(x), Some(y), Some(width), Some(height)] => {
                let (x, y, width, height) = (x?, y?, width?, height?);
                format!(", {width} × {height} @ {x}, {y}")
            }
            _ => String::new(),
        };
        self.line(&["  ", text("label"), &side, ": ", found, &place]);
        Ok(())
    }

    /// Adds a field: one line if it has one source; otherwise its agreement and a line for each source.
    fn field(&mut self, field: Data<'_>) {
        let label = field.text("label").unwrap_or_default();
        let agreement = field.text("agreement").unwrap_or_default();
        let agreement = self.label(&["text.agreement.", agreement]);
        let lead = if agreement.is_empty() {
            ["  ", label, ": "]
        } else {
            self.line(&["  ", label, ": ", agreement]);
            ["    ", "", ""]
        };
        for value in field.list("values") {
            let text = |key| value.text(key).unwrap_or_default();
            let source = self.label(&["text.source.", text("source")]);
            let lead = lead.concat();
            let words = value.text("label");
            let words = words.map_or_else(String::new, |words| [" = ", words].concat());
            self.line(&[&lead, text("value"), &words, " (", source, ")"]);
        }
    }

    fn number(&mut self, number: Data<'_>) {
        let text = |key| number.text(key).unwrap_or_default();
        let label = self.label(&["field.", text("field")]);
        self.line(&["  ", label, ": ", text("text")]);
    }

    fn warning(&mut self, warning: Data<'_>) -> Result<(), Error> {
        let text = |key| warning.text(key).unwrap_or_default();
        let label = self.texts.get("text.warning");
        self.line(&[]);
        self.line(&[label, "[", text("code"), "]: ", text("text")]);
        self.place(warning).map(drop)
    }
}
