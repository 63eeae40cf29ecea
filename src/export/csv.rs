//! Rows as CSV (RFC 4180), which no spreadsheet takes for formulas.

use serde::Serialize;

use crate::json::to_json;
use crate::triage::{Report, RowData};

const HEAD: &str =
    "processId,status,processType,derivedStatus,agreement,createdAt,reasons,contradictions\r\n";

impl Report {
    /// The head and these rows; without the head but for the first ones.
    pub fn csv(&self, from: usize, to: usize) -> String {
        let mut text = String::from(if from == 0 { HEAD } else { "" });
        for row in (from..to).map_while(|row| self.row(row)) {
            push_row(&row, &mut text);
        }
        text
    }
}

fn push_row(row: &RowData<'_>, text: &mut String) {
    let mut reasons = String::new();
    for reason in &row.reasons {
        push_separator(&mut reasons);
        reasons.push_str(&word(&reason.effect));
        reasons.push(' ');
        reasons.push_str(&word(&reason.code));
        if let Some(subject) = reason.subject {
            reasons.push_str(" (");
            reasons.push_str(subject);
            reasons.push(')');
        }
    }
    let mut contradictions = String::new();
    for code in &row.contradictions {
        push_separator(&mut contradictions);
        contradictions.push_str(code);
    }
    let cells = [
        row.process_id.as_deref().unwrap_or_default(),
        row.status,
        row.process_type.unwrap_or_default(),
        &row.derived_status
            .map_or(String::new(), |derived| word(&derived)),
        &word(&row.agreement),
        row.created_at.as_deref().unwrap_or_default(),
        &reasons,
        &contradictions,
    ];
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        push_cell(cell, text);
    }
    text.push_str("\r\n");
}

fn push_separator(list: &mut String) {
    if !list.is_empty() {
        list.push_str("; ");
    }
}

/// A value that JSON has as a string without escapes.
fn word(value: &impl Serialize) -> String {
    let json = to_json(value).unwrap_or_default();
    json.trim_matches('"').to_owned()
}

/// A cell in quotes, where it needs them. One that a spreadsheet would take for a formula has an apostrophe in front.
fn push_cell(cell: &str, text: &mut String) {
    let is_formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let needs_quotes = is_formula || cell.contains(['"', ',', ';', '\r', '\n', '\t']);
    if !needs_quotes {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if is_formula {
        text.push('\'');
    }
    for character in cell.chars() {
        if character == '"' {
            text.push('"');
        }
        text.push(character);
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::push_cell;

    #[test]
    fn cells_are_no_formulas_and_come_back() {
        for (cell, expected) in [
            ("plain", "plain"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("=1+1", "\"'=1+1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("-1", "\"'-1\""),
            ("\tx", "\"'\tx\""),
            ("a\r\nb", "\"a\r\nb\""),
        ] {
            let mut text = String::new();
            push_cell(cell, &mut text);
            assert_eq!(text, expected);
        }
    }
}
