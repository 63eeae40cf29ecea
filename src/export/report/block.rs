//! What a report is made of: plain data, which HTML, Markdown and a page's own nodes are written from.

use serde::Serialize;

use super::digest::InputDigest;
use super::options::{ReportAudience, ReportSection};
use crate::common::named::named_enum;
use crate::result::PictureRole;

named_enum! {
    /// Whose words a text is made of.
    pub enum ReportSpanKind {
        /// The report's own, in its language.
        Own = "own",
        /// The explanation's, in its language.
        Explained = "explained",
        /// A value of the result or of the host's, as it was given: of any language, in any direction.
        Value = "value",
        /// A name out of a format: a code, a pointer, a digest.
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
    /// A piece of a text.
    pub struct ReportSpan {
        /// Whose words these are.
        pub kind: ReportSpanKind,
        /// The words.
        pub text: String,
    }

    /// A line of facts: what, and what about it.
    pub struct ReportFact {
        /// What it is about.
        pub name: String,
        /// What is said about it.
        pub text: ReportText,
    }

    /// A table whose first column names the rows.
    pub struct ReportTable {
        /// What the table is about; empty where the section's heading says it.
        pub caption: String,
        /// The headings of the columns.
        pub head: Vec<String>,
        /// The rows, in groups of one name each.
        pub groups: Vec<ReportTableGroup>,
    }

    /// Rows of one name.
    pub struct ReportTableGroup {
        /// The name: the first column of all of these rows.
        pub name: ReportText,
        /// The other columns of each row.
        pub rows: Vec<Vec<ReportText>>,
    }

    /// A section.
    pub struct ReportSectionContent {
        /// Which.
        pub section: ReportSection,
        /// Its heading.
        pub heading: String,
        /// What it says.
        pub blocks: Vec<ReportBlock>,
    }

    /// A report.
    pub struct Report {
        /// Who reads it.
        pub audience: ReportAudience,
        /// BCP 47 tag of the language of its own words.
        pub language: String,
        /// BCP 47 tag of the language of the explanation's words.
        pub explained_in: String,
        /// The title.
        pub title: ReportText,
        /// UUID of the process; empty where the result gives none.
        pub process_id: String,
        /// What stands under the title.
        pub head: Vec<ReportBlock>,
        /// The sections.
        pub sections: Vec<ReportSectionContent>,
        /// The digests that it was made with.
        pub inputs: Vec<InputDigest>,
        /// Name and version of what made it.
        pub generator: String,
    }
}

/// A text out of pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    tsify(type = "ReportSpan[]")
)]
#[serde(transparent)]
pub struct ReportText(pub Vec<ReportSpan>);

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[expect(clippy::use_self, reason = "the types for TypeScript have no `Self`")]
pub enum ReportBlock {
    /// A paragraph.
    Paragraph {
        /// What it says.
        text: ReportText,
    },
    /// A paragraph that must not be overlooked.
    Notice {
        /// What it says.
        text: ReportText,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<ReportText>,
    },
    /// Names, and what is said about each.
    Facts {
        /// The lines.
        facts: Vec<ReportFact>,
    },
    /// A table.
    Table(ReportTable),
    /// A picture with its boxes.
    Picture {
        /// What the picture shows.
        role: PictureRole,
        /// The SVG file of `Overlay.toSVG()`.
        svg: String,
        /// What is to be seen, for those who can't see it.
        alternative: String,
        /// What stands under it.
        caption: ReportText,
    },
    /// Blocks with a heading of their own, which stay together on a page.
    Group {
        /// The heading.
        heading: ReportText,
        /// The blocks.
        blocks: Vec<ReportBlock>,
    },
}

impl ReportText {
    /// Words of the report.
    pub(super) fn own(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Own, text)
    }

    /// Words of the explanation.
    pub(super) fn explained(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Explained, text)
    }

    /// A value as it was given.
    pub(super) fn value(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Value, text)
    }

    /// A name out of a format.
    pub(super) fn code(text: impl Into<String>) -> Self {
        Self::default().and(ReportSpanKind::Code, text)
    }

    /// This, and then more.
    #[must_use]
    pub(super) fn and(self, kind: ReportSpanKind, text: impl Into<String>) -> Self {
        self.with(ReportSpan {
            kind,
            text: text.into(),
        })
    }

    /// This, and then a piece more. Control characters, which could break a line, become spaces. Never inlined: this is
    /// called from so many places that the code would be several times its size.
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

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl ReportTableGroup {
    /// A row of the table of digests.
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
