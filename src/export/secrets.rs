//! Masks secrets in the lines of a result that are shown.

use std::borrow::Cow;

use crate::json::unescape;
use crate::result::SECRET_MEMBERS;

/// The replacement for each character of a secret. Columns do not change.
const MASK: char = '•';

/// A JSON text with the values of its secret members masked. Lines and columns do not change.
pub fn without_secrets(text: &str) -> Cow<'_, str> {
    let mut masked = String::new();
    let (mut done, mut at) = (0, 0);
    while let Some(open) = next_quote(text, at) {
        at = open + 1;
        // Every quotation mark is tried as the start of a key, so that one in a comment cannot hide later keys.
        let Some((name, end)) = unescape(text, open) else {
            continue;
        };
        if !SECRET_MEMBERS.contains(&name.as_ref()) {
            continue;
        }
        let rest = text.get(end..).unwrap_or_default();
        let Some(value) = rest.trim_start().strip_prefix(':') else {
            continue;
        };
        let start = text.len() - value.trim_start().len();
        let end = start + value_length(text, start);
        masked.push_str(text.get(done..start).unwrap_or_default());
        let secret = text.get(start..end).unwrap_or_default();
        masked.extend(secret.chars().map(|character| match character {
            '\n' | '\r' => character,
            _ => MASK,
        }));
        (done, at) = (end, end);
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(masked)
}

fn next_quote(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.find('"').map(|at| from + at)
}

/// The length of the value that starts at `start`: a string, a bracketed value, or everything up to the end of another
/// value.
fn value_length(text: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = start;
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match character {
            '"' => {
                at = unescape(text, at).map_or(text.len(), |(_, end)| end);
                if depth == 0 {
                    break;
                }
                continue;
            }
            '{' | '[' => depth += 1,
            '}' | ']' | ',' if depth == 0 => break,
            '}' | ']' => {
                depth -= 1;
                if depth == 0 {
                    at += 1;
                    break;
                }
            }
            _ => {}
        }
        at += character.len_utf8();
    }
    at - start
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn secrets_are_masked_and_columns_do_not_change() {
        for (text, masked) in [
            (r#"{"a": "b"}"#, r#"{"a": "b"}"#),
            (
                r#"{"authorization": "ab.c", "a": "authorization"}"#,
                r#"{"authorization": ••••••, "a": "authorization"}"#,
            ),
            (
                r#"{"authori\u007aation" :"a\"b"}"#,
                r#"{"authori\u007aation" :••••••}"#,
            ),
            (
                "{\"authorization\":\n{\"t\": [\"x\",\n1]}, \"b\": 2}",
                "{\"authorization\":\n•••••••••••\n•••, \"b\": 2}",
            ),
            (
                r#"{/* " */ "authorization": "ab"}"#,
                r#"{/* " */ "authorization": ••••}"#,
            ),
            (
                r#"{"universalLink":17,"b":1}"#,
                r#"{"universalLink":••,"b":1}"#,
            ),
            (r#"{"authorization":"#, r#"{"authorization":"#),
            (r#"{"authorization": "cut"#, r#"{"authorization": ••••"#),
        ] {
            assert_eq!(without_secrets(text), masked, "{text}");
            assert_eq!(masked.chars().count(), text.chars().count());
        }
    }
}
