//! The evidence report: what a result says and shows, as a document to keep. `case_file` and `letter` choose the
//! content, `block` defines the parts of a document, `html` and `markdown` write it.

mod assemble;
mod block;
mod case_file;
mod digest;
mod html;
mod input;
mod letter;
mod markdown;
mod options;
mod picture;
mod sha256;
mod verify;
mod words;

pub use block::{
    Report, ReportBlock, ReportFact, ReportSectionContent, ReportSpan, ReportSpanKind, ReportTable,
    ReportTableGroup, ReportText,
};
pub use digest::InputDigest;
pub use html::{page_style, stylesheet};
pub use input::{ReportInput, ReportPicture, with_input};
pub use options::{ReportAudience, ReportDecision, ReportFormat, ReportOptions, ReportSection};
pub use sha256::Sha256Stream;
pub use verify::{InputState, VerifiedInput, verify};

use crate::error::Error;
use crate::i18n::Texts;
use words::Words;

/// Makes the report. Its texts are in the language of `texts`; those of the explanation stay as they are.
///
/// # Errors
/// `INVALID_ARGUMENT` for a picture that `Overlay.toSVG()` did not make, or made with less than the required redaction.
pub fn report(
    input: &ReportInput<'_>,
    options: &ReportOptions,
    texts: Texts<'_>,
) -> Result<Report, Error> {
    let drawn = input.drawn(options.redact)?;
    let words = Words::new(texts, input.explanation.text("language"));
    Ok(match options.audience {
        ReportAudience::File => case_file::write(input, &drawn, options, &words),
        ReportAudience::Person => letter::write(input, options, &words),
    })
}
