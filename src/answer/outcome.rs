//! How a matter can end.

use crate::base::codes::codes;

codes! {
    /// How a whole matter can end, in the order of the terms.
    pub enum Outcome {
        /// Section 4: the product warranty covers the defect.
        Warranty "warranty",
        /// Section 5: a standard service.
        Standard "standard",
        /// 6.1: repaired or replaced outside warranty.
        Repair "repair",
        /// 6.1 after a repair estimate was accepted.
        EstimateAccepted "estimateAccepted",
        /// 6.2: the repair estimate is declined.
        EstimateDeclined "estimateDeclined",
        /// 6.3: the repair estimate stays unanswered.
        EstimateUnanswered "estimateUnanswered",
        /// 7.1, 7.2, 7.4, or nothing to repair: examined, and not worked on.
        NotWorkedOn "notWorkedOn",
    }
}

impl Outcome {
    /// Whether a repair estimate leads to this outcome.
    pub fn follows_estimate(self) -> bool {
        use Outcome::{EstimateAccepted, EstimateDeclined, EstimateUnanswered};
        matches!(self, EstimateAccepted | EstimateDeclined | EstimateUnanswered)
    }
}
