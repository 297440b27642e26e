//! The request of `lateInterest`, as the public types have it.

use super::answer::{self, LateInterest};
use super::claim::{Claim, LegalMaximum};
use crate::base::error::{IssueCode, Result};
use crate::edition::decode::under_terms;
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;

/// `lateInterest`: see the public types (11.1).
///
/// # Errors
/// Every problem of the request; then those of [`late_interest`](super::late_interest()).
pub fn late_interest(request: &Value) -> Result<LateInterest> {
    let known =
        ["principal", "dueOn", "asOf", "customer", "legalMaximum", "editions", "interpretations"];
    let (claim, terms, interpretations) = decode::question(request, &known, |fields| {
        let principal = fields.required("principal", decode::money);
        let due_on = fields.required("dueOn", decode::date);
        let as_of = fields.required("asOf", decode::date);
        let customer = fields.required("customer", decode::code);
        let legal_maximum = fields.optional("legalMaximum", read_legal_maximum);
        let (terms, interpretations) = under_terms(fields);
        let (principal, due_on, as_of) = (principal?, due_on?, as_of?);
        Some((
            Claim { principal, due_on, as_of, customer: customer?, legal_maximum },
            terms,
            interpretations,
        ))
    })?;
    answer::late_interest(&claim, &terms, interpretations)
}

pub(crate) fn read_legal_maximum(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<LegalMaximum> {
    let mut fields = Fields::of(value, at, &["annualPercent", "monthlyPercent"], issues)?;
    let annual = fields.optional("annualPercent", decode::percent);
    let monthly = fields.optional("monthlyPercent", decode::percent);
    let given = (fields.get("annualPercent").is_some(), fields.get("monthlyPercent").is_some());
    match given {
        (true, true) => {
            let message = "give annualPercent or monthlyPercent, not both";
            fields.issues.push(at, IssueCode::Conflict, message);
            None
        }
        (false, false) => {
            fields.issues.push(
                at,
                IssueCode::Missing,
                "annualPercent or monthlyPercent is required",
            );
            None
        }
        _ => annual.map(LegalMaximum::Annual).or(monthly.map(LegalMaximum::Monthly)),
    }
}
