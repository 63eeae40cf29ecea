//! The changes from one attempt to the next.

use std::borrow::Cow;

use super::attempt::{FeatureOf, Given, Said};
use super::comparison::{AttemptChange, AttemptChanges, ChangeKind};
use super::fields::closest;
use super::words::Words;
use crate::common::sort::sort_by;
use crate::rules::FieldName;
use crate::verdict::{CheckState, FieldAgreement};

/// The changes between consecutive attempts.
pub(super) fn changes<'v>(given: &[Given<'v>], words: &Words<'v>) -> Vec<AttemptChanges<'v>> {
    let pairs = given.iter().zip(given.iter().skip(1)).enumerate();
    let changes = pairs.map(|(from, (before, now))| {
        let mut change = Changes {
            words,
            changes: Vec::new(),
        };
        change.add_all(before, now);
        AttemptChanges {
            from,
            to: from + 1,
            seconds: now.seconds_since(Some(before)),
            changes: change.changes,
        }
    });
    changes.collect()
}

struct Changes<'c, 'v> {
    words: &'c Words<'v>,
    changes: Vec<AttemptChange<'v>>,
}

/// The fields about the document. All other fields are about the person.
const OF_DOCUMENT: [FieldName; 7] = [
    FieldName::DocumentType,
    FieldName::IdType,
    FieldName::DocumentNumber,
    FieldName::IssuingCountry,
    FieldName::IssuingAuthority,
    FieldName::DateOfIssue,
    FieldName::DateOfExpiry,
];

impl<'v> Changes<'_, 'v> {
    fn add_all(&mut self, before: &Given<'v>, now: &Given<'v>) {
        let words = self.words;
        let status = |given: &Given<'v>| {
            let status = given.data.text("status").unwrap_or_default();
            Some(Cow::Owned(words.status(status)))
        };
        self.add(ChangeKind::Status, None, status(before), status(now));
        let derived = |given: &Given<'v>| {
            let status = given.derived_status()?;
            words.find(&["status.", status.as_str()]).map(Cow::Borrowed)
        };
        // Usually the derived status is the reported status, and the change is listed only once.
        let (was, is) = (derived(before), derived(now));
        if (&was, &is) != (&status(before), &status(now)) {
            self.add(ChangeKind::DerivedStatus, None, was, is);
        }
        let process_type = |given: &Given<'v>| given.data.text("processType").map(Cow::Borrowed);
        self.add(
            ChangeKind::ProcessType,
            None,
            process_type(before),
            process_type(now),
        );
        // If a process failed early, all data is missing. One change says so instead of one for each field.
        let has_data = [before.has_data(), now.has_data()];
        if has_data != [true, true] {
            let word = |has_data: bool| {
                let key = if has_data { "some" } else { "none" };
                words.find(&["compare.data.", key]).map(Cow::Borrowed)
            };
            let [before, now] = has_data.map(word);
            return self.add(ChangeKind::Data, None, before, now);
        }
        let similarity = |given: &Given<'v>| given.similarity().map(Cow::Borrowed);
        self.add(
            ChangeKind::Similarity,
            None,
            similarity(before),
            similarity(now),
        );
        let liveness = |given: &Given<'v>| {
            let word = if given.liveness()? { "yes" } else { "no" };
            words.find(&["compare.", word]).map(Cow::Borrowed)
        };
        self.add(ChangeKind::Liveness, None, liveness(before), liveness(now));
        self.add_checks(before, now);
        self.add_features(&before.features(), &now.features());
        for name in FieldName::ALL {
            // The age is estimated anew from each picture.
            if *name != FieldName::PredictedAge {
                self.add_field(*name, before, now);
            }
        }
        sort_by(&mut self.changes, |a, b| a.kind.cmp(&b.kind));
    }

    fn add_checks(&mut self, before: &Given<'v>, now: &Given<'v>) {
        let words = self.words;
        let word = |state: CheckState| {
            words
                .find(&["text.state.", state.as_str()])
                .map(Cow::Borrowed)
        };
        let earlier: Vec<_> = before.checks().collect();
        for (name, state) in now.checks() {
            let was = earlier.iter().find(|(earlier, _)| *earlier == name);
            let was = was.map_or(CheckState::Absent, |(_, state)| *state);
            if was != state {
                let label = words.find(&["check.", name, ".label"]).unwrap_or(name);
                self.add(
                    ChangeKind::Check,
                    Some((name, label)),
                    word(was),
                    word(state),
                );
            }
        }
    }

    /// Adds changes of features that both attempts list. Other features are left out, because the document decides
    /// which are listed.
    fn add_features(&mut self, before: &[FeatureOf<'v>], now: &[FeatureOf<'v>]) {
        let words = self.words;
        let word = |found: Option<bool>| {
            let key = match found {
                Some(true) => "true",
                Some(false) => "false",
                None => "null",
            };
            words.find(&["text.found.", key]).map(Cow::Borrowed)
        };
        let mut earlier = before.to_vec();
        for feature in now {
            let place = earlier.iter().position(|earlier| earlier.is_same(feature));
            let Some(was) = place.map(|index| earlier.remove(index)) else {
                continue;
            };
            if was.found != feature.found {
                let name = feature.name;
                let unnamed = || words.find(&["feature.unnamed"]).filter(|_| name.is_empty());
                let label = words.find(&["feature.", name, ".label"]).or_else(unnamed);
                let subject = Some((name, label.unwrap_or(name)));
                self.add(
                    ChangeKind::Feature,
                    subject,
                    word(was.found),
                    word(feature.found),
                );
            }
        }
    }

    /// Adds the change of a field that both attempts have.
    fn add_field(&mut self, name: FieldName, before: &Given<'v>, now: &Given<'v>) {
        let said =
            |given: &Given<'v>| -> Vec<Said<'v>> { given.said_by_result(name).copied().collect() };
        let (before, now) = (said(before), said(now));
        let [earlier, later] = [&before, &now].map(|said| said.iter().collect::<Vec<_>>());
        if closest(name, &earlier, &later) == Some(FieldAgreement::Different) {
            let kind = if OF_DOCUMENT.contains(&name) {
                ChangeKind::Document
            } else {
                ChangeKind::Person
            };
            let subject = Some((name.as_str(), self.words.field(name)));
            self.add(kind, subject, Some(values(&before)), Some(values(&now)));
        }
    }

    /// Adds a change, if the values differ. Without a subject, the label is the name of the kind.
    #[inline(never)]
    fn add(
        &mut self,
        kind: ChangeKind,
        subject: Option<(&'v str, &'v str)>,
        was: Option<Cow<'v, str>>,
        is: Option<Cow<'v, str>>,
    ) {
        if was == is {
            return;
        }
        let words = self.words;
        let label = match subject {
            Some((_, label)) => label,
            None => words.get(&["compare.kind.", kind.as_str()]),
        };
        let none = words.get(&["compare.not-given"]);
        let values = [
            ("label", label),
            ("was", was.as_deref().unwrap_or(none)),
            ("is", is.as_deref().unwrap_or(none)),
        ];
        let text = words.fill(&["compare.change"], &values);
        self.changes.push(AttemptChange {
            kind,
            subject: subject.map(|(name, _)| name.into()),
            label: label.into(),
            was,
            is,
            text,
        });
    }
}

/// The values of all sources, without repetitions.
fn values<'v>(said: &[Said<'v>]) -> Cow<'v, str> {
    let mut values: Vec<&'v str> = Vec::new();
    for said in said {
        if !values.contains(&said.value) {
            values.push(said.value);
        }
    }
    match values.as_slice() {
        [one] => Cow::Borrowed(one),
        all => Cow::Owned(all.join(" / ")),
    }
}
