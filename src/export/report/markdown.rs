//! A report as Markdown (`CommonMark` with tables), without the pictures.

use super::block::{Report, ReportBlock, ReportSpanKind, ReportTable, ReportText};

impl Report {
    /// The report as Markdown. Pictures are replaced by their descriptions.
    pub fn to_markdown(&self) -> String {
        let mut file = Markdown(String::with_capacity(16 << 10));
        file.line("# ", &self.title);
        file.blocks(&self.head);
        for section in &self.sections {
            file.line("## ", &ReportText::own(section.heading.as_str()));
            file.blocks(&section.blocks);
        }
        file.0.truncate(file.0.trim_end().len());
        file.0.push('\n');
        file.0
    }
}

struct Markdown(String);

impl Markdown {
    /// Writes a line and an empty line.
    #[inline(never)]
    fn line(&mut self, start: &str, text: &ReportText) {
        self.0.push_str(start);
        self.words(text);
        self.0.push_str("\n\n");
    }

    /// Writes a text with every special character escaped, so that no value is interpreted as markup.
    #[inline(never)]
    fn words(&mut self, text: &ReportText) {
        // At the start of a line, a number with a dot would start a list. Other characters are special there too.
        let mut is_start = true;
        for span in &text.0 {
            if span.kind == ReportSpanKind::Code && !span.text.contains('`') {
                self.0.push('`');
                self.cell_text(&span.text);
                self.0.push('`');
                is_start = false;
                continue;
            }
            for character in span.text.chars() {
                let is_mark = is_start && matches!(character, '-' | '+' | '#' | '=' | '.' | ')');
                if is_mark || is_special(character) {
                    self.0.push('\\');
                }
                self.0.push(character);
                is_start = is_start && character.is_ascii_digit();
            }
        }
    }

    /// Writes text in a code span, in which only the bar that separates table cells is special.
    fn cell_text(&mut self, text: &str) {
        for character in text.chars() {
            if character == '|' {
                self.0.push('\\');
            }
            self.0.push(character);
        }
    }

    fn blocks(&mut self, blocks: &[ReportBlock]) {
        for block in blocks {
            match block {
                ReportBlock::Paragraph { text } => self.line("", text),
                ReportBlock::Notice { text } => self.line("> ", text),
                ReportBlock::List { items } => {
                    for item in items {
                        self.item(item);
                    }
                    self.0.push('\n');
                }
                ReportBlock::Facts { facts } => {
                    for fact in facts {
                        let mut text = ReportText::own([&fact.name, ": "].concat());
                        text.0.extend(fact.text.0.iter().cloned());
                        self.item(&text);
                    }
                    self.0.push('\n');
                }
                ReportBlock::Table(table) => self.table(table),
                ReportBlock::Picture {
                    alternative,
                    caption,
                    ..
                } => {
                    self.line("", &ReportText::own(alternative.as_str()));
                    self.line("", caption);
                }
                ReportBlock::Group { heading, blocks } => {
                    self.line("### ", heading);
                    self.blocks(blocks);
                }
            }
        }
    }

    fn item(&mut self, text: &ReportText) {
        self.0.push_str("- ");
        self.words(text);
        self.0.push('\n');
    }

    fn table(&mut self, table: &ReportTable) {
        if !table.caption.is_empty() {
            self.line("", &ReportText::own(table.caption.as_str()));
        }
        for name in &table.head {
            self.cell(&ReportText::own(name.as_str()));
        }
        self.0.push_str("|\n");
        for _ in &table.head {
            self.0.push_str("| --- ");
        }
        self.0.push_str("|\n");
        for group in &table.groups {
            for (index, row) in group.rows.iter().enumerate() {
                let nothing = ReportText::default();
                self.cell(if index == 0 { &group.name } else { &nothing });
                for cell in row {
                    self.cell(cell);
                }
                self.0.push_str("|\n");
            }
        }
        self.0.push('\n');
    }

    fn cell(&mut self, text: &ReportText) {
        self.0.push_str("| ");
        self.words(text);
        self.0.push(' ');
    }
}

/// Whether a character may be special anywhere in Markdown, or in HTML embedded in it.
const fn is_special(character: char) -> bool {
    matches!(
        character,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&'
    )
}
