//! Danish working days, closed days, and the last day of periods.
//!
//! | file | holds |
//! | --- | --- |
//! | [`holidays`] | public holidays and closing days, and Easter |
//! | [`working_days`] | which days are working days, and counting them |
//! | [`period`] | where a period of months ends |
//! | [`decode`] | the questions about days, as requests ask them |

pub mod decode;
pub mod holidays;
pub mod period;
pub mod working_days;
