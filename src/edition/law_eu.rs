//! What EU law adds to the privacy policy: periods, each with the article it stands in.

use crate::base::names::{ParameterName, Unit};

/// A value of the law, by the name it has in `because.parameters`.
#[derive(Clone, Copy, Debug)]
pub struct LawValue {
    /// Its name.
    pub name: ParameterName,
    /// The value.
    pub value: u32,
    /// What it is counted in.
    pub unit: Unit,
    /// The article it stands in.
    pub source: &'static str,
}

/// The time to answer a request about data.
pub const ANSWER: LawValue = LawValue {
    name: ParameterName::RightsAnswer,
    value: 1,
    unit: Unit::Months,
    source: "Regulation (EU) 2016/679 art. 12(3), counted by Regulation 1182/71 art. 3",
};

/// The further time where the request is complex.
pub const EXTENSION: LawValue = LawValue {
    name: ParameterName::RightsAnswerExtension,
    value: 2,
    unit: Unit::Months,
    source: "Regulation (EU) 2016/679 art. 12(3)",
};
