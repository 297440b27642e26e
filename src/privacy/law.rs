//! What the law adds to the policy: periods with their source, never a clause.

use crate::catalogue::{Edition, EditionParameter};
use crate::clause::Document;

/// A value of the law, by the name it has in `because.parameters`.
#[derive(Clone, Copy, Debug)]
pub struct LawValue {
    /// Its name.
    pub name: &'static str,
    /// The value.
    pub value: u32,
    /// What it is counted in.
    pub unit: &'static str,
    /// The article it stands in.
    pub source: &'static str,
}

/// The time to answer a request about data.
pub const ANSWER: LawValue = LawValue {
    name: "rightsAnswer",
    value: 1,
    unit: "months",
    source: "Regulation (EU) 2016/679 art. 12(3), counted by Regulation 1182/71 art. 3",
};

/// The further time where the request is complex.
pub const EXTENSION: LawValue = LawValue {
    name: "rightsAnswerExtension",
    value: 2,
    unit: "months",
    source: "Regulation (EU) 2016/679 art. 12(3)",
};

/// The law, as `editions()` lists it.
pub(crate) fn listed() -> Edition {
    let parameters = [ANSWER, EXTENSION].map(|law| EditionParameter {
        name: law.name,
        value: law.value.to_string(),
        unit: law.unit,
        from: None,
        clause: None,
        source: law.source,
    });
    Edition {
        id: "law-eu",
        document: Document::Law,
        language: "en",
        applies_from: None,
        parameters: parameters.into(),
    }
}
