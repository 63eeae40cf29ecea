//! The parts of a report, as plain data from which HTML, Markdown and the nodes of a page are created.

use serde::Serialize;

use super::digest::InputDigest;
use super::options::{ReportAudience, ReportSection};
use crate::common::named::named_enum;
use crate::result::PictureRole;

named_enum! {
    /// The origin of a piece of text.
    pub enum ReportSpanKind {
        /// Text of the report, in the report's language.
        Own = "own",
        /// Text of the explanation, in the explanation's language.
        Explained = "explained",
        /// A value of the result or of the host, as given. It may be in any language and direction.
        Value = "value",
        /// A technical name: a code, a pointer, a digest.
        Code = "code",
    }
}

/// Declares a type of the report's JSON.
macro_rules! plain_data {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
        $item
    )*};
}

plain_data! {
    /// A piece of text with its origin.
    pub struct ReportSpan {
        /// The origin of the text.
        pub kind: ReportSpanKind,
        /// The text.
        pub text: String,
    }

    /// A fact: a name and a text.
    pub struct ReportFact {
        /// The name of the fact.
        pub name: String,
        /// The text about it.
        pub text: ReportText,
    }

    /// A table whose first column names the rows.
    pub struct ReportTable {
        /// The caption of the table; empty if the section's heading suffices.
        pub caption: String,
        /// The headings of the columns.
        pub head: Vec<String>,
        /// The rows, in groups that share a name.
        pub groups: Vec<ReportTableGroup>,
    }

    /// Rows that share a name.
    pub struct ReportTableGroup {
        /// The name: the first column of all these rows.
        pub name: ReportText,
        /// The other columns of each row.
        pub rows: Vec<Vec<ReportText>>,
    }

    /// A section.
    pub struct ReportSectionContent {
        /// The kind of section.
        pub section: ReportSection,
        /// Its heading.
        pub heading: String,
        /// Its content.
        pub blocks: Vec<ReportBlock>,
    }

    /// A report.
    pub struct Report {
        /// The audience of the report.
        pub audience: ReportAudience,
        /// BCP 47 tag of the language of the report's texts.
        pub language: String,
        /// BCP 47 tag of the language of the explanation's texts.
        pub explained_in: String,
        /// The title.
        pub title: ReportText,
        /// UUID of the process; empty if the result gives none.
        pub process_id: String,
        /// The content below the title.
        pub head: Vec<ReportBlock>,
        /// The sections.
        pub sections: Vec<ReportSectionContent>,
        /// The digests of the inputs.
        pub inputs: Vec<InputDigest>,
        /// Name and version of the program that made the report.
        pub generator: String,
    }
}

/// A text, composed of pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    tsify(type = "ReportSpan[]")
)]
#[serde(transparent)]
pub struct ReportText(pub Vec<ReportSpan>);

/// A block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[expect(clippy::use_self, reason = "the generated TypeScript has no `Self`")]
pub enum ReportBlock {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: ReportText,
    },
    /// A notice that must not be overlooked.
    Notice {
        /// Its text.
        text: ReportText,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<ReportText>,
    },
    /// A list of names with a text about each.
    Facts {
        /// The facts.
        facts: Vec<ReportFact>,
    },
    /// A table.
    Table(ReportTable),
    /// A picture with its boxes.
    Picture {
        /// What the picture shows.
        role: PictureRole,
        /// The SVG file from `Overlay.toSVG()`.
        svg: String,
        /// Alternative text for people who cannot see the picture.
        alternative: String,
        /// The caption below the picture.
        caption: ReportText,
    },
    /// Blocks with their own heading, kept together on a printed page.
    Group {
        /// The heading.
        heading: ReportText,
        /// The blocks.
        blocks: Vec<ReportBlock>,
    },
}

impl ReportText {
    /// Text of the report.
    pub(super) fn own(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Own, text)
    }

    /// Text of the explanation.
    pub(super) fn explained(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Explained, text)
    }

    /// A value as given.
    pub(super) fn value(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Value, text)
    }

    /// A technical name.
    pub(super) fn code(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Code, text)
    }

    /// Appends a piece of this kind.
    #[must_use]
    pub(super) fn and(self, kind: ReportSpanKind, text: impl Into<String>) -> Self {
        self.with(ReportSpan {
            kind,
            text: text.into(),
        })
    }

    /// Appends a piece. Control characters, which could break a line, become spaces. Not inlined: it has so many
    /// callers that the code would be several times as large.
    #[inline(never)]
    fn with(mut self, mut span: ReportSpan) -> Self {
        if span.text.contains(char::is_control) {
            let characters = span.text.chars();
            span.text = characters
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect();
        }
        if !span.text.is_empty() {
            self.0.push(span);
        }
        self
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text without the origin of its pieces.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl ReportTableGroup {
    /// A row in the table of digests.
    pub(super) fn of_digest(input: &InputDigest) -> Self {
        Self {
            name: ReportText::value(&input.name),
            rows: vec![vec![
                ReportText::own(input.bytes.to_string()),
                ReportText::code(&input.sha256),
            ]],
        }
    }
}

impl ReportBlock {
    pub(super) fn paragraph(text: ReportText) -> Self {
        Self::Paragraph { text }
    }

    pub(super) fn notice(text: ReportText) -> Self {
        Self::Notice { text }
    }
}
