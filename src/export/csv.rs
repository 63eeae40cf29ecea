//! Writes rows as CSV (RFC 4180). No cell can be interpreted as a formula by a spreadsheet.

use crate::rules::Outcome;
use crate::triage::{Report, RowData};

const HEAD: &str = "processId,status,processType,derivedStatus,agreement,createdAt,reasons,contradictions,provider,durationSeconds\r\n";

impl Report {
    /// The rows from `from` up to but not including `to`. The header precedes row 0.
    pub fn csv(&self, from: usize, to: usize) -> String {
        let mut text = String::from(if from == 0 { HEAD } else { "" });
        for row in (from..to).map_while(|index| self.row(index)) {
            push_row(&row, &mut text);
        }
        text
    }
}

fn push_row(row: &RowData<'_>, text: &mut String) {
    let mut reasons = String::new();
    for reason in &row.reasons {
        push_separator(&mut reasons);
        reasons.push_str(reason.effect.as_str());
        reasons.push(' ');
        reasons.push_str(reason.code.as_str());
        if let Some(subject) = reason.subject {
            reasons.push_str(" (");
            reasons.push_str(subject);
            reasons.push(')');
        }
    }
    let mut contradictions = String::new();
    for code in &row.contradictions {
        push_separator(&mut contradictions);
        contradictions.push_str(code.as_str());
    }
    let seconds = row
        .duration_seconds
        .map(|seconds| seconds.to_string())
        .unwrap_or_default();
    let cells = [
        row.process_id.as_deref().unwrap_or_default(),
        row.status,
        row.process_type.unwrap_or_default(),
        row.derived_status.map_or("", Outcome::as_str),
        row.agreement.as_str(),
        row.created_at.as_deref().unwrap_or_default(),
        &reasons,
        &contradictions,
        row.provider.unwrap_or_default(),
        &seconds,
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

/// Adds a cell, quoted if necessary. A cell that a spreadsheet would interpret as a formula gets an apostrophe in
/// front.
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
    fn cells_are_not_formulas_and_are_read_back() {
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
