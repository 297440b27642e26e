//! Dates and periods of a matter.

use super::charge::Modality;
use crate::because::{Because, code};
use crate::calendar::{Calendar, ClosedDay};
use crate::date::Date;
use serde::Serialize;

/// A date of the matter, or how it is counted while its start is not known.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    /// A stable code.
    #[serde(serialize_with = "code")]
    pub id: &'static str,
    /// The day, once it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How it is counted, before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Period>,
    /// Whether the documents make it certain.
    pub modality: Modality,
    /// The closed day it falls on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_day: Option<ClosedDay>,
    /// Why.
    pub because: Because,
}

/// A period from a fact that is not known yet.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Period {
    /// The path of the fact it starts with.
    #[serde(serialize_with = "code")]
    pub after: &'static str,
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a period is counted in.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Calendar months.
    Months,
    /// Working days after the week of the start.
    WorkingDaysAfterWeek,
}

impl Milestone {
    /// A day that is known, with what closes it on a calendar.
    pub(crate) fn on(
        id: &'static str,
        date: Date,
        calendar: Calendar<'_>,
        because: Because,
    ) -> Self {
        let closed_day = calendar.closed(date);
        Milestone {
            id,
            date: Some(date),
            rule: None,
            modality: Modality::Will,
            closed_day,
            because,
        }
    }

    /// A period whose start is not known.
    pub(crate) fn after(
        id: &'static str,
        after: &'static str,
        count: u32,
        unit: Unit,
        because: Because,
    ) -> Self {
        let rule = Some(Period { after, count, unit });
        Milestone { id, date: None, rule, modality: Modality::Will, closed_day: None, because }
    }

    /// Expected or possible only.
    pub(crate) fn may(self) -> Self {
        Milestone { modality: Modality::May, ..self }
    }
}
