//! Assembles a report. Both kinds, case file and letter, use this.

use super::block::{Report, ReportBlock, ReportSectionContent};
use super::input::ReportInput;
use super::options::{ReportAudience, ReportOptions, ReportSection};
use super::words::Words;

/// Name and version of the program that makes reports.
pub(super) const GENERATOR: &str = concat!("videoid-lens ", env!("CARGO_PKG_VERSION"));

/// A report with these blocks under its title, and the blocks that `blocks_of` returns for each requested section. A
/// section without blocks is left out.
pub(super) fn assemble(
    input: &ReportInput<'_>,
    options: &ReportOptions,
    words: &Words<'_>,
    head: Vec<ReportBlock>,
    blocks_of: impl Fn(ReportSection) -> Vec<ReportBlock>,
) -> Report {
    let headings = match options.audience {
        ReportAudience::File => "report.section.",
        ReportAudience::Person => "report.person.section.",
    };
    let sections = options.sections().iter().filter_map(|section| {
        let blocks = blocks_of(*section);
        (!blocks.is_empty()).then(|| ReportSectionContent {
            section: *section,
            heading: words.get(&[headings, section.as_str()]).to_owned(),
            blocks,
        })
    });
    let process_id = input.explanation.text("processId");
    Report {
        audience: options.audience,
        language: words.language().to_owned(),
        explained_in: words.explained_in.to_owned(),
        title: words.title(options),
        process_id: process_id.unwrap_or_default().to_owned(),
        sections: sections.collect(),
        head,
        inputs: input.inputs.clone(),
        generator: GENERATOR.to_owned(),
    }
}
