//! The claim that an estimate computes late interest on.

use super::claim::Claim;
use super::rules::Rules;
use crate::base::error::Result;
use crate::base::money::Money;
use crate::facts::Facts;
use crate::terms::payment;

/// The claim of a matter: the most that can be owed to the provider, once invoiced, paid today or on the first late day.
/// `None` while the invoice, the customer or that most is unknown, where nothing is owed, and where no lawful rate is
/// known so early.
pub(crate) fn claim_of(facts: &Facts<'_>, owed: Option<Money>) -> Result<Option<Claim>> {
    let due_on = payment::due_of(facts)?.map(|due| due.on.on);
    let owed = owed.filter(|owed| *owed > Money::ZERO);
    let (Some(due_on), Some(principal), Some(customer)) = (due_on, owed, facts.customer) else {
        return Ok(None);
    };
    let principal = facts.with_vat(principal)?.unwrap_or(principal);
    let as_of = facts.as_of.max(due_on.next()?);
    // Only a missing rate is an error here.
    let rules = Rules::of(&facts.terms, None, facts.interpretations)?;
    let has_rates = rules.period(due_on, as_of, customer).is_ok();
    let claim = Claim { principal, due_on, as_of, customer, legal_maximum: None };
    Ok(Some(claim).filter(|_| has_rates))
}
