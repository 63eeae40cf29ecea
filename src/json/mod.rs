//! Reads strict JSON (RFC 8259) into a tree of limited size that records the place of every value, and writes JSON from
//! serde types.
//!
//! The parser is our own, because a verdict needs what other parsers do not give: the place of each value, repeated
//! keys, and a check of the whole text, including ignored members.

mod argument;
mod data;
mod encoding;
mod fault;
mod number;
mod parse;
mod pointer;
mod position;
mod scan;
mod string;
mod tree;
mod write;

pub(crate) use argument::{Argument, read_argument, read_options};
pub(crate) use data::Data;
pub use encoding::{decode, strip_mark};
pub use fault::Fault;
pub use parse::{Strictness, parse};
pub(crate) use pointer::unescape_token;
pub use pointer::{Locator, locate, node_at};
pub use position::Positions;
pub(crate) use scan::plain_length;
pub(crate) use string::unescape;
pub use tree::{Document, Duplicate, Member, Node, Repair, RepairKind, Value};
pub use write::{Unsupported, to_json};
