//! Dates and periods of a matter.

use super::modality::Modality;
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::names::FactName;
use crate::calendar::holidays::ClosedDay;
use crate::calendar::working_days::Calendar;
use crate::cite::because::Because;
use serde::Serialize;

codes! {
    /// What happens on a date of the matter.
    pub enum MilestoneId {
        /// The product arrives at the workshop (terms 9.2a).
        Received "received",
        /// The week of receipt ends (terms 9.2a).
        WeekEnds "weekEnds",
        /// A standard service is expected to be done (terms 9.2).
        ExpectedCompletion "expectedCompletion",
        /// The repair estimate is sent (terms 6.2b).
        RepairEstimateSent "repairEstimateSent",
        /// The last day on which the repair estimate holds (terms 6.2b).
        RepairEstimateValidUntil "repairEstimateValidUntil",
        /// The first day on which a reminder can be due (terms 6.3a).
        ReminderFrom "reminderFrom",
        /// The service is delivered (terms 8.1b).
        Delivered "delivered",
        /// The last day of the warranty on the work (terms 8.1b).
        ServiceWarrantyUntil "serviceWarrantyUntil",
        /// The invoice is made out (terms 11.1a).
        Invoiced "invoiced",
        /// The last day of payment (terms 11.1a).
        PaymentDue "paymentDue",
        /// The first day that bears interest (terms 11.1b).
        InterestFrom "interestFrom",
    }
}

/// A date of the matter, or the rule by which it is counted while its start is not known.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// What happens then.
    pub id: MilestoneId,
    /// The places among the facts' items of those it is about; empty where it is about the whole matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<usize>,
    /// The day, once it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How it is counted, while the day is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<PeriodRule>,
    /// Whether the documents make it certain.
    pub modality: Modality,
    /// The closed day it falls on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_day: Option<ClosedDay>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// A period that starts with a fact that is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PeriodRule {
    /// The path of the fact it starts with.
    pub after: FactName,
    /// How many units.
    pub count: u32,
    /// The unit.
    pub unit: PeriodUnit,
}

codes! {
    /// What a period is counted in.
    pub enum PeriodUnit {
        /// Calendar days.
        Days "days",
        /// Calendar months.
        Months "months",
        /// Working days after the week of the start.
        WorkingDaysAfterWeek "workingDaysAfterWeek",
    }
}

/// When something of a matter happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// On a day that is known.
    On(Date),
    /// So long after something of which the day is not known.
    After(PeriodRule),
}

impl Moment {
    /// The day, once it is known.
    pub(crate) fn date(self) -> Option<Date> {
        if let Moment::On(date) = self { Some(date) } else { None }
    }

    /// How it is counted, while the day is not known.
    pub(crate) fn rule(self) -> Option<PeriodRule> {
        if let Moment::After(rule) = self { Some(rule) } else { None }
    }
}

impl Milestone {
    /// When it happens: there is always either.
    pub(crate) fn moment(&self) -> Option<Moment> {
        self.date.map(Moment::On).or(self.rule.map(Moment::After))
    }

    /// A day that is known, with what closes it on the calendar.
    #[inline(never)]
    pub(crate) fn on(
        id: MilestoneId,
        date: Date,
        calendar: Calendar<'_>,
        because: Because,
    ) -> Self {
        let closed_day = calendar.closed(date);
        Milestone {
            id,
            items: Vec::new(),
            date: Some(date),
            rule: None,
            modality: Modality::Will,
            closed_day,
            because,
        }
    }

    /// A period whose start is not known.
    #[inline(never)]
    pub(crate) fn after(
        id: MilestoneId,
        after: FactName,
        count: u32,
        unit: PeriodUnit,
        because: Because,
    ) -> Self {
        let rule = Some(PeriodRule { after, count, unit });
        let items = Vec::new();
        Milestone {
            id,
            items,
            date: None,
            rule,
            modality: Modality::Will,
            closed_day: None,
            because,
        }
    }

    /// The same, but only expected or possible.
    pub(crate) fn may(self) -> Self {
        Milestone { modality: Modality::May, ..self }
    }
}
