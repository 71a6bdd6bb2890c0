//! How much each code weighs in one run: the defaults, the playbook's `checks`, and `--deny`.

use super::{Code, Diagnostic, Severity};
use std::collections::BTreeMap;

/// The weights of one run.
#[derive(Debug, Clone, Default)]
pub struct Severities {
    /// `None` for a code that is not reported.
    chosen: BTreeMap<Code, Option<Severity>>,
    denied: Vec<Code>,
    deny_warnings: bool,
    /// Whether the playbook is somebody else's, so that advice on its texts is for them.
    is_edition: bool,
}

impl Severities {
    /// Sets the weight of a code, as `checks:` does; `None` turns it off.
    pub fn set(&mut self, code: Code, severity: Option<Severity>) {
        self.chosen.insert(code, severity);
    }

    /// Makes a code an error, whatever the playbook says.
    pub fn deny(&mut self, code: Code) {
        self.denied.push(code);
    }

    /// Makes every warning an error.
    pub fn deny_warnings(&mut self) {
        self.deny_warnings = true;
    }

    /// Leaves out what an edition's authors cannot mend: warnings and notes on files of the playbook.
    pub(crate) fn for_edition(&mut self) {
        self.is_edition = true;
    }

    /// Weighs diagnostics, and leaves out what is turned off.
    pub fn apply(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let concerning = diagnostics.into_iter().filter(|found| self.concerns(found));
        let weighed = concerning.filter_map(|diagnostic| {
            let severity = self.severity(diagnostic.code)?;
            Some(diagnostic.at(severity))
        });
        weighed.collect()
    }

    /// Whether none of these is an error.
    pub(crate) fn let_pass(&self, diagnostics: &[Diagnostic]) -> bool {
        diagnostics.iter().all(|found| {
            !self.concerns(found) || self.severity(found.code) != Some(Severity::Error)
        })
    }

    /// Whether a code is reported as more than a note.
    pub fn is_mistake(&self, code: Code) -> bool {
        self.severity(code).is_some_and(|severity| severity != Severity::Note)
    }

    fn concerns(&self, found: &Diagnostic) -> bool {
        let is_advice = found.code.default_severity() != Severity::Error;
        let is_local = found.label.as_ref().is_none_or(|label| label.span.file.is_local());
        !self.is_edition || is_local || !is_advice
    }

    fn severity(&self, code: Code) -> Option<Severity> {
        if self.denied.contains(&code) {
            return Some(Severity::Error);
        }
        match self.chosen.get(&code).copied().unwrap_or(Some(code.default_severity())) {
            Some(Severity::Warning) if self.deny_warnings => Some(Severity::Error),
            severity => severity,
        }
    }
}
